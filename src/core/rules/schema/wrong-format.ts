import { schemasAt } from '../../schema/schema';
import { defineRule } from '../rule';

export const wrongFormat = defineRule({
  id: 'schema/wrong-format',
  layer: 'schema',
  severity: 'error',
  summary: 'Text that does not have the form that the format asks for.',
  why: 'Dates, identifiers and names have one spelling, so that tools can compare and sort them.',
  source: 'The schema of the format, `pattern`.',
  examplePath: 'datasheet.yaml',
  examples: {
    good: [{ text: 'name: churn\nfields:\n  - name: tenure\ncollection_period:\n  start: "2026-01-31"\n' }],
    bad: [
      { text: 'name: churn\nfields:\n  - name: tenure\ncollection_period:\n  start: ⟦31.01.2026⟧\n' },
      {
        path: 'experiment.yaml',
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\ndate: ⟦2026-02-30⟧ # no such day\n',
      },
    ],
  },
  *check({ schemaProblems, document }) {
    for (const { keyword, path, located, span } of schemaProblems) {
      if (keyword !== 'pattern') continue;
      const wanted = schemasAt(document.format.schema, path).find(
        (schema) => schema.pattern !== undefined && schema.$comment !== undefined,
      )?.$comment;
      const name = located.entry ? `\`${located.entry.key}\`` : 'This';
      yield {
        span,
        message: `${name} does not have the expected form. Write ${wanted ?? 'it as in the examples that hovering shows'}.`,
      };
    }
  },
});
