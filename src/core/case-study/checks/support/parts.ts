import type { Section } from '../../../document/markdown/blocks/block';
import { allMatches } from '../../../text/all-matches';
import type { Span } from '../../../text/span';
import type { CaseStudy } from '../../case-study';
import { onLine } from './evidence';
import { isUnder } from './outline';
import { isAhead, isTask } from './places';
import { statementsOf } from './statements';

/** What the parts are called into which data is split. */
export const SETS = String.raw`(?:train(?:ing)?|entrenamiento|treino|treinamento|학습|훈련|训练|訓練|学習|обуча\w+|latih|test(?:ing)?|prueba|teste|테스트|평가|测试|測試|テスト|тест\w*|uji|val(?:idation)?|validaci[óo]n|valida[çc][ãa]o|검증|验证|検証|eval(?:uation)?|dev)`;

const DATE = String.raw`(?:(?:19|20)\d\d(?!\d)|(?:january|february|march|april|june|july|august|september|october|november|december)\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.?[ -]\d)`;

/** A day, a month or a season, and no length of time unless it says which: "the last three weeks". */
export const WHEN = String.raw`(?:${DATE}|(?:spring|summer|autumn|winter|cut-?off)\b|(?:first|last|next|final|following|end of(?: the)?|until(?: the)?|before(?: the)?|after(?: the)?|since(?: the)?)\s+(?:[\w-]+\s+){0,2}?(?:weeks?|months?|quarters?|seasons?|years?)\b)`;

const NAME = String.raw`${SETS}(?:[ -](?:sets?|data(?:[ -]?sets?)?|splits?|samples?|images?|rows|records|examples))?`;

/** One part on a line of its own: "Training samples: 600", "80 % training", "80 % (800 images) for training,". */
const PART = new RegExp(
  String.raw`^[\s>]*(?:[-*+•]|\d+[.)])?\s*(?:${NAME}\s*[:=(–-]+\s*[(~]?(\d[\d,. ]*%?)|(\d[\d,. ]*%?)\s*(?:\([^()]*\)\s*)?(?:[\w-]+\s+){0,2}?(?:for\s+|to\s+)?${NAME}\s*(?:[,;.]\s*)?(?:and\s*)?,?\s*$)`,
  'iu',
);
/** A part of the data with its time on a line of its own: "Test: April to June". */
const PERIOD_PART = new RegExp(
  String.raw`^[\s>]*(?:[-*+•]|\d+[.)])?\s*${NAME}\s*(?:[:=(–-]+|(?=(?:until|from|before|after|since)\b))\s*[^:]{0,30}?(?<![\p{L}\d])${WHEN}`,
  'iu',
);
const PERIOD_CELL = new RegExp(String.raw`(?<![\p{L}\d])${WHEN}`, 'iu');

const LEARNT_FROM = /train|entrenamiento|treino|treinamento|학습|훈련|训练|訓練|学習|обуча|latih/i;

/** Behind such numbers stand times, and under such titles stand values of metrics. */
const NO_SIZE = /\d\s*(?:h|hours?|m|min\w*|s|sec\w*|ms|epochs?|steps?|days?)\b/i;
const NO_PARTS = /result|accuracy|performance|scores?\b|metric|loss|time|evaluat/i;
const LONGEST = 80;
const LINE = /[^\r\n]+/g;

/** Lines under one title that each give the size of a part, when one of them is for training and another is not. */
export function partsOf(study: CaseStudy): Span[] {
  const bySection = new Map<Section | undefined, Part[]>();
  for (const statement of statementsOf(study)) {
    const { block, start, text } = statement;
    if (block.kind === 'table' || isAhead(block) || isTask(block)) continue;
    for (const { 0: line, index } of allMatches(text, LINE)) {
      const match = line.length < LONGEST ? partIn(line) : null;
      if (!match || isUnder(block, NO_PARTS)) continue;
      const size = (match[1] ?? match[2] ?? '').trim();
      const part = { isForTraining: LEARNT_FROM.test(line), size, span: onLine(study, statement, start + index) };
      const section = realSection(block.section);
      const others = bySection.get(section);
      if (others) others.push(part);
      else bySection.set(section, [part]);
    }
  }
  return [
    ...[...bySection.values()].filter(isWhole).flatMap((parts) => parts.map(({ span }) => span)),
    ...partsInTables(study),
  ];
}

function partIn(line: string): RegExpExecArray | null {
  const sized = PART.exec(line);
  return sized && !NO_SIZE.test(line) ? sized : PERIOD_PART.exec(line);
}

const NAMED_PART = new RegExp(String.raw`^\W*${NAME}\W*(?:\([^()]*\)\W*)?$`, 'iu');
const ROW_OF_SCORES = /accura|score|loss|metric|time|epoch|precision|recall|\bf1|auc|error|acc\b/i;
/** Whole numbers of what is counted, and shares; a value of a metric has neither form. */
const COUNT = /^\W*(\d{1,3}(?:[,. ]\d{3})+|\d{2,})(?![\d.,]*\d?\s?[%％])(?:\s?[kKM])?(?=\s*(?:$|\p{L}|\())/u;
const SHARE_CELL = /^\W*(\d{1,2}(?:\.\d+)?)\s?[%％]\W*$/;

/** Tables with a row or a column for each part and how much is in it. */
function partsInTables(study: CaseStudy): Span[] {
  const { blocks, body } = study;
  const read = (cell: Span | undefined): string => (cell ? body.proseIn(cell).trim() : '');
  return blocks.blocks.flatMap((block) => {
    if (block.kind !== 'table' || isAhead(block) || isTask(block) || isUnder(block, NO_PARTS)) return [];
    const titles = block.header.map(read);
    if (titles.some((title) => ROW_OF_SCORES.test(title) && !/^metrics?$/i.test(title))) return [];
    const rows = block.rows.slice(0, MOST_ROWS).filter((row) => NAMED_PART.test(read(row[0])));
    const [first] = rows;
    const names = rows.map((row) => read(row[0]));
    const inRows = titles.some(
      (_, column) =>
        column > 0 &&
        isSized(
          names,
          rows.map((row) => read(row[column])),
        ),
    );
    if (first?.[0] && inRows) return rows.map((row) => onLine(study, row[0] ?? block));
    const columns = titles.flatMap((title, column) => (column > 0 && NAMED_PART.test(title) ? [column] : []));
    const sized = block.rows.slice(0, MOST_ROWS).find(
      (row) =>
        !ROW_OF_SCORES.test(read(row[0])) &&
        isSized(
          columns.map((column) => titles[column] ?? ''),
          columns.map((column) => read(row[column])),
        ),
    );
    return sized?.[0] ? [onLine(study, sized[0])] : [];
  });
}

/** Whether the cells beside names of parts are their sizes, one of them for training and another not. */
function isSized(names: readonly string[], cells: readonly string[]): boolean {
  if (!names.some((name) => LEARNT_FROM.test(name)) || names.every((name) => LEARNT_FROM.test(name))) return false;
  if (cells.every((cell) => COUNT.test(cell)) || cells.every((cell) => PERIOD_CELL.test(cell))) return true;
  const shares = cells.map((cell) => Number.parseFloat(SHARE_CELL.exec(cell)?.[1] ?? 'NaN'));
  return Math.abs(shares.reduce((all, share) => all + share, 0) - EVERYTHING) <= 1;
}

const MOST_ROWS = 30;

/** The title over all items, not the words in bold at the begin of each. */
const realSection = (section: Section | undefined): Section | undefined =>
  section?.form === 'lead-in' ? realSection(section.parent) : section;

interface Part {
  readonly isForTraining: boolean;
  readonly size: string;
  readonly span: Span;
}

/** Shares add up to everything; numbers of rows are whole numbers. */
function isWhole(parts: readonly Part[]): boolean {
  if (!parts.some(({ isForTraining }) => isForTraining) || parts.every(({ isForTraining }) => isForTraining))
    return false;
  const shares = parts.filter(({ size }) => size.endsWith('%'));
  if (shares.length === 0) return parts.every(({ size }) => !/^\d*\.\d{1,2}$/.test(size));
  const sum = shares.reduce((all, { size }) => all + Number.parseFloat(size), 0);
  return Math.abs(sum - EVERYTHING) <= 1;
}

const EVERYTHING = 100;
