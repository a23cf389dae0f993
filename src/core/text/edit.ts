import type { Span } from './span';

/** Replaces `span` of the text by `newText`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Orders edits by position; two inserts at one place keep the order in which they were given. */
const inOrder = (edits: readonly Edit[]): Edit[] =>
  edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** Whether two of the edits touch the same characters, so that they cannot be applied together. */
export function conflict(edits: readonly Edit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.some((edit, index) => {
    const before = sorted[index - 1];
    return before !== undefined && edit.span.start < before.span.end;
  });
}

/** @throws {RangeError} when the edits overlap */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (conflict(edits)) throw new RangeError('Edits overlap.');
  let result = '';
  let done = 0;
  for (const { span, newText } of inOrder(edits)) {
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}
