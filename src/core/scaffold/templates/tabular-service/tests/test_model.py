"""The model: gates on quality, golden answers, and the way back."""

import json
from pathlib import Path

import pandas as pd
import pytest

from churn import models, registry
from churn.config import Paths
from churn.costs import Costs, choose_threshold
from churn.registry import Bundle
from churn.schema import FEATURES
from churn.serve import load_current, predict_one
from churn.split import Splits

PATHS = Paths()
GOLDEN = Path(__file__).parent / "golden" / "customers.json"


@pytest.fixture(scope="module")
def metrics() -> dict:
    return json.loads((PATHS.reports / "metrics.json").read_text(encoding="utf-8"))


def test_quality_gate(metrics: dict, config: dict) -> None:
    gates = config["gates"]
    model, linear = metrics["boosted"], metrics["logistic"]
    gain = model["average_precision"] - linear["average_precision"]
    assert model["average_precision"] >= gates["min_average_precision"]
    assert model["log_loss"] <= gates["max_log_loss"]
    assert gain >= gates["min_gain_over_logistic"]
    assert model["value_eur_per_1000"] > metrics["idle_rule"]["value_eur_per_1000"]


def test_slice_gate(config: dict) -> None:
    gate = config["gates"]["slices"]
    table = pd.read_csv(PATHS.reports / "slices.csv")
    has_rows = table["rows"] >= gate["min_rows"]
    large = table[has_rows & (table["churners"] >= gate["min_churners"])]
    assert len(large) >= 10
    for name, recall in zip(large["slice"], large["recall"]):
        assert recall >= gate["min_recall"], name


@pytest.mark.parametrize(
    "case",
    json.loads(GOLDEN.read_text(encoding="utf-8")),
    ids=lambda case: case["name"],
)
def test_golden_customers(case: dict, bundle: Bundle) -> None:
    chance = predict_one(bundle, case["customer"])
    assert chance == pytest.approx(case["churn_probability"], abs=0.03)
    assert (chance >= bundle.threshold) == case["contact"]


def test_fewer_sessions_never_look_safer(bundle: Bundle, customer: dict) -> None:
    busy = predict_one(bundle, {**customer, "sessions_30d": 25, "sessions_change": 0})
    idle = predict_one(bundle, {**customer, "sessions_30d": 0, "sessions_change": -25})
    assert idle > 2 * busy


def test_two_fits_of_one_seed_are_equal(splits: Splits) -> None:
    x, y = splits.train.x.head(3000), splits.train.y.head(3000)
    first, second = (models.boosted(5, max_leaf_nodes=7).fit(x, y) for _ in range(2))
    assert (models.chances(first, x) == models.chances(second, x)).all()


def test_registered_model_is_the_one_that_is_served(bundle: Bundle) -> None:
    record = json.loads(PATHS.registry.read_text(encoding="utf-8"))
    assert record["version"] == bundle.version
    assert record["threshold"] == bundle.threshold
    assert list(record["input_schema"]) == FEATURES


def test_threshold_follows_the_costs() -> None:
    y = pd.Series([1, 0, 0, 0] * 50)
    scores = pd.Series([0.5, 0.1, 0.1, 0.1] * 50).to_numpy()
    dear, cheap = Costs(30, 120, 0.3), Costs(1, 120, 0.3)
    assert 0.1 < choose_threshold(y, scores, dear) <= 0.5
    assert choose_threshold(y, scores, cheap) <= 0.5


def test_rollback_needs_no_training(bundle: Bundle, tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    for version in ("1.0.0-old", "1.0.0-new"):
        registry.save(registry.Bundle(**{**vars(bundle), "version": version}), paths)
    assert load_current(paths).version == "1.0.0-new"
    registry.use("1.0.0-old", paths)
    assert load_current(paths).version == "1.0.0-old"
    with pytest.raises(SystemExit, match="1.0.0-new"):
        registry.use("0.9.0", paths)
