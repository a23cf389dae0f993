import { basename, dirname } from '../../portfolio/path';
import { detectCheck } from '../requirements/check';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { definitionsIn } from './support/calls';
import { placeOf } from './support/documents';
import { lineCounter } from './support/line-counter';
import { notebookCode } from './support/notebooks';
import { filesLike } from './support/project';
import { firstHit, programs, type PythonHit, type PythonSource } from './support/python-source';

const SPLITS =
  /\b(?:random_split|(?:train|test|val|time|temporal|group|data|stratified)\w{0,20}_split|(?:[A-Z]\w{0,20})?(?:Time|Temporal|Series|Group|Shuffle|Test)\w{0,10}Split|(?:Stratified)?(?:Group)?KFold)\(|\.sample\(\s*frac\b|\bsplit\s*=\s*["']test|\btrain\s*=\s*False\b|\b(?:test|holdout|hold_out|val|valid|validation|eval)_(?:df|data|set|ds|dataset|files?|path|split)\s*=(?!=)|\b(?:test|holdout|hold_out|val|validation)_(?:mask|idx|index|indices|rows|targets|months|start)\b|\[[^\]\r\n]{0,60}(?:[Dd]ate|[Tt]ime|day|month|[Yy]ear|week|hour)\w{0,20}["']?\]\s*(?:<=?|>=?)\s*[\w"']|\[\s*\w+\.\w{0,20}(?:date|time|day|month|year|week)\w{0,20}\s*(?:<=?|>=?)\s*(?:["']\d{4}|[A-Za-z_]\w*\s*\])/;
const FITS = /\b(\w+)(?:\([^()\r\n]*\))?\.(?:fit_transform|fit_resample|fit)\(([^()\r\n]*)/g;
const PREPARES =
  /scaler|imputer|encoder|vectori[sz]er|select(?:or|kbest)|\bpca\b|smote|oversampl|normali[sz]er|discreti[sz]er|transformer|preprocess/i;
const HELD_OUT = /^(?:test|holdout|hold[-_]out|[xy]_test)(?:[-_](?:data|set))?\.(?:csv|tsv|parquet|jsonl?)$/i;
const TRAINED_ON = /^(?:train|[xy]_train)(?:[-_](?:data|set))?\.(?:csv|tsv|parquet|jsonl?)$/i;

/** Data that is held out, and no scaler or encoder that has seen it. */
export const splitBeforeFit: Detector = {
  id: 'split-before-fit',
  detect(evidence) {
    const sources = [...programs(evidence), ...notebookCode(evidence)];
    const split = firstHit(sources, SPLITS);
    const fault = sources.map(fittedBefore).find((hit) => hit !== undefined);
    if (split && fault)
      return partly(
        [shown(split, `Data is held out: ${split.text}`), lacking(fault, `${fault.text} is fitted before the split`)],
        `Fit ${fault.text} behind the split in ${fault.path}, line ${fault.line}, and on the training data alone.`,
      );
    if (split) return met([shown(split, `Data is held out: ${split.text}`)]);
    const said = elsewhere(evidence);
    if (said) return said;
    const [script] = evidence.facts.trainingScripts;
    return notMet(
      `Hold data out before anything is fitted${script === undefined ? '' : ` in ${script}`}, by time or group where rows depend on each other.`,
    );
  },
};

/** What prepares data and is fitted above the first split of the same function, on all of it. */
function fittedBefore(source: PythonSource): PythonHit | undefined {
  const { code, path } = source;
  const split = /\btrain_test_split\(/.exec(code);
  if (!split) return undefined;
  const scopes = definitionsIn(source);
  const scopeOf = (index: number): number =>
    scopes.findLast(({ index: start, body }) => start < index && index < start + body.length)?.index ?? -1;
  const scope = scopeOf(split.index);
  for (const match of code.slice(0, split.index).matchAll(FITS)) {
    const [, name = '', given = ''] = match;
    if (!PREPARES.test(name) || /label_?(?:encoder|binari[sz]er)/i.test(name) || scopeOf(match.index) !== scope)
      continue;
    // A label has nothing to leak, and what is called train was split elsewhere.
    if (/train|^\s*(?:y|target|labels?)\b|\[["']?(?:target|label)/i.test(given)) continue;
    return { path, line: lineCounter(code)(match.index), text: name, source, index: match.index };
  }
  return undefined;
}

/** A split that was made once and for all, or that is written down. */
function elsewhere(evidence: Evidence) {
  const { repository } = evidence;
  for (const document of repository.ofKind('experiment')) {
    const split = repository.factsOf(document).experiment?.split;
    if (split) return met([shown(placeOf(document, split.span), `The split: ${split.strategy.value}`)]);
  }
  const readme = detectCheck('readme/split', evidence);
  if (readme.state === 'met') return readme;
  const file = filesLike(evidence, (path) => HELD_OUT.test(basename(path))).find((path) => isPair(evidence, path));
  if (file !== undefined) return met([shown({ path: file, line: 1 }, 'A file of data that is held out')]);
  return readme.state === 'partly' ? readme : undefined;
}

/** The test file of a competition has no answers in it: nobody can measure by it. */
function isPair({ repository }: Evidence, path: string): boolean {
  const names = repository.index.namesIn(dirname(path));
  return names.some((name) => TRAINED_ON.test(name)) && !names.some((name) => /submission/i.test(name));
}
