import { examine, type ReadBlock } from '../../case-study/results-block/examine';
import { defineRule } from '../rule';

const METRICS = '{\n  "baseline": { "f1": 0.61 },\n  "trees": { "f1": 0.81493, "loss": 0.3 }\n}\n';

export const resultsOutOfDate = defineRule<ReadBlock>({
  id: 'readme/results-out-of-date',
  layer: 'agreement',
  severity: 'warning',
  summary: 'A block of results says something else than the file it is written from.',
  why: 'The numbers of the last run are in the file, and those of an earlier one in the README. The block is there so that nobody has to copy them: the fix, the command **ML Portfolio: Update Results** and `ml-portfolio readme --update` write it anew. What a formatter does to a table is no difference.',
  source: 'Our own format.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n<!-- results:begin src=metrics.json keys=f1 -->\n\n|Model|F1|\n|---|---:|\n|baseline|0.61|\n|trees|0.8149|\n\n<!-- results:end -->\n',
        files: { 'metrics.json': METRICS },
      },
    ],
    bad: [
      {
        text: '# Churn\n\n⟦<!-- results:begin src=metrics.json keys=f1 -->⟧\n\n| Model | F1 |\n| --- | --- |\n| trees | 0.79 |\n\n<!-- results:end --> <!-- checked by hand -->\n',
        fixed:
          '# Churn\n\n<!-- results:begin src=metrics.json keys=f1 -->\n\n| Model    |     F1 |\n| -------- | -----: |\n| baseline |   0.61 |\n| trees    | 0.8149 |\n\n<!-- results:end --> <!-- checked by hand -->\n',
        files: { 'metrics.json': METRICS },
      },
      {
        text: '# Churn\n\n⟦<!-- results:begin src="metrics.yaml" percent=true -->⟧\n| Metric | Value |\n| --- | --- |\n| F1 | 79% |\n<!-- results:end -->\n',
        fixed:
          '# Churn\n\n<!-- results:begin src="metrics.yaml" percent=true -->\n\n| Metric | Baseline | Result |\n| ------ | -------: | -----: |\n| F1     |      61% |  81.5% |\n\n<!-- results:end -->\n',
        files: { 'metrics.yaml': '# last run\nbaseline_f1: 0.61\nf1: 0.815\n' },
      },
    ],
  },
  *check({ caseStudy }) {
    if (!caseStudy) return;
    for (const block of examine(caseStudy).blocks)
      if (!block.isCurrent)
        yield {
          span: block.block.begin,
          message: `\`${block.src}\` says something else than this block. Update the results.`,
          data: block,
        };
  },
  fix: ({ data }) =>
    data
      ? [
          {
            title: `Update the results from \`${data.src}\``,
            preferred: true,
            edits: [{ span: data.block.content, newText: data.content }],
          },
        ]
      : [],
});
