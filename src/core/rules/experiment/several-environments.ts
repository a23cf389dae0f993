import { entryOf } from '../../document/data/locate';
import { ENVIRONMENT_KEYS } from '../../facts/dialects/mlproject';
import { removeEntry } from '../../fixes/remove-entry';
import { defineRule } from '../rule';

export const severalEnvironments = defineRule({
  id: 'experiment/several-environments',
  layer: 'field',
  severity: 'error',
  summary: 'An MLflow project names more than one environment.',
  why: 'MLflow runs a project in exactly one environment and refuses a file that names two, even when the second is empty.',
  source: 'MLflow projects, environments (`mlflow/projects/_project_spec.py`).',
  appliesTo: { formats: ['mlproject'] },
  examplePath: 'MLproject',
  examples: {
    good: [
      {
        text: 'name: churn\npython_env: python_env.yaml\nentry_points:\n  main:\n    command: python -m train\n',
        files: { 'python_env.yaml': '' },
      },
    ],
    bad: [
      {
        text: 'name: churn\nconda_env: conda.yaml\n⟦docker_env⟧: # on the server\n  image: python:3.12-slim\nentry_points:\n  main:\n    command: python -m train\n',
        files: { 'conda.yaml': '' },
      },
    ],
  },
  *check({ document }) {
    const [first, ...others] = present(document.data?.root);
    for (const entry of others) {
      yield {
        span: entry.keySpan,
        message: `MLflow runs in one environment, and \`${first?.key}\` is named already. Remove one of the two.`,
      };
    }
  },
  fix(_, { document }) {
    const map = document.data?.root;
    if (map?.type !== 'map') return [];
    return present(map).map((entry) => ({
      title: `Remove \`${entry.key}\``,
      preferred: false,
      edits: [removeEntry(document, map, entry)],
    }));
  },
});

/** The environments that the file names, in its order. */
const present = (root: Parameters<typeof entryOf>[0]) =>
  ENVIRONMENT_KEYS.map((key) => entryOf(root, key))
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) => a.start - b.start);
