import type { PortfolioDocument } from '../../document/document';
import type { Edit } from '../../text/edit';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { datasheetOf } from './support/datasheet';
import { insertAbsent } from './support/insert-absent';
import { columnsOf } from './support/split';
import { isDesigned, isDraft, isSupervised } from './support/stage';

type Part = 'definition' | 'prediction_moment' | 'outcome_window' | 'allowed_data';

const WORDS: Readonly<Record<Part, string>> = {
  definition: 'the definition of the target',
  prediction_moment: 'the moment of the prediction',
  outcome_window: 'the outcome window',
  allowed_data: 'the data that may be known by then',
};

export const undefinedTarget = defineRule<readonly Part[]>({
  id: 'experiment/undefined-target',
  layer: 'judgement',
  severity: 'warning',
  summary: 'It is not defined what is predicted, when, and from what.',
  why: 'A prediction has a moment at which it is made, a window in which the outcome shows, and data that may be known by then. Without them a label can mean anything, leakage cannot be recognised and the score cannot be placed. Reviewers read this contract before any number. It may stand in the experiment or in the datasheet.',
  source: 'REFORMS checklist, modules on study goals and on leakage; Datasheets for Datasets, composition (labels).',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\n  prediction_moment: First of the month\n  outcome_window: 60 days\n  allowed_data: All that was booked the day before\ndata:\n  name: telecom\ntarget:\n  name: left\nmodel:\n  family: trees\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\ntarget:\n  name: left\nmodel:\n  family: trees\n',
        files: {
          'datasheet.yaml':
            'name: telecom\ntarget:\n  name: left\n  definition: Asked to end the contract.\nfields:\n  - name: tenure\n',
        },
      },
      {
        text: 'name: cats\ntask:\n  type: classification\ndata:\n  name: photos\ntarget:\n  name: species\n  definition: What two of three annotators saw.\nmodel:\n  family: network\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n⟦target⟧:\n  name: left # yes or no\nmodel:\n  family: trees\n',
      },
      {
        text: 'name: demand\n⟦task⟧:\n  type: forecasting\n  outcome_window: the week that follows\ndata:\n  name: shop\ntarget:\n  name: sales\n  definition: Units sold in a week.\nmodel:\n  family: trees\n',
      },
    ],
  },
  *check(context) {
    const { experiment, document } = context;
    if (!experiment || isDraft(context) || !isSupervised(experiment) || !isDesigned(experiment)) return;
    const missing = missingParts(context);
    if (missing.length === 0) return;
    const span = (missing[0] === 'definition' ? experiment.targetSpan : undefined) ?? experiment.taskSpan;
    yield { span: span ?? document.anchor, message: messageOf(missing), data: missing };
  },
  fix({ data = [] }, { document }) {
    const edits = data.map((part) => insertPart(document, part)).filter((edit) => edit !== undefined);
    return edits.length === 0 ? [] : [{ title: 'Add the missing keys to fill in', preferred: false, edits }];
  },
});

function messageOf(missing: readonly Part[]): string {
  if (missing.length === 4)
    return 'Nothing says what exactly is predicted, when, and from which data. Add `target.definition`, and to `task` what is known of `prediction_moment`, `outcome_window` and `allowed_data`.';
  const named = missing.map((part) => WORDS[part]).join(' and ');
  return `Neither the experiment nor its datasheet states ${named}. Add ${missing.map((part) => `\`${part}\``).join(' and ')}.`;
}

const insertPart = (document: PortfolioDocument, part: Part): Edit | undefined =>
  part === 'definition'
    ? (insertAbsent(document, [], 'target', { definition: '...' }) ??
      insertAbsent(document, ['target'], 'definition', '...'))
    : insertAbsent(document, ['task'], part, '...');

/**
 * What is missing of the contract. A definition alone is enough where nothing speaks of time; once a file does, the
 * parts that belong together are asked for.
 */
function missingParts(context: CheckContext): Part[] {
  const { experiment } = context;
  const datasheet = datasheetOf(context)?.facts;
  const has = {
    definition: experiment?.targetDefinition ?? datasheet?.targetDefinition,
    prediction_moment: experiment?.predictionMoment ?? datasheet?.predictionMoment,
    outcome_window: experiment?.outcomeWindow ?? datasheet?.outcomeWindow,
    allowed_data: experiment?.allowedData ?? datasheet?.allowedData,
  };
  if (Object.values(has).every((span) => span === undefined))
    return ['definition', 'prediction_moment', 'outcome_window', 'allowed_data'];
  const temporal = columnsOf(context).time !== undefined || experiment?.task?.value === 'forecasting';
  const missing: Part[] = [];
  if (!has.prediction_moment && (has.outcome_window || temporal)) missing.push('prediction_moment');
  if (!has.outcome_window && has.prediction_moment && !has.definition) missing.push('outcome_window');
  // Availability that is stated feature by feature says the same, and more exactly.
  const perFeature =
    (experiment?.features.some(({ availableAtPrediction }) => availableAtPrediction) ?? false) ||
    (datasheet?.fields.some(({ availableAtPrediction }) => availableAtPrediction) ?? false);
  if (!has.allowed_data && has.prediction_moment && has.outcome_window && !perFeature) missing.push('allowed_data');
  return missing;
}
