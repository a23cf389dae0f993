import type { Place } from '../../../case-study/workspace/text-facts';
import { readData, lineOf } from '../../../case-study/workspace/yaml-value';
import type { DataNode } from '../../../document/data/node';
import { metricOf } from '../../../metrics/metric';
import { isMetricsFile } from '../../../portfolio/evidence-files';
import { basename, dirname } from '../../../portfolio/path';
import type { Evidence } from '../detector';
import { placeOf } from './documents';
import { pagesLike } from './pages';
import { readLike } from './project';
import { readRows } from './rows';

/** What makes a run traceable. */
export const ASPECTS = ['commit', 'data', 'config', 'metrics', 'schema'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A file that says of a run or of a model where it comes from. */
export interface RunRecord {
  readonly path: string;
  /** Where each is said first; the files of one run lie in a folder of their own. */
  readonly places: ReadonlyMap<Aspect, Place>;
}

const COMMIT =
  /^(?:(?:git|code|source|repo)_?)?(?:commit|sha|git_?hash)(?:_?(?:sha|hash|id))?$|^(?:code|git|source|repo)_?(?:version|tag|rev|revision|sha|hash|ref)$/;
const DATA =
  /^(?:train(?:ing)?_?)?data(?:set|_?file|_?snapshot)?_?(?:version|hash|sha(?:256)?|md5|revision|checksum|fingerprint|tag|snapshot|digest)$|^dvc_?(?:rev|hash|md5|version)$|^snapshot_?id$/;
const CONFIG =
  /^(?:(?:hyper|model|train(?:ing)?|best)_?)?(?:params?|cfg|parameters|config(?:uration)?|hparams|args|settings)(?:_?(?:snapshot|used|hash|file|path))?$|^(?:learning_?rate|lr|batch_?size|n_estimators|max_depth)$/;
const METRICS =
  /^(?:(?:val(?:idation)?|test|hold_?out|eval(?:uation)?|model|offline)_?)*(?:metrics?|scores?|results?|evaluation|performance)(?:_reference)?$/;
const SCHEMA = /^(?:(?:input|feature|model|data|output)_?)?(?:schema|signature|features?|columns|feature_names)$/;

/** Files that could be a record of a run, a model or a registry, by their names. */
const RECORD =
  /(?:^|\/)(?:runs?|experiments?|registry|model[-_]?registry|models?|artifacts?|reports?|logs?|tracking|mlruns)\/.*\.(?:json|ya?ml|csv|jsonl)$|(?:^|[-_./])(?:registry|run|runs|experiments?|meta(?:data)?|manifest|model[-_]?info|model[-_]?version|model[-_]?meta(?:data)?|training[-_]?run|lineage|provenance)(?:[-_.][\w-]+)*\.(?:json|ya?ml|csv|jsonl)$|(?:^|\/)MLmodel$/i;
const NO_RECORD = /(?:^|\/)(?:package[\w-]*|tsconfig|tests?|fixtures)(?:\/|\.json)|docker-compose|\.github\//i;

/** Longer ones are data. */
const LONGEST = 100_000;

/** Every record in the repository that says at least two things of where it comes from. */
export const runRecordsOf = (evidence: Evidence): readonly RunRecord[] =>
  evidence.once('run records', () =>
    [...byFolder(fromFiles(evidence)), ...fromExperiments(evidence), ...fromPages(evidence)].filter(
      ({ places }) => places.size >= 2,
    ),
  );

/** The record that says most of what is asked. */
export const bestRecord = (evidence: Evidence, wanted: readonly Aspect[]): RunRecord | undefined => {
  const rank = ({ places }: RunRecord): number => wanted.filter((aspect) => places.has(aspect)).length;
  const [best] = runRecordsOf(evidence).toSorted((a, b) => rank(b) - rank(a));
  return best && rank(best) > 0 ? best : undefined;
};

function fromFiles(evidence: Evidence): RunRecord[] {
  return readLike(evidence, (path) => RECORD.test(path) && !NO_RECORD.test(path)).flatMap(({ path, text }) => {
    if (text.length > LONGEST && /json$|ya?ml$/i.test(path)) return [];
    if (/\.(?:csv|jsonl)$/i.test(path)) {
      const columns = readRows(path, text)?.columns ?? [];
      return [
        {
          path,
          places: fromNames(
            path,
            columns.map((name) => ({ name, line: 1 })),
          ),
        },
      ];
    }
    const found: { name: string; line: number; value?: unknown }[] = [];
    collect(readData(path, text), 0, (name, node) => {
      found.push({ name, line: lineOf(text, node.start), value: node.value });
    });
    const places = fromNames(path, found);
    // A file of metrics says so by its name.
    if (isMetricsFile(path) && !places.has('metrics')) places.set('metrics', { path, line: 1 });
    return [{ path, places }];
  });
}

/** Experiments of ours, as their facts tell. */
function fromExperiments({ repository }: Evidence): RunRecord[] {
  return Array.from(repository.ofKind('experiment')).map((document) => {
    const { experiment } = repository.factsOf(document);
    const places = new Map<Aspect, Place>();
    const put = (aspect: Aspect, start: number | undefined): void => {
      if (start !== undefined) places.set(aspect, placeOf(document, { start, end: start }));
    };
    put('commit', experiment?.codeRevision?.span.start);
    put('data', experiment?.data?.version?.span.start);
    put('config', experiment?.settings[0]?.span.start);
    put('metrics', experiment?.results[0]?.metricSpan.start);
    put('schema', experiment?.featuresSpan?.start);
    return { path: document.path, places };
  });
}

/** Logs of experiments and of models as notes: tables, and lines such as "Git commit: 0a1b2c3". */
const fromPages = (evidence: Evidence): RunRecord[] =>
  pagesLike(evidence, /(?:^|[-_./])(?:experiments?|runs?|registry|log|models?)(?:[-_.]|\/)[^/]*(?:md)?$/i).map(
    (page) => ({
      path: page.path,
      places: fromNames(page.path, [
        ...page.tables.flatMap(({ columns, line }) => columns.map((name) => ({ name, line }))),
        ...page.lines.flatMap(({ line, text }) => {
          const [, name] = /^[\s>-]*\*{0,2}([A-Za-z][\w -]{1,30}?)\*{0,2}\s*:\*{0,2}\s*\S/.exec(text) ?? [];
          return name === undefined ? [] : [{ name, line }];
        }),
      ]),
    }),
  );

/** Metadata and metrics of a run stand beside each other. */
function byFolder(records: readonly RunRecord[]): RunRecord[] {
  const folders = new Map<string, RunRecord[]>();
  for (const record of records) {
    const folder = dirname(record.path);
    // At the top, and in a folder of settings, files have nothing to do with each other.
    const key = folder === '' || /(?:^|\/)(?:configs?|conf|src|data)$/i.test(folder) ? record.path : folder;
    folders.set(key, [...(folders.get(key) ?? []), record]);
  }
  return Array.from(folders.values(), (group) => {
    const sorted = group.toSorted((a, b) => b.places.size - a.places.size);
    const places = new Map(sorted.toReversed().flatMap((record) => [...record.places]));
    return { path: sorted[0]?.path ?? '', places };
  });
}

function fromNames(
  path: string,
  names: readonly { readonly name: string; readonly line: number; readonly value?: unknown }[],
): Map<Aspect, Place> {
  const places = new Map<Aspect, Place>();
  for (const { name, line, value } of names) {
    const aspect = value === null || value === '' ? undefined : aspectOf(name, value);
    if (aspect !== undefined && !places.has(aspect)) places.set(aspect, { path, line });
  }
  return places;
}

/** @param value of a file of data; `loss: poisson` is no metric */
function aspectOf(written: string, value?: unknown): Aspect | undefined {
  const name = written
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  if (COMMIT.test(name)) return 'commit';
  if (DATA.test(name)) return 'data';
  if (CONFIG.test(name)) return 'config';
  if (METRICS.test(name)) return 'metrics';
  const isValue = value === undefined || typeof value === 'number';
  if (isValue && metricOf(name.replace(/^(?:val|valid|test|train|best|holdout)_/, '')) !== undefined) return 'metrics';
  return SCHEMA.test(name) ? 'schema' : undefined;
}

const DEEPEST = 5;

function collect(
  node: DataNode | undefined,
  depth: number,
  found: (name: string, node: DataNode) => void,
  parent = '',
): void {
  if (!node || depth > DEEPEST) return;
  if (node.type === 'map')
    for (const { key, value, keySpan } of node.entries) {
      // `data: {sha256: ...}` is the version of the data, and no commit.
      const whole = `${parent}_${key}`;
      const name = parent !== '' && aspectOf(whole) !== undefined ? whole : key;
      found(name, { ...value, start: keySpan.start });
      // What stands below a list of metrics or parameters is named by these.
      if (aspectOf(name) === undefined) collect(value, depth + 1, found, key);
    }
  else if (node.type === 'seq') for (const item of node.items.slice(0, 20)) collect(item, depth + 1, found, parent);
}

/** What of a record is said how, for people. */
export const ASPECT_NAMES: Readonly<Record<Aspect, string>> = {
  commit: 'the commit of the code',
  data: 'the version of the data',
  config: 'the configuration',
  metrics: 'the metrics',
  schema: 'the schema of the input',
};

/** Whether a file of that name lies anywhere in the repository. */
export const fileNamed = (evidence: Evidence, name: string): string | undefined =>
  evidence.files.find((path) => basename(path).toLowerCase() === name);
