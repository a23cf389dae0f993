import { lineStart, nextContentLine, previousContentLine } from '../../document/data/yaml-line';
import { mends, problemsAfter } from '../../fixes/mends';
import type { PortfolioDocument } from '../../document/document';
import type { Edit } from '../../text/edit';
import { fromParser } from './from-parser';

/** Widths of a tab to try behind the one that the file itself uses. */
const USUAL_WIDTHS = [2, 4, 8];

export const tabIndentation = fromParser('syntax/tab-indentation', {
  severity: 'error',
  summary: 'A tab is used as indentation.',
  why: 'A tab is as wide as each editor likes, so YAML does not count it as indentation and refuses the file.',
  source: 'YAML 1.2.2, section 6.1: indentation spaces.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\noptimizer:\n  name: adam\n' }],
    bad: [
      {
        text: 'epochs: 20\noptimizer:\n⟦\t⟧name: adam\n\tlr: 0.01\n',
        fixed: 'epochs: 20\noptimizer:\n  name: adam\n  lr: 0.01\n',
      },
      {
        text: 'epochs: 20\nfolds:\n    - 1\noptimizer:\n    name: adam\n⟦\t⟧lr: 0.01\n',
        fixed: 'epochs: 20\nfolds:\n    - 1\noptimizer:\n    name: adam\n    lr: 0.01\n',
      },
    ],
  },
  guess(problem, document) {
    const from = lineStart(document.text, problem.start);
    const [best] = [...new Set([...indentUnit(document), ...neighbours(document, from), ...USUAL_WIDTHS])]
      .map((width) => spaces(document, from, width))
      .filter((edits) => mends(document, problem, edits))
      .map((edits) => ({ edits, ...problemsAfter(document, edits) }))
      .sort((a, b) => a.syntax - b.syntax || a.schema - b.schema);
    return best ? [{ title: 'Indent with spaces', preferred: true, edits: best.edits }] : [];
  },
});

/** The columns of the lines above and below a line that is indented with one tab. */
function neighbours({ text }: PortfolioDocument, from: number): number[] {
  const lines = [previousContentLine(text, from), nextContentLine(text, from)].filter((line) => line !== undefined);
  return lines
    .filter(({ start, indent }) => !text.slice(start, start + indent).includes('\t'))
    .flatMap(({ start, indent, head }) => [indent, head.start - start])
    .filter((column) => column > 0);
}

/** The smallest indentation with spaces in the data. */
function indentUnit({ text, data }: PortfolioDocument): number[] {
  const found = Array.from(
    text.slice(data?.span.start, data?.span.end).matchAll(/^( +)(?=\S)/gm),
    (match) => match[1]?.length ?? 0,
  );
  return found.length === 0 ? [] : [Math.min(...found.slice(0, 1000))];
}

/** Replaces the tabs in the indentation of the lines from `from` on. */
function spaces({ text, data }: PortfolioDocument, from: number, width: number): Edit[] {
  const indents = Array.from(text.slice(0, data?.span.end).matchAll(/^[ \t]*\t[ \t]*/gm));
  return indents
    .filter(({ index }) => index >= from)
    .map(({ index, 0: indent }) => ({
      span: { start: index, end: index + indent.length },
      newText: indent.replaceAll('\t', ' '.repeat(width)),
    }));
}
