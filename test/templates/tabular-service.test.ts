import assert from 'node:assert/strict';
import { describeTemplate, itPinsWhatRan, itTestsItself, itTrains } from '../harness/generated-project';

interface Answer {
  readonly churn_probability: number;
  readonly contact: boolean;
  readonly threshold: number;
  readonly model_version: string;
}

interface Refusal {
  readonly detail: readonly { readonly field: string; readonly problem: string }[];
}

interface Watched {
  readonly rows: number;
  readonly features: Readonly<Record<string, { readonly missing: number; readonly psi: number | null }>>;
}

interface Golden {
  readonly name: string;
  readonly customer: Readonly<Record<string, unknown>>;
  readonly churn_probability: number;
  readonly contact: boolean;
}

/** Data, model, service and the papers of both: what the milestones of three chapters ask for. */
const LARGEST = 112_000;

const predict = (address: string, customer: object): Promise<Response> =>
  fetch(`${address}/predict`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(customer),
  });

describeTemplate(
  'tabular-service',
  (project) => {
    itTrains(project);
    itTestsItself(project);
    itPinsWhatRan(project);
    itPinsWhatRan(project, 'requirements-serve.txt');

    it('answers with its version, names the wrong fields of a bad request, and counts what it was asked', async () => {
      const registered = JSON.parse(project.read('registry/model.json')) as { readonly version: string };
      const golden = JSON.parse(project.read('tests/golden/customers.json')) as readonly Golden[];
      await project.serve(async (address) => {
        for (const { name, customer, churn_probability: expected, contact } of golden) {
          const answer = (await (await predict(address, customer)).json()) as Answer;
          assert.ok(Math.abs(answer.churn_probability - expected) < 0.03, `${name}: ${answer.churn_probability}`);
          assert.equal(answer.contact, contact, name);
          assert.equal(answer.contact, answer.churn_probability >= answer.threshold, name);
          assert.equal(answer.model_version, registered.version);
        }
        const [first] = golden;
        assert.ok(first);
        for (const [field, value] of [
          ['plan', 'premium'],
          ['sessions_30d', -1],
          ['email', 'ada@example.org'],
        ] as const) {
          const refused = await predict(address, { ...first.customer, [field]: value });
          assert.equal(refused.status, 422);
          const text = await refused.text();
          assert.doesNotMatch(text, /ada@/);
          assert.deepEqual(
            (JSON.parse(text) as Refusal).detail.map((one) => one.field),
            [field],
          );
        }
        const watched = (await (await fetch(`${address}/monitoring`)).json()) as Watched;
        assert.equal(watched.rows, golden.length);
        assert.equal(watched.features['sessions_change']?.missing, 1);
      });
    });

    it('fails when a metric or a slice is below its gate', async () => {
      // Without a model the tests would train first, and write the reports anew.
      await project.make('models/current');
      for (const [path, better, worse] of [
        ['reports/metrics.json', /"log_loss": 0\.1514/, '"log_loss": 0.2514'],
        ['reports/slices.csv', /plan=plus,(\d+),(\d+),0\.\d+/, 'plan=plus,$1,$2,0.05'],
      ] as const) {
        const text = project.read(path);
        project.write(path, text.replace(better, worse));
        assert.notEqual(project.read(path), text);
        await assert.rejects(project.make('test'), /test_(?:quality|slice)_gate/);
        project.write(path, text);
      }
    });
  },
  LARGEST,
);
