import { bulletRule } from './support/bullet-rule';

export const noStrongVerb = bulletRule({
  id: 'resume/no-strong-verb',
  severity: 'hint',
  summary: 'A bullet begins with words that hide what you did.',
  why: '"Responsible for" and "worked on" say that something happened near you. A verb such as built, cut, moved or measured says what you did yourself.',
  message: 'These words hide what you did. Begin with the deed: built, cut, moved, measured.',
  many: 'bullets begin with words that hide what you did, this one first. Begin each with the deed.',
  good: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Cut missed late parcels by 40 % against the previous rule with a boosted model that scores 9,000 parcels a day\n',
  ],
  bad: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- ⟦Responsible for⟧ a service that answers 900 requests a day\n',
  ],
});
