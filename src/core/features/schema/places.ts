import type { Path } from '../../document/data/locate';
import type { DocumentKind, FormatId } from '../../document/format';

/** What a value stands for besides itself. */
export interface Place {
  readonly role:
    | 'path'
    | 'field'
    | 'dataset-name'
    | 'dataset-version'
    | 'hub-dataset'
    | 'hub-model'
    | 'parameter'
    | 'milestone'
    | 'signal';
  /** Of a path: the kind of document that it leads to. */
  readonly kind?: DocumentKind;
  /** Of a path: names of the files that belong there, in lower case. */
  readonly files?: RegExp;
}

const path = (files?: RegExp): Place => ({ role: 'path', ...(files ? { files } : {}) });
const document = (kind: DocumentKind): Place => ({ role: 'path', kind });
const FIELD: Place = { role: 'field' };
const NAME: Place = { role: 'dataset-name' };
const VERSION: Place = { role: 'dataset-version' };
const MILESTONE: Place = { role: 'milestone' };
const HUB_DATASET: Place = { role: 'hub-dataset' };
const HUB_MODEL: Place = { role: 'hub-model' };

const DATA = /\.(csv|tsv|parquet|jsonl|ndjson|arrow|feather|avro|xlsx?|zip|gz|zst|h5|hdf5|npz|npy|db|sqlite|txt|dvc)$/;
const METRICS = /\.(json|ya?ml|csv|tsv)$/;
const LOCK =
  /(^|\/)([^/]*lock[^/]*|[^/]*requirements[^/]*\.txt|environment\.ya?ml|conda[^/]*\.ya?ml|pyproject\.toml|pipfile)$/;
const LICENSE = /(^|\/)(licen[cs]e|copying|notice)[^/]*$/;
const IMAGE = /\.(png|jpe?g|gif|webp|svg|bmp)$/;
const YAML = /\.ya?ml$/;
const STAGE = ['stages/*', 'stages/*/do'];

/** By pattern of the path in the document; `*` stands for one key or index. */
const PLACES: Partial<Record<FormatId, Readonly<Record<string, Place>>>> = {
  experiment: {
    'data/name': NAME,
    'data/version': VERSION,
    'data/path': path(DATA),
    'data/datasheet': document('datasheet'),
    'data/time_column': FIELD,
    'data/group_column': FIELD,
    'target/name': FIELD,
    'features/*': FIELD,
    'features/*/name': FIELD,
    'features/*/source': FIELD,
    'split/time_column': FIELD,
    'split/group_column': FIELD,
    'environment/lock': path(LOCK),
    'llm/prompt/path': path(),
    'llm/evaluation_set/path': path(DATA),
    results_file: path(METRICS),
  },
  'model-card': {
    'training_data/name': NAME,
    'training_data/version': VERSION,
    'training_data/datasheet': document('datasheet'),
    experiment: document('experiment'),
    metrics_file: path(METRICS),
  },
  datasheet: { 'target/name': FIELD, 'split/time_column': FIELD, 'split/group_column': FIELD, 'fields/*/name': FIELD },
  'model-card-markdown': {
    license_link: path(LICENSE),
    thumbnail: path(IMAGE),
    'widget/*/src': path(),
    datasets: HUB_DATASET,
    'datasets/*': HUB_DATASET,
    base_model: HUB_MODEL,
    'base_model/*': HUB_MODEL,
    new_version: HUB_MODEL,
    'model-index/*/results/*/dataset/type': HUB_DATASET,
  },
  'dataset-card-markdown': {
    license_link: path(LICENSE),
    'configs/*/data_files': path(DATA),
    'configs/*/data_files/*': path(DATA),
    'configs/*/data_files/*/path': path(DATA),
    'configs/*/data_files/*/path/*': path(DATA),
    'dataset_info/features/*/name': FIELD,
    'dataset_info/*/features/*/name': FIELD,
  },
  'eval-results': { '*/dataset/id': HUB_DATASET },
  'dvc-pipeline': {
    'metrics/*': path(METRICS),
    'params/*': path(METRICS),
    'plots/*': path(),
    'vars/*': path(METRICS),
    'artifacts/*/path': path(),
    'stages/*/params/*': { role: 'parameter' },
    'stages/*/do/params/*': { role: 'parameter' },
    ...Object.fromEntries(
      STAGE.flatMap((stage) =>
        ['deps', 'outs', 'metrics', 'plots'].map((list) => [
          `${stage}/${list}/*`,
          path(list === 'metrics' ? METRICS : undefined),
        ]),
      ),
    ),
  },
  mlproject: { python_env: path(YAML), conda_env: path(YAML) },
  'wandb-sweep': { program: path(/\.py$/) },
  milestones: {
    'plans/*/plan': document('milestone-plan'),
    'milestones/*/evidence/*': path(),
    'kpis/*/source': path(),
  },
  'milestone-plan': {
    'parts/*/milestones/*/same_as/*': MILESTONE,
    'scorecard/*/milestones/*': MILESTONE,
  },
  portfolio: {
    'signals/*/evidence/*': path(),
    'projects/*/path': path(),
    'projects/*/signals/*': { role: 'signal' },
    'projects/*/evidence/*': path(),
  },
  'lightning-cli': { ckpt_path: path(/\.(ckpt|pt|pth)$/) },
};

interface Pattern {
  readonly steps: readonly string[];
  readonly place: Place;
}

const patternsOf = (table: Readonly<Record<string, Place>>): readonly Pattern[] =>
  Object.entries(table).map(([pattern, place]) => ({ steps: pattern.split('/'), place }));

const PATTERNS: ReadonlyMap<string, readonly Pattern[]> = new Map(
  Object.entries(PLACES).map(([format, table]) => [format, patternsOf(table)]),
);

/** Every place of a format, each with the steps that lead to it; `*` stands for one key or index. */
export const placesOf = (format: FormatId): readonly Pattern[] => PATTERNS.get(format) ?? [];

/** What the value at a path of a document stands for, if anything but itself. */
export function placeAt(format: FormatId, at: Path): Place | undefined {
  return placesOf(format).find(
    ({ steps }) =>
      steps.length === at.length && steps.every((step, index) => step === '*' || step === String(at[index])),
  )?.place;
}
