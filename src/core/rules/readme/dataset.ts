import { checkRule } from '../support/check-rule';

export const dataset = checkRule({
  id: 'readme/dataset',
  severity: 'info',
  summary: 'The data is named, and not described.',
  why: 'Where the data comes from, how many rows it has, over which period, and how the classes are spread decide what a score can mean. A link alone leaves that work to the reader, and links die.',
  source: 'Survey of READMEs of machine-learning projects: four in ten give a link or a name only.',
  examples: {
    good: [
      {
        text: '# Late parcels\n\n## Data\n\n212,480 parcels from March 2024 to February 2026, from the [archive of the carrier](https://www.kaggle.com/datasets/ann/parcels); 7.9 % were late.\n\nF1 is 0.81.\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n## Data\n\n⟦The [data](https://www.kaggle.com/datasets/ann/parcels) is on Kaggle.⟧\n\n## Results\n\nF1 is 0.81.\n',
      },
    ],
  },
});
