import assert from 'node:assert/strict';
import { PortfolioDocument } from '../../src/core/document/document';
import { formatOf } from '../../src/core/document/format';
import { SourceText } from '../../src/core/text/source-text';
import { MARKDOWN_FRAGMENTS, MARKDOWN_TEXTS } from './markdown-texts';
import { Random, randomEdit } from './random';
import { YAML_FRAGMENTS } from './yaml-texts';

const DOCUMENTS = 120;
const EDITS = 12;

const fragments: readonly [string, ...string[]] = [...MARKDOWN_FRAGMENTS, ...YAML_FRAGMENTS];

/** All that a document says. */
const contentOf = (document: PortfolioDocument) => ({
  text: document.text,
  frontMatter: document.frontMatter,
  data: document.data,
  headings: document.body?.headings,
  links: document.body?.links,
  syntaxProblems: document.syntaxProblems,
  suppressions: document.suppressions,
  anchor: document.anchor,
});

const source = (text: string, version: number): SourceText => new SourceText('file:///a.yaml', text, version);

describe('PortfolioDocument', function () {
  this.timeout(30_000);

  it('updated after edits says what it says when parsed anew', () => {
    const format = formatOf('model-card-markdown');
    assert.ok(format);
    for (let seed = 0; seed < DOCUMENTS; seed++) {
      const random = new Random(seed);
      let text = random.pick(MARKDOWN_TEXTS).repeat(random.pick([1, 1, 4]));
      const parse = (version: number): PortfolioDocument =>
        PortfolioDocument.parse(new SourceText('file:///README.md', text, version), 'README.md', {
          format,
          reason: '',
        });
      let document = parse(0);
      for (let edit = 1; edit <= EDITS; edit++) {
        const before = text;
        text = randomEdit(random, text, fragments);
        document = document.update(new SourceText('file:///README.md', text, edit));
        // A body that nobody asked for is not parsed; the next version then starts from an older one.
        if (random.chance(0.4)) continue;
        const message = `seed ${seed}, edit ${edit}: ${JSON.stringify(before)} became ${JSON.stringify(text)}`;
        assert.deepStrictEqual(contentOf(document), contentOf(parse(edit)), message);
      }
    }
  });

  it('keeps nothing of a version of another format', () => {
    const markdown = formatOf('model-card-markdown');
    const yaml = formatOf('experiment');
    assert.ok(markdown && yaml);
    const text = '---\nname: a\n---\n';
    const source = (version: number): SourceText => new SourceText('file:///a', text, version);
    const document = PortfolioDocument.parse(source(1), 'a', { format: markdown, reason: 'x' });
    const other = document.update(source(2), { format: yaml, reason: 'y' });
    assert.equal(other.reason, 'y');
    assert.deepEqual(other.data?.span, { start: 0, end: text.length });
    assert.equal(other.body, undefined);
  });

  it('is parsed again when it gets under the size that is checked', () => {
    const format = formatOf('experiment');
    assert.ok(format);
    const large = PortfolioDocument.parse(source(`name: ${'a'.repeat(100)}`, 1), 'a.yaml', { format, reason: '' }, 50);
    assert.equal(large.data, undefined);
    assert.equal(large.update(source('name: a', 2), undefined, 50).data?.root?.type, 'map');
    assert.equal(large.update(source('name: a', 2)).update(source('name: ab', 3), undefined, 5).data, undefined);
  });
});
