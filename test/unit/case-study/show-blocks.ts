import { MarkdownBody } from '../../../src/core/document/markdown/body';
import type { Block, Section } from '../../../src/core/document/markdown/blocks/block';

/** The titles over a place, outermost first: `Data > Size`. */
const pathOf = (section: Section | undefined): string =>
  section ? [pathOf(section.parent), section.title].filter((part) => part !== '').join(' > ') : '';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What stands in a block, on one line. */
function contentOf(body: MarkdownBody, block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.opens.form} ${block.opens.level} ${block.opens.title}`;
    case 'paragraph':
      return `${block.quoted ? '> ' : ''}${flat(body.proseIn(block))}`;
    case 'item': {
      const task = block.checked === undefined ? '' : block.checked ? ' [x]' : ' [ ]';
      return `${block.ordered ? '1.' : '-'}${block.depth}${task} ${flat(body.proseIn(block)).replace(/^(?:[-*+]|\d+[.)]) /, '')}`;
    }
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map((cell) => body.slice(cell)).join(' | ')).join(' / ');
    case 'code':
      return `${block.fenced ? '' : 'indented '}${block.language}: ${flat(body.slice(block.content))}`;
    case 'image':
      return `${block.alt} -> ${block.target}`;
  }
}

/** Every block on a line of its own: kind, content, and the titles over it. */
export const showBlocks = (text: string): string[] => show(MarkdownBody.parse(text, 0));

export const show = (body: MarkdownBody): string[] =>
  body.blocks.blocks.map((block) => {
    const path = block.kind === 'heading' ? '' : pathOf(block.section);
    return `${block.kind} ${contentOf(body, block)}${path === '' ? '' : ` @ ${path}`}`;
  });
