import type { Detector } from './detector';
import { cannotTell, lacking, met, notMet, partly, shown } from './support/answer';
import { dockerfilesOf, type Dockerfile, type Stage } from './support/dockerfiles';

/** Whether every image that the Dockerfiles start from names its version. */
export const pinnedBaseImage: Detector = {
  id: 'pinned-base-image',
  detect(evidence) {
    const bases = dockerfilesOf(evidence).flatMap((file) =>
      file.stages.filter((stage) => isForeign(file, stage)).map((stage) => ({ path: file.path, stage })),
    );
    const [built] = dockerfilesOf(evidence);
    if (bases.length === 0 && built)
      return cannotTell(`Name the base image in ${built.path} with its version, or give its ARG a default.`);
    if (bases.length === 0) return notMet('Add a Dockerfile whose first line names the version of its base image.');
    const reasons = bases.map(({ path, stage: { line, base } }) =>
      isPinned(base)
        ? shown({ path, line }, `The base image has a version: ${base}`)
        : lacking({ path, line }, `The base image ${base} is another one after each of its releases`),
    );
    const open = bases.find(({ stage }) => !isPinned(stage.base));
    if (!open) return met(reasons);
    const next = `Write a version behind ${open.stage.base} in line ${open.stage.line} of ${open.path}, such as ${example(open.stage.base)}.`;
    return reasons.some(({ speaksFor }) => speaksFor) ? partly(reasons, next) : notMet(next, reasons);
  },
};

/** A stage of the file itself, the empty image, or a name that is known at build time only. */
const isForeign = ({ stages }: Dockerfile, { base }: Stage): boolean =>
  base !== '' &&
  base !== 'scratch' &&
  !base.includes('$') &&
  !stages.some(({ name }) => name !== '' && name.toLowerCase() === base.toLowerCase());

/** A digest, or a tag with a number in it. */
function isPinned(base: string): boolean {
  if (/@sha256:[0-9a-f]{8,}/i.test(base)) return true;
  const [, tag = ''] = /:([^:/@]+)$/.exec(base) ?? [];
  return /\d/.test(tag) && !/^latest/i.test(tag);
}

const example = (base: string): string => {
  const name = base.replace(/:[^:/]*$/, '');
  return /(?:^|\/)python$/.test(name) ? `${name}:3.12-slim` : `${name}:<version>`;
};
