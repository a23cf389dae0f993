"""Quality gate, registry records and golden examples of the promoted model."""

import json

import numpy as np
import pandas as pd
import pytest

from fraud.contract import FEATURES, as_schema
from fraud.models import rule_baseline, score
from fraud.registry import Registry, code_hash
from fraud.settings import ROOT

METRICS, REFERENCE = (
    json.loads((ROOT / "reports" / name).read_text(encoding="utf-8"))
    for name in ("metrics.json", "reference_metrics.json")
)
# Below the shipped results by about the width of their intervals.
MIN_REFERENCE_PRECISION = 0.72
MIN_LIVE_RECALL = 0.58
MIN_GAIN_OVER_NEVER = 0.15


def test_quality_gate():
    assert REFERENCE["boosted"]["average_precision"] >= MIN_REFERENCE_PRECISION
    assert METRICS["pipeline"]["recall_at_capacity"] >= MIN_LIVE_RECALL
    assert METRICS["recall_difference_interval"]["pipeline_minus_never_retrained"][0] >= MIN_GAIN_OVER_NEVER


def test_both_models_beat_the_rule():
    rule = REFERENCE["rule_baseline"]["average_precision"]
    assert all(REFERENCE[kind]["average_precision"] > rule for kind in ("logistic", "boosted"))


def test_records_say_where_a_model_comes_from(registry, store):
    for version in registry.history():
        record = registry.record(version)
        assert record["code_hash"] == code_hash(), "registry/ is older than the code; run make train"
        assert record["data_hash"] == store.data_hash(record["weeks"])
        assert record["schema"] == as_schema()
        metrics = record["metrics"]
        assert metrics["candidate"]["average_precision"] > metrics["rule_baseline"]["average_precision"]


def test_validation_weeks_are_newer_than_all_that_the_champion_saw(registry):
    history = registry.history()
    for older, newer in zip(history, history[1:]):
        assert max(registry.record(older)["weeks"]) < min(registry.record(newer)["weeks"][-2:])


def test_a_changed_model_file_is_refused(registry, tmp_path):
    folder = tmp_path / "v001"
    folder.mkdir()
    for name in ("record.json", "model.joblib"):
        (folder / name).write_bytes((registry.folder / "v001" / name).read_bytes())
    (folder / "model.joblib").open("ab").write(b"x")
    with pytest.raises(ValueError, match="not the registered file"):
        Registry(tmp_path).load_model("v001")


def test_golden_transactions_keep_their_scores(registry, golden_path):
    golden = json.loads(golden_path.read_text(encoding="utf-8"))
    rows = pd.DataFrame(golden["transactions"])
    assert np.allclose(score(registry.load_model(registry.champion()), rows), golden["scores"], atol=0.02)
    assert np.allclose(rule_baseline(rows), golden["rule_scores"], atol=1e-3)


def test_more_signs_of_card_testing_give_a_higher_score(registry, store):
    rows = store.pull(1).rows.head(200)[FEATURES]
    model = registry.load_model(registry.champion())
    tested = rows.assign(channel="online", category="digital", minutes_since_last=3.0, count_24h=10, amount_ratio=0.4)
    assert (score(model, tested) > score(model, rows)).mean() > 0.9
