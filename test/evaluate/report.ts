import type { Counts, Disagreement, Score } from './score';

const percent = (share: number | undefined): string => (share === undefined ? '-' : (share * 100).toFixed(1));

const HEADER = ['check', 'tp', 'fp', 'fn', 'tn', 'weak', 'not judged', 'precision', 'recall', 'evidence', 'best line'];

const row = (name: string, counts: Counts): string[] => [
  name,
  ...[counts.tp, counts.fp, counts.fn, counts.tn, counts.weak, counts.notJudged].map(String),
  percent(counts.precision),
  percent(counts.recall),
  `${counts.hits}/${counts.tp}`,
  `${counts.firstHits}/${counts.tp}`,
];

/** The score as a table with a row for each check and the sums below it. */
export function table({ checks, total }: Score): string {
  const rows = [
    HEADER,
    ...Array.from(checks, ([id, counts]) => row(id.replace('readme/', ''), counts)),
    row('all', total),
  ];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
}

/** Precision, recall and evidence of all checks together, in one line. */
export const summary = ({ total }: Score): string =>
  `precision ${percent(total.precision)} %, recall ${percent(total.recall)} %, evidence on a labelled line in ${percent(total.evidence)} %`;

const WORDS = {
  tp: 'other lines',
  fp: 'wrongly present',
  fn: 'missed',
  tn: 'rightly absent',
  weak: 'labelled weak',
  notJudged: 'not judged',
} as const;

const shown = (numbers: readonly number[]): string => (numbers.length === 0 ? '' : ` ${numbers.join(',')}`);

/** One disagreement with the lines of both sides and the text of the first of them. */
export function disagreement({ file, check, outcome, label, answer }: Disagreement, text: string): string {
  const lines = text.split(/\r?\n/);
  const quote = (numbers: readonly number[]): string[] =>
    numbers.slice(0, 2).map((number) => `      ${number}: ${(lines[number - 1] ?? '').trim().slice(0, 160)}`);
  return [
    `${file} ${check}: ${WORDS[outcome]}`,
    `    label ${label.state}${shown(label.lines)}`,
    ...quote(label.lines),
    `    answer ${answer?.state ?? 'none'}${shown(answer?.lines ?? [])}: ${answer?.message ?? ''}`,
    ...quote(answer?.lines ?? []),
  ].join('\n');
}

/** The score as JSON. */
export const asJson = ({ checks, total, files, disagreements }: Score): string =>
  JSON.stringify(
    {
      version: 1,
      total: withShares(total),
      checks: Object.fromEntries(Array.from(checks, ([id, counts]) => [id, withShares(counts)])),
      files: Object.fromEntries(Array.from(files, ([file, { profile, language }]) => [file, { profile, language }])),
      disagreements,
    },
    null,
    2,
  );

const withShares = (counts: Counts): object => ({
  tp: counts.tp,
  fp: counts.fp,
  fn: counts.fn,
  tn: counts.tn,
  weak: counts.weak,
  notJudged: counts.notJudged,
  hits: counts.hits,
  bestLineHits: counts.firstHits,
  precision: counts.precision ?? null,
  recall: counts.recall ?? null,
  evidence: counts.evidence ?? null,
});
