"""Documents quote the reports, so these have to be current."""

import json
from pathlib import Path

from roi.assumptions import load_case
from roi.report import write_reports

ROOT = Path(__file__).parents[1]


def test_committed_reports_are_current(tmp_path: Path) -> None:
    write_reports(load_case(ROOT / "assumptions.yaml"), tmp_path)
    for name in ("metrics.json", "tornado.csv"):
        committed = (ROOT / "reports" / name).read_bytes()
        assert (tmp_path / name).read_bytes() == committed, f"{name}: run `make report`"


def test_the_recommendation_still_follows_from_the_numbers() -> None:
    """Quality gate: if this fails, the memo has to be decided anew, not the test."""
    metrics = json.loads((ROOT / "reports" / "metrics.json").read_text(encoding="utf-8"))
    rules, engine = metrics["best_sellers"], metrics["full_engine"]
    assert rules["probability_of_loss"] < 0.05
    assert engine["probability_of_loss"] > 0.5
    assert metrics["filter_against_rules"]["wins"] < 0.5
