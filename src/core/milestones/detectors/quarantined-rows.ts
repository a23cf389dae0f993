import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { callsOf, type Call } from './support/calls';
import { dataPrograms } from './support/data-programs';
import { hitsIn, programs } from './support/python-source';

const ASIDE =
  /(?:quarantin\w*|reject(?:s|ed)_(?:rows|records|path|file)|bad_(?:rows|records|lines)|invalid_(?:rows|records)|dead_?letter)\b/i;
const WRITES = /\bto_(?:csv|parquet|json|sql|feather|excel)\(|\.write\w*\(|\bwriterows?\(|\bdump\(|\bsink_\w+\(/;
const COUNTS =
  /\blen\(|\.shape\b|\.height\b|\.count\(|\.sum\(|value_counts|isna\(|isnull\(|\blog(?:ger|ging)?\.\w+\(|\blog_\w+\(|\w*(?:removed|dropped)\b|\bprint\(|\bassert\b/;

/** As far around a call its count may stand, in lines. */
const BEFORE = 3;
const BEHIND = 6;

/** Rows that fail the checks are written to a place of their own and counted; none is dropped in silence. */
export const quarantinedRows: Detector = {
  id: 'quarantined-rows',
  detect(evidence) {
    const [kept] = hitsIn(
      programs(evidence).filter(({ code }) => WRITES.test(code)),
      ASIDE,
    );
    const drops = dropsIn(evidence);
    const silent = drops.filter((call) => !isCounted(call));
    const faults = silent.slice(0, 3).map((call) => lacking(call, `${named(call)} without a count`));
    const [first] = silent;
    if (kept) {
      const there = shown(kept, `Bad rows are set aside: ${kept.text}`);
      if (!COUNTS.test(kept.source.code))
        return partly([there, ...faults], `Count in ${kept.path} how many rows are set aside.`);
      if (!first) return met([there]);
      return partly(
        [there, ...faults],
        `Count the rows that ${named(first)} takes out in ${first.path}, line ${first.line}.`,
      );
    }
    if (first)
      return notMet(
        `Count the rows that ${named(first)} takes out in ${first.path}, line ${first.line}, and write them to a quarantine file.`,
        faults,
      );
    const [counted] = drops;
    if (counted)
      return partly(
        [shown(counted, `${named(counted)} with a count`)],
        `Write the rows that ${named(counted)} takes out in ${counted.path}, line ${counted.line}, to a quarantine file.`,
      );
    const build = dataPrograms(evidence)[0]?.path ?? 'the build of the dataset';
    return notMet(`Write the rows that fail the checks of ${build} to a quarantine file, and count them.`);
  },
};

/** Calls that take rows out or make nulls of them. */
const dropsIn = (evidence: Evidence): readonly Call[] =>
  programs(evidence).flatMap((source) => [
    ...callsOf(source, /dropna/).filter(
      (call) => !/\baxis\s*=\s*(?:1|["']columns)/.test(call.given) && !isOfLags(call) && isKept(call),
    ),
    ...callsOf(source, /read_csv|read_table/).filter(({ given }) =>
      /on_bad_lines\s*=\s*["']skip|error_bad_lines\s*=\s*False/.test(given),
    ),
    ...callsOf(source, /to_(?:numeric|datetime|timedelta)/).filter(({ given }) =>
      /errors\s*=\s*["']coerce/.test(given),
    ),
  ]);

/** The first rows of lags and moving windows are empty by their making. */
const isOfLags = ({ source, index }: Call): boolean =>
  /\b(?:shift|rolling|diff|pct_change|lag\w*|ewm)\b/.test(source.code.slice(Math.max(0, index - 300), index));

/** Whether the rows that are left go on; for a mean or a list of values nothing is lost. */
const isKept = ({ source, end }: Call): boolean =>
  !/^\s*\.(?!reset_index\b|copy\b)/.test(source.code.slice(end, end + 40));

function isCounted({ source, index, end }: Call): boolean {
  const before = source.code
    .slice(0, index)
    .split(/\r\n|\n|\r/)
    .slice(-BEFORE - 1);
  const behind = source.code.slice(end).split(/\r\n|\n|\r/, BEHIND + 1);
  return COUNTS.test([...before, ...behind].join('\n'));
}

const named = ({ name, given }: Call): string => {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (last === 'dropna') return 'dropna()';
  return /coerce/.test(given) ? `${last}(errors="coerce")` : `${last} with skipped lines`;
};
