import { nextContentLine, previousContentLine, yamlLine, type YamlLine } from '../../document/data/yaml-line';
import { dataAfter, mends } from '../../fixes/mends';
import type { Edit } from '../../text/edit';
import type { Fix } from '../rule';
import { fromParser } from './from-parser';

export const wrongIndentation = fromParser('syntax/wrong-indentation', {
  severity: 'error',
  summary: 'A line is indented unlike its neighbours.',
  why: 'Indentation says what belongs to what. A key that stands a column off its neighbours belongs to nothing.',
  source: 'YAML 1.2.2, section 6.1: indentation spaces.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\noptimizer:\n  name: adam\n  lr: 0.01\n' }],
    bad: [
      {
        text: 'epochs: 20\noptimizer:\n  name: adam\n   ⟦lr⟧: 0.01 # tuned\npatience: 5\n',
        fixed: 'epochs: 20\noptimizer:\n  name: adam\n  lr: 0.01 # tuned\npatience: 5\n',
      },
      {
        text: 'epochs: 20\noptimizer:\n    name: adam\n   ⟦schedule⟧:\n     warmup: 10\npatience: 5\n',
        fixed: 'epochs: 20\noptimizer:\n    name: adam\n    schedule:\n      warmup: 10\npatience: 5\n',
      },
      {
        text: 'epochs: 20\nfolds:\n  - 1\n ⟦-⟧ 2\n  - 3\n',
        fixed: 'epochs: 20\nfolds:\n  - 1\n  - 2\n  - 3\n',
      },
      { text: 'epochs: 20\n  ⟦patience⟧: 5\n', fixed: 'epochs: 20\npatience: 5\n' },
      { text: 'folds:\n  - 1\n  ⟦epochs⟧: 20\npatience: 5\n' },
      { text: 'epochs: 20\n⟦-⟧ patience\n' },
    ],
  },
  guess(problem, document) {
    const { text } = document;
    const line = yamlLine(text, problem.start);
    const possible = columns(text, line)
      .map((column) => ({ column, edits: moveTo(text, line, column), distance: Math.abs(column - line.indent) }))
      .filter(({ edits }) => mends(document, problem, edits))
      .sort((a, b) => a.distance - b.distance);
    const clean = possible.filter(({ edits }) => dataAfter(document, edits)?.problems.length === 0);
    const [nearest, second] = clean.length > 0 ? clean : possible;
    const toFix = (target: NonNullable<typeof nearest>, preferred: boolean): Fix => ({
      title: `Align with column ${target.column + 1}`,
      preferred,
      edits: target.edits,
    });
    if (!nearest) return [];
    if (!second) return [toFix(nearest, true)];
    return [toFix(nearest, nearest.distance < second.distance), toFix(second, false)];
  },
});

/** The columns at which the lines above, or their content behind a dash, start, other than that of the line itself. */
function columns(text: string, line: YamlLine): number[] {
  const found = new Set<number>();
  let limit = Infinity;
  for (let above = previousContentLine(text, line.start); above; above = previousContentLine(text, above.start)) {
    if (above.indent < limit) {
      limit = above.indent;
      found.add(above.indent);
      if (text[above.start + above.indent] === '-') found.add(above.head.start - above.start);
    }
    if (limit === 0) break;
  }
  found.delete(line.indent);
  return [...found];
}

/** Moves a line to a column, and the lines that belong to it along with it. */
function moveTo(text: string, line: YamlLine, column: number): Edit[] {
  const edits: Edit[] = [];
  const below = line.value.start === line.value.end ? line.indent + 1 : line.head.start - line.start;
  let moved: YamlLine | undefined = line;
  while (moved && moved.indent + column >= line.indent) {
    const newText = ' '.repeat(moved.indent + column - line.indent);
    edits.push({ span: { start: moved.start, end: moved.start + moved.indent }, newText });
    const next = nextContentLine(text, moved.start);
    moved = next && below > line.indent && next.indent >= below ? next : undefined;
  }
  return edits;
}
