import type { Artifact, DraftFile } from '../artifact';
import { foldersFrom, sourceFolder, stepsUp, testFolder } from '../source-folder';
import type { Surroundings } from '../surroundings';

export const environment: Artifact = {
  id: 'environment',
  title: 'Environment',
  description: 'What is missing of one-word commands, pinned packages, a seed and a first test',
  draft(around) {
    const { project } = around;
    const [tasks] = project.taskFiles.filter((file) => file.tasks.length > 0);
    const files: DraftFile[] = [];
    const pins = project.lockFiles.length > 0 || project.requirements.length > 0;
    const makefile = around.at('Makefile');
    if (!tasks && !around.isTaken(makefile))
      files.push({ path: makefile, text: 'Makefile', view: commandsFor(around) });
    const requirements = around.at('requirements.txt');
    if (!pins && !around.isTaken(requirements)) files.push({ path: requirements, text: 'requirements.txt', view: {} });
    if (project.seeds.length === 0) files.push(...seedWithTest(around));
    return files.length === 0 ? { exists: tasks?.path ?? makefile } : files;
  },
};

/** A module that sets the seed, and the test that it does. */
function seedWithTest(around: Surroundings): readonly DraftFile[] {
  const path = `${sourceFolder(around)}/seeds.py`;
  const test = `${testFolder(around)}/test_seeds.py`;
  if (around.isTaken(path) || around.isTaken(test)) return [];
  const view = { folder: foldersFrom(around, path), up: String(stepsUp(around, test)) };
  return [
    { path, text: 'seeds.py', view },
    { path: test, text: 'test_seeds.py', view },
  ];
}

function commandsFor(around: Surroundings) {
  const { project, workspace } = around;
  const isUv = project.lockFiles.some((path) => /(?:^|\/)uv\.lock$/.test(path));
  const list = project.requirements.find(({ path }) => /requirements\.txt$/i.test(path));
  const isPackage = project.files.includes(around.at('pyproject.toml'));
  const [script] = project.trainingScripts.filter((path) => path.endsWith('.py'));
  const install = list ?? (isPackage ? undefined : { path: around.at('requirements.txt') });
  return {
    title: around.title,
    uv: isUv,
    list: !isUv && install ? { at: workspace.nameOf(install.path) } : false,
    isPackage: !isUv && !install,
    python: isUv ? 'uv run python' : '.venv/bin/python',
    script: script === undefined ? false : { at: workspace.nameOf(script) },
  };
}
