import type { CaseStudy } from '../case-study';
import type { CheckId } from '../check';
import { gapFor } from '../gaps';
import { commandForAll, commandToRun, commandToTrain, type SuggestedCommand } from '../workspace/suggested-command';
import { shell, type BlockToInsert } from './block';
import type { SectionName } from './sections';

export const runBlock = ({ workspace }: CaseStudy): BlockToInsert =>
  commandBlock('readme/run', commandToRun(workspace), 'run', 'that starts it');

export const oneCommandBlock = ({ workspace }: CaseStudy): BlockToInsert =>
  commandBlock('readme/one-command', commandForAll(workspace), 'run', 'that does everything');

export const trainingBlock = ({ workspace }: CaseStudy): BlockToInsert =>
  commandBlock('readme/training-entry-point', commandToTrain(workspace), 'training', 'that trains the model');

function commandBlock(
  id: CheckId,
  command: SuggestedCommand | undefined,
  section: SectionName,
  what: string,
): BlockToInsert {
  if (command) return { title: `Add the command \`${command.typed}\``, section, lines: shell(command.typed) };
  return { title: `Add the command ${what}`, section, lines: [`The command ${what}: ${gapFor(id, 'which one?')}`] };
}

export function architectureBlock({ workspace }: CaseStudy): BlockToInsert {
  const { trainingScripts, entryPoints } = workspace.facts;
  const name = (path: string | undefined, otherwise: string): string =>
    path === undefined ? otherwise : `"${workspace.nameOf(path).replaceAll('"', '')}"`;
  const server = entryPoints.find((path) => /(?:app|serve|server|api|predict)\.\w+$/i.test(path));
  return {
    title: 'Add a diagram of the system',
    section: 'architecture',
    lines: [
      '```mermaid',
      'flowchart LR',
      `  data[data] --> training[${name(trainingScripts[0], 'training')}] --> model[model] --> service[${name(server, 'service')}]`,
      '```',
      '',
      gapFor('readme/architecture-diagram', 'are these the parts of the system, and the ways between them?'),
    ],
  };
}

export function demoBlock(): BlockToInsert {
  const address = gapFor('readme/demo', 'the address of a hosted version, of a video, or of a GIF?');
  return { title: 'Add a line for the demo', section: 'demo', lines: [`See it at work: ${address}`] };
}

export function deploymentBlock(): BlockToInsert {
  const how = gapFor('readme/deployment', 'where, in what, and how does a request reach it?');
  return { title: 'Add how the model is served', section: 'deployment', lines: [`The model is served ${how}.`] };
}

export function monitoringBlock(): BlockToInsert {
  const what = gapFor('readme/monitoring', 'what is measured, how often, and who sees it?');
  return { title: 'Add how the model is watched', section: 'monitoring', lines: [`At work, ${what}.`] };
}

export function testsBlock({ workspace }: CaseStudy): BlockToInsert {
  const { testFiles, ciFiles } = workspace.facts;
  const python = testFiles.filter((path) => path.endsWith('.py')).length;
  if (python > 0)
    return {
      title: `Say that \`pytest\` runs ${python === 1 ? 'the test file' : `the ${python} test files`}`,
      section: 'tests',
      lines: shell('pytest'),
    };
  const [ci] = ciFiles;
  const what = gapFor('readme/tests-or-ci', 'what is tested, and with which command?');
  return {
    title: 'Add how the code is tested',
    section: 'tests',
    lines: [ci === undefined ? `Tests: ${what}` : `\`${workspace.nameOf(ci)}\` checks every push: ${what}`],
  };
}

export function latencyBlock(): BlockToInsert {
  const time = gapFor('readme/latency-cost', 'how long, measured on which machine?');
  return { title: 'Add the time of a prediction', section: 'speed', lines: [`One prediction takes ${time}.`] };
}

export function licenseBlock({ workspace }: CaseStudy): BlockToInsert {
  const { licence } = workspace.facts;
  if (!licence) {
    const which = gapFor('readme/license', 'which licence, in the file `LICENSE`?');
    return { title: 'Add a line for the licence', section: 'licence', lines: [`Licensed under ${which}.`] };
  }
  const name = workspace.nameOf(licence.path);
  return {
    title: licence.spdx === undefined ? `Link to \`${name}\`` : `Say that it is licensed under ${licence.spdx}`,
    section: 'licence',
    lines: [
      licence.spdx === undefined
        ? `See the [licence](${name}).`
        : `Licensed under ${licence.spdx}, see [${name}](${name}).`,
    ],
  };
}
