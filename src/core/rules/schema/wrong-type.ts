import type { DataNode, ScalarNode } from '../../document/data/node';
import { replaceScalar, wrapInList } from '../../fixes/replace-value';
import type { Path } from '../../document/data/locate';
import { allowedValues, propertiesAt, schemasAt, typesOf } from '../../schema/schema';
import type { CheckContext } from '../context';
import { defineRule, type Fix } from '../rule';

interface Data {
  readonly node: DataNode;
  readonly wanted: ReadonlySet<string>;
  readonly itemTypes: ReadonlySet<string>;
  /** The value as a mapping, when it is clear which of its keys was meant. */
  readonly wrapped: string | undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping of keys to values',
  null: 'nothing',
};

const nameOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  return NAMES[typeof value] ?? typeof value;
};

export const wrongType = defineRule<Data>({
  id: 'schema/wrong-type',
  layer: 'schema',
  severity: 'error',
  summary: 'A value of the wrong type.',
  why: 'A list where text is expected, or a number in quotes, makes readers of the file fail or, worse, read something else.',
  source: 'The schema of the format, `type`.',
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      { text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nseed: 42\n' },
      {
        path: 'config.yaml',
        text: 'seed_everything: 7\ntrainer: trainer.yaml # another config\nmodel: churn.Net\ndata:\n  class_path: churn.Data\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nseed: ⟦"42"⟧ # any will do\n',
        fixed: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nseed: 42 # any will do\n',
      },
      {
        path: 'sweep.yaml',
        text: 'method: random\nparameters:\n  decay: ⟦0.01⟧ # fixed\n  lr:\n    min: 0.001\n    max: 0.1\n',
        fixed: 'method: random\nparameters:\n  decay: { value: 0.01 } # fixed\n  lr:\n    min: 0.001\n    max: 0.1\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n⟦model⟧: # to do\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nfeatures: ⟦tenure⟧\n',
        fixed: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nfeatures: [tenure]\n',
      },
    ],
  },
  *check({ schemaProblems, document }) {
    for (const { keyword, path, located, span } of schemaProblems) {
      if (keyword !== 'type' && keyword !== 'anyOf' && keyword !== 'oneOf') continue;
      const schemas = schemasAt(document.format.schema, path);
      const wanted = typesOf(schemas);
      const { node } = located;
      // A key whose value is still to be typed; open formats allow it, and closed ones say so in words of their own.
      if (node.value === null && !document.format.closed) continue;
      const itemTypes = typesOf(schemas.flatMap(({ items }) => items ?? []));
      const name = located.entry ? `\`${located.entry.key}\`` : path.length === 0 ? 'The document' : 'This item';
      const wrapped = wanted.has('object') ? wrapperOf(document, path, node) : undefined;
      const advice = wrapped === undefined ? '' : ` Write \`${wrapped}\`.`;
      const asked = [...wanted].map((type) => NAMES[type] ?? type).join(' or ');
      const message =
        node.value === null
          ? `${name} has no value yet. Write ${asked}.`
          : `${name} must be ${asked}, not ${nameOf(node.value)}.${advice}`;
      yield { span, message, data: { node, wanted, itemTypes, wrapped } };
    }
  },
  fix({ data }, { document }) {
    if (!data || data.node.type !== 'scalar') return [];
    return [...toScalar(data.node, data.wanted, document), ...toList(data, document), ...toMapping(data)];
  },
});

/** The same value in another type: `"42"` as a number, `42` as text, `"yes"` as a boolean. */
function toScalar(node: ScalarNode, wanted: ReadonlySet<string>, document: CheckContext['document']): Fix[] {
  const { value } = node;
  if (typeof value === 'string') {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    const fits = wanted.has('number') ? Number.isFinite(number) : wanted.has('integer') && Number.isInteger(number);
    if (fits)
      return [
        { title: `Write ${number} as a number`, preferred: true, edits: [replaceInQuotes(node, String(number))] },
      ];
    const boolean = /^(true|yes|on)$/i.test(value) ? 'true' : /^(false|no|off)$/i.test(value) ? 'false' : undefined;
    if (wanted.has('boolean') && boolean)
      return [{ title: `Replace with ${boolean}`, preferred: true, edits: [replaceInQuotes(node, boolean)] }];
  } else if (value !== null && wanted.has('string') && !(typeof value === 'number' && wanted.has('integer'))) {
    const text = document.source.slice(node);
    return [
      {
        title: `Put ${text} in quotes`,
        preferred: true,
        edits: [{ span: { start: node.start, end: node.end }, newText: `"${text}"` }],
      },
    ];
  } else if (typeof value === 'number' && wanted.has('integer') && !wanted.has('number')) {
    return [
      {
        title: `Round to ${Math.round(value)}`,
        preferred: false,
        edits: [replaceScalar(document, node, Math.round(value))],
      },
    ];
  }
  return [];
}

const replaceInQuotes = (node: ScalarNode, newText: string): Fix['edits'][number] => ({
  span: { start: node.start, end: node.end },
  newText,
});

function toList({ node, wanted, itemTypes }: Data, document: CheckContext['document']): Fix[] {
  const fits = itemTypes.size === 0 || itemTypes.has(typeof node.value);
  if (!wanted.has('array') || node.value === null || !fits) return [];
  return [{ title: 'Turn into a list', preferred: true, edits: wrapInList(document, node) }];
}

/** Keys that a mapping is mostly about: what an author writes who gives only one value. */
const MAIN_KEYS = ['name', 'strategy', 'type', 'path', 'family', 'value', 'primary', 'process', 'lock', 'model'];

/** `churned` as `{ name: churned }`, by the first of the main keys that may have such a value. */
function wrapperOf(document: CheckContext['document'], path: Path, node: DataNode): string | undefined {
  if (node.type !== 'scalar' || node.value === null || node.style === 'block') return undefined;
  const properties = propertiesAt(document.format.schema, path);
  const looksLikePath = typeof node.value === 'string' && /[\\/]|\.[a-z]{2,4}$/i.test(node.value);
  const candidates = looksLikePath ? ['path', ...MAIN_KEYS] : MAIN_KEYS;
  const key = candidates.find((candidate) => {
    const schema = properties.get(candidate);
    if (!schema) return false;
    const allowed = allowedValues([schema]);
    if (allowed.length > 0) return allowed.includes(node.value);
    // Without a type it takes whatever is there, as the constant of a sweep does.
    const types = typesOf([schema]);
    return types.size === 0 || types.has(typeof node.value);
  });
  if (key === undefined) return undefined;
  const source = document.source.slice(node);
  return document.data?.language === 'json' ? `{ "${key}": ${source} }` : `{ ${key}: ${source} }`;
}

/** Plain text with a comma or bracket would end inside the braces. */
function toMapping({ node, wrapped }: Data): Fix[] {
  if (
    wrapped === undefined ||
    (/[,[\]{}]/.test(wrapped.slice(1, -1)) && node.type === 'scalar' && node.style === 'plain')
  )
    return [];
  const span = { start: node.start, end: node.end };
  return [{ title: `Write \`${wrapped}\``, preferred: true, edits: [{ span, newText: wrapped }] }];
}
