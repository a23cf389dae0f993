import { defineRule } from '../rule';
import { CARDS, frontMatterEntry } from './support/front-matter';

export const arxivKey = defineRule({
  id: 'hub/arxiv-key',
  layer: 'field',
  severity: 'info',
  summary: 'A key `arxiv`, which the Hub does not read.',
  why: 'The Hub links papers by addresses in the text of the card: a link to arXiv or to its page of the paper becomes a tag. A key in the front matter does nothing.',
  source: 'Hugging Face, "Model cards", linking a paper.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nlibrary_name: sklearn\n---\n# Churn\n\nAs in [the paper](https://arxiv.org/abs/1810.03993).\n' },
    ],
    bad: [{ text: '---\nlibrary_name: sklearn\n⟦arxiv⟧: "1810.03993"\n---\n# Churn\n' }],
  },
  *check({ document }) {
    const entry = frontMatterEntry(document, 'arxiv');
    const message =
      'The Hub does not read the key `arxiv`. Link the paper in the text of the card, and it becomes a tag.';
    if (entry) yield { span: entry.keySpan, message };
  },
});
