import { checkRule } from '../support/check-rule';

export const run = checkRule({
  id: 'readme/run',
  severity: 'warning',
  summary: 'A reader can install the project, and does not know what to type next.',
  why: 'Reviewers try things. The command that starts the training, the service or the notebook is the step from a page of claims to a project that works on another machine.',
  source: 'Survey of READMEs of machine-learning projects: one in twenty stops behind the installation.',
  examples: {
    good: [
      { text: '# Late parcels\n\n```bash\npip install -r requirements.txt\npython src/train.py\n```\n\nF1 is 0.81.\n' },
    ],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n```bash\n⟦pip install -r requirements.txt⟧\n```\n\nF1 is 0.81.\n',
      },
    ],
  },
});
