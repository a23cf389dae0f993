import assert from 'node:assert/strict';
import { check, fixesOf, type Finding } from '../../src/core/check';
import { PortfolioDocument } from '../../src/core/document/document';
import { formatOf, type FormatId } from '../../src/core/document/format';
import { Repository } from '../../src/core/portfolio/repository';
import { SourceText } from '../../src/core/text/source-text';
import { strictHost } from '../harness/engine';

/** A list of nine aliases to the line above. */
const level = (index: number): string => `b${index}: &b${index} [${`*b${index - 1}, `.repeat(9)}]\n`;

const HEAD = 'name: churn\ntask:\n  type: classification\ndata:\n  path: a.csv\n';
const DEEP = 10_000;
const MANY = 10_000;
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

interface Run {
  readonly document: PortfolioDocument;
  readonly findings: readonly Finding[];
  /** `id |what is marked|`; judgements left out. */
  readonly said: readonly string[];
}

/** Parses, checks, asks for the fixes of the first finding and parses the next version; all that a server does. */
function run(path: string, id: FormatId, text: string): Run {
  const format = formatOf(id);
  assert.ok(format);
  const source = new SourceText(`file:///${path}`, text, 1);
  const document = PortfolioDocument.parse(source, path, { format, reason: '' }, Infinity);
  const repository = new Repository();
  repository.put(document);
  const findings = check(document, repository, {}, strictHost) ?? [];
  for (const finding of findings.slice(0, 3)) fixesOf(finding, document, repository, strictHost);
  const next = document.update(new SourceText(`file:///${path}`, `${text} `, 2), undefined, Infinity);
  assert.equal(next.text.length, text.length + 1);
  assert.equal(next.body?.headings.length, document.body?.headings.length);
  const said = findings
    .filter(({ rule }) => rule.layer !== 'judgement')
    .map((finding) => `${finding.id} |${text.slice(finding.span.start, finding.span.end)}|`);
  return { document, findings, said };
}

const yaml = (text: string): Run => run('experiment.yaml', 'experiment', text);
const json = (text: string): Run => run('experiment.json', 'experiment', text);
const card = (text: string): Run => run('MODEL_CARD.md', 'model-card-markdown', text);

/** Ids only, each once. */
const ids = ({ said }: Run): string[] => [...new Set(said.map((one) => one.replace(/ \|[^]*/, '')))];

describe('bad input', function () {
  this.timeout(60_000);

  describe('line breaks, marks and tabs', () => {
    it('finds the same in CRLF and CR as in LF', () => {
      const text = `${HEAD}basline: 1\nseed: "x"\n`;
      const expected = ['schema/unknown-key |basline|', 'schema/wrong-type |"x"|'];
      for (const lineBreak of ['\n', '\r\n', '\r']) {
        const { said, findings } = yaml(text.replaceAll('\n', lineBreak));
        assert.deepEqual(said, expected);
        assert.deepEqual(
          findings.filter(({ rule }) => rule.layer === 'schema').map(({ range }) => range.start.line),
          [5, 6],
        );
      }
    });

    it('counts a byte order mark as a character', () => {
      const { findings } = yaml(`\uFEFFnam: churn\n`);
      assert.deepEqual(findings[0]?.range.start, { line: 0, character: 1 });
      assert.deepEqual(json('\uFEFF{"name": "a", "task": {"type": "classification"}, "data": {}}').said, []);
    });

    it('names a tab', () =>
      assert.deepEqual(yaml('name: a\ntask:\n\ttype: classification\n').said, ['syntax/tab-indentation |\t|']));

    it('counts UTF-16 code units behind surrogate pairs', () => {
      const { findings } = yaml(`${HEAD}notes: 😀😀\nsplit: {strategy: "😀", seed: x}\n`);
      const schema = findings.filter(({ rule }) => rule.layer === 'schema');
      assert.deepEqual(
        schema.map(({ range }) => [range.start.line, range.start.character, range.end.character]),
        [
          [6, 18, 22],
          [6, 30, 31],
        ],
      );
    });
  });

  describe('size', () => {
    it('reads 100,000 flat lines', () => {
      const { document, said } = run(
        'params.yaml',
        'dvc-params',
        lines(100_000, (index) => `key${index}: ${index}\n`),
      );
      assert.equal(document.data?.root?.type === 'map' && document.data.root.entries.length, 100_000);
      assert.deepEqual(said, []);
    });

    it('reads 100,000 nested lines', () => {
      const results = lines(50_000, (index) => `  - metric: m${index}\n    value: 1\n`);
      assert.deepEqual(yaml(`${HEAD}results:\n${results}`).said, []);
    });

    it('reads lines of five million characters', () => {
      assert.deepEqual(yaml(`${HEAD}notes: ${'word '.repeat(1_000_000)}\n`).said, []);
      assert.deepEqual(yaml(`${HEAD}notes: "${'word '.repeat(1_000_000)}\n`).said, ['syntax/unclosed-quote |"|']);
      assert.equal(json(`{"name": "${'x'.repeat(5_000_000)}`).said.length, 1);
      assert.equal(card(`# Card\n\n${'word '.repeat(100_000)}`).document.body?.headings.length, 1);
      assert.equal(card(`# ${'word '.repeat(100_000)}`).document.body?.headings.length, 1);
    });

    it('lists no more of many mistakes than anybody reads', () => {
      for (const { said } of [
        yaml(HEAD + lines(MANY, (index) => `unknown${index}: 1\n`)),
        yaml(`${HEAD}features:\n${'  - [1]\n'.repeat(MANY)}`),
        yaml(HEAD + 'seed: 1\n'.repeat(MANY)),
        yaml(`${HEAD}features:\n${'  - *nobody\n'.repeat(MANY)}`),
        json(`{"name": "a", "features": [${'[1,],\n'.repeat(MANY)}1]}`),
        json(`{"name": "a",\n${'// why\n'.repeat(MANY)}"seed": 1}`),
        json(`{${lines(MANY, (index) => `"k${index % (MANY / 2)}": 1,`)}"z": 1}`),
        json(`{"features": [${'1 '.repeat(MANY)}]}`),
      ]) {
        assert.ok(said.length >= 1 && said.length <= 700, String(said.length));
      }
    });
  });

  describe('aliases', () => {
    it('stops unfolding when each level repeats the one above many times', () => {
      const bomb = `notes: &b0 [x, x, x, x, x, x, x, x, x]\n${lines(20, (index) => level(index + 1))}`;
      const { said } = run('params.yaml', 'dvc-params', bomb);
      assert.deepEqual(said, ['syntax/alias-bomb |*b4|']);
    });

    it('stops when one large value is repeated 100,000 times', () => {
      const anchor = `model: &m {parameters: {${lines(500, (index) => `p${index}: 1, `)}}}\n`;
      assert.deepEqual(ids(yaml(`${HEAD}${anchor}features:\n${'  - *m\n'.repeat(100_000)}`)), [
        'schema/unknown-key',
        'syntax/alias-bomb',
      ]);
      assert.deepEqual(ids(yaml(`${HEAD}${anchor}features:\n${'  - <<: *m\n'.repeat(MANY)}`)), [
        'schema/unknown-key',
        'syntax/alias-bomb',
      ]);
    });

    it('tells a mistake in what is repeated once', () => {
      assert.deepEqual(yaml(`${HEAD}features:\n  - &f {name: 1}\n${'  - *f\n'.repeat(1000)}`).said, [
        'schema/wrong-type |1|',
      ]);
    });

    it('is not led in a circle', () => {
      assert.deepEqual(yaml(`${HEAD}model: &m {parameters: {again: *m}}\n`).said, ['syntax/unknown-alias |*m|']);
    });
  });

  describe('nesting 10,000 deep', () => {
    it('in YAML', () => {
      const deep: readonly string[] = [
        `a:\n${lines(DEEP / 4, (index) => `${' '.repeat(index + 1)}a:\n`)}`,
        `a: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n`,
        `a: ${'['.repeat(DEEP)}`,
        `a: ${'{a: '.repeat(DEEP)}${'}'.repeat(DEEP)}\n`,
        `a:\n  ${'- '.repeat(DEEP)}x\n`,
        `a:\n  ${'? '.repeat(DEEP)}x\n`,
        `a: ${'!x '.repeat(DEEP)}x\n`,
        `a: ${'&x '.repeat(DEEP)}x\n`,
        'a: '.repeat(DEEP),
      ];
      for (const text of deep) {
        const { said } = run('params.yaml', 'dvc-params', text);
        assert.equal(said.length, 1, `${text.slice(0, 20)}: ${said.join()}`);
        assert.match(said[0] ?? '', /^syntax\//);
      }
    });

    it('in JSON', () => {
      for (const text of [
        '['.repeat(DEEP) + ']'.repeat(DEEP),
        '['.repeat(DEEP),
        `${'{"a": '.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
        '{"a": '.repeat(DEEP),
      ])
        assert.deepEqual(ids(json(text)), ['syntax/too-deep']);
    });

    it('in Markdown', () => {
      for (const text of [
        '>'.repeat(DEEP),
        '> '.repeat(DEEP),
        '- '.repeat(DEEP),
        '['.repeat(DEEP),
        '![a]('.repeat(DEEP),
        '<div>'.repeat(DEEP),
        '**a _b '.repeat(DEEP),
        lines(400, (index) => `${'  '.repeat(index)}- x\n`),
        lines(400, (index) => `${'`'.repeat(index)} `),
        '<!--'.repeat(DEEP),
        `[a](b) `.repeat(DEEP),
        lines(DEEP, (index) => `[a${index}]: b\n`),
        `![image](data:image/png;base64,${'A'.repeat(300_000)})`,
        `# A${' '.repeat(100_000)}b`,
        `## ${'#'.repeat(100_000)} x`,
        '[More Information Needed]\n'.repeat(DEEP),
      ]) {
        const headings = card(`# First\n\n${text}\n\n# Last\n`).document.body?.headings ?? [];
        assert.equal(headings[0]?.title, 'First', text.slice(0, 20));
      }
    });
  });

  describe('values of every kind', () => {
    it('has nothing to say of an empty file', () => {
      for (const text of ['', '\n', '# only a comment\n', '---\n', '\uFEFF']) assert.deepEqual(yaml(text).said, []);
      assert.equal(json('').said.length, 1);
    });

    it('says that a document is a mapping', () => {
      assert.deepEqual(yaml('just text\n').said, ['schema/wrong-type |just text|']);
      assert.deepEqual(yaml('- a\n- b\n').said, ['schema/wrong-type |- a|']);
      assert.deepEqual(json('[1]').said, ['schema/wrong-type |[1]|']);
      assert.deepEqual(json('"text"').said, ['schema/wrong-type |"text"|']);
      assert.deepEqual(json('null').said, []);
    });

    it('has unknown keys with names of the language, and says so', () => {
      assert.deepEqual(yaml(`${HEAD}__proto__:\n  seed: x\nconstructor: 1\ntoString: 2\nhasOwnProperty: 3\n`).said, [
        'schema/unknown-key |__proto__|',
        'schema/unknown-key |constructor|',
        'schema/unknown-key |toString|',
        'schema/unknown-key |hasOwnProperty|',
      ]);
      assert.equal(({} as Record<string, unknown>)['seed'], undefined);
    });

    it('reads numbers of any size', () => {
      assert.deepEqual(yaml(`${HEAD}seed: 9007199254740993\n`).said, []);
      assert.deepEqual(yaml(`${HEAD}threshold: {value: 1.0e+400}\n`).said, ['schema/wrong-type |1.0e+400|']);
      assert.deepEqual(yaml(`${HEAD}threshold: {value: .inf}\n`).said, ['schema/wrong-type |.inf|']);
      assert.deepEqual(yaml(`${HEAD}threshold: {value: .nan}\n`).said, ['schema/wrong-type |.nan|']);
      assert.doesNotMatch(
        yaml(`${HEAD}threshold: {value: .nan}\n`).findings.at(-1)?.message ?? '',
        /a number, not a number/,
      );
    });

    it('leaves the values of foreign tags alone', () => {
      assert.deepEqual(
        yaml(`${HEAD}seed: !env SEED\nfeatures: !include features.yaml\nsplit: !!python/tuple [1, 2]\n`).said,
        [],
      );
    });

    it('does not read a file with NUL in it', () => {
      assert.deepEqual(ids(yaml('name: a\0b\n')), ['syntax/binary-file']);
      assert.deepEqual(ids(card('\0\x01\x02 PNG')), ['syntax/binary-file']);
    });
  });

  describe('JSON that is not JSON', () => {
    const text =
      '{\n  // why\n  "name": "churn",\n  "task": {"type": "classification",},\n  "data": {}, "sede": 1\n}\n';

    it('is named where it is not, and read all the same', () => {
      assert.deepEqual(json(text).said, [
        'syntax/json-comment |// why|',
        'syntax/json-trailing-comma |,|',
        'schema/unknown-key |"sede"|',
      ]);
    });
  });

  describe('front matter', () => {
    it('without an end is one finding', () => {
      assert.deepEqual(card('---\nlicense: mit\ntags:\n- a\n\n# Card\n').said, ['syntax/unclosed-front-matter |---|']);
      assert.deepEqual(
        ids(card(`---\nlicense: mit\n${'- a\n'.repeat(MANY)}`)).includes('syntax/unclosed-front-matter'),
        true,
      );
    });
  });
});
