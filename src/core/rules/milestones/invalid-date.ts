import { replaceScalar } from '../../fixes/replace-value';
import { isDay } from '../../milestones/day';
import { defineRule } from '../rule';
import { isText, scalarAt } from '../support/scalar-at';

export const invalidDate = defineRule<string>({
  id: 'milestones/invalid-date',
  layer: 'field',
  severity: 'error',
  summary: 'The start of a plan or the due date of a milestone is no date.',
  why: 'Due dates, what is overdue and the burn-up are counted from these days. A date is written as year-month-day, which sorts and means the same everywhere; 03/04/2026 is in March for some and in April for others.',
  source: 'ISO 8601, calendar dates.',
  appliesTo: { formats: ['milestones'] },
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      {
        text: 'plans:\n  - plan: first-90-days\n    start: 2026-02-28\nmilestones:\n  1.1-role:\n    due: "2028-02-29"\n',
      },
    ],
    bad: [
      {
        text: 'plans:\n  - plan: first-90-days\n    start: ⟦2026-9-7⟧ # a Monday\nmilestones:\n  1.1-role:\n    due: ⟦"02.10.2026"⟧\n',
        fixed:
          'plans:\n  - plan: first-90-days\n    start: 2026-09-07 # a Monday\nmilestones:\n  1.1-role:\n    due: "2026-10-02"\n',
      },
      { text: 'milestones:\n  1.1-role:\n    due: ⟦2026-02-30⟧\n  1.2-skills:\n    due: ⟦03/04/2026⟧\n' },
    ],
  },
  *check({ milestones, document }) {
    const starts = milestones?.plans.flatMap(({ start }) => start ?? []) ?? [];
    const dues = milestones?.milestones.flatMap(({ due }) => due ?? []) ?? [];
    for (const { value, span } of [...starts, ...dues]) {
      if (isDay(value) || !isText(document, span)) continue;
      const meant = dayIn(value);
      const advice = meant === undefined ? 'Write year-month-day, as in 2026-09-07.' : `Write \`${meant}\`.`;
      yield {
        span,
        message: `\`${value}\` is no date. ${advice}`,
        ...(meant === undefined ? {} : { data: meant }),
      };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    if (!scalar || data === undefined) return [];
    const edit =
      scalar.style === 'plain'
        ? { span: { start: scalar.start, end: scalar.end }, newText: data }
        : replaceScalar(document, scalar, data);
    return [{ title: `Write \`${data}\``, preferred: true, edits: [edit] }];
  },
});

/** The day that is meant where the order of its parts leaves no doubt: the year first, or dots between them. */
function dayIn(written: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(written) ?? [];
  const [, last, middle, first] = /^(\d{1,2})\.[ ]?(\d{1,2})\.[ ]?(\d{4})$/.exec(written) ?? [];
  const parts = year === undefined ? [first, middle, last] : [year, month, day];
  const text = parts.map((part) => (part ?? '').padStart(2, '0')).join('-');
  return isDay(text) ? text : undefined;
}
