import type { ReportedReason } from '../../../protocol/milestones-report';
import type { PortfolioDocument } from '../../document/document';
import { metricOf } from '../../metrics/metric';
import type { Span } from '../../text/span';
import { detectCheck } from '../requirements/check';
import type { Detection, Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { placeOf } from './support/documents';
import { notebookCode } from './support/notebooks';
import { readLike } from './support/project';
import { firstHit, programs } from './support/python-source';

export const BASELINE =
  /(?:^|[^a-z])(?:baseline|dummy|majority|most[-_ ]frequent|naive(?![-_ ]?bayes)|heuristic|rule[-_ ]based|persistence|last[-_ ]value|mean[-_ ]predictor|random[-_ ]guess|most[-_ ]popular)/i;
const IN_CODE =
  /\bDummy(?:Classifier|Regressor)\b|\bstrategy\s*=\s*["'](?:most_frequent|stratified|prior|mean|median|uniform)["']|\bdef\s+\w*(?:baseline|naive(?!_?bayes)|majority|heuristic|persistence)\w*/i;
const RUNS =
  /(?:^|[-_./])(?:results?|metrics|scores?|comparison|runs?|experiments?|leaderboard|models?)(?:[-_][\w-]+)*\.(?:csv|tsv)$/i;

/** The numbers of a naive heuristic beside those of a model, in a file. */
export const naiveBaseline: Detector = {
  id: 'naive-baseline',
  detect(evidence) {
    const stored = [inMetricsFiles(evidence), inTables(evidence), inDocuments(evidence)].flatMap((one) => one ?? []);
    const whole = stored.find(({ state }) => state === 'met');
    if (whole) return whole;
    const [half] = stored;
    if (half) return half;
    const code = firstHit(programs(evidence), IN_CODE) ?? firstHit(notebookCode(evidence), IN_CODE);
    const readme = detectCheck('readme/baseline', evidence);
    const said = readme.state === 'met' ? readme.reasons.slice(0, 1) : [];
    const next =
      'Write the metrics of the baseline into a file beside those of the model, such as reports/metrics.json.';
    if (code) return partly([shown(code, `A baseline in code: ${code.text}`), ...said], next);
    if (said.length > 0) return partly(said, next);
    const [script] = evidence.facts.trainingScripts;
    return notMet(
      `Score a naive heuristic, such as the majority class or the last value, on the same hold-out data ${script === undefined ? 'as the model' : `in ${script}`}.`,
    );
  },
};

function inMetricsFiles({ facts }: Evidence): Detection | undefined {
  const values = facts.metricsFiles.flatMap(({ path, values: all }) =>
    all
      .filter(({ keys }) => metricOf(keys.at(-1) ?? '') !== undefined || BASELINE.test(keys.join('/')))
      .map((value) => ({ ...value, path, name: value.keys.join('.') })),
  );
  const baseline = values.find(({ name, path }) => BASELINE.test(name) || BASELINE.test(path));
  if (!baseline) return undefined;
  const model = values.find(({ name, path }) => !BASELINE.test(name) && !BASELINE.test(path));
  const first = shown(baseline, `The baseline: ${baseline.name} is ${baseline.written}`);
  if (model) return met([first, shown(model, `The model: ${model.name} is ${model.written}`)]);
  return partly([first], `Write the metrics of the model beside those of the baseline in ${baseline.path}.`);
}

function inTables(evidence: Evidence): Detection | undefined {
  for (const { path, text } of readLike(evidence, RUNS)) {
    const rows = text.split(/\r\n|\n|\r/);
    const at = rows.findIndex((row, index) => index > 0 && BASELINE.test(row) && /\d/.test(row));
    const model = rows.findIndex((row, index) => index > 0 && index !== at && !BASELINE.test(row) && /\d/.test(row));
    if (at > 0 && model > 0 && rows.length < 1000)
      return met([
        shown({ path, line: at + 1 }, `The baseline: ${rows[at] ?? ''}`),
        shown({ path, line: model + 1 }, `The model: ${rows[model] ?? ''}`),
      ]);
  }
  return undefined;
}

function inDocuments({ repository }: Evidence): Detection | undefined {
  const found = [...repository.ofKind('experiment'), ...repository.ofKind('model-card')].flatMap((document) => {
    const { experiment, card } = repository.factsOf(document);
    const { baseline, results } = experiment ?? card ?? {};
    if (!baseline || !results) return [];
    const reasons: ReportedReason[] = [shown(placeOf(document, baseline), 'A baseline beside the results')];
    const isMeasured = hasNumber(document, baseline) && results.length > 0;
    if (isMeasured) return [met(reasons)];
    return [
      partly(
        [lacking(placeOf(document, baseline), 'A baseline without a value')],
        `Write the value of the baseline into ${document.path}.`,
      ),
    ];
  });
  return found.find(({ state }) => state === 'met') ?? found[0];
}

/** Whether a number stands where the baseline is named: as a value in data, near it in prose. */
function hasNumber({ text, format }: PortfolioDocument, { start }: Span): boolean {
  if (format.markdown) return /\d/.test(text.slice(start, start + 400));
  const [block = ''] = text.slice(start).split(/(?:\r\n|\n|\r)(?=[^\s#-])/, 1);
  return /[:{[,]\s*-?(?:\d*\.)?\d+/.test(block);
}
