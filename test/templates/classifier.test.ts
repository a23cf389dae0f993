import assert from 'node:assert/strict';
import { describeTemplate, itPinsWhatRan, itTestsItself, itTrains } from '../harness/generated-project';

interface Answer {
  readonly queue: string;
  readonly confidence: number;
  readonly ask_human: boolean;
  readonly probabilities: Readonly<Record<string, number>>;
  readonly model_version: string;
}

interface Golden {
  readonly text: string;
  /** A queue, or `human` where the model should not decide. */
  readonly expected: string;
}

/** Five queues in two languages need a grammar of 16 KB, and two kinds of models their evaluation and papers. */
const LARGEST = 120_000;

const predict = (address: string, body: object): Promise<Response> =>
  fetch(`${address}/predict`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describeTemplate(
  'classifier',
  (project) => {
    itTrains(project);
    itTestsItself(project);
    itPinsWhatRan(project);

    it('routes golden mails or asks, refuses what is no mail, and logs no text', async () => {
      const run = JSON.parse(project.read('reports/run.json')) as {
        readonly model_version: string;
        readonly threshold: number;
      };
      const golden = project
        .read('tests/golden/mails.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Golden);
      await project.serve(async (address) => {
        assert.deepEqual(await (await fetch(`${address}/health`)).json(), {
          status: 'ok',
          model_version: run.model_version,
        });
        for (const { text, expected } of golden) {
          const answer = (await (await predict(address, { text })).json()) as Answer;
          assert.equal(answer.ask_human ? 'human' : answer.queue, expected, text);
          assert.equal(answer.ask_human, answer.confidence < run.threshold, text);
          assert.equal(answer.probabilities[answer.queue], answer.confidence);
          assert.equal(answer.model_version, run.model_version);
        }
        for (const body of [{}, { text: '' }, { text: '   ' }, { text: 'x'.repeat(2001) }])
          assert.equal((await predict(address, body)).status, 422);
      });
      const log = project.read('logs/requests.jsonl');
      assert.equal(log.match(/"path": "\/predict", "status": 200/g)?.length, golden.length);
      assert.equal(log.match(/"path": "\/predict", "status": 422/g)?.length, 4);
      assert.doesNotMatch(log, /exchange|password/i);
    });

    it('fails when the score is below its gate', async () => {
      const metrics = project.read('reports/metrics.json');
      project.write('reports/metrics.json', metrics.replaceAll(/"f1_macro": 0\.8\d+/g, '"f1_macro": 0.61'));
      assert.notEqual(project.read('reports/metrics.json'), metrics);
      await assert.rejects(project.make('test'), /test_quality_gate/);
      project.write('reports/metrics.json', metrics);
    });
  },
  LARGEST,
);
