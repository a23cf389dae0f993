import type { DataNode } from '../../document/data/node';
import { defineRule } from '../rule';
import { DATASET_CARD, frontMatterEntry, valuesOf } from './support/front-matter';

export const configNotMapping = defineRule<{ readonly node: DataNode }>({
  id: 'hub/config-not-mapping',
  layer: 'field',
  severity: 'error',
  summary: 'An entry of `configs` that is no mapping.',
  why: 'Each configuration is a mapping with a `config_name` and its files. The Hub refuses the push when only the name stands there.',
  source: 'The message of the Hub for `configs`; Hugging Face datasets, "Manual configuration".',
  appliesTo: { formats: [DATASET_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\npretty_name: Churn\nconfigs:\n- config_name: default\n  data_files: data/*.csv\n---\n' }],
    bad: [
      {
        text: '---\npretty_name: Churn\nconfigs:\n- ⟦default⟧ # the only one\n---\n',
        fixed: '---\npretty_name: Churn\nconfigs:\n- config_name: default # the only one\n---\n',
      },
      {
        text: '---\npretty_name: Churn\nconfigs: [⟦small⟧, ⟦large⟧]\n---\n',
        fixed: '---\npretty_name: Churn\nconfigs: [{config_name: small}, {config_name: large}]\n---\n',
      },
    ],
  },
  *check({ document }) {
    for (const { node, span, index } of valuesOf(document, frontMatterEntry(document, 'configs'))) {
      if (index === undefined || node.type === 'map' || node.type === 'alias' || node.value === null) continue;
      const message =
        'Each entry of `configs` must be a mapping, or the Hub refuses the push. Write `config_name:` and its `data_files`.';
      yield { span, message, data: { node } };
    }
  },
  fix({ data, span: { start, end } }, { document }) {
    if (data?.node.type !== 'scalar') return [];
    const list = frontMatterEntry(document, 'configs')?.value;
    const flow = list?.type === 'seq' && list.flow;
    const edits = [{ span: { start, end: start }, newText: flow ? '{config_name: ' : 'config_name: ' }];
    if (flow) edits.push({ span: { start: end, end }, newText: '}' });
    return [{ title: 'Make it a configuration of this name', preferred: true, edits }];
  },
});
