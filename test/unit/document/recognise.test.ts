import assert from 'node:assert/strict';
import { FORMATS } from '../../../src/core/document/format';
import { KNOWN_KEYS } from '../../../src/core/document/recognise/data';
import { topLevelKeys } from '../../../src/core/document/recognise/keys';
import { recognise, type DocumentSettings } from '../../../src/core/document/recognise';
import { propertiesAt } from '../../../src/core/schema/schema';

const fence = (yaml: string, body = '# Title\n'): string => `---\n${yaml}\n---\n${body}`;

const formatAt = (path: string, text: string, settings?: DocumentSettings, siblings?: readonly string[]) =>
  recognise({ path, text, ...(siblings && { hasSibling: (name) => siblings.includes(name) }) }, settings)?.format.id;

const EXPERIMENT = 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n';
const SWEEP = 'method: bayes\nparameters:\n  lr:\n    min: 0.001\n    max: 0.1\n';

const PROJECT =
  '# Late parcels\n\nWe predict late parcels with XGBoost and scikit-learn.\n\n## Dataset\n\nParcels.\n\nRecall is 0.52.\n';

/** Name, content, expected format. */
const OURS: readonly (readonly [string, string, string])[] = [
  ['README.md', fence('license: mit\npipeline_tag: text-classification'), 'model-card-markdown'],
  ['models/a/README.md', fence('library_name: sklearn'), 'model-card-markdown'],
  ['README.md', fence('license: mit\nlanguage: en'), 'model-card-markdown'],
  ['README.md', fence('license: mit'), 'model-card-markdown'],
  ['README.md', fence('tags:\n- a\nmetrics:\n- f1'), 'model-card-markdown'],
  ['README.md', `\n\n${fence('base_model: bert-base-uncased')}`, 'model-card-markdown'],
  ['README.md', fence('license: mit\npipeline_tag: other').replaceAll('\n', '\r\n'), 'model-card-markdown'],
  ['README.md', fence('license: mit\npipeline_tag: other').replaceAll('\n', '\r'), 'model-card-markdown'],
  ['README.md', `\uFEFF${fence('pipeline_tag: other')}`, 'model-card-markdown'],
  ['README.md', '---\npipeline_tag: text-cl', 'model-card-markdown'],
  // The Hub sees no front matter here; the author hears of it only when the file is one of ours.
  ['README.md', '---- \npipeline_tag: other\n---\n', 'model-card-markdown'],
  ['README.md', '--- #\npipeline_tag: other\n---\n', 'model-card-markdown'],
  ['hf_README.md', fence('model-index:\n- name: a'), 'model-card-markdown'],
  ['README.de.md', fence('model-index:\n- name: a'), 'model-card-markdown'],
  ['README.md', fence('# see the specification', '# Model Card for Churn\n'), 'model-card-markdown'],
  ['README.md', fence('{}', '# Dataset Card for Churn\n'), 'dataset-card-markdown'],
  ['README.md', fence('{{ card_data }}', '# Model card\n'), 'model-card-markdown'],
  ['MODEL_CARD.md', '# Card\n', 'model-card-markdown'],
  ['model_card.md', '', 'model-card-markdown'],
  ['modelcard.md', '', 'model-card-markdown'],
  ['docs/ModelCard.md', '', 'model-card-markdown'],
  ['churn-model-card-v2.md', '', 'model-card-markdown'],
  ['hf_model_card.markdown', '', 'model-card-markdown'],
  ['model_facts_card.md', '', 'model-card-markdown'],
  ['README.md', fence('task_categories:\n- text-classification'), 'dataset-card-markdown'],
  ['README.md', fence('pretty_name: Churn\nlicense: mit'), 'dataset-card-markdown'],
  ['README.md', fence('configs:\n- config_name: default\n  data_files: a.csv'), 'dataset-card-markdown'],
  ['README.md', fence('license: mit\ntags:\n- a', '# Churn dataset\n'), 'dataset-card-markdown'],
  ['README.md', fence('license: mit\nviewer: false'), 'dataset-card-markdown'],
  ['DATASHEET.md', '# Datasheet\n', 'dataset-card-markdown'],
  ['docs/churn-datasheet.md', '', 'dataset-card-markdown'],
  ['data_card.md', '', 'dataset-card-markdown'],
  ['dataset-card.md', '', 'dataset-card-markdown'],
  ['DatasetCard.md', '', 'dataset-card-markdown'],
  ['README.md', fence('title: Demo\nemoji: x\ncolorFrom: red\ncolorTo: blue\nsdk: gradio'), 'space-card-markdown'],
  ['README.md', fence('sdk: docker'), 'space-card-markdown'],
  ['README.md', PROJECT, 'case-study-markdown'],
  ['projects/parcels/readme.md', PROJECT, 'case-study-markdown'],
  ['README.es.md', PROJECT, 'case-study-markdown'],
  ['README.md', fence('title: Late parcels', PROJECT), 'case-study-markdown'],
  [
    'README.md',
    '# 이탈 예측\n\n데이터셋으로 모델을 학습했습니다. PyTorch, LSTM, F1-score 0.81, 정확도 0.9\n',
    'case-study-markdown',
  ],
  ['docs/churn-case-study.md', '# Churn\n', 'case-study-markdown'],
  ['resume.md', '# Kim\n', 'resume-markdown'],
  ['CV.md', '# Kim\n', 'resume-markdown'],
  ['model-card.yaml', 'model_details:\n  name: Churn\n', 'model-card'],
  ['model_card.json', '{"model_details": {"name": "Churn"}}', 'model-card'],
  ['cards/churn.model-card.yml', 'model_details:\n  name: Churn\n', 'model-card'],
  ['churn_model_card.yaml', 'model_details:\n  name: Churn\n', 'model-card'],
  ['model-card.yaml', '', 'model-card'],
  ['model-card.yaml', 'mod', 'model-card'],
  ['datasheet.yaml', 'name: churn\n', 'datasheet'],
  ['data/churn.datasheet.json', '{\n  "name": "churn",\n  "fields": []\n}', 'datasheet'],
  ['dataset_card.yml', 'name: churn\n', 'datasheet'],
  ['experiment.yaml', EXPERIMENT, 'experiment'],
  ['experiment.yml', 'nam', 'experiment'],
  ['exp/churn.experiment.json', '{"name": "churn", "task": {"type": "classification"}}', 'experiment'],
  ['experiments/xgb.yaml', EXPERIMENT, 'experiment'],
  ['experiments/2026/xgb.json', '{"name": "x", "task": {"type": "regression"}, "data": {}}', 'experiment'],
  ['experiment.yaml', SWEEP, 'wandb-sweep'],
  ['sweep.yaml', 'method: grid\n', 'wandb-sweep'],
  ['config/sweep-bayes.yaml', SWEEP, 'wandb-sweep'],
  ['anything.yaml', SWEEP, 'wandb-sweep'],
  ['sweep.json', '{\n  "method": "random",\n  "parameters": {}\n}', 'wandb-sweep'],
  ['launch.yaml', `apiVersion: v1\nkind: sweep\n${SWEEP}`, 'wandb-sweep'],
  ['dvc.yaml', 'stages:\n  train:\n    cmd: python train.py\n', 'dvc-pipeline'],
  ['dvc.yaml', '', 'dvc-pipeline'],
  ['params.yaml', 'train:\n  epochs: 10\n', 'dvc-params'],
  ['params.yaml', 'seed: 1\nlr: 0.1\n', 'dvc-params'],
  ['MLproject', 'name: churn\nentry_points:\n  main:\n    command: python train.py\n', 'mlproject'],
  ['conf/config.yaml', 'defaults:\n  - model: xgb\n  - _self_\n', 'hydra-config'],
  ['settings.yaml', 'defaults:\n  - _self_\nlr: 1\n', 'hydra-config'],
  ['conf/model/xgb.yaml', '_target_: xgboost.XGBClassifier\n', 'hydra-config'],
  ['conf/experiment/a.yaml', '# @package _global_\nseed: 1\n', 'hydra-config'],
  ['callbacks.yaml', 'callbacks:\n  - _target_: a.B\n', 'hydra-config'],
  ['config.yaml', 'seed_everything: 1\nmodel:\n  class_path: a.B\n', 'lightning-cli'],
  ['fit.yaml', 'trainer:\n  max_epochs: 1\nmodel:\n  class_path: a.B\n', 'lightning-cli'],
  ['.eval_results/gpqa.yaml', '- dataset:\n    id: a/b\n', 'eval-results'],
  ['eval.yaml', 'name: b\nevaluation_framework: inspect-ai\ntasks: []\n', 'eval-benchmark'],
  ['milestones.yaml', '', 'milestones'],
  ['milestones.yml', '# What I have done so far\r\n---\r\n', 'milestones'],
  ['career/milestones.yaml', 'plans:\n  - plan: six-chapter-transition\n', 'milestones'],
  ['milestones.yaml', 'milestones:\n', 'milestones'],
  ['milestones.yaml', 'milestones:\n  2.5-datasheet:\n    title: slip\n', 'milestones'],
  ['milestones.yaml', 'milestones:\n  ship-it:\n    status: done\n', 'milestones'],
  ['milestones.yaml', '\uFEFFtrack: ml-engineer\nscorcard: {}\n', 'milestones'],
  ['milestones.yaml', '{ track: research, kpis: {} }\n', 'milestones'],
  ['plans/team.plan.yaml', 'id: team\ntitle: Team\nparts: []\n', 'milestone-plan'],
  ['own.plan.yml', 'title: Own\nparts:\n  - id: one\n', 'milestone-plan'],
  ['portfolio.yaml', 'target_role: ML engineer\n', 'portfolio'],
  ['portfolio.yml', 'projects:\n  - name: a\n    constraint: latency\n', 'portfolio'],
  ['career/portfolio.yaml', '', 'portfolio'],
];

/** Name and content of files that look a little like ours. */
const NOT_OURS: readonly (readonly [string, string])[] = [
  ['README.md', '# My project\n\nA model card is in docs.\n'],
  ['README.md', '---\n\nA horizontal rule opens this text.\n\n---\n'],
  ['README.md', '---\n---\n# A page that a site generator shall read\n'],
  ['README.md', fence('title: Home\nlayout: default\nlicense: mit\ntags: [a]')],
  ['README.md', fence('title: Intro\nsidebar_position: 1\ntags: [a]\nlanguage: en')],
  ['README.md', fence('title: Post\ndate: 2026-01-01\ntags: [a]\ncategories: [b]\nlicense: cc')],
  ['README.md', fence('page_type: sample\nlanguages:\n- python\nproducts:\n- azure\ntags: [x]')],
  ['README.md', fence('title: Report\noutput: github_document\nlanguage: en\ntags: a')],
  ['README.md', fence('widget: blog\nlayout: home\ndatasets: none')],
  ['README.md', '---- \nauthor: me\n---\n'],
  ['README.md', fence('layout: page', PROJECT)],
  ['NOTES.md', PROJECT],
  ['readme-template.md', PROJECT],
  ['README.md', '# Router\n\nA fast router. Training your team takes an hour; its accuracy is tested.\n'],
  ['docs/auto-resume.md', PROJECT],
  ['README.md', '# Notes\n\n---\n\npipeline_tag: the task\n\nText.\n\n---\n'],
  ['README.md', '```yaml\n# ml-portfolio-kind: experiment\n```\n'],
  ['CHANGELOG.md', fence('pipeline_tag: text-classification')],
  ['docs/model-cards.md', '# About model cards\n'],
  ['model_card_template.md', '# {{ name }}\n'],
  ['how-to-write-a-model-card.md', '# How\n'],
  ['model-card-guide.md', '# Guide\n'],
  ['remodel-cardboard.md', '# Boxes\n'],
  ['model_scorecard.md', '# Scores\n'],
  ['.github/ISSUE_TEMPLATE/model_card.md', fence('name: Model card\nabout: Ask for one')],
  ['node_modules/a/README.md', fence('pipeline_tag: text-classification')],
  ['deployment.yaml', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec: {}\n'],
  ['experiments/experiment.yaml', 'apiVersion: kubeflow.org/v1beta1\nkind: Experiment\nmetadata: {}\nspec: {}\n'],
  ['k8s/model-card.yaml', 'kind: ConfigMap\n'],
  ['.github/workflows/experiment.yaml', 'name: ci\non: push\njobs: {}\n'],
  ['.github/workflows/sweep.yml', 'name: ci\non: push\njobs: {}\n'],
  ['docker-compose.yml', 'version: "3"\nservices:\n  model:\n    image: a\n'],
  ['compose.yaml', 'services:\n  data:\n    image: a\n'],
  ['hydra.yaml', 'dsn: memory\nserve:\n  cookies: {}\nurls:\n  self: {}\n'],
  ['config/hydra.yaml', 'dsn: memory\ndefaults:\n  - a\n'],
  ['.hydra/hydra.yaml', 'hydra:\n  run:\n    dir: outputs\ndefaults:\n  - _self_\n'],
  ['outputs/1/.hydra/config.yaml', 'model:\n  _target_: a.B\n'],
  ['openapi.yaml', 'openapi: 3.1.0\ninfo: {}\npaths:\n  /predict:\n    post:\n      parameters: []\n'],
  ['mkdocs.yml', 'site_name: a\nnav: []\n'],
  ['environment.yml', 'name: churn\nchannels: [conda-forge]\ndependencies: [python=3.12]\n'],
  ['.pre-commit-config.yaml', 'repos:\n  - repo: a\n    rev: v1\n'],
  ['charts/a/values.yaml', 'model:\n  name: a\ndata: {}\ntask: {}\n'],
  ['values.yaml', 'replicaCount: 1\nimage: {}\nservice: {}\n'],
  ['params.yaml', '/node:\n  ros__parameters:\n    learning_rate: 1.0\n'],
  ['config/params.yaml', 'host: localhost\nport: 8080\n'],
  ['playbook.yml', '- hosts: all\n  tasks:\n    - name: a\n      apt: {}\n'],
  ['CITATION.cff', 'cff-version: 1.2.0\ntitle: a\n'],
  ['package.json', '{"name": "model-card", "version": "1.0.0"}'],
  ['tsconfig.json', '{"compilerOptions": {}}'],
  ['.vscode/settings.json', '{"mlPortfolio.rules": {}}'],
  ['snippets/experiment.json', '{"Experiment": {"prefix": "experiment", "body": []}}'],
  ['models/schema.yml', 'version: 2\nmodels:\n  - name: a\n    columns: []\n'],
  ['dbt_project.yml', 'name: a\nversion: 1\nmodels: {}\n'],
  ['conf/base/catalog.yml', 'companies:\n  type: pandas.CSVDataset\n  filepath: data/a.csv\n'],
  ['conf/base/parameters.yml', 'model_options:\n  test_size: 0.2\n  random_state: 3\n'],
  ['main.tf.json', '{"resource": {"aws_s3_bucket": {}}}'],
  ['template.yaml', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\nParameters: {}\n'],
  ['configuration.yaml', 'homeassistant:\n  name: Home\nsensor: []\n'],
  ['config/config.yaml', 'server:\n  port: 80\ndatabase:\n  url: a\n'],
  ['config/defaults.yaml', 'defaults:\n  timeout: 5\n'],
  ['.gitlab/experiment.yaml', 'name: a\n'],
  ['experiments/pendulum.yaml', 'title: Pendulum\ndata: [1, 2]\nresults: [3]\nmodel: harmonic\nnotes: windy\n'],
  [
    'experiments/new_checkout.yaml',
    'name: new_checkout\nhypothesis: faster\nmetrics: [conversion]\ntarget: 50\nvariants: []\n',
  ],
  ['experiments/flags.json', '{"data": true, "task": false, "model": "a", "metrics": []}'],
  [
    'experiments/resnet.yaml',
    'model: resnet18\ndata: cifar10\ntask: classification\noptimizer: sgd\nlr: 0.1\nseed: 1\n',
  ],
  ['experiment.yaml', 'variants: [a, b]\ntraffic: 0.5\nowner: growth\nrollout: {}\nguard: x\n'],
  ['datasheet.yaml', 'part: LM358\nsupply_voltage: 5\npackage: DIP8\n'],
  ['modelcard.json', '{"bomFormat": "CycloneDX", "specVersion": "1.7", "components": []}'],
  ['model-card.schema.json', '{"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {}}'],
  ['experiment.json', '{"$schema": "http://json-schema.org/draft-07/schema#", "title": "name", "properties": {}}'],
  ['schemas/a.json', '{"properties": {"seed_everything": {}, "trainer": {}, "model": {}}}'],
  ['sweep.yaml', 'rooms: [kitchen]\n'],
  ['http.yaml', 'method: get\nparameters: []\n'],
  ['dvc.yaml', 'kind: DeviceVolumeClaim\nsize: 5\nclass: fast\n'],
  ['eval.yaml', 'cases: []\n'],
  ['milestones.yaml', 'milestones:\n  - title: v1.0\n    due_on: 2026-01-01\n'],
  ['milestones.yaml', 'milestones:\n\n  # next\n- name: v1\n'],
  ['milestones.yaml', 'milestones:\n  alpha:\n    title: Alpha\n    owner: kim\n'],
  ['milestones.yaml', 'milestones: [alpha, beta]\n'],
  ['milestones.yaml', 'project: rocket\nversion: 2\nmilestones:\n  alpha: 2026-01-01\n'],
  ['milestones.yaml', 'alpha: 2026-01-01\nbeta: 2026-02-01\n'],
  ['milestones.yaml', '- alpha\n- beta\n'],
  ['milestones.yaml', 'apiVersion: v1\nkind: ConfigMap\nmilestones: {}\n'],
  ['milestones.json', '{"milestones": {}}'],
  ['.github/milestones.yml', 'milestones:\n  - title: v1\n'],
  ['portfolio.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: portfolio\n'],
  ['_data/portfolio.yml', 'projects:\n  - title: Shop\n    url: https://example.com\n    image: a.png\n'],
  ['_data/portfolio.yml', '# My work\n- title: Shop\n'],
  ['portfolio.yaml', 'cash: 100\nholdings:\n  - ticker: ABC\nsignals:\n  - momentum\n'],
  ['release.plan.yaml', 'steps:\n  - run: make\n'],
  ['query.plan.yml', 'id: 7\nnodes: []\ncost: 3\nparts: 2\nrows: 5\nwidth: 8\n'],
  ['metrics.txt', 'accuracy: 0.9\n'],
  ['train.py', 'model_details = {}\n'],
];

describe('recognise', () => {
  for (const [path, text, expected] of OURS) {
    it(`takes ${path} for ${expected}: ${JSON.stringify(text.slice(0, 50))}`, () => {
      assert.equal(formatAt(path, text), expected);
      const reason = recognise({ path, text })?.reason ?? '';
      assert.match(reason, /\w+ \w+/);
    });
  }

  for (const [path, text] of NOT_OURS) {
    it(`leaves ${path} alone: ${JSON.stringify(text.slice(0, 50))}`, () =>
      assert.equal(formatAt(path, text), undefined));
  }

  it('has an example for every format', () => {
    assert.deepEqual([...new Set(OURS.map(([, , id]) => id))].sort(), FORMATS.map(({ id }) => id).sort());
  });

  it('knows the keys that the schemas have', () => {
    for (const [name, keys] of Object.entries(KNOWN_KEYS)) {
      const inSchema = [...propertiesAt(name, []).keys()].filter((key) => key !== '$schema');
      assert.deepEqual([...keys].sort(), inSchema.sort(), name);
    }
  });

  it('looks at the folder when it can', () => {
    assert.equal(formatAt('params.yaml', 'host: a\n', {}, ['dvc.yaml']), 'dvc-params');
    assert.equal(formatAt('params.yaml', 'host: a\n', {}, []), undefined);
    assert.equal(formatAt('params.yaml', '/n:\n  ros__parameters: {}\n', {}, ['dvc.yaml']), undefined);
  });
});

describe('recognise: what the user says', () => {
  it('follows the setting, the last matching entry first', () => {
    assert.equal(formatAt('runs/a.yaml', 'x: 1\n', { 'runs/**': 'experiment' }), 'experiment');
    assert.equal(formatAt('runs/a.yaml', 'x: 1\n', { '*.yaml': 'datasheet', 'runs/*': 'experiment' }), 'experiment');
    assert.equal(formatAt('runs/a.yaml', 'x: 1\n', { 'runs/*': 'experiment', '*.yaml': 'none' }), undefined);
    assert.equal(formatAt('model-card.yaml', '', { 'model-card.yaml': 'none' }), undefined);
  });

  it('ignores a format that does not exist or that the language cannot have', () => {
    assert.equal(formatAt('model-card.yaml', '', { '*': 'no-such-format' }), 'model-card');
    assert.equal(formatAt('model-card.yaml', '', { '*': 'model-card-markdown' }), 'model-card');
    assert.equal(formatAt('notes.md', '', { '*': 'experiment' }), undefined);
  });

  it('takes the Markdown shape of a format in a Markdown file', () => {
    assert.equal(formatAt('notes.md', '', { '*': 'model-card' }), 'model-card-markdown');
    assert.equal(formatAt('notes.md', '', { '*': 'datasheet' }), 'dataset-card-markdown');
  });

  it('follows a comment at the top of the file, and the setting before it', () => {
    const text = '# ml-portfolio-kind: experiment\nx: 1\n';
    assert.equal(formatAt('a.yaml', text), 'experiment');
    assert.equal(formatAt('a.yaml', text, { '*.yaml': 'datasheet' }), 'datasheet');
    assert.equal(formatAt('a.md', '<!-- ml-portfolio-kind: model-card-markdown -->\n'), 'model-card-markdown');
    assert.equal(
      formatAt('README.md', fence('# ml-portfolio-kind: dataset-card\nlicense: mit')),
      'dataset-card-markdown',
    );
    assert.equal(formatAt('experiment.yaml', '# ml-portfolio-kind: none\n'), undefined);
    assert.equal(formatAt('experiment.yaml', '# ml-portfolio-kind: nonsense\n'), 'experiment');
    assert.equal(formatAt('a.yaml', `${'x: 1\n'.repeat(50)}${text}`), undefined);
  });

  it('says why', () => {
    assert.equal(
      recognise({ path: 'a.yaml', text: '' }, { '*.yaml': 'experiment' })?.reason,
      'the setting mlPortfolio.documents says so for *.yaml',
    );
    assert.equal(recognise({ path: 'dvc.yaml', text: '' })?.reason, 'DVC reads a file of this name');
  });
});

const keys = (text: string): string[] => [...topLevelKeys(text)];

describe('topLevelKeys', () => {
  it('reads keys at the start of lines', () => {
    assert.deepEqual(keys('a: 1\n"b c": 2\n\'d\':\n  e: 3\nf:g\n# h: 1\nmodel-index:\n- i: 1\n'), [
      'a',
      'b c',
      'd',
      'model-index',
    ]);
    assert.deepEqual(keys('\uFEFFa: 1\r\nb: 2\r'), ['a', 'b']);
  });

  it('reads the outermost keys in braces only', () => {
    assert.deepEqual(keys('{"a": {"b": 1}, "c": [{"d": 1}], "e": "x: {y: 1"}'), ['a', 'c', 'e']);
    assert.deepEqual(keys('\uFEFF \n{a: 1, "b\\"c": 2, "unclosed'), ['a', 'b\\"c']);
  });
});
