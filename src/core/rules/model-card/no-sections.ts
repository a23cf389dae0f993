import type { CardFacts } from '../../facts/card';
import { basename } from '../../portfolio/path';
import { defineRule } from '../rule';
import { addSections, type SectionPart } from './support/sections';

/** What readers ask, in the order in which cards answer it. */
const QUESTIONS: readonly (readonly [SectionPart, string])[] = [
  ['intended-use', 'what the model is for'],
  ['limitations', 'where it fails'],
  ['training-data', 'what it was trained on'],
  ['evaluation', 'how it was measured'],
];

/** Links that say where the real card is. */
const ELSEWHERE = /\.(md|pdf|html)\b|huggingface\.co\//i;

export const noSections = defineRule<readonly SectionPart[]>({
  id: 'model-card/no-sections',
  layer: 'judgement',
  severity: 'info',
  summary: 'A model card of a paragraph or two that leaves open what readers ask first.',
  why: 'A card answers four questions: what the model is for, what it was trained on, how it was measured, and where it fails. A short card is fine, and with a section for each answer readers find them, and see at once which ones are there.',
  source: 'Model Cards for Model Reporting; template of Hugging Face Hub.',
  appliesTo: { formats: ['model-card-markdown'] },
  absence: true,
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      { text: '# Churn ranker\n\nTo be written.\n' },
      {
        text: 'Ranks the customers of a phone company for the calls of the retention team. It is intended for calls, and should not be used for prices.\n\nIt was trained on one year of bills, and has a recall of 0.62 on the test month. It is not tested on business customers.\n',
      },
      {
        text: 'This folder holds the model that ranks the customers of the phone company. The card with results and limits is [here](docs/card.md), and it is kept up to date.\n',
      },
      {
        path: 'README.md',
        text: '---\nlibrary_name: sklearn\n---\nThis is the model that ranks the customers of the phone company, and it is used by the retention team for the calls on Mondays.\n',
      },
    ],
    bad: [
      {
        text: '⟦This model predicts which customers will leave. It is a random forest that was trained with 200 trees.⟧\n\nIt works well and has an accuracy of 0.93 for the customers of last year.\n',
      },
      {
        text: '⟦# Churn ranker⟧\n\nThis model ranks the customers of a phone company by the chance that they leave.\n\nIt is used by the retention team, and it was made with the library for trees.\n',
      },
    ],
  },
  *check({ card, document }) {
    if (card?.unjudged !== 'no sections' || !/^model[-_ ]?card\.md$/i.test(basename(document.path))) return;
    if (document.body?.links.some(({ target }) => ELSEWHERE.test(target)) === true) return;
    const open = QUESTIONS.filter(([part]) => !isAnswered(card, part));
    const last = open.at(-1);
    if (!last) return;
    const asked = open.map(([, question]) => question);
    const listed = asked.length > 1 ? `${asked.slice(0, -1).join(', ')} and ${last[1]}` : last[1];
    yield {
      span: document.anchor,
      message: `Readers of this card still ask ${listed}. Add a short section ${open.length > 1 ? 'for each of these' : 'that says so'}.`,
      data: open.map(([part]) => part),
    };
  },
  fix: ({ data }, { document }) => (data ? addSections(document, data) : []),
});

function isAnswered(card: CardFacts, part: SectionPart): boolean {
  switch (part) {
    case 'intended-use':
      return card.intendedUse !== undefined;
    case 'limitations':
      return card.limitations !== undefined;
    case 'training-data':
      return card.trainingData !== undefined;
    case 'evaluation':
      return card.evaluation !== undefined;
  }
}
