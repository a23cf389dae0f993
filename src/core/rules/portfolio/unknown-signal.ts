import { entryOf } from '../../document/data/locate';
import { itemsAt } from '../../facts/read-values';
import { replaceScalar } from '../../fixes/replace-value';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { isText, scalarAt } from '../support/scalar-at';

export const unknownSignal = defineRule<string>({
  id: 'portfolio/unknown-signal',
  layer: 'field',
  severity: 'warning',
  summary: 'A project carries a signal that is not among the signals.',
  why: 'Projects refer to signals by their ids. One that is not there connects the project with nothing, and the signal that was meant seems to have no project.',
  source: 'The signals of the same file.',
  appliesTo: { formats: ['portfolio'] },
  examplePath: 'portfolio.yaml',
  examples: {
    good: [
      {
        text: 'target_role: ML engineer\nsignals:\n  - id: monitoring\n    claim: Watches a model in use\nprojects:\n  - name: Search\n    signals: [monitoring]\n',
      },
      { text: 'target_role: ML engineer\nprojects:\n  - name: Search\n    signals: [monitoring]\n' },
    ],
    bad: [
      {
        text: 'target_role: ML engineer\nsignals:\n  - id: monitoring\n    claim: Watches a model in use\nprojects:\n  - name: Search\n    signals: [⟦"monitorring"⟧] # soon\n',
        fixed:
          'target_role: ML engineer\nsignals:\n  - id: monitoring\n    claim: Watches a model in use\nprojects:\n  - name: Search\n    signals: ["monitoring"] # soon\n',
      },
      {
        text: 'target_role: ML engineer\nsignals:\n  - id: monitoring\n    claim: Watches a model in use\nprojects:\n  - name: Search\n    signals: [monitoring, ⟦cooking⟧]\n',
      },
    ],
  },
  *check({ portfolio, document }) {
    const ids = itemsAt(document.data?.root, 'signals').map((signal) => entryOf(signal, 'id')?.value.value);
    const known = ids.filter((id) => typeof id === 'string');
    if (known.length === 0) return;
    for (const { value, span } of portfolio?.projects.flatMap(({ signals }) => signals) ?? []) {
      if (known.includes(value) || !isText(document, span)) continue;
      const near = nearest(value, known);
      // Signals without ids are spoken of in other words.
      if (near === undefined && known.length < ids.length) continue;
      const advice = near === undefined ? 'Add it to the signals, or take it out.' : `Did you mean \`${near}\`?`;
      yield {
        span,
        message: `There is no signal \`${value}\`. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    return scalar && data !== undefined
      ? [{ title: `Use \`${data}\``, preferred: true, edits: [replaceScalar(document, scalar, data)] }]
      : [];
  },
});
