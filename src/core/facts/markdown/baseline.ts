import type { MarkdownBody } from '../../document/markdown/body';
import { lastBefore } from '../../text/last-before';
import type { Span } from '../../text/span';
import { metricOf } from '../../metrics/metric';
import type { ResultFact } from '../fact';
import { firstMatch, headingsAbove } from './topics';

/** Names of what a model is measured against. */
const NAMED =
  /\bbase[- ]?lines?\b|\bdummy\b|\bmajority[- ](?:class|vote|label|baseline)|\bmost[- ]frequent\b|\bna[iï]ve\b|\brandom(?:ly)?[- ](?:guess\w*|chance|classifier|choice|predictions?|baseline)\b|\b(?:at|by|above|over|than) chance\b|\bchance[- ]level\b|\bzero[- ]?rule\b|\bno[- ]skill\b|\bheuristics?\b|\brule[- ]based\b|\b(?:global|constant|train(?:ing)?) (?:mean|average|median)\b|\bmean predictor\b|\bpersistence\b|\blast[- ](?:value|month|week|year)\b|\bpopularity\b|\bcoin[- ]flip\b|\balways (?:predict|say|answer|guess)\w*|\bto everything\b|\bhuman(?:[- ]level)? (?:performance|accuracy|experts?|raters?|baseline)\b|\b(?:incumbent|champion|challenger)\b|\bprior (?:work|art)\b/i;

/** Words of a comparison; what with does not matter as long as there is something. */
const COMPARED =
  /\b(?:compared?|comparison|comparable|relative) (?:to|with|against)\b|\bversus\b|\bvs\b|\bout-?perform\w*|\b(?:better|worse|higher|lower) than\b|\bbeat(?:s|en)?\b|\bimprove(?:s|d|ments?)?\s+(?:over|on|upon)\b|\bsurpass\w*|\bstate[- ]of[- ]the[- ]art\b|\bSOTA\b|\b(?:previous|prior|current|existing|original) (?:model|version|system|release|rule|process|approach)\b|\bleaderboard\b|\bwinner\b/gi;

/** `0.86 (logistic regression: 0.84)`: another model and its value, in brackets. */
const IN_BRACKETS =
  /\([^()\r\n]{0,40}?\b(?:regression|model|forest|trees?|bayes|svm|knn|xgboost|lightgbm|catboost|bert|tf-?idf|bm25|cnn|lstm|gru|mlp|prophet|s?arimax?|rules?)[ \t]*[:=,]?[ \t]*(?:(?:at|with|gets|reaches|reached|had|has)[ \t]+)?(?:0?[.,]\d{2,}|\d{1,3}(?:[.,]\d+)?[ \t]?%)[ \t]*\)/i;

/** Sections in which a comparison is one of results. Training logs are compared with themselves. */
const ABOUT_RESULTS =
  /evaluat|results?\b|performance|metric|benchmark|comparison|experiment|quantitative|summary|overview|findings|abstract/i;

/** Where a card says what its numbers are to be compared with, in a sentence, a row or a column. */
export function baselineIn(body: MarkdownBody, results: readonly ResultFact[]): Span | undefined {
  return firstMatch(body, NAMED) ?? comparisonOf(body, results) ?? firstMatch(body, IN_BRACKETS) ?? comparedIn(body);
}

function comparedIn(body: MarkdownBody): Span | undefined {
  for (const { start, end } of body.matches(COMPARED)) {
    const above = headingsAbove(body, start);
    if (above.length < 2 || above.some((title) => ABOUT_RESULTS.test(title))) return { start, end };
  }
  return undefined;
}

/** Two models with the same metric on the same data are a comparison, in a table or in lines of a list. */
function comparisonOf(body: MarkdownBody, results: readonly ResultFact[]): Span | undefined {
  const first = new Map<string, string>();
  for (const { metric, metricSpan, split, dataset, slice, model, value } of results) {
    const table = lastBefore(body.tables, metricSpan.start);
    const inTable = table !== undefined && metricSpan.end <= table.end;
    const place = inTable ? table.start : lastBefore(body.headings, metricSpan.start)?.start;
    const name = inTable ? model : nameAhead(body, metricSpan);
    if (name === undefined || !value) continue;
    const key = [place, metricOf(metric)?.id ?? metric, split, dataset, slice].join('\n');
    const before = first.get(key);
    if (before !== undefined && before !== name) return value.span;
    first.set(key, before ?? name);
  }
  return undefined;
}

/** `Random forest: MAE 11.2`: what stands in front of the metric on its line, when it is no sentence. */
function nameAhead(body: MarkdownBody, { start }: Span): string | undefined {
  const from = Math.max(body.span.start, start - 80);
  const ahead = /(?:^|[\r\n])[ \t>]*(?:[-*+]|\d+[.)])?[ \t]*([^\r\n:|]{2,60}?)[ \t]*[:|–—-][ \t]*$/.exec(
    body.proseIn({ start: from, end: start }),
  );
  return ahead?.[1];
}
