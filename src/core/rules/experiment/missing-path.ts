import type { PathFact } from '../../facts/experiment';
import { replaceScalar } from '../../fixes/replace-value';
import { basename, dirname, isSlip, relativePath, resolvePath } from '../../portfolio/path';
import type { CheckContext } from '../context';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { scalarAt } from '../support/scalar-at';

/** Files that belong into a repository. Data and models often stay outside, so their absence is no mistake by itself. */
const KEPT =
  /\.(py|sh|r|jl|ipynb|sql|ya?ml|toml|cfg|ini|md|lock)$|(^|\/)(requirements[^/]*\.txt|dockerfile|makefile|pipfile)$/i;

export const missingPath = defineRule<string>({
  id: 'experiment/missing-path',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The experiment names a file that is not in the repository.',
  why: 'A script, datasheet, prompt or lock file that is named and not there stops everyone who tries to repeat the work, and it is the first thing they meet. Mostly the file was renamed or never committed. Data that is kept elsewhere is only spoken of where a file of nearly the same name exists.',
  source:
    'ML Code Completeness checklist; DVC (dependencies of a stage must exist); MLflow projects (environment files must exist).',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.parquet\n  datasheet: data/datasheet.yaml\n',
        files: { 'data/datasheet.yaml': 'name: churn\nfields:\n  - name: tenure\n', 'data/README.md': '' },
      },
      {
        path: 'dvc.yaml',
        text: 'stages:\n  train:\n    cmd: python src/train.py\n    deps: [src/train.py, clean.csv]\n  clean:\n    cmd: python -m src.clean\n    outs: [clean.csv]\n',
        files: { 'src/train.py': '' },
      },
      {
        path: 'sweeps/sweep.yaml',
        text: 'program: train.py\nmethod: random\nparameters:\n  depth:\n    values: [2, 4]\n',
        files: { 'src/train.py': '' },
      },
      {
        path: 'copied/dvc.yaml',
        text: 'stages:\n  train:\n    cmd: python -m train\n    deps: [src/a.py, src/b.py, src/c.py]\n',
        files: { 'README.md': '' },
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: ⟦data/chrun.csv⟧ # export\n',
        fixed: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv # export\n',
        files: { 'data/churn.csv': '' },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nenvironment:\n  lock: ⟦"uv.lock"⟧\n',
        files: { 'data/churn.csv': '' },
      },
      {
        path: 'pipelines/dvc.yaml',
        text: 'stages:\n  train:\n    cmd: python ⟦src/trian.py⟧ --fast\n    wdir: ..\n    deps:\n      - ⟦src/features.py⟧\n',
        fixed:
          'stages:\n  train:\n    cmd: python src/train.py --fast\n    wdir: ..\n    deps:\n      - src/lib/features.py\n',
        files: { 'src/train.py': '', 'src/lib/features.py': '' },
      },
      {
        path: 'MLproject',
        text: 'name: churn\nconda_env: ⟦conda.yaml⟧\nentry_points:\n  main:\n    command: python -m train\n',
      },
    ],
  },
  *check(context) {
    const { experiment, repository } = context;
    if (!repository.files) return;
    const absent = (experiment?.paths ?? []).flatMap((fact) => {
      const target = missing(context, fact);
      return target === undefined ? [] : [{ fact, target }];
    });
    if (absent.length === 0 || isElsewhere(experiment?.paths ?? [], absent.length)) return;
    for (const { fact, target } of absent) {
      const same = sameName(context, target);
      const tail = `/${resolvePath('', fact.value)}`;
      if (fact.anywhere && same.some((file) => file.endsWith(tail))) continue;
      const near = nearOf(context, fact, target);
      if (near === undefined && !KEPT.test(target)) continue;
      const advice = near === undefined ? 'Add the file, or correct the path.' : `Did you mean \`${near}\`?`;
      yield {
        span: fact.span,
        message: `\`${fact.value}\` is not in the repository. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    }
  },
  fix({ span, data }, { document }) {
    if (data === undefined) return [];
    const scalar = scalarAt(document, span);
    const edit = scalar ? replaceScalar(document, scalar, data) : { span, newText: data };
    return [{ title: `Use \`${data}\``, preferred: isSlip(data, document.source.slice(span)), edits: [edit] }];
  },
});

/** A file of which nothing is found lies outside of the repository that it was written for: a copy, an excerpt. */
const isElsewhere = (paths: readonly PathFact[], absent: number): boolean => absent > 2 && absent === paths.length;

/** The folders that the path may start from: that of the file, with the working directory of the stage, or the root. */
const basesOf = ({ document }: CheckContext, { folder }: PathFact): readonly (string | undefined)[] => {
  const own = dirname(document.path);
  return folder === undefined ? [own, ''] : [resolvePath(own, folder)];
};

/** Where the file should lie, when it lies nowhere; undefined for what is outside of the repository or cannot be judged. */
function missing(context: CheckContext, fact: PathFact): string | undefined {
  if (/[*?{}$<>]|^~|^\s*$/.test(fact.value)) return undefined;
  const targets = basesOf(context, fact).map((base) =>
    base === undefined ? undefined : resolvePath(base, fact.value),
  );
  const [first] = targets;
  if (first === undefined) return undefined;
  return targets.some((target) => target !== undefined && isThere(context, target)) ? undefined : first;
}

/** A file that DVC tracks is there in the form of its pointer. */
function isThere({ repository }: CheckContext, target: string): boolean {
  // What is ignored by git may still be there.
  if (repository.has(target) !== false) return true;
  for (let file = target; file !== ''; file = dirname(file)) if (repository.has(`${file}.dvc`) === true) return true;
  return false;
}

const sameName = ({ repository }: CheckContext, target: string): readonly string[] =>
  repository.index.pathsOf(basename(target)).filter((file) => basename(file) === basename(target));

/** A file in the same folder with nearly that name, else the only file of exactly that name anywhere. */
function nearOf(context: CheckContext, fact: PathFact, target: string): string | undefined {
  const [folder, name] = [dirname(target), basename(target)];
  const beside = context.repository.index.namesIn(folder).filter((other) => extension(other) === extension(name));
  const spelt = nearest(name, beside);
  const same = sameName(context, target);
  const found =
    spelt === undefined ? (same.length === 1 ? same[0] : undefined) : folder === '' ? spelt : `${folder}/${spelt}`;
  const [base] = basesOf(context, fact);
  return found === undefined || base === undefined ? undefined : relativePath(base, found);
}

const extension = (name: string): string => /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? '';
