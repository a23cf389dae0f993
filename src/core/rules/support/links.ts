import type { MarkdownBody } from '../../document/markdown/body';
import { basename, dirname, relativePath, resolvePath } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import type { Span } from '../../text/span';
import type { CheckContext } from '../context';

/** A path as it is written in a link or a value. */
export interface WrittenPath {
  readonly span: Span;
  readonly target: string;
}

/** Endings of addresses that are no endings of files. */
const DOMAIN =
  /^(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|edu|gov|io|ai|dev|co|uk|de|fr|eu|info|us|ca|jp|cn|ch|nl|se|au|br|kr|tech|cloud|app)(?::\d+)?(?:[/?#]|$)/i;

/** What stands in front of a target that was written as one; a bare address in running text is turned into a link by itself. */
const TARGET_AHEAD = /\](?:\(|:)[ \t]*<?$/;

/** Links of a body that are read as paths: no address, no anchor, no slot. */
export const relativeLinks = (body: MarkdownBody): readonly WrittenPath[] =>
  body.links
    .filter(({ start }) => TARGET_AHEAD.test(body.slice({ start: Math.max(body.span.start, start - 8), end: start })))
    .map(({ start, end, target }) => ({ span: { start, end }, target }))
    .filter(({ target }) => !/^(?:[a-z][a-z0-9+.-]*:|#|\/|\\|<)/i.test(target) && !/[{}$<>*]|^\s*$/.test(target));

/** Whether a link looks like the address of a web site whose `https://` was left out. */
export function isBareDomain({ document, repository }: CheckContext, { target }: WrittenPath): boolean {
  const path = resolvePath(dirname(document.path), target);
  return DOMAIN.test(target) && !(path !== undefined && repository.has(path) === true);
}

/** Where a path leads to nothing, and the path that was meant, if one can be told. */
export interface Missing extends WrittenPath {
  readonly near: string | undefined;
}

/** The paths that lead to no file or folder of the repository; none when its files are not known. */
export function missingPaths(context: CheckContext, paths: readonly WrittenPath[]): readonly Missing[] {
  const { document, repository } = context;
  if (!repository.files) return [];
  const folder = dirname(document.path);
  return paths.flatMap((written) => {
    const [path = ''] = written.target.split(/[?#]/);
    const target = resolvePath(folder, decoded(path));
    if (target === undefined || isBareDomain(context, written) || isThere(context, target)) return [];
    return [{ ...written, near: nearOf(repository, folder, target, written.target.slice(path.length)) }];
  });
}

/** A file that DVC tracks is there in the form of its pointer. */
function isThere({ repository }: CheckContext, target: string): boolean {
  // What git ignores may still be there.
  if (repository.has(target) !== false) return true;
  for (let file = target; file !== ''; file = dirname(file)) if (repository.has(`${file}.dvc`) === true) return true;
  return false;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The only file of that name, in whatever case, anywhere. */
function nearOf(repository: Repository, folder: string, target: string, rest: string): string | undefined {
  const same = repository.index.pathsOf(basename(target));
  const [only] = same;
  return only === undefined || same.length > 1 ? undefined : relativePath(folder, only).replaceAll(' ', '%20') + rest;
}
