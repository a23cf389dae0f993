import assert from 'node:assert/strict';
import { check, fixesOf, type Finding } from '../../src/core/check';
import { PortfolioDocument } from '../../src/core/document/document';
import { formatOf, type FormatId } from '../../src/core/document/format';
import { Repository } from '../../src/core/portfolio/repository';
import { RULES } from '../../src/core/rules/index';
import { applyEdits, conflict } from '../../src/core/text/edit';
import { SourceText } from '../../src/core/text/source-text';
import { strictHost } from '../harness/engine';
import { readMarks } from '../harness/marked';
import { MARKDOWN_FRAGMENTS } from './markdown-texts';
import { Random, randomEdit } from './random';
import { YAML_FRAGMENTS } from './yaml-texts';
import { recognise } from '../../src/core/document/recognise';

const ROUNDS = 100;

interface Start {
  readonly path: string;
  readonly text: string;
  readonly format: FormatId;
}

/** The rules' own examples are documents of every format, sound and broken. */
const STARTS: readonly Start[] = RULES.flatMap(({ examplePath, examples }) =>
  [...examples.good, ...examples.bad].flatMap((example): Start[] => {
    const path = example.path ?? examplePath;
    const { text } = readMarks(example.text);
    const found = recognise({ path, text });
    return found ? [{ path, text, format: found.format.id }] : [];
  }),
);

const fragments: readonly [string, ...string[]] = [...YAML_FRAGMENTS, ...MARKDOWN_FRAGMENTS];

function parse(path: string, text: string, id: FormatId): PortfolioDocument {
  const format = formatOf(id);
  assert.ok(format);
  return PortfolioDocument.parse(new SourceText(`file:///${path}`, text, 1), path, { format, reason: '' });
}

/** Checks a document as the product does; a rule that throws fails the test. */
function findingsOf(document: PortfolioDocument, repository: Repository): readonly Finding[] {
  repository.put(document);
  return check(document, repository, {}, strictHost) ?? [];
}

describe('check', function () {
  this.timeout(60_000);

  it('neither throws nor marks what is not there, whatever the document has become', () => {
    for (let seed = 0; seed < ROUNDS; seed++) {
      const random = new Random(seed);
      const start = STARTS[random.below(STARTS.length)];
      assert.ok(start);
      let { text } = start;
      for (let edit = 0; edit < 4; edit++) {
        text = randomEdit(random, text, fragments);
        const message: string = `seed ${seed}: ${start.path} with ${JSON.stringify(text)}`;
        const repository = new Repository();
        const document = parse(start.path, text, start.format);
        const findings = findingsOf(document, repository);
        for (const { id, span, range, message: words } of findings) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${id}: ${message}`);
          assert.equal(range.start.line, range.end.line, `${id} marks more than a line: ${message}`);
          assert.notEqual(words.trim(), '', `${id}: ${message}`);
        }
        const finding = findings[random.below(findings.length)];
        if (!finding) continue;
        for (const { edits, title } of fixesOf(finding, document, repository, strictHost)) {
          assert.equal(conflict(edits), false, `"${title}" of ${finding.id} contradicts itself: ${message}`);
          const fixed = applyEdits(text, edits);
          findingsOf(parse(start.path, fixed, start.format), new Repository());
        }
      }
    }
  });
});
