import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import disk from 'node:fs/promises';
import { firstCommit } from '../../../../src/node/git/first-commit';
import { gitFactsOf, gitStateOf } from '../../../../src/node/git/git-state';
import { GitRepository } from '../../../harness/git-repository';
import { ADA, ADAS_SETTINGS, ownGitSettings } from '../../../harness/git-settings';
import { tempFolder } from '../../../harness/temp-folder';

const MESSAGE = 'Start from the template Churn';
const FILES = { 'project/README.md': '# Churn\n', 'project/src/train.py': 'x = 1\n' };
const PATHS = ['README.md', 'src/train.py'];

/** Where the real git is. */
const GIT = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();

describe('the first commit of a project', () => {
  const place = tempFolder();
  const settings = ownGitSettings(() => place.at('home'));
  beforeEach(() => place.write(FILES));

  const project = (): string => place.at('project');
  const commit = (options: Partial<Parameters<typeof firstCommit>[2]> = {}, paths = PATHS) =>
    firstCommit(project(), paths, { message: MESSAGE, ...options });
  const git = (...args: string[]): string =>
    execFileSync(GIT, ['-C', project(), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  const committed = (): string[] => git('ls-tree', '-r', '--name-only', 'HEAD').split('\n');

  /** Puts a program called git in front of all others. */
  const programInstead = (script: string): void => {
    place.write({ 'bin/git': script });
    chmodSync(place.at('bin/git'), 0o755);
    process.env['PATH'] = `${place.at('bin')}:${process.env['PATH'] ?? ''}`;
  };

  const hook = (script: string): void => {
    place.write({ 'home/template/hooks/pre-commit': script });
    chmodSync(place.at('home/template/hooks/pre-commit'), 0o755);
    settings(`[init]\n\ttemplateDir = ${place.at('home/template')}\n${ADAS_SETTINGS}`);
  };

  const unusable = async (reason: RegExp): Promise<void> => {
    const state = await gitStateOf(project());
    assert.equal(state.kind, 'unusable');
    assert.match(state.reason, reason);
  };

  const staged = (): string[] => git('diff', '--cached', '--name-only').split('\n').filter(Boolean);

  it('stages the files and leaves the commit to who wants to make it', async () => {
    const outcome = await commit({ stageOnly: true });
    assert.equal(outcome.kind, 'staged');
    assert.deepEqual(git('diff', '--cached', '--name-only').split('\n').sort(), [...PATHS].sort());
    assert.throws(() => git('rev-parse', '--verify', '--quiet', 'HEAD'));
  });

  it('is by the user, of exactly the files of the project, on the branch that git would take', async () => {
    place.write({ 'project/secret.env': 'x' });
    assert.deepEqual(await gitStateOf(project()), { kind: 'ready', identity: ADA, inside: undefined });
    const outcome = await commit();
    assert.equal(outcome.kind, 'committed');
    assert.equal(outcome.branch, git('symbolic-ref', '--short', 'HEAD'));
    assert.equal(git('rev-parse', 'HEAD').indexOf(outcome.revision), 0);
    assert.deepEqual(committed(), PATHS);
    assert.equal(
      git('log', '--format=%an <%ae> %cn <%ce> %s'),
      `Ada <ada@example.org> Ada <ada@example.org> ${MESSAGE}`,
    );
    assert.equal(git('status', '--short'), '?? secret.env');
  });

  it('is on the branch of init.defaultBranch', async () => {
    settings(`[init]\n\tdefaultBranch = trunk\n${ADAS_SETTINGS}`);
    const outcome = await commit();
    assert.equal(outcome.kind, 'committed');
    assert.equal(outcome.branch, 'trunk');
  });

  it('has files that the user’s own settings ignore, and names that look like patterns', async () => {
    settings(`[core]\n\texcludesFile = ${place.at('home/ignore')}\n${ADAS_SETTINGS}`);
    place.write({ 'home/ignore': '*.py\n', 'project/[a].md': 'x', 'project/a.md': 'x', 'project/:b.md': 'x' });
    assert.equal((await commit({}, [...PATHS, '[a].md', ':b.md'])).kind, 'committed');
    assert.deepEqual(committed().sort(), [':b.md', 'README.md', '[a].md', 'src/train.py']);
  });

  it('has hundreds of files', async () => {
    const paths = Array.from({ length: 250 }, (_, index) => `data/part-${index}.txt`);
    place.write(Object.fromEntries(paths.map((path) => [`project/${path}`, 'x'])));
    assert.equal((await commit({}, paths)).kind, 'committed');
    assert.equal(committed().length, 250);
  });

  it('is by whom the variables name', async () => {
    settings('');
    for (const who of ['AUTHOR', 'COMMITTER']) {
      process.env[`GIT_${who}_NAME`] = 'Grace';
      process.env[`GIT_${who}_EMAIL`] = 'grace@example.org';
    }
    const state = await gitStateOf(project());
    assert.equal(state.kind, 'ready');
    assert.deepEqual(state.identity, { name: 'Grace', email: 'grace@example.org' });
    assert.equal((await commit()).kind, 'committed');
    assert.equal(git('log', '--format=%an %cn'), 'Grace Grace');
  });

  it('is in the project’s repository, whatever a hook around has set', async () => {
    const other = GitRepository.init(place.at('other'));
    other.commit('2026-01-01', { 'a.md': 'x' });
    process.env['GIT_DIR'] = place.at('other/.git');
    process.env['GIT_WORK_TREE'] = place.at('other');
    process.env['GIT_INDEX_FILE'] = place.at('other/.git/index');
    const state = await gitStateOf(project());
    const outcome = await commit();
    for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) delete process.env[name];
    assert.deepEqual([state.kind, outcome.kind], ['ready', 'committed']);
    assert.deepEqual(committed(), PATHS);
    assert.equal(other.git('log', '--format=%s'), 'work of 2026-01-01');
  });

  describe('without an identity', () => {
    beforeEach(() => settings('[init]\n\tdefaultBranch = main\n'));

    it('stages the files and says what to do', async () => {
      assert.deepEqual(await gitStateOf(project()), { kind: 'ready', identity: undefined, inside: undefined });
      const outcome = await commit();
      assert.equal(outcome.kind, 'staged');
      assert.match(
        outcome.reason,
        /git config --global user\.email .* then run `git commit -m "Start from the template Churn"`\.$/,
      );
      assert.deepEqual(staged(), PATHS);
    });

    it('is by the one that is given, who is noted in this repository only', async () => {
      assert.equal((await commit({ identity: ADA })).kind, 'committed');
      assert.equal(git('log', '--format=%an <%ae>'), 'Ada <ada@example.org>');
      assert.equal(git('config', '--local', 'user.email'), 'ada@example.org');
      assert.equal(readFileSync(place.at('home/.gitconfig'), 'utf8').includes('ada'), false);
    });

    it('makes nobody up', async () => {
      settings('[user]\n\tname = Ada\n');
      const state = await gitStateOf(project());
      assert.deepEqual(state, { kind: 'ready', identity: undefined, inside: undefined });
      assert.equal((await commit()).kind, 'staged');
    });
  });

  describe('with a hook', () => {
    it('that refuses: the files are staged, and its last line is told', async () => {
      hook('#!/bin/sh\necho checking\necho "no ticket in the message" >&2\nexit 1\n');
      const outcome = await commit();
      assert.equal(outcome.kind, 'staged');
      assert.match(outcome.reason, /^git did not commit: no ticket in the message\. Mend that, then run `git commit/);
      assert.deepEqual(staged(), PATHS);
    });

    it('that refuses without a word', async () => {
      hook('#!/bin/sh\nexit 1\n');
      const outcome = await commit();
      assert.equal(outcome.kind, 'staged');
      assert.match(outcome.reason, /a hook refused without a word/);
    });

    it('that takes long: nothing is left when somebody cancels', async () => {
      hook(`#!/bin/sh\ntouch "${place.at('started')}"\nexec sleep 30\n`);
      const controller = new AbortController();
      const wait = setInterval(() => {
        if (existsSync(place.at('started'))) controller.abort();
      }, 10);
      const outcome = await commit({ signal: controller.signal });
      clearInterval(wait);
      assert.deepEqual(outcome, { kind: 'none', reason: 'The first commit was cancelled.' });
      assert.ok(!existsSync(place.at('project/.git')));
    });
  });

  it('that cannot be signed: the files are staged, and the reason is told', async () => {
    settings(`[commit]\n\tgpgSign = true\n[gpg]\n\tprogram = ${place.at('no-such-gpg')}\n${ADAS_SETTINGS}`);
    const outcome = await commit();
    assert.equal(outcome.kind, 'staged');
    assert.match(outcome.reason, /no-such-gpg|gpg failed to sign/);
    assert.deepEqual(staged(), PATHS);
  });

  it('leaves nothing when it was cancelled before it began', async () => {
    const controller = new AbortController();
    controller.abort();
    assert.deepEqual(await commit({ signal: controller.signal }), {
      kind: 'none',
      reason: 'The first commit was cancelled.',
    });
    assert.ok(!existsSync(place.at('project/.git')));
  });

  it('is not made of nothing, nor of what somebody else has staged', async () => {
    assert.equal((await commit({}, [])).kind, 'none');
    assert.ok(!existsSync(place.at('project/.git')));
    GitRepository.init(project()).git('add', 'README.md');
    assert.equal((await commit({}, [])).kind, 'none');
    assert.deepEqual(staged(), ['README.md']);
  });

  it('leaves no repository when the files cannot be added', async () => {
    const outcome = await commit({}, ['gone.md']);
    assert.equal(outcome.kind, 'none');
    assert.match(outcome.reason, /^git failed: .*gone\.md/);
    assert.ok(!existsSync(place.at('project/.git')));
  });

  it('says what is left when the repository cannot be taken back', async () => {
    const { rm } = disk;
    disk.rm = () => Promise.reject(new Error('busy'));
    try {
      const outcome = await commit({}, ['gone.md']);
      assert.equal(outcome.kind, 'none');
      assert.match(outcome.reason, /gone\.md.*, and \S+\.git could not be removed: delete it\. Mend that, [^.]+\.$/);
    } finally {
      disk.rm = rm;
    }
  });

  describe('in a repository', () => {
    it('of somebody else: says which', async () => {
      GitRepository.init(place.path);
      assert.deepEqual(await gitStateOf(project()), { kind: 'ready', identity: ADA, inside: place.path });
      assert.deepEqual(await gitStateOf(place.at('project/new/one')), {
        kind: 'ready',
        identity: ADA,
        inside: place.path,
      });
      assert.equal((await commit()).kind, 'committed', 'when asked all the same');
      assert.ok(existsSync(place.at('project/.git')));
    });

    it('of its own without a commit: commits there, and nothing else that is staged', async () => {
      const own = GitRepository.init(project());
      own.git('symbolic-ref', 'HEAD', 'refs/heads/develop');
      place.write({ 'project/other.md': 'x' });
      own.git('add', 'other.md');
      const state = await gitStateOf(project());
      assert.deepEqual(state, { kind: 'ready', identity: ADA, inside: undefined });
      const outcome = await commit();
      assert.equal(outcome.kind, 'committed');
      assert.equal(outcome.branch, 'develop');
      assert.deepEqual(committed(), PATHS);
      assert.deepEqual(staged(), ['other.md']);
    });

    it('of its own without a commit: says that the files are staged when somebody cancels', async () => {
      GitRepository.init(project());
      place.write({ 'project/.git/hooks/pre-commit': `#!/bin/sh\ntouch "${place.at('started')}"\nexec sleep 30\n` });
      chmodSync(place.at('project/.git/hooks/pre-commit'), 0o755);
      const controller = new AbortController();
      const wait = setInterval(() => {
        if (existsSync(place.at('started'))) controller.abort();
      }, 10);
      const outcome = await commit({ signal: controller.signal });
      clearInterval(wait);
      assert.deepEqual(outcome, {
        kind: 'staged',
        reason: 'The first commit was cancelled, and the files are staged.',
      });
      assert.deepEqual(staged(), PATHS);
    });

    it('of its own with commits: says so', async () => {
      const own = GitRepository.init(project());
      own.commit('2026-01-01', { 'old.md': 'x' });
      const state = await gitStateOf(project());
      assert.deepEqual(state, { kind: 'ready', identity: ADA, inside: project() });
      symlinkSync(project(), place.at('link'));
      assert.equal((await gitStateOf(place.at('link'))).kind, 'ready');
    });

    it('in name only is none', async () => {
      mkdirSync(place.at('.git'));
      assert.deepEqual(await gitStateOf(project()), { kind: 'ready', identity: ADA, inside: undefined });
    });
  });

  it('is described as far as git can tell, also of a folder that is gone', async () => {
    assert.deepEqual(await gitFactsOf(project()), { author: 'Ada' });
    assert.deepEqual(await gitFactsOf(place.at('gone')), {});
  });

  describe('without git', () => {
    it('says that it is missing', async () => {
      process.env['PATH'] = place.at('empty');
      await unusable(/^git was not found on this machine\. Install it, or make the project without git\.$/);
      const outcome = await commit();
      assert.equal(outcome.kind, 'none');
      assert.match(outcome.reason, /git was not found/);
      assert.ok(!existsSync(place.at('project/.git')));
    });

    it('says that it is broken, with its last line', async () => {
      programInstead('#!/bin/sh\necho "xcrun: error: no developer tools" >&2\nexit 1\n');
      await unusable(/^git failed: xcrun: error: no developer tools\. Mend that/);
    });

    it('says that it is too old, or something else', async () => {
      programInstead('#!/bin/sh\necho "git version 1.7.1"\n');
      await unusable(/git 1\.7\.1 is too old\. Install 2\.8 or newer/);
      programInstead('#!/bin/sh\necho "Global Information Tracker"\n');
      await unusable(/is not git/);
    });

    it('says that it cannot be run', async () => {
      programInstead('no program');
      process.env['PATH'] = place.at('bin');
      for (const mode of [0o644, 0o755]) {
        chmodSync(place.at('bin/git'), mode);
        await unusable(/^git (?:is installed, but it cannot be run\.|failed: )/);
      }
    });

    it('says that its settings cannot be read', async () => {
      settings('[user\nname = Ada\n');
      await unusable(/^git failed: .*\.gitconfig/);
    });

    it('says that it does not trust the folder, and how to change that', async () => {
      GitRepository.init(project()).commit('2026-01-01', FILES);
      programInstead(
        `#!/bin/sh\ncase "$*" in *rev-parse*) echo "fatal: detected dubious ownership in repository at 'x'. To add an exception, call: git config --global --add safe.directory x" >&2; exit 128;; esac\nexec ${GIT} "$@"\n`,
      );
      await unusable(/belongs to another user\. Run `git config --global --add safe\.directory ".*project"`/);
    });
  });
});
