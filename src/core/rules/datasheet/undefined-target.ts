import { child, entryOf } from '../../document/data/locate';
import { resolve } from '../../document/data/node';
import { insertKey } from '../../fixes/insert-key';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { isBegun } from './support/fields';

const WORDS = {
  definition: 'how the label is made',
  prediction_moment: 'when the prediction is made',
  outcome_window: 'how long the outcome is watched',
  allowed_data: 'what may be known by then',
} as const;

type Part = keyof typeof WORDS;

const CONTRACT: readonly Part[] = ['prediction_moment', 'outcome_window', 'allowed_data'];

export const undefinedTarget = defineRule<readonly Part[]>({
  id: 'datasheet/undefined-target',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The target has a name and no definition, or only a part of one.',
  why: 'A target is a contract: the rule that makes the label, the moment of the prediction, the window in which the outcome shows, and the data that may be known by then. Without the rule somebody else gets other labels; without the rest leakage cannot be told from a good feature.',
  source: 'REFORMS checklist, modules on study goals and on leakage; Datasheets for Datasets, composition (labels).',
  appliesTo: { formats: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      {
        text: 'name: cats\ntarget:\n  name: species\n  definition: What two of three annotators saw\nfields:\n  - name: species\n',
      },
      {
        text: 'name: telecom\ntarget:\n  name: left\n  definition: Asked to end the contract\n  prediction_moment: First of the month\n  outcome_window: 60 days\nfields:\n  - name: tenure\n    available_at_prediction: true\n  - name: left\n',
      },
    ],
    bad: [
      { text: 'name: telecom\n⟦target⟧:\n  name: left # yes or no\nfields:\n  - name: left\n' },
      {
        text: 'name: telecom\n⟦target⟧:\n  name: left\n  definition: Asked to end the contract\n  outcome_window: 60 days\nfields:\n  - name: left\n',
      },
      {
        path: 'datasheet.json',
        text: '{ "name": "telecom", ⟦"target"⟧: { "name": "left", "definition": "" }, "fields": [{ "name": "left" }] }\n',
      },
    ],
  },
  *check(context) {
    const missing = missingParts(context);
    const span = context.datasheet?.targetSpan;
    if (missing.length === 0 || !span) return;
    const words = missing.map((part) => WORDS[part]);
    const keys = missing.map((part) => `\`${part}\``);
    yield {
      span,
      message: `Nothing says ${words.join(' and ')} for this target. Add ${keys.join(' and ')}.`,
      data: missing,
    };
  },
  fix({ data = [] }, { document }) {
    const target = child(document.data?.root, 'target');
    const edits = data
      .filter((part) => !entryOf(target, part))
      .map((part) => insertKey(document, ['target'], part, '...'))
      .filter((edit) => edit !== undefined);
    return edits.length === 0 ? [] : [{ title: 'Add the missing keys to fill in', preferred: false, edits }];
  },
});

/** A definition alone is enough where nothing speaks of time; once the file does, the parts that belong together are asked for. */
function missingParts({ document, datasheet }: CheckContext): readonly Part[] {
  const target = resolve(entryOf(document.data?.root, 'target')?.value);
  if (target?.type !== 'map' || !datasheet?.target) return [];
  const has = (part: Part): boolean => isBegun(target, part);
  const byTime = datasheet.timeColumn !== undefined || /time/.test(datasheet.split?.value ?? '');
  const temporal = byTime || CONTRACT.some(has);
  // What is said of each field is the same, and more exact.
  const perField = datasheet.fields.some(({ availableAtPrediction }) => availableAtPrediction);
  const due: readonly Part[] = temporal ? CONTRACT.filter((part) => part !== 'allowed_data' || !perField) : [];
  return (['definition', ...due] as const).filter((part) => !has(part));
}
