import { defineRule } from '../rule';

export const invalidKey = defineRule({
  id: 'schema/invalid-key',
  layer: 'schema',
  severity: 'error',
  summary: 'A key with characters that the format does not allow.',
  why: 'Keys become names of parameters, stages or splits in other tools, which accept only some characters.',
  source: 'The schema of the format, `propertyNames`.',
  examplePath: 'sweep.yaml',
  examples: { good: [{ text: 'method: random\nparameters:\n  lr:\n    min: 0.1\n    max: 0.2\n' }], bad: [] },
  *check({ schemaProblems }) {
    for (const { params, span } of schemaProblems) {
      const key = params['propertyName'];
      if (typeof key === 'string')
        yield { span, message: `\`${key}\` is not a valid name here. Use letters, digits and underscores.` };
    }
  },
});
