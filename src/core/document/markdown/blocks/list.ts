import type { SyntaxNode } from '@lezer/common';

/** Whether a list is a table of contents: links to places in the file and hardly anything else. */
export function isContents(list: SyntaxNode, text: string): boolean {
  const source = text.slice(list.from, list.to);
  if (!source.includes('(#')) return false;
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  const links = lines.filter((line) =>
    /^\s*(?:[-*+]|\d+[.)])?\s*[^[]{0,12}\[[^\]]*\]\(#[^)]*\)[^\p{L}\p{N}]*$/u.test(line.trimEnd()),
  );
  return links.length >= 2 && links.length * 5 >= lines.length * 4;
}

/** The paragraph or task of an item in front of everything else in it, with those that follow at once. */
export function ownText(item: SyntaxNode): SyntaxNode | undefined {
  for (let child = item.firstChild; child; child = child.nextSibling) {
    if (child.name === 'Paragraph' || child.name === 'Task') return child;
    if (child.name !== 'ListMark') return undefined;
  }
  return undefined;
}
