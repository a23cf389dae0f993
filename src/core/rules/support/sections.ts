import type { PortfolioDocument } from '../../document/document';
import type { Heading, MarkdownBody } from '../../document/markdown/body';
import { removeSection } from '../../fixes/remove-section';
import type { Fix } from '../rule';

/** A longer heading is a slogan or a sentence, and nothing has to stand below it. */
const LONGEST = 80;

/** Headings with nothing below them, not even a heading of a lower level. */
export function emptySections(body: MarkdownBody): readonly Heading[] {
  const { headings } = body;
  return headings.filter((heading, index) => {
    const next = headings[index + 1];
    const hasParts = next !== undefined && next.level > heading.level;
    // The title may be followed by a section, and so may a subtitle.
    const isTitle = index === 0 && (heading.level === 1 || next !== undefined);
    return !hasParts && !isTitle && heading.title.length <= LONGEST && body.isEmpty(heading.content);
  });
}

/** Headings that say the same as an earlier one of their level below the same heading. */
export function duplicateSections({ headings }: MarkdownBody): readonly Heading[] {
  const seen = new Map<string, Set<string>>();
  const path: string[] = [];
  return headings.filter(({ level, title }) => {
    path.length = level - 1;
    const parent = path.join('\n');
    path[level - 1] = title.toLowerCase();
    const siblings = seen.get(`${level}\n${parent}`) ?? new Set();
    seen.set(`${level}\n${parent}`, siblings);
    const isDuplicate = siblings.has(title.toLowerCase());
    siblings.add(title.toLowerCase());
    return isDuplicate && title !== '';
  });
}

/** Removes the section whose heading starts at an offset; somebody may still want to fill it. */
export function removeSectionAt({ body }: PortfolioDocument, start: number): readonly Fix[] {
  const heading = body?.headings.find((candidate) => candidate.start === start);
  return heading
    ? [{ title: `Remove the section "${heading.title}"`, preferred: false, edits: [removeSection(heading)] }]
    : [];
}
