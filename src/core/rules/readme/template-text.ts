import { defineRule } from '../rule';

/** Sentences that a generator wrote and that say nothing about the project. */
const STOCK: readonly RegExp[] = [
  /\ba short description of the project\b\.?/i,
  /\bproject based on the cookiecutter data science project template\b/i,
  /\bthe top-level README for developers using this project\b/i,
  /\bthis is your new kedro(?: project)?\b[^\r\n]*/i,
  /\bthis project was (?:generated|bootstrapped|created) (?:with|using|from) [^\r\n.]{2,60}/i,
  /\bto make it easy for you to get started with gitlab\b[^\r\n]*/i,
  /\bcheck out the configuration reference at https:\/\/huggingface\.co\/docs\/hub\/spaces-config-reference\b/i,
];

export const templateText = defineRule({
  id: 'readme/template-text',
  layer: 'field',
  severity: 'info',
  summary: 'Words of a project generator are still there.',
  why: 'Generators fill the README with a tree of folders and a sentence that is true of every project. It takes the place where a reader looks for what this project is about.',
  source: 'Templates of cookiecutter-data-science, Kedro and GitLab; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [{ text: '# Churn\n\nPredicts who leaves. The folders follow cookiecutter data science.\n' }],
    bad: [
      {
        text: '# Churn\n\n⟦A short description of the project.⟧\n\n## Layout\n\n```\n├── README.md <- ⟦The top-level README for developers using this project⟧.\n```\n',
      },
    ],
  },
  *check({ document }) {
    for (const pattern of STOCK) {
      const match = pattern.exec(document.text);
      if (!match) continue;
      yield {
        span: { start: match.index, end: match.index + match[0].length },
        message:
          'This was written by the generator and is true of every project. Write what this project does, or take it out.',
      };
    }
  },
});
