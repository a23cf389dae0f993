import type { PortfolioDocument } from '../../../document/document';
import type { DatasheetSection } from '../../../facts/markdown/data-topics';
import { insertSection } from '../../../fixes/insert-section';
import type { Fix } from '../../rule';

/** The sections of a datasheet in the order of the templates, by words of their titles. */
const ORDER: readonly RegExp[] = [
  /description|details|summary|overview/i,
  /motivat|rationale/i,
  /composition|structure|fields/i,
  /collect|creation|source/i,
  /pre-?process|label|annotat/i,
  /\buses?\b|intended/i,
  /limit|bias|risk|considerations/i,
  /distribut|licen[sc]|additional information|citation/i,
  /maint|contact|authors?\b/i,
];

interface Section {
  readonly title: string;
  /** A question to the author, which readers of the page do not see. */
  readonly ask: string;
  /** The beginning of an answer. */
  readonly start: string;
}

const SECTIONS: Readonly<Record<DatasheetSection | 'limitations' | 'license', Section>> = {
  motivation: {
    title: 'Motivation',
    ask: 'Why was the data collected, by whom, and who paid for it?',
    start: 'The data was collected to:',
  },
  composition: {
    title: 'Composition',
    ask: 'What does one row stand for, how many are there, and what is missing or wrong in some of them?',
    start: 'One row stands for:',
  },
  collection: {
    title: 'Collection process',
    ask: 'How was each value obtained, by whom, and over which period?',
    start: 'The data was obtained from:',
  },
  preprocessing: {
    title: 'Preprocessing',
    ask: 'What was cleaned, changed or labelled, and is the raw data kept?',
    start: 'The raw data was changed in these steps:',
  },
  uses: {
    title: 'Uses',
    ask: 'What is it good for, what was it used for so far, and what must it not be used for?',
    start: 'The data is meant for:',
  },
  distribution: {
    title: 'Distribution',
    ask: 'Who may have the data, where, and under which licence?',
    start: 'The data is available to:',
  },
  maintenance: {
    title: 'Maintenance',
    ask: 'Who answers for the data, how are they reached, and how are changes announced?',
    start: 'The data is maintained by:',
  },
  limitations: {
    title: 'Limitations',
    ask: 'Where is the data wrong, thin or one-sided? Name groups and periods.',
    start: 'The data says little about:',
  },
  license: {
    title: 'License',
    ask: 'Under which licence or terms may the data be used?',
    start: 'The data may be used under:',
  },
};

/** Adds a section for the author to go on with; never preferred, as nobody else knows what belongs there. */
export function addSection(document: PortfolioDocument, part: keyof typeof SECTIONS): readonly Fix[] {
  const { title, ask, start } = SECTIONS[part];
  const edit = insertSection(document, title, [`<!-- ${ask} -->`, '', start], ORDER);
  return edit ? [{ title: `Add a section "${title}"`, preferred: false, edits: [edit] }] : [];
}

export const titleOf = (section: DatasheetSection): string => SECTIONS[section].title;
