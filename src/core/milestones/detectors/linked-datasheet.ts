import { basename, dirname } from '../../portfolio/path';
import type { Detector } from './detector';
import { lacking, met, notMet, shown } from './support/answer';
import { pagesLike } from './support/pages';
import { pathOfTarget, targetsIn } from './support/said';

/** A README that leads to the datasheet. */
export const linkedDatasheet: Detector = {
  id: 'linked-datasheet',
  detect(evidence) {
    const sheets = Array.from(evidence.repository.ofKind('datasheet'), ({ path }) => path);
    const [sheet] = sheets;
    if (sheet === undefined) return notMet('Write a datasheet, and link it in the README.');
    // The README of a data folder is found through the folder.
    const meant = new Set(
      sheets.flatMap((path) => (/^readme\./i.test(basename(path)) ? [path, dirname(path)] : [path])),
    );
    const readmes = pagesLike(
      evidence,
      (path) => /^readme\.(?:md|markdown)$/i.test(basename(path)) && !sheets.includes(path),
    );
    for (const page of readmes)
      for (const { line, text } of page.lines)
        if (targetsIn(text).some((target) => meant.has(pathOfTarget(evidence, page.path, target) ?? '')))
          return met([shown({ path: page.path, line }, 'The README links the datasheet')]);
    const [readme] = readmes;
    if (!readme) return notMet(`Write a README that links ${sheet}.`);
    return notMet(`Link ${sheet} in ${readme.path}.`, [lacking({ path: readme.path, line: 1 }, `No link to ${sheet}`)]);
  },
};
