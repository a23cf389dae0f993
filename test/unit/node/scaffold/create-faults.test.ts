import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TextFile } from '../../../../src/core/scaffold/template';
import { createProject } from '../../../../src/node/scaffold/create-project';
import type { Disk } from '../../../../src/node/scaffold/disk';
import type { CreateOutcome } from '../../../../src/node/scaffold/outcomes';
import { tempFolder, type TempFolder } from '../../../harness/temp-folder';
import {
  changedPaths,
  diskWithoutLinks,
  faultyDisk,
  fromThenOn,
  fullFrom,
  noChangeFrom,
  once,
  snapshot,
  twice,
  type Fault,
} from './faulty-disk';

const FILES: readonly TextFile[] = [
  { path: '.gitignore', text: 'data/\n' },
  { path: 'README.md', text: '# Churn\n' },
  { path: 'src/train.py', text: 'print("train")\n' },
];

interface Scenario {
  readonly disk?: Disk;
  /** From the folder that everything happens in. */
  readonly target: string;
  readonly replace: readonly string[];
  prepare(place: TempFolder): void;
}

const OCCUPIED: Scenario = {
  target: 'churn',
  replace: ['README.md', 'src/train.py'],
  prepare(place) {
    place.write({
      'churn/README.md': '# Mine\n',
      'churn/src/train.py': 'mine\n',
      'churn/notes.txt': 'notes\n',
    });
    chmodSync(place.at('churn/src/train.py'), 0o755);
  },
};

/** Every kind of place that a project can be made in. */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a folder that is not there, nor the ones above it': {
    target: 'work/new/churn',
    replace: [],
    prepare: (place) => mkdirSync(place.at('work')),
  },
  'an empty folder': { target: 'churn', replace: [], prepare: (place) => mkdirSync(place.at('churn')) },
  'a folder with files of its own': OCCUPIED,
  'a folder on a disk without links': { ...OCCUPIED, disk: diskWithoutLinks },
  'a place where a run was killed': {
    target: 'churn',
    replace: [],
    prepare(place) {
      place.write({
        '.churn.ml-portfolio-unfinished/made-by-ml-portfolio.txt':
          'ML Portfolio keeps unfinished files here. When no program is writing a project, delete this folder.\n',
        '.churn.ml-portfolio-unfinished/new-1/README.md': '# Chu',
      });
    },
  },
};

/** Whether a path belongs to what an earlier run has left: clearing that away is no harm. */
const earlierDrafts = (before: Readonly<Record<string, string>>, path: string): boolean =>
  Object.keys(before).some((one) => one.endsWith('ml-portfolio-unfinished') && path.startsWith(one));

describe('createProject on a disk that fails', () => {
  const place = tempFolder();

  const start = (scenario: Scenario): Readonly<Record<string, string>> => {
    rmSync(place.path, { recursive: true });
    mkdirSync(place.path);
    scenario.prepare(place);
    return snapshot(place.path);
  };

  const make = ({ target, replace, disk: usual }: Scenario, disk = usual, signal?: AbortSignal) =>
    createProject({ folder: place.at(target), files: FILES, replace, signal }, disk);

  /** What it all comes to, and how many calls it takes. */
  const smoothly = async (scenario: Scenario) => {
    start(scenario);
    const { disk, calls } = faultyDisk({ code: '', hits: () => false }, undefined, scenario.disk);
    const outcome = await make(scenario, disk);
    assert.equal(outcome.kind, 'created');
    return { done: snapshot(place.path), calls: calls() };
  };

  /** Whatever happens: it is all there, nothing has changed, or it is said what has. */
  const check = async (
    scenario: Scenario,
    fault: Fault,
    done: Readonly<Record<string, string>>,
    label: string,
  ): Promise<CreateOutcome['kind']> => {
    const before = start(scenario);
    const outcome = await make(scenario, faultyDisk(fault, undefined, scenario.disk).disk);
    const after = snapshot(place.path);
    const changed = changedPaths(before, after).filter((path) => !earlierDrafts(before, path));
    for (const path of changed.filter((one) => one in before))
      assert.equal(after[path], done[path], `${label}: ${path}`);
    const unexpected = (isNamed: (path: string) => boolean): string[] => changed.filter((path) => !isNamed(path));
    if (outcome.kind === 'created')
      assert.deepEqual(
        unexpected((path) => path in done),
        [],
        label,
      );
    if (outcome.kind === 'undone')
      assert.deepEqual(
        unexpected(() => false),
        [],
        `${label}: ${outcome.reason}`,
      );
    if (outcome.kind === 'partial') {
      const left = outcome.left.map((path) => relative(place.path, join(place.at(scenario.target), path)));
      const isNamed = (path: string): boolean => left.some((named) => `${path}/`.startsWith(`${named}/`));
      assert.deepEqual(unexpected(isNamed), [], `${label}: ${left.join()}`);
      assert.ok(
        left.every((path) => path in after),
        `${label}: ${left.join()}`,
      );
      assert.equal((await make(scenario)).kind, 'created', label);
      assert.deepEqual(snapshot(place.path), done, label);
    }
    if (outcome.kind === 'undone') assert.match(outcome.reason, /^\S.*, so nothing was written\.( [^.]+\.)?$/, label);
    if (outcome.kind === 'partial') assert.match(outcome.why, /\S.*[^.]$/, label);
    return outcome.kind;
  };

  for (const [title, scenario] of Object.entries(SCENARIOS))
    describe(`in ${title}`, () => {
      for (const code of ['ENOSPC', 'EPERM', 'ENOENT', 'EEXIST'])
        it(`takes everything back when one call fails with ${code}`, async () => {
          const { done, calls } = await smoothly(scenario);
          assert.ok(calls > 20, String(calls));
          for (let call = 1; call <= calls; call++) {
            const kind = await check(scenario, once(call, code), done, `${code} at ${call}`);
            assert.notEqual(kind, 'partial', `${code} at ${call}`);
          }
        });

      it('takes everything back when the disk is full from some call on', async () => {
        const { done, calls } = await smoothly(scenario);
        for (let call = 1; call <= calls; call++)
          assert.notEqual(await check(scenario, fullFrom(call, 'ENOSPC'), done, `full from ${call}`), 'partial');
      });

      it('says what is left when nothing works from some call on, and goes on the next time', async () => {
        const { done, calls } = await smoothly(scenario);
        const kinds = new Set<string>();
        for (let call = 1; call <= calls; call++) {
          kinds.add(await check(scenario, fromThenOn(call, 'EIO'), done, `all from ${call}`));
          kinds.add(await check(scenario, noChangeFrom(call, 'EROFS'), done, `changes from ${call}`));
        }
        assert.ok(kinds.has('partial') && kinds.has('undone'));
      });

      it('says what is left when taking back fails too', async () => {
        const { done, calls } = await smoothly(scenario);
        for (let call = 1; call <= calls; call++)
          for (const later of [call + 1, call + 3])
            await check(scenario, twice(call, later, 'EACCES'), done, `${call} and ${later}`);
      });

      it('takes everything back when it is cancelled at any step', async () => {
        const { done, calls } = await smoothly(scenario);
        const kinds = new Set<string>();
        for (let step = 1; step <= calls; step++) {
          const before = start(scenario);
          const controller = new AbortController();
          const stop = (call: number): void => {
            if (call === step) controller.abort();
          };
          const { disk } = faultyDisk({ code: '', hits: () => false }, stop, scenario.disk);
          const outcome = await make(scenario, disk, controller.signal);
          kinds.add(outcome.kind);
          const after = snapshot(place.path);
          if (outcome.kind === 'created') assert.deepEqual(after, done);
          else {
            assert.deepEqual(outcome, { kind: 'undone', reason: 'It was cancelled, so nothing was written.' });
            const changed = changedPaths(before, after).filter((path) => !earlierDrafts(before, path));
            assert.deepEqual(changed, [], `cancelled at ${step}`);
          }
        }
        assert.ok(kinds.has('undone'));
      });
    });
});
