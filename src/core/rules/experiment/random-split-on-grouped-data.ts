import { defineRule } from '../rule';
import { datasheetOf } from './support/datasheet';
import { columnsOf, isDrawn, isExplained, restrategise, splitAdvice } from './support/split';
import { isRecorded } from './support/stage';

export const randomSplitOnGroupedData = defineRule({
  id: 'experiment/random-split-on-grouped-data',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Rows that belong together are split at random.',
  why: 'When one customer, patient or document has several rows, a random split puts some of them into training and others into the test. The model then recognises whom it has seen and the score says nothing about new ones. Keep each group on one side; where that does not matter, `split.reason` is the place to say why.',
  source: 'REFORMS checklist, module on leakage (dependence between train and test rows).',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: scans\ntask:\n  type: classification\ndata:\n  name: x-rays\n  group_column: patient\nsplit:\n  strategy: group\n  group_column: patient\n',
      },
      {
        text: 'name: scans\ntask:\n  type: classification\ndata:\n  name: x-rays\n  group_column: patient\nsplit:\n  strategy: predefined\n',
      },
    ],
    bad: [
      {
        text: 'name: scans\ntask:\n  type: classification\ndata:\n  name: x-rays\n  group_column: patient\nsplit:\n  strategy: ⟦"stratified"⟧\n  seed: 7 # drawn once\n',
        fixed:
          'name: scans\ntask:\n  type: classification\ndata:\n  name: x-rays\n  group_column: patient\nsplit:\n  strategy: "group"\n  group_column: patient\n  seed: 7 # drawn once\n',
      },
      {
        path: 'experiments/scans.experiment.json',
        text: '{\n  "name": "scans",\n  "task": { "type": "classification" },\n  "data": { "name": "x-rays", "datasheet": "datasheet.yaml" },\n  "split": { "strategy": ⟦"k-fold"⟧, "seed": 7 }\n}\n',
        fixed:
          '{\n  "name": "scans",\n  "task": { "type": "classification" },\n  "data": { "name": "x-rays", "datasheet": "datasheet.yaml" },\n  "split": { "strategy": "group", "group_column": "patient", "seed": 7 }\n}\n',
        files: {
          'datasheet.yaml': 'name: x-rays\nfields:\n  - name: image\nsplit:\n  group_column: patient\n',
        },
      },
    ],
  },
  *check(context) {
    const { experiment } = context;
    const split = experiment?.split;
    if (!split || !isDrawn(split) || isExplained(context)) return;
    const { time, group } = columnsOf(context);
    // A split that is also wrong in time is one mistake, and the rule about time names both columns.
    const planned = datasheetOf(context)?.facts.split?.value;
    const temporal = time !== undefined || experiment.task?.value === 'forecasting' || planned === 'time';
    if (temporal || planned === 'group-time' || (!group && planned !== 'group')) return;
    const because = group
      ? `Rows with the same \`${group.value}\` belong together`
      : 'The datasheet asks for a split by group';
    yield {
      span: split.strategy.span,
      message: `${because}, and this split puts them on both sides, so the test repeats what was learnt. ${splitAdvice(context, 'group')}`,
    };
  },
  fix(_, context) {
    const { experiment } = context;
    if (!experiment?.split) return [];
    const { group, sure } = columnsOf(context);
    const edits = restrategise(context, experiment.split, 'group', { group_column: group?.value });
    const preferred = group !== undefined && sure && !isRecorded(experiment);
    return edits ? [{ title: 'Split by `group`', preferred, edits }] : [];
  },
});
