import { defineRule } from '../rule';
import { missingPaths, relativeLinks } from '../support/links';
import { fixMissingPath } from '../support/missing-path';

export const brokenLink = defineRule<string>({
  id: 'readme/broken-link',
  layer: 'agreement',
  severity: 'error',
  summary: 'A link or picture leads to a file that is not in the repository.',
  why: 'A reader who clicks on the evidence and gets a page that does not exist does not click again. Mostly the file was renamed, moved, or never committed; a picture that is not there leaves a gap in the middle of the story.',
  source: 'Survey of READMEs of machine-learning projects: one in twelve has a link that leads nowhere.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n![Curve](reports/pr%20curve.png), [the code](src), [issues](../../issues), [site](https://example.org), [below](#data).\n',
        files: { 'reports/pr curve.png': '', 'src/train.py': '' },
      },
      { text: '# Churn\n\nSee [the model](models/churn.bin).\n', files: { 'models/churn.bin.dvc': '' } },
    ],
    bad: [
      {
        text: '# Churn\n\n![Curve](⟦curve.png⟧ "on the test set")\n',
        files: { 'train.py': '' },
      },
      {
        text: '# Churn\n\nTrained by [a script](⟦train.py⟧).\n',
        fixed: '# Churn\n\nTrained by [a script](src/train.py).\n',
        files: { 'src/train.py': '' },
      },
    ],
  },
  *check(context) {
    const { body } = context.document;
    for (const { span, target, near } of missingPaths(context, body ? relativeLinks(body) : [])) {
      const advice = near === undefined ? 'Commit the file, or correct the path.' : `Did you mean \`${near}\`?`;
      yield {
        span,
        message: `\`${target}\` is not in the repository. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    }
  },
  fix: (problem, { document }) => fixMissingPath(document, problem),
});
