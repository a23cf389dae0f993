import { entriesOf, readData, textOf, under } from '../../case-study/workspace/yaml-value';
import { dirname, resolvePath } from '../../portfolio/path';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { dockerfilesOf, withBases, type Dockerfile } from './support/dockerfiles';

/** Whether an image starts by itself: by its own entry point, or by the command of the compose file. */
export const containerCommand: Detector = {
  id: 'container-command',
  detect(evidence) {
    const files = dockerfilesOf(evidence);
    const reasons = files.map((file) => {
      const last = file.stages.at(-1);
      const start = last && withBases(file, last).findLast(({ name }) => name === 'CMD' || name === 'ENTRYPOINT');
      if (start) return shown({ path: file.path, line: start.line }, `The container starts with ${short(start.rest)}`);
      const service = commandInCompose(file, evidence);
      return service === undefined
        ? lacking({ path: file.path, line: last?.line ?? 1 }, 'Nothing says what the container starts')
        : shown({ path: service, line: 1 }, `The compose file says what ${file.path} starts`);
    });
    const open = reasons.find(({ speaksFor }) => !speaksFor);
    if (files.length === 0) return notMet('Add a Dockerfile that ends with the command which the container runs.');
    if (!open) return met(reasons);
    const next = `End ${open.path} with CMD or ENTRYPOINT and the command that it is there for.`;
    return reasons.some(({ speaksFor }) => speaksFor) ? partly(reasons, next) : notMet(next, reasons);
  },
};

const LONGEST = 60;

function short(command: string): string {
  const line = command.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The compose file that builds the Dockerfile and gives it a command. */
const commandInCompose = ({ path }: Dockerfile, evidence: Evidence): string | undefined =>
  evidence.facts.composeFiles.find((compose) =>
    entriesOf(under(readData(compose, evidence.textOf(compose) ?? ''), 'services')).some(([, service]) => {
      if (under(service, 'command') === undefined && under(service, 'entrypoint') === undefined) return false;
      const build = under(service, 'build');
      const context = textOf(build) ?? textOf(under(build, 'context')) ?? '.';
      const named = textOf(under(build, 'dockerfile')) ?? 'Dockerfile';
      return build !== undefined && resolvePath(dirname(compose), `${context}/${named}`) === path;
    }),
  );
