import { defineRule } from '../rule';

/** Stands for a character that the program which wrote the file could not read. */
const REPLACED = /\uFFFD+/g;

/** UTF-8 read as Windows-1252 and written again: an apostrophe, a dash, an accent, and the first byte of an emoji. */
const TWICE = /â€(?:™|œ|\u009d|“|”|¦|˜)|Ã[©¨¡³±¼¶¤§ª«¢]|ðŸ[\u0080-\u00bf˜™š›œžŸ¡-¿]/g;

export const encoding = defineRule({
  id: 'readme/encoding',
  layer: 'syntax',
  severity: 'warning',
  summary: 'Characters were broken when the file was saved in another encoding.',
  why: 'Broken characters in the first screen tell a reader that nobody looked at the page after it was published.',
  source: 'Unicode, replacement character; survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [{ text: '# Churn\n\nDéjà vu — the model’s score is ≥ 0.8 🎉.\n' }],
    bad: [{ text: '# Churn\n\nThe model⟦\uFFFD⟧s score.\n' }, { text: '# Churn\n\nThe model⟦â€™⟧s score.\n' }],
  },
  *check({ document }) {
    const { text } = document;
    for (const pattern of [REPLACED, TWICE]) {
      for (const match of text.matchAll(pattern)) {
        yield {
          span: { start: match.index, end: match.index + match[0].length },
          message: 'This character was lost in another encoding. Write it again, and save the file as UTF-8.',
        };
      }
    }
  },
});
