import { checkRule } from '../support/check-rule';

export const latencyCost = checkRule({
  id: 'readme/latency-cost',
  severity: 'hint',
  summary: 'The time or the cost is a target or an adjective, and not measured.',
  why: 'Whether a model fits where it is to run depends on what a prediction takes and costs. A measured number with the machine beside it is worth more than "real-time".',
  source: 'Survey of READMEs of machine-learning projects: targets and estimates are as common as measured values.',
  examples: {
    good: [{ text: '# Late parcels\n\nF1 is 0.81. One prediction takes 12 ms on a laptop.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦The target latency for one prediction is below 100 ms.⟧\n',
      },
    ],
  },
});
