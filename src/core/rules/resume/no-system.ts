import { bulletRule } from './support/bullet-rule';

export const noSystem = bulletRule({
  id: 'resume/no-system',
  severity: 'hint',
  summary: 'A bullet has a number, and not what it was done with.',
  why: '"Reduced costs by 20 %" can be done by switching off the light. The model, the service or the pipeline that you built turns the number into evidence of a skill.',
  message: 'The number stands without what you built. Name the model, the service, or the pipeline.',
  many: 'bullets give a number without what was built, this one first. Name the model, the service, or the pipeline.',
  good: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Cut missed late parcels by 40 % against the previous rule with a boosted model that scores 9,000 parcels a day\n',
  ],
  bad: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- ⟦Reduced complaints of receivers from 90 to 40 a week⟧\n',
  ],
});
