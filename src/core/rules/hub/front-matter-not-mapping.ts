import { defineRule } from '../rule';
import { CARDS } from './support/front-matter';

export const frontMatterNotMapping = defineRule({
  id: 'hub/front-matter-not-mapping',
  layer: 'field',
  severity: 'error',
  summary: 'Two lines of dashes at the top with text between them, which the Hub reads as front matter.',
  why: 'A card that opens with a horizontal rule has a front matter in the eyes of the Hub: everything up to the next rule. Text or a list there is no metadata, and loading the card fails.',
  source: 'Hugging Face `repocard.py`: "repo card metadata block should be a dict".',
  appliesTo: { formats: [...CARDS, 'space-card-markdown'] },
  examplePath: 'model_card.md',
  examples: {
    good: [{ text: '***\n\nRanks customers.\n\n---\n\n# Churn\n' }],
    bad: [
      { text: '⟦---⟧\n\nRanks customers.\n\n---\n\n# Churn\n' },
      { text: '⟦---⟧\n- license\n- mit\n---\n\n# Churn\n' },
    ],
  },
  *check({ document: { frontMatter, data } }) {
    const root = data?.root;
    if (!frontMatter?.closed || !root || root.type === 'map' || root.value === null) return;
    if (data.problems.length > 0) return;
    const message =
      'The Hub reads what stands up to the next line of dashes as front matter, and it is no mapping. Write `key: value` lines, or `***` for a horizontal rule.';
    yield { span: frontMatter.fence, message };
  },
  fix(_, { document: { frontMatter } }) {
    if (!frontMatter) return [];
    const closing = { start: frontMatter.span.end - 3, end: frontMatter.span.end };
    const edits = [frontMatter.fence, closing].map((span) => ({ span, newText: '***' }));
    return [{ title: 'Make them horizontal rules', preferred: false, edits }];
  },
});
