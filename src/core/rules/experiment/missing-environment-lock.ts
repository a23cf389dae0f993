import { dirname, relativePath } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { isDraft, isOpenKey, isRecorded } from './support/stage';

/** What pins an environment, the strictest first; the last ones may be mere lists of names. */
const LOCKS = [
  'uv.lock',
  'poetry.lock',
  'pdm.lock',
  'Pipfile.lock',
  'pixi.lock',
  'conda-lock.yml',
  'requirements.lock',
];
const LISTS = ['requirements.txt', 'environment.yml', 'environment.yaml', 'conda.yaml'];

/** Files that MLflow takes without being told. */
const MLFLOW_DEFAULTS = ['python_env.yaml', 'conda.yaml'];

export const missingEnvironmentLock = defineRule({
  id: 'experiment/missing-environment-lock',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Nothing pins the packages that the experiment ran with.',
  why: 'The same code gives other numbers with another version of a library, or no longer runs at all. A lock file names each package with its exact version, so that a reviewer can install what you had. Where the repository already holds one, the experiment only has to name it.',
  source:
    'ML Code Completeness checklist (dependencies); REFORMS checklist, module on computational reproducibility; MLflow projects, environments.',
  appliesTo: { formats: ['experiment', 'mlproject'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: trees\nenvironment:\n  lock: uv.lock\n',
      },
      {
        path: 'MLproject',
        text: 'name: churn\nentry_points:\n  main:\n    command: python train.py\n',
        files: { 'python_env.yaml': 'python: "3.12"\n', 'train.py': '' },
      },
    ],
    bad: [
      {
        text: '⟦name⟧: churn # second attempt\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: trees\n',
        fixed:
          'name: churn # second attempt\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: trees\nenvironment:\n  lock: uv.lock\n',
        files: { 'uv.lock': '', 'requirements.txt': '' },
      },
      {
        path: 'experiments/churn.experiment.yaml',
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: trees\n⟦environment⟧:\n  python: "3.12"\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: trees\nenvironment:\n  lock: ../poetry.lock\n  python: "3.12"\n',
        files: { 'poetry.lock': '' },
      },
      {
        text: '⟦name⟧: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: recall\n    value: 0.6\n',
      },
      {
        path: 'MLproject',
        text: '⟦name⟧: churn\nentry_points:\n  main:\n    command: python train.py\n',
      },
    ],
  },
  *check(context) {
    const { experiment, document, repository } = context;
    if (!experiment?.expresses.has('environment') || experiment.environmentLock || isDraft(context)) return;
    const span = experiment.environment ?? document.anchor;
    if (document.format.id === 'mlproject') {
      const folder = dirname(document.path);
      if (MLFLOW_DEFAULTS.some((name) => repository.has(inside(folder, name)) === true)) return;
      const message =
        'The project names no environment, so MLflow runs it with whatever Python it finds. Add `python_env` with a file that pins the packages.';
      yield { span, message };
    } else {
      const near = nearestOf(repository, document.path, [...LOCKS, ...LISTS]);
      // Before a run only a file that is there already, or an environment that is half described, is worth a word.
      const due = isRecorded(experiment) || experiment.environment || (experiment.model && near !== undefined);
      if (!due || isOpenKey(context, 'environment')) return;
      const message =
        near === undefined
          ? 'Nothing says which package versions this ran with. Name a lock file in `environment.lock`.'
          : `Nothing says which package versions this ran with, although \`${near}\` exists. Name it in \`environment.lock\`.`;
      yield { span, message };
    }
  },
  fix(_, context) {
    const { document, experiment } = context;
    if (document.format.id !== 'experiment' || !experiment) return [];
    const lock = nearestOf(context.repository, document.path, LOCKS);
    const list = nearestOf(context.repository, document.path, LISTS);
    return [
      ...nameIt(context, lock, true),
      ...nameIt(context, list, false),
      ...(lock === undefined && list === undefined ? nameIt(context, '...', false) : []),
    ];
  },
});

function nameIt({ document, experiment }: CheckContext, file: string | undefined, preferred: boolean) {
  if (file === undefined) return [];
  const edit = experiment?.environment
    ? insertAbsent(document, ['environment'], 'lock', file)
    : insertAbsent(document, [], 'environment', { lock: file });
  const title = file === '...' ? 'Add `environment.lock` to fill in' : `Name \`${file}\` as the lock file`;
  return edit ? [{ title, preferred, edits: [edit] }] : [];
}

const inside = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** The first of `names` in the folder of the file at `from` or above it, as a link from there. */
function nearestOf(repository: Repository, from: string, names: readonly string[]): string | undefined {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    const name = names.find((candidate) => repository.files?.has(inside(folder, candidate)));
    if (name !== undefined) return relativePath(dirname(from), inside(folder, name));
    if (folder === '') return undefined;
  }
}
