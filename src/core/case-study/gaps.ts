import type { MarkdownBody } from '../document/markdown/body';
import type { Span } from '../text/span';
import type { CaseStudy } from './case-study';
import type { CheckId } from './check';

/** A place that only the author can fill, as an inserted block leaves it: `<!-- readme/split: by time, or at random? -->`. */
export interface Gap extends Span {
  readonly question: string;
}

const GAP = /<!--\s*(readme\/[a-z-]+):\s*([^]*?)\s*-->/g;

/** @param question what to write there, with its question mark */
export const gapFor = (id: CheckId, question: string): string => `<!-- ${id}: ${question} -->`;

export const hasGap = (text: string): boolean => /<!--\s*readme\/[a-z-]+:/.test(text);

const WITH_GAPS = new WeakMap<MarkdownBody, boolean>();

/** Each check asks. */
function hasGaps(body: MarkdownBody): boolean {
  const known = WITH_GAPS.get(body);
  if (known !== undefined) return known;
  const found = hasGap(body.text);
  WITH_GAPS.set(body, found);
  return found;
}

/** The first place that is still to be filled before a check has its answer. */
export function gapOf({ body }: CaseStudy, id: CheckId): Gap | undefined {
  if (!hasGaps(body)) return undefined;
  for (const comment of body.comments)
    for (const match of body.slice(comment).matchAll(GAP)) {
      const [all, of, question = ''] = match;
      const start = comment.start + match.index;
      if (of === id) return { start, end: start + all.length, question };
    }
  return undefined;
}
