// Writes schemas/lists.schema.json, the closed lists that the other schemas refer to, from schemas/data/*.json.
// With --check it writes nothing and fails when the file on disk is not what the data would give.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const schemaDir = join(import.meta.dirname, '..', '..', 'schemas');
const target = join(schemaDir, 'lists.schema.json');

const readData = (name) => JSON.parse(readFileSync(join(schemaDir, 'data', `${name}.json`), 'utf8'));
const words = (text) => text.split(' ');
const unique = (values) => [...new Set(values)];

/** One line per list: its name, its title, what it is for, the data file, and how to read the values from that file. */
const LISTS = [
  [
    'license',
    'Hub licence',
    'Licence ids that the Hugging Face Hub accepts.',
    'licenses',
    (d) => d.licenses.map(({ id }) => id),
  ],
  [
    'task',
    'Task',
    'Tasks of the Hub: a pipeline tag of a model, a task category of a dataset.',
    'tasks',
    (d) => d.tasks.map(({ id }) => id),
  ],
  [
    'subtask',
    'Subtask',
    'Narrower tasks, for the task ids of a dataset.',
    'tasks',
    (d) => unique(d.tasks.flatMap(({ subtasks = [] }) => subtasks)),
  ],
  [
    'modelLibrary',
    'Model library',
    'Libraries for which the Hub shows how to load a model.',
    'model-libraries',
    (d) => Object.keys(d.libraries),
  ],
  [
    'datasetLibrary',
    'Dataset library',
    'Libraries for which the Hub shows how to load a dataset.',
    'dataset-libraries',
    (d) => Object.keys(d.libraries),
  ],
  [
    'language',
    'Language',
    'Language codes that the Hub accepts: ISO 639-1, ISO 639-3, a few families and two special words.',
    'languages',
    languages,
  ],
  [
    'metric',
    'Metric',
    'Metric ids: those of the evaluate library, then others in common use. The Hub does not close this list.',
    'metrics',
    (d) => Object.keys({ ...d.official, ...d.unofficial }),
  ],
  [
    'sizeCategory',
    'Size category',
    'Number of rows of a dataset, as a range.',
    'dataset-enums',
    (d) => d.size_categories,
  ],
  [
    'annotationsCreator',
    'Annotations creator',
    'Where the annotations of a dataset come from.',
    'dataset-enums',
    (d) => d.annotations_creators,
  ],
  [
    'languageCreator',
    'Language creator',
    'Where the texts of a dataset come from.',
    'dataset-enums',
    (d) => d.language_creators,
  ],
  [
    'multilinguality',
    'Multilinguality',
    'Whether a dataset has one language or more.',
    'dataset-enums',
    (d) => Object.keys(d.multilinguality),
  ],
  ['modalityTag', 'Modality tag', 'Tags that set the modality of a dataset.', 'dataset-enums', (d) => d.modality_tags],
  [
    'baseModelRelation',
    'Relation to the base model',
    'What was done to the base model.',
    'dataset-enums',
    (d) => d.base_model_relation,
  ],
  [
    'gatedFieldType',
    'Type of an access form field',
    'Types of the fields that a gated repository may ask for.',
    'dataset-enums',
    (d) => d.extra_gated_field_types,
  ],
  ['spaceColor', 'Space colour', 'Colours of a Space card.', 'dataset-enums', (d) => d.space_colors],
  [
    'evaluationFramework',
    'Evaluation framework',
    'Frameworks that a benchmark dataset may name.',
    'eval-frameworks',
    (d) => Object.keys(d.frameworks),
  ],
  [
    'spdxLicense',
    'SPDX licence',
    'Licence ids of the SPDX License List, without the deprecated ones.',
    'spdx',
    (d) => words(d.ids),
  ],
  ['sweepMethod', 'Sweep method', 'Search methods of a Weights & Biases sweep.', 'wandb-sweep', (d) => d.methods],
  [
    'sweepDistribution',
    'Sweep distribution',
    'Distributions that a sweep can draw a parameter from.',
    'wandb-sweep',
    (d) => d.distributions,
  ],
  [
    'splitStrategy',
    'Split strategy',
    'Ways of dividing data into training and test parts.',
    'vocabulary',
    (d) => Object.keys(d.splitStrategy),
  ],
  ['fieldType', 'Field type', 'Types of the fields of a dataset.', 'vocabulary', (d) => d.fieldType],
  ['taskType', 'Task type', 'Kinds of prediction problems.', 'vocabulary', (d) => d.taskType],
  ['goal', 'Goal', 'Direction in which a metric improves.', 'vocabulary', (d) => Object.keys(d.goal)],
  [
    'selectionData',
    'Selection data',
    'Data on which a choice was made.',
    'vocabulary',
    (d) => Object.keys(d.selectionData),
  ],
  [
    'searchMethod',
    'Search method',
    'Ways of searching hyperparameters.',
    'vocabulary',
    (d) => Object.keys(d.searchMethod),
  ],
];

function languages(data) {
  return [...Object.keys(data.iso639_1), ...words(data.iso639_3), ...data.extraFamilyCodes, ...data.special];
}

const sourceOf = ({ source, date }) => `Source: ${source}${date ? `, ${date}` : ''}.`;

function listsSchema() {
  const $defs = {};
  for (const [name, title, description, file, values] of LISTS) {
    const data = readData(file);
    $defs[name] = { title, description: `${description} ${sourceOf(data)}`, enum: unique(values(data)) };
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://schemas.ml-portfolio.invalid/lists.schema.json',
    title: 'Lists',
    description:
      'Identifiers that the other schemas refer to. Generated by src/build/generate-lists.mjs: edit schemas/data instead.',
    $defs,
  };
}

/** Breaks a list of ids into lines of at most 116 characters: one id per line would make 10,000 lines. */
function wrap(values, indent) {
  const rows = [];
  for (const item of values.map((value) => JSON.stringify(value))) {
    const last = rows.at(-1);
    if (last !== undefined && indent.length + last.length + item.length + 3 <= 116)
      rows[rows.length - 1] = `${last}, ${item}`;
    else rows.push(item);
  }
  return `[\n${rows.map((row) => `${indent}  ${row}`).join(',\n')}\n${indent}]`;
}

function print(value, indent = '') {
  if (Array.isArray(value)) return wrap(value, indent);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${print(item, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** The text that schemas/lists.schema.json must have. */
export const listsText = () => `${print(listsSchema())}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = listsText();
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    console.error('schemas/lists.schema.json is not what schemas/data gives: run node src/build/generate-lists.mjs.');
    process.exitCode = 1;
  }
}
