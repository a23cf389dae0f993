import type { Path } from '../../document/data/locate';
import type { DataNode } from '../../document/data/node';
import { renameKey } from '../../fixes/rename-key';
import { propertiesAt } from '../../schema/schema';
import { defineRule, type Problem } from '../rule';
import { slipOf } from '../support/slip';
import { CARDS, frontMatterEntry } from './support/front-matter';

/** The keys with mappings of the Hub below them. Builders and tools have keys of their own there, so only slips are told. */
const WITH_PARTS = ['configs', 'dataset_info', 'model-index', 'co2_eq_emissions'];

export const misspeltKey = defineRule<string>({
  id: 'hub/misspelt-key',
  layer: 'field',
  severity: 'warning',
  summary: 'A key inside of `configs`, `dataset_info`, `model-index` or the emissions that is misspelt.',
  why: 'Inside of these keys the Hub reads keys of fixed names. One that differs by a letter is not read, so that a split loses its files, a column its type or a result its data set.',
  source: 'Hugging Face, model card and dataset card specifications; datasets, `utils/metadata.py`.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nconfigs:\n- config_name: default\n  data_files: data.csv\n  sep: ";"\n  header: 0\ndataset_info:\n  features:\n  - name: label\n    dtype:\n      class_label:\n        names: [a, b]\n---\n',
      },
    ],
    bad: [
      {
        text: '---\npretty_name: Churn\nconfigs:\n- config_name: default\n  ⟦data_file⟧: data/train.csv # all\n  sep: ";"\n---\n',
        fixed:
          '---\npretty_name: Churn\nconfigs:\n- config_name: default\n  data_files: data/train.csv # all\n  sep: ";"\n---\n',
      },
      {
        text: '---\npretty_name: Churn\ndataset_info:\n  ⟦feautres⟧:\n  - name: text\n    dtype: string\n  splits:\n  - name: train\n    ⟦"num_exmples"⟧: 10\n---\n',
        fixed:
          '---\npretty_name: Churn\ndataset_info:\n  features:\n  - name: text\n    dtype: string\n  splits:\n  - name: train\n    "num_examples": 10\n---\n',
      },
    ],
  },
  *check({ document }) {
    for (const key of WITH_PARTS) {
      const entry = frontMatterEntry(document, key);
      if (entry) yield* slipsIn(document.format.schema, entry.value, [key]);
    }
  },
  fix({ span, data }, { document }) {
    if (data === undefined) return [];
    return [{ title: `Rename to \`${data}\``, preferred: true, edits: [renameKey(document, span, data)] }];
  },
});

function* slipsIn(schema: string | undefined, node: DataNode, path: Path): Generator<Problem<string>> {
  if (node.type === 'seq') {
    for (const [index, item] of node.items.entries()) yield* slipsIn(schema, item, [...path, index]);
    return;
  }
  if (node.type !== 'map') return;
  const known = [...propertiesAt(schema, path).keys()];
  const free = known.filter((key) => !(key in node.value));
  for (const { key, keySpan, value, merged } of node.entries) {
    if (merged) continue;
    const meant = known.includes(key) ? undefined : slipOf(key, free);
    if (meant === undefined) yield* slipsIn(schema, value, [...path, key]);
    else {
      const message = `The Hub does not know the key \`${key}\` here and ignores it. Write \`${meant}\`.`;
      yield { span: keySpan, message, data: meant, meant };
    }
  }
}
