import assert from 'node:assert/strict';
import { MarkdownBody } from '../../src/core/document/markdown/body';
import { MARKDOWN_FRAGMENTS, MARKDOWN_TEXTS } from './markdown-texts';
import { Random, randomEdit } from './random';

const DOCUMENTS = 120;
const EDITS = 10;

/** All that a body says. */
const contentOf = (body: MarkdownBody) => ({
  text: body.text,
  span: body.span,
  headings: body.headings,
  links: body.links,
  tables: body.tables,
  labels: body.labels,
  comments: body.comments,
  prose: body.prose,
});

describe('MarkdownBody', function () {
  this.timeout(30_000);

  it('re-read after an edit says what it says when read anew', () => {
    for (let seed = 0; seed < DOCUMENTS; seed++) {
      const random = new Random(seed);
      let text = random.pick(MARKDOWN_TEXTS).repeat(random.pick([1, 1, 4]));
      let start = 0;
      let body = MarkdownBody.parse(text, start);
      for (let edit = 0; edit < EDITS; edit++) {
        const before = text;
        text = randomEdit(random, text, MARKDOWN_FRAGMENTS);
        // The front matter grows and shrinks, or is closed and opened.
        if (random.chance(0.2)) start = random.below(Math.min(30, text.length + 1));
        start = Math.min(start, text.length);
        body = MarkdownBody.parse(text, start, body);
        const message = `seed ${seed}, edit ${edit}: ${JSON.stringify(before)} became ${JSON.stringify(text)} from ${start}`;
        assert.deepStrictEqual(contentOf(body), contentOf(MarkdownBody.parse(text, start)), message);
      }
    }
  });
});
