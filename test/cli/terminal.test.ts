import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { runCheck } from '../../src/cli/check-command';
import type { CheckArguments } from '../../src/cli/arguments';
import { progressLine } from '../../src/cli/progress';
import { RULES } from '../../src/core/rules/index';
import { commandLine } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';
import { BAD_EXPERIMENT } from './documents';

const ARGUMENTS: CheckArguments = {
  paths: ['.'],
  format: 'text',
  failOn: 'error',
  fix: false,
  quiet: false,
  color: true,
};

const ESCAPE = '\u001B';

/** Back to the start of the line, and clear it. */
const WIPE = `\r${ESCAPE}[K`;

describe('ml-portfolio check on a screen', () => {
  const folder = tempFolder();

  /** Runs in this process, with a screen of our own. */
  const run = async (args: Partial<CheckArguments> = {}) => {
    let printed = '';
    let warned = '';
    const screen = {
      folder: folder.path,
      colors: true,
      interactive: true,
      print: (text: string) => void (printed += text),
      warn: (text: string) => void (warned += text),
    };
    const code = await runCheck({ ...ARGUMENTS, ...args }, screen);
    return { code, printed, warned };
  };

  it('colours the result, unless it is told not to', async () => {
    folder.write({ 'experiment.yaml': BAD_EXPERIMENT });
    const colored = await run();
    const plain = await run({ color: false });
    assert.ok(colored.printed.includes(`${ESCAPE}[31merror`));
    assert.ok(!plain.printed.includes(ESCAPE));
    assert.equal(stripVTControlCharacters(colored.printed), plain.printed);
    assert.equal(colored.code, 1);
  });

  it('leaves colours and progress out where there is no screen', async () => {
    folder.write({ 'experiment.yaml': BAD_EXPERIMENT });
    const { stdout, stderr } = await commandLine(folder.path, ['check']);
    assert.ok(![ESCAPE, 'Reading'].some((part) => (stdout + stderr).includes(part)));
  });

  it('shows how far it is, ten times a second, and wipes the line', () => {
    let time = 0;
    let shown = '';
    const screen = { interactive: true, warn: (text: string) => void (shown += text) };
    const progress = progressLine({ folder: '', colors: true, print: () => undefined, ...screen }, () => time);
    for (let done = 1; done <= 30; done++) {
      time += 10;
      progress.report(done, 30);
    }
    assert.equal(shown, [10, 20, 30].map((done) => `${WIPE}Reading ${done} of 30 files`).join(''));
    shown = '';
    progress.clear();
    progress.clear();
    assert.equal(shown, WIPE);
  });

  it('says in one line that a rule has failed, and goes on', async () => {
    folder.write({ 'a.experiment.yaml': BAD_EXPERIMENT, 'b.experiment.yaml': BAD_EXPERIMENT });
    const rule = RULES.find(({ id }) => id === 'schema/wrong-type') ?? assert.fail();
    const works = { check: rule.check.bind(rule) };
    Object.assign(rule, {
      check: () => {
        throw new Error('nothing\nworks');
      },
    });
    try {
      const { warned, printed, code } = await run({ fix: true, paths: ['a.experiment.yaml'] });
      const lines = warned.split('\n').filter((line) => line.includes('schema/wrong-type'));
      assert.deepEqual(lines, ['ml-portfolio: the rule schema/wrong-type failed on a.experiment.yaml: nothing works']);
      assert.doesNotMatch(warned, /b\.experiment/);
      assert.match(printed, /document/);
      assert.ok(code < 2);
    } finally {
      Object.assign(rule, works);
    }
  });
});
