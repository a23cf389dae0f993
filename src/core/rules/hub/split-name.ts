import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { configsOf, infosOf } from './support/configs';
import { DATASET_CARD } from './support/front-matter';

/** Words of letters, digits and underscores with dots between them. */
const SPLIT = /^[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*$/u;

export const splitName = defineRule<{ readonly node: ScalarNode; readonly name: string }>({
  id: 'hub/split-name',
  layer: 'field',
  severity: 'error',
  summary: 'A split whose name has a dash or another character that it cannot have.',
  why: 'The `datasets` library takes letters, digits, underscores and dots in the name of a split and refuses to load the data otherwise.',
  source: 'Hugging Face datasets `naming.py`, the expression for splits.',
  appliesTo: { formats: [DATASET_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nconfigs:\n- config_name: default\n  data_files:\n  - split: test_2025\n    path: test.csv\n---\n' },
    ],
    bad: [
      {
        text: '---\nconfigs:\n- config_name: default\n  data_files:\n  - split: ⟦test-2025⟧ # held out\n    path: test.csv\n---\n',
        fixed:
          '---\nconfigs:\n- config_name: default\n  data_files:\n  - split: test_2025 # held out\n    path: test.csv\n---\n',
      },
      {
        text: '---\ndataset_info:\n  splits:\n  - name: ⟦"hold out"⟧\n    num_examples: 10\n---\n',
        fixed: '---\ndataset_info:\n  splits:\n  - name: "hold_out"\n    num_examples: 10\n---\n',
      },
    ],
  },
  *check({ document }) {
    for (const { splits } of [...configsOf(document), ...infosOf(document)]) {
      for (const node of splits) {
        const written = String(node.value);
        if (written === '' || SPLIT.test(written)) continue;
        const name = written.trim().replace(/[^\p{L}\p{N}_.]+/gu, '_');
        const message = `\`${written}\` cannot be the name of a split, because only letters, digits, underscores and dots are allowed. Write \`${name}\`.`;
        yield { span: { start: node.start, end: node.end }, message, data: { node, name } };
      }
    }
  },
  fix({ data }, { document }) {
    if (!data || !SPLIT.test(data.name)) return [];
    return [
      { title: `Rename to \`${data.name}\``, preferred: true, edits: [replaceScalar(document, data.node, data.name)] },
    ];
  },
});
