import type { DataNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { allowedValues, schemasAt } from '../../schema/schema';
import { synonymOf } from '../../schema/synonyms';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';

interface Data {
  readonly node: DataNode;
  readonly nearest: string | undefined;
  readonly allowed: readonly unknown[];
}

/** A list of values is printed whole only up to this many. */
const FEW = 8;

export const notAllowedValue = defineRule<Data>({
  id: 'schema/not-allowed-value',
  layer: 'schema',
  severity: 'error',
  summary: 'A value that is not one of those that the format allows.',
  why: 'Readers of the file compare these values letter by letter; any other spelling is refused or ignored.',
  source: 'The schema of the format, `enum` and `const`.',
  examplePath: 'experiment.yaml',
  examples: {
    good: [{ text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n' }],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: ⟦clasification⟧\ndata:\n  path: data/churn.csv\n',
        fixed: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n',
      },
    ],
  },
  *check({ schemaProblems, document }) {
    for (const { keyword, path, located, span } of schemaProblems) {
      if (keyword !== 'enum' && keyword !== 'const') continue;
      const { node, entry } = located;
      const allowed = allowedValues(schemasAt(document.format.schema, path));
      // A key whose value is still to be typed; open formats allow it.
      if (node.value === null && !document.format.closed) continue;
      // A list or mapping has no text of its own.
      const written = node.type === 'scalar' ? String(node.value ?? '') : document.source.slice(span);
      const known = allowed.filter((value) => typeof value === 'string');
      const near = synonymOf(written, known) ?? nearest(written, known);
      const list =
        allowed.length <= FEW
          ? `Write one of ${allowed.map((value) => `\`${String(value)}\``).join(', ')}.`
          : 'Completion lists what is allowed.';
      const advice = near === undefined ? list : `Did you mean \`${near}\`?`;
      const place = entry ? ` for \`${entry.key}\`` : '';
      const missing = `${entry ? `\`${entry.key}\`` : 'This'} has no value yet.`;
      const message = `${node.value === null ? missing : `\`${written}\` is not allowed${place}.`} ${advice}`;
      yield { span, message, data: { node, nearest: near, allowed } };
    }
  },
  fix({ data }, { document }) {
    const node = data?.node;
    if (!data || node?.type !== 'scalar') return [];
    const few = data.allowed.length <= FEW ? data.allowed : [];
    const values = [...new Set([data.nearest, ...few])].filter(
      (value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
    );
    return values.map((value) => ({
      title: `Replace with \`${value}\``,
      preferred: value === data.nearest || values.length === 1,
      edits: [replaceScalar(document, node, value)],
    }));
  },
});
