import { basename } from '../../portfolio/path';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { definitionsIn } from './support/calls';
import { dataPrograms, SERVES } from './support/data-programs';
import { notebookCode } from './support/notebooks';
import { filesLike } from './support/project';
import { firstHit, has, programs, tests, type PythonHit, type PythonSource } from './support/python-source';

const LIBRARY =
  /^[ \t]*(?:from|import)[ \t]+(?:pandera|great_expectations|jsonschema|fastjsonschema|cerberus|frictionless|tensorflow_data_validation|patito|dataframely|deepchecks|pointblank|voluptuous|soda)\b[^\r\n]*/m;
const PYDANTIC = /^[ \t]*(?:from|import)[ \t]+pydantic\b[^\r\n]*/m;
const ROWS =
  /\bread_(?:csv|parquet|json|excel)\(|\bcsv\.(?:DictReader|reader)\(|\biterrows\(|\bitertuples\(|\bload_dataset\(/;
const SCHEMA_MODULE = /^(?:\w*_)?(?:schemas?|contracts?|records?)$/i;
const OWN_CHECK =
  /^_?(?:validate|verify|check|assert|ensure)_(?:\w+_)?(?:data\w*|schema|contract|columns?|df|frame|rows?|records?|raw|types?|ranges?|quality|nulls?|missing|values?|table)$/i;
/** Of a network this name stands for a pass over validation data. */
const BARE_NAME = /^_?validate$/;
const OF_ROWS = /\bcolumns?\b|null|isna|dtype|schema|duplicat|between/i;
const SUITE =
  /(?:^|\/)(?:great_expectations|gx|expectations)\/.*\.(?:json|ya?ml)$|(?:^|\/)soda\/.*\.ya?ml$|(?:^|\/)models\/(?:.*\/)?(?:schema|_\w+__models)\.ya?ml$/i;
const SCHEMA_FILE = /(?:^|[-_./])(?:data[-_])?(?:schema|contract)s?(?:[-_.][\w-]+)*\.(?:json|ya?ml|avsc)$/i;

/** A schema that the build of the dataset checks its rows against. */
export const dataSchema: Detector = {
  id: 'data-schema',
  detect(evidence) {
    const sources = programs(evidence);
    const library = firstHit(sources, LIBRARY) ?? pydanticOnRows(evidence, sources);
    if (library) return met([shown(library, `The build checks its data: ${library.text}`)]);
    const [suite] = filesLike(evidence, SUITE);
    if (suite !== undefined) return met([shown({ path: suite, line: 1 }, 'Expectations of the data')]);
    const own = ownCheckIn(sources);
    if (own) return met([shown(own, `${own.name} stops the build on bad data`)]);
    return halfDone(evidence, buildOf(evidence));
  },
};

function halfDone(evidence: Evidence, build: string) {
  const next = `Check the rows against a schema in ${build}, with an error that says which column and what to do.`;
  const aside = firstHit([...tests(evidence), ...notebookCode(evidence)], LIBRARY);
  if (aside) return partly([lacking(aside, 'The schema is not checked by the build itself')], next);
  const [file] = filesLike(
    evidence,
    (path) => SCHEMA_FILE.test(path) && !/(?:^|\/)(?:tests?|api|openapi)\b/i.test(path),
  );
  if (file !== undefined)
    return partly([lacking({ path: file, line: 1 }, 'A schema that no build checks against')], next);
  const bare = firstHit(dataPrograms(evidence), /^[ \t]*assert\b[^\r\n]*/m);
  if (bare) return partly([lacking(bare, `A bare check: ${bare.text}`)], next);
  return notMet(next);
}

const buildOf = (evidence: Evidence): string => dataPrograms(evidence)[0]?.path ?? 'the script that builds the dataset';

/** Models of pydantic are as often settings, requests of an API, or answers of a language model. */
function pydanticOnRows(evidence: Evidence, sources: readonly PythonSource[]): PythonHit | undefined {
  const builds = dataPrograms(evidence);
  const isOfRows = ({ path, code }: PythonSource): boolean => {
    if (SERVES.test(code) || /^[ \t]*(?:from|import)[ \t]+(?:openai|anthropic|langchain)/m.test(code)) return false;
    if (ROWS.test(code)) return true;
    const module = basename(path).replace(/\.py$/i, '');
    const imported = new RegExp(`^[ \\t]*(?:from|import)[ \\t][^\\r\\n]*\\b${module}\\b`, 'm');
    return SCHEMA_MODULE.test(module) && builds.some((build) => build.path !== path && imported.test(build.code));
  };
  return firstHit(
    sources.filter((source) => has(source, PYDANTIC) && isOfRows(source)),
    PYDANTIC,
  );
}

function ownCheckIn(sources: readonly PythonSource[]): { path: string; line: number; name: string } | undefined {
  for (const source of sources) {
    if (has(source, SERVES)) continue;
    const own = definitionsIn(source).find(
      ({ name, body }) =>
        (OWN_CHECK.test(name) || (BARE_NAME.test(name) && OF_ROWS.test(body))) && /\braise\b|\bassert\b/.test(body),
    );
    if (own) return { path: source.path, line: own.line, name: own.name };
  }
  return undefined;
}
