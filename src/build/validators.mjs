// Compiles schemas/*.schema.json to standalone validators, so that no process compiles a schema at run time:
// loading the generated code takes milliseconds where compiling takes tens of them.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const schemaDir = join(root, 'schemas');

/** Stands for the folder of the schemas in what is generated: programs find them beside themselves, tests in the project. */
export const SCHEMA_FILES = '#schema-files/';

/** Enums longer than this are looked up in a Set by a rule instead of being scanned by generated code. */
const LONGEST_COMPILED_ENUM = 1000;

/** Words for people only: the generated code has no use for them. */
const ANNOTATIONS = new Set(['title', 'description', 'examples', 'default', '$comment', 'deprecated']);

/** Writes the schemas as they are published, beside the programs that read them. */
export function publishSchemas(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of readSchemas())
    writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema)}\n`);
}

/** @returns {Map<string, object>} schema by short name (`model-card` for `model-card.schema.json`) */
export function readSchemas() {
  const names = readdirSync(schemaDir).filter((name) => name.endsWith('.schema.json'));
  return new Map(
    names
      .sort()
      .map((name) => [name.replace('.schema.json', ''), JSON.parse(readFileSync(join(schemaDir, name), 'utf8'))]),
  );
}

/** @returns {Record<string, unknown>} the data of each built-in plan by its id */
function readPlans() {
  const folder = join(schemaDir, 'plans');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.sort().map((name) => [name.replace('.yaml', ''), parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}

/** Walks schema keywords, not the names of properties, so that a property called `title` stays. */
function withoutAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (schema === null || typeof schema !== 'object') return schema;
  const result = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword)) continue;
    if (keyword === 'enum' && value.length > LONGEST_COMPILED_ENUM) continue;
    // "One of these, or anything" is there for completion and never fails.
    if (keyword === 'anyOf' && value.includes(true)) continue;
    if (['properties', 'patternProperties', '$defs', 'dependentSchemas'].includes(keyword)) {
      result[keyword] = Object.fromEntries(Object.entries(value).map(([name, sub]) => [name, withoutAnnotations(sub)]));
    } else if (['enum', 'const', 'required', 'type'].includes(keyword)) result[keyword] = value;
    else result[keyword] = withoutAnnotations(value);
  }
  return result;
}

/** Describe what the command line prints, for other tools; nothing of ours is validated with them. */
const REPORTS = new Set(['check-report', 'milestones-report', 'readme-report']);
const NOT_COMPILED = new Set([...REPORTS, 'lists']);

const compiledNames = (schemas) => [...schemas.keys()].filter((name) => !NOT_COMPILED.has(name));

/** The files that `generate` writes a validator into, relative to its folder. */
export const validatorFiles = () => compiledNames(readSchemas()).map((name) => `validators/${name}.js`);

/**
 * Writes `index.js` into `outDir`: `validators`, one function per schema, and `schemaNamed`, both by short name, and
 * `builtInPlans`, the data of the built-in plans; and beside it each validator in a file of its own below `validators/`, which is loaded when a document of that format turns up.
 */
export function generate(outDir) {
  const all = readSchemas();
  const code = { source: true, esm: true, optimize: 2 };
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    messages: false,
    code,
  });
  for (const schema of all.values()) ajv.addSchema(withoutAnnotations(schema));
  const names = compiledNames(all);
  const entries = names.map(
    (name) =>
      `get ${JSON.stringify(name)}() { return (loaded[${JSON.stringify(name)}] ??= require('./validators/${name}.js').validate); }`,
  );
  const files = [...all.keys()]
    .filter((name) => !REPORTS.has(name))
    .map((name) => `get ${JSON.stringify(name)}() { return require('${SCHEMA_FILES}${name}.schema.json'); }`);
  // Text is parsed when somebody first asks; as an object it would be built at every start.
  const index = `import plans from './plans.txt';
const loaded = {};
export const validators = {
  ${entries.join(',\n  ')},
};
const files = {
  ${files.join(',\n  ')},
};
// What is too long for a list to choose from is looked up in its data file.
const shortened = ({ enum: all, ...rest }) => (all?.length > ${LONGEST_COMPILED_ENUM} ? rest : { ...rest, ...(all && { enum: all }) });
const read = (schema) =>
  schema && { ...schema, ...(schema.$defs && { $defs: Object.fromEntries(Object.entries(schema.$defs).map(([name, one]) => [name, shortened(one)])) }) };
const schemas = new Map();
export const schemaNamed = (name) => {
  if (!schemas.has(name)) schemas.set(name, read(files[name]));
  return schemas.get(name);
};
export const builtInPlans = () => JSON.parse(plans);
`;
  mkdirSync(join(outDir, 'validators'), { recursive: true });
  for (const name of names) {
    const { $id } = all.get(name);
    writeFileSync(join(outDir, 'validators', `${name}.js`), standaloneCode(ajv, ajv.getSchema($id)));
  }
  writeFileSync(join(outDir, 'plans.txt'), JSON.stringify(readPlans()));
  writeFileSync(join(outDir, 'index.js'), index);
}
