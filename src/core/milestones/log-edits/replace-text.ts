import type { ScalarNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import { layoutOf } from '../../features/completion/layout';
import { editBetween } from '../../fixes/difference';
import type { Edit } from '../../text/edit';
import { lineEnd, nextLine } from '../../text/source-text';
import { textLines } from './write-yaml';

/** Another text in a block (`|`, `>`): its first line with the comment stays, and so do lines that say the same. */
export function replaceBlockText(document: PortfolioDocument, node: ScalarNode, text: string, column: number): Edit[] {
  const { source } = document;
  const whole = source.slice(node);
  const body = nextLine(whole, 0);
  const head = whole.slice(0, lineEnd(whole, 0));
  const end = body + whole.slice(body).trimEnd().length;
  const first = /^([ \t]*)\S/m.exec(whole.slice(body))?.[1]?.length;
  const indent = first === undefined || first <= column ? column + layoutOf(document).step : first;
  // A folded block would run the lines together, and a number behind the sign says an indentation that may be another.
  const kept = head.replace(
    /^([|>])([-+\d]*)/,
    (_, sign: string, marks: string) => (text.includes('\n') ? '|' : sign) + marks.replaceAll(/\d/g, ''),
  );
  const lines = [kept, ...textLines(text, indent)];
  const before = whole.slice(0, Math.max(end, lineEnd(whole, 0)));
  return editBetween(before, lines.join(source.lineBreak)).map(({ span, newText }) => ({
    span: { start: node.start + span.start, end: node.start + span.end },
    newText,
  }));
}
