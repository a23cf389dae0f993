import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { applyEdits } from '../../src/core/text/edit';
import type { Log } from 'sarif';
import { Checked } from '../harness/engine';
import { checkJson, commandLine, foundIn } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';
import { mistakes } from '../unit/schemas/load';
import { BAD_EXPERIMENT, BAD_IDS, FIXED_EXPERIMENT, GOOD_DATASHEET } from './documents';

/** The official schema, as the package @microsoft/jest-sarif 1.0.0-beta.0 carries it. */
const SARIF = join(process.cwd(), 'test', 'fixtures', 'sarif-2.1.0-rtm.5.json');

/** Errors of a SARIF log against the official schema. */
function sarifMistakes(log: unknown): unknown {
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(SARIF, 'utf8')) as Record<string, unknown>;
  const formats = { uri: /^[a-z][a-z0-9+.-]*:\S+$/, 'uri-reference': /^[^\s\\]*$/, 'date-time': /^\d{4}-\d\d-\d\dT/ };
  const validate = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, formats }).compile(schema);
  return validate(log) ? [] : validate.errors;
}

describe('ml-portfolio check --format', () => {
  const folder = tempFolder();
  beforeEach(() => {
    folder.write({
      'cards/a b#1/experiment.yaml': BAD_EXPERIMENT,
      'datasheet.yaml': GOOD_DATASHEET,
      'notes.yaml': 'a: 1\n',
      'größe.model-card.yaml': 'a: [😀\n',
    });
  });
  const run = (...args: string[]) => commandLine(folder.path, ['check', ...args]);

  it('json: is as its schema says, in one order, with slashes', async () => {
    const { report, stdout, stderr } = await checkJson(folder.path);
    assert.deepEqual(mistakes('check-report', report), []);
    assert.deepEqual(
      report.files.map(({ path, kind }) => [path, kind]),
      [
        ['cards/a b#1/experiment.yaml', 'experiment'],
        ['datasheet.yaml', 'datasheet'],
        ['größe.model-card.yaml', 'model-card'],
      ],
    );
    assert.equal(report.summary['files'], 3);
    const all = report.files.flatMap(({ findings }) => findings);
    for (const severity of ['error', 'warning', 'info', 'hint'])
      assert.equal(report.summary[`${severity}s`], all.filter((finding) => finding.severity === severity).length);
    assert.equal(stderr, '');
    assert.equal((await checkJson(folder.path, ['datasheet.yaml', '.', 'cards'])).stdout, stdout);
  });

  it('json: says what the engine says in an editor, and its fixes can be applied by their ranges', async () => {
    const { report } = await checkJson(folder.path);
    const [file] = report.files;
    const { findings, source } = (({ findings, document }) => ({ findings, source: document.source }))(
      new Checked('experiment.yaml', BAD_EXPERIMENT, { 'data/datasheet.yaml': GOOD_DATASHEET }),
    );
    assert.deepEqual(
      file?.findings.map(({ id, severity, message, range }) => ({ id, severity, message, range })),
      findings.map(({ id, severity, message, range }) => ({ id, severity, message, range })),
    );
    const edits = (file?.findings ?? [])
      .filter(({ id }) => BAD_IDS.includes(id))
      .flatMap(({ fixes }) => fixes.find(({ preferred }) => preferred)?.edits ?? [])
      .map(({ range, newText }) => ({
        span: { start: source.offsetAt(range.start), end: source.offsetAt(range.end) },
        newText,
      }));
    assert.equal(applyEdits(BAD_EXPERIMENT, edits), FIXED_EXPERIMENT);
  });

  it('json: names a page for each finding', async () => {
    const { report } = await checkJson(folder.path);
    const pages = report.files.flatMap(({ findings }) => findings.map(({ docs }) => docs));
    assert.ok(pages.length > 0);
    for (const page of pages) assert.ok(existsSync(page), page);
  });

  it('json: paths are from the current folder', async () => {
    const { report } = await checkJson(join(folder.path, 'cards'), ['..']);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['../datasheet.yaml', '../größe.model-card.yaml', 'a b#1/experiment.yaml'],
    );
  });

  it('sarif: is valid, and counts from 1', async () => {
    const { stdout, code } = await run('--format', 'sarif');
    const log = JSON.parse(stdout) as Log;
    assert.deepEqual(sarifMistakes(log), []);
    assert.equal(code, 1);
    const [sarif] = log.runs;
    const { report } = await checkJson(folder.path);
    assert.equal(sarif?.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      sarif?.results?.map(({ ruleId, locations, message }) => [
        decodeURIComponent(locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ''),
        ruleId,
        message.text,
        locations?.[0]?.physicalLocation?.region,
      ]),
      report.files.flatMap(({ path, findings }) =>
        findings.map(({ id, message, range: { start, end } }) => [
          path,
          id,
          message,
          {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        ]),
      ),
    );
    assert.equal(
      sarif?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      'cards/a%20b%231/experiment.yaml',
    );
  });

  it('sarif: describes its rules and carries the fixes', async () => {
    const log = JSON.parse((await run('--format', 'sarif')).stdout) as Log;
    const { tool, results = [] } = log.runs[0] ?? assert.fail();
    const rules = tool.driver.rules ?? [];
    assert.deepEqual(
      [...new Set(results.map(({ ruleId }) => String(ruleId)))].sort(),
      rules.map(({ id }) => id),
    );
    for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex ?? -1]?.id, ruleId);
    for (const { id, help } of rules) {
      assert.match(help?.markdown ?? '', new RegExp(`^# .+\n\n\`${id}\`, \\w+, `));
      assert.doesNotMatch(help?.markdown ?? '', /\]\(\.\.\//, 'pages stand alone there');
    }
    const typo = results.find(({ ruleId }) => ruleId === 'schema/not-allowed-value');
    const replacement = typo?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
    assert.equal(replacement?.insertedContent?.text, 'classification');
    assert.deepEqual(replacement?.deletedRegion, { startLine: 3, startColumn: 9, endLine: 3, endColumn: 22 });
  });

  it('sarif: says what could not be read, and is valid without findings', async () => {
    const { stdout, code } = await run('--format', 'sarif', 'datasheet.yaml', 'gone.yaml');
    const log = JSON.parse(stdout) as Log;
    assert.deepEqual(sarifMistakes(log), []);
    const [invocation] = log.runs[0]?.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.match(invocation.toolExecutionNotifications?.[0]?.message.text ?? '', /^gone\.yaml: there is no such file/);
    assert.equal(code, 2);
  });

  it('sarif: the schema of these tests refuses what is wrong', () => {
    assert.notDeepEqual(sarifMistakes({ version: '2.1.0' }), []);
    assert.notDeepEqual(sarifMistakes({ version: '2.1.0', runs: [{ tool: { driver: {} } }] }), []);
  });

  it('text: groups by file, counts lines and columns from 1, and sums up', async () => {
    const { stdout, stderr } = await run();
    assert.match(stdout, /^cards\/a b#1\/experiment\.yaml\n/);
    assert.match(stdout, /^ {2}3:9 +error +`clasification` is not allowed .* schema\/not-allowed-value$/m);
    assert.match(stdout, /^\d+ problems \(\d+ errors.*\) in \d of 3 documents\. \d+ can be fixed with --fix\.\n$/m);
    assert.ok(!stdout.includes('\u001B'));
    assert.equal(stderr, '');
  });

  it('text: says that all is well, and that there is nothing', async () => {
    folder.write({ '.gitignore': '', 'empty/a.txt': '' });
    assert.equal(
      (await run('--fail-on', 'error', 'empty')).stdout,
      'Nothing to check: no model card, datasheet or experiment was found.\n',
    );
    folder.write({ '.vscode/settings.json': JSON.stringify({ 'mlPortfolio.rules': await allOff() }) });
    assert.deepEqual(await run(), { code: 0, stdout: 'No problems in 3 documents.\n', stderr: '' });
  });

  /** A setting that switches off everything that these documents have. */
  const allOff = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      foundIn((await checkJson(folder.path)).report).map((line) => [line.split(' ').at(-1) ?? '', 'off']),
    );
});
