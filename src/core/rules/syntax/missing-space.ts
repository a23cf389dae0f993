import { fromParser } from './from-parser';

export const missingSpace = fromParser('syntax/missing-space', {
  severity: 'error',
  summary: 'A space is missing behind a colon or a dash, or in front of a comment.',
  why: 'Without the space `name:churn` is one word and no key, `-item` is text and no list item, and a `#` is no comment.',
  source: 'YAML 1.2.2, sections 6.6, 7.3.3 and 8.2.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\nfolds:\n  - 1 # the first\n  - 2\n' }],
    bad: [
      { text: 'epochs: 20\npatience⟦:⟧5 # enough\n', fixed: 'epochs: 20\npatience: 5 # enough\n' },
      { text: 'epochs: 20\npatience ⟦:⟧5 # enough\n', fixed: 'epochs: 20\npatience : 5 # enough\n' },
      { text: 'epochs: 20\npatience⟦:⟧\u00a05 # enough\n', fixed: 'epochs: 20\npatience: 5 # enough\n' },
      { text: 'epochs: 20\npatience⟦：⟧ 5 # enough\n', fixed: 'epochs: 20\npatience: 5 # enough\n' },
      { text: 'epochs: 20\nfolds:\n  - 1\n  ⟦-⟧2\n', fixed: 'epochs: 20\nfolds:\n  - 1\n  - 2\n' },
      {
        text: 'folds:\n  - name⟦:⟧first\n    rows: 10\nepochs: 20\n',
        fixed: 'folds:\n  - name: first\n    rows: 10\nepochs: 20\n',
      },
      {
        text: 'epochs: 20\noptimizer⟦:⟧{name: adam, lr: 0.01}\n',
        fixed: 'epochs: 20\noptimizer: {name: adam, lr: 0.01}\n',
      },
      {
        text: 'epochs: 20\nmodel: "ranker"⟦#⟧ the small one\n',
        fixed: 'epochs: 20\nmodel: "ranker" # the small one\n',
      },
    ],
  },
  guess({ start, end }, { text }) {
    if (text[start] === '：' || /[\u00a0\u202f]/.test(text[end] ?? '')) {
      const behind = /^[\u00a0\u202f\u3000 ]*/.exec(text.slice(end))?.[0].length ?? 0;
      return [{ title: 'Write `: `', preferred: true, edits: [{ span: { start, end: end + behind }, newText: ': ' }] }];
    }
    const at = text[start] === '#' ? start : end;
    return [{ title: 'Add a space', preferred: true, edits: [{ span: { start: at, end: at }, newText: ' ' }] }];
  },
});
