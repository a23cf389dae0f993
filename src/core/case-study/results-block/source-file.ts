import { basename, resolvePath } from '../../portfolio/path';
import { nearest } from '../../text/nearest';
import { readMetricsFile, type MetricsFile } from '../workspace/metrics-file';
import type { Workspace } from '../workspace/workspace';

/** The file that a block is written from, or why there is none. */
export type SourceFile =
  | { readonly state: 'read'; readonly file: MetricsFile }
  | { readonly state: 'wrong'; readonly message: string; readonly meant?: string }
  /** The repository, or this file of it, was not read; nothing can be said. */
  | { readonly state: 'unknown' };

const READABLE = /\.(?:json|ya?ml)$/i;

/** The path from the repository's root of what a block names; undefined when it leads out of the repository. */
export const pathOfSource = (written: string, folder: string): string | undefined => resolvePath(folder, written);

/** Finds and reads the file that a block names. @param written as in the block, from the README's folder */
export function sourceFile(written: string, workspace: Workspace): SourceFile {
  const { repository } = workspace;
  const path = pathOfSource(written, workspace.folder);
  if (path === undefined || path === '')
    return wrong(
      /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(written)
        ? `\`${written}\` is no path from this README. Write one to a file of the repository, such as \`reports/metrics.json\`.`
        : `\`${written}\` leads out of the repository. Name a file in it.`,
    );
  const text = repository.textOf(path);
  if (text === undefined) return withoutText(written, path, workspace);
  if (!READABLE.test(path)) return wrong(`\`${written}\` is neither JSON nor YAML. Name a file of metrics.`);
  const file = readMetricsFile(path, text);
  return file.problem === undefined
    ? { state: 'read', file }
    : wrong(`\`${written}\` cannot be used: ${file.problem}. The block stays as it is.`);
}

function withoutText(written: string, path: string, workspace: Workspace): SourceFile {
  const { repository } = workspace;
  if (repository.has(path) === false) {
    const meant = similar(path, workspace);
    const advice = meant === undefined ? 'Correct the path, or write the file.' : `Write \`${meant}\`.`;
    return wrong(`\`${written}\` is not in the repository. ${advice}`, meant);
  }
  if (repository.index.hasFolder(path)) return wrong(`\`${written}\` is a folder. Name a file of metrics in it.`);
  if (repository.isTooLong(path))
    return wrong(`\`${written}\` is too large for a summary. Write the numbers that matter into a file of their own.`);
  return { state: 'unknown' };
}

const wrong = (message: string, meant?: string): SourceFile => ({
  state: 'wrong',
  message,
  ...(meant === undefined ? {} : { meant }),
});

/** The metrics file that was meant: one of the same name somewhere else, or one whose path is a slip away. */
function similar(path: string, workspace: Workspace): string | undefined {
  const paths = workspace.facts.metricsFiles.map((file) => file.path);
  const sameName = paths.filter((other) => basename(other) === basename(path));
  const meant = sameName.length === 1 ? sameName[0] : nearest(path, paths);
  return meant === undefined ? undefined : workspace.nameOf(meant);
}
