import { entryOf } from '../../document/data/locate';
import { defineRule } from '../rule';
import { configsOf } from './support/configs';
import { DATASET_CARD } from './support/front-matter';

export const severalDefaultConfigs = defineRule({
  id: 'hub/several-default-configs',
  layer: 'field',
  severity: 'error',
  summary: 'More than one configuration is the default.',
  why: 'The default configuration is the one that is loaded when nobody names one, so there can be only one. With two the `datasets` library refuses to load the data.',
  source: 'Hugging Face datasets, "Manual configuration".',
  appliesTo: { formats: [DATASET_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nconfigs:\n- config_name: small\n  default: true\n  data_files: a.csv\n- config_name: large\n  data_files: b.csv\n---\n',
      },
    ],
    bad: [
      {
        text: '---\nconfigs:\n- config_name: small\n  default: true\n  data_files: a.csv\n- config_name: large\n  default: ⟦true⟧\n  data_files: b.csv\n---\n',
      },
    ],
  },
  *check({ document }) {
    const defaults = configsOf(document).flatMap(({ node, name }) => {
      const entry = entryOf(node, 'default');
      return entry && !entry.merged && entry.value.value === true ? [{ entry, name }] : [];
    });
    const [first, ...others] = defaults;
    if (!first) return;
    for (const { entry } of others) {
      const { start, end } = entry.value;
      yield {
        span: { start, end },
        message: `\`${first.name}\` is the default already, and there can be only one. Remove one of the two.`,
      };
    }
  },
  fix: ({ span }) => [{ title: 'Set to `false`', preferred: false, edits: [{ span, newText: 'false' }] }],
});
