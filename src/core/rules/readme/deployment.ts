import { checkRule } from '../support/check-rule';

export const deployment = checkRule({
  id: 'readme/deployment',
  severity: 'hint',
  summary: 'It runs on the own machine, and how others reach it is not said.',
  why: 'A model that answers a request is another piece of work than one in a notebook. Where it runs, how it is called and how a new version gets there is what teams ask about.',
  source: 'Survey of READMEs of machine-learning projects: one in two says how the model is served.',
  examples: {
    good: [{ text: '# Late parcels\n\nF1 is 0.81. The service is deployed to Cloud Run as a container.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n```bash\nmake all\n⟦streamlit run app.py⟧\n```\n',
      },
    ],
  },
});
