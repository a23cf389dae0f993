import assert from 'node:assert/strict';
import { MarkdownBody } from '../../../src/core/document/markdown/body';

const FRONT = '---\nlicense: mit\n---\n';
const bodyOf = (text: string): MarkdownBody => MarkdownBody.parse(FRONT + text, FRONT.length);

function empty(text: string): boolean {
  const body = bodyOf(text);
  return body.isEmpty(body.span);
}

describe('the body of a Markdown document', () => {
  it('takes numbering, emphasis and emoji off headings, and knows what stands below them', () => {
    const body = bodyOf('# Card\n\nIntro.\n\n## 2. **Uses** 🎯:\n\n### Direct use\n\nText.\n\nRisks\n-----\n\nMore.\n');
    assert.deepEqual(
      body.headings.map(({ level, title }) => [level, title]),
      [
        [1, 'Card'],
        [2, 'Uses'],
        [3, 'Direct use'],
        [2, 'Risks'],
      ],
    );
    const [card, uses] = body.headings;
    assert.equal(card && body.slice(card.content).trim(), 'Intro.');
    assert.equal(uses && body.slice(uses.content).trim(), '');
    assert.equal(uses && body.slice(uses.section).trim(), '### Direct use\n\nText.');
  });

  it('ends a section at the next heading of its own or a higher level', () => {
    const body = bodyOf('## A\n\n#### B\n\nb\n\n### C\n\nc\n\n# D\n\nd\n');
    assert.deepEqual(
      body.headings.map(({ section }) => body.slice(section).trim()),
      ['#### B\n\nb\n\n### C\n\nc', 'b', 'c', 'd'],
    );
  });

  it('keeps empty cells of a table in their column', () => {
    const body = bodyOf('| Model | AUC | F1 |\n|---|---|---|\n| tree | | 0.5 |\n| net | 0.9 | |\n');
    assert.deepEqual(
      body.tables.map(({ header, rows }) => [header, ...rows].map((row) => row.map((cell) => body.slice(cell)))),
      [
        [
          ['Model', 'AUC', 'F1'],
          ['tree', '', '0.5'],
          ['net', '0.9', ''],
        ],
      ],
    );
  });

  it('reads tables without outer bars', () => {
    const body = bodyOf('Metric | Value\n--- | ---\nAUC | 0.9\n');
    assert.deepEqual(
      body.tables[0]?.rows.map((row) => row.map((cell) => body.slice(cell))),
      [['AUC', '0.9']],
    );
  });

  it('blanks what is not prose and leaves every other character where it was', () => {
    const text =
      'A **bold** claim <!-- not\nthis --> about `auc` and [a link](http://x.org/TODO "t").\n\n```\nTODO\n```\n\n<div align="center"><b>kept</b></div>\n';
    const body = bodyOf(text);
    assert.equal(body.prose.length, text.length);
    assert.equal(body.prose.indexOf('bold'), text.indexOf('bold'));
    assert.equal(body.prose.replace(/\s+/g, ' ').trim(), 'A bold claim about auc and a link . kept');
  });

  it('finds labels in bullets, in bold lines and in tables of two columns', () => {
    const body = bodyOf(
      '- **License:** mit\n* Developed by : us\n\n**Version**: 2.1\n\nNote: a sentence, no label.\n\n| Field | Value |\n|---|---|\n| **Owner** | A team |\n\n- Language(s) (NLP): \n',
    );
    assert.deepEqual(
      body.labels.map(({ name, value }) => [name, body.slice(value)]),
      [
        ['License', 'mit'],
        ['Developed by', 'us'],
        ['Version', '2.1'],
        ['Owner', 'A team'],
        ['Language(s) (NLP)', ''],
      ],
    );
    assert.deepEqual(
      body.labels.map(({ nameSpan }) => body.slice(nameSpan)),
      ['License', 'Developed by', 'Version', '**Owner**', 'Language(s) (NLP)'],
    );
  });

  it('takes a section with comments, rules and anchors only for empty, but not one with an image or code', () => {
    assert.equal(empty('\n<!-- write here -->\n\n---\n\n<a name="x"></a>\n\n[ref]: http://x.org\n'), true);
    assert.equal(empty('![curve](curve.png)'), false);
    assert.equal(empty('<img src="a.png">'), false);
    assert.equal(empty('```\n<!-- x -->\n```\n'), false);
    assert.equal(empty('N/A'), false);
  });

  it('tells code from text', () => {
    const text = 'Say `{{ slot }}` or {{ slot }}.\n\n    indented code\n';
    const body = bodyOf(text);
    const at = (part: string, from = 0): boolean => body.isCode(FRONT.length + text.indexOf(part, from));
    assert.equal(at('{{'), true);
    assert.equal(at('{{', 10), false);
    assert.equal(at('indented'), true);
  });

  it('parses an edited text to the same result as from scratch', () => {
    const before = '# A\n\n## Uses\n\nText.\n\n| M | V |\n|---|---|\n| auc | 0.9 |\n';
    const after = before.replace('Text.', 'Text with `code`.\n\n## Risks\n');
    const updated = MarkdownBody.parse(FRONT + after, FRONT.length, bodyOf(before));
    const fresh = bodyOf(after);
    assert.deepEqual(updated.headings, fresh.headings);
    assert.deepEqual(updated.tables, fresh.tables);
    assert.equal(updated.prose, fresh.prose);
  });
});
