import type { MarkdownBody } from '../../document/markdown/body';
import type { Fact } from '../fact';

/** The subject of the first heading, without "Model card for" and its like; undefined when that is all it says. */
export function titleFact(body: MarkdownBody): Fact<string> | undefined {
  const [heading] = body.headings;
  if (!heading) return undefined;
  const value = heading.title
    .replace(
      /^(?:(?:model|data(?:set)?)[-\s]?(?:card|sheet)|data[-\s]?sheet)(?:\s+for(?:\s+the)?)?(?:\s*[:—–|-]\s*|\s+|$)/i,
      '',
    )
    .replace(/\s*[:—–|-]?\s*(?:model|dataset|data)?\s*(?:card|datasheet)$/i, '')
    .trim();
  return value === '' ? undefined : { value, span: { start: heading.start, end: heading.end } };
}
