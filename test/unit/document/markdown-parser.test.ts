import assert from 'node:assert/strict';
import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { parseMarkdown } from '../../../src/core/document/markdown/parser';

const library = parser.configure([GFM]);

function shown(tree: Tree): string {
  let nodes = '';
  tree.iterate({
    enter: ({ name, from, to }) => {
      nodes += `${name} ${from}-${to}\n`;
    },
  });
  return nodes;
}

/** What Markdown is made of, words that addresses begin with among it. */
const PIECES = [
  'a word',
  'h',
  'http://x.yz/a_b',
  '(https://x.yz)',
  'www.a.bc',
  'a@b.co',
  'mailto:a@b.co',
  'xmpp:a@b.co/x',
  'e.g. 0.93, and more',
  'é',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '- ',
  '> ',
  '*',
  '_',
  '**',
  '~~',
  '`',
  '[',
  ']',
  '](x)',
  '!',
  '<b>',
  '&amp;',
  '\\',
  '/',
  '"',
];

const TEXTS = 3000;

/** Texts that are the same in each run. */
function* texts(): Generator<string> {
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let count = 0; count < TEXTS; count++)
    yield Array.from({ length: 2 + next(18) }, () => PIECES[next(PIECES.length)] ?? '').join('');
}

describe('the Markdown parser', () => {
  it('reads what its library reads, though it goes past plain words', () => {
    for (const text of texts()) assert.equal(shown(parseMarkdown(text)), shown(library.parse(text)), text);
  });
});
