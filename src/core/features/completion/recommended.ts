import type { Path } from '../../document/data/locate';

/**
 * Keys that a reviewer looks for although no tool insists on them, by short name of the schema and path of the mapping;
 * `*` stands for one key or index. They are suggested before the other optional keys, and a mapping starts with them.
 */
const RECOMMENDED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  experiment: {
    '': [
      'hypothesis',
      'target',
      'features',
      'split',
      'model',
      'baseline',
      'metrics',
      'seed',
      'code_revision',
      'environment',
      'results',
    ],
    task: ['unit', 'decision', 'prediction_moment', 'outcome_window', 'allowed_data'],
    data: ['name', 'path', 'version', 'datasheet'],
    target: ['name', 'definition'],
    split: ['strategy', 'reason', 'seed'],
    model: ['family', 'library'],
    baseline: ['name', 'results'],
    metrics: ['primary'],
    'metrics/primary': ['goal', 'reason'],
    'metrics/guardrail/*': ['goal', 'limit'],
    search: ['method', 'budget', 'selects_on'],
    'search/budget': ['trials'],
    threshold: ['value', 'reason', 'chosen_on'],
    environment: ['lock', 'python'],
    llm: ['model', 'prompt', 'settings', 'evaluation_set'],
    'llm/prompt': ['path', 'version'],
    'llm/evaluation_set': ['path', 'version', 'size'],
    'results/*': ['split'],
    'results/*/confidence_interval': ['lower_bound', 'upper_bound'],
  },
  'model-card': {
    '': [
      'model_details',
      'considerations',
      'training_data',
      'quantitative_analysis',
      'baseline',
      'thresholds',
      'slices',
      'experiment',
      'metrics_file',
    ],
    model_details: ['name', 'overview', 'owners', 'version', 'licenses'],
    'model_details/owners/*': ['name', 'contact'],
    'model_details/version': ['name', 'date'],
    'model_details/licenses/*': ['identifier'],
    considerations: ['users', 'use_cases', 'limitations', 'ethical_considerations'],
    'considerations/users/*': ['description'],
    'considerations/use_cases/*': ['description'],
    'considerations/limitations/*': ['description'],
    'considerations/tradeoffs/*': ['description'],
    'considerations/ethical_considerations/*': ['name', 'mitigation_strategy'],
    training_data: ['name', 'version', 'datasheet'],
    quantitative_analysis: ['performance_metrics'],
    'quantitative_analysis/performance_metrics/*': ['type', 'value', 'split'],
    'quantitative_analysis/performance_metrics/*/confidence_interval': ['lower_bound', 'upper_bound'],
    baseline: ['name', 'metrics'],
    'baseline/metrics/*': ['type', 'value', 'split'],
    'thresholds/*': ['value', 'reason', 'chosen_on'],
  },
  datasheet: {
    '': [
      'version',
      'license',
      'motivation',
      'intended_use',
      'sources',
      'collection_period',
      'target',
      'split',
      'known_limitations',
      'privacy',
      'maintenance',
    ],
    'sources/*': ['name', 'url', 'license'],
    collection_period: ['start', 'end'],
    target: ['name', 'definition', 'prediction_moment', 'outcome_window'],
    'fields/*': ['type', 'meaning', 'available_at_prediction'],
    split: ['strategy', 'reason'],
    privacy: ['personal_data', 'measures'],
    maintenance: ['owner', 'contact'],
    size: ['instances'],
  },
  'model-card-front-matter': {
    '': ['license', 'language', 'library_name', 'pipeline_tag', 'tags', 'datasets', 'metrics', 'base_model'],
    co2_eq_emissions: ['emissions', 'source', 'training_type', 'hardware_used'],
  },
  'dataset-card-front-matter': {
    '': ['license', 'language', 'pretty_name', 'task_categories', 'size_categories', 'tags', 'configs'],
    'configs/*': ['data_files'],
  },
  'wandb-sweep': {
    '': ['program', 'metric', 'parameters'],
    metric: ['goal'],
  },
  milestones: {
    '': ['track', 'plans', 'milestones'],
    'plans/*': ['plan', 'start'],
    'milestones/*': ['status', 'evidence'],
    'milestones/*/note': ['objective', 'success_check', 'experiment', 'what_changed', 'why', 'next'],
    'kpis/*': ['value', 'source'],
  },
  portfolio: {
    '': ['target_role', 'track', 'signals', 'projects'],
    'signals/*': ['id', 'claim', 'evidence'],
    'projects/*': ['name', 'path', 'constraint', 'signals', 'evidence'],
  },
  'dvc-pipeline': {
    '': ['stages'],
    'stages/*': ['cmd', 'deps', 'outs'],
  },
  mlproject: {
    '': ['name', 'python_env', 'entry_points'],
    'entry_points/*': ['parameters', 'command'],
  },
};

/** @param name short name of the schema; @param path of the mapping */
export function recommendedAt(name: string | undefined, path: Path): readonly string[] {
  if (name === undefined) return [];
  const table = RECOMMENDED[name] ?? {};
  const matching = Object.keys(table).find((pattern) => {
    const steps = pattern === '' ? [] : pattern.split('/');
    return steps.length === path.length && steps.every((step, index) => step === '*' || step === String(path[index]));
  });
  return matching === undefined ? [] : (table[matching] ?? []);
}
