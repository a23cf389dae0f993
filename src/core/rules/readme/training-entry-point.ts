import { checkRule } from '../support/check-rule';

export const trainingEntryPoint = checkRule({
  id: 'readme/training-entry-point',
  severity: 'hint',
  summary: 'The training is mentioned, without a command that starts it.',
  why: 'What produced the model is the core of the work. A reviewer who finds only the command for predictions cannot tell whether the training exists, or whether it still runs.',
  source: 'Survey of READMEs of machine-learning projects: one in two names the command that trains.',
  examples: {
    good: [{ text: '# Late parcels\n\n```bash\npython src/train.py\n```\n\nF1 is 0.81.\n' }],
    bad: [{ text: '# Late parcels\n\n```bash\n⟦jupyter notebook⟧\n```\n\nF1 is 0.81.\n' }],
  },
});
