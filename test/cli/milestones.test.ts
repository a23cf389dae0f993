import assert from 'node:assert/strict';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import type { MilestonesArguments } from '../../src/cli/arguments';
import { runMilestones } from '../../src/cli/milestones-command';
import { commandLine, type Run } from '../harness/command-line';
import { GitRepository } from '../harness/git-repository';
import { NOBODY, tempFolder } from '../harness/temp-folder';
import { mistakes } from '../unit/schemas/load';

interface Report {
  readonly version: number;
  readonly plans: readonly {
    readonly id: string;
    readonly title: string;
    readonly milestones: readonly {
      readonly id: string;
      readonly declared: string;
      readonly detected: string;
      readonly reasons: readonly { readonly path: string; readonly line: number; readonly text: string }[];
      readonly next: string;
      readonly firstSeen: string | null;
      readonly lastChanged: string | null;
    }[];
  }[];
}

const PLAN = `id: team
title: Plan <of> the "team" & friends
parts:
  - id: first
    title: First steps
    days: 10
    milestones:
      - id: team-notes
        title: Notes
        deliverable: Notes of the first talks.
        requirements:
          - title: notes of a decision
            next: Write notes/talks.log.
            files: [notes/talks.log]
            contains: [decided]
      - id: team-dinner
        title: Dinner
        deliverable: A dinner with the team.
  - id: second
    title: Second steps
    days: 20
    milestones:
      - id: team-demo
        title: Demo
        deliverable: A demo.
        requirements:
          - title: a demo
            next: Write demo.py.
            files: [demo.py]
`;
const LOG = `plans:
  - plan: team.plan.yaml
    start: 2026-01-05
milestones:
  team-dinner:
    status: done
    evidence: [notes]
`;
const PROJECT = { 'milestones.yaml': LOG, 'team.plan.yaml': PLAN, 'notes/talks.log': 'We have decided.\n' };

const ARGUMENTS: MilestonesArguments = { folder: '.', format: 'text', color: true, badge: undefined, git: false };

const dates = ({ plans }: Report) => plans[0]?.milestones.map(({ firstSeen, lastChanged }) => [firstSeen, lastChanged]);

describe('ml-portfolio milestones', () => {
  const folder = tempFolder();
  const run = (...args: string[]): Promise<Run> => commandLine(folder.path, ['milestones', ...args]);

  const badge = (): string => readFileSync(folder.at('badge.svg'), 'utf8');

  const read = async (...args: string[]): Promise<Report> => {
    const { code, stdout, stderr } = await run('--format', 'json', ...args);
    assert.deepEqual([code, stderr], [0, '']);
    const report = JSON.parse(stdout) as Report;
    assert.deepEqual(mistakes('milestones-report', report), []);
    return report;
  };

  /** Runs in this process, with a screen of our own. */
  const onScreen = async (screen: { colors?: boolean; width?: number; ascii?: boolean } = {}, args = {}) => {
    let printed = '';
    const code = await runMilestones(
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

  it('answers for the six chapters without a log, and says so', async () => {
    folder.write({ 'README.md': '# Churn\n' });
    const { plans, version } = await read();
    assert.equal(version, 1);
    assert.deepEqual(
      plans.map(({ id, milestones }) => [id, milestones.length]),
      [['six-chapter-transition', 30]],
    );
    const { code, stdout, stderr } = await run();
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /0 of 30 milestones reached/);
    assert.match(stdout, /There is no milestones\.yaml/);
  });

  it('answers for the plans of the log, of another folder as well', async () => {
    folder.write(Object.fromEntries(Object.entries(PROJECT).map(([path, text]) => [`project/${path}`, text])));
    const { plans } = await read('project');
    const [plan] = plans;
    assert.deepEqual([plans.length, plan?.id, plan?.title], [1, 'team.plan.yaml', 'Plan <of> the "team" & friends']);
    const [notes, dinner, demo] = plan?.milestones ?? [];
    assert.deepEqual([notes?.declared, notes?.detected, notes?.next], ['todo', 'met', '']);
    assert.equal(notes?.reasons[0]?.path, 'notes/talks.log');
    assert.deepEqual([dinner?.declared, dinner?.detected], ['done', 'cannot-tell']);
    assert.deepEqual([demo?.detected, demo?.next], ['not-met', 'Write demo.py.']);
    assert.equal(notes?.firstSeen, null);
  });

  it('says what git can prove, and nothing of it with --no-git', async () => {
    const repository = GitRepository.init(folder.path);
    repository.commit('2026-01-07', PROJECT);
    repository.commit('2026-02-03', { 'notes/talks.log': 'We have decided twice.\n' });
    assert.deepEqual(dates(await read()), [
      ['2026-01-07', '2026-02-03'],
      ['2026-01-07', '2026-02-03'],
      [null, null],
    ]);
    assert.match((await run()).stdout, /Notes {2}.*since 2026-01-07/);
    assert.deepEqual(dates(await read('--no-git')), [
      [null, null],
      [null, null],
      [null, null],
    ]);
    assert.match((await run('--no-git')).stdout, /--no-git/);
  });

  it('is read by people: states, places, what is next, what is overdue, and the sum', async () => {
    folder.write(PROJECT);
    const { code, printed } = await onScreen({ colors: false });
    assert.equal(code, 0);
    assert.match(printed, /^Plan <of> the "team" & friends · since 2026-01-05\n/);
    assert.match(printed, /\nFirst steps 2\/2, due 2026-01-15\n/);
    assert.match(printed, / {2}✔ team-notes {3}Notes\n {17}notes\/talks\.log:1 /);
    assert.match(printed, / {2}– team-dinner {2}Dinner {2}done\n/);
    assert.match(printed, / {2}○ team-demo {4}Demo {2}overdue\n {17}→ Write demo\.py\.\n/);
    assert.match(
      printed.replaceAll(/\s+/g, ' '),
      /2 of 3 milestones reached\. The files show 1, and 1 not; of 1 they cannot tell\. 1 is overdue\./,
    );
  });

  it('does not count what there is none of, and says once what is missing', async () => {
    folder.write({ 'notes.txt': 'x\n' });
    const empty = await onScreen({ colors: false });
    assert.match(empty.printed, /0 of 30 milestones reached\. The files show none of them yet\./);
    folder.write({ 'datasheet.yaml': 'name: churn\nlicence: MIT\n' });
    const { printed } = await onScreen({ colors: false, width: 200 });
    assert.equal(printed.match(/`licence` is not a key/g)?.length, 1, printed);
  });

  it('fits the screen, whatever it can show', async () => {
    folder.write(PROJECT);
    for (const width of [40, 60, 100]) {
      const { printed } = await onScreen({ width, colors: false });
      for (const line of printed.split('\n')) assert.ok(line.length <= Math.max(width, 42), line);
    }
    const ascii = await onScreen({ ascii: true, colors: false });
    assert.doesNotMatch(ascii.printed, /[^\n\u0020-\u007e]/);
    const [colored, plain] = [await onScreen(), await onScreen({}, { color: false })];
    assert.notEqual(colored.printed, plain.printed);
    assert.equal(stripVTControlCharacters(colored.printed), plain.printed);
  });

  it('says that a log has mistakes, and that a file of its name is none', async () => {
    folder.write({
      'milestones.yaml': 'track: ml-enginer\nplans:\n  - plan: first-90-days\n    start: 2026-13-01\n',
      'other/milestones.yaml': 'milestones:\n  - title: Beta\n    due_on: 2026-09-01\n',
      'good/milestones.yaml': 'track: ml-engineer\nplans:\n  - plan: first-90-days\n    start: 2026-12-01\n',
    });
    const { code, stderr } = await run();
    assert.equal(code, 0);
    assert.match(stderr, /milestones\.yaml: 2 mistakes, .*`ml-portfolio check milestones\.yaml`/);
    assert.match((await run('other')).stderr, /other\/milestones\.yaml: it is no log of milestones/);
    assert.equal((await run('good')).stderr, '');
  });

  it('says all that a place shows, below one another where a line has no room for it', async () => {
    const path = 'notes/of/talks/that/were/long/ago/talks.log';
    const words = 'We have decided that the words of a place with a long path are read to their end.';
    folder.write({
      'milestones.yaml': LOG,
      'team.plan.yaml': PLAN.replaceAll('notes/talks.log', path),
      [path]: `${words}\n`,
    });
    const { printed } = await onScreen({ width: 60, colors: false });
    const said = printed.replaceAll(/\s+/g, ' ');
    assert.ok(said.includes(`${path}:1 Notes of a decision: ${words}`), printed);
    const tooLong = printed.split('\n').filter((line) => line.length > 60);
    assert.deepEqual(
      tooLong.map((line) => line.trim()),
      [`${path}:1`],
    );
  });

  it('prints nothing that a terminal would obey', async () => {
    folder.write({ ...PROJECT, 'team.plan.yaml': PLAN.replace('title: Dinner', 'title: "Din\\e[31mner\\a"') });
    const { printed } = await onScreen({ colors: false });
    assert.ok(!printed.includes('\u001B') && !printed.includes('\u0007'));
  });

  it('says that an empty log has no plan', async () => {
    folder.write({ 'milestones.yaml': '# my log\n' });
    assert.deepEqual((await read()).plans, []);
    assert.match((await run()).stdout, /No plan is followed yet/);
  });

  it('explains a broken log and answers nothing', async () => {
    folder.write({ 'project/milestones.yaml': 'plans:\n  - plan: "roadmap\nmilestones: {}\n' });
    for (const format of ['text', 'json']) {
      const { code, stdout, stderr } = await run('project', '--format', format, '--badge', 'badge.svg');
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^ml-portfolio: project\/milestones\.yaml:\d+: \S.*\n$/);
    }
    assert.deepEqual(readdirSync(folder.path), ['project']);
  });

  it('says which plan is not there, and goes on with the others', async () => {
    folder.write({ 'milestones.yaml': 'plans:\n  - plan: moon.plan.yaml\n  - plan: first-90-days\n' });
    const { code, stdout, stderr } = await run('--format', 'json');
    assert.equal(code, 0);
    assert.match(stderr, /milestones\.yaml: there is no plan "moon\.plan\.yaml"/);
    assert.equal((JSON.parse(stdout) as Report).plans.length, 1);
  });

  it('refuses what is no folder, and a log that cannot be read', async () => {
    folder.write(PROJECT);
    for (const [path, message] of [
      ['gone', /gone: there is no such file/],
      ['milestones.yaml', /it is no folder/],
    ] as const) {
      const { code, stdout, stderr } = await run(path);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    }
    chmodSync(folder.at('milestones.yaml'), 0o000);
    const { code, stderr } = await commandLine(folder.path, ['milestones', '--no-git'], { uid: NOBODY });
    assert.equal(code, 2);
    assert.match(stderr, /milestones\.yaml: /);
  });

  for (const [args, message] of [
    [['a', 'b'], /one folder/],
    [['--format', 'sarif'], /--format is one of text, json, not `sarif`/],
    [['--fix'], /no option --fix/],
    [['--fail-on', 'error'], /no option --fail-on/],
    [['--badge='], /--badge is the name of a file/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)} with a message`, async () => {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }

  it('has options of its own, which the other commands do not have', async () => {
    for (const command of ['check', 'readme'])
      assert.match((await commandLine(folder.path, [command, '--badge', 'a.svg'])).stderr, /no option --badge/);
  });

  describe('the badge', () => {
    it('says for the first plan how many milestones are reached, in words as well', async () => {
      folder.write(PROJECT);
      const { code, stdout } = await run('--badge', 'badge.svg', '--format', 'json');
      assert.equal(code, 0);
      assert.equal((JSON.parse(stdout) as Report).plans.length, 1);
      const svg = badge();
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img" aria-labelledby="title">/);
      assert.match(
        svg,
        /<title id="title">Plan &#60;of&#62; the &#34;team&#34; &#38; friends: 2 of 3 milestones reached</,
      );
      assert.match(svg, />milestones<\/text>/);
      assert.match(svg, />2\/3<\/text>/);
    });

    it('is well-formed: every element is closed, in the right order', async () => {
      folder.write(PROJECT);
      await run('--badge', 'badge.svg');
      const open: string[] = [];
      for (const [, close, name = '', selfClosed] of badge().matchAll(
        /<(\/?)([a-zA-Z]+)(?:\s+[a-zA-Z-]+="[^"<]*")*\s*(\/?)>/g,
      )) {
        if (close) assert.equal(open.pop(), name);
        else if (!selfClosed) open.push(name);
      }
      assert.deepEqual(open, []);
      assert.equal(
        badge()
          .replace(/<\/?[a-zA-Z]+(?:\s+[a-zA-Z-]+="[^"<]*")*\s*\/?>/g, '')
          .includes('<'),
        false,
      );
    });

    it('is written over, and over nothing else', async () => {
      folder.write({ ...PROJECT, 'README.md': '# Churn\n' });
      await run('--badge', 'badge.svg');
      folder.write({ 'demo.py': 'print("demo")\n' });
      assert.equal((await run('--badge', 'badge.svg')).code, 0);
      assert.match(badge(), />3\/3<\/text>/);
      const { code, stderr } = await run('--badge', 'README.md');
      assert.equal(code, 2);
      assert.match(stderr, /README\.md: it is there and holds something else/);
      assert.equal(readFileSync(folder.at('README.md'), 'utf8'), '# Churn\n');
      assert.match((await run('--badge', 'gone/badge.svg')).stderr, /gone\/badge\.svg: its folder is not there/);
    });

    it('needs a plan', async () => {
      folder.write({ 'milestones.yaml': '' });
      const { code, stderr } = await run('--badge', 'badge.svg');
      assert.equal(code, 2);
      assert.match(stderr, /no plan is followed/);
    });
  });
});
