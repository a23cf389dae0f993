import assert from 'node:assert/strict';
import { artifactFiles, ARTIFACTS, unreadTables } from '../../../src/core/scaffold/artifacts';
import { trackedRepository } from '../../harness/milestones';
import { add, make, PROJECT, TEXTS, TODAY, troubles, type Files } from './making';

const two: Files = {
  ...PROJECT,
  'rides/README.md': '# Rides\n',
  'rides/data/rides.csv': 'ride,minutes,target\na,3,0\nb,5,1\nc,8,1\n',
  'rides/reports/metrics.json': '{"mae": 2.31}\n',
  'rides/docs/notes.md': '# Notes\n',
};

const pathsOf = (kind: string, files = two, near?: string): readonly string[] =>
  Object.keys(make(kind, files, near === undefined ? {} : { near }));

describe('where artifacts lie', () => {
  it('in the project of the file that is active', () => {
    assert.deepEqual(pathsOf('runbook'), ['docs/runbook.md']);
    assert.deepEqual(pathsOf('runbook', two, 'rides/data/rides.csv'), ['rides/docs/runbook.md']);
    assert.deepEqual(pathsOf('experiment', two, 'rides/docs/notes.md'), ['rides/experiment.yaml']);
    assert.deepEqual(pathsOf('datasheet', two, 'rides/README.md'), ['rides/data/datasheet.yaml']);
    assert.deepEqual(pathsOf('role-statement', two, 'rides/README.md'), ['career/role.md']);
    assert.deepEqual(pathsOf('runbook', two, 'nowhere/x.py'), ['docs/runbook.md']);
  });

  it('with the numbers and the name of that project', () => {
    const [text = ''] = Object.values(make('runbook', two, { near: 'rides/README.md' }));
    assert.match(text, /^# Runbook: Rides\n/);
    assert.match(text, /\n- Retrain when MAE on new labelled data rises above /);
  });

  it('not where git looks away', () => {
    const repository = trackedRepository({ 'README.md': '# X\n' }, ['docs', 'career']);
    const open = (kind: string): string => {
      const made = artifactFiles(kind, repository, { today: TODAY }, TEXTS);
      return 'files' in made ? made.open : '';
    };
    assert.equal(open('runbook'), 'runbook.md');
    assert.equal(open('role-statement'), 'role.md');
  });

  it('not in place of a file or a folder of that name', () => {
    assert.deepEqual(
      pathsOf('threshold-note', { ...PROJECT, 'docs/Threshold.md/x.txt': 'x' })[0],
      'docs/threshold-2026-11-21.md',
    );
    assert.deepEqual(pathsOf('runbook', { ...PROJECT, 'docs/runbook.md/x.txt': 'x' }), ['docs/runbook-2026-11-21.md']);
  });
});

describe('every artifact', () => {
  const ODD = {
    'README.md': '# Ä "quoted": [title](x) `code` | <b>bold</b> {{ slot }} <% tag %>\n',
    'data/odd.csv': '"a: b","c | d",\'e\',#f,[your g],- h\n1,x,,"y: z",0,1\n2,"x, x",,"[y]",1,0\n',
    'reports/metrics.json':
      '{"test": {"roc_auc": 0.861}, "baseline": {"name": "a: \\"rule\\" | [x]", "roc_auc": 0.7}}\n',
    'experiments/a.yaml':
      'name: a\ntask:\n  type: other\n  decision: "Calls: [200] # a month | \'now\'"\ndata:\n  name: "a: b"\n',
  };

  for (const { id } of ARTIFACTS)
    it(`${id} is made with odd names, and says nothing that is wrong`, () => {
      const made = add(id, ODD, { author: 'O\'Neil "Kim": #1', revision: '1234567' });
      if ('exists' in made) return;
      const files = Object.fromEntries(made.files.map(({ path, text }) => [path, text]));
      for (const { path, text } of made.files) {
        assert.doesNotMatch(text, /undefined|\[object|&quot;|&#/, path);
        if (path.endsWith('.json')) JSON.parse(text);
      }
      assert.deepEqual(troubles(files, ODD), []);
    });

  it('says nothing that is wrong where metrics have neither a seed nor a lock', () => {
    const bare = { 'reports/metrics.json': '{"test": {"f1": 0.8}}\n', 'data/a.csv': 'a,target\n1,0\n2,1\n' };
    for (const kind of ['experiment', 'model-card', 'case-study'])
      assert.deepEqual(troubles(make(kind, bare), bare), []);
  });

  for (const { id } of ARTIFACTS)
    it(`${id} is made in an empty repository`, () => assert.ok(Object.keys(make(id, {})).length > 0));

  it('is one that there is', () =>
    assert.throws(() => artifactFiles('poem', trackedRepository({}), { today: TODAY }, TEXTS), /no artifact poem/));

  it('needs its text', () =>
    assert.throws(
      () => artifactFiles('runbook', trackedRepository({}), { today: TODAY }, {}),
      /text runbook\.md is missing/,
    ));
});

describe('tables that nobody has read', () => {
  const files = {
    'experiment.yaml': 'name: a\ntask:\n  type: other\ndata:\n  path: data/all.csv\n',
    'data/README.md': '# Data\n',
  };
  const repository = trackedRepository(files, ['data/all.csv', 'data/near.csv']);

  it('are the one of the experiment and the one that is active', () => {
    assert.deepEqual(unreadTables(repository, { today: TODAY }), ['data/all.csv']);
    assert.deepEqual(unreadTables(repository, { today: TODAY, near: 'data/near.csv' }), [
      'data/near.csv',
      'data/all.csv',
    ]);
    assert.deepEqual(unreadTables(trackedRepository(two), { today: TODAY, near: 'data/churn.csv' }), []);
  });

  it('name the fields once their heads are known', () => {
    const heads = new Map([['data/all.csv', { text: 'age,plan\n3,full\n', isWhole: false }]]);
    const made = artifactFiles('datasheet', repository, { today: TODAY, heads }, TEXTS);
    assert.ok('files' in made);
    assert.equal(made.open, 'data/datasheet.yaml');
    assert.match(
      made.files[0]?.text ?? '',
      /\nfields:\n {2}- name: age\n {4}type: integer\n {2}- name: plan\n {4}type: string\n/,
    );
    assert.doesNotMatch(made.files[0]?.text ?? '', /nullable|instances/);
  });
});
