import type { Span } from '../text/span';
import type { CaseStudy } from './case-study';
import type { CheckId } from './check';

/** A place that only the author can fill, as an inserted block leaves it: `<!-- readme/split: by time, or at random? -->`. */
export interface Gap extends Span {
  readonly question: string;
}

const GAP = /^<!--\s*(readme\/[a-z-]+):\s*([^]*?)\s*-->$/;

/** @param question what to write there, with its question mark */
export const gapFor = (id: CheckId, question: string): string => `<!-- ${id}: ${question} -->`;

export const hasGap = (text: string): boolean => /<!--\s*readme\/[a-z-]+:/.test(text);

/** The first place that is still to be filled before a check has its answer. */
export function gapOf({ body }: CaseStudy, id: CheckId): Gap | undefined {
  if (!hasGap(body.text)) return undefined;
  for (const { start, end } of body.comments) {
    const [, of, question = ''] = GAP.exec(body.slice({ start, end })) ?? [];
    if (of === id) return { start, end, question };
  }
  return undefined;
}
