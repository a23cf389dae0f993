import { bulletRule } from './support/bullet-rule';

export const noScale = bulletRule({
  id: 'resume/no-scale',
  severity: 'hint',
  summary: 'A bullet has a share, and not how much of what.',
  why: 'A share of a small thing is small. Rows, users, requests, money, or the limit that you had to keep to tell how hard it was.',
  message:
    'A share alone does not tell how large it was. Add the number of cases, users, or requests, or the limit you kept to.',
  many: 'bullets have a share and no scale, this one first. Add the number of cases, users, or requests.',
  good: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Cut missed late parcels by 40 % against the previous rule with a boosted model that scores 9,000 parcels a day\n',
  ],
  bad: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- ⟦Cut late parcels by 40% against the previous rule with a boosted model⟧\n',
  ],
});
