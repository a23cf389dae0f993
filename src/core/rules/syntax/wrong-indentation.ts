import {
  keysAbove,
  nextContentLine,
  previousContentLine,
  yamlLine,
  type YamlLine,
} from '../../document/data/yaml-line';
import type { PortfolioDocument } from '../../document/document';
import { mends, problemsAfter } from '../../fixes/mends';
import { propertiesAt, schemasAt } from '../../schema/schema';
import { applyEdits, type Edit } from '../../text/edit';
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
      { text: 'folds:\n  - 1\n  - # to do\n  ⟦epochs⟧: 20\n' },
      { text: 'epochs: 20\n⟦-⟧ patience\n' },
      { text: 'folds:\n  - 1\n  -\n  ⟦epochs⟧: 20\n' },
      {
        text: 'optimizer:\n   ⟦name⟧: adam # the default\n  lr: 0.01\nmodel:\n  depth: 3\nepochs: 20\n',
        fixed: 'optimizer:\n  name: adam # the default\n  lr: 0.01\nmodel:\n  depth: 3\nepochs: 20\n',
      },
      {
        text: 'optimizer:\n ⟦adam⟧:\n    lr: 0.01\n  sgd:\n    lr: 0.1\nepochs: 20\n',
        fixed: 'optimizer:\n  adam:\n    lr: 0.01\n  sgd:\n    lr: 0.1\nepochs: 20\n',
      },
      {
        text: 'optimizer:\n  name: adam\nfolds:\n   ⟦-⟧ name: first # of two\n    rows: 10\nepochs: 20\n',
        fixed: 'optimizer:\n  name: adam\nfolds:\n  - name: first # of two\n    rows: 10\nepochs: 20\n',
      },
      { text: '  ⟦epochs⟧: 20\npatience: 5\n', fixed: 'epochs: 20\npatience: 5\n' },
    ],
  },
  guess(problem, document) {
    const { text } = document;
    const line = yamlLine(text, problem.start);
    // A line that could go both ways mostly continues the line above it.
    const above = previousContentLine(text, line.start);
    const below = above && above.head.start - above.start;
    const [best, second] = columns(text, line)
      .map((column) => ({ column, edits: moveTo(text, line, column) }))
      .filter(({ edits }) => mends(document, problem, edits))
      .map((move) => {
        const { syntax, schema } = problemsAfter(document, move.edits);
        const unknown = strangeness(document, line, move);
        const distance = Math.abs(move.column - line.indent);
        // What tells two columns apart, the strongest sign first.
        const signs = [syntax, distance, schema, unknown, move.edits.length, Number(move.column !== below)];
        return { ...move, signs };
      })
      .sort((a, b) => compare(a.signs, b.signs));
    if (!best) return [];
    const toFix = (move: typeof best, preferred: boolean): Fix => ({
      title: `Align with column ${move.column + 1}`,
      preferred,
      edits: move.edits,
    });
    const clear = !second || compare(best.signs, second.signs) < 0;
    return second ? [toFix(best, clear), toFix(second, false)] : [toFix(best, true)];
  },
});

function compare(first: readonly number[], second: readonly number[]): number {
  for (const [index, sign] of first.entries()) {
    const difference = sign - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** 0 where the format names the key of a line, 1 where it allows one of any name, 2 where it knows of none. */
function strangeness({ text, format }: PortfolioDocument, line: YamlLine, { column, edits }: Move): number {
  if (!line.keyed) return 0;
  const key = text.slice(line.head.start, line.head.end);
  const offset = line.start + column + line.head.start - line.start - line.indent;
  const path = keysAbove(applyEdits(text, edits), offset);
  if (propertiesAt(format.schema, path).has(key)) return 0;
  return schemasAt(format.schema, [...path, key]).length > 0 ? 1 : 2;
}

interface Move {
  readonly column: number;
  readonly edits: readonly Edit[];
}

/** The columns at which the neighbours of a line, or their content behind a dash, start, other than its own. */
function columns(text: string, line: YamlLine): number[] {
  const found = new Set<number>();
  const dash = line.head.start - line.start - line.indent;
  const add = (neighbour: YamlLine): void => {
    const item = text[neighbour.start + neighbour.indent] === '-';
    // A line of text says nothing about the columns of keys.
    if (neighbour.keyed || item || !line.keyed) found.add(neighbour.indent);
    if (item) found.add(neighbour.head.start - neighbour.start);
    // A dash belongs in front of the column of the further keys of its item.
    else if (dash > 0 && neighbour.keyed && neighbour.indent >= dash) found.add(neighbour.indent - dash);
  };
  for (const neighbour of [previousContentLine, nextContentLine]) {
    let limit = Infinity;
    for (let other = neighbour(text, line.start); other && limit > 0; other = neighbour(text, other.start)) {
      if (other.indent >= limit) continue;
      limit = other.indent;
      add(other);
    }
  }
  found.delete(line.indent);
  return [...found];
}

/** Moves a line to a column, and the lines that belong to it along with it, unless they stand where they should. */
function moveTo(text: string, line: YamlLine, column: number): Edit[] {
  const edits: Edit[] = [];
  const below = line.value.start === line.value.end ? line.indent + 1 : line.head.start - line.start;
  const first = nextContentLine(text, line.start);
  // An odd distance to the lines below that becomes even: the line alone had slipped.
  const deeper = first && (first.indent > column || (first.indent === column && text[first.start + column] === '-'));
  const alone = deeper && isOdd(first.indent - line.indent) && !isOdd(first.indent - column);
  let moved: YamlLine | undefined = line;
  while (moved && moved.indent + column >= line.indent) {
    const newText = ' '.repeat(moved.indent + column - line.indent);
    edits.push({ span: { start: moved.start, end: moved.start + moved.indent }, newText });
    const next = nextContentLine(text, moved.start);
    moved = next && !alone && below > line.indent && next.indent >= below ? next : undefined;
  }
  return edits;
}

const isOdd = (distance: number): boolean => distance % 2 !== 0;
