import { schemasAt, typesOf } from '../../schema/schema';
import { defineRule } from '../rule';
import { plainKeys, plainScalars, readAsYaml11 } from './plain-scalars';

const WORD = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;
/** Such a word where a whole value or key can stand. */
const SOMEWHERE = /(?:^|[\s,[{])(?:yes|no|on|off)[ \t]*(?:[\r\n,\]}:#]|$)/i;

/** Keys whose values are names of classes, whatever the format. */
const LABELS = /^(?:labels?|classes|class_names|class_labels|label_names|positive_class|negative_class)$/;

const meaning = (word: string): string => (/^(?:yes|on)$/i.test(word) ? 'true' : 'false');

export const yaml11Boolean = defineRule({
  id: 'syntax/yaml-1-1-boolean',
  layer: 'field',
  severity: 'warning',
  summary: 'A word that is meant as text and that PyYAML reads as true or false.',
  why: 'To YAML 1.1, which PyYAML goes by, `yes`, `no`, `on` and `off` are booleans. A class called `no` becomes `False`, and labels, columns or counts that go by its name are not found. Where a switch is meant nothing is said.',
  source: 'PyYAML `resolver.py`, the expression for booleans; YAML 1.1, type `bool`.',
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      { text: 'name: churn\nfields:\n  - name: churned\nclass_balance:\n  "yes": 0.26\n  "no": 0.74\n' },
      { path: 'params.yaml', text: 'epochs: 20\nshuffle: yes\nlabels: ["yes", "no"]\n' },
    ],
    bad: [
      {
        text: 'name: churn\nfields:\n  - name: churned\nclass_balance:\n  ⟦yes⟧: 0.26 # left\n  ⟦no⟧: 0.74\n',
        fixed: 'name: churn\nfields:\n  - name: churned\nclass_balance:\n  "yes": 0.26 # left\n  "no": 0.74\n',
      },
      {
        text: 'name: churn\nfields:\n  - name: ⟦on⟧\n',
        fixed: 'name: churn\nfields:\n  - name: "on"\n',
      },
      {
        path: 'params.yaml',
        text: 'epochs: 20\nshuffle: yes\nlabels: [⟦yes⟧, ⟦no⟧]\n',
        fixed: 'epochs: 20\nshuffle: yes\nlabels: ["yes", "no"]\n',
      },
    ],
  },
  *check({ document }) {
    if (!readAsYaml11(document)) return;
    for (const { node, written, path, key } of plainScalars(document, WORD, SOMEWHERE)) {
      const types = typesOf(schemasAt(document.format.schema, path));
      const text = types.has('string') && !types.has('boolean') && path[0] !== 'language';
      if (!text && !LABELS.test(key ?? '')) continue;
      const message = `\`${written}\` is ${meaning(written)} to PyYAML and other YAML 1.1 readers. Put it in quotes.`;
      yield { span: { start: node.start, end: node.end }, message };
    }
    if (!SOMEWHERE.test(document.text)) return;
    for (const { key, keySpan } of plainKeys(document, WORD)) {
      const message = `The key \`${key}\` is ${meaning(key)} to PyYAML and other YAML 1.1 readers. Put it in quotes.`;
      yield { span: keySpan, message };
    }
  },
  fix: ({ span }, { document }) => [
    { title: 'Put in quotes', preferred: true, edits: [{ span, newText: `"${document.source.slice(span)}"` }] },
  ],
});
