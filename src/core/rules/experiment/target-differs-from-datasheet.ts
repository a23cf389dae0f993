import type { Fact } from '../../facts/fact';
import { replaceScalar } from '../../fixes/replace-value';
import { nearest } from '../../text/nearest';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { isDerivedFrom, isSameColumn } from '../support/columns';
import { scalarAt } from '../support/scalar-at';
import { agreeingDatasheet, type DatasheetOf } from './support/datasheet';
import { isRecorded } from './support/stage';

interface Other {
  /** The target that the datasheet names. */
  readonly target: string;
  /** Whether the experiment's looks like a slip of the pen. */
  readonly misspelt: boolean;
}

export const targetDiffersFromDatasheet = defineRule<Other>({
  id: 'experiment/target-differs-from-datasheet',
  layer: 'agreement',
  severity: 'warning',
  summary: 'The target is another one than that of the datasheet.',
  why: 'The datasheet defines the outcome that models of this data predict, and which fields may be known before it. An experiment with another target has neither: nobody knows how its label is made, and what counts as a leak was decided for the other one.\n\nNothing is said of a target that the experiment defines itself, or that is made from the one of the datasheet and says so by its name.',
  source: 'REFORMS checklist, module on study goals; Datasheets for Datasets, composition (labels).',
  appliesTo: { formats: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\ntarget:\n  name: Left\n',
        files: {
          'datasheet.yaml': 'name: telecom\ntarget:\n  name: left\nfields:\n  - name: tenure\n  - name: left\n',
        },
      },
      {
        text: 'name: refunds\ntask:\n  type: regression\ndata:\n  name: telecom\ntarget:\n  name: refund\n  definition: EUR paid back within a year.\n',
        files: {
          'datasheet.yaml': 'name: telecom\ntarget:\n  name: left\nfields:\n  - name: refund\n  - name: left\n',
        },
      },
      {
        text: 'name: prices\ntask:\n  type: regression\ndata:\n  name: homes\ntarget:\n  name: log_price\n',
        files: { 'datasheet.yaml': 'name: homes\ntarget:\n  name: price\nfields:\n  - name: rooms\n  - name: price\n' },
      },
      {
        text: 'name: rain\ntask:\n  type: classification\ndata:\n  name: weather\ntarget:\n  name: rain\n',
        files: {
          'datasheet.yaml': 'name: telecom\ntarget:\n  name: left\nfields:\n  - name: tenure\n  - name: left\n',
        },
      },
    ],
    bad: [
      {
        text: "name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  datasheet: data/datasheet.yaml\ntarget:\n  name: ⟦'chruned'⟧ # yes or no\n",
        fixed:
          "name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  datasheet: data/datasheet.yaml\ntarget:\n  name: 'churned' # yes or no\n",
        files: {
          'data/datasheet.yaml':
            'name: telecom\ntarget:\n  name: churned\nfields:\n  - name: tenure\n  - name: churned\n',
        },
      },
      {
        path: 'churn.experiment.json',
        text: '{\n  "name": "churn",\n  "task": { "type": "classification" },\n  "data": { "name": "telecom" },\n  "target": { "name": ⟦"refund"⟧ }\n}\n',
        files: {
          'datasheet.yaml':
            'name: telecom\ntarget:\n  name: left\n  definition: Asked to end the contract.\nfields:\n  - name: refund\n  - name: left\n',
        },
      },
    ],
  },
  *check(context) {
    const { target } = context.experiment ?? {};
    const found = target && agreeingDatasheet(context);
    const planned = found?.facts.target;
    if (!target || !planned || isSameColumn(target.value, planned.value) || !isListed(found, planned)) return;
    const misspelt = isMisspelt(target.value, planned.value);
    const listed = found.facts.fields.some(({ value }) => isSameColumn(value, target.value));
    if (isMeant(context, target, planned, listed, misspelt)) return;
    const wrong = listed
      ? `The target of \`${found.document.path}\` is \`${planned.value}\`, and this is another of its fields.`
      : `\`${target.value}\` is not the target of \`${found.document.path}\`, which is \`${planned.value}\`.`;
    const otherwise = misspelt && !listed ? '' : ', or define this target in `target.definition`';
    const problem = { span: target.span, message: `${wrong} Write \`${planned.value}\`${otherwise}.` };
    yield listed ? problem : { ...problem, data: { target: planned.value, misspelt } };
  },
  fix({ span, data }, { document, experiment }) {
    const scalar = scalarAt(document, span);
    if (!scalar || !data || !experiment) return [];
    return [
      {
        title: `Write \`${data.target}\`, as the datasheet has it`,
        preferred: data.misspelt && !isRecorded(experiment),
        edits: [replaceScalar(document, scalar, data.target)],
      },
    ];
  },
});

/** A datasheet whose target is none of its fields is wrong itself. Prose is believed only where a table confirms it. */
const isListed = ({ document, facts }: DatasheetOf, target: Fact<string>): boolean =>
  facts.fields.some(({ value }) => isSameColumn(value, target.value)) ||
  (facts.fields.length < 2 && !document.format.markdown);

/** Whether the other target is a choice: it has its own definition or name, or the datasheet's target is one of the inputs. */
function isMeant(
  { experiment }: CheckContext,
  target: Fact<string>,
  planned: Fact<string>,
  listed: boolean,
  misspelt: boolean,
): boolean {
  const isFeature = (column: string): boolean =>
    experiment?.features.some(({ value }) => isSameColumn(value, column)) ?? false;
  // A target among the features is told as a leak, and one of the two names is wrong.
  if (isFeature(target.value)) return true;
  if (listed) return experiment?.targetDefinition !== undefined || isFeature(planned.value);
  return !misspelt && (experiment?.targetDefinition !== undefined || isDerivedFrom(target.value, [planned.value]));
}

const SHORTEST = 5;
const PER_EDIT = 5;
const digits = (name: string): string => name.replaceAll(/\D/g, '');

/** Short names are near each other by chance, and `left_in_30_days` is no misspelt `left_in_60_days`. */
const isMisspelt = (name: string, planned: string): boolean =>
  name.length >= SHORTEST && digits(name) === digits(planned) && nearest(name, [planned], PER_EDIT) !== undefined;
