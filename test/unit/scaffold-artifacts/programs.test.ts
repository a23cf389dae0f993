import assert from 'node:assert/strict';
import { add, asked, fill, make, PROJECT, shownOf, troubles, type Files } from './making';

describe('an environment that is added', () => {
  it('is all that an empty repository lacks', () => {
    const files = { 'README.md': '# X\n' };
    const made = make('environment', files);
    assert.deepEqual(Object.keys(made), ['Makefile', 'requirements.txt', 'src/seeds.py', 'tests/test_seeds.py']);
    const shown = shownOf('1.4-environment', { ...files, ...made });
    assert.deepEqual([...new Set(Object.values(shown))], ['met']);
    assert.deepEqual(add('environment', { ...files, ...made }), { exists: 'Makefile' });
  });

  it('is no more than what is missing', () => {
    assert.deepEqual(add('environment', PROJECT), { exists: 'Makefile' });
    const { Makefile: _, ...rest } = PROJECT;
    const made = make('environment', rest);
    assert.deepEqual(Object.keys(made), ['Makefile']);
    assert.match(made['Makefile'] ?? '', /^\.PHONY: setup test train lock$/m);
    assert.match(made['Makefile'] ?? '', /\ntrain:\n\t\.venv\/bin\/python src\/train\.py\n/);
    const uv = make('environment', {
      'uv.lock': 'version = 1\n',
      'pkg/core.py': 'x = 1\n',
      'test/test_a.py': 'pass\n',
    });
    assert.deepEqual(Object.keys(uv), ['Makefile', 'pkg/seeds.py', 'test/test_seeds.py']);
    assert.match(uv['Makefile'] ?? '', /\nsetup:\n\tuv sync\n\ntest:\n\tuv run python -m pytest\n$/);
    assert.match(uv['test/test_seeds.py'] ?? '', /parents\[1\] \/ "pkg"\)\)/);
  });
});

describe('a data contract that is added', () => {
  it('has the columns of the table, and shows its milestone at once', () => {
    const made = make('data-contract', PROJECT);
    assert.deepEqual(Object.keys(made), ['data/contract.json', 'src/data_contract.py', 'tests/test_data_contract.py']);
    assert.deepEqual(JSON.parse(made['data/contract.json'] ?? ''), {
      table: 'data/churn.csv',
      max_quarantined_share: 0.01,
      columns: {
        customer_id: { type: 'identifier', nullable: false },
        snapshot: { type: 'date', nullable: false },
        tenure_months: { type: 'integer', nullable: false, min: 0 },
        monthly_charge: { type: 'number', nullable: false, min: 0 },
        contract: { type: 'category', nullable: false, allowed: ['monthly', 'two years'] },
        comment: { type: 'text', nullable: true },
        target: { type: 'boolean', nullable: false },
      },
    });
    assert.deepEqual(shownOf('2.1-pipeline', { ...PROJECT, ...made }), {
      'a schema that the build checks': 'met',
      'a test with a bad row': 'met',
      'bad rows set aside and counted': 'met',
    });
    assert.deepEqual(add('data-contract', { ...PROJECT, ...made }), { exists: 'data/contract.json' });
  });

  it('is found from where the code lies', () => {
    const made = make(
      'data-contract',
      { 'rides/README.md': '# R\n', 'rides/src/pkg/train.py': 'm.fit(x)\n' },
      { near: 'rides/README.md' },
    );
    assert.deepEqual(Object.keys(made), [
      'rides/data/contract.json',
      'rides/src/pkg/data_contract.py',
      'rides/tests/test_data_contract.py',
    ]);
    assert.match(made['rides/src/pkg/data_contract.py'] ?? '', /parents\[2\] \/ "data\/contract\.json"\n/);
    assert.match(made['rides/tests/test_data_contract.py'] ?? '', /parents\[1\] \/ "src" \/ "pkg"\)\)\n/);
  });
});

describe('a prompt with its evaluation set that is added', () => {
  const files: Files = {
    'README.md': '# Tickets\n',
    'app/answer.py':
      'from openai import OpenAI\nimport jsonschema\n\nSCHEMA = load("prompts/answer.schema.json")\n\ndef ask(q):\n    answer = OpenAI().chat.completions.create(messages=[q])\n    jsonschema.validate(answer, SCHEMA)\n    return answer\n',
  };
  const answers: Files = {
    'task, in one sentence': 'answering questions on orders from the handbook.',
    'form and length of an answer': 'at most three sentences',
    'rule that is special to this task': 'Never name a price.',
    ...Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => index + 1).flatMap((number) => [
        [`usual question ${number}`, `Where is order ${number}?`],
        [`answer to usual question ${number}`, 'On its way.'],
        [`question at the edge ${number}`, `Where is order -${number}?`],
        [`answer to edge question ${number}`, 'There is no such order.'],
        [`question without an answer ${number}`, 'Who won?'],
      ]),
    ),
  };

  it('shows prompt, schema and cases once it is filled in', () => {
    const made = make('prompt-and-eval-set', files);
    assert.deepEqual(Object.keys(made), ['prompts/answer.v1.md', 'prompts/answer.schema.json', 'eval/cases.jsonl']);
    assert.deepEqual(troubles(made, files), []);
    const filled = fill(made, asked(made, answers));
    const cases = (filled['eval/cases.jsonl'] ?? '').trim().split('\n');
    assert.equal(cases.length, 20);
    for (const line of cases)
      assert.deepEqual(Object.keys(JSON.parse(line) as object), ['id', 'kind', 'question', 'expected', 'found']);
    const shown = shownOf('4.3-prompts', { ...files, ...filled });
    assert.equal(shown['prompts in files with a version'], 'met');
    assert.equal(shown['a schema of the answer'], 'met');
    assert.equal(shown['an offline evaluation set'], 'met');
  });

  it('is the next version of the prompt when there is one', () => {
    const first = { ...files, ...make('prompt-and-eval-set', files) };
    const second = make('prompt-and-eval-set', first);
    assert.deepEqual(Object.keys(second), ['prompts/answer.v2.md']);
    assert.match(second['prompts/answer.v2.md'] ?? '', /^---\nversion: 2\ndate: 2026-11-21\n---\n/);
  });
});
