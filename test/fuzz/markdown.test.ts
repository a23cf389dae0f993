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
  blocks: body.blocks.blocks.map(({ kind, start, end, section }) => `${kind} ${start}-${end} ${section?.title ?? ''}`),
  badges: body.blocks.badges,
  fenceFaults: body.blocks.fenceFaults,
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

  it('has blocks inside of the text and in order, with prose as long as they are', () => {
    for (let seed = 0; seed < DOCUMENTS; seed++) {
      const random = new Random(1000 + seed);
      let text = random.pick(MARKDOWN_TEXTS);
      for (let edit = 0; edit < 3 * EDITS; edit++) text = randomEdit(random, text, MARKDOWN_FRAGMENTS);
      const start = random.below(Math.min(30, text.length + 1));
      const body = MarkdownBody.parse(text, start);
      const message = `seed ${seed}: ${JSON.stringify(text)} from ${start}`;
      const { blocks, sections, badges, fenceFaults } = body.blocks;
      let [last, lastText] = [start, start];
      for (const block of blocks) {
        assert.ok(last <= block.start && block.start <= block.end && block.end <= text.length, message);
        last = block.start;
        assert.equal(body.proseIn(block).length, block.end - block.start, message);
        const inner = block.kind === 'table' ? [block.header, ...block.rows].flat() : [];
        if (block.kind === 'code') inner.push(block.content);
        for (const span of inner) {
          assert.ok(block.start <= span.start && span.start <= span.end && span.end <= block.end, message);
        }
        if (block.section) assert.ok(sections.includes(block.section), message);
        // Pictures lie inside of texts; all others stand one behind the other.
        if (block.kind === 'image') continue;
        assert.ok(lastText <= block.start, message);
        lastText = block.end;
      }
      for (const { start: from, end } of [...sections.map(({ span }) => span), ...badges, ...fenceFaults])
        assert.ok(start <= from && from <= end && end <= text.length, message);
      for (const section of sections) {
        assert.ok(/[\p{L}\p{N}]/u.test(section.title), message);
        assert.ok(!section.parent || sections.indexOf(section.parent) < sections.indexOf(section), message);
      }
    }
  });
});
