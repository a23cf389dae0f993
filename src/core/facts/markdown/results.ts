import type { MarkdownBody, Table } from '../../document/markdown/body';
import { lastBefore } from '../../text/last-before';
import type { Span } from '../../text/span';
import type { ResultFact } from '../fact';
import { present } from '../read-values';
import { metricOfLabel } from './metric-name';
import { numberAtStart, splitIn, SPREAD } from './number';
import { resultsOfTables } from './result-tables';
import { numbersInLine } from './sentence-results';
import { headingsAbove } from './topics';

/** Sections whose numbers are settings of the training, goals, or the size of something. */
const NO_RESULTS =
  /hyper-?parameters?(?! (?:tuning|search|optimi))|training (?:procedure|details|setup|regime)|requirement|environment|gate\b|monitor|retrain/i;

/** Sections that quote a number to show a weakness; it is no claim about the model as a whole. */
const WEAKNESSES =
  /limit|bias|\brisks?\b(?! (?:model|scor|predict|assess|classif|analy|estimat|management))|ethic|caveat|fairness/i;

/** What a number is about stands so near to it; only generated lines are longer. */
const NEAR = 500;

const LINE_WITH_DIGIT = /^[^\d\r\n]*\d[^\r\n]*/gm;

/**
 * The values of metrics that a body reports: in tables, behind labels, and in sentences.
 * @param all tables, those of HTML too, where they are known
 * @param prose of the body, where sentences over several lines have been joined
 */
export function resultsIn(
  body: MarkdownBody,
  all: readonly Table[] = body.tables,
  prose: string = body.prose,
): ResultFact[] {
  const tables = resultsOfTables(body, all);
  const labels = resultsOfLabels(body);
  const taken: readonly Span[] = [...all, ...labels.map(placeOf)].sort((a, b) => a.start - b.start);
  return [...tables, ...labels, ...resultsOfSentences(body, prose, taken)]
    .filter(({ metricSpan }) => !titlesAbove(body, metricSpan.start).some((title) => NO_RESULTS.test(title)))
    .sort((a, b) => a.metricSpan.start - b.metricSpan.start);
}

/** The title of the document names its subject: a model of credit risk is no list of risks. */
function titlesAbove(body: MarkdownBody, offset: number): readonly string[] {
  const above = headingsAbove(body, offset);
  const [first] = body.headings;
  return first?.level === 1 && above.at(-1) === first.title ? above.slice(0, -1) : above;
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
function resultsOfSentences(body: MarkdownBody, prose: string, taken: readonly Span[]): ResultFact[] {
  const results: ResultFact[] = [];
  const { span } = body;
  for (const line of prose.matchAll(LINE_WITH_DIGIT)) {
    const base = span.start + line.index;
    const [text] = line;
    for (const { metricSpan, value, isReference } of numbersInLine(text, base)) {
      if ((lastBefore(taken, metricSpan.start)?.end ?? 0) > metricSpan.start) continue;
      const above = titlesAbove(body, metricSpan.start);
      if (above.some((title) => WEAKNESSES.test(title))) continue;
      const near = text.slice(
        Math.max(0, metricSpan.start - base - NEAR),
        Math.max(value.span.end, metricSpan.end) - base + NEAR,
      );
      results.push(
        present({
          metric: body.proseIn(metricSpan),
          metricSpan,
          value,
          split: splitIn(near) ?? splitIn(above.join(' ')),
          uncertainty: SPREAD.test(near),
          isReference,
        }),
      );
    }
  }
  return results;
}
