import { findFrontMatter } from './front-matter';
import { formatOf, type Format, type FormatId } from './format';
import { matchesGlob } from './glob';

/** Which format a file has, and why, in words for the status bar. */
export interface Recognition {
  readonly format: Format;
  readonly reason: string;
}

/** What recognition needs to know of a file. Nothing is parsed: it runs on every file that an editor opens. */
export interface Candidate {
  /** With forward slashes, relative to the repository or workspace folder. */
  readonly path: string;
  readonly text: string;
  /** Whether a file of that name lies in the same folder; absent when the folder cannot be seen. */
  readonly hasSibling?: (name: string) => boolean;
}

/** Setting `mlPortfolio.documents`: glob or path to the id of a format, or `none` for "not one of these". */
export type DocumentSettings = Readonly<Record<string, string>>;

/** @returns undefined when the file is none of ours */
export function recognise(candidate: Candidate, settings: DocumentSettings = {}): Recognition | undefined {
  const chosen = bySetting(candidate.path, settings) ?? byMarker(candidate.text);
  if (chosen) return chosen.format && { format: chosen.format, reason: chosen.reason };
  const path = candidate.path.toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found =
    name.endsWith('.md') || name.endsWith('.markdown')
      ? inMarkdown(name, candidate.text)
      : inData(path, name, candidate);
  const format = found && formatOf(found[0]);
  return found && format && { format, reason: found[1] };
}

interface Choice {
  readonly format: Format | undefined;
  readonly reason: string;
}

/** The last matching entry wins, as in other VS Code settings of this shape. */
function bySetting(path: string, settings: DocumentSettings): Choice | undefined {
  const match = Object.entries(settings).findLast(([glob]) => matchesGlob(path, glob));
  return match && { format: formatOf(match[1]), reason: `the setting mlPortfolio.documents says so for ${match[0]}` };
}

/** `ml-portfolio-kind: <format id>` in a comment on one of the first lines. */
function byMarker(text: string): Choice | undefined {
  const id = /^\s*(?:#|<!--|\/\/)\s*ml-portfolio-kind:\s*([\w-]+)/m.exec(text.slice(0, 2000))?.[1];
  return id === undefined ? undefined : { format: formatOf(id), reason: 'a comment in the file says so' };
}

type Guess = readonly [FormatId, string] | undefined;

const MODEL_KEYS = [
  'pipeline_tag',
  'library_name',
  'base_model',
  'base_model_relation',
  'model-index',
  'co2_eq_emissions',
  'model_name',
  'instance_prompt',
  'new_version',
  'metrics',
  'datasets',
  'inference',
  'widget',
  'mask_token',
];
const DATASET_KEYS = [
  'task_categories',
  'task_ids',
  'size_categories',
  'annotations_creators',
  'language_creators',
  'multilinguality',
  'source_datasets',
  'pretty_name',
  'configs',
  'dataset_info',
  'paperswithcode_id',
  'train-eval-index',
  'viewer',
];
const SPACE_KEYS = ['colorFrom', 'colorTo', 'sdk', 'sdk_version', 'app_file'];
const SHARED_KEYS = ['license', 'language', 'tags', 'licenses', 'languages'];

function inMarkdown(name: string, text: string): Guess {
  const keys = topLevelKeys(frontMatterText(text));
  const named = name.replace(/\.(md|markdown)$/, '');
  if (/model[-_ ]?card/.test(named)) return ['model-card-markdown', 'the file name says model card'];
  if (/data(set)?[-_ ]?card|datasheet/.test(named))
    return ['dataset-card-markdown', 'the file name says datasheet or dataset card'];
  if (named !== 'readme') return undefined;
  const has = (known: readonly string[]): string | undefined => known.find((key) => keys.has(key));
  const space = has(SPACE_KEYS);
  if (space) return ['space-card-markdown', `its front matter has the Space key ${space}`];
  const dataset = has(DATASET_KEYS);
  if (dataset) return ['dataset-card-markdown', `its front matter has the dataset key ${dataset}`];
  const model = has(MODEL_KEYS);
  if (model) return ['model-card-markdown', `its front matter has the model key ${model}`];
  if (SHARED_KEYS.filter((key) => keys.has(key)).length < 2) return undefined;
  return /^#\s+.*\bdata\s?(set|sheet)/im.test(text.slice(0, 20_000))
    ? ['dataset-card-markdown', 'its front matter has Hugging Face keys and its title names a dataset']
    : ['model-card-markdown', 'its front matter has Hugging Face keys'];
}

/** Files that other tools own, whatever their keys look like. */
const FOREIGN_PATHS =
  /(^|\/)(\.github|\.gitlab|\.circleci|\.hydra|node_modules|helm|charts|k8s|manifests)\/|(^|\/)(docker-)?compose[^/]*\.ya?ml$|(^|\/)(package|tsconfig|composer|openapi|mkdocs|environment|conda|pnpm-lock|\.pre-commit-config)\b[^/]*$/;

function inData(path: string, name: string, { text, hasSibling }: Candidate): Guess {
  const extension = /\.(ya?ml|json)$/.exec(name)?.[0];
  if (name === 'mlproject' || name === 'mlproject.yaml') return ['mlproject', 'MLflow reads a file of this name'];
  if (extension === undefined || FOREIGN_PATHS.test(path)) return undefined;
  const stem = name.slice(0, -extension.length);
  const keys = topLevelKeys(text);
  const sweep =
    keys.has('method') &&
    keys.has('parameters') &&
    /^["']?method["']?\s*:\s*["']?(grid|random|bayes|custom)\b/m.test(text);
  if (sweep) return ['wandb-sweep', 'it has the sweep keys method and parameters'];
  if (keys.has('apiVersion') || (keys.has('services') && keys.has('version'))) return undefined;
  if (/^model[-_]?card$|\.model[-_]?card$/.test(stem)) return ['model-card', 'the file name says model card'];
  if (/^(datasheet|dataset[-_]?card)$|\.datasheet$/.test(stem)) return ['datasheet', 'the file name says datasheet'];
  if (name === 'dvc.yaml' || stem.endsWith('/dvc')) return ['dvc-pipeline', 'DVC reads a file of this name'];
  if (stem === 'params' && !keys.has('ros__parameters')) return params(text, keys, hasSibling);
  if (/(^|\/)\.eval_results\/[^/]+$/.test(path)) return ['eval-results', 'the Hub reads results from .eval_results'];
  if (name === 'eval.yaml' && keys.has('evaluation_framework'))
    return ['eval-benchmark', 'the Hub reads a benchmark from eval.yaml'];
  if (/^sweep([-_.].*)?$|[-_.]sweep$/.test(stem) && (keys.has('method') || keys.has('parameters')))
    return ['wandb-sweep', 'the file name says sweep'];
  const dialect = byContent(path, text, keys);
  if (/^experiment$|\.experiment$/.test(stem)) return dialect ?? ['experiment', 'the file name says experiment'];
  if (dialect) return dialect;
  if (/(^|\/)experiments\//.test(path) && looksNative(keys))
    return ['experiment', 'it lies in experiments/ and has experiment keys'];
  return undefined;
}

function params(text: string, keys: ReadonlySet<string>, hasSibling: Candidate['hasSibling']): Guess {
  if (hasSibling?.('dvc.yaml')) return ['dvc-params', 'a dvc.yaml lies beside it'];
  const training =
    /^\s*(seed|random_state|random_seed|epochs|num_epochs|learning_rate|lr|batch_size|n_estimators|test_size|val_size)\s*:/m;
  return keys.size > 0 && training.test(text)
    ? ['dvc-params', 'it is called params and holds training parameters']
    : undefined;
}

/** Hydra and Lightning CLI configs have no fixed name, so only their own keywords count. */
function byContent(path: string, text: string, keys: ReadonlySet<string>): Guess {
  if (keys.has('seed_everything') && (keys.has('trainer') || keys.has('model') || keys.has('data'))) {
    return ['lightning-cli', 'it has the Lightning CLI key seed_everything'];
  }
  if (keys.has('trainer') && keys.has('model') && /^\s+class_path\s*:/m.test(text))
    return ['lightning-cli', 'it has class_path below model or trainer'];
  // An OAuth server of the same name keeps its settings in hydra.yaml, with these keys.
  if (keys.has('dsn') || keys.has('serve') || keys.has('urls')) return undefined;
  if (/^#\s*@package\b/m.test(text.slice(0, 2000))) return ['hydra-config', 'it has a Hydra @package line'];
  if (/^(\s*)_target_\s*:/m.test(text)) return ['hydra-config', 'it has the Hydra key _target_'];
  const inConf = /(^|\/)(conf|config|configs|hydra)\//.test(path);
  if (
    keys.has('defaults') &&
    /^defaults\s*:\s*(#.*)?\r?\n\s*-/m.test(text) &&
    (inConf || /^\s*-\s*_self_\b/m.test(text))
  ) {
    return ['hydra-config', 'it has a Hydra defaults list'];
  }
  return undefined;
}

const NATIVE_KEYS = [
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
  'seed',
  'code_revision',
  'hypothesis',
  'results',
  'llm',
];

const looksNative = (keys: ReadonlySet<string>): boolean => NATIVE_KEYS.filter((key) => keys.has(key)).length >= 3;

function frontMatterText(text: string): string {
  const block = findFrontMatter(text);
  return block ? text.slice(block.content.start, block.content.end) : '';
}

/** Keys at the start of a line, or at the first level of a JSON object: a scan, not a parse. */
function topLevelKeys(text: string): ReadonlySet<string> {
  const head = text.slice(0, 100_000);
  if (/^\s*\{/.test(head)) return new Set(Array.from(head.matchAll(/"([\w.-]+)"\s*:/g), (match) => match[1] ?? ''));
  return new Set(Array.from(head.matchAll(/^["']?([A-Za-z_][\w-]*)["']?\s*:(?=\s|$)/gm), (match) => match[1] ?? ''));
}
