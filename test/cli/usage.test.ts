import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FAIL_ON, FORMATS } from '../../src/cli/arguments';
import { commandLine } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';

describe('ml-portfolio', () => {
  const folder = tempFolder();
  const run = (...args: string[]) => commandLine(folder.path, args);

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const flag of ['--version', '-v'])
      assert.deepEqual(await run(flag), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('explains itself in lines that fit a terminal', async () => {
    const { code, stdout, stderr } = await run('--help');
    assert.deepEqual([code, stderr], [0, '']);
    for (const word of [...FORMATS, ...FAIL_ON, '--fix', '--quiet', '--no-color', '--help', '--version'])
      assert.ok(stdout.includes(word), word);
    assert.ok(stdout.split('\n').every((line) => line.length <= 120));
    assert.equal((await run('check', '-h')).stdout, stdout);
  });

  for (const [args, message] of [
    [[], /^ml-portfolio: Say what to do/],
    [['chekc'], /There is no command `chekc`\. Did you mean `ml-portfolio check`\?/],
    [['milestone'], /Did you mean `ml-portfolio milestones`\?/],
    [['README.md'], /Did you mean `ml-portfolio readme README\.md`\?/],
    [['cards'], /Did you mean `ml-portfolio check cards`\?/],
    [['check', '--fromat', 'json'], /Unknown option '--fromat'\.\n/],
    [['check', '--format', 'xml'], /--format is one of text, json, sarif, not `xml`/],
    [['check', '--format'], /--format/],
    [['check', '--fail-on', 'hint'], /--fail-on is one of error, warning, info, not `hint`/],
    [['check', '--fix=yes'], /--fix/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)} with a message`, async () => {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.match(stderr, /--help/);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
