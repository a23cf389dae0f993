import { isTestFile } from '../../case-study/workspace/project-files';
import { basename } from '../../portfolio/path';
import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { counted } from './support/said';
import { filesLike } from './support/project';

const CODE = /\.(?:py|r|jl|scala)$/i;
const ASIDE = /(?:^|\/)(?:tests?|notebooks?|docs?|examples?|\.[^/]+)\//i;
/** What every project keeps at its top. */
const SET_UP = /^(?:setup|conftest|noxfile|tasks|__init__)\.py$/i;

/** Code in a folder of its own, where it can be imported and tested; not in notebooks, nor loose at the top. */
export const sourceFolder: Detector = {
  id: 'source-folder',
  detect(evidence) {
    const code = filesLike(evidence, (path) => CODE.test(path) && !isTestFile(path) && !ASIDE.test(path));
    const own = code.filter((path) => path.includes('/') && !SET_UP.test(basename(path)));
    const [largest] = foldersOf(own);
    if (largest) {
      const [folder, [first = '', ...more]] = largest;
      return met([shown({ path: first, line: 1 }, `${counted(more.length + 1, 'file')} of code in ${folder}/`)]);
    }
    const loose = code.filter((path) => !path.includes('/') && !SET_UP.test(path));
    const [script] = loose;
    if (script !== undefined)
      return partly(
        [lacking({ path: script, line: 1 }, `${counted(loose.length, 'script')} at the top of the repository`)],
        `Move ${script} into src/, so that tests can import it.`,
      );
    const [notebook] = evidence.facts.notebooks;
    if (notebook === undefined) return notMet('Put the code into a folder of its own, such as src/.');
    return notMet(`Move the code that others will run from ${notebook} into src/.`, [
      lacking({ path: notebook, line: 1 }, 'The code is in notebooks alone'),
    ]);
  },
};

/** The files by the folder at the top that they lie in, `src` first and then the one with most of them. */
function foldersOf(paths: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, path.indexOf('/'));
    const known = folders.get(folder);
    if (known) known.push(path);
    else folders.set(folder, [path]);
  }
  return [...folders].sort(
    ([a, inA], [b, inB]) => Number(b === 'src') - Number(a === 'src') || inB.length - inA.length || (a < b ? -1 : 1),
  );
}
