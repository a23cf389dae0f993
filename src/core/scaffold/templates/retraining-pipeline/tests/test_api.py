"""The contract of the API, parity with training, and the rollback that it follows."""

import io
import json
import logging
import shutil

import pytest

from fraud.drill import PROBE, note, rehearse
from fraud.log import JsonFormatter
from fraud.models import score
from fraud.registry import Registry
from fraud.serve import LOG


def test_health_names_the_champion(client, registry):
    assert client.get("/health").json() == {"status": "ok", "model_version": registry.champion()}


def test_serving_matches_training_for_the_same_row(client, registry, store):
    rows = store.pull(36).rows.head(5)
    expected = score(registry.load_model(registry.champion()), rows)
    threshold = registry.record(registry.champion())["threshold"]
    for row, value in zip(rows.to_dict("records"), expected):
        answer = client.post("/predict", json=row).json()
        assert answer["score"] == pytest.approx(value)
        assert answer["decision"] == ("review" if value >= threshold else "pass")


@pytest.mark.parametrize("wrong", [{"amount": -1}, {"channel": "fax"}, {"hour": 24}, {"amount": None}])
def test_what_breaks_the_contract_is_refused(client, wrong):
    assert client.post("/predict", json={**PROBE, **wrong}).status_code == 422


def test_a_request_leaves_a_log_line_with_fields(client):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    LOG.addHandler(handler)
    client.post("/predict", json=PROBE)
    LOG.removeHandler(handler)
    entry = json.loads(stream.getvalue())
    assert entry["path"] == "/predict" and entry["status"] == 200 and entry["milliseconds"] > 0


def test_rollback_is_served_without_a_restart(registry, tmp_path):
    shutil.copytree(registry.folder, tmp_path / "registry")
    copy = Registry(tmp_path / "registry")
    history = copy.history()
    before, wanted, _ = rehearse(copy)
    assert (before, wanted) == (history[-1], history[-2])
    assert copy.history() == history
    copy.rollback()
    assert copy.champion() == wanted and registry.history() == history


def test_each_drill_is_a_line_of_the_log(tmp_path):
    log = tmp_path / "drills.csv"
    for line in ("2026-01-05,v002 to v001 and back,0.31,passed", "2026-01-12,v002 to v001 and back,0.29,passed"):
        note(log, line)
    assert [line[:10] for line in log.read_text().splitlines()] == ["date,drill", "2026-01-05", "2026-01-12"]
