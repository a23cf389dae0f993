import { bulletRule } from './support/bullet-rule';

export const vagueVerb = bulletRule({
  id: 'resume/vague-verb',
  severity: 'info',
  summary: 'A bullet says that something got better, and not how much.',
  why: '"Improved model performance" is the most common line of all. Which metric, from which value to which, is the same line with proof.',
  message:
    'This says that something got better, not what and how much. Name the metric, and its value before and after.',
  many: 'bullets say that something got better, this one first. Name the metric, and its value before and after.',
  good: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Cut missed late parcels by 40 % against the previous rule with a boosted model that scores 9,000 parcels a day\n',
  ],
  bad: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- ⟦Improved model performance⟧ by tuning its parameters\n',
  ],
});
