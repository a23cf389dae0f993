import { entryOf } from '../../document/data/locate';
import { resolve, type DataNode, type ScalarNode } from '../../document/data/node';
import { groupDefaultsOf } from '../../facts/dialects/hydra';
import { dirname } from '../../portfolio/path';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { slipOf } from '../support/slip';

/** An absolute path of keys; resolvers have a colon, and what starts with a dot is relative. */
const INTERPOLATION = /(?<!\\)\$\{([A-Za-z_]\w*(?:\.\w[\w-]*)*)\}/g;

export const unresolvedInterpolation = defineRule<string>({
  id: 'experiment/unresolved-interpolation',
  layer: 'judgement',
  severity: 'info',
  summary: 'An interpolation of a Hydra config leads to a key that is not there.',
  why: 'A value such as `${train.lr}` is looked up in the composed config, and the run stops when nothing is found. Only a config that stands alone is looked at: what is composed from several files may get the key from another one.',
  source: 'OmegaConf documentation, variable interpolation.',
  appliesTo: { formats: ['hydra-config'] },
  examplePath: 'conf/config.yaml',
  examples: {
    good: [
      {
        text: 'train:\n  lr: 0.1\nmodel:\n  _target_: churn.Net\n  lr: ${train.lr}\n  width: ${.depth}\n  depth: 3\n  home: ${oc.env:HOME}\n  job: ${hydra.job.name}\n  tex: \\${b}\n',
      },
      {
        text: 'model:\n  _target_: churn.Net\n  lr: ${train.lr}\n',
        files: { 'conf/train/long.yaml': 'lr: 0.1\n' },
      },
      { text: 'defaults:\n  - train: long\n  - _self_\nmodel:\n  _target_: churn.Net\n  lr: ${train.lr}\n' },
    ],
    bad: [
      {
        text: 'train:\n  learning_rate: 0.1\nmodel:\n  _target_: churn.Net\n  lr: "⟦${train.lerning_rate}⟧" # shared\n',
        fixed: 'train:\n  learning_rate: 0.1\nmodel:\n  _target_: churn.Net\n  lr: "${train.learning_rate}" # shared\n',
      },
      { text: 'model:\n  _target_: churn.Net\n  out: runs/⟦${name}⟧/${oc.env:USER}\n' },
    ],
  },
  *check(context) {
    const { document } = context;
    const root = resolve(document.data?.root);
    if (root?.type !== 'map' || !standsAlone(context)) return;
    for (const scalar of scalarsIn(root)) {
      const written = document.text.slice(scalar.start, scalar.end);
      for (const match of written.matchAll(INTERPOLATION)) {
        const path = match[1] ?? '';
        const missing = path.startsWith('hydra.') ? undefined : missingIn(root, path.split('.'));
        if (!missing) continue;
        const start = scalar.start + match.index;
        const advice =
          missing.meant === undefined ? 'Add the key, or correct the name.' : `Did you mean \`${missing.meant}\`?`;
        yield {
          span: { start, end: start + match[0].length },
          message: `This config has no key \`${path}\`, and nothing else brings it. ${advice}`,
          ...(missing.meant === undefined ? {} : { data: missing.meant }),
        };
      }
    }
  },
  fix: ({ span, data }) =>
    data === undefined
      ? []
      : [{ title: `Use \`${data}\``, preferred: true, edits: [{ span, newText: `\${${data}}` }] }],
});

/** Whether nothing is composed into the config, and it is composed into nothing. */
function standsAlone({ document, repository }: CheckContext): boolean {
  const { files } = repository;
  const root = document.data?.root;
  if (!files || /^#\s*@package\b/m.test(document.text) || entryOf(entryOf(root, 'hydra')?.value, 'searchpath'))
    return false;
  const defaults = resolve(entryOf(root, 'defaults')?.value);
  if (defaults && (defaults.type !== 'seq' || defaults.items.some(({ value }) => value !== '_self_'))) return false;
  if (groupDefaultsOf(document).length > 0) return false;
  const own = dirname(document.path);
  for (const path of files) {
    if (path === document.path || !/\.ya?ml$/.test(path)) continue;
    const folder = dirname(path);
    const below = own === '' || folder === own || folder.startsWith(`${own}/`);
    if (below || (folder !== '' && own.startsWith(`${folder}/`))) return false;
  }
  return Array.from(repository.ofKind('experiment')).every(
    ({ path, format }) => path === document.path || format.id !== 'hydra-config',
  );
}

function* scalarsIn(node: DataNode): Generator<ScalarNode> {
  if (node.type === 'scalar') yield node;
  else if (node.type === 'seq') for (const item of node.items) yield* scalarsIn(item);
  else if (node.type === 'map') for (const { value, merged } of node.entries) if (!merged) yield* scalarsIn(value);
}

/** The path that was meant, when the keys lead nowhere; undefined when they lead somewhere or nobody can tell. */
function missingIn(root: DataNode, keys: readonly string[]): { readonly meant: string | undefined } | undefined {
  let node: DataNode | undefined = root;
  for (const [index, key] of keys.entries()) {
    const map = resolve(node);
    // A list takes numbers, and a text may be another interpolation or still to be filled in.
    if (map?.type !== 'map') return undefined;
    node = entryOf(map, key)?.value;
    if (node) continue;
    const near = slipOf(
      key,
      map.entries.map((entry) => entry.key),
    );
    const rest = keys.slice(index + 1);
    const meant = near === undefined || rest.length > 0 ? undefined : [...keys.slice(0, index), near].join('.');
    return { meant };
  }
  return undefined;
}
