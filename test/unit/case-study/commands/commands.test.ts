import assert from 'node:assert/strict';
import { purposesOf } from '../../../../src/core/case-study/commands/purpose';
import { commandsOf } from '../../../../src/core/case-study/commands/read-commands';
import { foldersOf } from '../../../../src/core/case-study/commands/working-folder';
import type { Command } from '../../../../src/core/case-study/commands/command';
import { MarkdownBody } from '../../../../src/core/document/markdown/body';

function read(text: string): readonly Command[] {
  const body = MarkdownBody.parse(text, 0);
  return commandsOf({ body, blocks: body.blocks });
}
const typed = (text: string): string[] => read(text).map(({ line: { start, end } }) => text.slice(start, end));
const fence = (code: string, info = 'bash'): string => `\`\`\`${info}\n${code}\n\`\`\`\n`;

describe('commands in a README', () => {
  it('reads them from blocks of code, whatever stands around them', () => {
    const text = fence(
      [
        '# Install first',
        'pip install -r requirements.txt # quiet',
        'cd src && python train.py --lr 0.1; ls',
        'CUDA_VISIBLE_DEVICES=0 python "my train.py"',
        'curl -s https://example.org/install.sh | bash',
      ].join('\n'),
    );
    assert.deepEqual(typed(text), [
      'pip install -r requirements.txt',
      'cd src',
      'python train.py --lr 0.1',
      'ls',
      'python "my train.py"',
      'curl -s https://example.org/install.sh',
    ]);
    assert.deepEqual(
      read(text).map(({ comment }) => comment),
      ['Install first quiet', 'Install first', 'Install first', 'Install first', 'Install first', 'Install first'],
    );
    assert.deepEqual(read(text)[4]?.words[1]?.text, 'my train.py');
  });

  it('leaves out what a program prints below a prompt', () => {
    assert.deepEqual(
      typed(fence('(venv) $ python train.py\nepoch 1 done\nanna@box:~/churn$ ls\nREADME.md', 'console')),
      ['python train.py', 'ls'],
    );
    assert.deepEqual(typed(fence('PS C:\\churn> python train.py\nC:\\churn>dir', 'powershell')), [
      'python train.py',
      'dir',
    ]);
  });

  it('joins lines that go on, and keeps the first one apart', () => {
    const text = fence('docker run \\\n  -p 80:80 \\\n  churn\npython a.py ^\r\n  --x 1');
    assert.deepEqual(typed(text), ['docker run', 'python a.py']);
    assert.deepEqual(
      read(text).map(({ words }) => words.map((word) => word.text).join(' ')),
      ['docker run -p 80:80 churn', 'python a.py --x 1'],
    );
  });

  it('skips what is written into a file', () => {
    const text = fence('cat <<EOF > .env\npython=3\nmake it\nEOF\nmake train');
    assert.deepEqual(typed(text), ['cat <<EOF > .env', 'make train']);
  });

  it('reads blocks with a wrong language or none, but no data, diagrams and output', () => {
    assert.deepEqual(typed(fence('pip install x\npython train.py', 'python')), ['pip install x', 'python train.py']);
    assert.deepEqual(typed(fence('!pip install x\nimport x\nmodel = make(1)', 'python')), ['pip install x']);
    assert.deepEqual(typed(fence('git clone https://example.org/a/b\nCloning into b', '')), [
      'git clone https://example.org/a/b',
    ]);
    assert.deepEqual(typed(fence('services:\n  make: x', 'yaml') + fence('make --> train', 'mermaid')), []);
    assert.deepEqual(typed(fence('src/\n├── train.py\n└── make.py\nopen the door\nset of rules', '')), []);
    assert.deepEqual(typed('Run:\n\n    python train.py\n\nand more.\n'), ['python train.py']);
  });

  it('reads them from code inside of a line, where the name of a program alone is none', () => {
    const text =
      'Use `python train.py` or `make train`, then `./run.sh`. Needs `python`, `python 3.9`, `docker`, `make`.\n';
    assert.deepEqual(typed(text), ['python train.py', 'make train', './run.sh']);
    assert.deepEqual(typed('Then run `make`.\n'), ['make']);
    assert.deepEqual(typed('`make data && make train`\n'), ['make data', 'make train']);
    assert.deepEqual(typed('It can `make a plot` of `time series` and `train.py` is a script.\n'), []);
  });

  it('reads them from plain text only in forms that nothing else has', () => {
    const text = 'Install it\ngit clone https://example.org/a/b.git\ncd b\nTo start: streamlit run app.py\n';
    assert.deepEqual(typed(text), ['git clone https://example.org/a/b.git', 'streamlit run app.py']);
    assert.deepEqual(typed('- Run python src/train.py to train the model.\n'), ['python src/train.py']);
    assert.deepEqual(
      typed('We make predictions and run just 4 epochs in a Jupyter Notebook.\n\nMLflow UI inside.\n'),
      [],
    );
  });

  it('follows the folder that they are typed in', () => {
    const text =
      fence('git clone https://example.org/anna/churn.git\ncd churn/api\npip install -e .') +
      fence('python train.py\ncd ..\nls\ncd $HOME\nls');
    assert.deepEqual(
      read(text).map(({ folder, carriedFolder }) => [folder, carriedFolder]),
      [
        ['', ''],
        ['', ''],
        ['api', 'api'],
        ['', 'api'],
        ['', 'api'],
        ['', ''],
        ['', ''],
        [undefined, undefined],
      ],
    );
    const [clone, enter, train] = read(fence('git clone <your-repo-url>\ncd churn\npython train.py'));
    assert.ok(clone && enter && train);
    assert.equal(train.folder, '');
    const [, inside] = read(fence('cd churn-main/src\npython train.py'));
    assert.ok(inside);
    assert.deepEqual(
      foldersOf(inside, (folder) => folder === 'src'),
      ['src', ''],
    );
  });

  it('keeps spans exact behind a byte order mark and with CRLF', () => {
    const text = `\uFEFF# Churn\r\n\r\n${fence('pip install x\r\npython train.py').replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')}`;
    assert.deepEqual(typed(text), ['pip install x', 'python train.py']);
  });
});

const purposes = (command: string): string => {
  const [found] = read(fence(command));
  return found ? [...purposesOf(found)].join(' ') : 'none';
};

describe('what a command is for', () => {
  const CASES: Readonly<Record<string, string>> = {
    'git clone https://example.org/a/b': 'clone',
    'python3 -m pip install -r requirements.txt': 'install',
    'conda env create -f environment.yml': 'install',
    'make install': 'install',
    'python -m venv .venv': 'environment',
    'source .venv/bin/activate': 'environment',
    '.venv\\Scripts\\activate': 'environment',
    'kaggle competitions download -c titanic': 'download',
    'python src/train.py': 'run train',
    'uv run python -m churn.train --cv 5': 'run train',
    'CUDA_VISIBLE_DEVICES=1 accelerate launch --num_processes 2 finetune.py': 'run train',
    'make train-model': 'run train',
    'tox -e train_forest': 'run train',
    'tox -e py312': 'test',
    'nox --session lint': 'test',
    'tox -e fetch_data': 'download',
    'tox -e publish': 'deploy',
    'make stop-all-services': 'shell',
    'make clean': 'shell',
    'python main.py --mode train': 'run train',
    'python main.py --epochs 20': 'run train',
    'python train_test_split.py': 'run',
    'python evaluate.py --model trained.pt': 'run evaluate',
    'python predict.py': 'run',
    'streamlit run app.py': 'run serve',
    'poetry run uvicorn app:app --reload': 'run serve',
    'python -m http.server': 'run serve',
    'npm run dev': 'run serve',
    'docker compose up -d --build': 'whole run',
    'docker-compose -f dev.yml up': 'whole run',
    'docker compose up -d db': 'shell',
    'make all': 'whole run',
    './start.sh': 'whole run',
    'dvc repro': 'whole run',
    'docker run -p 80:80 anna/churn': 'run serve',
    'docker build -t churn .': 'build',
    'pytest tests -q': 'test',
    'python -m unittest discover': 'test',
    'make test-unit': 'test',
    'ruff check .': 'lint',
    'terraform apply': 'deploy',
    'jupyter notebook churn.ipynb': 'notebook',
    'curl -X POST localhost:8000/predict': 'call',
    'ls -l': 'shell',
  };
  for (const [command, expected] of Object.entries(CASES))
    it(command, () => {
      assert.equal(purposes(command), expected);
    });
});
