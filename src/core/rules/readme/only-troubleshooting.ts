import { blockFixes } from '../../case-study/blocks-to-insert/index';
import { isTrouble } from '../../case-study/checks/limitations';
import { halfSaid } from '../../case-study/half-said';
import { defineRule } from '../rule';

export const onlyTroubleshooting = defineRule({
  id: 'readme/only-troubleshooting',
  layer: 'judgement',
  severity: 'info',
  summary: 'Trouble with the set-up is described, and not what the model cannot do.',
  why: 'A section on ports, drivers and versions helps whoever installs the project. It does not say where the model is wrong, what its data lacks, and when not to trust it, which is what a reviewer looks for under limitations.',
  source:
    'Survey of READMEs of machine-learning projects: one in five names a limit of the model, and as many only trouble with the installation.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\nF1 is 0.81.\n\n## Limitations\n\nThe model has not seen a strike, and it is worst on islands.\n\n## Troubleshooting\n\nIf the port is taken, start the server on another one.\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n## Troubleshooting\n\n⟦If the port is taken, start the server on another one.⟧ <!-- 8000 -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const found = caseStudy && halfSaid(caseStudy).get('readme/limitations');
    if (found && isTrouble(caseStudy, found.span)) yield found;
  },
  fix: (_, { caseStudy }) => (caseStudy ? blockFixes(caseStudy, 'readme/limitations') : []),
});
