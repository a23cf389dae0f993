import type { Tree } from '@lezer/common';

/** What a reader does not read as text; a heading's or list item's own mark is no text either, but helps to tell lines apart. */
const SILENT = new Set([
  'FencedCode',
  'CodeBlock',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
  'HTMLTag',
  'HorizontalRule',
  'LinkReference',
  'LinkTitle',
  'URL',
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'LinkMark',
  'TaskMarker',
]);

/** A stretch of blanks that nobody types, with some left at both ends. */
const LONG_BLANK = /(?<![ \t])[ \t]{400,}/g;
const FEW = 100;

/** No word and no number: patterns would begin again at each of its characters. */
const LONG_WORD = /[\w.,:;/+%-]{1000,}/g;
const SHORTEST = 400;

/**
 * The text with everything blanked that is not read as prose: code blocks, comments, tags, link targets, emphasis marks.
 * It has the length and the line breaks of the text, so that what is found in it stands at the same offset in the text.
 * Code inside a line stays, because metrics, columns and files are named in it.
 */
export function proseOf(text: string, tree: Tree): string {
  const blanks: { from: number; to: number }[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (name === 'HTMLBlock') {
        for (const tag of text.slice(from, to).matchAll(/<!--[^]*?(?:-->|$)|<[^<>]*>/g))
          blanks.push({ from: from + tag.index, to: from + tag.index + tag[0].length });
      }
      // The parser takes a metric at a cut-off, such as `mAP@0.5`, for an address of mail.
      if (!SILENT.has(name) || (name === 'URL' && /^\w+@[\d.:]+$/.test(text.slice(from, to)))) return true;
      blanks.push({ from, to });
      return false;
    },
  });
  let prose = '';
  let done = 0;
  for (const { from, to } of blanks) {
    if (to <= done) continue;
    prose += text.slice(done, from) + blanked(text.slice(Math.max(from, done), to));
    done = to;
  }
  prose += text.slice(done);
  if (!hasLineOf(prose, SHORTEST)) return prose;
  prose = prose.replace(LONG_WORD, (word) => '·'.repeat(word.length));
  // Patterns with white space in them take their time over an embedded image that has been blanked.
  return prose.replace(LONG_BLANK, (blank) => ' '.repeat(FEW) + '·'.repeat(blank.length - 2 * FEW) + ' '.repeat(FEW));
}

const blanked = (text: string): string =>
  /[\r\n]/.test(text) ? text.replace(/[^\r\n]+/g, (part) => ' '.repeat(part.length)) : ' '.repeat(text.length);

/** Whether a line is as long as this; most texts have none. */
function hasLineOf(text: string, length: number): boolean {
  for (let from = 0; from + length <= text.length;) {
    const end = text.indexOf('\n', from);
    if ((end === -1 ? text.length : end) - from >= length) return true;
    if (end === -1) return false;
    from = end + 1;
  }
  return false;
}
