import { bulletRule } from './support/bullet-rule';

export const toolWithoutOutcome = bulletRule({
  id: 'resume/tool-without-outcome',
  severity: 'info',
  summary: 'A bullet names a tool, and not what came of it.',
  why: 'Tools are listed under skills already. A bullet is there for what you did with one: what it finds, saves, or replaces, and how much of it.',
  message: 'A tool was used, and nothing says what came of it. Write what it finds, saves, or replaces, with a number.',
  many: 'bullets name a tool without what came of it, this one first. Write what it finds, saves, or replaces.',
  good: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- Cut missed late parcels by 40 % against the previous rule with a boosted model that scores 9,000 parcels a day\n',
  ],
  bad: [
    '# Kim Example, machine learning engineer\n\n## Experience\n\n- ⟦Used⟧ Python, pandas and scikit-learn in several projects\n',
  ],
});
