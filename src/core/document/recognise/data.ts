import type { Candidate } from '../recognise';
import { CAREER_KEYS, ofCareer } from './career';
import type { Guess } from './guess';
import { saysOtherwise, topLevelKeys } from './keys';

/** The top-level keys of the formats that a file name can announce; a test keeps them in step with the schemas. */
export const KNOWN_KEYS = {
  'model-card': [
    'schema_version',
    'model_details',
    'model_parameters',
    'quantitative_analysis',
    'considerations',
    'training_data',
    'experiment',
    'metrics_file',
    'baseline',
    'thresholds',
    'slices',
  ],
  datasheet: [
    'name',
    'version',
    'hash',
    'license',
    'homepage',
    'motivation',
    'intended_use',
    'out_of_scope_use',
    'sources',
    'collection',
    'collection_period',
    'size',
    'class_balance',
    'target',
    'labelling',
    'fields',
    'split',
    'known_limitations',
    'gotchas',
    'privacy',
    'distribution',
    'maintenance',
  ],
  experiment: [
    'name',
    'description',
    'hypothesis',
    'date',
    'task',
    'data',
    'target',
    'features',
    'split',
    'model',
    'baseline',
    'metrics',
    'search',
    'threshold',
    'slices',
    'seed',
    'code_revision',
    'environment',
    'hardware',
    'llm',
    'results',
    'results_file',
    'notes',
  ],
  'dvc-pipeline': ['vars', 'stages', 'params', 'metrics', 'plots', 'artifacts', 'datasets'],
  ...CAREER_KEYS,
} as const;

/** @param path lower case, with forward slashes; @param name its last part */
export function inData(path: string, name: string, { text, hasSibling }: Candidate): Guess {
  if (name === 'mlproject' || name === 'mlproject.yaml') return ['mlproject', 'MLflow reads a file of this name'];
  const extension = /\.(ya?ml|json)$/.exec(name)?.[0];
  if (extension === undefined || ofAnotherTool(path, name, text)) return undefined;
  const stem = name.slice(0, -extension.length);
  const keys = topLevelKeys(text);
  const yaml = extension !== '.json';
  const career = yaml ? ofCareer(stem, text, keys) : undefined;
  if (career) return career;
  const named = byName(stem, keys);
  if (named) return (named[0] === 'experiment' && yaml ? dialect(path, text, keys) : undefined) ?? named;
  if (/(^|\/)experiments\//.test(path) && looksNative(text, keys))
    return ['experiment', 'it lies in experiments/ and has the keys of an experiment'];
  if (isSweep(stem, text, keys)) return ['wandb-sweep', 'it has the sweep keys method and parameters'];
  if (!yaml) return undefined;
  if (/^dvc\.ya?ml$/.test(name) && !saysOtherwise(keys, KNOWN_KEYS['dvc-pipeline']))
    return ['dvc-pipeline', 'DVC reads a file of this name'];
  if (stem === 'params') return params(text, keys, hasSibling);
  if (/(^|\/)\.eval_results\/[^/]+$/.test(path)) return ['eval-results', 'the Hub reads results from .eval_results'];
  if (stem === 'eval' && keys.has('evaluation_framework'))
    return ['eval-benchmark', 'the Hub reads a benchmark from eval.yaml'];
  return dialect(path, text, keys);
}

/** Folders and files that other tools own, whatever their keys look like. */
const FOREIGN_FOLDERS =
  /(^|\/)(\.github|\.gitlab|\.circleci|\.vscode|\.devcontainer|\.hydra|node_modules|snippets|helm|charts|k8s|kubernetes|manifests)\//;
const FOREIGN_NAMES =
  /^((docker-)?compose|package|tsconfig|jsconfig|composer|openapi|swagger|mkdocs|environment|conda|meta|pnpm-lock|\.pre-commit-config|\.travis|azure-pipelines)([-_.][^/]*)?\.(ya?ml|json)$/;

const ofAnotherTool = (path: string, name: string, text: string): boolean =>
  FOREIGN_FOLDERS.test(path) ||
  FOREIGN_NAMES.test(name) ||
  // Kubernetes and its kin version their kinds with a slash or by a number; a sweep may carry the same keys.
  (/^apiVersion\s*:/m.test(text) && !/^["']?kind["']?\s*:\s*["']?sweep\b/m.test(text)) ||
  // A JSON Schema is about documents and is none.
  /"\$schema"\s*:\s*"https?:\/\/json-schema\.org\//.test(text.slice(0, 2000));

function byName(stem: string, keys: ReadonlySet<string>): Guess {
  if (/(^|[-_.])template$/.test(stem)) return undefined;
  if (/^model[-_]?card$|[-_.]model[-_]?card$/.test(stem) && !saysOtherwise(keys, KNOWN_KEYS['model-card']))
    return ['model-card', 'the file name says model card'];
  if (/^(datasheet|dataset[-_]?card)$|[-_.]datasheet$/.test(stem) && !saysOtherwise(keys, KNOWN_KEYS.datasheet))
    return ['datasheet', 'the file name says datasheet'];
  if (/^experiment$|\.experiment$/.test(stem) && !saysOtherwise(keys, KNOWN_KEYS.experiment))
    return ['experiment', 'the file name says experiment'];
  return undefined;
}

/**
 * Many projects keep configs with keys such as `model`, `data` and `seed` in a folder of that name; ours alone has a
 * mapping below `task`.
 */
const looksNative = (text: string, keys: ReadonlySet<string>): boolean =>
  keys.has('task') &&
  keys.has('data') &&
  /^["']?task["']?\s*:[ \t]*(\{|#|$)|"task"\s*:\s*\{/m.test(text) &&
  !saysOtherwise(keys, KNOWN_KEYS.experiment);

function isSweep(stem: string, text: string, keys: ReadonlySet<string>): boolean {
  const method = /^\s*["']?method["']?\s*:\s*["']?(grid|random|bayes|custom)\b/m.test(text);
  if (keys.has('method') && keys.has('parameters') && method) return true;
  return /^sweep([-_.].*)?$|[-_.]sweep$/.test(stem) && (keys.has('method') || keys.has('parameters'));
}

/** Names that hyperparameters alone have, and names that other settings share. */
const HYPERPARAMETER =
  /^\s*(random_state|random_seed|(num_)?(train_)?epochs|learning_rate|batch_size|n_estimators|max_depth|(test|val)_(size|split|ratio))\s*:/m;
const MAYBE_HYPERPARAMETER = /^\s*(seed|lr|alpha|dropout|optimizer|train|split)\s*:/gm;

function params(text: string, keys: ReadonlySet<string>, hasSibling: Candidate['hasSibling']): Guess {
  if (/^\s*ros__parameters\s*:/m.test(text)) return undefined;
  if (hasSibling?.('dvc.yaml')) return ['dvc-params', 'a dvc.yaml lies beside it'];
  const training = HYPERPARAMETER.test(text) || (text.match(MAYBE_HYPERPARAMETER)?.length ?? 0) >= 2;
  return keys.size > 0 && training ? ['dvc-params', 'it is called params and holds training parameters'] : undefined;
}

/** Hydra and Lightning CLI configs have no fixed name, so only their own keywords count. */
function dialect(path: string, text: string, keys: ReadonlySet<string>): Guess {
  if (keys.has('seed_everything') && (keys.has('trainer') || keys.has('model') || keys.has('data')))
    return ['lightning-cli', 'it has the Lightning CLI key seed_everything'];
  if (keys.has('trainer') && keys.has('model') && /^\s+class_path\s*:/m.test(text))
    return ['lightning-cli', 'it has class_path below model or trainer'];
  // An OAuth server of the same name keeps its settings in hydra.yaml, with these keys.
  if (keys.has('dsn') || keys.has('serve') || keys.has('urls')) return undefined;
  if (/^#\s*@package\b/m.test(text.slice(0, 2000))) return ['hydra-config', 'it has a Hydra @package line'];
  if (/^\s*(-\s+)?_target_\s*:/m.test(text)) return ['hydra-config', 'it has the Hydra key _target_'];
  const inConf = /(^|\/)(conf|config|configs|hydra)\//.test(path);
  const list = keys.has('defaults') && /^defaults\s*:[ \t]*(#.*)?\r?\n\s*-/m.test(text);
  return list && (inConf || /^\s*-\s*_self_\b/m.test(text))
    ? ['hydra-config', 'it has a Hydra defaults list']
    : undefined;
}
