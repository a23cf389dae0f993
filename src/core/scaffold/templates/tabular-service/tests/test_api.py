"""The service: its contract, its log, and that it does what training did."""

import json
import logging

import numpy as np
import pytest
from fastapi.testclient import TestClient

from churn.logs import JsonFormatter
from churn.models import chances
from churn.monitor import InputMonitor
from churn.registry import Bundle
from churn.split import Splits


def test_health_names_the_version(client: TestClient, bundle: Bundle) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ok", "model_version": bundle.version}


def test_prediction_has_all_that_was_promised(
    client: TestClient, customer: dict, bundle: Bundle
) -> None:
    body = client.post("/predict", json=customer).json()
    assert set(body) == {
        "churn_probability",
        "contact",
        "threshold",
        "model_version",
    }
    assert body["contact"] == (body["churn_probability"] >= bundle.threshold)


def test_parity_of_training_and_serving(
    client: TestClient, splits: Splits, bundle: Bundle
) -> None:
    rows = splits.test.x.sample(25, random_state=1)
    trained = chances(bundle.pipeline, rows)
    bodies = rows.astype(object).where(rows.notna(), None).to_dict("records")
    served = [
        client.post("/predict", json=body).json()["churn_probability"]
        for body in bodies
    ]
    np.testing.assert_allclose(served, trained, atol=1e-6)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("plan", "premium"),
        ("sessions_30d", -3),
        ("sessions_30d", 2.5),
        ("tenure_months", None),
        ("email", "somebody@example.org"),
    ],
)
def test_wrong_request_is_refused_by_field(
    client: TestClient, customer: dict, field: str, value: object
) -> None:
    answer = client.post("/predict", json={**customer, field: value})
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["field"] == field
    assert "somebody" not in answer.text


def test_log_has_fields_and_no_input(
    client: TestClient, customer: dict, bundle: Bundle
) -> None:
    records: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = records.append  # type: ignore[method-assign]
    log = logging.getLogger("churn.service")
    log.addHandler(handler)
    try:
        client.post("/predict", json={**customer, "monthly_price": 23.45})
    finally:
        log.removeHandler(handler)
    (line,) = [JsonFormatter().format(record) for record in records]
    entry = json.loads(line)
    assert entry["status"] == 200
    assert entry["latency_ms"] > 0
    assert entry["model_version"] == bundle.version
    assert "23.45" not in line


def test_monitoring_counts_what_was_asked(
    client: TestClient, customer: dict
) -> None:
    client.post("/predict", json={**customer, "sessions_change": None})
    client.post("/predict", json={**customer, "plan": "premium"})
    report = client.get("/monitoring").json()
    assert report["rows"] == 1
    assert report["features"]["sessions_change"]["missing"] == 1
    assert report["features"]["plan"]["psi"] is None


def test_drift_is_seen_and_the_training_data_has_none(
    splits: Splits, bundle: Bundle
) -> None:
    same, shifted = (InputMonitor(bundle.reference) for _ in range(2))
    rows = splits.train.x.sample(1000, random_state=1)
    for values in rows.to_dict("records"):
        same.observe({**values, "score": 0.05})
        shifted.observe({**values, "sessions_30d": 0, "score": 0.05})
    assert not same.report(500, 0.2)["features"]["sessions_30d"]["drifts"]
    assert shifted.report(500, 0.2)["features"]["sessions_30d"]["drifts"]
