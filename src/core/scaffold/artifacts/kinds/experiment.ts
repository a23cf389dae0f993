import { metricOf } from '../../../metrics/metric';
import { fileOf, type Artifact } from '../artifact';
import { datasetOf, type Dataset } from '../dataset';
import { reportedMetrics, type ReportedMetrics } from '../metrics';
import { freePath, stemOf } from '../placement';
import { lockOf, seedOf } from '../reproducibility';
import { saidAt } from '../said';
import { shapeOfOthers } from '../structured';
import type { Surroundings } from '../surroundings';
import { scalar, scalarOr } from '../yaml';

/** Folders for descriptions of runs, as people call them. */
const FOLDERS = ['experiments', 'experiment', 'config/experiments', 'configs/experiments', 'conf/experiment'];

export const experiment: Artifact = {
  id: 'experiment',
  title: 'Experiment',
  description: 'Data, split, baseline, metrics and seed of a run, filled from datasheet and metrics',
  draft(around) {
    const path = pathFor(around);
    const { datasheet } = around;
    const dataset = datasetOf(around);
    const reported = reportedMetrics(around);
    const seed = seedOf(around);
    const lock = lockOf(around);
    const target = datasheet?.facts.target?.value ?? dataset?.target?.name;
    const said = (...keys: readonly string[]): string | undefined => saidAt(datasheet?.document, ...keys);
    const primary = reported?.model[0];
    const features = featuresOf(around, dataset, target);
    const strategy = said('split', 'strategy');
    return fileOf(path, 'experiment.yaml', {
      name: scalar(`${around.name}-${around.facts.today}`),
      today: around.facts.today,
      task: taskOf(dataset, reported),
      moment: scalarOr(said('target', 'prediction_moment'), 'moment of prediction'),
      window: scalarOr(said('target', 'outcome_window'), 'outcome window'),
      allowed: scalarOr(said('target', 'allowed_data'), 'data that is allowed by then'),
      dataName: scalarOr(datasheet?.facts.name?.value ?? (dataset && stemOf(dataset.path)), 'dataset'),
      dataPath: dataset ? { at: scalar(around.link(path, dataset.path)) } : false,
      version: scalarOr(datasheet?.facts.version?.value, 'version of the data'),
      datasheet: datasheet ? { at: scalar(around.link(path, datasheet.document.path)) } : false,
      target: scalarOr(target, 'column that is predicted'),
      definition: scalarOr(said('target', 'definition'), 'definition of the target'),
      features: features.map((feature) => ({ feature: scalar(feature) })),
      noFeatures: features.length === 0,
      strategy: strategy ?? false,
      splitReason: scalarOr(said('split', 'reason'), 'split, and the reason for it'),
      timeColumn: columnOf(said('split', 'time_column')),
      groupColumn: columnOf(said('split', 'group_column')),
      splitSeed: seed && !/^(?:time|predefined)$/.test(strategy ?? '') ? { value: String(seed.value) } : false,
      seed: seed ? { value: String(seed.value), file: around.link(path, seed.path) } : false,
      baselineName: scalarOr(reported?.baselineName, 'baseline'),
      hasBaselineResults: (reported?.baseline.length ?? 0) > 0,
      baselineResults: (reported?.baseline ?? []).map(({ metric, written }) => ({ metric: scalar(metric), written })),
      primary: scalarOr(primary?.metric, 'first metric'),
      goal: primary?.better === undefined ? false : primary.better === 'lower' ? 'minimize' : 'maximize',
      hasSecondary: (reported?.model.length ?? 0) > 1,
      secondary: (reported?.model ?? []).slice(1).map(({ metric }) => ({ metric: scalar(metric) })),
      revision: around.facts.revision === undefined ? false : { hash: scalar(around.facts.revision) },
      lock: scalarOr(lock === undefined ? undefined : around.link(path, lock), 'lock file'),
      hasResults: reported !== undefined,
      results: (reported?.model ?? []).map(({ metric, written }) => ({ metric: scalar(metric), written })),
      model: reported?.modelName === undefined ? false : { name: scalar(reported.modelName) },
      measuredOn: reported?.split === undefined ? false : { data: reported.split },
      resultsFile: reported ? { at: scalar(around.link(path, reported.path)) } : false,
    });
  },
};

const columnOf = (name: string | undefined): false | { readonly column: string } =>
  name === undefined ? false : { column: scalar(name) };

/** Beside the other descriptions of runs; of the first one everybody expects to see it at the top. */
function pathFor(around: Surroundings): string {
  const others = around.documentsOf('experiment').filter(({ format }) => format.id === 'experiment');
  const ending = shapeOfOthers(around) === 'json' ? 'json' : 'yaml';
  const folder = FOLDERS.map((name) => around.at(name)).find((path) => around.hasFolder(path));
  if (folder === undefined && others.length === 0) return freePath(around, around.at(`experiment.${ending}`));
  const { today } = around.facts;
  return freePath(around, `${folder ?? around.at('experiments')}/${today}-experiment.${ending}`);
}

/** Metrics of a distance between numbers belong to a regression, those of classes to a classification. */
function taskOf(dataset: Dataset | undefined, reported: ReportedMetrics | undefined): string {
  const ids = new Set((reported?.model ?? []).flatMap(({ metric }) => metricOf(metric)?.id ?? []));
  if (['mae', 'mse', 'rmse', 'mape', 'r2', 'rmsle'].some((id) => ids.has(id))) return 'regression';
  if (['accuracy', 'f1', 'roc_auc', 'pr_auc', 'precision', 'recall', 'log_loss'].some((id) => ids.has(id)))
    return 'classification';
  const type = dataset?.target?.type;
  return type === 'boolean' || type === 'category' ? 'classification' : type === 'number' ? 'regression' : 'other';
}

/** Fields that a datasheet does not keep away from models, or else the columns of the table. */
function featuresOf(around: Surroundings, dataset: Dataset | undefined, target: string | undefined): readonly string[] {
  const fields = around.datasheet?.facts.fields ?? [];
  if (fields.length > 0)
    return fields
      .filter(
        ({ value, availableAtPrediction, excludedBecause, personalData, type }) =>
          value !== target &&
          availableAtPrediction?.value !== false &&
          excludedBecause === undefined &&
          personalData?.value !== true &&
          type !== 'identifier',
      )
      .map(({ value }) => value);
  return (dataset?.columns ?? [])
    .filter(({ name, type }) => name !== target && !/^(?:identifier|date|datetime)$/.test(type ?? ''))
    .map(({ name }) => name);
}
