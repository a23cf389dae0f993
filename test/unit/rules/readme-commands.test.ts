import assert from 'node:assert/strict';
import { Checked } from '../../harness/engine';

const page = (...commands: readonly string[]): string =>
  ['# Late parcels', '', 'F1 is 0.81.', '', '```bash', ...commands, '```', ''].join('\n');

/** What the rule marks in a README with these commands. */
function marked(rule: string, text: string, files: Readonly<Record<string, string>>, path = 'case-study.md'): string[] {
  return new Checked(path, text, files).of(rule).map(({ span }) => text.slice(span.start, span.end));
}

describe('readme/command-path', () => {
  const files = { 'src/train.py': '', 'src/parcels/__init__.py': '', 'src/parcels/fit.py': '', 'conf/dev.yml': '' };
  const silent: Readonly<Record<string, readonly string[]>> = {
    'a script in the folder that was entered': ['cd src', 'python train.py'],
    'the folder of the clone': ['git clone https://github.com/ann/parcels', 'cd parcels/src', 'python train.py'],
    'a clone under another name': ['cd my-parcels', 'python src/train.py'],
    'a module of the package that is installed from src': ['python -m parcels.fit', 'uvicorn parcels.fit:app'],
    'modules of libraries': ['python -m pip install .', 'python -m torch.distributed.run src/train.py'],
    'a script that an earlier command brings': ['curl -O https://example.org/prepare.py', 'python prepare.py'],
    'slots and variables': [
      'python <script>.py',
      'python $SCRIPT.py',
      'python path/to/script.py',
      'bash ./your_script.sh',
    ],
    'paths of the machine': ['python /opt/train.py', 'python ~/train.py', String.raw`C:\Python\python.exe C:\train.py`],
    'backslashes of Windows': [String.raw`python src\train.py`, String.raw`python .\src\train.py`],
    'code in place of a script': ['python -c "import parcels"', 'python -'],
    'a folder that nobody knows': ['cd $HOME/elsewhere', 'python nothing.py'],
    'what others build': ['docker build -t parcels .', 'docker run parcels python serve.py'],
  };
  for (const [name, commands] of Object.entries(silent))
    it(`says nothing of ${name}`, () => {
      assert.deepEqual(marked('readme/command-path', page(...commands), files), []);
    });

  it('finds each missing file once, in whatever command names it', () => {
    const text = page(
      'pip install -r requirements-dev.txt',
      'conda env create -f environment.yml',
      'docker compose -f conf/prod.yml up',
      'uv run python -u train.py --fold 2',
      'streamlit run app.py',
      'jupyter notebook look.ipynb',
      './scripts/start.sh',
      'cp .env.example .env',
    );
    assert.deepEqual(marked('readme/command-path', `${text}${page('streamlit run app.py')}`, files), [
      'requirements-dev.txt',
      'environment.yml',
      'conf/prod.yml',
      'train.py',
      'app.py',
      'look.ipynb',
      './scripts/start.sh',
      '.env.example',
    ]);
  });

  it('says nothing before the files are listed, and of the page of a folder whose commands start at the root', () => {
    assert.deepEqual(
      marked('readme/command-path', page('python src/train.py', 'python fit.py'), files, 'src/parcels/case-study.md'),
      [],
    );
  });

  it('leaves a script that goes by its name inside of a sentence alone, and finds one that was renamed', () => {
    const text =
      '# Late parcels\n\nF1 is 0.81. Run `python train.py`, then `python trian.py` and `python report.py`.\n';
    assert.deepEqual(marked('readme/command-path', text, files), ['trian.py', 'report.py']);
  });
});

describe('readme/make-target', () => {
  const files = {
    Makefile: 'NAME := parcels\ntrain: data\n\tpython train.py\ndata:\n\tmkdir data\n',
    'serving/app.py': '',
  };
  const silent: Readonly<Record<string, readonly string[]>> = {
    'options, variables and comments': ['make', 'make -j 4 train FOLDS=5 # all of them', 'make -n data'],
    'another folder or file': ['make -C ../tool install', 'make -f other.mk install'],
    'the clone of another project': ['git clone https://github.com/x/tool', 'cd $HOME/tool', 'make install'],
    'a file that is a target': ['make serving'],
  };
  for (const [name, commands] of Object.entries(silent))
    it(`says nothing of ${name}`, () => {
      assert.deepEqual(marked('readme/make-target', page(...commands), files), []);
    });

  it('finds every target of a command that is not there', () => {
    assert.deepEqual(marked('readme/make-target', page('sudo make train deploy test'), files), ['deploy', 'test']);
  });

  it('says nothing of English', () => {
    const text = '# Late parcels\n\nF1 is 0.81. We make predictions; `make sure` that it runs, and make a plot.\n';
    assert.deepEqual(marked('readme/make-target', text, files), []);
    assert.deepEqual(marked('readme/make-target', text, { 'train.py': '' }), []);
  });

  it('says nothing without a Makefile where another program or project brings one', () => {
    for (const commands of [
      ['cmake ..', 'make install'],
      ['git clone https://github.com/x/tool', 'git clone https://github.com/ann/parcels', 'make install'],
    ])
      assert.deepEqual(marked('readme/make-target', page(...commands), { 'train.py': '' }), []);
  });
});

describe('readme/command-form', () => {
  it('leaves forms alone that only look wrong', () => {
    const text = page(
      'pip install -r requirements.txt -f https://example.org/wheels',
      'conda create -n parcels --file packages.txt python=3.12',
      'docker build -f Dockerfile -t parcels . --no-cache',
      'git clone git@github.com:ann/parcels.git',
      'git clone --depth 1 ssh://git@example.org/ann/parcels.git .',
      'python -m pytest tests/test_fit.py',
      'pip install "parcels[dev] @ https://example.org/parcels.whl"',
    );
    assert.deepEqual(marked('readme/command-form', text, {}), []);
  });
});

const said = (text: string): string[] =>
  new Checked('case-study.md', text).of('readme/summary').map(({ message }) => message);

describe('readme/summary', () => {
  it('counts what is found and names what weighs most', () => {
    assert.deepEqual(said('# Late parcels\n\nF1 is 0.81.\n'), [
      'A reviewer finds 1 of 25 points here. Missing most: baseline, split, how to run it.',
    ]);
  });

  it('says nothing of a page that owes no answers', () => {
    assert.deepEqual(said('<!-- ml-portfolio-profile: library -->\n\n# Parcels\n\nF1 is 0.81.\n'), []);
    assert.deepEqual(said('# Parcels\n\nSoon.\n'), []);
  });
});
