import { entryOf } from '../../document/data/locate';
import type { PortfolioDocument } from '../../document/document';
import { groupDefaultsOf, type GroupDefault } from '../../facts/dialects/hydra';
import { replaceScalar } from '../../fixes/replace-value';
import { basename, dirname } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { nearest } from '../../text/nearest';
import { defineRule, type Problem } from '../rule';
import { slipOf } from '../support/slip';
import { scalarAt } from '../support/scalar-at';

export const missingConfigFile = defineRule<string>({
  id: 'experiment/missing-config-file',
  layer: 'judgement',
  severity: 'info',
  summary: 'The defaults list of a Hydra config names a file that is not there.',
  why: 'Hydra puts a config together from the files that its defaults list names, and stops when one is not found. Where the folder of the group exists and holds no file of that name, it was renamed, forgotten in a commit, or misspelt; so was a group that alone of its list has no folder.',
  source: 'Hydra documentation, the defaults list.',
  appliesTo: { formats: ['hydra-config'] },
  examplePath: 'conf/train.yaml',
  examples: {
    good: [
      {
        text: 'defaults:\n  - _self_\n  - model: mlp\n  - optional local: default\n  - override hydra/launcher: joblib\n  - data: ???\n',
        files: { 'conf/model/mlp.yaml': '', 'conf/data/shop.yaml': '' },
      },
      { text: 'defaults:\n  - _self_\n  - model: mlp\n', files: { 'conf/data/shop.yaml': '' } },
      {
        text: 'defaults:\n  - _self_\n  - data: shop\n  - model: mlp\n  - trainer: long\n',
        files: { 'conf/data/shop.yaml': '' },
      },
    ],
    bad: [
      {
        text: 'defaults:\n  - _self_\n  - model: ⟦resnet_18⟧ # small\n',
        fixed: 'defaults:\n  - _self_\n  - model: resnet18 # small\n',
        files: { 'conf/model/resnet18.yaml': '', 'conf/model/mlp.yaml': '' },
      },
      {
        path: 'conf/experiment/long.yaml',
        text: '# @package _global_\ndefaults:\n  - override /model: ⟦gru⟧\ntrainer:\n  max_epochs: 90\n',
        files: { 'conf/model/mlp.yaml': '' },
      },
      {
        text: 'defaults:\n  - _self_\n  - data: shop\n  - ⟦modle⟧: mlp # small\n',
        fixed: 'defaults:\n  - _self_\n  - data: shop\n  - model: mlp # small\n',
        files: { 'conf/data/shop.yaml': '', 'conf/model/mlp.yaml': '' },
      },
      {
        text: 'defaults:\n  - _self_\n  - data: shop\n  - ⟦optimizer⟧: adam\n',
        files: { 'conf/data/shop.yaml': '' },
      },
    ],
  },
  *check({ document, repository }) {
    if (!repository.files) return;
    yield* missingGroups(document, repository);
    for (const config of groupDefaultsOf(document)) {
      const folders = config.optional ? [] : foldersOf(repository, document.path, config);
      if (folders.length === 0 || folders.some((folder) => repository.has(fileIn(folder, config.name)) !== false))
        continue;
      const near = nearest(config.name, namesIn(repository.files, folders));
      const advice = near === undefined ? 'Add the file, or name another one.' : `Did you mean \`${near}\`?`;
      yield {
        span: config.span,
        message: `There is no \`${fileIn(folders[0] ?? '', config.name)}\`. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    if (!scalar && data !== undefined)
      return [{ title: `Use the group \`${data}\``, preferred: true, edits: [{ span, newText: data }] }];
    return scalar && data !== undefined
      ? [{ title: `Use \`${data}\``, preferred: true, edits: [replaceScalar(document, scalar, data)] }]
      : [];
  },
});

/**
 * A group without a folder. The program may register a group of its own, so besides names that are misspelt only a group
 * is told that is alone in having none.
 */
function* missingGroups(document: PortfolioDocument, repository: Repository): Generator<Problem<string>> {
  if (entryOf(entryOf(document.data?.root, 'hydra')?.value, 'searchpath')) return;
  const groups = groupDefaultsOf(document).filter(({ group }) => /^[\w-]+$/.test(group) && group !== 'hydra');
  const absent = groups.filter((config) => foldersOf(repository, document.path, config).length === 0);
  const [alone, another] = absent;
  const own = dirname(document.path);
  for (const config of absent) {
    const { keySpan } = config;
    const at = document.text.slice(keySpan.start, keySpan.end).indexOf(config.group);
    // An alias or an escape says the name without showing it.
    if (at < 0) continue;
    const start = keySpan.start + at;
    const span = { start, end: start + config.group.length };
    const near = slipOf(config.group, groupsIn(repository.files ?? new Set(), own, config.name));
    const told = config === alone && !another && groups.length > 1 && !config.override && !config.optional;
    if (near === undefined && !told) continue;
    const advice =
      near === undefined ? 'Add it, unless the program registers this group itself.' : `Did you mean \`${near}\`?`;
    yield {
      span,
      message: `There is no folder \`${config.group}\` beside this config. ${advice}`,
      ...(near === undefined ? {} : { data: near }),
    };
  }
}

/** The groups in a folder that have a config of a name. */
const groupsIn = (files: ReadonlySet<string>, folder: string, name: string): readonly string[] =>
  Array.from(files)
    .filter(
      (file) => dirname(dirname(file)) === folder && dirname(file) !== folder && basename(file) === `${name}.yaml`,
    )
    .map((file) => basename(dirname(file)));

const fileIn = (folder: string, name: string): string => `${folder}/${/\.ya?ml$/.test(name) ? name : `${name}.yaml`}`;

/** The folders of a group that exist: beside the file and above it, as the root of the configs is not known. */
function foldersOf(repository: Repository, path: string, { group }: GroupDefault): readonly string[] {
  const inside = group.replace(/^\//, '');
  // Groups of Hydra and its plugins lie in their packages.
  if (inside === '' || inside === 'hydra' || inside.startsWith('hydra/')) return [];
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const candidate = folder === '' ? inside : `${folder}/${inside}`;
    if (repository.has(candidate) === true) folders.push(candidate);
    if (folder === '') return folders;
  }
}

const namesIn = (files: ReadonlySet<string>, folders: readonly string[]): readonly string[] =>
  Array.from(files)
    .filter((file) => folders.includes(dirname(file)) && file.endsWith('.yaml'))
    .map((file) => basename(file).replace(/\.yaml$/, ''));
