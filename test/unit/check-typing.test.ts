import assert from 'node:assert/strict';
import { Checked, parseDocument } from '../harness/engine';
import { check } from '../../src/core/check';
import { Repository } from '../../src/core/portfolio/repository';
import { strictHost } from '../harness/engine';

/** `id |what is marked|` of each finding, judgements left out: they speak of what stands there, not of what is typed. */
const said = (path: string, text: string): string[] =>
  new Checked(path, text).findings
    .filter(({ rule }) => rule.layer !== 'judgement')
    .map(({ id, span }) => `${id} |${text.slice(span.start, span.end)}|`);

/** What has been typed so far, each time behind what stands above; and what is said then. */
type States = readonly (readonly [typed: string, said: readonly string[]])[];

function followsTyping(path: string, states: States): void {
  let text = '';
  for (const [typed, expected] of states) {
    text += typed;
    assert.deepEqual(said(path, text), expected, JSON.stringify(text));
  }
}

describe('while a document is being typed', () => {
  it('an experiment is told what it lacks at its first key, and of the key that is being typed', () => {
    const lacks = 'schema/missing-key |name|';
    followsTyping('experiment.yaml', [
      ['', []],
      ['n', ['schema/wrong-type |n|']],
      ['ame', ['schema/wrong-type |name|']],
      [':', ['schema/wrong-type |name|', lacks, lacks]],
      [' churn', [lacks, lacks]],
      ['\ntas', ['syntax/missing-colon |tas|']],
      ['k', ['syntax/missing-colon |task|']],
      [':', [lacks, 'schema/wrong-type |task|']],
      ['\n  typ', [lacks, 'schema/wrong-type |typ|']],
      ['e:', [lacks, 'schema/not-allowed-value |type|']],
      [' classification', [lacks]],
      ['\ndata:\n  path: a.csv\n', []],
      ['features:\n  - ', ['schema/wrong-type |-|']],
      ['ag', []],
      ['e\n  - {name: x', ['syntax/unclosed-bracket |{|']],
      ['}\n', []],
      ['notes: "not yet', ['syntax/unclosed-quote |"|']],
      ['"\nseed: 4', []],
    ]);
  });

  it('a structured card is told one thing at a time', () => {
    followsTyping('model-card.yaml', [
      ['model_det', ['schema/wrong-type |model_det|']],
      ['ails', ['schema/wrong-type |model_details|']],
      [':\n', ['schema/wrong-type |model_details|']],
      ['  name: Churn\n', []],
      ['  owners:\n', ['schema/wrong-type |owners|']],
      ['    - ', ['schema/wrong-type |-|']],
      ['name: Team\n', []],
      ['      contac', ['syntax/missing-colon |contac|']],
      ['t: a@b.c\n', []],
    ]);
  });

  it('a front matter without its end is told of nothing that is not there yet', () => {
    const open = 'syntax/unclosed-front-matter |---|';
    followsTyping('MODEL_CARD.md', [
      ['-', []],
      ['--\nlicense', []],
      [':', [open]],
      [' mit\ntags:\n- churn\n', [open]],
      ['model-index:\n- name: a\n  results', [open, 'syntax/missing-colon |results|']],
      [':\n  - ', [open]],
    ]);
  });

  it('JSON is told one thing at a time', () => {
    followsTyping('experiment.json', [
      ['{', ['syntax/invalid-json |{|']],
      ['\n  "name', ['syntax/invalid-json |"|']],
      ['"', ['syntax/invalid-json |"|']],
      [':', ['syntax/invalid-json |:|']],
      [' "churn"', ['syntax/invalid-json |"|']],
      [',\n  "task": {"type": "classification"},\n  "data": {},\n', ['syntax/invalid-json |,|']],
      ['"seed": "x"\n', ['syntax/invalid-json |"|']],
      ['}', ['schema/wrong-type |"x"|']],
    ]);
  });

  it('nothing below the key that is being typed is doubted', () => {
    const text = 'name: churn\nbas\ntask:\n  type: classification\ndata:\n  path: 1\nsede: 1\n';
    assert.deepEqual(said('experiment.yaml', text), [
      'syntax/missing-colon |bas|',
      'schema/wrong-type |1|',
      'schema/unknown-key |sede|',
    ]);
  });

  it('no state of typing brings a storm', () => {
    const texts = {
      'experiment.yaml':
        'name: churn\ntask:\n  type: classification\ndata:\n  path: a.csv\nfeatures:\n  - name: x\n    transform: "log"\nsplit: {strategy: time, test_size: 0.2}\nresults:\n  - metric: f1\n    value: 0.9\n',
      'datasheet.yaml':
        'name: churn\nfields:\n  - name: tenure\n    type: number\nsources:\n  - name: crm\n    license: mit\nprivacy:\n  personal_data: true\n',
      'README.md':
        '---\nlicense: mit\npipeline_tag: other\nlanguage:\n- en\nmodel-index:\n- name: a\n  results:\n  - task:\n      type: other\n    dataset:\n      type: a\n      name: b\n    metrics:\n    - type: f1\n      value: 1\n---\n',
      'sweep.yaml': 'method: grid\nparameters:\n  lr:\n    values: [0.1, 0.2]\n',
      'dvc.yaml':
        'stages:\n  train:\n    cmd: python train.py\n    deps:\n      - train.py\n    outs:\n      - model.pkl\n',
    };
    for (const [path, text] of Object.entries(texts)) {
      for (let end = 0; end <= text.length; end++) {
        const document = parseDocument(path, text.slice(0, end));
        if (!document) continue;
        const repository = new Repository();
        repository.put(document);
        const errors = (check(document, repository, {}, strictHost) ?? []).filter(
          ({ severity }) => severity === 'error',
        );
        const words = errors.map(({ id, message }) => `${id}: ${message}`).join('\n');
        assert.ok(errors.length <= 3, `${errors.length} errors for ${JSON.stringify(text.slice(0, end))}:\n${words}`);
      }
    }
  }).timeout(20_000);
});
