import { child, locate } from '../../document/data/locate';
import { resolve, type DataNode } from '../../document/data/node';
import { stagesOf } from '../../facts/dialects/dvc-pipeline';
import type { Fact } from '../../facts/fact';
import { textOf, textsAt } from '../../facts/read-values';
import { itemsAt } from '../../facts/read-values';
import { replaceScalar } from '../../fixes/replace-value';
import { dirname, resolvePath } from '../../portfolio/path';
import { nearest } from '../../text/nearest';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { scalarAt } from '../support/scalar-at';

interface Data {
  readonly kind: 'rename' | 'whole-file';
  readonly value: string;
}

export const missingParameter = defineRule<Data>({
  id: 'experiment/missing-parameter',
  layer: 'field',
  severity: 'warning',
  summary: 'A stage of a pipeline depends on a parameter that its parameter file does not have.',
  why: 'DVC runs a stage again when one of its parameters changes, and stops when it cannot find one. A name that was changed in only one of the two files breaks the pipeline for everyone who clones it.',
  source: 'DVC documentation, `dvc.yaml`, parameters of a stage.',
  appliesTo: { formats: ['dvc-pipeline'] },
  examplePath: 'dvc.yaml',
  examples: {
    good: [
      {
        text: 'stages:\n  train:\n    cmd: python -m train\n    params:\n      - train.depth\n      - other.yaml:\n          - rate\n      - params.yaml:\n',
        files: { 'params.yaml': 'train:\n  depth: 3\n  seed: 7\n' },
      },
    ],
    bad: [
      {
        text: 'stages:\n  train:\n    cmd: python -m train\n    params:\n      - ⟦train.max_deph⟧ # of a tree\n      - train.seed\n',
        fixed:
          'stages:\n  train:\n    cmd: python -m train\n    params:\n      - train.max_depth # of a tree\n      - train.seed\n',
        files: { 'params.yaml': 'train:\n  max_depth: 3\n  seed: 7\n' },
      },
      {
        text: 'stages:\n  train:\n    cmd: python -m train\n    params:\n      - ⟦params.yaml⟧\n',
        fixed: 'stages:\n  train:\n    cmd: python -m train\n    params:\n      - params.yaml:\n',
        files: { 'params.yaml': 'train:\n  max_depth: 3\n  seed: 7\n' },
      },
    ],
  },
  *check(context) {
    for (const { node, folder } of stagesOf(context.document)) {
      for (const { file, parameter } of parametersOf(node)) {
        const written = parametersIn(context, folder, file);
        if (!written || parameter.value.includes('${') || has(written, parameter.value)) continue;
        if (parameter.value === file) {
          const message = `DVC reads \`${file}\` as the name of a parameter. Write \`${file}:\` to depend on the whole file.`;
          yield { span: parameter.span, message, data: { kind: 'whole-file', value: `${file}:` } };
          continue;
        }
        const near = nearest(parameter.value, namesIn(written, ''));
        const advice = near === undefined ? 'Add it there, or remove it here.' : `Did you mean \`${near}\`?`;
        yield {
          span: parameter.span,
          message: `\`${file}\` has no parameter \`${parameter.value}\`. ${advice}`,
          ...(near === undefined ? {} : { data: { kind: 'rename', value: near } as const }),
        };
      }
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    if (!data || !scalar) return [];
    if (data.kind === 'rename')
      return [
        { title: `Use \`${data.value}\``, preferred: true, edits: [replaceScalar(document, scalar, data.value)] },
      ];
    if (document.data?.language !== 'yaml') return [];
    const behind = { start: span.end, end: span.end };
    return [{ title: `Write \`${data.value}\``, preferred: true, edits: [{ span: behind, newText: ':' }] }];
  },
});

const DEFAULT_FILE = 'params.yaml';

/** The parameters of a stage with the file that each is read from. */
function parametersOf(stage: DataNode): { file: string; parameter: Fact<string> }[] {
  return itemsAt(stage, 'params').flatMap((item) => {
    const map = resolve(item);
    if (map?.type === 'map')
      return map.entries.flatMap(({ key }) => textsAt(map, key).map((parameter) => ({ file: key, parameter })));
    const parameter = textOf(item);
    return parameter ? [{ file: DEFAULT_FILE, parameter }] : [];
  });
}

/** The content of a parameter file, when it is among the documents and parses. */
function parametersIn(
  { document, repository }: CheckContext,
  folder: string | undefined,
  file: string,
): DataNode | undefined {
  const own = dirname(document.path);
  const base = folder === undefined ? own : resolvePath(own, folder);
  const path = base === undefined ? undefined : resolvePath(base, file);
  const found = path === undefined ? undefined : repository.get(path);
  return found?.format.id === 'dvc-params' && found.syntaxProblems.length === 0 ? found.data?.root : undefined;
}

/** Keys may hold dots themselves. */
const has = (root: DataNode, name: string): boolean =>
  child(root, name) !== undefined || locate(root, name.split('.')) !== undefined;

/** The dotted names of all parameters, groups included. */
function namesIn(node: DataNode, prefix: string): string[] {
  const map = resolve(node);
  if (map?.type !== 'map') return [];
  return map.entries.flatMap(({ key, value }) => [prefix + key, ...namesIn(value, `${prefix}${key}.`)]);
}
