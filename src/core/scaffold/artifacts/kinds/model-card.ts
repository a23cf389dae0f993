import { formatValue } from '../../../case-study/results-block/format-value';
import { isPlaceholder } from '../../../facts/read-values';
import { fileOf, type Artifact } from '../artifact';
import { reportedMetrics, type Reported, type ReportedMetrics } from '../metrics';
import { freePath } from '../placement';
import { saidAt } from '../said';
import { shapeOfOthers } from '../structured';
import type { Surroundings } from '../surroundings';
import { scalar, scalarOr, yours } from '../yaml';

export const modelCard: Artifact = {
  id: 'model-card',
  title: 'Model card',
  description: 'What the model is for, how good it is and where it fails, filled from experiment and metrics',
  draft(around) {
    const { modelCard: there } = around;
    if (there) return { exists: there.path };
    const shape = shapeOfOthers(around);
    const name = shape === 'yaml' ? 'model-card.yaml' : shape === 'json' ? 'model-card.json' : 'MODEL_CARD.md';
    const path = freePath(around, around.at(name));
    const isMarkdown = path.endsWith('.md');
    return fileOf(path, isMarkdown ? 'model-card.md' : 'model-card.yaml', viewFor(around, path, isMarkdown));
  },
};

function viewFor(around: Surroundings, path: string, isMarkdown: boolean) {
  const { datasheet, experiment, license } = around;
  const reported = reportedMetrics(around);
  const write = isMarkdown ? (value: string): string => value : scalar;
  const or = isMarkdown ? (value: string | undefined, what: string): string => value ?? yours(what) : scalarOr;
  const link = (to: string | undefined) => to !== undefined && { at: write(around.link(path, to)) };
  const ofExperiment = (...keys: readonly string[]): string | undefined => saidAt(experiment?.document, ...keys);
  return {
    title: write(around.title),
    today: around.facts.today,
    owner: or(around.author, 'name'),
    license: license ? { id: license.id, spdx: license.spdx } : false,
    revision: around.facts.revision === undefined ? false : { hash: write(around.facts.revision) },
    decision: or(ofExperiment('task', 'decision'), 'decision that hangs on a prediction'),
    architecture: or(architectureOf(around), 'kind of model'),
    dataName: or(datasheet?.facts.name?.value ?? experiment?.facts.data?.name?.value, 'dataset'),
    dataVersion: or(datasheet?.facts.version?.value ?? ofExperiment('data', 'version'), 'version of the data'),
    datasheet: link(datasheet?.document.path),
    experiment: link(experiment?.document.path),
    model: reported?.modelName === undefined ? false : { name: write(reported.modelName) },
    metricsFile: link(reported?.path),
    split: reported?.split === undefined ? yours('data that it was measured on') : `${reported.split} data`,
    measuredOn: reported?.split === undefined ? false : { data: write(reported.split) },
    metrics: metricsOf(reported, write),
    noMetrics: reported === undefined,
    baseline: or(reported?.baselineName ?? ofExperiment('baseline', 'name'), 'baseline'),
    hasBaseline: (reported?.baseline.length ?? 0) > 0,
    baselineMetrics: (reported?.baseline ?? []).map(({ metric, written }) => ({ type: write(metric), value: written })),
    threshold: thresholdOf(around, write),
    slices: (around.experiment ? slicesOf(around) : []).map((slice) => ({ slice: write(slice) })),
    noSlices: slicesOf(around).length === 0,
  };
}

/** Rows of a table with the baseline beside the model. */
function metricsOf(reported: ReportedMetrics | undefined, write: (value: string) => string) {
  return (reported?.model ?? []).map((own) => {
    const other = reported?.baseline.find(({ metric }) => metric === own.metric);
    return {
      type: write(own.metric),
      label: own.label,
      value: own.written,
      shown: shownOf(own),
      other: other ? shownOf(other) : yours('value of the baseline'),
    };
  });
}

const shownOf = ({ metric, written }: Reported): string => formatValue(metric, written, Number(written), false);

function architectureOf({ experiment }: Surroundings): string | undefined {
  const family = saidAt(experiment?.document, 'model', 'family');
  const library = saidAt(experiment?.document, 'model', 'library');
  return family === undefined || library === undefined ? family : `${family}, ${library}`;
}

function thresholdOf({ experiment }: Surroundings, write: (value: string) => string) {
  const value = saidAt(experiment?.document, 'threshold', 'value');
  const reason = saidAt(experiment?.document, 'threshold', 'reason');
  return value !== undefined && reason !== undefined && { score: value, reason: write(reason) };
}

/** Slices that the experiment names. */
function slicesOf({ experiment }: Surroundings): readonly string[] {
  const slices: unknown = experiment?.document.data?.root?.value;
  const list = isMapping(slices) ? slices['slices'] : undefined;
  return (Array.isArray(list) ? list : [])
    .map((slice: unknown) => (isMapping(slice) ? slice['name'] : slice))
    .filter((slice) => typeof slice === 'string')
    .filter((slice) => !isPlaceholder(slice));
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
