import { basename } from '../../portfolio/path';
import { defineRule } from '../rule';
import { CARDS } from './support/front-matter';

const CARD =
  'This model ranks the customers of a telephone company by how likely they are to leave within thirty days.\n\n## Limitations\n\nIt was trained on the contracts of one year and is not meant for business customers.\n';

export const missingFrontMatter = defineRule({
  id: 'hub/missing-front-matter',
  layer: 'field',
  severity: 'hint',
  summary: 'A card without front matter.',
  why: 'The Hub, and every tool that reads cards, takes licence, language, task and data from the YAML block at the top. Without it a card is a text that only people can read.',
  source: 'The warning of the Hub: "empty or missing yaml metadata in repo card".',
  appliesTo: { formats: CARDS },
  absence: true,
  examplePath: 'model_card.md',
  examples: {
    good: [
      { text: '---\nlicense: mit\n---\n# Churn\n' },
      { path: 'DATASHEET.md', text: `# Datasheet of churn\n\n${CARD}` },
      { text: '# Churn\n\nThe card is on the Hub.\n' },
    ],
    bad: [{ text: `⟦# Churn⟧\n\n${CARD}` }],
  },
  *check(context) {
    const { frontMatter, path, format, anchor } = context.document;
    // A datasheet goes by the questions of its paper, which knows no front matter.
    if (frontMatter || !/card/i.test(basename(path))) return;
    // A stub that points elsewhere, or a form for others, is no card yet.
    if ((context.card ?? context.datasheet)?.unjudged !== undefined) return;
    const keys =
      format.kind === 'model-card'
        ? '`license`, `library_name` and `pipeline_tag`'
        : '`license`, `pretty_name` and `task_categories`';
    yield {
      span: anchor,
      message: `This card has no front matter, so tools cannot read it. Start it with ${keys} between two lines of \`---\`.`,
    };
  },
});
