import type { MarkdownBody } from '../document/markdown/body';

/** BCP 47 code of the language of the prose, `und` when it cannot be told. */
export const guessLanguage = (body: MarkdownBody): string => (body.prose.trim() === '' ? 'und' : 'en');
