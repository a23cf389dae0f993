import { child, entryOf } from '../../document/data/locate';
import { defineRule } from '../rule';

export const unquotedDate = defineRule({
  id: 'hub/unquoted-date',
  layer: 'field',
  severity: 'warning',
  summary: 'A date of an evaluation result without quotes.',
  why: 'YAML 1.1 readers make a date object of a bare date, and the Hub wants text. In quotes it stays what it is.',
  source: 'Hugging Face, evaluation results, `date`; YAML 1.1, type `timestamp`.',
  appliesTo: { formats: ['eval-results'] },
  examplePath: '.eval_results/churn.yaml',
  examples: {
    good: [
      {
        text: '- dataset:\n    id: example-lab/questions\n    task_id: invoices\n  value: 0.41\n  date: "2026-01-31"\n',
      },
    ],
    bad: [
      {
        text: '- dataset:\n    id: example-lab/questions\n    task_id: invoices\n  value: 0.41\n  date: ⟦2026-01-31⟧ # second run\n',
        fixed:
          '- dataset:\n    id: example-lab/questions\n    task_id: invoices\n  value: 0.41\n  date: "2026-01-31" # second run\n',
      },
    ],
  },
  *check({ document: { data, source } }) {
    if (data?.language !== 'yaml' || data.root?.type !== 'seq') return;
    for (const item of data.root.items) {
      const date = child(item, 'date');
      if (entryOf(item, 'date')?.merged || date?.type !== 'scalar' || date.style !== 'plain') continue;
      const span = { start: date.start, end: date.end };
      if (!/^\d{4}-\d{1,2}-\d{1,2}/.test(source.slice(span))) continue;
      yield {
        span,
        message: `\`${source.slice(span)}\` is a date object to YAML 1.1 readers, and the Hub wants text. Put it in quotes.`,
      };
    }
  },
  fix: ({ span }, { document }) => [
    { title: 'Put in quotes', preferred: true, edits: [{ span, newText: `"${document.source.slice(span)}"` }] },
  ],
});
