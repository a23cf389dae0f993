import { checkRule } from '../support/check-rule';

export const testsOrCi = checkRule({
  id: 'readme/tests-or-ci',
  severity: 'hint',
  summary: 'Tests are touched on, and not how to run them.',
  why: 'Tests on features and on the answer of the service keep a pipeline honest when it changes. When they exist, one line earns their credit.',
  source:
    'Survey of READMEs of machine-learning projects: half of the repositories have tests, and a third of the READMEs say so.',
  examples: {
    good: [{ text: '# Late parcels\n\nF1 is 0.81.\n\n```bash\npytest\n```\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n[⟦![CI](https://github.com/ann/parcels/actions/workflows/ci.yml/badge.svg)⟧](https://github.com/ann/parcels/actions)\n\nF1 is 0.81.\n',
      },
    ],
  },
});
