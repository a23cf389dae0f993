import { defineRule } from '../rule';
import { CARDS } from './support/front-matter';

export const emptyFrontMatter = defineRule({
  id: 'hub/empty-front-matter',
  layer: 'field',
  severity: 'warning',
  summary: 'A front matter with nothing in it.',
  why: 'A block of comments alone, as the template leaves it, counts as empty. The Hub shows a warning on the page, and nobody finds the card by licence, language or task.',
  source: 'The warning of the Hub: "empty or missing yaml metadata in repo card".',
  appliesTo: { formats: CARDS },
  absence: true,
  examplePath: 'model_card.md',
  examples: {
    good: [{ text: '---\nlicense: mit\n---\n# Churn\n' }, { text: '# Churn\n' }],
    bad: [
      { text: '⟦---⟧\n---\n# Churn\n' },
      { text: '⟦---⟧\n# see the specification of model cards\n---\n# Churn\n' },
      { path: 'README.md', text: '⟦---⟧\n{}\n---\n# Model card for Churn\n' },
    ],
  },
  *check({ document: { frontMatter, data, format } }) {
    const root = data?.root;
    if (!frontMatter?.closed || !root) return;
    const empty = root.value === null || (root.type === 'map' && root.entries.length === 0);
    if (!empty) return;
    const keys =
      format.kind === 'model-card'
        ? '`license`, `library_name` and `pipeline_tag`'
        : '`license`, `pretty_name` and `task_categories`';
    yield {
      span: frontMatter.fence,
      message: `The front matter is empty, and the Hub warns of it. Write at least ${keys}.`,
    };
  },
});
