import type { MarkdownBody } from '../../document/markdown/body';
import { metricNames } from '../../facts/markdown/metric-name';
import { isUnder } from '../checks/support/outline';
import { statementAt, type Statement } from '../checks/support/statements';
import { ownerOf, variantOf, wordsOf } from './naming';
import type { ReportedNumber } from './reported-number';

/** A number of a page with the names by which another of the same kind is known. */
export interface NamedNumber {
  readonly number: ReportedNumber;
  readonly variant: string;
  /** The model, in one spelling; empty when nothing names it. */
  readonly owner: string;
  /** The sentence, item or row it stands in. */
  readonly statement: Statement;
}

/** Words that leave open which number is meant, or how exactly. */
const VAGUE =
  /[~≈<>≥≤]|\b(?:about|around|approx\w*|roughly|nearly|almost|over|above|below|under|between|(?:more|less|better|higher|lower) than|up to|at (?:least|most)|close to|as (?:high|low) as|papers?|literature|publish\w*|leader-?board|kaggle|competition|previous\w*|earlier|initial\w*|old(?:er)?|original\w*|used to|version|reported by|state[- ]of[- ]the[- ]art|sota|per[- ]class|class(?:es)? [\w"']+|minority|majority|positive class|subset|segment|slice|epochs?|folds?|seeds?|fraud cases|would|could|should|if|drop(?:s|ped)?|fell|falls?)\b/i;

/** Titles over numbers of something else than the final model on all of the data. */
const ELSEWHERE =
  /base-?line|dummy|na[iï]ve|benchmark|\b(?:before|old|first|initial)\b|paper|literature|leader-?board|previous|per[- ]class|by (?:class|segment|group)|classification report|ablation|history|changelog|epoch|fold|experiment|iteration|version|\bv\d|slice|segment|subgroup|fairness|error analysis|what (?:i|we) tried|attempt/i;

/** What may stand directly in front of the name of a metric without making it the metric of something special. */
const PLAIN_BEFORE =
  /(?:^|[^\p{L}\s-]\s*|[\s(](?:an?|the|its|our|my|of|with|and|in|is|has|have|had|to|at|by|for|this|that|model|final|overall|best|mean|average|macro|micro|weighted|test(?:ing)?|validation|val|train(?:ing)?|cv|hold-?out|held-?out|scor\w+|achiev\w+|reach\w+|gets?|got|gives?|gave|yield\w*|obtain\w*|attain\w*|show\w*|hits?|report\w*|evaluation|roc|pr)\s+|测试集|測試集|テスト(?:データ)?の?|테스트 ?|모델 ?|模型)$/iu;

/** A second number of a range at one side of a number. */
const RANGE_BEHIND = /^\s*(?:[-–—~…]|\.\.|to\b|or\b|→|->)\s*[\d.]/;
const SPREAD_BEHIND = /^[\s*_]*(?:±|\+\/?-)/;
const RANGE_AHEAD = /\d\s*%?\s*(?:[-–—~…]|\.\.|to|or|→|->)\s*$/;

/** Several rules compare the same numbers of one version. */
const PLAIN = new WeakMap<readonly ReportedNumber[], readonly NamedNumber[]>();

/** A table names its models once for each metric, and the next version of a text names the same ones. */
const OWNERS = new Map<string, string>();
const MOST_OWNERS = 2000;

/** The model that a number is of, in one spelling; empty when nothing names it. */
export function ownerOfNumber({ model }: ReportedNumber): string {
  if (model === undefined) return '';
  const known = OWNERS.get(model);
  if (known !== undefined) return known;
  const owner = ownerOf(wordsOf(model.replace(/\([^)]*\)/g, ' ')));
  if (OWNERS.size >= MOST_OWNERS) OWNERS.clear();
  OWNERS.set(model, owner);
  return owner;
}

/** The numbers of a page of which it is plain what they are, for comparing them with others. */
export function plainNumbers(body: MarkdownBody, numbers: readonly ReportedNumber[]): readonly NamedNumber[] {
  const known = PLAIN.get(numbers) ?? readPlain(body, numbers);
  PLAIN.set(numbers, known);
  return known;
}

function readPlain(body: MarkdownBody, numbers: readonly ReportedNumber[]): NamedNumber[] {
  const page = { body, blocks: body.blocks };
  // The numbers of a column have one name.
  const names = new Map<string, { readonly isOther: boolean; readonly variant: string }>();
  const aboutName = ({ name, metric }: ReportedNumber): { readonly isOther: boolean; readonly variant: string } => {
    const key = `${metric.id} ${name}`;
    const known = names.get(key) ?? { isOther: hasOtherWords(name), variant: variantOf([name], metric.id) };
    names.set(key, known);
    return known;
  };
  return numbers.flatMap((number) => {
    const statement = statementAt(page, number.span.start);
    if (!statement || isUnder(statement.block, ELSEWHERE)) return [];
    const { isOther, variant } = aboutName(number);
    if (isOther || !isPlain(number, statement)) return [];
    return [
      {
        number,
        variant,
        owner: ownerOfNumber(number),
        statement,
      },
    ];
  });
}

function isPlain({ nameSpan, span }: ReportedNumber, { text, start, block }: Statement): boolean {
  const behind = text.slice(span.end - start);
  const ahead = text.slice(0, Math.max(0, span.start - start));
  if (SPREAD_BEHIND.test(behind)) return false;
  if (block.kind === 'table') return !/[~≈<>≥≤/→]\s*$/.test(ahead) && !/^\s*[*_]*\s*[/→]/.test(behind);
  if (VAGUE.test(text) || RANGE_BEHIND.test(behind) || RANGE_AHEAD.test(ahead)) return false;
  const before = text.slice(0, Math.max(0, nameSpan.start - start)).replace(/[*_`]/g, '');
  return PLAIN_BEFORE.test(before.replace(/^\s*(?:[-+•]|\d+[.)])?\s*/, ' ').replace(/^ $/, ''));
}

/** Whether the name holds more than a metric, how it is averaged and what part of the data it is of. */
function hasOtherWords(name: string): boolean {
  let rest = name;
  for (const { index, length } of [...metricNames(name)].reverse())
    rest = `${rest.slice(0, index)} ${rest.slice(index + length)}`;
  return ownerOf(wordsOf(rest.replace(/higher is better|lower is better|percent|[↑↓%]|@\s*\d+/gi, ' '))) !== '';
}
