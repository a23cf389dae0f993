import { blockFixes } from '../../case-study/blocks-to-insert/index';
import { byWeight } from '../../case-study/half-said';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';

/** More than this in one line is no summary. */
const MOST_NAMED = 3;
/** More fixes than this in one menu are not read. */
const MOST_FIXES = 6;

export const summary = defineRule({
  id: 'readme/summary',
  layer: 'judgement',
  severity: 'info',
  summary: 'A reviewer misses some of what a case study owes its reader.',
  why: 'A README gets about four minutes. This line counts what a reviewer finds in that time and names what weighs most among the rest, so that one look at the top of the file tells where to go on. Nothing here is counted twice: what is half said is also marked where it stands.\n\nThe case-study panel shows the whole list with the lines that answer each point.',
  source: 'Survey of READMEs of machine-learning projects, read against 25 questions of reviewers.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Exercise 3: churn\n\n## Deliverable\n\nYou must submit a notebook. Train a model, implement a baseline, and evaluate it on a test set. Submit the F1 score with your solution by Friday.\n\n## Evaluation criteria\n\n- Correctness (5 points)\n- Style (2 points)\n\n## Tasks\n\n1. Load the data.\n2. Train a classifier.\n3. Report the accuracy.\n4. Explain your choice.\n',
      },
    ],
    bad: [
      {
        text: '⟦# Late parcels⟧\n\nIt marks late parcels so that the desk can call the receivers. <!-- since March -->\n\n| Model | F1 |\n| --- | --- |\n| Always on time (baseline) | 0.31 |\n| Random forest | 0.81 |\n',
      },
    ],
  },
  *check({ document, caseStudy }) {
    // Behind a fence that is not closed the answers may stand as code.
    if (!caseStudy || caseStudy.blocks.fenceFaults.length > 0) return;
    const judged = byWeight(caseStudy).filter(([, { state }]) => state !== 'not-judged');
    const absent = judged.filter(([, { state }]) => state === 'absent');
    if (absent.length === 0) return;
    const found = judged.filter(([, { state }]) => state === 'present').length;
    const named = absent.slice(0, MOST_NAMED).map(([{ title }]) => title.toLowerCase());
    const title = caseStudy.blocks.sections.find(({ form }) => form !== 'lead-in' && form !== 'bold');
    yield {
      span: title ? trimmed(title.span, document.text) : document.anchor,
      message: `A reviewer finds ${found} of ${judged.length} points here. Missing most: ${named.join(', ')}.`,
    };
  },
  fix: (_, { caseStudy }) =>
    caseStudy
      ? byWeight(caseStudy)
          .filter(([, { state }]) => state === 'absent')
          .slice(0, MOST_FIXES)
          // What is right for one point is one of several answers to the question of this finding.
          .flatMap(([{ id }]) => blockFixes(caseStudy, id).map((fix) => ({ ...fix, preferred: false })))
      : [],
});

const trimmed = ({ start, end }: Span, text: string): Span => ({
  start,
  end: start + text.slice(start, end).trimEnd().length,
});
