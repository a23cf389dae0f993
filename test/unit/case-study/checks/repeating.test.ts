import assert from 'node:assert/strict';
import { pinnedDependencies } from '../../../../src/core/case-study/checks/pinned-dependencies';
import { seed } from '../../../../src/core/case-study/checks/seed';
import { judge, states } from '../../../harness/case-study';

const sh = (...lines: string[]): string => `\`\`\`bash\n${lines.join('\n')}\n\`\`\`\n`;

describe('readme/pinned-dependencies', () => {
  states(pinnedDependencies, {
    present: [
      '# A\n\nPackages: pandas 1.2.0, numpy 1.19, scikit-learn 0.24, flask 1.1.\n',

      '# A\n\nThe exact versions are in `poetry.lock`.\n',
      '# A\n\nSee [the lock](uv.lock).\n',
      '# A\n\nAll dependencies are pinned in requirements.txt.\n',
      '# A\n\n`requirements.txt` with pinned versions\n',
      `# A\n\n${sh('uv sync --frozen')}`,
      '# A\n\nA new package will be written to `uv.lock`, from which all others install.\n',
      '# A\n\n## Requirements\n\n- numpy==1.26.4\n- pandas==2.2.1\n- torch==2.1.0\n',
      '# A\n\n| Library | Version |\n| --- | --- |\n| pandas | 1.3.5 |\n| scikit-learn | 1.0.2 |\n| xgboost | 1.5.2 |\n',
      '# A\n\nPython 3.8, and\n\n* tensorflow 2.3.0\n* numpy 1.18.5\n* matplotlib 3.2.1\n',
      `# A\n\n${sh('pip install torch==1.9.0 transformers==4.11.3', 'pip install datasets==1.12')}`,
      '# A\n\nWe pin the versions of all libraries.\n',
    ],
    weak: [
      '# A\n\nFixed a dependency of the web page. The libraries work with the Python version 3.8.\n',

      `# A\n\n${sh('pip install -r requirements.txt')}`,
      '# A\n\nPython 3.10 is required.\n',
      '# A\n\nDependencies are managed with Poetry.\n',
      '# A\n\n```\n├── data/\n├── requirements.txt\n└── uv.lock\n```\n',
      `# A\n\n${sh('conda env create -f environment.yml')}`,
      '# A\n\nUsed pandas 1.3 and a lot of patience; see requirements.txt.\n',
    ],
    absent: [
      '# A\n\n| Model | AUC |\n| --- | --- |\n| XGBoost | 0.93 |\n| LightGBM | 0.92 |\n| CatBoost | 0.91 |\n',

      '# A\n\nThis predicts churn with a model of three layers.\n',
      '# A\n\n<!-- uv.lock -->\n\nThis predicts churn.\n',
    ],
  });

  it('says what the repository holds', () => {
    const text = '# A\n\nThis predicts churn.\n';
    assert.match(judge(pinnedDependencies, text, { 'uv.lock': '' }).message, /`uv\.lock` pins them/);
    assert.match(judge(pinnedDependencies, text, { 'requirements.txt': 'a==1\nb\n' }).message, /leaves 1 of 2 open/);
  });
});

describe('readme/seed', () => {
  states(seed, {
    present: [
      '# A\n\n```python\nX_train, X_test = train_test_split(X, y, random_state=42)\n```\n',
      '# A\n\n```yaml\nseed: 13\nepochs: 4\n```\n',

      '# A\n\nAll runs use a fixed random seed.\n',
      '# A\n\nThe split is done with `random_state=42`.\n',
      '# A\n\nResults are the mean over 5 seeds.\n',
      `# A\n\n${sh('python train.py --seed 7 --epochs 3')}`,
      `# A\n\n${sh('python train.py seed=7')}`,
      '# A\n\n| Setting | Value |\n| --- | --- |\n| Seed | 42 |\n| random seed | 1 |\n',
      '# A\n\nTraining is fully deterministic.\n',
      '# A\n\nseed: 2020\n',
      '# A\n\nUsamos una semilla aleatoria de 42.\n',
      '# A\n\n随机种子设为 42。\n',
      '# A\n\nSeeds are set for numpy and torch with `set_seed(42)`.\n',
      '# A\n\nFor reproducibility we fix the seed everywhere.\n',
    ],
    absent: [
      '# A\n\nBuilt by the people of Seed 51af09.\n',
      '# A\n\nRun `make seed` to fill the database. The seed data has 10 users.\n',
      '# A\n\nThe database is pre-seeded; use the seed script.\n',
      '# A\n\nA random forest of 100 trees.\n',
      '# A\n\nThe response is deterministic at temperature 0.\n',
      '# A\n\nThe yield of sunflower seeds is predicted from rain.\n',
      '# A\n\nA list of seed URLs starts the crawl.\n',
      '# A\n\n## Future work\n\n- fix the random seed\n',
    ],
  });

  it('says where the code has one', () => {
    const verdict = judge(seed, '# A\n\nThis predicts churn.\n', { 'src/train.py': 'import x\nSEED = 42\n' });
    assert.equal(verdict.state, 'absent');
    assert.match(verdict.message, /^`src\/train\.py` sets the seed 42 \(line 2\)/);
  });
});
