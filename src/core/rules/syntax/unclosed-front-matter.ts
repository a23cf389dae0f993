import { fromParser } from './from-parser';

export const unclosedFrontMatter = fromParser('syntax/unclosed-front-matter', {
  severity: 'error',
  summary: 'The front matter has no closing fence.',
  why: 'Without a second line of three dashes there is no front matter: the Hub shows the keys as text and knows no licence, language or task.',
  source: 'Hugging Face `repocard.py`, the expression that finds the block.',
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\nlicense: mit\nlibrary_name: sklearn\n---\n# Churn\n' }],
    bad: [
      {
        text: '⟦---⟧\nlicense: mit\nlibrary_name: sklearn\n\n# Churn\n',
        fixed: '---\nlicense: mit\nlibrary_name: sklearn\n---\n\n# Churn\n',
      },
      {
        text: '⟦---⟧\nlicense: mit # as the code\n# of the card\nlibrary_name: sklearn\n# Churn\nWho leaves?\n',
        fixed: '---\nlicense: mit # as the code\n# of the card\nlibrary_name: sklearn\n---\n# Churn\nWho leaves?\n',
      },
    ],
  },
  guess(_, { frontMatter, source, text }) {
    if (!frontMatter) return [];
    const { content } = frontMatter;
    // What reads like a comment behind the last key is the title of the card.
    const titles = /(?:^|[\r\n])((?:#[^\r\n]*(?:\r\n?|\n|$))+)$/.exec(source.slice(content))?.[1] ?? '';
    const at = content.end - titles.length;
    const lead = /[\r\n]/.test(text[at - 1] ?? '') ? '' : source.lineBreak;
    const newText = `${lead}---${source.lineBreak}`;
    return [{ title: 'Close the front matter', preferred: true, edits: [{ span: { start: at, end: at }, newText }] }];
  },
});
