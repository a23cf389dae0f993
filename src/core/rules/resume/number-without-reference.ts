import { bulletRule } from './support/bullet-rule';

export const numberWithoutReference = bulletRule({
  id: 'resume/number-without-reference',
  severity: 'info',
  summary: 'A number has nothing that it is compared with or measured on.',
  why: '"Accuracy of 95 %" is little where guessing gives 97 %. The value before, the baseline, or the test data beside it is what an interviewer asks for first.',
  message: 'Against what, or on which data? Add the value before, the baseline, or the test set.',
  many: 'bullets give a number without its reference, this one first. Add the value before, the baseline, or the test set.',
  good: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Cut missed late parcels by 40 % against the previous rule with a boosted model that scores 9,000 parcels a day\n',
  ],
  bad: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Raised recall ⟦by 12 %⟧ with a boosted model\n',
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Trained a classifier of parcels with an accuracy of ⟦95 %⟧\n',
  ],
});
