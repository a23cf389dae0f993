import type { Sliced } from '../../case-study/numbers/agreement';
import { declaredDifferences } from '../../case-study/numbers/declared';
import type { Difference } from '../../case-study/numbers/differences';
import { measuredIn } from '../../case-study/numbers/measured';
import { wordsOf } from '../../case-study/numbers/naming';
import { sourceFile } from '../../case-study/results-block/source-file';
import type { Workspace } from '../../case-study/workspace/workspace';
import type { PortfolioDocument } from '../../document/document';
import type { Fact, ResultFact } from '../../facts/fact';
import type { Fix, Problem } from '../rule';

/** Compares results with the file that their document names as where they are from. @param name as it is written */
export function differencesFromNamed(
  results: readonly ResultFact[],
  name: Fact<string> | undefined,
  document: PortfolioDocument,
  workspace: Workspace,
): readonly Difference[] {
  const found = name && sourceFile(name.value, workspace);
  if (found?.state !== 'read') return [];
  const { file } = found;
  const text = workspace.repository.textOf(file.path) ?? '';
  // The document says whose file it is, so the file's path need not.
  return declaredDifferences(results, document.source, measuredIn(file, text, new Set(wordsOf(file.path))));
}

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
