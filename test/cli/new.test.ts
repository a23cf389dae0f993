import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import type { NewArguments } from '../../src/cli/arguments';
import { runNew } from '../../src/cli/new-command';
import type { Terminal } from '../../src/cli/terminal';
import type { ScaffoldTexts } from '../../src/core/scaffold/template';
import { CLI, commandLine, type Run } from '../harness/command-line';
import { onFullDisk } from '../harness/full-disk';
import { GitRepository } from '../harness/git-repository';
import { ADAS_SETTINGS, ownGitSettings } from '../harness/git-settings';
import { NOBODY, tempFolder } from '../harness/temp-folder';

const TEXTS: ScaffoldTexts = {
  templates: [
    {
      id: 'tabular',
      title: 'Tabular service',
      summary: 'Churn of customers',
      version: '1.0.0',
      defaultName: 'churn-service',
      track: 'ml-engineer',
      commands: [
        { title: 'Train and evaluate', run: 'make train' },
        { title: 'Serve', run: 'make serve' },
      ],
      milestones: [],
      partlyShown: [],
      files: [
        { path: '.gitignore', text: 'data/\n' },
        {
          path: 'README.md',
          text: '# <% title %>\n\nBy <% author %>, for <% trackTitle %>.\n\n[your own reason for it]\n',
        },
        { path: 'src/train.py', text: 'print("train")\n' },
      ],
    },
  ],
  licenses: [
    { id: 'mit', spdx: 'MIT', title: 'MIT License', text: 'Copyright <% year %> <% author %>\n' },
    { id: 'apache-2.0', spdx: 'Apache-2.0', title: 'Apache License 2.0', text: 'Apache\n' },
  ],
  artifacts: {},
};

const ARGUMENTS: NewArguments = {
  template: 'tabular',
  folder: 'churn',
  name: undefined,
  track: undefined,
  license: undefined,
  author: undefined,
  git: true,
  yes: false,
  color: false,
};

describe('ml-portfolio new', () => {
  const place = tempFolder();
  const settings = ownGitSettings(() => place.at('home'));
  const read = (path: string): string => readFileSync(place.at(path), 'utf8');
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', place.at('churn'), ...args], { encoding: 'utf8' });
  const made = (): string[] => readdirSync(place.path).filter((name) => name !== 'home');

  /** Runs in this process. @param answers what somebody at the keyboard types; absent for nobody */
  const run = async (
    args: Partial<NewArguments> = {},
    answers?: readonly (string | undefined)[],
    onInterrupt: Terminal['onInterrupt'] = () => () => undefined,
    interactive = false,
  ) => {
    let printed = '';
    let warned = '';
    const questions: string[] = [];
    const rest = [...(answers ?? [])];
    const ask = (question: string) => {
      questions.push(question);
      return Promise.resolve(rest.shift());
    };
    const code = await runNew(
      { ...ARGUMENTS, ...args },
      {
        folder: place.path,
        colors: true,
        interactive,
        onInterrupt,
        print: (text) => void (printed += text),
        warn: (text) => void (warned += text),
        openKeyboard: answers ? () => Promise.resolve({ ask, close: () => undefined }) : undefined,
      },
      () => Promise.resolve(TEXTS),
    );
    return { code, printed, warned, questions, unused: rest.length };
  };

  const program = (...args: string[]): Promise<Run> => commandLine(place.path, ['new', ...args]);

  const firstTemplate = async (): Promise<string> => {
    const { code, stdout } = await program();
    assert.equal(code, 0);
    return /^ {2}(\S+) {2}/m.exec(stdout)?.[1] ?? '';
  };

  it('lists the templates when none is named', async () => {
    const { code, printed, warned } = await run({ template: undefined, folder: undefined });
    assert.deepEqual([code, warned], [0, '']);
    assert.match(printed, / {2}tabular {2}Tabular service\n {11}Churn of customers\n/);
    assert.deepEqual(made(), []);
  });

  it('makes a project with what most people take, and says what to do next', async () => {
    const { code, printed, warned } = await run();
    assert.deepEqual([code, warned], [0, '']);
    assert.equal(read('churn/README.md'), '# Churn\n\nBy Ada, for ML engineer.\n\n[your own reason for it]\n');
    assert.match(read('churn/LICENSE'), /^Copyright 20\d\d Ada\n$/);
    assert.match(
      printed,
      /^Made churn from the template tabular in churn\n {2}src\/\n {4}train\.py +15 B\n {2}\.gitignore +6 B\n/,
    );
    assert.match(printed, /\n {2}5 files, \d+ B\n/);
    assert.match(printed, /\ngit: the first commit is [0-9a-f]{7,} on \S+\.\n/);
    assert.match(printed, /\nNext:\n {2}cd churn\n {2}make train {2}Train and evaluate\n {2}make serve {2}Serve\n/);
    assert.match(printed, /\nYours to write, 1 place:\n {2}README\.md:5 {2}your own reason for it\n$/);
    assert.equal(git('log', '--format=%an: %s'), 'Ada: Start from the template Tabular service\n');
    assert.equal(git('status', '--short'), '');
    assert.match(read('churn/.ml-portfolio.yaml'), /template: tabular/);
  });

  it('takes what is given', async () => {
    const { code } = await run({
      folder: 'work/here',
      name: 'late-parcels',
      track: 'data-scientist',
      license: 'none',
      author: 'Grace <grace@example.org>',
      git: false,
    });
    assert.equal(code, 0);
    assert.match(read('work/here/README.md'), /^# Late parcels\n\nBy Grace, for Data scientist/);
    assert.deepEqual(readdirSync(place.at('work/here')).sort(), [
      '.gitignore',
      '.ml-portfolio.yaml',
      'README.md',
      'src',
    ]);
  });

  for (const [args, message] of [
    [{ template: 'tabluar' }, /no template `tabluar`\. Did you mean `tabular`\?/],
    [{ template: 'website' }, /no template `website`\. There are tabular\./],
    [{ track: 'ml-enginer' }, /no track `ml-enginer`\. Did you mean `ml-engineer`\?/],
    [{ license: 'apache' }, /no licence `apache`\. .*apache-2\.0/],
    [{ name: 'My Project' }, /lower-case letters.* Write my-project\./],
    [{ name: 'nul' }, /Windows keeps the name nul/],
    [{ folder: 'con' }, /cannot be called `con`\. .*--name/],
    [{ folder: undefined }, /Say where: `ml-portfolio new tabular churn-service`/],
    [{ folder: 'home/.gitconfig' }, /is a file, and not a folder/],
  ] as const)
    it(`refuses ${JSON.stringify(args)} with a word on what can be`, async () => {
      const { code, printed, warned } = await run(args);
      assert.deepEqual([code, printed], [2, '']);
      assert.match(warned, message);
      assert.match(warned, /^ml-portfolio: .*\n$/);
      assert.deepEqual(made(), []);
    });

  it('calls the project what the folder’s name comes to', async () => {
    await run({ folder: 'Späte Pakete 2' });
    assert.match(read('Späte Pakete 2/README.md'), /^# Spate pakete 2\n/);
  });

  it('replaces nothing when nobody can be asked, and says what it would have', async () => {
    place.write({ 'churn/README.md': '# Mine\n', 'churn/src/train.py': 'mine\n', 'churn/notes.txt': 'x' });
    for (const attempt of [await run(), await run({ yes: true }, ['replace', 'replace', 'yes'])]) {
      assert.deepEqual([attempt.code, attempt.printed, attempt.questions], [2, '', []]);
      assert.match(attempt.warned, /2 files of churn would be replaced: README\.md, src\/train\.py\./);
    }
    assert.equal(read('churn/README.md'), '# Mine\n');
    assert.deepEqual(readdirSync(place.at('churn')).sort(), ['README.md', 'notes.txt', 'src']);
  });

  it('leaves nothing when it is interrupted while it writes, and says so', async () => {
    let released = false;
    const onInterrupt = (listener: () => void) => {
      listener();
      return () => void (released = true);
    };
    const { code, printed, warned } = await run({}, undefined, onInterrupt);
    assert.deepEqual([code, printed, released], [2, '', true]);
    assert.equal(warned, 'ml-portfolio: It was cancelled, so nothing was written.\n');
    assert.deepEqual(made(), []);
  });

  it('names what is there when it cannot take everything back, and goes on the next time', async () => {
    const { code, printed, warned } = await onFullDisk('README.md', () => run({ folder: 'work/churn' }));
    assert.deepEqual([code, printed], [2, '']);
    assert.match(warned, /full, and these are there now: work, work\/\.churn\.\S+-unfinished\. Run .* to go on\.\n$/);
    assert.equal((await run({ folder: 'work/churn' })).code, 0);
    assert.deepEqual(readdirSync(place.at('work')), ['churn']);
  });

  it('shows on a screen how far it is, and clears that away', async () => {
    const { code, warned } = await run({ git: false }, undefined, undefined, true);
    assert.equal(code, 0);
    assert.ok(warned === '' || warned.endsWith('\r\u001B[K'), warned);
  });

  it('goes on where files are the same, and beside files of other names', async () => {
    place.write({ 'churn/.gitignore': 'data/\n', 'churn/notes.txt': 'x' });
    assert.equal((await run()).code, 0);
    assert.equal(git('status', '--short'), '?? notes.txt\n');
  });

  describe('with somebody at the keyboard', () => {
    it('asks for what was not given, shows the files, and asks to go on', async () => {
      const { code, questions, warned, printed, unused } = await run({}, [
        'late-parcels',
        'research',
        'none',
        'Grace',
        '',
      ]);
      assert.deepEqual([code, unused], [0, 0]);
      assert.deepEqual(
        questions.map((question) => question.replace(/ \(.*?\)/, '')),
        [
          'Name of the project [churn]: ',
          'Track [ml-engineer]: ',
          'Licence [mit]: ',
          'Author [Ada]: ',
          'Make late-parcels in churn [yes]: ',
        ],
      );
      assert.match(warned, /\nchurn\/\n {2}src\/\n {4}train\.py/);
      assert.doesNotMatch(printed, /train\.py/);
      assert.match(read('churn/README.md'), /^# Late parcels\n\nBy Grace, for Research/);
    });

    it('asks again for what cannot be, with the nearest that can', async () => {
      const { code, questions } = await run({ license: 'mit', author: 'Ada' }, [
        'My Project',
        '',
        'reserch',
        'research',
        'maybe',
        'y',
      ]);
      assert.equal(code, 0);
      assert.match(questions[1] ?? '', /^A name consists of .* Write my-project\.\nName of the project \[churn\]: $/);
      assert.match(questions[3] ?? '', /Did you mean `research`\?\n/);
      assert.match(questions[5] ?? '', /^Write yes or no\.\n/);
    });

    it('asks nothing that was given, and nothing at all with --yes', async () => {
      const all = { name: 'churn', track: 'research', license: 'mit', author: 'Ada' } as const;
      assert.deepEqual((await run(all, [''])).questions, ['Make churn in churn [yes]: ']);
      assert.deepEqual((await run({ yes: true, folder: 'other' }, [])).questions, []);
    });

    it('asks where, when no folder was given', async () => {
      const { questions } = await run({ folder: undefined }, ['', '', '', '', '', '']);
      assert.equal(questions[0], 'Folder [churn-service]: ');
      assert.ok(existsSync(place.at('churn-service/README.md')));
    });

    it('asks of each file that is there: keep, replace, or see the difference', async () => {
      place.write({
        'churn/README.md': '# Mine\u001B[31m\n',
        'churn/src/train.py': 'mine\n',
        'churn/.gitignore': 'x\n',
      });
      const answers = ['', '', '', '', 'k', 'difference', 'r', '', 'yes'];
      const { code, questions, warned, printed, unused } = await run({}, answers);
      assert.deepEqual([code, unused], [0, 0]);
      assert.match(questions[4] ?? '', /^\.gitignore is there and says something else\. Keep it, replace it, or see/);
      assert.match(warned, / {2}README\.md +\d+ B {2}differs from what is there\n/);
      assert.match(warned, /\n-# Mine\?\[31m\n\+# Churn\n/);
      assert.ok(!warned.includes('\u001B'));
      assert.match(printed, /\nKept 2 files as they were: \.gitignore, src\/train\.py\n/);
      assert.deepEqual([read('churn/.gitignore'), read('churn/src/train.py')], ['x\n', 'mine\n']);
      assert.match(read('churn/README.md'), /^# Churn/);
    });

    it('leaves everything as it was when the person leaves at any question, or says no', async () => {
      for (let count = 0; count <= 4; count++) {
        const answers = [...Array.from({ length: count }, () => ''), undefined];
        const { code, printed, warned } = await run({}, answers);
        assert.deepEqual([code, printed], [2, '']);
        assert.match(warned, /ml-portfolio: Cancelled\. Nothing was written\.\n$/);
      }
      assert.equal((await run({}, ['', '', '', '', 'no'])).code, 2);
      assert.deepEqual(made(), []);
    });

    it('asks who commits when git does not know, and takes nobody for an answer', async () => {
      settings('');
      const named = await run({}, ['', '', '', 'Grace', 'not an address', 'grace@example.org', '']);
      assert.match(named.questions[4] ?? '', /^git does not know who you are\. E-mail of Grace/);
      assert.match(named.questions[5] ?? '', /^Write an address/);
      assert.match(named.printed, /git: the first commit is/);
      const nobody = await run({ folder: 'other' }, ['', '', '', 'Grace', '', '']);
      assert.equal(nobody.code, 0);
      assert.match(nobody.printed, /\ngit does not know who you are, so the files are staged and not committed\. Run/);
    });
  });

  describe('and git', () => {
    it('leaves files in the repository of somebody else to them', async () => {
      GitRepository.init(place.at('mono'));
      const { code, printed } = await run({ folder: 'mono/churn' });
      assert.equal(code, 0);
      assert.ok(
        printed.includes(
          `git: the project lies in the repository ${place.at('mono')}. Commit its files there yourself.\n`,
        ),
      );
      assert.ok(!existsSync(place.at('mono/churn/.git')));
    });

    it('does without it when it is missing, and says so', async () => {
      mkdirSync(place.at('home/bin'));
      symlinkSync(process.execPath, place.at('home/bin/node'));
      process.env['PATH'] = place.at('home/bin');
      const { code, printed } = await run();
      assert.equal(code, 0);
      assert.match(printed, /\ngit was not found on this machine\. Install it/);
      assert.ok(existsSync(place.at('churn/README.md')));
    });

    it('takes --author for who commits when git does not know', async () => {
      settings('');
      const { printed } = await run({ author: 'Grace <grace@example.org>' });
      assert.match(printed, /git: the first commit is/);
      assert.equal(git('log', '--format=%an <%ae>'), 'Grace <grace@example.org>\n');
    });
  });

  describe('as a program', () => {
    it('makes a project of the first template, and leaves a clean repository', async () => {
      const template = await firstTemplate();
      const { code, stdout, stderr } = await program(template, 'churn');
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Made churn from the template .* in churn\n/);
      assert.equal(git('status', '--short'), '');
      assert.deepEqual(made(), ['churn']);
    });

    it('says where this user may not write', async () => {
      const template = await firstTemplate();
      chmodSync(place.path, 0o755);
      const { code, stdout, stderr } = await commandLine(place.path, ['new', template, 'churn'], {
        uid: NOBODY,
        env: { HOME: '/' },
      });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /Writing there is not permitted/);
    });

    it('ends cleanly when it is interrupted, with a word on what is there', async () => {
      const template = await firstTemplate();
      place.write({
        'home/template/hooks/pre-commit': `#!/bin/sh\necho started\ntouch "${place.at('home/started')}"\nexec sleep 30\n`,
      });
      chmodSync(place.at('home/template/hooks/pre-commit'), 0o755);
      settings(`[init]\n\ttemplateDir = ${place.at('home/template')}\n${ADAS_SETTINGS}`);
      const child = spawn(process.execPath, [CLI, 'new', template, 'churn'], {
        cwd: place.path,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let stdout = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      const wait = setInterval(() => {
        if (!existsSync(place.at('home/started'))) return;
        clearInterval(wait);
        child.kill('SIGINT');
      }, 10);
      const code = await new Promise((resolve) => child.on('close', resolve));
      assert.equal(code, 2);
      assert.match(stdout, /\nThe first commit was cancelled\.\n/);
      assert.ok(existsSync(place.at('churn/README.md')) && !existsSync(place.at('churn/.git')));
    });

    for (const [args, message] of [
      [['a', 'b', 'c'], /one project/],
      [['--format', 'json'], /no option --format/],
      [['--fix'], /no option --fix/],
    ] as const)
      it(`refuses ${JSON.stringify(args)} with a message`, async () => {
        const { code, stdout, stderr } = await program(...args);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, message);
      });

    it('has options of its own, which the other commands do not have', async () => {
      for (const command of ['check', 'readme', 'milestones'])
        assert.match((await commandLine(place.path, [command, '--track', 'research'])).stderr, /no option --track/);
    });
  });
});
