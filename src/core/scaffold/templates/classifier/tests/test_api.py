"""The API: its contract, and that it answers what the trained model does."""

import json
import logging

import pytest
from fastapi.testclient import TestClient

from tickets.dataset import QUEUES, Parts
from tickets.monitor import alerts, summarise_log
from tickets.router import Router
from tickets.serve import create_app


@pytest.fixture(scope="module")
def client(router: Router) -> TestClient:
    return TestClient(create_app(router))


def test_health_names_the_model(client: TestClient, router: Router) -> None:
    assert client.get("/health").json() == {"status": "ok", "model_version": router.version}


def test_predict_answers_with_every_queue(client: TestClient, router: Router) -> None:
    answer = client.post("/predict", json={"text": "Login: I cannot log in, please reset my password."}).json()
    assert answer["queue"] == "account"
    assert set(answer["probabilities"]) == set(QUEUES)
    assert sum(answer["probabilities"].values()) == pytest.approx(1, abs=1e-3)
    assert answer["model_version"] == router.version


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "   "}, {"text": "x" * 2001}, {"text": None}])
def test_bad_request_is_refused(client: TestClient, body: dict[str, object]) -> None:
    assert client.post("/predict", json=body).status_code == 422


def test_serving_matches_training(client: TestClient, router: Router, parts: Parts) -> None:
    for ticket in parts.test[:20]:
        served = client.post("/predict", json={"text": ticket.text}).json()
        trained = router.pipeline.predict([ticket.text])[0]
        assert served["queue"] == trained
        assert served["confidence"] == pytest.approx(router.probabilities([ticket.text]).max(), abs=1e-4)


def test_request_is_logged_without_its_text(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("tickets.requests")
    logger.addHandler(caplog.handler)
    logger.setLevel(logging.INFO)
    client.post("/predict", json={"text": "Parcel: where is it?"})
    logger.removeHandler(caplog.handler)
    entry = json.loads(caplog.messages[-1])
    assert entry["status"] == 200
    assert {"latency_ms", "model_version", "queue", "ask_human"} <= set(entry)
    assert "where is it" not in caplog.text


def test_monitor_alerts_when_too_many_mails_go_to_humans() -> None:
    line = {"path": "/predict", "status": 200, "latency_ms": 5.0, "ask_human": True}
    seen = summarise_log([json.dumps(line)] * 250)
    assert seen["requests"] == 250
    assert len(alerts(seen, expected_asked_share=0.3)) == 1
    assert alerts({**seen, "requests": 10}, expected_asked_share=0.3) == []
