"""Writes metrics.json for all documents and tornado.csv for what to ask first."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from statistics import fmean, quantiles
from typing import Any

from roi.assumptions import Case, Option
from roi.experiment import shoppers_per_arm, weeks_to_see
from roi.model import monthly_cash, npv, payback_month, uplift_for, value_of
from roi.sensitivity import simulate, tornado

RULES, FILTER, ENGINE = "best_sellers", "collaborative_filter", "full_engine"
MONEY = ("npv", "npv_mean", "npv_p05", "npv_p95")
WIDEST = 3


def build_metrics(case: Case) -> dict[str, Any]:
    """All numbers that a document may quote, rounded as far as they mean something."""
    worlds = simulate(case)
    engine = case.options[ENGINE]
    requested = case.expected(engine) | {"uplift": case.requested_uplift}
    test = case.experiment
    return {
        "baseline_do_nothing": dict.fromkeys(MONEY, 0) | {"probability_of_loss": 0},
        **{
            option.name: _of_option(case, option, worlds[option.name])
            for option in case.options.values()
        },
        "filter_against_rules": _filter_against_rules(case, worlds),
        "as_requested": {
            "uplift": case.requested_uplift,
            "value": _euro(value_of(requested, engine.launch_month, case.horizon_months)),
        },
        "ab_test": {
            "smallest_uplift": test.smallest_uplift,
            "shoppers_per_arm": shoppers_per_arm(test, test.smallest_uplift),
            "weeks": weeks_to_see(test, test.smallest_uplift),
        },
        "run": {"trials": case.trials, "seed": case.seed},
    }


def write_reports(case: Case, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(build_metrics(case), indent=2) + "\n"
    (folder / "metrics.json").write_text(text, encoding="utf-8", newline="\n")
    with (folder / "tornado.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["option", "assumption", "npv_at_low", "npv_at_high"])
        for option in case.options.values():
            for name, at_low, at_high in tornado(case, option)[:WIDEST]:
                writer.writerow([option.name, name, _euro(at_low), _euro(at_high)])


def _of_option(case: Case, option: Option, worlds: list[float]) -> dict[str, Any]:
    base, months = case.expected(option), case.horizon_months
    cash = monthly_cash(base, option.launch_month, months)
    percentiles = quantiles(worlds, n=20)
    return {
        "npv": _euro(npv(cash, base["discount_rate"])),
        "npv_mean": _euro(fmean(worlds)),
        "npv_p05": _euro(percentiles[0]),
        "npv_p95": _euro(percentiles[-1]),
        "probability_of_loss": round(fmean(value < 0 for value in worlds), 3),
        "break_even_uplift": round(uplift_for(0, base, option.launch_month, months), 4),
        "cost_until_launch": _euro(-sum(cash[: option.launch_month])),
        "payback_month": payback_month(cash),
        "weeks_to_see_uplift": weeks_to_see(case.experiment, base["uplift"]),
    }


def _filter_against_rules(case: Case, worlds: dict[str, list[float]]) -> dict[str, Any]:
    """The choice that is close."""
    rules, filtering = case.options[RULES], case.options[FILTER]
    months = case.horizon_months
    target = value_of(case.expected(rules), rules.launch_month, months)
    needed = uplift_for(target, case.expected(filtering), filtering.launch_month, months)
    gains, independent = _gains(worlds), _gains(simulate(case, uplift_together=False))
    percentiles = quantiles(gains, n=20)
    return {
        "uplift_needed": round(needed, 4),
        "wins": round(fmean(gain > 0 for gain in gains), 3),
        "wins_if_independent": round(fmean(gain > 0 for gain in independent), 3),
        "gain_p05": _euro(percentiles[0]),
        "gain_p95": _euro(percentiles[-1]),
    }


def _gains(worlds: dict[str, list[float]]) -> list[float]:
    return [ours - rules for ours, rules in zip(worlds[FILTER], worlds[RULES], strict=True)]


def _euro(value: float) -> int:
    """Thousands: more digits than the assumptions have would only look exact."""
    return round(value / 1000) * 1000
