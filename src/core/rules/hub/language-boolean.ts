import { defineRule } from '../rule';
import { CARDS, frontMatterEntry, valuesOf } from './support/front-matter';

export const languageBoolean = defineRule({
  id: 'hub/language-boolean',
  layer: 'field',
  severity: 'error',
  summary: 'The language `no` without quotes, which becomes false.',
  why: 'The code of Norwegian is a boolean to YAML 1.1, and the libraries that read and write cards go by it. What reaches the Hub is `false`, which it refuses; in quotes it stays a language.',
  source: 'The message of the Hub for `language`; YAML 1.1, type `bool`.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nlanguage: "no"\nlibrary_name: sklearn\n---\n' },
      { text: "---\nlanguage: ['no', nb]\nlibrary_name: sklearn\n---\n" },
    ],
    bad: [
      {
        text: '---\nlanguage: ⟦no⟧ # Bokmål\nlibrary_name: sklearn\n---\n',
        fixed: '---\nlanguage: "no" # Bokmål\nlibrary_name: sklearn\n---\n',
      },
      {
        text: '---\nlanguage:\n- nb\n- ⟦no⟧\n- ⟦false⟧\npretty_name: Churn\n---\n',
        fixed: '---\nlanguage:\n- nb\n- "no"\n- "no"\npretty_name: Churn\n---\n',
      },
    ],
  },
  *check({ document }) {
    for (const { node, span } of valuesOf(document, frontMatterEntry(document, 'language'))) {
      if (node.type !== 'scalar' || node.style !== 'plain') continue;
      if (node.value !== false && node.value !== 'no') continue;
      const written = document.source.slice(node);
      const message = `\`${written}\` without quotes is false to YAML 1.1 readers, which the Hub refuses. Write \`"no"\` for Norwegian.`;
      yield { span, message };
    }
  },
  fix: ({ span }) => [{ title: 'Write `"no"`', preferred: true, edits: [{ span, newText: '"no"' }] }],
});
