import assert from 'node:assert/strict';
import { schemaProblems } from '../../../src/core/schema/validate';
import { parseDocument } from '../../harness/engine';
import { readMarks, showMarks } from '../../harness/marked';

/** Marks what violates the schema, and gives the keywords in the order of the text. */
function problemsOf(path: string, text: string): { marked: string; keywords: string[] } {
  const document = parseDocument(path, text);
  assert.ok(document, `${path} is not recognised`);
  const problems = schemaProblems(document).sort((a, b) => a.span.start - b.span.start);
  return {
    marked: showMarks(
      text,
      problems.map(({ span }) => span),
    ),
    keywords: problems.map(({ keyword }) => keyword),
  };
}

const EXPERIMENT = 'name: churn\ntask:\n  type: classification\ndata:\n  path: a.csv\n';
const RESULTS = (result: string): string =>
  `---\nmodel-index:\n- name: churn\n  results:\n  - task:\n      type: text-classification\n    dataset:\n      type: a\n      name: A\n    metrics:\n    - type: f1\n      value: 0.8\n${result}---\n# Card\n`;

/** Keyword, path, and a text in which the one mistake is marked. */
const CASES: readonly (readonly [keyword: string, path: string, marked: string])[] = [
  ['additionalProperties', 'experiment.yaml', `${EXPERIMENT}⟦sede⟧: 1\n`],
  ['additionalProperties', 'experiment.yaml', `${EXPERIMENT}"a b": {}\n`.replace('"a b"', '⟦"a b"⟧')],
  ['additionalProperties', 'experiment.yaml', `${EXPERIMENT}features:\n  - name: x\n    ⟦typ⟧: y\n`],
  [
    'additionalProperties',
    'experiment.json',
    '{"name": "a", "task": {"type": "classification"}, "data": {}, ⟦"sede"⟧: 1}',
  ],
  ['type', 'experiment.yaml', `${EXPERIMENT}seed: ⟦"42"⟧ # any\n`],
  ['type', 'experiment.yaml', `${EXPERIMENT}⟦seed⟧:\n`],
  ['type', 'experiment.yaml', `${EXPERIMENT}⟦seed⟧:\n  - 42\n`],
  ['type', 'experiment.yaml', `${EXPERIMENT}features: ⟦tenure⟧\n`],
  ['type', 'experiment.yaml', `${EXPERIMENT}features:\n  - a\n  - ⟦2⟧\n`],
  ['type', 'experiment.yaml', `${EXPERIMENT}features:\n  ⟦-⟧\n  - a\n`],
  ['type', 'experiment.yaml', `${EXPERIMENT}features:\n  - ⟦- a⟧\n    - b\n`],
  ['type', 'experiment.yaml', `${EXPERIMENT}⟦notes⟧: {\n  a: 1\n}\n`],
  ['type', 'experiment.yaml', `${EXPERIMENT}split:\n  ⟦seed⟧: |\n    42\n`],
  ['type', 'experiment.json', '{"name": ⟦1⟧, "task": {"type": "classification"}, "data": {}}'],
  ['type', 'README.md', '---\npipeline_tag: other\ntags: ⟦churn⟧\n---\n'],
  ['enum', 'experiment.yaml', `${EXPERIMENT}split: {strategy: ⟦"randomly"⟧}\n`],
  ['enum', 'README.md', '---\npipeline_tag: other\nlicense: ⟦Apache-2.0⟧\n---\n'],
  ['enum', 'README.md', '---\r\npretty_name: A\r\nlicense:\r\n- mit\r\n- ⟦MIT⟧\r\n---\r\n'],
  ['pattern', 'experiment.yaml', `${EXPERIMENT}date: ⟦31.01.2026⟧\n`],
  ['pattern', 'README.md', '---\npipeline_tag: other\ndatasets:\n- owner/a\n- ⟦MS Marco⟧\n---\n'],
  ['required', 'experiment.yaml', '⟦name⟧: churn\ntask:\n  type: classification\n'],
  ['required', 'experiment.yaml', 'name: churn\n⟦task⟧:\n  unit: a\ndata: {}\n'],
  ['required', 'experiment.yaml', `${EXPERIMENT}results:\n  - ⟦metric: f1⟧\n    split: test\n`],
  ['required', 'experiment.json', '{⟦"name"⟧: "a", "task": {"type": "classification"}}'],
  ['minimum', 'experiment.yaml', `${EXPERIMENT}hardware:\n  hours: ⟦-1⟧\n`],
  ['maximum', 'datasheet.yaml', 'name: a\nfields:\n  - name: b\nclass_balance:\n  churned: ⟦26⟧\n'],
  ['exclusiveMinimum', 'experiment.yaml', `${EXPERIMENT}split:\n  test_size: ⟦0⟧\n`],
  ['minItems', 'sweep.yaml', 'method: grid\nparameters:\n  lr:\n    ⟦values⟧: []\n'],
  ['propertyNames', 'sweep.yaml', 'method: grid\nparameters:\n  ⟦1st⟧:\n    values: [1]\n'],
  ['dependentRequired', 'sweep.yaml', 'method: random\nparameters:\n  ⟦lr⟧:\n    min: 0.1\n'],
  ['not', 'MLproject', 'python_env: a.yaml\ndocker_env: {image: b}\n'.replace('docker_env', '⟦docker_env⟧')],
  ['type', 'README.md', RESULTS('').replace('value: 0.8', '⟦value⟧: [0.8]')],
  ['type', 'README.md', RESULTS('').replace('type: A', '').replace('name: A', 'name: A\n      config: ⟦1⟧')],
  [
    'required',
    'README.md',
    RESULTS('').replace('    - type: f1\n      value', '    - ⟦value').replace(': 0.8', ': 0.8⟧'),
  ],
  ['required', 'README.md', RESULTS('    source:\n      name: us\n').replace('source:', '⟦source⟧:')],
  ['type', 'README.md', '---\n⟦model-index⟧: {}\n---\n'],
];

describe('schemaProblems', () => {
  for (const [keyword, path, marked] of CASES) {
    it(`${keyword} in ${path}: ${JSON.stringify(marked.slice(Math.max(0, marked.indexOf('⟦') - 20), marked.indexOf('⟧') + 1))}`, () => {
      assert.deepEqual(problemsOf(path, readMarks(marked).text), { marked, keywords: [keyword] });
    });
  }

  it('gives one problem for each of several mistakes', () => {
    const marked =
      'name: ⟦1⟧\ntask:\n  type: ⟦clas⟧\n  ⟦unt⟧: x\ndata:\n  ⟦path⟧: [a]\n⟦sede⟧: 1\nresults:\n  - ⟦metric: f1⟧\n  - ⟦metric: auc⟧\n';
    assert.equal(problemsOf('experiment.yaml', readMarks(marked).text).marked, marked);
  });

  it('is silent in a sound document and in one without content', () => {
    assert.deepEqual(problemsOf('experiment.yaml', EXPERIMENT).keywords, []);
    assert.deepEqual(problemsOf('experiment.yaml', '').keywords, []);
    assert.deepEqual(problemsOf('experiment.yaml', '# nothing yet\n').keywords, []);
    assert.deepEqual(problemsOf('README.md', RESULTS('')).keywords, []);
  });

  it('judges what an alias repeats once, where it is written', () => {
    const marked = `${EXPERIMENT}features:\n  - &f {name: ⟦1⟧}\n  - *f\n  - *f\n`;
    assert.equal(problemsOf('experiment.yaml', readMarks(marked).text).marked, marked);
    const merged = `${EXPERIMENT}features:\n  - &f {name: a, ⟦typ⟧: b}\n  - <<: *f\n    name: c\n`;
    assert.equal(problemsOf('experiment.yaml', readMarks(merged).text).marked, merged);
  });

  it('does not judge what it cannot know', () => {
    assert.deepEqual(
      problemsOf('experiment.yaml', `${EXPERIMENT}seed: !env SEED\nfeatures: [!col a, *b]\n`).keywords,
      [],
    );
  });
});
