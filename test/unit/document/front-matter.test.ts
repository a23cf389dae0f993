import assert from 'node:assert/strict';
import { findFrontMatter } from '../../../src/core/document/front-matter';
import { readMarks } from '../../harness/marked';

/** The content between the fences; undefined when there is no block. */
const content = (text: string): string | undefined => {
  const block = findFrontMatter(text);
  return block && text.slice(block.content.start, block.content.end);
};

const closed = (text: string): boolean | undefined => findFrontMatter(text)?.closed;

describe('findFrontMatter', () => {
  it('gives the fence, the content and the whole block', () => {
    const { text, spans } = readMarks('⟦---⟧\n⟦license: mit\n⟧---\n# Card\n');
    const [fence, inner] = spans;
    assert.ok(fence && inner);
    assert.deepEqual(findFrontMatter(text), {
      span: { start: 0, end: inner.end + 3 },
      fence,
      content: inner,
      closed: true,
    });
  });

  it('allows empty lines and blanks in front, and a byte order mark', () => {
    for (const lead of ['\n', '\n\n\n', '  ', '\t\n ', '\r\n', '\uFEFF', '\uFEFF\n']) {
      const text = `${lead}---\na: 1\n---\n`;
      assert.deepEqual(
        findFrontMatter(text)?.fence,
        { start: lead.length, end: lead.length + 3 },
        JSON.stringify(lead),
      );
      assert.equal(content(text), 'a: 1\n');
    }
  });

  it('reads LF, CRLF and CR', () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      assert.equal(content(['---', 'a: 1', 'b: 2', '---', '# C'].join(lineBreak)), `a: 1${lineBreak}b: 2${lineBreak}`);
    }
  });

  it('allows blanks behind the closing fence, and the end of the file', () => {
    assert.equal(content('---\na: 1\n---  \t\nx'), 'a: 1\n');
    assert.equal(content('---\na: 1\n---'), 'a: 1\n');
    assert.deepEqual(findFrontMatter('---\na: 1\n---  ')?.span, { start: 0, end: 12 });
  });

  it('ends at the first closing fence', () => {
    assert.equal(content('---\na: 1\n---\nb: 2\n---\n'), 'a: 1\n');
  });

  it('does not take other lines for a fence', () => {
    for (const opening of ['----', '--- #', '--- ', '--', '- - -', '***', '—--', 'x\n---']) {
      assert.equal(findFrontMatter(`${opening}\na: 1\n---\n`), undefined, JSON.stringify(opening));
    }
    for (const line of ['----', '--- #', ' ---', '...', '---x']) {
      assert.equal(content(`---\na: 1\n${line}\nb: 2\n---\n`), `a: 1\n${line}\nb: 2\n`, JSON.stringify(line));
    }
  });

  it('reads an empty block and one that holds only comments', () => {
    assert.equal(content('---\n---\n'), '');
    assert.equal(content('---\n\n---\n'), '\n');
    assert.equal(
      content('---\n# For reference see the documentation\n---\n'),
      '# For reference see the documentation\n',
    );
  });

  it('reads what stands between two horizontal rules, as the Hub does', () => {
    assert.equal(content('---\nSome text\n\n---\n'), 'Some text\n\n');
  });

  it('takes a rule without a second one for what it is', () => {
    for (const text of [
      '---\n\nSome text: more\n',
      '---\nSome text\n',
      '---',
      '---\n',
      '---\n# Title\n',
      '\n---\n* item\n',
    ])
      assert.equal(findFrontMatter(text), undefined, JSON.stringify(text));
  });

  it('sees where a block without an end stops reading like YAML', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['license: mit\ntags:\n- a\n  - b\n# note\n', ''],
      ['license: mit\n', '\n# Title\n'],
      ['license: mit\n', '## Uses\n'],
      ['license: mit\n', 'Some words.\n'],
      ['license: mit', ''],
      ['lic:', ''],
    ];
    for (const [yaml, behind] of cases) {
      const text = `---\n${yaml}${behind}`;
      assert.equal(closed(text), false, JSON.stringify(text));
      assert.equal(content(text), yaml);
    }
  });

  it('finds nothing in other text', () => {
    for (const text of ['', '\n\n', '# Title\n', 'a: 1\n---\n', '\u2028'])
      assert.equal(findFrontMatter(text), undefined);
  });
});
