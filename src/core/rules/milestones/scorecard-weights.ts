import { entryOf } from '../../document/data/locate';
import { itemsAt, numberAt } from '../../facts/read-values';
import { defineRule } from '../rule';

export const scorecardWeights = defineRule({
  id: 'milestones/scorecard-weights',
  layer: 'field',
  severity: 'warning',
  summary: 'The weights of a scorecard do not add up to 100.',
  why: 'Each weight is a share of the whole score in percent. When they do not add up to 100, a full score in every dimension is more or less than all there is.',
  source: 'The schema of plans, `scorecard`.',
  appliesTo: { formats: ['milestone-plan'] },
  absence: true,
  examplePath: 'team.plan.yaml',
  examples: {
    good: [
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones: []\nscorecard:\n  - id: code\n    title: Code\n    weight: 33.3\n  - id: data\n    title: Data\n    weight: 33.3\n  - id: talk\n    title: Talk\n    weight: 33.4\n',
      },
    ],
    bad: [
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones: []\n⟦scorecard⟧: # by hand\n  - id: code\n    title: Code\n    weight: 60\n  - id: data\n    title: Data\n    weight: 30\n',
      },
    ],
  },
  *check({ document, schemaProblems }) {
    const entry = entryOf(document.data?.root, 'scorecard');
    const dimensions = itemsAt(document.data?.root, 'scorecard');
    const weights = dimensions.flatMap((dimension) => numberAt(dimension, 'weight')?.value ?? []);
    if (!entry || dimensions.length === 0 || weights.length < dimensions.length || schemaProblems.length > 0) return;
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (Math.abs(sum - 100) < 0.5) return;
    const total = Math.round(sum * 10) / 10;
    yield { span: entry.keySpan, message: `The weights add up to ${total}. Change them so that they add up to 100.` };
  },
});
