import type { Block, CodeBlock, Section } from '../../document/markdown/blocks/block';
import type { MarkdownBody, Table } from '../../document/markdown/body';
import type { ResultFact } from '../../facts/fact';
import { metricNames } from '../../facts/markdown/metric-name';
import { splitIn, valueOf } from '../../facts/markdown/number';
import { resultsIn } from '../../facts/markdown/results';
import { numbersInLine } from '../../facts/markdown/sentence-results';
import { metricOf, type Metric } from '../../metrics/metric';
import { indexBefore, lastBefore } from '../../text/last-before';
import type { Span } from '../../text/span';
import { flowingIn } from '../checks/support/flowing';
import { isUnder } from '../checks/support/outline';
import { statementAt, type Statement } from '../checks/support/statements';
import { aroundBaseline, isCalledBaseline, isOwnName, isReferenceClause, isReferenceName } from './reference';
import type { ReportedNumber } from './reported-number';
import { isAskedFor, isElsewhere } from './vetoes';

/** Reads the values of metrics that a README gives for its own models, in the order of the text. */
export function readNumbers(body: MarkdownBody): readonly ReportedNumber[] {
  const { blocks } = body;
  const tables = blocks.blocks.filter((block) => block.kind === 'table');
  const page = { body, blocks };
  const numbers: ReportedNumber[] = [];
  for (const fact of resultsIn(body, tables, flowingIn(body, body.span))) {
    const { value, metricSpan } = fact;
    if (!value) continue;
    const statement = statementAt(page, value.span.start);
    if (!statement || isElsewhere(statement)) continue;
    const inTable = statement.block.kind === 'table';
    const from = Math.min(metricSpan.start, value.span.start) - statement.start;
    const to = Math.max(metricSpan.end, value.span.end) - statement.start;
    if (!inTable && isAskedFor(statement, from, to)) continue;
    const model = inTable ? fact.model : nameAhead(statement, from);
    const isReference =
      fact.isReference === true ||
      (model !== undefined && isReferenceName(model)) ||
      isUnderReference(statement.block) ||
      (!inTable && isReferenceClause(clauseAround(statement.text, from, to)));
    numbers.push(reported(body, fact, value.span, model, isReference));
  }
  for (const block of blocks.blocks)
    if (block.kind === 'code' && (isOutput(block) || isReport(body, block) || isOwnRun(body, block)))
      numbers.push(...numbersOfOutput(body, block));
  return withReferences(
    body,
    tables,
    numbers.sort((a, b) => a.span.start - b.span.start),
  );
}

const BY_TITLE = new WeakMap<Section, boolean>();

/** Whether the title over a block is about the baseline alone. */
function isUnderReference({ section }: Block): boolean {
  if (!section) return false;
  const known = BY_TITLE.get(section) ?? isReferenceTitle(section);
  BY_TITLE.set(section, known);
  return known;
}

const isReferenceTitle = (section: Section): boolean =>
  /\bbase-?line\b/i.test(section.title) &&
  !/\b(?:vs\.?|versus|and|against|compar\w+|over|beyond)\b|&/i.test(section.title);

function reported(
  body: MarkdownBody,
  {
    metric: name,
    metricSpan,
    split,
  }: Pick<ResultFact, 'metric' | 'metricSpan'> & { readonly split?: string | undefined },
  span: Span,
  model: string | undefined,
  isReference: boolean,
): ReportedNumber {
  const written = body.slice(span);
  const digits = /-?[\d.,]*\d/.exec(written)?.[0] ?? '';
  const value = valueOf(digits);
  const percent = /[%％]\s*$/.test(written) || (Math.abs(value) > 1 && /[%％]|\bpercent/i.test(name));
  return {
    name,
    metric: metricNamed(name),
    nameSpan: metricSpan,
    span,
    value,
    unit: percent ? 'percent' : 'none',
    decimals: /(?:\.|^0,|^-?\d{1,3},(?=\d{1,2}$))(\d+)$/.exec(digits)?.[1]?.length ?? 0,
    model: model === '' ? undefined : model,
    split,
    isReference,
  };
}

/** Many numbers go by one name. */
const METRICS = new Map<string, Metric>();
const MOST_METRICS = 500;

function metricNamed(name: string): Metric {
  const known = METRICS.get(name);
  if (known) return known;
  const metric = findMetric(name);
  if (METRICS.size < MOST_METRICS) METRICS.set(name, metric);
  return metric;
}

/** What is known of a metric; of one that no list knows only its name is. */
function findMetric(name: string): Metric {
  const [found] = metricNames(name);
  const id = found?.id ?? name.toLowerCase();
  return metricOf(name) ?? metricOf(id) ?? { id, min: undefined, max: undefined, better: undefined, scale: 'unknown' };
}

/** What stands in front of a number and names no model. */
const NO_MODEL =
  /^(?:impact|results?|performance|summary|note|metrics?|scores?|evaluation|improvements?|achieve\w*|outcome|effect|conclusion|findings?|highlights?|overall|best|total)$/i;

/** `Random forest: MAE 11.2`: what stands in front of the metric on its line, when it is no sentence. */
function nameAhead({ text, block }: Statement, index: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  const ahead = /^[ \t>]*(?:[-*+•]|\d+[.)])?[ \t]*([^\r\n:|]{2,60}?)[ \t]*(?:[:|–—=]|-(?!\w)|→)[^:|]{0,40}$/
    .exec(line)?.[1]
    ?.trim();
  const name = ahead ?? (block.section?.form === 'lead-in' ? block.section.title : undefined);
  return name === undefined || NO_MODEL.test(name) || [...metricNames(name)].length > 0 ? undefined : name;
}

/** The part of a sentence in which a metric and its value stand. */
function clauseAround(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 80), from);
  const cut = Math.max(
    ...[
      /[,;.(](?=[^,;.(]*$)/,
      /\b(?:while|whereas|but|and|vs\.?|versus)\b(?!.*\b(?:while|whereas|but|and|vs|versus)\b)/i,
    ].map((mark) => before.search(mark) + 1),
  );
  const behind =
    /^(?:(?!\b(?:vs|versus|and|but|while|against|compared)\b)[^,;.()]){0,30}/i.exec(text.slice(to))?.[0] ?? '';
  return before.slice(cut) + text.slice(from, to) + behind;
}

const ABOUT_RESULTS =
  /result|performance|evaluat|metric|benchmark|scores?\b|accuracy|findings|comparison|resultad|résultat|ergebnis|결과|성능|평가|结果|评估|性能|結果|評価|hasil|evaluasi|результат|оценк/i;

/** Whether code shows what an evaluation printed; lines that are indented by mistake are code as well. */
const isOutput = (block: CodeBlock): boolean =>
  /^(?:|text|txt|plaintext|console|output|log|none)$/.test(block.language) &&
  isUnder(block, ABOUT_RESULTS) &&
  !isUnder(block, /usage|run|install|example|sample|demo|api|command/i);

/** What programs print when they have judged a model, under whatever title. */
const PRINTED_REPORT =
  /confusion[ _]matrix|classification[ _]report|precision\s+recall\s+f1-?score|^\s*(?:best|final|test|validation|val|overall|mean|average)[ _](?:accuracy|acc|auc|f1|rmse|mae|r2|score)\b\s*[:=]\s*\d*\.\d{2,}|^\s*accuracy\s*[:=]\s*\d*\.\d{4,}/im;

/** A long log is read no further. */
const LONGEST_REPORT = 20_000;

const isReport = (body: MarkdownBody, block: CodeBlock): boolean =>
  /^(?:|text|txt|plaintext|console|output|log|none)$/.test(block.language) &&
  block.fenced &&
  !isUnder(block, /usage|install|example|sample|demo|\bapi\b|endpoint|structure/i) &&
  PRINTED_REPORT.test(body.slice(block.content).slice(0, LONGEST_REPORT));

/** The line over a block of code that says that somebody ran it and that this came out. */
const OWN_RUN =
  /\b(?:real|actual|verified|captured|measured|recorded) (?:\w+ )?(?:output|run|log|results?)\b|\b(?:output|log|results?|scores?) (?:of|from) (?:a|an|the|my|our|this) (?:\w+ ){0,2}(?:run|training|evaluation)\b/i;
const LONGEST_LEAD = 160;

function isOwnRun(body: MarkdownBody, block: CodeBlock): boolean {
  if (!block.fenced || !/^(?:|text|txt|plaintext|console|output|log|none)$/.test(block.language)) return false;
  const before = body.blocks.blocks[indexBefore(body.blocks.blocks, block.start - 1)];
  if (!before || before.kind === 'code' || before.end - before.start > LONGEST_LEAD) return false;
  return OWN_RUN.test(before.kind === 'heading' ? before.opens.title : body.proseIn(before));
}

/** How far a training has come is no result. */
const PROGRESS = /\bepoch\b|={3,}>?[.=\]]|\d+\s?[mu]?s\/(?:step|epoch|it)|\bloss\s*[:=].*\bacc\w*\s*[:=]/i;

function numbersOfOutput(body: MarkdownBody, block: CodeBlock): ReportedNumber[] {
  const numbers: ReportedNumber[] = [];
  for (const { 0: line, index } of body.slice(block.content).matchAll(/^[^\r\n]*\d[^\r\n]*/gm)) {
    if (PROGRESS.test(line)) continue;
    if (/^\s*(?:[$>#]|python|pip|curl|[│├└])|https?:|\.py\b|--\w/.test(line)) continue;
    for (const { metricSpan, value, isReference } of numbersInLine(line, block.content.start + index)) {
      if (/[<>≥≤]|threshold|target/i.test(line)) continue;
      const fact = { metric: body.slice(metricSpan), metricSpan, split: splitIn(line) };
      numbers.push(reported(body, fact, value.span, undefined, isReference || isReferenceName(line)));
    }
  }
  return numbers;
}

/** More names in tables are data, not models. */
const MOST_MODELS = 200;

/** Marks the rows beside the author's own, and the models that the text calls the baseline somewhere else. */
function withReferences(
  body: MarkdownBody,
  tables: readonly (Block & Table)[],
  numbers: readonly ReportedNumber[],
): readonly ReportedNumber[] {
  const tableOf = ({ span }: ReportedNumber): Span | undefined => {
    const table = lastBefore(tables, span.start);
    return table && span.end <= table.end ? table : undefined;
  };
  const withOwn = new Set(numbers.flatMap((number) => (isOwnName(number.model ?? '') ? [tableOf(number)] : [])));
  withOwn.delete(undefined);
  const around = aroundBaseline(flowingIn(body, body.span));
  const called = new Map<string, boolean>();
  return numbers.map((number) => {
    const { model, isReference } = number;
    if (isReference || model === undefined) return number;
    // Without the word nobody is called the baseline, and without an own row nobody stands beside it.
    if (around === '' && withOwn.size === 0) return number;
    if (isOwnName(model)) return number;
    const name = model.toLowerCase();
    if (!called.has(name) && called.size < MOST_MODELS) called.set(name, isCalledBaseline(around, model));
    return called.get(name) === true || withOwn.has(tableOf(number)) ? { ...number, isReference: true } : number;
  });
}
