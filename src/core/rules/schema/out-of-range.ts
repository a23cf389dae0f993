import { defineRule } from '../rule';

const LIMITS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'greater than',
  exclusiveMaximum: 'less than',
  multipleOf: 'a multiple of',
};

export const outOfRange = defineRule({
  id: 'schema/out-of-range',
  layer: 'schema',
  severity: 'error',
  summary: 'A number outside the range that the format allows.',
  why: 'A share above 1 or a negative count is a slip of the pen or a unit mistaken for another, and whoever computes with it goes wrong.',
  source: 'The schema of the format, `minimum` and its kin.',
  examplePath: 'datasheet.yaml',
  examples: {
    good: [{ text: 'name: churn\nfields:\n  - name: tenure\nsplit:\n  strategy: time\n  test_size: 0.2\n' }],
    bad: [{ text: 'name: churn\nfields:\n  - name: tenure\nclass_balance:\n  churned: ⟦26⟧\n' }],
  },
  *check({ schemaProblems }) {
    for (const { keyword, params, located, span } of schemaProblems) {
      const words = LIMITS[keyword];
      if (words === undefined) continue;
      const limit = String(params['limit'] ?? params['multipleOf']);
      const name = located.entry ? `\`${located.entry.key}\`` : 'This';
      yield { span, message: `${name} must be ${words} ${limit}. Check the value and its unit.` };
    }
  },
});
