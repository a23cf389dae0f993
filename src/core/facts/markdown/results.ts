import type { MarkdownBody } from '../../document/markdown/body';
import { lastBefore } from '../../text/last-before';
import { lineEnd } from '../../text/source-text';
import type { Span } from '../../text/span';
import type { ResultFact } from '../fact';
import { present } from '../read-values';
import { metricNames, metricOfLabel } from './metric-name';
import { numberAtStart, splitIn, SPREAD } from './number';
import { resultsOfTables } from './result-tables';
import { headingsAbove } from './topics';

/** What may stand between a metric and its value in a sentence. */
const BETWEEN =
  /^(?:[- ]?(?:score|value))?(?:\s*\([^()\r\n]{1,40}\))?(?:\s+(?:in|on|for)\s+(?:the\s+)?[\w-]+(?:\s+(?:set|data|split))?)?\s*(?:[=:≈~→>]|of|is|was|at|reaches|reached|around|about|above|over)\s*(?:(?:about|around|over|above|up to)\s+)?/i;

/** Sections whose numbers are settings of the training, goals, or the size of something. */
const NO_RESULTS =
  /hyper-?parameter|training (?:procedure|details|setup|regime)|requirement|environment|gate\b|monitor|retrain/i;

/** Sections that quote a number to show a weakness; it is no claim about the model as a whole. */
const WEAKNESSES = /limit|bias|risk|ethic|caveat|fairness/i;

/** The values of metrics that a body reports: in tables, behind labels, and in sentences. */
export function resultsIn(body: MarkdownBody): ResultFact[] {
  const tables = resultsOfTables(body);
  const labels = resultsOfLabels(body);
  const taken: readonly Span[] = [...body.tables, ...labels.map(placeOf)].sort((a, b) => a.start - b.start);
  return [...tables, ...labels, ...resultsOfSentences(body, taken)]
    .filter(({ metricSpan }) => !headingsAbove(body, metricSpan.start).some((title) => NO_RESULTS.test(title)))
    .sort((a, b) => a.metricSpan.start - b.metricSpan.start);
}

const placeOf = ({ metricSpan, value }: ResultFact): Span => ({
  start: metricSpan.start,
  end: value?.span.end ?? metricSpan.end,
});

/** `- **Accuracy:** 79.8%` */
function resultsOfLabels(body: MarkdownBody): ResultFact[] {
  return body.labels.flatMap(({ name, nameSpan, value: rest, inTable }) => {
    if (inTable) return [];
    const metric = metricOfLabel(name);
    const value = metric && numberAtStart(body, rest);
    if (!metric || !value) return [];
    const split = splitIn(name) ?? splitIn(headingsAbove(body, nameSpan.start).join(' '));
    return [
      present({ metric: name, metricSpan: nameSpan, value, split, uncertainty: SPREAD.test(body.proseIn(rest)) }),
    ];
  });
}

/** `reaches an accuracy of 0.93`, `MRR@5 = 0.95`, `96 % accuracy` */
function resultsOfSentences(body: MarkdownBody, taken: readonly Span[]): ResultFact[] {
  const results: ResultFact[] = [];
  const { prose, span } = body;
  for (const { index, length } of metricNames(prose)) {
    const metricSpan = { start: span.start + index, end: span.start + index + length };
    if ((lastBefore(taken, metricSpan.start)?.end ?? 0) > metricSpan.start) continue;
    if (headingsAbove(body, metricSpan.start).some((title) => WEAKNESSES.test(title))) continue;
    const line = lineAround(prose, index);
    const between = BETWEEN.exec(prose.slice(index + length, line.end));
    const behind = between && { start: metricSpan.end + between[0].length, end: span.start + line.end };
    const before = /(?<![-+−±Δ.\d]\s?)\b(\d+(?:\.\d+)?)\s?%\s+(?:\w+\s+)?$/.exec(prose.slice(line.start, index));
    const value =
      (behind && numberAtStart(body, behind)) ??
      (before && numberAtStart(body, { start: span.start + line.start + before.index, end: metricSpan.start }));
    // A whole number without a percent sign is mostly a cut-off, a rank or a count.
    if (!value || (Number.isInteger(value.value) && !body.proseIn(value.span).includes('%'))) continue;
    const sentence = prose.slice(line.start, line.end);
    const split = splitIn(sentence) ?? splitIn(headingsAbove(body, metricSpan.start).join(' '));
    results.push(
      present({ metric: body.proseIn(metricSpan), metricSpan, value, split, uncertainty: SPREAD.test(sentence) }),
    );
  }
  return results;
}

function lineAround(text: string, index: number): { start: number; end: number } {
  let start = index;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  return { start, end: lineEnd(text, index) };
}
