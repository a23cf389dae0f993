import assert from 'node:assert/strict';
import { mistakes } from './load';

const EXPERIMENT = { name: 'churn', task: { type: 'classification' }, data: { path: 'data/churn.csv' } };
const DATASHEET = { name: 'churn', fields: [{ name: 'tenure' }] };

/** What an author may write by mistake, and the one error that it gives. */
const CASES: readonly [string, unknown, string[]][] = [
  ['experiment', EXPERIMENT, []],
  ['experiment', { ...EXPERIMENT, sede: 1 }, [' additionalProperties']],
  ['experiment', { ...EXPERIMENT, seed: '42' }, ['/seed type']],
  ['experiment', { name: 'churn', task: { type: 'classification' } }, [' required']],
  ['experiment', { ...EXPERIMENT, task: { type: 'clasification' } }, ['/task/type enum']],
  ['experiment', { ...EXPERIMENT, date: '31.01.2026' }, ['/date pattern']],
  ['experiment', { ...EXPERIMENT, environment: { python: 3.1 } }, ['/environment/python type']],
  ['experiment', { ...EXPERIMENT, metrics: { primary: 'f1' } }, []],
  ['experiment', { ...EXPERIMENT, metrics: { primary: 'our_own_metric' } }, []],
  ['experiment', { ...EXPERIMENT, metrics: { primary: 1 } }, ['/metrics/primary type']],
  ['experiment', { ...EXPERIMENT, metrics: { primary: { goal: 'maximize' } } }, ['/metrics/primary required']],
  ['experiment', { ...EXPERIMENT, features: ['a', { name: 'b' }, 3] }, ['/features/2 type']],
  ['experiment', { ...EXPERIMENT, results: [{ metric: 'f1', value: '0.9' }] }, ['/results/0/value type']],
  ['experiment', { ...EXPERIMENT, data: { class_balance: { yes: 97 } } }, ['/data/class_balance/yes maximum']],
  ['datasheet', DATASHEET, []],
  ['datasheet', { name: 'churn' }, [' required']],
  ['datasheet', { ...DATASHEET, fields: [{ name: 'a', type: 'float' }] }, ['/fields/0/type enum']],
  ['datasheet', { ...DATASHEET, collection_period: { start: 2025, end: '2025-12' } }, []],
  ['datasheet', { ...DATASHEET, license: 'an unusual licence' }, []],
  ['datasheet', { ...DATASHEET, license: ['MIT'] }, ['/license type']],
  ['model-card', {}, []],
  ['model-card', { model_details: { licenses: [{ identifier: 'MIT' }] } }, []],
  [
    'model-card',
    { model_details: { licenses: [{ identifier: 'MIT', custom_text: 'Terms' }] } },
    ['/model_details/licenses/0/custom_text not'],
  ],
  ['model-card', { quantitative_analysis: { performance_metrics: [{ type: 'f1', value: '0.9' }] } }, []],
  ['model-card-front-matter', { license: 'apache-2.0', licence: 'unknown keys are kept' }, []],
  ['model-card-front-matter', { license: 'Apache-2.0' }, ['/license enum']],
  ['model-card-front-matter', { license: ['mit'] }, ['/license enum']],
  ['model-card-front-matter', { language: 'english' }, ['/language enum']],
  ['model-card-front-matter', { language: ['en', 'zh-HK'] }, ['/language/1 enum']],
  ['model-card-front-matter', { language: false }, ['/language type']],
  ['model-card-front-matter', { tags: 'churn' }, ['/tags type']],
  ['model-card-front-matter', { datasets: ['MS Marco'] }, ['/datasets/0 pattern']],
  ['model-card-front-matter', { datasets: '/var/data/images/' }, ['/datasets pattern']],
  ['model-card-front-matter', { datasets: 1 }, ['/datasets type']],
  ['model-card-front-matter', { base_model: './checkpoints/last' }, ['/base_model pattern']],
  ['model-card-front-matter', { base_model: 'C:\\models\\last' }, ['/base_model pattern']],
  ['model-card-front-matter', { base_model: ['owner/a', 'owner/b'] }, []],
  ['model-card-front-matter', { widget: { text: 'Hi' } }, ['/widget type']],
  ['model-card-front-matter', { 'model-index': {} }, ['/model-index type']],
  ['model-card-front-matter', { pipeline_tag: 'text2text-generation' }, []],
  ['model-card-front-matter', { co2_eq_emissions: 12 }, []],
  ['model-card-front-matter', { co2_eq_emissions: { emissions: '12 kg' } }, ['/co2_eq_emissions/emissions type']],
  ['model-card-front-matter', { extra_gated_fields: { Name: 'txt' } }, ['/extra_gated_fields/Name enum']],
  ['dataset-card-front-matter', { license: ['mit', 'cc-by-4.0'] }, []],
  ['dataset-card-front-matter', { task_categories: 'text-classification' }, ['/task_categories type']],
  ['dataset-card-front-matter', { size_categories: [1000] }, ['/size_categories/0 enum']],
  ['dataset-card-front-matter', { configs: ['default'] }, ['/configs/0 type']],
  [
    'dataset-card-front-matter',
    { configs: [{ config_name: 'a', data_files: [{ split: 'train-small', path: 'a.csv' }] }] },
    ['/configs/0/data_files/0/split pattern'],
  ],
  ['space-card-front-matter', { colorFrom: 'orange', sdk: 'gradio' }, ['/colorFrom enum']],
  ['eval-results', [{ dataset: { id: 'owner/bench', task_id: 'a' }, value: 0.4 }], []],
  ['eval-results', [{ dataset: { id: 'owner/bench' }, value: 0.4 }], ['/0/dataset required']],
  ['eval-results', {}, [' type']],
  ['eval-benchmark', { evaluation_framework: 'my-own', tasks: [{ id: 'a' }] }, ['/evaluation_framework enum']],
  ['wandb-sweep', { method: 'grid', parameters: { lr: { values: [0.1] } } }, []],
  ['wandb-sweep', { parameters: { lr: { values: [0.1] } } }, [' required']],
  ['wandb-sweep', { method: 'grid', parameters: { lr: 0.1 } }, ['/parameters/lr type']],
  ['wandb-sweep', { method: 'random', parameters: { lr: { min: '1e-5', max: 0.1 } } }, ['/parameters/lr/min type']],
  ['wandb-sweep', { method: 'random', parameters: { lr: { min: 0.1 } } }, ['/parameters/lr dependentRequired']],
  [
    'wandb-sweep',
    { method: 'bayes', metric: { name: 'a' }, metrics: [] },
    ['/metrics minItems', '/metric not', '/method not'],
  ],
  ['wandb-sweep', { method: 'grid', early_terminate: { type: 'hyperband' } }, ['/early_terminate required']],
  ['dvc-pipeline', { stages: { train: { cmd: 'python train.py' } }, datasets: [{ name: 'churn' }] }, []],
  ['dvc-pipeline', { stages: { train: { deps: ['a.py'] } } }, ['/stages/train required']],
  ['dvc-pipeline', { stages: { train: { foreach: [1, 2], do: { cmd: 'a ${item}' } } } }, []],
  ['dvc-pipeline', { stages: { train: { foreach: [1, 2] } } }, ['/stages/train dependentRequired']],
  [
    'dvc-pipeline',
    { stages: { train: { cmd: 'a', outs: [{ 'a.csv': { cached: true } }] } } },
    ['/stages/train/outs/0/a.csv additionalProperties'],
  ],
  ['mlproject', { python_env: 'a.yaml', docker_env: { image: 'b' } }, ['/docker_env not']],
  ['mlproject', { entry_points: { main: { parameters: { a: 'float', b: { type: 'path' } }, command: 'c' } } }, []],
  ['hydra-config', { defaults: ['_self_', { model: 'trees' }], anything: { else: 1 } }, []],
  ['lightning-cli', { seed_everything: 'yes' }, ['/seed_everything type']],
  [
    'check-report',
    { version: 2, files: [], summary: { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 } },
    ['/version const'],
  ],
];

describe('a mistake gives one error', () => {
  for (const [name, value, expected] of CASES) {
    it(`${name}: ${JSON.stringify(value)}`, () => {
      assert.deepEqual(mistakes(name, value), expected);
    });
  }
});
