import assert from 'node:assert/strict';
import { PortfolioDocument } from '../../../src/core/document/document';
import { formatOf, type FormatId } from '../../../src/core/document/format';
import { SourceText } from '../../../src/core/text/source-text';

function parse(path: string, id: FormatId, text: string, maxFileSize?: number): PortfolioDocument {
  const format = formatOf(id);
  assert.ok(format);
  return PortfolioDocument.parse(new SourceText(`file:///${path}`, text, 1), path, { format, reason: '' }, maxFileSize);
}

const card = (text: string): PortfolioDocument => parse('README.md', 'model-card-markdown', text);
const anchorOf = ({ text, anchor }: PortfolioDocument): string => text.slice(anchor.start, anchor.end);
const problems = ({ text, syntaxProblems }: PortfolioDocument): string[] =>
  syntaxProblems.map(({ id, start, end }) => `${id} |${text.slice(start, end)}|`);

describe('PortfolioDocument', () => {
  it('reads YAML, JSON and front matter by the name of the file', () => {
    assert.equal(parse('a.yaml', 'experiment', 'name: a').data?.language, 'yaml');
    assert.equal(parse('a.JSON', 'experiment', '{"name": "a"}').data?.language, 'json');
    const markdown = card('---\nlicense: mit\n---\n# Card\n');
    assert.deepEqual(markdown.data?.span, { start: 4, end: 17 });
    assert.deepEqual(markdown.body?.span, { start: 20, end: 28 });
    assert.equal(card('# Card\n').data, undefined);
    assert.equal(parse('a.yaml', 'experiment', 'name: a').body, undefined);
  });

  it('puts a finding about the whole on the fence, the first key, the first heading or the first line', () => {
    assert.equal(anchorOf(card('\n---\nlicense: mit\n---\n# Card\n')), '---');
    assert.equal(anchorOf(card('text\n\n# Card\n')), '# Card');
    assert.equal(anchorOf(card('\n\nsome text\nmore\n')), 'some text');
    assert.equal(anchorOf(parse('a.yaml', 'experiment', '# note\nname: a\n')), 'name');
    assert.equal(anchorOf(parse('a.json', 'experiment', ' {"name": "a"}')), '"name"');
    assert.equal(anchorOf(parse('a.yaml', 'experiment', '\uFEFF\n- a\n')), '- a');
    for (const text of ['', '\n\n', '\uFEFF', '   ']) {
      const { anchor } = parse('a.yaml', 'experiment', text);
      assert.ok(anchor.start <= anchor.end && anchor.end <= text.length, JSON.stringify(text));
    }
  });

  it('tells of a front matter without an end, and of a mistake in it', () => {
    assert.deepEqual(problems(card('---\nlicense: mit\n# Card\n\ntext\n')), ['syntax/unclosed-front-matter |---|']);
    assert.deepEqual(problems(card('---\nlicense: "mit\ntags: a\n')), [
      'syntax/unclosed-front-matter |---|',
      'syntax/unclosed-quote |"|',
    ]);
  });

  it('has the Markdown below a front matter without an end for its body', () => {
    const document = card('---\nlicense: mit\n\n# Card\n');
    assert.deepEqual(
      document.body?.headings.map(({ title }) => title),
      ['Card'],
    );
  });

  it('does not look into a file that is too large', () => {
    const document = parse('a.yaml', 'experiment', 'name: "\nb: 1\n', 5);
    assert.deepEqual(problems(document), ['syntax/too-large |n|']);
    assert.equal(document.data, undefined);
    assert.equal(document.body, undefined);
    assert.equal(document.frontMatter, undefined);
    assert.match(document.unreadable?.message ?? '', /mlPortfolio\.maxFileSize/);
  });

  it('does not look into a file that is no text', () => {
    const document = card('\x7fELF\0\0---\nlicense: mit\n---\n# Card\n');
    assert.deepEqual(
      document.syntaxProblems.map(({ id }) => id),
      ['syntax/binary-file'],
    );
    assert.equal(document.body, undefined);
  });

  it('has positions in UTF-16, whatever the text holds', () => {
    const document = card('---\n"😀": 1\nlicense: mit # 😀\n---\n# 😀 Card\n');
    const root = document.data?.root;
    assert.ok(root?.type === 'map');
    assert.deepEqual(document.source.rangeOf(root.entries[1]?.value ?? { start: 0, end: 0 }), {
      start: { line: 2, character: 9 },
      end: { line: 2, character: 12 },
    });
    assert.deepEqual(document.source.rangeOf(document.body?.headings[0] ?? { start: 0, end: 0 }).end, {
      line: 4,
      character: 9,
    });
  });

  it('says the same after a rest, and after an edit behind a rest', () => {
    for (const { path, id, text } of [
      { path: 'README.md', id: 'model-card-markdown', text: '---\nlicense: mit\ntags: [a\n---\n# Card\n' },
      { path: 'a.json', id: 'experiment', text: '{"name": "a"}' },
      { path: 'a.yaml', id: 'experiment', text: 'name: a\nname: b\n' },
    ] as const) {
      const document = parse(path, id, text);
      const resting = document.atRest();
      assert.equal(resting.lastData, undefined);
      assert.equal(resting.source, document.source);
      assert.deepEqual(resting.data, document.data);
      assert.deepEqual(problems(resting), problems(document));
      const next = document.atRest().update(new SourceText(document.source.uri, `${text} `, 2));
      assert.deepEqual(next.data, parse(path, id, `${text} `).data);
    }
  });

  it('parses an edit when it is asked for, from the last version that was parsed', () => {
    const document = parse('a.yaml', 'experiment', 'name: a\nnotes: b\n');
    const edits = ['name: ab\nnotes: b\n', 'name: abc\nnotes: b\n'];
    let edited = document;
    for (const [index, text] of edits.entries())
      edited = edited.update(new SourceText('file:///a.yaml', text, index + 2));
    assert.equal(edited.lastData?.source, document.source);
    assert.deepEqual(edited.data, parse('a.yaml', 'experiment', 'name: abc\nnotes: b\n').data);
    assert.equal(edited.lastData?.source, edited.source);
  });
});
