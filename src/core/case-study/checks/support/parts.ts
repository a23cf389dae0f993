import type { Section } from '../../../document/markdown/blocks/block';
import type { Span } from '../../../text/span';
import type { CaseStudy } from '../../case-study';
import { onLine } from './evidence';
import { isUnder } from './outline';
import { isAhead, isTask } from './places';
import { statementsOf } from './statements';

/** What the parts are called into which data is split. */
export const SETS = String.raw`(?:train(?:ing)?|entrenamiento|treino|treinamento|학습|훈련|训练|訓練|学習|обуча\w+|latih|test(?:ing)?|prueba|teste|테스트|평가|测试|測試|テスト|тест\w*|uji|val(?:idation)?|validaci[óo]n|valida[çc][ãa]o|검증|验证|検証|eval(?:uation)?|dev)`;

const NAME = String.raw`${SETS}(?:[ -](?:sets?|data(?:[ -]?sets?)?|splits?|samples?|images?|rows|records|examples))?`;

/** One part on a line of its own: "Training samples: 600", "80 % training". */
const PART = new RegExp(
  String.raw`^[\s>]*(?:[-*+•]|\d+[.)])?\s*(?:${NAME}\s*[:=(–-]+\s*[(~]?(\d[\d,. ]*%?)|(\d[\d,. ]*%?)\s*(?:[\w-]+\s+){0,2}?(?:for\s+|to\s+)?${NAME}\s*$)`,
  'iu',
);
const LEARNT_FROM = /train|entrenamiento|treino|treinamento|학습|훈련|训练|訓練|学習|обуча|latih/i;

/** Behind such numbers stand times, and under such titles stand values of metrics. */
const NO_SIZE = /\d\s*(?:h|hours?|m|min\w*|s|sec\w*|ms|epochs?|steps?|days?)\b/i;
const NO_PARTS = /result|accuracy|performance|scores?\b|metric|loss|time|evaluat/i;
const LONGEST = 80;

/** Lines under one title that each give the size of a part, when one of them is for training and another is not. */
export function partsOf(study: CaseStudy): Span[] {
  const bySection = new Map<Section | undefined, Part[]>();
  for (const statement of statementsOf(study)) {
    const { block, start, text } = statement;
    if (block.kind === 'table' || !/\d/.test(text) || isAhead(block) || isTask(block)) continue;
    for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
      const match = line.length < LONGEST && !NO_SIZE.test(line) ? PART.exec(line) : null;
      if (!match || isUnder(block, NO_PARTS)) continue;
      const size = (match[1] ?? match[2] ?? '').trim();
      const part = { isForTraining: LEARNT_FROM.test(line), size, span: onLine(study, statement, start + index) };
      const section = realSection(block.section);
      const others = bySection.get(section);
      if (others) others.push(part);
      else bySection.set(section, [part]);
    }
  }
  return [...bySection.values()].filter(isWhole).flatMap((parts) => parts.map(({ span }) => span));
}

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
