import type { CaseStudy } from '../case-study';
import type { CheckId } from '../check';
import { gapFor } from '../gaps';
import type { BlockToInsert } from './block';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table that asks one question in each cell. */
function table(id: CheckId, header: readonly string[], ...rows: readonly (readonly string[])[]): string[] {
  return [
    row(header),
    row(header.map(() => '---')),
    ...rows.map((cells) => row(cells.map((question) => gapFor(id, question)))),
  ];
}

export function errorAnalysisBlock({ numbers }: CaseStudy): BlockToInsert {
  const metric = numbers[0]?.name ?? 'Metric';
  return {
    title: 'Add a table of the segments',
    section: 'errors',
    lines: table(
      'readme/error-analysis',
      ['Segment', 'Cases', metric],
      ['the worst class or group?', 'how many?', 'value?'],
      ['the next one?', 'how many?', 'value?'],
    ),
  };
}

export function decisionsBlock(): BlockToInsert {
  const questions = ['what was chosen?', 'over what?', 'why?'];
  return {
    title: 'Add a table of decisions',
    section: 'decisions',
    lines: table('readme/decisions', ['Decision', 'Instead of', 'Reason'], questions, questions),
  };
}

export function whatChangedBlock({ numbers }: CaseStudy): BlockToInsert {
  const metric = numbers[0]?.name ?? 'the metric';
  const questions = ['what?', `${metric}?`, `${metric}?`];
  return {
    title: 'Add a table of changes and their effect',
    section: 'changes',
    lines: table('readme/what-changed', ['Change', 'Before', 'After'], questions, questions),
  };
}

export function nextStepsBlock(): BlockToInsert {
  const step = gapFor('readme/next-steps', 'what, and which number should it change?');
  return { title: 'Add what comes next', section: 'next', lines: [`- ${step}`] };
}

export function modelCardBlock({ workspace }: CaseStudy): BlockToInsert {
  const [card] = workspace.facts.modelCards;
  if (card !== undefined) {
    const name = workspace.nameOf(card);
    return {
      title: `Link to \`${name}\``,
      section: 'use',
      lines: [`Intended use and limits are in the [model card](${name}).`],
    };
  }
  return {
    title: 'Add what the model may be used for',
    section: 'use',
    lines: [
      `- Intended use: ${gapFor('readme/model-card', 'by whom, for which decision?')}`,
      `- Not for: ${gapFor('readme/model-card', 'which uses, and whom could a wrong answer harm?')}`,
    ],
  };
}
