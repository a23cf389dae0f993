import type { SyntaxNode } from '@lezer/common';
import type { Section } from './block';
import type { Picture, Sink } from './sink';

/** A picture, a badge, or the link around one, by where it stands in the body's text. */
export interface Placed {
  readonly from: number;
  readonly to: number;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))`, 'i')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? '';

/** What `<img …>` says. */
export const pictureOfTag = (tag: string, link: string | undefined): Picture => ({
  alt: attribute(tag, 'alt'),
  target: attribute(tag, 'src'),
  link,
});

/** Where `<a …>` leads. */
export const linkOfTag = (tag: string): string | undefined => attribute(tag, 'href') || undefined;

/** Takes the pictures of a paragraph or heading out. @returns where they and their links stand */
export function takePictures(node: SyntaxNode, sink: Sink, section: Section | undefined): Placed[] {
  const taken: Placed[] = [];
  let htmlLink: string | undefined;
  const visit = (
    parent: SyntaxNode,
    around: { readonly node: SyntaxNode; readonly link: string | undefined } | undefined,
  ) => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.name === 'Image') {
        const picture = pictureOf(child, sink, around?.link ?? htmlLink);
        sink.picture(child.from, child.to, picture, section);
        const outer = around?.node ?? child;
        taken.push({ from: outer.from, to: outer.to });
      } else if (child.name === 'HTMLTag') {
        const tag = sink.text.slice(child.from, child.to);
        if (/^<a\s/i.test(tag)) htmlLink = linkOfTag(tag);
        else if (/^<\/a/i.test(tag)) htmlLink = undefined;
        else if (/^<img\s/i.test(tag)) sink.picture(child.from, child.to, pictureOfTag(tag, htmlLink), section);
        taken.push({ from: child.from, to: child.to });
      } else if (child.name === 'Comment') taken.push({ from: child.from, to: child.to });
      else if (child.name === 'Link') visit(child, { node: child, link: targetOf(child, sink) });
      else if (child.firstChild) visit(child, around);
    }
  };
  visit(node, undefined);
  return taken;
}

function targetOf(node: SyntaxNode, sink: Sink): string | undefined {
  const url = node.getChild('URL');
  if (url) return sink.text.slice(url.from, url.to);
  const label = node.getChild('LinkLabel');
  return label ? sink.reference(sink.text.slice(label.from + 1, label.to - 1)) : undefined;
}

function pictureOf(node: SyntaxNode, sink: Sink, link: string | undefined): Picture {
  const [open, close] = node.getChildren('LinkMark');
  const alt = open && close ? sink.text.slice(open.to, Math.max(open.to, close.from)) : '';
  return { alt, target: targetOf(node, sink) ?? sink.reference(alt) ?? '', link };
}

/** Whether anything but `taken` can be read between two offsets. */
export function isSilent(text: string, from: number, to: number, taken: readonly Placed[]): boolean {
  let rest = '';
  let at = from;
  for (const one of taken) {
    if (one.to <= at || one.from >= to) continue;
    rest += text.slice(at, Math.max(at, one.from));
    at = Math.min(to, one.to);
  }
  return !/[\p{L}\p{N}]/u.test((rest + text.slice(at, to)).replace(/&(?:nbsp|ensp|emsp|middot|bull);/g, ''));
}
