import type { Block, Section } from '../../../document/markdown/blocks/block';
import type { CaseStudy } from '../../case-study';
import type { Span } from '../../../text/span';
import { onLine, passageLines } from './evidence';
import { passages, type Passage } from './outline';
import { isAhead, isTask } from './places';

const LONGEST_TITLE = 6;

/** Whether a title is that of the whole README: the first one, when it stands above the others or is a sentence. */
function isSubject(section: Section, { blocks: { sections } }: CaseStudy): boolean {
  if (section !== sections[0]) return false;
  return (
    section.title.split(/\s+/).length > LONGEST_TITLE ||
    !sections.some((other) => other !== section && other.level <= section.level)
  );
}

/** Sections with a title like this and with content that is no plan and no task, the one over everything left out. */
export function ownPassages(study: CaseStudy, title: RegExp): Passage[] {
  return passages(study, title).flatMap(({ section, blocks }): Passage[] => {
    const own: Block[] = blocks.filter((block) => !isAhead(block) && !isTask(block));
    return own.length === 0 || isSubject(section, study) ? [] : [{ section, blocks: own }];
  });
}

/** The title of a passage, and then what stands first in it. */
export const titleAndLines = (study: CaseStudy, passage: Passage): Span[] => [
  onLine(study, passage.section.span),
  ...passageLines(study, passage),
];
