import type { MarkdownBody } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import { readAttributes, type Attributes } from './attributes';

/** `<!-- results:begin src=reports/metrics.json -->`, or the comment that ends such a block. */
export interface Marker extends Span {
  readonly kind: 'begin' | 'end';
  /** What stands behind the word. */
  readonly attributes: Attributes;
}

/** A stretch of a README whose content is written from a file of metrics. */
export interface ResultsBlock {
  readonly begin: Marker;
  readonly end: Marker;
  /** What stands between the two comments. */
  readonly content: Span;
}

/** All markers of a README, and the blocks that they make. */
export interface ResultsBlocks {
  readonly blocks: readonly ResultsBlock[];
  /** Blocks inside of another one. */
  readonly nested: readonly ResultsBlock[];
  readonly unclosed: readonly Marker[];
  readonly unopened: readonly Marker[];
}

const NONE: ResultsBlocks = { blocks: [], nested: [], unclosed: [], unopened: [] };

/** Longer comments are no markers, so that a search for the end of one does not run through the file. */
const MARKER = /<!--[ \t]*results:(begin|end)(?![\w-])([^]{0,800}?)-->/g;

/** Finds the blocks of results; those that are shown as code are examples. */
export function readResultsBlocks(body: MarkdownBody): ResultsBlocks {
  // Most READMEs have none, and looking for these words costs nothing.
  if (!body.text.includes('results:begin') && !body.text.includes('results:end')) return NONE;
  const pairs: ResultsBlock[] = [];
  const open: Marker[] = [];
  const unopened: Marker[] = [];
  for (const marker of markersIn(body)) {
    if (marker.kind === 'begin') {
      open.push(marker);
      continue;
    }
    const begin = open.pop();
    if (begin) pairs.push({ begin, end: marker, content: { start: begin.end, end: marker.start } });
    else unopened.push(marker);
  }
  const isInside = (inner: ResultsBlock): boolean =>
    pairs.some((outer) => outer.begin.start < inner.begin.start && inner.end.end < outer.end.end);
  const blocks = pairs.filter((pair) => !isInside(pair)).sort((a, b) => a.begin.start - b.begin.start);
  return { blocks, nested: pairs.filter(isInside), unclosed: open, unopened };
}

function* markersIn(body: MarkdownBody): Generator<Marker> {
  const { start: base } = body.span;
  for (const match of body.text.matchAll(MARKER)) {
    const start = base + match.index;
    if (body.isCode(start)) continue;
    const [all, kind, rest = ''] = match;
    const end = start + all.length;
    yield {
      kind: kind === 'begin' ? 'begin' : 'end',
      start,
      end,
      attributes: readAttributes(rest, end - '-->'.length - rest.length),
    };
  }
}
