import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { listOf } from '../../schema/lists';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { frontMatterEntry, textsOf } from './support/front-matter';

/** Names of colours that are one of the eight under another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = { grey: 'gray', violet: 'purple', magenta: 'pink' };

interface Data {
  readonly node: ScalarNode;
  readonly color: string | undefined;
}

export const spaceColor = defineRule<Data>({
  id: 'hub/space-color',
  layer: 'field',
  severity: 'error',
  summary: 'A colour that the card of a Space cannot have.',
  why: '`colorFrom` and `colorTo` take one of eight names. The Hub refuses the push for any other, such as `orange` or a hex code.',
  source: 'The message of the Hub for `colorFrom` and `colorTo`.',
  appliesTo: { formats: ['space-card-markdown'] },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\ntitle: Churn\nsdk: gradio\ncolorFrom: indigo\ncolorTo: gray\n---\n' }],
    bad: [
      {
        text: '---\nsdk: gradio\ncolorFrom: ⟦Grey⟧ # calm\ncolorTo: ⟦purpel⟧\n---\n',
        fixed: '---\nsdk: gradio\ncolorFrom: gray # calm\ncolorTo: purple\n---\n',
      },
      { text: '---\nsdk: gradio\ncolorFrom: ⟦orange⟧\ncolorTo: ⟦"#1f2937"⟧\n---\n' },
    ],
  },
  *check({ document }) {
    for (const key of ['colorFrom', 'colorTo']) {
      for (const { node, text, span } of textsOf(document, frontMatterEntry(document, key))) {
        const colors = listOf('spaceColor');
        if (colors.has(text)) continue;
        const color = OTHER_NAMES[text.toLowerCase()] ?? nearest(text, colors);
        const advice =
          color === undefined
            ? `Write one of ${[...colors].map((name) => `\`${name}\``).join(', ')}.`
            : `Write \`${color}\`.`;
        yield {
          span,
          message: `A Space cannot have the colour \`${text}\`, and the Hub refuses the push. ${advice}`,
          data: { node, color },
        };
      }
    }
  },
  fix({ data }, { document }) {
    if (!data) return [];
    const colors = data.color === undefined ? [...listOf('spaceColor')] : [data.color];
    return colors.map((color) => ({
      title: `Replace with \`${color}\``,
      preferred: color === data.color,
      edits: [replaceScalar(document, data.node, color)],
    }));
  },
});
