import { bulletRule } from './support/bullet-rule';

export const noMeasurement = bulletRule({
  id: 'resume/no-measurement',
  severity: 'info',
  summary: 'A bullet has no number.',
  why: 'A reader of resumes sees the same verbs on every page. A number, even a rough one, is what makes a line yours: how many, how much faster, how often, how large.',
  message: 'Nothing here is measured. Add how many, how much, or how often.',
  many: 'bullets have no number, this one first. Add to each how many, how much, or how often.',
  good: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Cut missed late parcels by 40 % against the previous rule with a boosted model that scores 9,000 parcels a day\n',
  ],
  bad: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- ⟦Built a model that finds late parcels for the dispatch desk⟧ <!-- since March -->\n',
  ],
});
