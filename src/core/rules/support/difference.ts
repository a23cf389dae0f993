import type { Sliced } from '../../case-study/numbers/agreement';
import type { Difference } from '../../case-study/numbers/differences';
import type { Workspace } from '../../case-study/workspace/workspace';
import type { Fix, Problem } from '../rule';

/** What to say of a number that a file gives otherwise. */
export function differenceProblem(difference: Difference, source: Sliced, workspace: Workspace): Problem<Difference> {
  const { number, measured, digits } = difference;
  const { path, entry } = measured;
  return {
    span: number.span,
    message: `\`${workspace.nameOf(path)}\` gives ${entry.written} as \`${entry.keys.join('.')}\` (line ${entry.line}), and this says ${source.slice(number.span)}. Write ${digits}, or say which run this number is from.`,
    data: difference,
  };
}

/** Puts the number of the file in, with the percent sign and all else around the digits as it was. */
export function takeFromFile({ number, digits, measured }: Difference, source: Sliced): readonly Fix[] {
  const text = source.slice(number.span);
  const written = /-?[\d.,]*\d/.exec(text);
  if (!written) return [];
  const start = number.span.start + written.index;
  return [
    {
      title: `Write ${digits}, as \`${measured.path}\` says`,
      preferred: true,
      edits: [{ span: { start, end: start + written[0].length }, newText: digits }],
    },
  ];
}
