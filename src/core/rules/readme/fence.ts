import { defineRule } from '../rule';

export const fence = defineRule<boolean>({
  id: 'readme/fence',
  layer: 'syntax',
  severity: 'warning',
  summary: 'A code fence is not closed, or swallows the text behind it.',
  why: 'From a fence that is not closed to the end of the page everything is shown as code: headings are gone from the table of contents, links do not work, and text and code may have changed places.',
  source: 'CommonMark, fenced code blocks; survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n```bash\npip install -r requirements.txt\n```\n\n## Results\n\nF1 is 0.8 on the test set.\n',
      },
      { text: '# Churn\n\n```markdown\n## A heading to copy\n\nSome words below it.\n```\n' },
    ],
    bad: [
      {
        text: '# Churn\n\n⟦```bash⟧\nmake train\n\n## Results\n\nThe model reaches an F1 of 0.8 on the test set.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    for (const { start, end, fault } of caseStudy?.blocks.fenceFaults ?? []) {
      yield {
        span: { start, end },
        message:
          fault === 'unclosed'
            ? 'This code fence is not closed, so all below is shown as code. Write ``` on a line of its own behind the code.'
            : 'This fence turns headings and text below it into code, because one above it is not closed or is too many. Close the other one, or take this one out.',
        data: fault === 'unclosed',
      };
    }
  },
});
