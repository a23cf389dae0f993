import type { Fix } from '../../rules/rule';
import { nextLine } from '../../text/source-text';
import type { CaseStudy } from '../case-study';
import type { Fault } from './examine';
import type { Marker, ResultsBlocks } from './results-block';

const END = '<!-- results:end -->';

/** What is wrong with the comments that begin and end blocks. */
export function* faultsOfMarkers({ nested, unclosed, unopened }: ResultsBlocks, study: CaseStudy): Generator<Fault> {
  for (const begin of unclosed)
    yield {
      span: begin,
      message: `This block of results is not closed, and is left as it is. Write \`${END}\` behind its table.`,
      fixes: [closing(begin, study)],
    };
  for (const end of unopened)
    yield {
      span: end,
      message:
        'No block of results begins above this. Write `<!-- results:begin src=reports/metrics.json -->`, or take it out.',
      fixes: [takingOut(end, study)],
    };
  for (const { begin } of nested)
    yield {
      span: begin,
      message: 'This block of results stands inside of another one. Close the one above it first.',
      fixes: [],
    };
}

/** Closes a block behind its table, or at once when there is none. */
function closing(begin: Marker, { body, document }: CaseStudy): Fix {
  const { text, source } = document;
  const table = body.tables.find(({ start }) => start >= begin.end && text.slice(begin.end, start).trim() === '');
  const after = table ? table.end : begin.end;
  const at = Math.min(nextLine(text, after), text.length);
  const lineBreak = source.lineBreak;
  const isAtEnd = at === text.length && !/[\r\n]$/.test(text);
  const newText = `${isAtEnd ? lineBreak : ''}${table ? lineBreak : ''}${END}${isAtEnd ? '' : lineBreak}`;
  return { title: `Write \`${END}\``, preferred: true, edits: [{ span: { start: at, end: at }, newText }] };
}

/** Takes a comment out, and its line with it when nothing else stands there. */
function takingOut({ start, end }: Marker, { document }: CaseStudy): Fix {
  const { text, source } = document;
  const line = source.lineAt(start);
  const isAlone = text.slice(line.start, start).trim() === '' && text.slice(end, line.end).trim() === '';
  const span = isAlone ? { start: line.start, end: nextLine(text, line.end) } : { start, end };
  return { title: 'Take this comment out', preferred: false, edits: [{ span, newText: '' }] };
}
