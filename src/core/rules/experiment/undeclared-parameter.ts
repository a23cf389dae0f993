import { entryPointsOf, placeholdersIn } from '../../facts/dialects/mlproject';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';

interface Data {
  readonly point: string;
  readonly name: string;
  readonly near: string | undefined;
}

export const undeclaredParameter = defineRule<Data>({
  id: 'experiment/undeclared-parameter',
  layer: 'field',
  severity: 'error',
  summary: 'A command uses a parameter that its entry point does not declare.',
  why: 'MLflow fills the braces of a command with the declared parameters, and stops with an error at a name that it does not know. The mistake shows only when somebody else tries to run the project.',
  source: 'MLflow projects, entry points (`mlflow/projects/_project_spec.py`).',
  appliesTo: { formats: ['mlproject'] },
  examplePath: 'MLproject',
  examples: {
    good: [
      {
        text: 'name: churn\nconda_env: conda.yaml\nentry_points:\n  main:\n    parameters:\n      depth: {type: float, default: 3}\n    command: python train.py {depth} --note "{{x}}"\n',
        files: { 'conda.yaml': '', 'train.py': '' },
      },
    ],
    bad: [
      {
        text: 'name: churn\nentry_points:\n  main:\n    parameters:\n      depth: float # of a tree\n    command: "python train.py {depth} ⟦{rate}⟧"\n',
        fixed:
          'name: churn\nentry_points:\n  main:\n    parameters:\n      depth: float # of a tree\n      rate: string\n    command: "python train.py {depth} {rate}"\n',
      },
      {
        text: 'name: churn\nentry_points:\n  main:\n    parameters:\n      l1_ratio: float\n    command: python train.py ⟦{l1_rato}⟧\n',
        fixed:
          'name: churn\nentry_points:\n  main:\n    parameters:\n      l1_ratio: float\n    command: python train.py {l1_ratio}\n',
      },
      {
        text: 'name: churn\nentry_points:\n  main:\n    command: python train.py ⟦{rate}⟧ # once\n',
        fixed:
          'name: churn\nentry_points:\n  main:\n    parameters:\n      rate: string\n    command: python train.py {rate} # once\n',
      },
    ],
  },
  *check({ document }) {
    for (const { name: point, command, parameters } of entryPointsOf(document)) {
      if (!command) continue;
      const placeholders = placeholdersIn(document.text, command);
      const used = new Set(placeholders.map(({ name }) => name));
      const free = Array.from(parameters.keys()).filter((name) => !used.has(name));
      for (const { name, span } of placeholders) {
        if (parameters.has(name)) continue;
        const near = nearest(name, free);
        const advice = near === undefined ? `Declare it in \`parameters\`.` : `Did you mean \`{${near}}\`?`;
        yield {
          span,
          message: `The entry point \`${point}\` declares no parameter \`${name}\`, so MLflow stops here. ${advice}`,
          data: { point, name, near },
        };
      }
    }
  },
  fix({ span, data }, { document }) {
    if (!data) return [];
    const { point, name, near } = data;
    if (near !== undefined) {
      const edits = [{ span, newText: `{${near}}` }];
      return [{ title: `Use \`{${near}}\``, preferred: true, edits }];
    }
    const path = ['entry_points', point];
    const edit =
      insertAbsent(document, [...path, 'parameters'], name, 'string') ??
      insertAbsent(document, path, 'parameters', { [name]: 'string' });
    return edit ? [{ title: `Declare the parameter \`${name}\``, preferred: true, edits: [edit] }] : [];
  },
});
