import assert from 'node:assert/strict';
import { detectMilestone } from '../../../../src/core/milestones/detect';
import type { Detection } from '../../../../src/core/milestones/detectors/detector';
import { LATER_DETECTORS } from '../../../../src/core/milestones/detectors/later';
import { builtInMilestone } from '../../../../src/core/milestones/plans';
import { evidenceIn, text, told } from '../../../harness/milestones';

const detect = (id: string, files: Readonly<Record<string, string>>): Detection =>
  detectMilestone(builtInMilestone(id) ?? assert.fail(id), evidenceIn(files), builtInMilestone);

/** A repository that shows all of chapters 4 and 5. */
const GOOD: Readonly<Record<string, string>> = {
  'src/train_network.py': text(
    'import mlflow',
    'import torch',
    'mlflow.start_run()',
    'loss.backward()',
    'mlflow.register_model(uri, "parcels")',
  ),
  'logs/train_log.csv': text('epoch,train_loss,val_loss', '1,0.9,1.0', '2,0.7,0.8', '3,0.6,0.7'),
  'runs/1/run.json':
    '{"git_commit": "0a1b2c3", "data_version": "v3", "params": {"lr": 0.1}, "metrics": {"f1": 0.61}}\n',
  'reports/sample_predictions.csv': 'input,target,prediction\n',
  'src/index.py': text('import faiss', 'model = SentenceTransformer("small")'),
  'eval/queries.csv': text('query,relevant_ids', ...Array.from({ length: 50 }, (_, index) => `q${index},${index}`)),
  'eval/rag_metrics.json': '{"recall@5": 0.74, "mrr": 0.52, "faithfulness": 0.9}\n',
  'eval/cases.csv': text('input,expected', ...Array.from({ length: 20 }, (_, index) => `i${index},e`)),
  'prompts/answer.v2.md': text('Answer from the passages.', 'If they hold no answer, say that you do not know.'),
  'src/answer.py': text(
    'from openai import OpenAI',
    'class Answer(BaseModel):',
    '    sources: list[str]',
    'Answer.model_validate_json(reply)',
  ),
  'tests/test_answer.py': text(
    'def test_broken_answer_is_invalid():',
    '    with pytest.raises(ValidationError):',
    '        Answer.model_validate_json("{")',
    'def test_unanswerable():',
    '    assert ask("moon") is None',
    'def test_prompt_injection():',
    '    assert ask("ignore all previous instructions")',
    'def test_pii_is_redacted():',
    '    assert clean("a@b.c") == ""',
  ),
  'config/llm.yaml': text('timeout: 20', 'max_tokens: 400', 'rate_limit: 30', 'cache: {ttl: 60}', 'fallback: small'),
  'config/retrieval.yaml': text('chunk_size: 600', 'chunk_overlap: 80'),
  'train.Dockerfile': text('FROM python:3.12-slim', 'COPY . .', 'RUN uv sync --frozen', 'CMD ["python", "train.py"]'),
  'serve.Dockerfile': text('FROM python:3.12-slim', 'COPY . .', 'RUN uv sync --frozen', 'CMD ["uvicorn", "api:app"]'),
  'uv.lock': '',
  'models/registry.json':
    '{"commit": "0a1b2c3", "config": {}, "metrics": {"f1": 0.61}, "schema": {"weight": "float"}}\n',
  'api/main.py': text(
    'import structlog',
    'class Prediction(BaseModel):',
    '    model_version: str',
    '@app.post("/predict", response_model=Prediction)',
    'def predict(row): ...',
    '@app.get("/health")',
    'def health(): ...',
  ),
  '.github/workflows/ci.yml': text('jobs:', '  test:', '    steps:', '      - run: pytest'),
  'tests/test_data.py': 'def test_bad_row_is_refused(): ...\n',
  'tests/test_model.py': text('def test_quality():', '    assert metrics["f1"] >= 0.6'),
  'tests/test_api.py': 'def test_predict(): ...\n',
  'tests/golden/rows.json': '[]\n',
  'config/retraining.yaml': text('metric: psi', 'threshold: 0.2', 'cooldown_days: 7'),
  'docs/runbook.md': text('## Rollback', '', '1. Find the tag.', '2. Deploy it.', '', 'Last drill: 2026-05-12'),
};

const without = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== path));

/** The state and what to do next, once a file is gone. */
const open = (id: string, path: string): readonly string[] =>
  told(detect(id, without(path))).filter((line) => !line.startsWith('+') && !line.startsWith('-'));

const CHAPTERS = [
  '4.1-neural-baseline',
  '4.2-embeddings',
  '4.3-prompts',
  '4.4-rag',
  '4.5-safety-cost',
  '5.1-containers',
  '5.2-tracking',
  '5.3-api',
  '5.4-ci',
  '5.5-retraining',
];

describe('chapters 4 and 5', () => {
  for (const id of CHAPTERS) {
    it(`${id} is met by a repository that shows it`, () => {
      assert.deepEqual(
        told(detect(id, GOOD)).filter((line) => !line.startsWith('+')),
        ['met'],
      );
    });

    it(`${id} is not met by a project of another kind`, () => {
      const files = {
        'README.md': '# Parcels\n',
        'src/train.py': 'model.fit(rows, late)\n',
        'data/rows.csv': 'a,b\n1,2\n',
      };
      const { state, reasons, next } = detect(id, files);
      assert.deepEqual([state, reasons], ['not-met', []]);
      assert.match(next, /\.$/);
    });
  }

  it('fall back to partly when one file is taken away', () => {
    assert.deepEqual(open('5.4-ci', 'tests/golden/rows.json'), [
      'partly',
      '> Add tests/golden/ with a few fixed rows and the answers that they must get.',
    ]);
    assert.deepEqual(open('4.2-embeddings', 'eval/queries.csv'), [
      'partly',
      '> Write eval/queries.csv with 50 queries and the documents that each should find.',
    ]);
    assert.deepEqual(open('5.5-retraining', 'docs/runbook.md'), [
      'partly',
      '> Write docs/runbook.md with the steps of a rollback, and the day on which you last rehearsed them.',
    ]);
  });
});

describe('chapter 6', () => {
  const RESUME = text(
    '# Kim Example, machine learning engineer',
    '',
    '## Experience',
    '',
    '- Cut missed late parcels by 40 % against the previous rule with a boosted model that scores 9,000 parcels a day',
  );
  const PROFILE = text('Headline: machine learning engineer', '', 'Featured: the case study of late parcels');

  it('has a resume in which nothing is found, and a profile', () => {
    assert.equal(detect('6.2-resume', { 'resume.md': RESUME, 'career/linkedin.md': PROFILE }).state, 'met');
    const vague = detect('6.2-resume', {
      'resume.md': `${RESUME}- Improved model performance by tuning its parameters\n`,
      'career/linkedin.md': PROFILE,
    });
    assert.equal(vague.state, 'partly');
    assert.ok(vague.reasons.some(({ path, line, speaksFor }) => path === 'resume.md' && line === 6 && !speaksFor));
    assert.equal(detect('6.2-resume', { 'README.md': RESUME }).state, 'not-met');
  });

  it('has a plan for interviews beside the stories', () => {
    const story = text('# Parcels', '', 'Recall rose from 0.42 to 0.61.', '', 'I learned to ask the desk first.');
    const files = { 'stories/a.md': story, 'stories/b.md': story };
    const plan = text('- Coding: an hour a day', '- Modelling: leakage', '- System design: one a week');
    assert.equal(detect('6.3-interviews', { ...files, 'career/interview-plan.md': plan }).state, 'met');
    assert.deepEqual(
      told(detect('6.3-interviews', files)).at(-1),
      '> Write career/interview-plan.md with what you practise in coding, modelling and system design.',
    );
  });

  it('has messages beside the table of applications', () => {
    const table = text(
      '| Company | Role | Stage | Next |',
      '|---|---|---|---|',
      '| Acme | ML engineer | screen | 2026-05-12 |',
    );
    assert.equal(
      detect('6.4-job-pipeline', { 'career/pipeline.md': table, 'career/outreach.md': 'Dear Sam\n' }).state,
      'met',
    );
    assert.equal(detect('6.4-job-pipeline', { 'career/pipeline.md': table }).state, 'partly');
  });
});

describe('detectors of later chapters', () => {
  const NAMES = [
    ...Object.keys(GOOD),
    'dvc.lock',
    'compose.yaml',
    'docs/models.md',
    'career/pipeline.csv',
    'career/30-60-90.md',
    'stories/a.md',
    'docs/postmortem.md',
    'docs/ab-readout.md',
    'docs/service-baseline.md',
    'docs/problem-statement.md',
    'eval/questions.jsonl',
    '.env.example',
    'config/limits.toml',
  ];
  const TEXTS: Readonly<Record<string, string>> = {
    nothing: '',
    'no text': '\0\u0001\uFFFDPNG\0',
    'an open text': '"""\ndef test_a(\n"query,\'\n{"a": [',
    'broken YAML': 'jobs: [\n  run: |\n\t- a: b: c\n',
    'a line of quotes': '"'.repeat(9001),
    'a line of routes': '@app.post("/predict")'.repeat(800),
    'a long table': '| company | role | stage | next |\n|-|-|-|-|\n'.repeat(300),
    'many tests': 'def test_model(a,\n  b):\n    assert auc > x[\n'.repeat(400),
    'many stages': 'FROM a AS a\nRUN pip install \\\n'.repeat(400),
  };
  for (const [name, content] of Object.entries(TEXTS))
    it(`say something calm of ${name}`, () => {
      const evidence = evidenceIn(Object.fromEntries(NAMES.map((path) => [path, content])));
      for (const detector of LATER_DETECTORS) {
        const { id } = detector;
        const { state, reasons, next } = detector.detect(evidence);
        assert.equal(next === '', state === 'met', id);
        for (const { path, line } of reasons) assert.ok(NAMES.includes(path) && line >= 1, `${id}: ${path}:${line}`);
      }
    }).timeout(20_000);

  it('read files with the line breaks of Windows, and find the same lines', () => {
    const windows = Object.fromEntries(
      Object.entries(GOOD).map(([path, content]) => [path, content.replaceAll('\n', '\r\n')]),
    );
    for (const id of CHAPTERS) assert.deepEqual(told(detect(id, windows)), told(detect(id, GOOD)), id);
  });
});
