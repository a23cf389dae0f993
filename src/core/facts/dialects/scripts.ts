import { resolve, type DataNode } from '../../document/data/node';
import type { Fact } from '../fact';

/** A command line that runs a script of the repository by its path: what `python -m` runs is no path. */
const RUN =
  /(?:^|[\s;&|'"])(?:python[\d.]*|bash|sh|Rscript|julia)\s+(?:-[uBEOs]+\s+)*([\w./-]+\.(?:py|sh|R|jl))(?=$|[\s;&|'"])/g;

/**
 * The scripts that a command runs, each with its place in the command.
 * @param text the file; the command is searched as it is written there
 * @param command a scalar or a list of scalars
 */
export function scriptsIn(text: string, command: DataNode | undefined): readonly Fact<string>[] {
  const content = resolve(command);
  if (content?.type === 'seq') return content.items.flatMap((item) => scriptsIn(text, item));
  if (content?.type !== 'scalar') return [];
  const written = text.slice(content.start, content.end);
  // Behind a change of folder the paths start from there.
  if (/(?:^|[\s;&|'"])(?:cd|pushd)\s/.test(written)) return [];
  return Array.from(written.matchAll(RUN), (match) => {
    const value = match[1] ?? '';
    const start = content.start + match.index + match[0].length - value.length;
    return { value, span: { start, end: start + value.length } };
  });
}
