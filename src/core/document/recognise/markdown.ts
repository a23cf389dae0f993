import { findFrontMatter } from '../front-matter';
import { findBrokenFence } from '../front-matter-fence';
import type { Guess } from './guess';
import { topLevelKeys } from './keys';
import { speaksOfMachineLearning } from './machine-learning';

/** Front matter keys that only Hugging Face gives a meaning to. */
const MODEL_KEYS = [
  'pipeline_tag',
  'library_name',
  'base_model',
  'base_model_relation',
  'model-index',
  'co2_eq_emissions',
  'instance_prompt',
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
  'dataset_info',
  'paperswithcode_id',
  'train-eval-index',
];
const SPACE_KEYS = ['colorFrom', 'colorTo', 'sdk_version', 'app_file', 'hf_oauth'];

/** Keys that Hugging Face shares with the makers of web sites: two of them are a hint. */
const SHARED_MODEL_KEYS = ['metrics', 'datasets', 'inference', 'widget', 'model_name', 'new_version'];
const SHARED_DATASET_KEYS = ['configs', 'viewer'];
const SHARED_KEYS = ['license', 'language', 'tags', 'licenses', 'languages'];

/** Keys of web site generators; a README with one of them is a page of a site, unless a key above says otherwise. */
const SITE_KEYS = [
  'layout',
  'permalink',
  'slug',
  'url',
  'draft',
  'date',
  'author',
  'categories',
  'sidebar_position',
  'sidebar_label',
  'sidebar',
  'nav_order',
  'nav_title',
  'weight',
  'parent',
  'has_children',
  'page_type',
  'products',
  'output',
  'format',
  'hide',
  'template',
  'about',
];

/** Words beside `model card` in the name of a file that is about cards and is none. */
const ABOUT_CARDS =
  /(^|[-_. ])(templates?|guides?|guidelines|how[-_ ]?to|checklists?|tutorials?|spec|specification|schema|generator|toolkit|instructions|about|changelog)([-_. ]|$)/;

/** Folders with the forms and pages of other tools. */
const FOREIGN_FOLDERS = /(^|\/)(\.github|\.gitlab|node_modules)\//;

/** @param path lower case, with forward slashes; @param name its last part */
export function inMarkdown(path: string, name: string, text: string): Guess {
  if (FOREIGN_FOLDERS.test(path)) return undefined;
  const stem = name.replace(/\.(md|markdown)$/, '');
  return byName(stem) ?? (/(^|[-_. ])readme([-_. ]|$)/.test(stem) ? inReadme(stem, text) : undefined);
}

function inReadme(stem: string, text: string): Guess {
  const card = byFrontMatter(stem, text);
  if (card) return card;
  const block = findFrontMatter(text);
  const isPage = block && hasSiteKeys(topLevelKeys(text.slice(block.content.start, block.content.end)));
  return isPage !== true && /^readme(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?$/.test(stem) && speaksOfMachineLearning(text)
    ? ['case-study-markdown', 'it is a README about a model and its data']
    : undefined;
}

const hasSiteKeys = (keys: ReadonlySet<string>): boolean => SITE_KEYS.some((key) => keys.has(key));

function byName(stem: string): Guess {
  if (ABOUT_CARDS.test(stem)) return undefined;
  if (/(^|[^a-z])model[-_. ]?(\w+[-_. ])?card($|[^a-z])/.test(stem))
    return ['model-card-markdown', 'the file name says model card'];
  if (/(^|[^a-z])(data(set)?[-_. ]?(\w+[-_. ])?card|data(set)?[-_ ]?sheet)($|[^a-z])/.test(stem))
    return ['dataset-card-markdown', 'the file name says datasheet or dataset card'];
  if (/(^|[-_. ])case[-_ ]?study($|[-_. ])/.test(stem)) return ['case-study-markdown', 'the file name says case study'];
  if (/^(?:resume|résumé|cv|curriculum[-_ ]?vitae)(?:[-_.][a-z]{2})?$/.test(stem))
    return ['resume-markdown', 'the file name says resume'];
  return undefined;
}

function byFrontMatter(stem: string, text: string): Guess {
  const block = findFrontMatter(text) ?? findBrokenFence(text, undefined, false);
  const content = block ? text.slice(block.content.start, block.content.end) : '';
  const keys = topLevelKeys(content);
  const those = (known: readonly string[]): string[] => known.filter((key) => keys.has(key));
  const [space] = those(SPACE_KEYS);
  if (space !== undefined || /^sdk:[ \t]*["']?(gradio|streamlit|docker|static)\b/m.test(content))
    return ['space-card-markdown', `its front matter has the Space key ${space ?? 'sdk'}`];

  const dataset = those(DATASET_KEYS);
  if (/^\s*-?\s*config_name:/m.test(content) && keys.has('configs')) dataset.push('configs');
  const model = those(MODEL_KEYS);
  if (dataset[0] !== undefined && dataset.length >= model.length)
    return ['dataset-card-markdown', `its front matter has the dataset key ${dataset[0]}`];
  if (model[0] !== undefined) return ['model-card-markdown', `its front matter has the model key ${model[0]}`];

  // The template of the Hub as it is before anybody has filled it in.
  const card =
    block && keys.size === 0 ? /^#\s+.*\b(model|data(?:set)?)[ -]card\b/im.exec(text.slice(0, 20_000))?.[1] : undefined;
  if (card !== undefined) {
    const kind = card.toLowerCase() === 'model' ? 'model-card-markdown' : 'dataset-card-markdown';
    return [kind, `it has an empty front matter and its title says ${card.toLowerCase()} card`];
  }

  if (stem !== 'readme' || hasSiteKeys(keys)) return undefined;
  const sharedDataset = those(SHARED_DATASET_KEYS).length;
  const sharedModel = those(SHARED_MODEL_KEYS).length;
  // The Hub writes a licence and nothing else into the README of a new repository.
  const isNew = keys.size === 1 && keys.has('license');
  if (sharedDataset + sharedModel + those(SHARED_KEYS).length < 2 && !isNew) return undefined;
  const title = /^#\s+.*\bdata\s?(set|sheet)/im.test(text.slice(0, 20_000));
  return sharedDataset > sharedModel || (sharedModel === 0 && title)
    ? ['dataset-card-markdown', 'its front matter has Hugging Face keys and it is about a dataset']
    : ['model-card-markdown', 'its front matter has Hugging Face keys'];
}
