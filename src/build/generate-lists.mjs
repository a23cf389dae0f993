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

/** Each list: its title, what it is for, the data file, and how its values are read from that file. */
const LISTS = {
  license: {
    title: 'Hub licence',
    use: 'Licence ids that the Hugging Face Hub accepts.',
    file: 'licenses',
    values: (data) => data.licenses.map(({ id }) => id),
  },
  task: {
    title: 'Task',
    use: 'Tasks of the Hub: a pipeline tag of a model, a task category of a dataset.',
    file: 'tasks',
    values: (data) => data.tasks.map(({ id }) => id),
  },
  subtask: {
    title: 'Subtask',
    use: 'Narrower tasks, for the task ids of a dataset.',
    file: 'tasks',
    values: (data) => unique(data.tasks.flatMap(({ subtasks = [] }) => subtasks)),
  },
  modelLibrary: {
    title: 'Model library',
    use: 'Libraries for which the Hub shows how to load a model.',
    file: 'model-libraries',
    values: (data) => Object.keys(data.libraries),
  },
  datasetLibrary: {
    title: 'Dataset library',
    use: 'Libraries for which the Hub shows how to load a dataset.',
    file: 'dataset-libraries',
    values: (data) => Object.keys(data.libraries),
  },
  language: {
    title: 'Language',
    use: 'Language codes that the Hub accepts: ISO 639-1, ISO 639-3, a few families and two special words.',
    file: 'languages',
    values: languages,
  },
  metric: {
    title: 'Metric',
    use: 'Metric ids: those of the evaluate library, then others in common use. The Hub does not close this list.',
    file: 'metrics',
    values: (data) => Object.keys({ ...data.official, ...data.unofficial }),
  },
  sizeCategory: {
    title: 'Size category',
    use: 'Number of rows of a dataset, as a range.',
    file: 'dataset-enums',
    values: (data) => data.size_categories,
  },
  annotationsCreator: {
    title: 'Annotations creator',
    use: 'Where the annotations of a dataset come from.',
    file: 'dataset-enums',
    values: (data) => data.annotations_creators,
  },
  languageCreator: {
    title: 'Language creator',
    use: 'Where the texts of a dataset come from.',
    file: 'dataset-enums',
    values: (data) => data.language_creators,
  },
  multilinguality: {
    title: 'Multilinguality',
    use: 'Whether a dataset has one language or more.',
    file: 'dataset-enums',
    values: (data) => Object.keys(data.multilinguality),
  },
  modalityTag: {
    title: 'Modality tag',
    use: 'Tags that set the modality of a dataset.',
    file: 'dataset-enums',
    values: (data) => data.modality_tags,
  },
  baseModelRelation: {
    title: 'Relation to the base model',
    use: 'What was done to the base model.',
    file: 'dataset-enums',
    values: (data) => data.base_model_relation,
  },
  gatedFieldType: {
    title: 'Type of an access form field',
    use: 'Types of the fields that a gated repository may ask for.',
    file: 'dataset-enums',
    values: (data) => data.extra_gated_field_types,
  },
  spaceColor: {
    title: 'Space colour',
    use: 'Colours of a Space card.',
    file: 'dataset-enums',
    values: (data) => data.space_colors,
  },
  evaluationFramework: {
    title: 'Evaluation framework',
    use: 'Frameworks that a benchmark dataset may name.',
    file: 'eval-frameworks',
    values: (data) => Object.keys(data.frameworks),
  },
  spdxLicense: {
    title: 'SPDX licence',
    use: 'Licence ids of the SPDX License List, without the deprecated ones.',
    file: 'spdx',
    values: (data) => words(data.ids),
  },
  sweepMethod: {
    title: 'Sweep method',
    use: 'Search methods of a Weights & Biases sweep.',
    file: 'wandb-sweep',
    values: (data) => data.methods,
  },
  sweepDistribution: {
    title: 'Sweep distribution',
    use: 'Distributions that a sweep can draw a parameter from.',
    file: 'wandb-sweep',
    values: (data) => data.distributions,
  },
  splitStrategy: {
    title: 'Split strategy',
    use: 'Ways of dividing data into training and test parts.',
    file: 'vocabulary',
    values: (data) => Object.keys(data.splitStrategy),
  },
  fieldType: {
    title: 'Field type',
    use: 'Types of the fields of a dataset.',
    file: 'vocabulary',
    values: (data) => data.fieldType,
  },
  taskType: {
    title: 'Task type',
    use: 'Kinds of prediction problems.',
    file: 'vocabulary',
    values: (data) => data.taskType,
  },
  goal: {
    title: 'Goal',
    use: 'Direction in which a metric improves.',
    file: 'vocabulary',
    values: (data) => Object.keys(data.goal),
  },
  selectionData: {
    title: 'Selection data',
    use: 'Data on which a choice was made.',
    file: 'vocabulary',
    values: (data) => Object.keys(data.selectionData),
  },
  searchMethod: {
    title: 'Search method',
    use: 'Ways of searching hyperparameters.',
    file: 'vocabulary',
    values: (data) => Object.keys(data.searchMethod),
  },
};

function languages(data) {
  return [...Object.keys(data.iso639_1), ...words(data.iso639_3), ...data.extraFamilyCodes, ...data.special];
}

const sourceOf = ({ source, date }) => `Source: ${source}${date ? `, ${date}` : ''}.`;

function listsSchema() {
  const $defs = {};
  for (const [name, { title, use, file, values }] of Object.entries(LISTS)) {
    const data = readData(file);
    $defs[name] = { title, description: `${use} ${sourceOf(data)}`, enum: unique(values(data)) };
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
