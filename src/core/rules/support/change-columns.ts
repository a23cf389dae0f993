import type { CaseStudy } from '../../case-study/case-study';
import type { TableBlock } from '../../document/markdown/blocks/block';
import { metricOfLabel } from '../../facts/markdown/metric-name';
import type { Span } from '../../text/span';
import type { WrongChange } from './change-sentences';
import { canBe, changesIn, writtenAt, type StatedChange, type Written } from './stated-change';

/** Titles of columns that state a change. */
const CHANGE =
  /^(?:[Δ∆]|[+±]\/?-?)|^(?:%\s*)?(?:(?:relative|absolute|abs\.?|rel\.?|net)\s+)?(?:delta|change|improvement|gain|lift|uplift|diff(?:erence)?|reduction|increase|mejora|melhoria|verbesserung|개선|提升)\b/i;

/** Two versions of one thing; columns with other titles may be two things. */
const SIDE =
  /\b(?:before|after|base-?line|old|new|start(?:ing)?|final|previous|current|initial|tuned|untuned|default|ours?|original|optimi[sz]ed|without|with|v\d|antes|después|depois|vorher|nachher)\b/i;

/** The wrong changes in a table whose rows have two numbers and the change between them. */
export function changesInRows({ body }: CaseStudy, { header, rows }: TableBlock): WrongChange[] {
  const titles = header.map((cell) => body.proseIn(cell).trim());
  const column = titles.findIndex((title) => CHANGE.test(title));
  if (column < 2 || titles.filter((title) => CHANGE.test(title)).length > 1) return [];
  return rows.flatMap((row) => {
    const cell = row[column];
    const numbers = row.flatMap((other, index): { title: string; number: Written; unit: string }[] => {
      const number = index > 0 && index !== column ? numberOf(body.proseIn(other)) : undefined;
      return number ? [{ title: titles[index] ?? '', number, unit: unitOf(body.proseIn(other)) }] : [];
    });
    const [first, second] = numbers;
    // Of two metrics, or of three values, nobody can say which the change is of.
    if (!cell || !first || !second || numbers.length !== 2 || row.length !== header.length) return [];
    if (first.unit !== second.unit || (metricOfLabel(first.title) && metricOfLabel(second.title))) return [];
    const label = body.proseIn(row[0] ?? cell);
    if (!metricOfLabel(label) && !(SIDE.test(first.title) && SIDE.test(second.title))) return [];
    const change = changeOf(body.proseIn(cell));
    if (!change || first.number.value === 0 || second.number.value === 0) return [];
    const percent = first.number.percent || second.number.percent;
    const [from, to] = [first.number, second.number].map((number) => ({ ...number, percent }));
    if (!from || !to || canBe(change, from, to, body.proseIn(cell) + (titles[column] ?? ''))) return [];
    const span: Span = {
      start: cell.start + signedStart(change, body.proseIn(cell)),
      end: cell.start + change.index + change.length,
    };
    return [{ span, change, from, to }];
  });
}

/** A cell with one number and nothing that makes it another one. */
function numberOf(text: string): Written | undefined {
  const number = writtenAt(text, 0);
  const rest = number ? text.slice(number.index + number.length) : '';
  return number && /^[\s*_]*(?:ms|s|MB|GB)?[\s*_]*$/.test(rest) && !/[~≈<>≥≤]/.test(text) ? number : undefined;
}

const unitOf = (text: string): string => /[a-z]+/i.exec(text)?.[0] ?? '';

function changeOf(text: string): StatedChange | undefined {
  if (/[~≈<>≥≤]/.test(text) || /^[\s*_]*[+−-]?0(?:\.0*)?\s?%?[\s*_]*$/.test(text)) return undefined;
  const changes = changesIn(text);
  const [stated] = changes;
  if (stated) return changes.length === 1 ? stated : undefined;
  const number = writtenAt(text, 0);
  if (!number || /[^\s*_)]/.test(text.slice(number.index + number.length))) return undefined;
  return { ...number, unit: number.percent ? 'percent' : 'none', rough: false };
}

const signedStart = ({ index }: StatedChange, text: string): number =>
  index - (/[+−-]\s?$/.exec(text.slice(0, index))?.[0].length ?? 0);
