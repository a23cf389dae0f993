import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import type { ReadmeArguments } from '../../src/cli/arguments';
import { runReadme } from '../../src/cli/readme-command';
import { CHECKS } from '../../src/core/case-study/checks/index';
import { commandLine } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';
import { mistakes } from '../unit/schemas/load';
import { README } from './documents';

interface OneReadme {
  readonly path: string;
  readonly profile: string;
  readonly language: string;
  readonly checks: readonly {
    readonly id: string;
    readonly state: string;
    readonly evidence: readonly { readonly line: number; readonly text: string }[];
    readonly message: string;
  }[];
  readonly findings: readonly { readonly id: string; readonly line: number; readonly severity: string }[];
}

const ARGUMENTS: ReadmeArguments = { paths: ['README.md'], format: 'text', failOn: 'error', update: 'no', color: true };

describe('ml-portfolio readme', () => {
  const folder = tempFolder();
  const run = (...args: string[]) => commandLine(folder.path, ['readme', ...args]);

  /** The report on one file, which is as its schema says. */
  const read = async (...args: string[]): Promise<OneReadme> => {
    const { stdout } = await run('--format', 'json', ...args);
    const report = JSON.parse(stdout) as OneReadme;
    assert.deepEqual(mistakes('readme-report', report), []);
    return report;
  };

  const readAll = async (...args: string[]): Promise<readonly OneReadme[]> => {
    const { stdout } = await run('--format', 'json', ...args);
    const report = JSON.parse(stdout) as { readonly files: readonly OneReadme[] };
    assert.deepEqual(mistakes('readme-report', report), []);
    return report.files;
  };

  /** Runs in this process, with a screen of our own. */
  const onScreen = async (
    args: Partial<ReadmeArguments>,
    screen: { colors?: boolean; width?: number; ascii?: boolean },
  ) => {
    let printed = '';
    const code = await runReadme(
      { ...ARGUMENTS, ...args },
      {
        folder: folder.path,
        colors: true,
        interactive: false,
        print: (text) => void (printed += text),
        warn: () => undefined,
        ...screen,
      },
    );
    return { code, printed };
  };

  it('says the same of many READMEs, which it shares out among threads, as of each in one', async () => {
    const count = 101;
    for (let index = 0; index < count; index++)
      folder.write({
        [`${index}/README.md`]: `${README}\nSee [the script](train.py) and [${index}](../${index + 1}/README.md).\n`,
        ...(index % 2 === 0 && { [`${index}/train.py`]: 'import sklearn\n' }),
      });
    const { stdout, code } = await run('--format', 'json', '.');
    const alone = await onScreen({ paths: ['.'], format: 'json' }, {});
    assert.equal(stdout, alone.printed);
    assert.deepEqual([code, (JSON.parse(stdout) as { files: unknown[] }).files.length], [alone.code, count]);
  });

  it('prints every check with its state and its places, lines from 1', async () => {
    folder.write({ 'README.md': README, Makefile: 'all:\n\tpython train.py\n' });
    const report = await read('README.md');
    assert.deepEqual([report.path, report.profile, report.language], ['README.md', 'case-study', 'en']);
    assert.deepEqual(
      report.checks.map(({ id }) => id),
      CHECKS.map(({ id }) => id),
    );
    const result = report.checks.find(({ id }) => id === 'readme/result');
    const line = README.split('\n').findIndex((text) => text.startsWith('| Gradient'));
    assert.equal(result?.state, 'present');
    assert.ok(result.evidence.some((place) => place.line === line + 1 && place.text.startsWith('| Gradient')));
    const [link] = report.findings.filter(({ id }) => id === 'readme/broken-link');
    assert.equal(link?.line, README.split('\n').findIndex((text) => text.includes('docs/plan.md')) + 1);
  });

  it('exits with 1 from --fail-on on', async () => {
    folder.write({ 'README.md': '# Churn\n\nSee [how](#how-to-run!).\n\n## How to run\n' });
    assert.equal((await run('README.md')).code, 0);
    assert.equal((await run('README.md', '--fail-on', 'warning')).code, 1);
  });

  it('reads as a case study whatever Markdown file is named', async () => {
    const frontMatter = '---\nlicense: mit\nlibrary_name: sklearn\npipeline_tag: tabular-classification\n---\n';
    folder.write({ 'notes.md': 'Just a line.\n', 'card/README.md': frontMatter + README, README });
    assert.equal((await read('notes.md')).profile, 'stub');
    assert.equal((await read('README')).profile, 'case-study');
    const card = await read('card/README.md');
    assert.equal(card.profile, 'case-study');
    const [place] = card.checks.find(({ id }) => id === 'readme/result')?.evidence ?? [];
    assert.match(`${frontMatter}${README}`.split('\n')[(place?.line ?? 0) - 1] ?? '', /ROC AUC|Gradient/);
  });

  it('reads the READMEs of a folder, and no other documents of it', async () => {
    folder.write({
      'a/README.md': README,
      'b/readme.pt-br.md': '# Título\n',
      'b/notes.md': README,
      'c/model-card.md': '# Model card\n',
      'd/README.md': '---\nlicense: mit\npipeline_tag: text-classification\n---\n# Card\n',
    });
    assert.deepEqual(
      (await readAll('.')).map(({ path }) => path),
      ['a/README.md', 'b/readme.pt-br.md'],
    );
    assert.deepEqual(
      (await readAll('a/README.md', 'b')).map(({ path }) => path),
      ['a/README.md', 'b/readme.pt-br.md'],
    );
  });

  it('says what is not there, and that a folder has no README', async () => {
    folder.write({ 'empty/notes.txt': '', 'train.py': '' });
    const missing = await run('nowhere.md');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /nowhere\.md: there is no such file or folder/);
    const script = await run('train.py');
    assert.equal(script.code, 2);
    assert.match(script.stderr, /train\.py: it is no Markdown file/);
    const none = await run('empty');
    assert.equal(none.code, 0);
    assert.match(none.stderr, /empty: there is no README in this folder/);
  });

  for (const [name, content, profile] of [
    ['an empty file', '', 'stub'],
    ['one line', 'hello', 'stub'],
    ['a heading alone', '# Churn', 'stub'],
    ['only badges', '![a](https://img.shields.io/badge/a-b-green)\n'.repeat(20), 'stub'],
    ['an open fence', `\`\`\`\n${README}`, undefined],
    ['an open comment', `<!--\n${README}`, undefined],
    ['a text from right to left', `# ${'מודל '.repeat(90)}\n\n${'الدقة 0.9 '.repeat(300)}\n`, undefined],
    ['a binary file', Buffer.from([0xff, 0x00, 0x80, 0x0a]), 'not-judged'],
    ['ten megabytes', '# Churn\n\nAccuracy is 0.91 on the test set.\n\n'.repeat(240_000), 'not-judged'],
  ] as const) {
    it(`has an honest state for ${name}`, async () => {
      folder.write({ 'README.md': content });
      const report = await read('README.md');
      assert.equal(report.checks.length, CHECKS.length);
      if (profile !== undefined) assert.equal(report.profile, profile);
      if (profile === 'not-judged') assert.ok(report.checks.every(({ state }) => state === 'not-judged'));
    });
  }

  it('does not miss files of a text that lies on its own', async () => {
    folder.write({ 'README.md': README });
    assert.deepEqual(
      (await read('README.md')).findings.filter(({ id }) => id === 'readme/broken-link'),
      [],
    );
  });

  it('fits the screen, in colours or without, in signs that the screen has', async () => {
    folder.write({ 'README.md': README, Makefile: 'all:\n\tpython train.py\n' });
    const colored = await onScreen({}, { width: 72 });
    const plain = await onScreen({ color: false }, { width: 72 });
    assert.equal(stripVTControlCharacters(colored.printed), plain.printed);
    assert.notEqual(colored.printed, plain.printed);
    for (const line of plain.printed.split('\n')) assert.ok(line.length <= 72, line);
    const ascii = await onScreen({ color: false }, { width: 72, ascii: true });
    // The messages themselves are those of the editor.
    assert.doesNotMatch(ascii.printed, /^ {2}[✔●○–]/mu);
    assert.match(ascii.printed, /^ {2}\+ Result/m);
  });

  it('prints a page that people read', async () => {
    folder.write({ 'README.md': README, LICENSE: 'MIT License\n', 'docs/plan.md': '' });
    const { printed } = await onScreen({ color: false }, { width: 72 });
    const blocks = printed.split('\n\n');
    assert.match(blocks[0] ?? '', /^README\.md · case study in English\nRead as that because /);
    assert.deepEqual(
      blocks.slice(1, 4).map((block) => block.split('\n')[0]),
      [
        'Credibility: can it be believed?',
        'Scope: how much of the work is shown?',
        'Differentiation: what sets it apart?',
      ],
    );
    const line = README.split('\n').findIndex((text) => text.startsWith('| Baseline')) + 1;
    assert.match(
      blocks[1] ?? '',
      new RegExp(
        `\\n {2}✔ Baseline {17}The README names what .+\\n(?: {29}.+\\n)* {29}line ${line}: \\| Baseline \\(majority`,
      ),
    );
    assert.match(blocks[1] ?? '', /\n {2}○ Seed {21}[^\n]+\n/);
    assert.match(blocks.at(-1) ?? '', /^\d+ of 25 questions of a reviewer are answered, [^]+\.\n$/);
  });

  it('says once why nothing is judged, and then what was found', async () => {
    folder.write({ 'README.md': '# Churn\n\nSee [how](#how-to-run!).\n\n## How to run\n\nSoon.\n' });
    const { printed } = await onScreen({ color: false }, { width: 60 });
    const [title, reason, findings, sum] = printed.split('\n\n');
    assert.equal(title, 'README.md · stub in English\nRead as that because it has 7 words.');
    assert.equal(reason, 'Not judged, because this is read as a stub: it has 7 words.');
    assert.match(
      findings ?? '',
      /^Findings\n[^]* {2}3:11 {2}warning {2}No heading of this page has the anchor\n {17}`#how-to-run!`\. Write `#how-to-run`\.\n {17}readme\/broken-anchor$/,
    );
    assert.match(sum ?? '', /^0 of 25 questions of a reviewer are answered and 25 were not\njudged\. \d problems: /);
  });

  for (const [args, message] of [
    [['--format', 'sarif'], /--format is one of text, json, not `sarif`/],
    [['--fix'], /`ml-portfolio readme` has no option --fix/],
    [['--check'], /--check says what --update would write/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2);
      assert.match(stderr, message);
    });
  }
});
