import type { PortfolioDocument } from '../../../document/document';
import { insertSection } from '../../../fixes/insert-section';
import type { Fix } from '../../rule';

/** The sections of a model card in the order of the templates, by words of their titles. */
export const CARD_ORDER: readonly RegExp[] = [
  /details|description|overview|summary|about/i,
  /\buses?\b|intended|purpose/i,
  /limit|bias|risk|caveat/i,
  /get started|usage|how to|install/i,
  /train/i,
  /evaluat|results?\b|performance|metrics/i,
  /ethic|examination/i,
  /environment|carbon/i,
  /technical|architecture|files/i,
  /licen[sc]e|citation|reference|glossary|more information|links/i,
  /author|contact|version|change ?log|acknowledg/i,
];

interface Section {
  /** As the template of the Hub calls it, and as other cards do. */
  readonly hub: string;
  readonly plain: string;
  /** A question to the author, which readers of the page do not see. */
  readonly ask: string;
  /** The beginning of an answer. */
  readonly start: string;
}

const SECTIONS = {
  limitations: {
    hub: 'Bias, Risks, and Limitations',
    plain: 'Limitations',
    ask: 'Where does the model fail, and on what was it never tried? Name cases that a reader can check.',
    start: 'The model was not tried on:',
  },
  'intended-use': {
    hub: 'Uses',
    plain: 'Intended use',
    ask: 'Who uses the output, for which decision? What must it not be used for?',
    start: 'The model is meant for:',
  },
  'training-data': {
    hub: 'Training Details',
    plain: 'Training data',
    ask: 'Which data, of which version and period? Link its datasheet.',
    start: 'The model was trained on:',
  },
  evaluation: {
    hub: 'Evaluation',
    plain: 'Evaluation',
    ask: 'On which data, by which metric, and next to which baseline?',
    start: 'The model was measured on:',
  },
} as const satisfies Readonly<Record<string, Section>>;

/** Headings that only the template of the Hub has in these words. */
const HUB_HEADINGS =
  /^(?:how to get started with the model|training details|bias, risks,? and limitations|direct use|out-of-scope use|model sources)$/i;

export type SectionPart = keyof typeof SECTIONS;

/** Adds several sections in one go, in the order given. */
export function addSections(document: PortfolioDocument, parts: readonly SectionPart[]): readonly Fix[] {
  const edits = parts.flatMap((part) => addSection(document, part)).flatMap((fix) => fix.edits);
  const [first, ...others] = edits;
  if (!first) return [];
  const atEnd = edits.every(({ span }) => span.start === document.text.length);
  // The gap to the text above is wanted once.
  const below = atEnd
    ? others.map((edit) => ({ ...edit, newText: document.source.lineBreak + edit.newText.trimStart() }))
    : others;
  return [{ title: 'Add sections to fill in', preferred: false, edits: [first, ...below] }];
}

/** Adds a section for the author to go on with; never preferred, as nobody else knows what belongs there. */
export function addSection(document: PortfolioDocument, part: SectionPart): readonly Fix[] {
  const { hub, plain, ask, start }: Section = SECTIONS[part];
  const title = document.body?.headings.some((heading) => HUB_HEADINGS.test(heading.title)) ? hub : plain;
  const edit = insertSection(document, title, [`<!-- ${ask} -->`, '', start], CARD_ORDER);
  return edit ? [{ title: `Add a section "${title}"`, preferred: false, edits: [edit] }] : [];
}
