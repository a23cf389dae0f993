import type { Path } from '../../document/data/locate';
import { insertKey } from '../../fixes/insert-key';
import { skeletonOf } from '../../schema/skeleton';
import { defineRule } from '../rule';

interface Data {
  readonly path: Path;
  readonly key: string;
}

export const missingKey = defineRule<Data>({
  id: 'schema/missing-key',
  layer: 'schema',
  severity: 'error',
  summary: 'A required key is missing.',
  why: 'Without this key the document does not say the least that its readers need, and tools refuse it.',
  source: 'The schema of the format, `required`.',
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [{ text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n' }],
    bad: [
      {
        text: '⟦task⟧:\n  type: classification\ndata:\n  path: data/churn.csv\n',
      },
      {
        text: 'name: churn\n⟦task⟧:\n  unit: one customer\ndata:\n  path: data/churn.csv\n',
      },
    ],
  },
  *check({ schemaProblems }) {
    for (const { keyword, params, path, located, span } of schemaProblems) {
      const key = params['missingProperty'];
      if ((keyword !== 'required' && keyword !== 'dependentRequired') || typeof key !== 'string') continue;
      const place = located.entry ? ` in \`${located.entry.key}\`` : '';
      yield { span, message: `The key \`${key}\` is missing${place}. Add it.`, data: { path, key }, missing: [key] };
    }
  },
  fix({ data }, { document }) {
    if (!data) return [];
    const edit = insertKey(document, data.path, data.key, skeletonOf(document.format.schema, [...data.path, data.key]));
    // What stands there is the author's to say, so nothing writes it unasked.
    return edit ? [{ title: `Add \`${data.key}\``, preferred: false, edits: [edit] }] : [];
  },
});
