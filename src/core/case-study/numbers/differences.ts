import type { MarkdownBody } from '../../document/markdown/body';
import { basename } from '../../portfolio/path';
import type { Workspace } from '../workspace/workspace';
import type { MetricsFile } from '../workspace/metrics-file';
import { readResultsBlocks } from '../results-block/results-block';
import { agrees, inFormatOf } from './agreement';
import { measuredIn, type Measured } from './measured';
import { differing, meantOf, type Meant } from './meant';
import { wordsOf } from './naming';
import { ownerOfNumber, plainNumbers, type NamedNumber } from './page-numbers';
import type { ReportedNumber, WrittenNumber } from './reported-number';

/** A number of a page that a file of the repository gives otherwise. */
export interface Difference {
  readonly number: WrittenNumber;
  readonly measured: Measured;
  /** The digits of the number, from the file, as the page writes numbers. */
  readonly digits: string;
}

/** A number of a page, and the number of a file that it can be nothing else than. */
export interface Binding {
  readonly number: ReportedNumber;
  readonly measured: Measured;
}

interface Bound {
  readonly named: readonly NamedNumber[];
  readonly bindings: readonly Meant<NamedNumber>[];
}

/** Binds the numbers of a page to those of the metrics files that belong to it. */
function bind(body: MarkdownBody, numbers: readonly ReportedNumber[], workspace: Workspace): Bound {
  const values = numbers.length === 0 ? [] : measuredFor(body, workspace);
  if (values.length === 0) return { named: [], bindings: [] };
  const named = plainNumbers(body, numbers);
  const owners = new Set(numbers.filter(({ isReference }) => !isReference).map(ownerOfNumber));
  return { named, bindings: meantOf(named, owners, values) };
}

/** The numbers of a page that a metrics file of the project gives as well. */
export const numbersFromFiles = (
  body: MarkdownBody,
  numbers: readonly ReportedNumber[],
  workspace: Workspace,
): readonly Binding[] =>
  bind(body, numbers, workspace).bindings.flatMap(({ one: { number }, measured }) =>
    agrees(number, measured.entry.value) ? [{ number, measured }] : [],
  );

/** Compares the numbers of a page with the metrics files that belong to it; what no file has is never said to be wrong. */
export function differencesFromFiles(
  body: MarkdownBody,
  numbers: readonly ReportedNumber[],
  workspace: Workspace,
): Difference[] {
  const { named, bindings } = bind(body, numbers, workspace);
  if (bindings.length === 0) return [];
  const { blocks } = readResultsBlocks(body);
  return differing(bindings, named).flatMap(({ one, measured }) => {
    // A block that is written from a file is brought up to date as a whole.
    const { start } = one.number.span;
    if (blocks.some(({ content }) => content.start <= start && start < content.end)) return [];
    const digits = inFormatOf(one.number, measured.entry.value, body);
    return digits === undefined ? [] : [{ number: one.number, measured, digits }];
  });
}

/** What the metrics files that belong to a page have measured, as the page names things. */
export const measuredFor = (body: MarkdownBody, workspace: Workspace): readonly Measured[] =>
  filesOf(body, workspace).flatMap((file) => readMeasured(body, workspace, file));

/** Folders of what is there to be tried out, or is no longer in use. */
const OF_OTHERS =
  /(?:^|\/)(?:tests?|fixtures?|examples?|samples?|templates?|archived?|old|backup|legacy|vendor|third[-_]party|node_modules)\//i;

/** The files a page names, in its text or the comment of a block of results; or else the one that the project has. */
function filesOf(body: MarkdownBody, workspace: Workspace): readonly MetricsFile[] {
  const files = workspace.facts.metricsFiles;
  const named = files.filter(({ path }) => {
    const name = workspace.nameOf(path);
    if (mentions(body.text, name)) return true;
    const alike = files.filter((file) => basename(file.path) === basename(path)).length;
    return alike === 1 && mentions(body.text, basename(path));
  });
  if (named.length > 0) return named;
  const [only] = files;
  return only &&
    files.length === 1 &&
    basename(only.path).toLowerCase() === 'metrics.json' &&
    !OF_OTHERS.test(only.path)
    ? files
    : [];
}

function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\w-]/.test(text[at - 1] ?? '') && !/[\w-]/.test(text[at + name.length] ?? '')) return true;
  return false;
}

function readMeasured(body: MarkdownBody, workspace: Workspace, file: MetricsFile): Measured[] {
  const isOnly = workspace.facts.metricsFiles.length === 1;
  const folders = file.path.split('/').slice(0, -1).join('/');
  const [title] = body.blocks.sections;
  const ignored = isOnly ? new Set([...wordsOf(folders), ...wordsOf(title?.title ?? '')]) : new Set<string>();
  return measuredIn(file, workspace.repository.textOf(file.path) ?? '', ignored);
}
