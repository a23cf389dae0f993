import type { PortfolioDocument } from '../../document/document';
import type { Heading } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import type { CheckContext } from '../context';
import type { Fix, Problem } from '../rule';
import { fewOrFirst } from './few';
import { isBareDomain, relativeLinks } from './links';
import { placeholdersIn } from './placeholders';
import { duplicateSections, emptySections } from './sections';

/** What is wrong with the text of a card and of a datasheet alike; each family has a rule of its own for it. */

/** The first line of a heading. */
const spanOf = ({ source }: PortfolioDocument, { start, end }: Heading): Span => ({
  start,
  end: Math.min(end, source.lineAt(start).end),
});

/** Headings with nothing below them. */
export function emptySectionProblems(document: PortfolioDocument): readonly Problem[] {
  const empty = (document.body ? emptySections(document.body) : []).map((heading) => ({
    span: spanOf(document, heading),
    message: `The section "${heading.title}" is empty. Write a sentence, or remove the heading.`,
  }));
  return fewOrFirst(
    empty,
    (count) => `${count} sections are empty, this one first. Write a sentence in each, or remove their headings.`,
  );
}

/** Headings that stand at one place twice. */
export function duplicateSectionProblems(document: PortfolioDocument): readonly Problem[] {
  return (document.body ? duplicateSections(document.body) : []).map((heading) => ({
    span: spanOf(document, heading),
    message: `There is a section "${heading.title}" above already. Bring the two together, or give this one a heading of its own.`,
  }));
}

/** Placeholders of a template, in the text and in the values of a structured document. */
export function placeholderProblems(document: PortfolioDocument): readonly Problem[] {
  const placeholders = placeholdersIn(document).map(({ what, start, end }) => ({
    span: { start, end },
    message: `${what} is left to fill in. Write the answer, or take it out.`,
  }));
  return fewOrFirst(
    placeholders,
    (count) => `${count} placeholders are left to fill in, this one first. Write the answers, or take them out.`,
  );
}

/** Links to a web site that are read as files. */
export function bareDomainProblems(context: CheckContext): readonly Problem[] {
  const { body } = context.document;
  const links = body ? relativeLinks(body).filter((link) => isBareDomain(context, link)) : [];
  return links.map(({ span, target }) => ({
    span,
    message: `This link is read as a file named \`${target}\`. Write \`https://\` in front of it.`,
  }));
}

/** Writes `https://` in front of a link. */
export function addScheme({ start }: Span): readonly Fix[] {
  const edits = [{ span: { start, end: start }, newText: 'https://' }];
  return [{ title: 'Add `https://`', preferred: true, edits }];
}
