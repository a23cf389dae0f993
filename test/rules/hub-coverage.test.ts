import assert from 'node:assert/strict';
import { errors, warnings } from '../../schemas/data/hub-validation.json';
import { Checked } from '../harness/engine';
import { readMarks, showMarks } from '../harness/marked';

/** One thing that the Hub refuses or warns of, as a document and what is found in it. */
interface Case {
  readonly rule: string;
  readonly path?: string;
  /** Marked like the examples of rules. */
  readonly text: string;
  /** The text after the preferred fix; absent where only the author knows the answer. */
  readonly fixed?: string;
}

const model = (lines: string): string => `---\nlibrary_name: sklearn\n${lines}\n---\n# Churn\n`;
const dataset = (lines: string): string => `---\npretty_name: Churn\n${lines}\n---\n# Churn\n`;
const space = (lines: string): string => `---\ntitle: Churn\nsdk: gradio\n${lines}\n---\n`;

const RESULT = [
  'model-index:',
  '- name: Churn',
  '  results:',
  '  - task:',
  '      type: tabular-classification',
  '    dataset:',
  '      type: example-lab/churn',
  '      name: Churn',
  '      config: CONFIG',
  '    metrics:',
  '    - type: f1',
  '      value: 0.61',
].join('\n');

/** By the ids of `schemas/data/hub-validation.json`, at least one document for each. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'license-not-listed': [
    {
      rule: 'hub/unknown-license',
      text: model('license: ⟦Apache 2.0⟧'),
      fixed: model('license: apache-2.0'),
    },
    {
      rule: 'hub/unknown-license',
      text: dataset('license:\n- ⟦CC-BY-4.0⟧ # the text\n- mit'),
      fixed: dataset('license:\n- cc-by-4.0 # the text\n- mit'),
    },
    { rule: 'hub/unknown-license', text: model('license: ⟦company internal⟧') },
  ],
  'language-upper-case': [
    { rule: 'hub/invalid-language', text: model('language: ⟦En⟧'), fixed: model('language: en') },
    {
      rule: 'hub/invalid-language',
      text: dataset("language: ['de', ⟦'FR'⟧]"),
      fixed: dataset("language: ['de', 'fr']"),
    },
  ],
  'language-unknown': [
    { rule: 'hub/invalid-language', text: model('language: ⟦english⟧'), fixed: model('language: en') },
    {
      rule: 'hub/invalid-language',
      text: dataset('language:\n- ⟦zh-HK⟧\nlanguage_bcp47: [zh-TW]'),
      fixed: dataset('language:\n- zh\nlanguage_bcp47: [zh-TW, zh-HK]'),
    },
    { rule: 'hub/invalid-language', text: model('language: ⟦xyzzy⟧') },
  ],
  'tags-not-list': [
    { rule: 'hub/list-wanted', text: model('tags: ⟦churn⟧'), fixed: model('tags: [churn]') },
    { rule: 'hub/list-wanted', text: dataset('tags: ⟦churn, telco⟧'), fixed: dataset('tags: [churn, telco]') },
  ],
  'datasets-not-id': [
    { rule: 'hub/not-a-dataset-id', text: model('datasets:\n- example-lab/churn\n- ⟦Telco Churn⟧') },
    { rule: 'hub/not-a-dataset-id', text: model('datasets: ⟦/data/churn/⟧') },
  ],
  'datasets-wrong-type': [
    { rule: 'hub/not-a-dataset-id', text: model('⟦datasets⟧:\n  train: example-lab/churn') },
    { rule: 'hub/not-a-dataset-id', text: model('datasets: ⟦7⟧') },
  ],
  'base-model-not-id': [
    { rule: 'hub/not-a-model-id', text: model('base_model: ⟦../runs/best⟧') },
    { rule: 'hub/not-a-model-id', text: model('base_model:\n- gpt2\n- ⟦/mnt/models/base⟧') },
  ],
  'model-index-config-not-string': [
    {
      rule: 'hub/model-index',
      text: model(RESULT.replace('CONFIG', '⟦2024⟧')),
      fixed: model(RESULT.replace('CONFIG', '"2024"')),
    },
  ],
  'model-index-malformed': [
    {
      rule: 'hub/list-wanted',
      text: model('⟦model-index⟧:\n  name: Churn\n  results: []'),
      fixed: model('model-index:\n  - name: Churn\n    results: []'),
    },
    {
      rule: 'hub/model-index',
      text: model('model-index:\n- ⟦Churn⟧'),
      fixed: model('model-index:\n- { name: Churn }'),
    },
    {
      rule: 'hub/incomplete-result',
      text: model(
        'model-index:\n- name: Churn\n  results:\n  - ⟦task:⟧\n      type: f\n    dataset:\n      type: a\n      name: b',
      ),
    },
  ],
  'widget-not-list': [
    {
      rule: 'hub/list-wanted',
      text: model('⟦widget⟧:\n  text: I want to leave.'),
      fixed: model('widget:\n  - text: I want to leave.'),
    },
  ],
  'configs-item-not-mapping': [
    {
      rule: 'hub/config-not-mapping',
      text: dataset('configs:\n- ⟦default⟧'),
      fixed: dataset('configs:\n- config_name: default'),
    },
  ],
  'size-categories-not-string': [
    {
      rule: 'hub/size-category-not-text',
      text: dataset('size_categories:\n- ⟦5000⟧'),
      fixed: dataset('size_categories:\n- 1K<n<10K'),
    },
  ],
  'task-list-wanted': [
    {
      rule: 'hub/list-wanted',
      text: dataset('task_categories: ⟦tabular-classification⟧'),
      fixed: dataset('task_categories: [tabular-classification]'),
    },
    {
      rule: 'hub/list-wanted',
      text: dataset('task_ids: ⟦sentiment-classification⟧'),
      fixed: dataset('task_ids: [sentiment-classification]'),
    },
  ],
  'plural-key': [
    { rule: 'hub/plural-key', text: dataset('⟦languages⟧:\n- en'), fixed: dataset('language:\n- en') },
    { rule: 'hub/plural-key', text: dataset('⟦licenses⟧: mit'), fixed: dataset('license: mit') },
  ],
  'language-boolean': [
    { rule: 'hub/language-boolean', text: model('language: ⟦no⟧'), fixed: model('language: "no"') },
    {
      rule: 'hub/language-boolean',
      text: dataset('language:\n- ⟦no⟧\n- nb'),
      fixed: dataset('language:\n- "no"\n- nb'),
    },
  ],
  'front-matter-invalid-yaml': [
    {
      rule: 'syntax/unquoted-value',
      text: model('license: mit\nmodel_name: Churn⟦:⟧ the ranker'),
      fixed: model('license: mit\nmodel_name: "Churn: the ranker"'),
    },
    {
      rule: 'syntax/tab-indentation',
      text: dataset('tags:\n⟦\t⟧- churn'),
      fixed: dataset('tags:\n  - churn'),
    },
    {
      rule: 'syntax/unclosed-quote',
      text: space('emoji: ⟦"⟧x\ncolorFrom: red'),
      fixed: space('emoji: "x"\ncolorFrom: red'),
    },
    { rule: 'syntax/duplicate-key', text: model('license: mit\n⟦license⟧: mit'), fixed: model('license: mit') },
  ],
  'eval-yaml-invalid': [
    {
      rule: 'syntax/unquoted-value',
      path: 'eval.yaml',
      text: 'name: Questions\nevaluation_framework: inspect-ai\ndescription: Invoices⟦:⟧ 120 questions\n',
      fixed: 'name: Questions\nevaluation_framework: inspect-ai\ndescription: "Invoices: 120 questions"\n',
    },
  ],
  'space-color-unknown': [
    { rule: 'hub/space-color', text: space('colorFrom: ⟦grey⟧'), fixed: space('colorFrom: gray') },
    { rule: 'hub/space-color', text: space('colorTo: ⟦orange⟧') },
  ],
  'front-matter-missing': [
    { rule: 'hub/empty-front-matter', text: '⟦---⟧\n# see the specification\n---\n# Model card for Churn\n' },
    {
      rule: 'hub/missing-front-matter',
      path: 'model_card.md',
      text: '⟦# Churn⟧\n\nThis model ranks the customers of a telephone company by how likely they are to leave within thirty days.\n\n## Limits\n\nIt knows the contracts of one year and is not meant for business customers.\n',
    },
  ],
  'pipeline-tag-unknown': [
    {
      rule: 'hub/unknown-task',
      text: model('pipeline_tag: ⟦text2text-generation⟧'),
      fixed: model('pipeline_tag: text-generation'),
    },
    { rule: 'hub/unknown-task', text: model('pipeline_tag: ⟦churn-ranking⟧') },
  ],
  'task-category-unknown': [
    {
      rule: 'hub/unknown-task',
      text: dataset('task_categories:\n- ⟦conversational⟧'),
      fixed: dataset('task_categories:\n- text-generation'),
    },
    { rule: 'hub/unknown-task', text: dataset('task_categories: [tabular-classification, ⟦churn⟧]') },
  ],
};

const severityOf = (id: string): string => (errors.some((error) => error.id === id) ? 'error' : 'warning');

describe('what the Hub refuses and warns of, found without the Hub', () => {
  it('covers all that is known of it', () => {
    assert.deepEqual(Object.keys(CASES).sort(), [...errors, ...warnings].map(({ id }) => id).sort());
    assert.deepEqual([errors.length, warnings.length], [18, 3]);
  });

  for (const [id, cases] of Object.entries(CASES)) {
    for (const [index, { rule, path = 'README.md', text: marked, fixed }] of cases.entries()) {
      const { text } = readMarks(marked);
      it(`${id}, document ${index + 1}: ${rule} at the right place`, () => {
        const checked = new Checked(path, text);
        const found = checked.of(rule);
        assert.equal(
          showMarks(
            text,
            found.map(({ span }) => span),
          ),
          marked,
        );
        // A card outside of README.md is not pushed to the Hub as it is.
        const expected = rule === 'hub/missing-front-matter' ? 'hint' : severityOf(id);
        for (const { severity } of found) assert.equal(severity, expected);
      });

      it(`${id}, document ${index + 1}: nothing else is said of the same place`, () => {
        const checked = new Checked(path, text);
        const facts = checked.findings.filter(({ rule: { layer } }) => layer !== 'judgement' && layer !== 'agreement');
        const places = new Set(facts.map(({ range }) => JSON.stringify(range)));
        assert.equal(places.size, facts.length, facts.map((finding) => finding.id).join(', '));
      });

      it(`${id}, document ${index + 1}: ${fixed === undefined ? 'no answer is proposed as the right one' : 'its fix mends it'}`, () => {
        const after = new Checked(path, text).fixed(rule);
        assert.equal(after.text, fixed ?? text);
        if (fixed !== undefined) assert.deepEqual(after.of(rule), []);
      });
    }
  }
});
