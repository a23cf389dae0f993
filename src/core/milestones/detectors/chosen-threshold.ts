import { metricOf } from '../../metrics/metric';
import type { Detector, Evidence } from './detector';
import { cannotTell, lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { notebookCode } from './support/notebooks';
import { pagesLike } from './support/pages';
import { quotedLine } from './support/places';
import { firstHit, programs } from './support/python-source';
import { settingsOf } from './support/settings';

const SETTING =
  /(?:^|[._])(?:(?:decision|classification|operating|probability|score|alert|fraud|churn)_?)?(?:threshold|cut_?off)$/;
const FOREIGN = /drift|latency|retrain|similarity|retrieval|gate|min_|max_|missing|null|confidence_nms|nms|iou|alarm/;
const REASON =
  /\b(?:threshold|cut-?off)\b[^.\r\n]{0,160}\b(?:costs?|capacity|budget|per (?:day|week)|because|so that|precision (?:of|at|above)|recall (?:of|at|above)|euros?|dollars?|reviews?|analysts?|false (?:positives?|negatives?|alarms?))\b|\b(?:costs?|capacity|false (?:positives?|negatives?|alarms?))\b[^.\r\n]{0,160}\b(?:threshold|cut-?off)\b/i;
const TUNES =
  /\b(?:TunedThresholdClassifierCV|FixedThresholdClassifier)\(|\bdef\s+\w*(?:best|find|choose|pick|select|optimal|tune)\w*threshold\w*|\bprecision_recall_curve\(/i;
const HALF = /\b\w*(?:prob\w*|scores?|y_hat|pred\w*)\w*(?:\[[^\]\r\n]*\])?\s*>=?\s*0?\.50?\b/i;
const CLASSIFIES =
  /\b(?:accuracy_score|f1_score|roc_auc_score|average_precision_score|classification_report|confusion_matrix|predict_proba|log_loss)\b|Classifier\(|LogisticRegression\(/;

/** The score from which the model acts, with the cost or the capacity that it follows from. */
export const chosenThreshold: Detector = {
  id: 'chosen-threshold',
  detect(evidence) {
    const declared = declaredIn(evidence);
    const whole = declared.find(({ isReasoned }) => isReasoned);
    if (whole) return met([shown(whole, 'The threshold with its reason')]);
    const reason = pagesLike(evidence, /\.md$/i)
      .filter(({ text }) => /threshold|cut-?off/i.test(text))
      .flatMap((page) => page.lines.map(({ line, text }) => ({ path: page.path, line, text })))
      .find(({ text }) => REASON.test(text) && /\d/.test(text) && !/\bTODO\b|\bdrift\b/i.test(text));
    const why = reason && shown(reason, `Why this threshold: ${quotedLine(reason.text, 1)}`);
    const [setting] = declared;
    if (setting && why) return met([shown(setting, `The threshold: ${setting.value}`), why]);
    if (setting)
      return partly(
        [lacking(setting, `Nothing says why the threshold is ${setting.value}`)],
        `Say which cost or capacity leads to the threshold in ${setting.path}, line ${setting.line}.`,
      );
    const code = [...programs(evidence), ...notebookCode(evidence)];
    const tuned = firstHit(code, TUNES);
    if (why || tuned) {
      const shows = [
        ...(why ? [why] : []),
        ...(tuned ? [shown(tuned, `A threshold is looked for: ${tuned.text}`)] : []),
      ];
      return partly(
        shows,
        'Write the threshold that was chosen into the configuration or the model card, with its reason.',
      );
    }
    const half = firstHit(code, HALF);
    if (half)
      return notMet(
        `Choose the threshold in ${half.path}, line ${half.line}, by cost or capacity, and keep it in the configuration.`,
        [lacking(half, `The default of one half: ${half.text}`)],
      );
    if (predictsNumbers(evidence))
      return cannotTell('If a decision follows from the number that is predicted, write down from which value on.');
    return notMet('Choose the threshold by the cost of both errors or by capacity, and keep it in the configuration.');
  },
};

interface Threshold {
  readonly path: string;
  readonly line: number;
  readonly value: string;
  readonly isReasoned: boolean;
}

function declaredIn(evidence: Evidence): readonly Threshold[] {
  const { repository } = evidence;
  const inDocuments = [...repository.ofKind('experiment'), ...repository.ofKind('model-card')].flatMap((document) => {
    const { experiment, card } = repository.factsOf(document);
    return [...(experiment?.threshold ? [experiment.threshold] : []), ...(card?.thresholds ?? [])].map(
      ({ span, reason }) => ({
        ...placeOf(document, span),
        value: /\d*\.?\d+/.exec(document.text.slice(span.start, span.end))?.[0] ?? 'what it is',
        isReasoned: reason !== undefined,
      }),
    );
  });
  const inSettings = settingsOf(evidence)
    .filter(({ name, value }) => SETTING.test(name) && !FOREIGN.test(name) && /^0?\.\d+$|^\d+(?:\.\d+)?$/.test(value))
    .filter(({ value }) => Number(value) !== 0.5)
    .map(({ path, line, value }) => ({ path, line, value, isReasoned: false }));
  return [...inDocuments, ...inSettings];
}

const NUMBERS: ReadonlySet<string> = new Set(['mae', 'mse', 'rmse', 'rmsle', 'mape', 'smape', 'wape', 'r2']);

/** Whether all that is measured is the distance between numbers. */
function predictsNumbers(evidence: Evidence): boolean {
  const metrics = evidence.facts.metricsFiles.flatMap(({ values }) =>
    values.flatMap(({ keys }) => metricOf(keys.at(-1) ?? '')?.id ?? []),
  );
  const code = [...programs(evidence), ...notebookCode(evidence)];
  const isRegression =
    metrics.some((id) => NUMBERS.has(id)) ||
    firstHit(code, /\bmean_(?:absolute|squared)\w*_error\(|Regressor\(/) !== undefined;
  return isRegression && metrics.every((id) => NUMBERS.has(id)) && firstHit(code, CLASSIFIES) === undefined;
}
