import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('a route that predicts', () => {
  it('answers with a schema that names the version of the model', () => {
    assert.deepEqual(
      toldBy('inference-route', {
        'api/main.py': text(
          'from fastapi import FastAPI',
          'from api.schemas import Answer, Question',
          '',
          'app = FastAPI()',
          '',
          '',
          '@app.post("/v1/predict", response_model=Answer)',
          'def predict(question: Question) -> Answer:',
          '    """Never returns model_version."""',
          '    return Answer(label=model.predict(question.row))',
        ),
        'api/schemas.py': text(
          'from pydantic import BaseModel',
          '',
          '',
          'class Versioned(BaseModel):',
          '    model_version: str',
          '',
          '',
          'class Answer(Versioned):',
          '    label: str',
        ),
      }),
      [
        'met',
        '+ api/main.py:7 /v1/predict answers with a prediction',
        '+ api/schemas.py:5 Answer has the version of the model',
      ],
    );
  });

  it('is half done when the schema leaves the version out', () => {
    assert.deepEqual(
      toldBy('inference-route', {
        'api/main.py': text(
          'from fastapi import FastAPI',
          'from api.schemas import Answer, Question',
          '',
          'app = FastAPI()',
          '',
          '',
          '@app.post("/v1/predict", response_model=Answer)',
          'def predict(question: Question) -> Answer:',
          '    """Never returns model_version."""',
          '    return Answer(label=model.predict(question.row))',
        ),
        'api/schemas.py': text(
          'from pydantic import BaseModel',
          '',
          '',
          'class Answer(BaseModel):',
          '    label: str',
          '',
          '',
          'class Health(BaseModel):',
          '    model_version: str',
        ),
      }),
      [
        'partly',
        '+ api/main.py:7 /v1/predict answers with a prediction',
        '- api/schemas.py:4 Answer lacks the version of the model',
        '> Add model_version to Answer in api/schemas.py, and fill it from the loaded model.',
      ],
    );
  });

  it('is the one that is posted to, and not the page that explains it', () => {
    assert.deepEqual(
      toldBy('inference-route', {
        'api/a.py': text(
          '@router.get("/shap/{row}")',
          'def shap(row): return model.predict(row)',
          '',
          '@router.post("/single", response_model=One)',
          'def predict_one(row): return model.predict(row)',
          '',
          'class One(BaseModel):',
          '    model_version: str',
        ),
      }),
      ['met', '+ api/a.py:4 /single answers with a prediction', '+ api/a.py:8 One has the version of the model'],
    );
  });

  it('is half done without a schema', () => {
    assert.deepEqual(
      toldBy('inference-route', {
        'app.py': text(
          '@app.route("/predict", methods=["POST"])',
          'def predict():',
          '    return jsonify(label=model.predict(rows), model_version=VERSION)',
        ),
      }),
      [
        'partly',
        '+ app.py:1 /predict answers with a prediction',
        '- app.py:1 No schema says what /predict answers',
        '> Declare the answer of /predict in app.py as a schema.',
      ],
    );
  });

  it('is one of a serving framework', () => {
    assert.deepEqual(
      toldBy('inference-route', {
        'service.py': text(
          'import bentoml',
          '',
          '',
          '@bentoml.service',
          'class Shop:',
          '    @bentoml.api',
          '    def classify(self, rows): ...',
        ),
      }),
      [
        'partly',
        '+ service.py:6 A serving framework answers with predictions',
        '> Return model_version with each answer of service.py.',
      ],
    );
  });

  it('is missing where nothing predicts', () => {
    assert.deepEqual(
      toldBy('inference-route', {
        'app.py': text(
          '@app.get("/predictions")',
          'def pages(): return render()',
          '',
          '@app.get("/health")',
          'def health(): return "ok"',
        ),
      }),
      ['not-met', '> Add a service with a route such as /predict, and schemas of request and response.'],
    );
  });

  it('cannot be told of another language', () => {
    assert.deepEqual(toldBy('inference-route', { 'server.ts': 'app.post("/predict", answer);\n' }), [
      'cannot-tell',
      '> Add the file of the prediction service as evidence; only Python is read here.',
    ]);
  });
});

describe('a health check', () => {
  it('is a route', () => {
    assert.deepEqual(
      toldBy('health-route', {
        'api/main.py': text('@router.get(', '    "/api/health",', ')', 'async def health(): ...'),
      }),
      ['met', '+ api/main.py:1 /api/health says how the service is'],
    );
  });

  it('is half done when the container alone checks', () => {
    assert.deepEqual(
      toldBy('health-route', {
        Dockerfile: text('FROM python:3.12', 'HEALTHCHECK CMD curl localhost'),
        'api/main.py': text('@app.post("/predict")', 'def predict(): ...'),
      }),
      [
        'partly',
        '+ Dockerfile:2 The container checks itself',
        '> Add a route /health to api/main.py that says whether the model is loaded.',
      ],
    );
  });

  it('is missing, also where the container says that there is none', () => {
    assert.deepEqual(
      toldBy('health-route', {
        Dockerfile: text('FROM python:3.12', 'HEALTHCHECK NONE'),
        'api/main.py': text('@app.post("/predict")', 'def predict(): ...'),
      }),
      ['not-met', '> Add a route /health to api/main.py that says whether the model is loaded.'],
    );
  });

  it('cannot be told of another language', () => {
    assert.deepEqual(toldBy('health-route', { 'main.go': '' }), [
      'cannot-tell',
      '> Add the file of the service as evidence; only Python is read here.',
    ]);
  });
});

describe('what can be read of latency and errors', () => {
  it('are metrics, or a log with fields', () => {
    assert.deepEqual(
      toldBy('service-log', {
        'api/main.py': text(
          'import logging',
          'logger = logging.getLogger(__name__)',
          '',
          '@app.post("/predict")',
          'def predict(row):',
          '    logger.info("answered", extra={"ms": 3})',
        ),
        'api/metrics.py': 'from prometheus_client import Histogram\n',
      }),
      [
        'met',
        '+ api/metrics.py:1 The service counts what it does for a monitoring system',
        '+ api/main.py:6 The log has fields',
      ],
    );
  });

  it('are half done as sentences', () => {
    assert.deepEqual(
      toldBy('service-log', {
        'api/main.py': text(
          'import logging',
          'logger = logging.getLogger(__name__)',
          '',
          '@app.post("/predict")',
          'def predict(row):',
          '    logger.info("answered")',
        ),
      }),
      [
        'partly',
        '- api/main.py:6 The log has sentences, from which no latency can be counted',
        '> Log latency, status and model version of each request in api/main.py as fields, or count them with prometheus_client.',
      ],
    );
  });

  it('are missing where the route called metrics shows those of the training', () => {
    assert.deepEqual(
      toldBy('service-log', {
        'api/main.py': text(
          '',
          '@app.post("/predict")',
          'def predict(row):',
          '    return 1',
          '',
          '@app.get("/metrics")',
          'def metrics(): return load("metrics.json")',
        ),
      }),
      [
        'not-met',
        '> Log latency, status and model version of each request in api/main.py as fields, or count them with prometheus_client.',
      ],
    );
  });

  it('are missing without a service', () => {
    assert.deepEqual(toldBy('service-log', { 'train.py': 'import structlog\n' }), [
      'not-met',
      '> Log latency, status and model version of each request as fields, once there is a service.',
    ]);
  });
});
