import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { configsOf, infosOf, type Configuration } from './support/configs';
import { DATASET_CARD } from './support/front-matter';

interface Data {
  readonly node: ScalarNode;
  /** The only split of the other side that is left over. */
  readonly other: string | undefined;
}

const namesOf = ({ splits }: Configuration): string[] => splits.map(({ value }) => String(value));

const isSound = ({ splits, complete }: Configuration): boolean =>
  complete && splits.length > 0 && splits.every(({ value }) => /^\w+(\.\w+)*$/.test(String(value)));

export const splitDisagreement = defineRule<Data>({
  id: 'hub/split-disagreement',
  layer: 'field',
  severity: 'warning',
  summary: 'A split that `configs` names and `dataset_info` does not, or the other way round.',
  why: '`configs` says which files make up a split, and `dataset_info` how many rows it has. When their names differ, loading the data checks the wrong numbers or fails.',
  source: 'Hugging Face, dataset card specification, `configs` and `dataset_info`.',
  appliesTo: { formats: [DATASET_CARD] },
  absence: true,
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nconfigs:\n- config_name: default\n  data_files:\n  - split: train\n    path: a.csv\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 10\n---\n',
      },
    ],
    bad: [
      {
        text: '---\nconfigs:\n- config_name: default\n  data_files:\n  - split: train\n    path: a.csv\n  - split: validation\n    path: b.csv\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 10\n  - name: ⟦valid⟧ # held out\n    num_examples: 5\n---\n',
        fixed:
          '---\nconfigs:\n- config_name: default\n  data_files:\n  - split: train\n    path: a.csv\n  - split: validation\n    path: b.csv\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 10\n  - name: validation # held out\n    num_examples: 5\n---\n',
      },
      {
        text: '---\nconfigs:\n- config_name: default\n  data_files:\n  - split: train\n    path: a.csv\n  - split: ⟦test⟧\n    path: b.csv\ndataset_info:\n  splits:\n  - name: train\n    num_examples: 10\n---\n',
      },
    ],
  },
  *check({ document }) {
    const configs = configsOf(document);
    for (const info of infosOf(document)) {
      const config = configs.find(({ name }) => name === info.name);
      // A name that cannot be read, or not be the name of a split, is told by a rule of its own.
      if (!config || !isSound(config) || !isSound(info)) continue;
      const [files, counts] = [namesOf(config), namesOf(info)];
      const onlyFiles = config.splits.filter(({ value }) => !counts.includes(String(value)));
      const onlyCounts = info.splits.filter(({ value }) => !files.includes(String(value)));
      const [left] = onlyFiles;
      for (const node of onlyCounts) {
        const other = onlyCounts.length === 1 && onlyFiles.length === 1 ? String(left?.value) : undefined;
        const advice = other === undefined ? 'Use the same names in both.' : `Write \`${other}\`, as there.`;
        yield {
          span: { start: node.start, end: node.end },
          message: `\`configs\` has no split \`${String(node.value)}\`. ${advice}`,
          data: { node, other },
        };
      }
      if (onlyCounts.length > 0) continue;
      for (const node of onlyFiles) {
        const message = `\`dataset_info\` does not count the split \`${String(node.value)}\`. Add it there, or use the same names in both.`;
        yield { span: { start: node.start, end: node.end }, message, data: { node, other: undefined } };
      }
    }
  },
  fix({ data }, { document }) {
    if (!data || data.other === undefined) return [];
    return [
      {
        title: `Rename to \`${data.other}\``,
        preferred: true,
        edits: [replaceScalar(document, data.node, data.other)],
      },
    ];
  },
});
