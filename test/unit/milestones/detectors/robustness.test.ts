import assert from 'node:assert/strict';
import { detectMilestone } from '../../../../src/core/milestones/detect';
import type { Detection, Evidence } from '../../../../src/core/milestones/detectors/detector';
import { evidenceOf } from '../../../../src/core/milestones/evidence';
import { builtInMilestone, builtInPlans, milestonesOf } from '../../../../src/core/milestones/plans';
import { Repository } from '../../../../src/core/portfolio/repository';
import { strictHost } from '../../../harness/engine';
import { evidenceIn, notebookOf, trackedRepository } from '../../../harness/milestones';

const MILESTONES = builtInPlans().flatMap(milestonesOf);

const detectAll = (evidence: Evidence): ReadonlyMap<string, Detection> =>
  new Map(MILESTONES.map((milestone) => [milestone.id, detectMilestone(milestone, evidence, builtInMilestone)]));

/** Each reason is in a file that there is, on a line that it has, and each open milestone says what to do. */
function assertSound(all: ReadonlyMap<string, Detection>, evidence: Evidence): void {
  for (const [id, { state, reasons, next }] of all) {
    for (const { path, line, text } of reasons) {
      assert.ok(evidence.repository.files?.has(path), `${id}: ${path}`);
      const lines = evidence.headOf(path)?.split(/\r\n|\n|\r/).length ?? 1;
      assert.ok(line >= 1 && line <= lines, `${id}: ${path}:${line} of ${lines}`);
      assert.ok(text.length > 0 && text.length <= 200 && !/[\r\n]/.test(text), `${id}: ${text}`);
    }
    if (state === 'met') assert.equal(next, '', id);
    else if (state !== 'cannot-tell') assert.match(next, /^[A-Z][^]*[.…]$/, `${id}: ${next}`);
  }
}

const states = (all: ReadonlyMap<string, Detection>): ReadonlySet<string> =>
  new Set(Array.from(all.values(), ({ state }) => state));

const NAMES = [
  'README.md',
  'portfolio.yaml',
  'milestones.yaml',
  'career/role.md',
  'career/skills.md',
  'career/plan.md',
  'docs/target.md',
  'docs/eda.md',
  'features.md',
  'data/DATASHEET.md',
  'datasheet.yaml',
  'experiment.yaml',
  'sweep.yaml',
  'model_card.md',
  'metrics.json',
  'reports/slices.csv',
  'reports/runs.csv',
  'config.yaml',
  'dvc.yaml',
  'Makefile',
  'requirements.txt',
  'pyproject.toml',
  'src/train.py',
  'src/api.py',
  'tests/test_train.py',
  'notebooks/eda.ipynb',
  '.github/workflows/ci.yml',
  'Dockerfile',
  'prompts/answer.md',
  'eval.jsonl',
];

const filled = (text: string): Record<string, string> => Object.fromEntries(NAMES.map((name) => [name, text]));

describe('the milestones of all plans', () => {
  it('are not known before the files were listed', () => {
    const all = detectAll(evidenceOf(new Repository('file:///'), strictHost));
    assert.deepEqual([...states(all)], ['cannot-tell']);
    assert.deepEqual(
      [...all.values()].flatMap(({ reasons }) => reasons),
      [],
    );
  });

  it('are never met before the texts were read', () => {
    const repository = trackedRepository({ 'src/train.py': 'model.fit(x, y)\n' });
    repository.tracker.isRead = false;
    repository.evidenceIsRead = false;
    assert.equal(states(detectAll(evidenceOf(repository, strictHost))).has('met'), false);
  });

  it('are never met in an empty repository', () => {
    const evidence = evidenceIn({});
    const all = detectAll(evidence);
    assertSound(all, evidence);
    assert.equal(states(all).has('met') || states(all).has('partly'), false);
  });

  const TEXTS: Readonly<Record<string, string>> = {
    'an empty file': '',
    'a blank file': '\r\n \t\r\n',
    'no text': '\0\u0001PNG\uFFFD\0',
    'broken data': '{"cells": [{"cell_type": "code", "source": ["a',
    'broken YAML': 'a: [1\n b: }\n\t- c\n',
    'a notebook of odd cells': '{"cells": [1, null, {"cell_type": "code"}, {"cell_type": 5, "source": {"a": 1}}]}',
    'open quotes and brackets': `def objective(trial):\n    train_test_split(((("""\n${'('.repeat(500)}`,
    'a table of bars': `| | |\n|-|-|\n${'|'.repeat(400)}\n`,
  };
  for (const [name, text] of Object.entries(TEXTS))
    it(`are never met by ${name} under every name`, () => {
      const evidence = evidenceIn(filled(text));
      const all = detectAll(evidence);
      assertSound(all, evidence);
      const met = [...all].filter(([, { state }]) => state === 'met').map(([id]) => id);
      assert.deepEqual(met, []);
    });

  const LONG: Readonly<Record<string, string>> = {
    brackets: 'train_test_split('.repeat(1500),
    words: 'threshold cost prediction window baseline leak '.repeat(800),
    functions: Array.from({ length: 300 }, (_, index) => `def test_${index}(x):\n    fit(x)\n`).join(''),
    spaces: `${' '.repeat(40_000)}x`,
    hashes: '# a\n'.repeat(400),
    rows: '| a | 1 |\n'.repeat(3000),
    items: '- week 1: a\n'.repeat(400),
    braces: '{"a":'.repeat(1500),
  };
  for (const [name, text] of Object.entries(LONG))
    it(`are told of long files of ${name}`, () => {
      const evidence = evidenceIn(filled(text));
      assertSound(detectAll(evidence), evidence);
    }).timeout(20_000);

  it('are told with any line break', () => {
    const files: Record<string, string> = {
      'src/train.py':
        '"""Trains."""\nimport joblib\n\nSEED = 7\na, b = train_test_split(x, random_state=SEED)\njoblib.dump(m, "m")\n',
      'docs/target.md':
        '# Target\n\n- Prediction moment: Monday\n- Outcome window: 30 days\n- Allowed data: the week before\n',
      'metrics.json': '{\n  "baseline": { "f1": 0.4 },\n  "f1": 0.7\n}\n',
      'a.ipynb': notebookOf(['markdown', 'Data leaks, is biased, and drifts.']),
      'reports/slices.csv': 'region,n,f1\nnorth,1,0.5\nsouth,2,0.6\n',
    };
    const withBreaks = (br: string): ReadonlyMap<string, Detection> =>
      detectAll(
        evidenceIn(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', br)]))),
      );
    const wanted = withBreaks('\n');
    assert.equal(wanted.get('2.2-exploration')?.state, 'met');
    assert.deepEqual(withBreaks('\r\n'), wanted);
  });

  it('do not look into folders that are left out', () => {
    const evidence = evidenceIn({ 'src/train.py': 'model.fit(x, y)\n' }, ['data', 'reports', '.env']);
    assertSound(detectAll(evidence), evidence);
  });
});
