import { InlayHintKind, type InlayHint } from 'vscode-languageserver-types';
import { CaseStudy } from '../case-study/case-study';
import { variantOf } from '../case-study/numbers/naming';
import type { ReportedNumber } from '../case-study/numbers/reported-number';
import type { PortfolioDocument } from '../document/document';
import type { MarkdownBody } from '../document/markdown/body';
import type { Repository } from '../portfolio/repository';
import { lastBefore } from '../text/last-before';
import type { Span } from '../text/span';

/** A change by more than this is no change of a model, in percent. */
const LARGEST = 1000;

/**
 * Behind each result of a README that has its baseline beside it, by how much it differs.
 * @param range offsets in UTF-16 code units, 0-based, end exclusive
 */
export function inlayHints(document: PortfolioDocument, range: Span, repository: Repository): InlayHint[] {
  const study = CaseStudy.of(document, repository);
  if (!study) return [];
  const { numbers, body } = study;
  const references = numbers.filter(({ isReference }) => isReference);
  if (references.length === 0) return [];
  return numbers.flatMap((number) => {
    if (number.isReference || number.span.start > range.end || number.span.end < range.start) return [];
    const reference = referenceOf(number, references, body);
    const change = reference && changeOf(number, reference);
    if (!reference || change === undefined) return [];
    const line = document.source.positionAt(reference.span.start).line + 1;
    return [
      {
        position: document.source.positionAt(behind(number.span, document.text)),
        label: `${change} vs baseline`,
        kind: InlayHintKind.Type,
        tooltip: `${body.slice(number.span)} against ${body.slice(reference.span)} in line ${line}`,
        paddingLeft: true,
      },
    ];
  });
}

/** The number that a result is to be compared with: of the same metric and data, in the same table or section. Two are no answer. */
function referenceOf(
  number: ReportedNumber,
  references: readonly ReportedNumber[],
  body: MarkdownBody,
): ReportedNumber | undefined {
  const place = placeOf(number.span, body);
  const same = references.filter(
    (other) =>
      other.metric.id === number.metric.id &&
      other.split === number.split &&
      other.unit === number.unit &&
      variantOf([other.name], other.metric.id) === variantOf([number.name], number.metric.id) &&
      placeOf(other.span, body) === place,
  );
  return new Set(same.map(({ value }) => value)).size === 1 ? same[0] : undefined;
}

/** The table, or else the heading, that a number stands in or under; the same object for numbers that stand together. */
function placeOf({ start, end }: Span, { tables, headings }: MarkdownBody): Span | undefined {
  const table = lastBefore(tables, start);
  return table && end <= table.end ? table : lastBefore(headings, start);
}

/** By how much a result differs, in percent of its reference, with as many digits as the two numbers allow. */
function changeOf({ value }: ReportedNumber, { value: reference }: ReportedNumber): string | undefined {
  if (reference === 0) return undefined;
  const change = ((value - reference) / Math.abs(reference)) * 100;
  if (Math.abs(change) > LARGEST) return undefined;
  const size = Math.abs(change) >= 100 ? Math.abs(change).toFixed(0) : Math.abs(change).toFixed(1);
  return Number(size) === 0 ? '±0 %' : `${change > 0 ? '+' : '−'}${size} %`;
}

/** Behind the marks of emphasis that close behind a number. */
const behind = ({ end }: Span, text: string): number =>
  end + (/^[*_`]*/.exec(text.slice(end, end + 4))?.[0].length ?? 0);
