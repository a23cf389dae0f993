import { checkRule } from '../support/check-rule';

export const license = checkRule({
  id: 'readme/license',
  severity: 'hint',
  summary: 'The licence stands in a badge, and not in the text.',
  why: 'Without a licence nobody may use the code, and a badge is lost when the page is read aloud or copied. One line with a link to the file settles it.',
  source: 'Survey of READMEs of machine-learning projects: one in two names its licence.',
  examples: {
    good: [{ text: '# Late parcels\n\nF1 is 0.81.\n\n## License\n\n[MIT](LICENSE)\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n⟦![License](https://img.shields.io/badge/license-MIT-green)⟧\n\nF1 is 0.81.\n',
      },
    ],
  },
});
