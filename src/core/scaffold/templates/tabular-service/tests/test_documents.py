"""What the documents claim is what the last run measured."""

import json

import pytest
import yaml

from churn.config import ROOT
from churn.schema import COLUMNS, FEATURES


def read(path: str) -> dict:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def test_experiment_says_what_was_measured() -> None:
    experiment = read("experiment.yaml")
    metrics = json.loads((ROOT / "reports/metrics.json").read_text(encoding="utf-8"))
    registered = json.loads((ROOT / "registry/model.json").read_text(encoding="utf-8"))
    for result in experiment["results"]:
        measured = metrics["boosted"][result["metric"]]
        # Other versions of the libraries may differ in the third digit.
        assert result["value"] == pytest.approx(measured, abs=0.02)
    assert experiment["threshold"]["value"] == registered["threshold"]
    assert [feature["name"] for feature in experiment["features"]] == FEATURES


def test_datasheet_has_the_columns_of_the_data() -> None:
    fields = read("datasheet.yaml")["fields"]
    assert [field["name"] for field in fields] == COLUMNS
    known_late = {one["name"] for one in fields if not one["available_at_prediction"]}
    assert known_late == {"cancelled", "cancel_reason"}


def test_serving_installs_a_part_of_what_was_tested() -> None:
    pinned = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    serving = (ROOT / "requirements-serve.txt").read_text(encoding="utf-8").splitlines()
    needed = {line for line in serving if "==" in line}
    assert needed and needed <= set(pinned)
