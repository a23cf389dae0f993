import type { PortfolioDocument } from '../../document/document';
import { child, entryOf } from '../../document/data/locate';
import { resolve, type DataNode } from '../../document/data/node';
import type { Span } from '../../text/span';
import type {
  DataFact,
  ExperimentFacts,
  Expressible,
  FeatureFact,
  LlmFact,
  MetricFact,
  MetricRole,
  PathFact,
  SearchFact,
  SplitFact,
  SplitStrategy,
} from '../experiment';
import type { Fact, ResultFact } from '../fact';
import {
  booleanAt,
  hasContent,
  itemsAt,
  keyAt,
  numberAt,
  numbersAt,
  placeOf,
  present,
  textAt,
  textOf,
} from '../read-values';
import { entriesBelow, settingsOf } from './settings';

const EVERYTHING: ReadonlySet<Expressible> = new Set<Expressible>([
  'task',
  'target',
  'features',
  'data-version',
  'split',
  'seed',
  'baseline',
  'metrics',
  'threshold',
  'slices',
  'code-revision',
  'environment',
  'results',
]);

const STRATEGIES: readonly string[] = [
  'random',
  'stratified',
  'time',
  'group',
  'group-time',
  'predefined',
  'k-fold',
] satisfies SplitStrategy[];

/** Reads an experiment in the project's own format, `schemas/experiment.schema.json`. */
export function readNative({ data: tree }: PortfolioDocument): ExperimentFacts {
  const root = tree?.root;
  const [task, target, environment] = [child(root, 'task'), child(root, 'target'), child(root, 'environment')];
  const results = itemsAt(root, 'results').flatMap(result);
  return present({
    expresses: EVERYTHING,
    name: textAt(root, 'name'),
    task: textAt(task, 'type'),
    taskSpan: entryOf(root, 'task')?.keySpan,
    targetSpan: entryOf(root, 'target')?.keySpan,
    predictionMoment: keyAt(task, 'prediction_moment'),
    outcomeWindow: keyAt(task, 'outcome_window'),
    allowedData: keyAt(task, 'allowed_data'),
    target: textAt(target, 'name'),
    targetDefinition: keyAt(target, 'definition'),
    features: itemsAt(root, 'features').flatMap(feature),
    featuresSpan: entryOf(root, 'features')?.keySpan,
    data: dataOf(root),
    model: keyAt(root, 'model'),
    settings: settingsOf(entriesBelow(child(child(root, 'model'), 'parameters'))),
    split: splitOf(root),
    baseline: baselineOf(root),
    metrics: metricsOf(child(root, 'metrics')),
    search: searchOf(root),
    selectionMetrics: [],
    threshold: thresholdOf(root),
    seed: seedOf(root),
    codeRevision: textAt(root, 'code_revision'),
    environment: entryOf(root, 'environment')?.keySpan,
    environmentLock: textAt(environment, 'lock') ?? textAt(environment, 'image'),
    slices: keyAt(root, 'slices'),
    llm: llmOf(root),
    results,
    resultsSpan: keyAt(root, 'results') ?? keyAt(root, 'results_file'),
    resultsFile: textAt(root, 'results_file'),
    paths: pathsOf(root, results.length > 0),
  });
}

function dataOf(root: DataNode | undefined): DataFact | undefined {
  const entry = entryOf(root, 'data');
  if (!entry) return undefined;
  const { value: data } = entry;
  return present({
    span: entry.keySpan,
    name: textAt(data, 'name'),
    path: textAt(data, 'path'),
    version: textAt(data, 'version') ?? textAt(data, 'hash'),
    datasheet: textAt(data, 'datasheet'),
    timeColumn: textAt(data, 'time_column'),
    groupColumn: textAt(data, 'group_column'),
    classBalance: numbersAt(data, 'class_balance'),
  });
}

function feature(item: DataNode): FeatureFact[] {
  const name = resolve(item)?.type === 'map' ? textAt(item, 'name') : textOf(item);
  if (!name) return [];
  return [
    present({
      ...name,
      source: textAt(item, 'source'),
      transform: keyAt(item, 'transform'),
      availableAtPrediction: booleanAt(item, 'available_at_prediction'),
    }),
  ];
}

function splitOf(root: DataNode | undefined): SplitFact | undefined {
  const entry = entryOf(root, 'split');
  if (!entry || !hasContent(entry.value)) return undefined;
  const { value: split } = entry;
  const written = textAt(split, 'strategy');
  const share = keyAt(split, 'test_size');
  const strategy: Fact<SplitStrategy> = written
    ? { value: STRATEGIES.includes(written.value) ? (written.value as SplitStrategy) : 'unknown', span: written.span }
    : { value: share ? 'random' : 'unknown', span: share ?? entry.keySpan };
  return present({
    span: entry.keySpan,
    strategy,
    reason: keyAt(split, 'reason'),
    seed: numberAt(split, 'seed'),
    timeColumn: textAt(split, 'time_column'),
    groupColumn: textAt(split, 'group_column'),
    testSize: numberAt(split, 'test_size'),
  });
}

/** A baseline is stated when it has a name, a description or a number. */
function baselineOf(root: DataNode | undefined): Span | undefined {
  const entry = entryOf(root, 'baseline');
  const content = resolve(entry?.value);
  const stated =
    content?.type === 'map' ? content.entries.some(({ value }) => hasContent(value)) : hasContent(entry?.value);
  return stated ? entry?.keySpan : undefined;
}

function metricsOf(metrics: DataNode | undefined): MetricFact[] {
  const primary = entryOf(metrics, 'primary');
  return [
    ...(primary ? metric(primary.value, 'primary', placeOf(primary)) : []),
    ...itemsAt(metrics, 'secondary').flatMap((item) => metric(item, 'secondary')),
    ...itemsAt(metrics, 'guardrail').flatMap((item) => metric(item, 'guardrail')),
  ];
}

function metric(node: DataNode, role: MetricRole, place?: Span): MetricFact[] {
  const name = resolve(node)?.type === 'map' ? textAt(node, 'name') : textOf(node, place);
  return name ? [present({ ...name, role, goal: goalAt(node), reason: textAt(node, 'reason') })] : [];
}

/** The direction of a metric in the key `goal`; a spelling that is none of the two is no fact. */
export function goalAt(parent: DataNode | undefined): Fact<'minimize' | 'maximize'> | undefined {
  const written = textAt(parent, 'goal');
  return written && (written.value === 'minimize' || written.value === 'maximize')
    ? { value: written.value, span: written.span }
    : undefined;
}

function searchOf(root: DataNode | undefined): SearchFact | undefined {
  const entry = entryOf(root, 'search');
  if (!entry || !hasContent(entry.value)) return undefined;
  const selectsOn = textAt(entry.value, 'selects_on');
  return present({
    span: entry.keySpan,
    method: textAt(entry.value, 'method'),
    selectsOn:
      selectsOn && isSelectionData(selectsOn.value) ? { value: selectsOn.value, span: selectsOn.span } : undefined,
  });
}

const isSelectionData = (value: string): value is 'validation' | 'cross-validation' | 'test' =>
  ['validation', 'cross-validation', 'test'].includes(value);

function thresholdOf(root: DataNode | undefined): ExperimentFacts['threshold'] {
  const entry = entryOf(root, 'threshold');
  const value = entry && (numberAt(entry.value, 'value')?.span ?? keyAt(entry.value, 'value'));
  if (!entry || !value) return undefined;
  return present({
    span: value,
    reason: keyAt(entry.value, 'reason'),
    chosenOn: textAt(entry.value, 'chosen_on'),
  });
}

function seedOf(root: DataNode | undefined): ExperimentFacts['seed'] {
  const entry = entryOf(root, 'seed');
  const content = resolve(entry?.value);
  return entry && content?.type === 'scalar' ? { value: content.value, span: placeOf(entry) } : undefined;
}

function llmOf(root: DataNode | undefined): LlmFact | undefined {
  const entry = entryOf(root, 'llm');
  if (!entry || !hasContent(entry.value)) return undefined;
  const prompt = child(entry.value, 'prompt');
  return present({
    span: entry.keySpan,
    model: textAt(entry.value, 'model'),
    prompt: entryOf(entry.value, 'prompt')?.keySpan,
    promptPath: textAt(prompt, 'path'),
    promptVersion: textAt(prompt, 'version'),
    settings: keyAt(entry.value, 'settings'),
    evaluationSet: keyAt(entry.value, 'evaluation_set'),
  });
}

function result(item: DataNode): ResultFact[] {
  const metricName = textAt(item, 'metric');
  if (!metricName) return [];
  const text = (key: string): string | undefined => textAt(item, key)?.value;
  const interval = child(item, 'confidence_interval');
  const spread = keyAt(interval, 'lower_bound') ?? keyAt(interval, 'upper_bound') ?? keyAt(item, 'std');
  return [
    present({
      metric: metricName.value,
      metricSpan: metricName.span,
      split: text('split'),
      slice: text('slice'),
      model: text('model'),
      uncertainty:
        spread !== undefined || (numberAt(item, 'runs')?.value ?? 1) > 1 || /±|\+\/-/.test(text('value') ?? ''),
      value: numberAt(item, 'value'),
    }),
  ].map((fact) => ({ value: undefined, ...fact }));
}

function pathsOf(root: DataNode | undefined, measured: boolean): PathFact[] {
  const llm = child(root, 'llm');
  return [
    textAt(child(root, 'data'), 'path'),
    textAt(child(root, 'data'), 'datasheet'),
    textAt(child(root, 'environment'), 'lock'),
    textAt(child(llm, 'prompt'), 'path'),
    textAt(child(llm, 'evaluation_set'), 'path'),
    // A run writes this file, so it need not be there before there are results.
    measured ? textAt(root, 'results_file') : undefined,
  ].filter((path) => path !== undefined);
}
