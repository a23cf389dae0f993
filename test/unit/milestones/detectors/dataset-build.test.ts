import assert from 'node:assert/strict';
import { notebookOf, toldBy } from '../../../harness/milestones';

const CLEAN = 'import pandas as pd\n\n\ndef clean(path):\n    return pd.read_csv(path)\n';

describe('a schema of the data', () => {
  it('is a library that the build imports', () => {
    assert.deepEqual(toldBy('data-schema', { 'src/clean.py': `import pandera as pa\n${CLEAN}` }), [
      'met',
      '+ src/clean.py:1 The build checks its data: import pandera as pa',
    ]);
    const contract = {
      'src/contract.py': 'from pydantic import BaseModel\n',
      'src/config.py': 'from pydantic import BaseModel\n',
    };
    assert.deepEqual(toldBy('data-schema', { ...contract, 'src/clean.py': `from src.contract import Row\n${CLEAN}` }), [
      'met',
      '+ src/contract.py:1 The build checks its data: from pydantic import BaseModel',
    ]);
    assert.equal(
      toldBy('data-schema', { ...contract, 'src/clean.py': `from src.config import Paths\n${CLEAN}` })[0],
      'not-met',
    );
    assert.equal(toldBy('data-schema', { 'src/clean.py': `from pydantic import BaseModel\n${CLEAN}` })[0], 'met');
    assert.equal(toldBy('data-schema', { 'gx/expectations/trips.json': '{}' })[0], 'met');
  });

  it('is a check of its own that stops the build', () => {
    const own = `${CLEAN}\n\ndef validate_columns(frame):\n    missing = WANTED - set(frame)\n    if missing:\n        raise ValueError(missing)\n`;
    assert.deepEqual(toldBy('data-schema', { 'src/clean.py': own }), [
      'met',
      '+ src/clean.py:8 validate_columns stops the build on bad data',
    ]);
  });

  it('is half done when it lies aside', () => {
    assert.deepEqual(
      toldBy('data-schema', { 'src/clean.py': CLEAN, 'tests/test_clean.py': 'import pandera as pa\n' }),
      [
        'partly',
        '- tests/test_clean.py:1 The schema is not checked by the build itself',
        '> Check the rows against a schema in src/clean.py, with an error that says which column and what to do.',
      ],
    );
    assert.deepEqual(
      toldBy('data-schema', { 'data/schema.json': '{}' })[1],
      '- data/schema.json:1 A schema that no build checks against',
    );
    assert.deepEqual(
      toldBy('data-schema', { 'src/clean.py': `${CLEAN}\nassert len(frame) > 0\n` })[1],
      '- src/clean.py:7 A bare check: assert len(frame) > 0',
    );
  });

  it('is not the pass of a network over validation data, nor any other check', () => {
    const network = 'def validate(model, loader):\n    assert loader\n    return loss(model, loader)\n';
    assert.equal(toldBy('data-schema', { 'src/net.py': network })[0], 'not-met');
    assert.equal(
      toldBy('data-schema', { 'src/a.py': 'def ensure_inheritable(x):\n    raise ValueError(x)\n' })[0],
      'not-met',
    );
    const rows = 'def validate(frame):\n    if frame.isna().any():\n        raise ValueError("empty cells")\n';
    assert.equal(toldBy('data-schema', { 'src/a.py': rows })[0], 'met');
  });

  it('is not the request of an API, nor a comment', () => {
    const api =
      'from fastapi import FastAPI\nfrom pydantic import BaseModel\nimport pandas as pd\nframe = pd.DataFrame()\n';
    assert.equal(toldBy('data-schema', { 'app.py': api })[0], 'not-met');
    assert.deepEqual(toldBy('data-schema', { 'src/clean.py': `# import pandera\n${CLEAN}` }), [
      'not-met',
      '> Check the rows against a schema in src/clean.py, with an error that says which column and what to do.',
    ]);
  });
});

describe('a test with a bad row', () => {
  it('says what becomes of it', () => {
    const test =
      'from src.clean import clean\n\n\ndef test_negative_age_is_quarantined():\n    good, bad = clean(ROWS)\n    assert len(bad) == 1\n';
    assert.deepEqual(toldBy('bad-row-test', { 'tests/test_clean.py': test }), [
      'met',
      '+ tests/test_clean.py:4 test_negative_age_is_quarantined feeds bad data',
    ]);
  });

  it('is half done with good rows alone, and missing with tests of other things', () => {
    assert.deepEqual(
      toldBy('bad-row-test', {
        'tests/test_clean.py': 'from src.clean import clean\n\ndef test_clean():\n    assert clean(ROWS) == 3\n',
      }),
      [
        'partly',
        '- tests/test_clean.py:3 The tests of the data feed good rows alone',
        '> Write a test that feeds a row with a wrong value and asserts that it is quarantined or refused.',
      ],
    );
    const api =
      'from fastapi.testclient import TestClient\nDATASET = 1\n\ndef test_invalid_request():\n    assert client.post("/").status_code == 422 and len(errors)\n';
    assert.equal(toldBy('bad-row-test', { 'tests/test_api.py': api })[0], 'not-met');
    assert.equal(toldBy('bad-row-test', { 'src/clean.py': CLEAN })[0], 'not-met');
  });
});

describe('rows that are set aside', () => {
  const keep = `${CLEAN}\nbad = frame[~ok]\nbad.to_csv(QUARANTINE_PATH)\nlogger.info("set aside %d rows", len(bad))\n`;

  it('are written to a place of their own and counted', () => {
    assert.deepEqual(toldBy('quarantined-rows', { 'src/clean.py': keep }), [
      'met',
      '+ src/clean.py:8 Bad rows are set aside: QUARANTINE_PATH',
    ]);
  });

  it('are half done without a count, with a drop beside, or when they are counted alone', () => {
    assert.deepEqual(
      toldBy('quarantined-rows', { 'src/clean.py': `${CLEAN}\nbad.to_csv("data/quarantine/a.csv")\n` }),
      [
        'partly',
        '+ src/clean.py:7 Bad rows are set aside: quarantine',
        '> Count in src/clean.py how many rows are set aside.',
      ],
    );
    assert.deepEqual(
      toldBy('quarantined-rows', {
        'src/clean.py': keep,
        'src/train.py': 'frame = frame.dropna()\nmodel.fit(frame)\n',
      }),
      [
        'partly',
        '+ src/clean.py:8 Bad rows are set aside: QUARANTINE_PATH',
        '- src/train.py:1 dropna() without a count',
        '> Count the rows that dropna() takes out in src/train.py, line 1.',
      ],
    );
    assert.deepEqual(
      toldBy('quarantined-rows', {
        'src/clean.py': 'before = len(frame)\nframe = frame.dropna()\nprint(before - len(frame))\n',
      }),
      [
        'partly',
        '+ src/clean.py:2 dropna() with a count',
        '> Write the rows that dropna() takes out in src/clean.py, line 2, to a quarantine file.',
      ],
    );
  });

  it('are missing where rows vanish', () => {
    const text =
      'import pandas as pd\r\n\r\nframe = pd.read_csv(\r\n    "a.csv",\r\n    on_bad_lines="skip",\r\n)\r\nframe["age"] = pd.to_numeric(frame["age"], errors="coerce")\r\nframe.plot()\r\n';
    assert.deepEqual(toldBy('quarantined-rows', { 'src/clean.py': text }), [
      'not-met',
      '- src/clean.py:3 read_csv with skipped lines without a count',
      '- src/clean.py:7 to_numeric(errors="coerce") without a count',
      '> Count the rows that read_csv with skipped lines takes out in src/clean.py, line 3, and write them to a quarantine file.',
    ]);
  });

  it('do not vanish where only a number is made of the others', () => {
    const mean =
      'mean = frame["age"].dropna().mean()\nnames = frame.dropna(subset=["a"]).groupby("a").size()\nfit(frame)\n';
    assert.equal(toldBy('quarantined-rows', { 'src/a.py': mean }).length, 2);
  });

  it('are not the empty beginning of a lag, nor empty columns', () => {
    const lags =
      'frame["last"] = frame["sold"].shift(7)\nframe = frame.dropna()\nframe = frame.dropna(axis=1)\nfit(frame)\n';
    assert.deepEqual(toldBy('quarantined-rows', { 'src/lags.py': lags }), [
      'not-met',
      '> Write the rows that fail the checks of the build of the dataset to a quarantine file, and count them.',
    ]);
  });
});

describe('the definition of the target', () => {
  it('is in an experiment, or on a page', () => {
    const page =
      '# Target\n\n- **Prediction moment:** the first of each month\n- **Outcome window:** 30 days\n- **Allowed data:** all that was booked before\n';
    assert.deepEqual(toldBy('target-definition', { 'docs/target.md': page }), [
      'met',
      '+ docs/target.md:3 The moment of prediction',
      '+ docs/target.md:4 The outcome window',
      '+ docs/target.md:5 The data that is allowed',
    ]);
    const experiment =
      'name: churn\ntask:\n  type: classification\n  prediction_moment: first of the month\n  outcome_window: 30 days\n  allowed_data: booked before\nmodel:\n  type: trees\n';
    assert.deepEqual(toldBy('target-definition', { 'experiment.yaml': experiment }), [
      'met',
      '+ experiment.yaml:4 The moment of prediction',
      '+ experiment.yaml:5 The outcome window',
      '+ experiment.yaml:6 The data that is allowed',
    ]);
  });

  it('is half done when a field is blank or a title stands alone', () => {
    const page =
      '# Target\n\n- Prediction moment: TBD\n- Outcome window: 30 days\n\n## Allowed data\n\n## Notes\n\nNone.\n';
    assert.deepEqual(toldBy('target-definition', { 'docs/target.md': page }), [
      'partly',
      '+ docs/target.md:4 The outcome window',
      '- docs/target.md:1 Nothing on the moment of prediction and the data that is allowed',
      '> Write the moment of prediction and the data that is allowed into docs/target.md.',
    ]);
  });

  it('is missing without either', () => {
    assert.equal(toldBy('target-definition', { 'README.md': '# Churn\n\nWho leaves within 30 days?\n' })[0], 'not-met');
  });
});

describe('findings on the data', () => {
  it('name leakage, bias and drift, in a notebook or a report', () => {
    const notebook = notebookOf(
      ['markdown', '# Exploration', 'The column `closed` leaks the target.'],
      ['markdown', 'Classes are imbalanced, and demand is seasonal.'],
    );
    const lineOf = (words: string): number => notebook.split('\n').findIndex((line) => line.includes(words)) + 1;
    assert.deepEqual(toldBy('data-findings', { 'notebooks/eda.ipynb': notebook }), [
      'met',
      `+ notebooks/eda.ipynb:${lineOf('leaks')} On leakage: The column \`closed\` leaks the target.`,
      `+ notebooks/eda.ipynb:${lineOf('imbalanced')} On bias: Classes are imbalanced, and demand is seasonal.`,
      `+ notebooks/eda.ipynb:${lineOf('imbalanced')} On drift: Classes are imbalanced, and demand is seasonal.`,
    ]);
    const report =
      '# Findings\n\n## Leakage\n\nNone in 12 columns.\n\n## Bias\n\nFew old people.\n\n## Drift\n\nPrices rose.\n';
    assert.equal(toldBy('data-findings', { 'docs/eda.md': report })[0], 'met');
  });

  it('are half done when one is left out, or only a title', () => {
    assert.deepEqual(
      toldBy('data-findings', { 'docs/eda.md': '# Findings\n\n## Leakage\n\n## Bias\n\nFew old people.\n' }),
      [
        'partly',
        '+ docs/eda.md:5 On bias: Few old people.',
        '> Write down in docs/eda.md what you found on leakage and drift.',
      ],
    );
  });

  it('are missing in code and pictures', () => {
    const notebook = notebookOf(['code', '# leakage, bias, drift', 'frame.hist()'], ['markdown', 'TODO: bias']);
    assert.deepEqual(
      toldBy('data-findings', { 'eda.ipynb': notebook, 'README.md': '# A\n\n## Data\n\nAlerts on drift.\n' }),
      [
        'not-met',
        '- eda.ipynb:1 No finding on leakage, bias or drift',
        '> Write down in eda.ipynb what you found on leakage, bias and drift.',
      ],
    );
    assert.equal(toldBy('data-findings', {})[0], 'not-met');
  });
});
