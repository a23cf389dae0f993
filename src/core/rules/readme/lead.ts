import type { CaseStudy } from '../../case-study/case-study';
import { isRead, onLine } from '../../case-study/checks/support/evidence';
import { wordsIn } from '../../case-study/checks/support/outline';
import { statementAt } from '../../case-study/checks/support/statements';
import type { ReportedNumber } from '../../case-study/numbers/reported-number';
import type { ParagraphBlock } from '../../document/markdown/blocks/block';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Lines with text that stand in front of the first result of a page that begins well. */
const FIRST_SCREEN = 30;

/** A line with fewer words is a label or a credit. */
const ENOUGH_WORDS = 8;

interface Data {
  readonly sentence: string;
  readonly at: number;
}

export const lead = defineRule<Data>({
  id: 'readme/lead',
  layer: 'judgement',
  severity: 'info',
  summary: 'The first screen has no result, although the page has one further down.',
  why: 'Most visitors read one screen. What the project predicts, for whom, and how much better it is than before fits in three lines, and decides whether they scroll.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: `# Churn\n\nIt finds customers who leave, with a recall of 0.81.\n\n## Files\n\n${'- model.py\n'.repeat(40)}\n## Results\n\nRecall: 0.81\n`,
      },
      { text: '# Churn\n\nIt helps the desk to find customers who leave.\n\n## Results\n\nRecall: 0.81\n' },
    ],
    bad: [
      {
        text: `# Churn\n\n⟦It helps the desk of a telephone company to find customers who leave, so that it can call them.⟧ <!-- more? -->\n\n## Files\n\n${'- model.py\n'.repeat(40)}\n## Results\n\n| Model | Recall |\n| --- | --- |\n| Baseline | 0.52 |\n| Trees | 0.81 |\n`,
      },
    ],
  },
  *check({ document, caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study || !isRead(study)) return;
    const best = bestOf(study);
    const opening = study.blocks.blocks.find(
      (block): block is ParagraphBlock => block.kind === 'paragraph' && wordsIn(study.body, [block]) >= ENOUGH_WORDS,
    );
    const first = study.numbers.find(({ isReference }) => !isReference);
    if (!best || !opening || !first || contentLines(study, first.span.start) <= FIRST_SCREEN) return;
    // There the opening is found wanting as a whole.
    if (Array.from(study.verdicts).some(([{ id }, { state }]) => id === 'readme/problem' && state !== 'present'))
      return;
    const intro = study.body.prose.slice(0, opening.end - study.body.span.start);
    if (/\d\s?[%％]|[01]\.\d/.test(intro)) return;
    const line = document.source.rangeOf(first.span).start.line + 1;
    yield {
      span: onLine(study, statementAt(study, opening.start) ?? opening),
      message: `The first result comes in line ${line}, after most readers have left. Say it here in a sentence.`,
      data: { sentence: best, at: opening.end },
    };
  },
  fix: ({ data }, { document }) =>
    data
      ? [
          {
            title: 'Say the result behind the first paragraph',
            preferred: false,
            edits: [
              {
                span: { start: data.at, end: data.at },
                newText: `${document.source.lineBreak}${document.source.lineBreak}${data.sentence}`,
              },
            ],
          },
        ]
      : [],
});

/** Lines with text in front of an offset; pictures, badges and tags are none. */
const contentLines = ({ body }: CaseStudy, offset: number): number =>
  body.prose
    .slice(0, offset - body.span.start)
    .split('\n')
    .filter((line) => /\p{L}{2}/u.test(line)).length;

/** "**Result:** recall 0.81 (Trees), against 0.52 (Baseline)." */
function bestOf({ numbers, body }: CaseStudy): string | undefined {
  const [first] = numbers.filter(({ isReference }) => !isReference);
  if (!first) return undefined;
  const same = numbers.filter(
    ({ metric, unit, split }) => metric.id === first.metric.id && unit === first.unit && split === first.split,
  );
  const sign = first.metric.better === 'lower' ? -1 : 1;
  const own = same.filter(({ isReference }) => !isReference);
  const best = own.reduce((a, b) => (sign * b.value > sign * a.value ? b : a), first);
  const reference = same.find(({ isReference }) => isReference);
  const show = ({ span, model }: ReportedNumber): string =>
    `${body.slice(span).replace(/[*_`]/g, '').trim()}${model === undefined ? '' : ` (${model.replace(/[*_`]/g, '')})`}`;
  return `**Result:** ${best.name} ${show(best)}${reference ? `, against ${show(reference)}` : ''}.`;
}
