import { checkRule } from '../support/check-rule';

export const demo = checkRule({
  id: 'readme/demo',
  severity: 'hint',
  summary: 'There are still pictures, and nothing that a reader can try or watch.',
  why: 'A page that answers, or thirty seconds of film, ends the question whether it works at all, and nobody has to install anything for it.',
  source: 'Survey of READMEs of machine-learning projects: one in five has something to try or to watch.',
  examples: {
    good: [{ text: '# Late parcels\n\nF1 is 0.81. Try it at <https://late-parcels.streamlit.app>.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦![Screenshot of the app](docs/screenshot.png)⟧\n',
      },
    ],
  },
});
