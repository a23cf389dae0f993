import type { Planted } from './plant';

/** Stretches of one sound document that are replaced, so that one rule has something to say. */
export interface Slip {
  /** Name of the sound document. */
  readonly of: string;
  /** What stands there and what is put there; `⟦` is where the finding is expected, and is left out. */
  readonly edits: readonly (readonly [string | RegExp, string])[];
  /** What stands on the line of the finding, when no replacement has a mark. */
  readonly on?: string;
  readonly fix: Planted['fix'];
}

type Edits = Slip['edits'][number];

const slip =
  (of: string) =>
  (fix: Planted['fix'], edit: Edits, ...more: readonly Edits[]): Slip => ({ of, fix, edits: [edit, ...more] });

const model = slip('model-card-markdown/README.md');
const data = slip('dataset-card-markdown/README.md');
const space = slip('space-card-markdown/README.md');
const card = slip('model-card/model-card.yaml');
const cardJson = slip('model-card-json/model_card.json');
const experiment = slip('experiment/experiment.yaml');
const experimentJson = slip('experiment-json/experiment.json');
const sheet = slip('datasheet/datasheet.yaml');
const sweep = slip('wandb-sweep/sweep.yaml');
const pipeline = slip('dvc-pipeline/dvc.yaml');
const project = slip('mlproject/MLproject');
const lightning = slip('lightning-cli/config.yaml');
const readme = slip('case-study-markdown/README.md');
const log = slip('milestones/milestones.yaml');
const plan = slip('milestones/plans/team.plan.yaml');
const portfolio = slip('portfolio/portfolio.yaml');
const evaluation = slip('eval-results/.eval_results/gpqa.yaml');

const at = (on: string, mistake: Slip): Slip => ({ ...mistake, on });

const FRONT_MATTER = /^---\n[^]*?\n---\n/;
const CONFIGS = /configs:\n[^]*?(?=dataset_info:)/;
const TWO_METRICS = 'metrics:\n  - name: val_f1\n    goal: maximize\n  - name: latency\n    goal: minimize\n';
const ONE_METRIC = 'metric:\n  name: val_f1\n  goal: maximize\n';

/** What the Hub refuses, warns of or ignores. */
export const HUB_SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'hub/arxiv-key': [model('none', ['datasets:\n', '⟦arxiv: "1810.03993"\ndatasets:\n'])],
  'hub/config-not-mapping': [data('clean', [CONFIGS, 'configs:\n- ⟦default\n'])],
  'hub/emissions-unit': [model('original', ['38.5\n', '⟦38.5 g\n'])],
  'hub/empty-front-matter': [
    model('none', [FRONT_MATTER, '⟦---\n---\n']),
    data('none', [FRONT_MATTER, '⟦---\n# to be written\n---\n']),
  ],
  'hub/front-matter-not-mapping': [model('none', [FRONT_MATTER, '⟦---\n- license\n- mit\n---\n'])],
  'hub/incomplete-result': [
    at('    - type: accuracy\n', model('none', ['accuracy\n      value: 0.902\n', 'accuracy\n'])),
    at('    dataset:', model('none', ['      type: example-lab/support-mails\n', ''])),
  ],
  'hub/invalid-language': [
    model('original', ['- en\n', '- ⟦English\n']),
    data('original', ['- en\n', '- ⟦EN\n']),
    data('clean', ['- en\n', '- ⟦pt-BR\n']),
  ],
  'hub/language-boolean': [model('clean', ['- en\n', '- ⟦no\n'])],
  'hub/list-wanted': [
    model('clean', [/tags:\n.*\n.*\n/, 'tags: ⟦customer-support, intent\n']),
    data('clean', ['task_ids:\n- ', 'task_ids: ⟦']),
  ],
  'hub/metric-id': [model('original', ['- f1\n', '- ⟦F1-Score\n'])],
  'hub/misspelt-key': [data('original', ['  data_files:', '  ⟦data_file:'])],
  'hub/model-index': [model('clean', ['config: default', 'config: ⟦2025'])],
  'hub/not-a-dataset-id': [
    model('original', ['- example-lab', '- ⟦https://huggingface.co/datasets/example-lab']),
    model('none', ['- example-lab/support-mails', '- ⟦./data/mails.csv']),
  ],
  'hub/not-a-model-id': [model('original', ['base_model: ', 'base_model: ⟦https://huggingface.co/'])],
  'hub/plural-key': [data('original', ['language:', '⟦languages:']), data('original', ['license:', '⟦licenses:'])],
  'hub/several-default-configs': [
    data('none', [
      'dataset_info:',
      '- config_name: small\n  ⟦default: true\n  data_files: data/test.csv\ndataset_info:',
    ]),
  ],
  'hub/size-category-mismatch': [data('original', ['10K<n<100K', '⟦1K<n<10K'])],
  'hub/size-category-not-text': [data('original', ['10K<n<100K', '⟦20600'])],
  'hub/space-color': [space('original', ['indigo', '⟦Indigo']), space('none', ['indigo', '⟦orange'])],
  'hub/split-disagreement': [data('original', ['- name: test\n', '- name: ⟦validation\n'])],
  'hub/split-name': [data('gone', ['- split: test\n', '- split: ⟦test-2025\n'])],
  'hub/template-slot': [model('none', ['- intent\n', '- ⟦"{{ tag }}"\n'])],
  'hub/unexpected-value': [
    model('clean', [/metrics:\n.*\n.*\n/, 'metrics: ⟦f1\n']),
    data('clean', ['pretty_name: Support mails', 'pretty_name: ⟦2025']),
  ],
  'hub/unknown-key': [model('original', ['license:', '⟦licence:']), model('original', ['library_name:', '⟦library:'])],
  'hub/unknown-license': [
    model('original', ['license: apache-2.0', 'license: ⟦Apache 2.0']),
    data('original', ['license: cc-by-4.0', 'license: ⟦CC BY 4.0']),
  ],
  'hub/unknown-task': [
    model('original', ['pipeline_tag: text-classification', 'pipeline_tag: ⟦Text Classification']),
    model('clean', ['pipeline_tag: text-classification', 'pipeline_tag: ⟦text2text-generation']),
    data('clean', ['- text-classification', '- ⟦conversational']),
  ],
  'hub/unlisted-value': [data('original', ['10K<n<100K', '⟦10k<n<100k'])],
  'hub/unnamed-license': [model('none', ['license: apache-2.0', 'license: ⟦other'])],
  'hub/unquoted-date': [evaluation('original', ['"2026-02-11"', '⟦2026-02-11'])],
  'hub/unregistered-library': [model('original', ['library_name: transformers', 'library_name: ⟦Transformers'])],
  'hub/unsuited-task': [
    model('none', ['pipeline_tag: text-classification', 'pipeline_tag: ⟦table-to-text']),
    data('none', ['- text-classification', '- ⟦keypoint-detection']),
  ],
};

/** What the tools of experiments refuse, and numbers that cannot be. */
export const EXPERIMENT_SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'experiment/fractional-row-count': [experiment('none', ['test_size: 0.15', 'test_size: ⟦1.5'])],
  'experiment/lightning-misspelt-key': [
    lightning('original', ['max_epochs', '⟦max_epoch']),
    lightning('original', ['optimizer:', '⟦optimzer:']),
  ],
  'experiment/overlapping-outputs': [
    pipeline('none', ['- models/intent:', '- ⟦data/splits/model:'], ['path: models/intent', 'path: data/splits/model']),
  ],
  'experiment/split-without-training-data': [
    experiment('none', ['test_size: 0.15', 'test_size: 0.15\n  validation_size: ⟦0.9']),
  ],
  'experiment/sweep-empty-range': [sweep('none', ['min: 0.00001', 'min: ⟦0.001'], ['max: 0.001', 'max: 0.00001'])],
  'experiment/missing-parameter': [
    pipeline('original', ['- split.test_size', '- ⟦split.tset_size']),
    pipeline('none', ['- split.test_size', '- ⟦momentum']),
  ],
  'experiment/several-environments': [
    project('none', ['entry_points:', '⟦docker_env:\n  image: python:3.12-slim\nentry_points:']),
  ],
  'experiment/sweep-bayes-without-metric': [at('method: bayes', sweep('none', [ONE_METRIC, '']))],
  'experiment/sweep-conflicting-keys': [
    sweep('none', ['method: bayes', 'method: custom'], [ONE_METRIC, `${TWO_METRICS}⟦${ONE_METRIC}`]),
  ],
  'experiment/sweep-grid-with-range': [
    sweep(
      'none',
      ['method: bayes', 'method: grid'],
      [/distribution: log.*\n.*\n.*\n/, 'values: [0.1, 0.2]\n'],
      [/distribution: normal\n.*\n.*\n/, 'values: [0.01, 0.02]\n'],
      ['distribution: uniform', '⟦distribution: uniform'],
    ),
  ],
  'experiment/sweep-incomplete-hyperband': [at('early_terminate:', sweep('none', ['  min_iter: 3\n', '']))],
  'experiment/sweep-needs-custom-method': [
    sweep('none', ['method: bayes', '⟦method: random'], [ONE_METRIC, TWO_METRICS]),
  ],
  'experiment/sweep-parameter-name': [sweep('clean', ['  batch_size:', '  ⟦"batch size":'])],
  'experiment/undeclared-parameter': [project('original', ['--epochs {epochs}', '--epochs ⟦{epohcs}'])],
  'results/bleu-scale': [
    experiment(
      'none',
      ['- rmse', '- bleu'],
      [
        /- metric: rmse\n {4}value: .*\n {4}split: test\n.*/,
        '- metric: bleu\n    value: ⟦27.4\n    split: test\n    std: 0.3',
      ],
    ),
  ],
  'results/goal-against-metric': [experiment('original', ['goal: minimize', 'goal: ⟦maximize'])],
  'results/goal-left-to-default': [at('name: val_f1', sweep('original', ['  goal: maximize\n', '']))],
  'results/percent-for-fraction': [experimentJson('none', ['"value": 0.83', '"value": ⟦83'])],
  'results/value-out-of-range': [experimentJson('none', ['"value": 0.83', '"value": ⟦-0.2'])],
};

/** What cards and datasheets say wrongly. */
export const CARD_SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'model-card/bare-domain-link': [model('clean', ['Example Lab\n', '[Example Lab](⟦lab.example.org/about)\n'])],
  'model-card/deprecated-license': [card('none', ['Apache-2.0', '⟦GPL-3.0'])],
  'model-card/duplicate-section': [model('none', ['## Citation\n', '⟦## Uses\n'])],
  'model-card/empty-section': [
    model('none', ['### Direct Use\n\nSorting mails of customers of a web shop.\n', '⟦### Direct Use\n']),
  ],
  'model-card/impossible-interval': [
    card('original', [/1\.61(\n.* )1\.75/, '⟦1.75$11.61']),
    cardJson('none', ['"value": 0.83', '"value": ⟦0.93']),
  ],
  'model-card/license-mismatch': [model('none', ['**License:** apache-2.0', '**License:** ⟦MIT'])],
  'model-card/missing-metadata': [
    model('clean', ['---\nlanguage', '⟦---\nlanguage'], ['pipeline_tag: text-classification\n', '']),
  ],
  'model-card/missing-path': [
    model('none', ['Macro F1, because', '[Macro F1](⟦docs/f1.md), because']),
    card('clean', ['datasheet: datasheet.yaml', 'datasheet: ⟦data/datasheet.yaml']),
  ],
  'model-card/placeholder-left': [
    model('none', ['Mails in other languages, and any decision about a person.', '⟦[More Information Needed]']),
  ],
  'model-card/unknown-license': [
    card('original', ['Apache-2.0', '⟦Apache 2.0']),
    cardJson('original', ['"MIT"', '⟦"mit"']),
  ],
  'model-card/unlinked-datasheet': [
    at('name: city-bike-trips\n  version', card('clean', ['  datasheet: datasheet.yaml\n', ''])),
  ],
  'model-card/unnamed-license': [at('  licenses:', card('none', ['- identifier: Apache-2.0', '- {}']))],
  'datasheet/bare-domain-link': [data('clean', ['the ticket system', '[the ticket system](⟦desk.example.org)'])],
  'datasheet/duplicate-field': [sheet('none', ['name: lag_168h', 'name: ⟦lag_24h'])],
  'datasheet/duplicate-section': [data('none', ['## Citation\n', '⟦## Uses\n'])],
  'datasheet/empty-section': [
    data('none', ['### Out-of-Scope Use\n\nFinding out who wrote a mail.\n', '⟦### Out-of-Scope Use\n']),
  ],
  'datasheet/license-mismatch': [data('none', ['**License:** cc-by-4.0', '**License:** ⟦MIT'])],
  'datasheet/missing-path': [
    data('gone', ['Exported from', '[Exported](⟦train.csv) from']),
    data('none', ['Exported from', '[Exported](⟦docs/export.md) from']),
  ],
  'datasheet/placeholder-left': [data('none', ['Customers of the shop.', '⟦[More Information Needed]'])],
  'datasheet/privacy-contradicts-fields': [
    at('  personal_data: false', sheet('clean', ['  - name: hour\n', '  - name: hour\n    personal_data: true\n'])),
  ],
  'datasheet/undeclared-license': [at('- **License:**', data('clean', ['license: cc-by-4.0\n', '']))],
  'datasheet/unknown-license': [sheet('original', ['license: CC-BY-4.0\nhome', 'license: ⟦CC BY 4.0\nhome'])],
  'datasheet/unlisted-target': [sheet('original', ['name: departures', 'name: ⟦departues'])],
};

/** What is wrong with the README of a project, read as Markdown. */
export const README_SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'readme/command-form': [readme('gone', ['make all\n', 'make all\n⟦git clone parcels.git\n'])],
  'readme/duplicate-section': [readme('none', ['## License\n', '⟦## Limitations\n'])],
  'readme/encoding': [readme('none', ['has not seen', 'hasn⟦\uFFFDt seen'])],
  'readme/fence': [readme('gone', ['```bash\nmake all\n```\n', '⟦```bash\nmake all\n'])],
  'readme/link-form': [readme('clean', ['tracking system', '[tracking](⟦www.example.org/tracking) system'])],
  'readme/placeholder': [readme('none', ['a complaint', '⟦TBD'])],
  'readme/results-block': [readme('none', ['## Data\n', '⟦<!-- results:end -->\n\n## Data\n'])],
  'readme/template-text': [readme('none', ['## Data\n', '## Data\n\n⟦A short description of the project.\n'])],
};

/** What is wrong in files about one's own way. */
export const CAREER_SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'milestones/duplicate-milestone': [plan('none', ['id: sprint-1-readme', 'id: ⟦sprint-1-demo'])],
  'milestones/invalid-date': [
    log('clean', ['due: 2026-10-12', 'due: ⟦12.10.2026']),
    log('original', ['start: 2026-09-07', 'start: ⟦2026-9-7']),
    log('none', ['due: 2026-10-12', 'due: ⟦2026-10-32']),
  ],
  'milestones/scorecard-weights': [at('scorecard:', plan('none', ['weight: 60', 'weight: 50']))],
  'milestones/unknown-detector': [plan('original', ['readme/baseline', '⟦readme/base-line'])],
  'milestones/unknown-dimension': [log('original', ['ml-fundamentals:', '⟦ml_fundamental:'])],
  'milestones/unknown-kpi': [log('original', ['p95-latency:', '⟦p95-latancy:'])],
  'milestones/unknown-milestone': [log('original', ['3.1-evaluation:', '⟦3.1-evalution:'])],
  'milestones/unknown-plan': [
    log('original', ['plan: six-chapter-transition', 'plan: ⟦six-chapters-transition']),
    log('original', ['plan: plans/team.plan.yaml', 'plan: ⟦team.plan.yaml']),
  ],
  'milestones/unknown-same-as': [plan('original', ['[6.1-case-studies]', '[⟦6.1-case-study]'])],
  'portfolio/unknown-signal': [portfolio('original', ['signals: [evaluation', 'signals: [⟦evalution'])],
};

/** One of each rule that speaks for a schema; the test of schemas plants them everywhere. */
export const SCHEMA_SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  'schema/exclusive-keys': [card('none', ['Apache-2.0\n', 'Apache-2.0\n      ⟦custom_text: Free for teaching.\n'])],
  'schema/missing-key': [at('task:\n', experiment('none', ['  type: forecasting\n', '']))],
  'schema/not-allowed-value': [experiment('original', ['type: forecasting', 'type: ⟦forcasting'])],
  'schema/out-of-range': [experimentJson('none', ['"healthy": 0.58', '"healthy": ⟦58'])],
  'schema/unknown-key': [experiment('original', ['baseline:', '⟦basline:'])],
  'schema/wrong-format': [sheet('none', ['"2024-01-01"', '⟦"1. January 2024"'])],
  'schema/wrong-size': [sweep('none', ['[16, 32, 64]', '⟦[]'])],
  'schema/wrong-type': [experiment('original', ['seed: 20260314', 'seed: ⟦"20260314"'])],
};
