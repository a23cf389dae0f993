import { agrees } from '../../case-study/numbers/agreement';
import { readNumbers } from '../../case-study/numbers/read-numbers';
import { Workspace } from '../../case-study/workspace/workspace';
import { metricOf } from '../../metrics/metric';
import { dirname } from '../../portfolio/path';
import { defineRule } from '../rule';
import { resumeOf } from './support/bullets';

export const numberInNoFile = defineRule({
  id: 'resume/number-in-no-file',
  layer: 'agreement',
  severity: 'hint',
  summary: 'A value of a metric stands in no file of metrics.',
  why: 'A number on a resume is the one that an interviewer asks about. When the repository holds the metric with other values only, the number is from an older run, or from memory.',
  source: 'Guides on resumes of engineers: every number can be shown.',
  appliesTo: { kinds: ['resume', 'case-study'] },
  examplePath: 'resume.md',
  examples: {
    good: [
      {
        text: '# Kim Example, machine learning engineer\n\n## Projects\n\n- Raised recall on 18,204 held-out parcels to 0.523 with a boosted model\n',
        files: { 'metrics.json': '{"recall": 0.5231}' },
      },
    ],
    bad: [
      {
        text: '# Kim Example, machine learning engineer\n\n## Projects\n\n- Raised the recall on 18,204 held-out parcels to a recall of ⟦0.641⟧ with a boosted model\n',
        files: { 'metrics.json': '{"recall": 0.5231}' },
      },
    ],
  },
  *check(context) {
    const page = resumeOf(context);
    if (!page || page.bullets.length === 0) return;
    const { facts } = new Workspace(context.repository, dirname(context.document.path));
    const values = facts.metricsFiles.flatMap((file) => file.values.map((value) => ({ ...value, file: file.path })));
    if (values.length === 0) return;
    for (const number of readNumbers(page.body)) {
      const inBullet = page.bullets.some(({ start, end }) => start <= number.span.start && number.span.end <= end);
      // Two digits agree with almost any file by chance, and so they prove nothing.
      if (!inBullet || number.isReference || number.decimals + (number.unit === 'percent' ? 1 : 0) < 2) continue;
      const same = values.filter(({ keys }) => metricOf(keys.at(-1) ?? '')?.id === number.metric.id);
      const [first] = same;
      if (!first || values.some(({ value }) => agrees(number, value))) continue;
      yield {
        span: number.span,
        message: `No file of metrics holds this value; \`${first.file}\` has ${first.written}. Write the value of the run that you can show.`,
      };
    }
  },
});
