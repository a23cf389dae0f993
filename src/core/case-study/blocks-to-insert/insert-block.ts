import type { Heading } from '../../document/markdown/body';
import { insertRanked } from '../../fixes/insert-section';
import type { Edit } from '../../text/edit';
import type { CaseStudy } from '../case-study';
import type { Concept } from '../vocabulary/concept';
import { conceptsIn } from '../vocabulary/concepts-of';
import type { BlockToInsert } from './block';
import { rankOf, sectionOf } from './sections';

/** What authors put between the end of a section and the next heading: rules, anchors, ways back to the top. */
const BEHIND_SECTION =
  /(?:\r\n|[\r\n])[ \t]*(?:-{3,}|\*{3,}|<a\s[^<>]*>\s*<\/a>|<br\s*\/?>|(?:<p[^<>]*>)?\s*\(?(?:<a\s+href="#[^<>]*>[^<>]*<\/a>|\[[^\][]*\]\(#[^()]*\))\)?\s*(?:<\/p>)?)[ \t]*$/i;

/**
 * Puts a block at the end of the section that has room for it, or under a new heading where people look for it.
 * @returns undefined where a fence that is not closed would swallow it
 */
export function insertBlock({ document, body, blocks }: CaseStudy, block: BlockToInsert): Edit | undefined {
  if (blocks.fenceFaults.length > 0) return undefined;
  const { title, hosts } = sectionOf(block.section);
  const host = hostIn(body.headings, hosts);
  if (!host) return insertRanked(document, title, block.lines, (name) => rankOf(conceptsOfTitle(name)));
  let text = body.slice(host.content).trimEnd();
  for (let shorter = ''; (shorter = text.replace(BEHIND_SECTION, '').trimEnd()) !== text;) text = shorter;
  const at = host.content.start + text.length;
  const { lineBreak } = document.source;
  const newText = ['', '', ...block.lines].join(lineBreak);
  return { span: { start: at, end: at }, newText: at === host.content.end ? newText + lineBreak : newText };
}

/** The section that is most about the first of the concepts; the title of the page is about all of them. */
function hostIn(headings: readonly Heading[], concepts: readonly Concept[]): Heading | undefined {
  const below = headings.filter((heading) => heading.level > 1 || heading !== headings[0]);
  for (const concept of concepts) {
    const found = below.find(({ title }) => conceptsOfTitle(title).has(concept));
    if (found) return found;
  }
  return undefined;
}

/** The panel asks for each check after each keystroke, and the titles are the same ones again and again. */
const TITLES = new Map<string, ReadonlySet<Concept>>();
const MOST_TITLES = 2000;

function conceptsOfTitle(title: string): ReadonlySet<Concept> {
  const known = TITLES.get(title);
  if (known) return known;
  const concepts = conceptsIn(title);
  if (TITLES.size < MOST_TITLES) TITLES.set(title, concepts);
  return concepts;
}
