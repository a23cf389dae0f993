"""One command from nothing to data, model, metrics and explanations: `python -m churn.train`."""

import logging
from datetime import date
from typing import Any

import pandas as pd
from sklearn.metrics import average_precision_score
from sklearn.model_selection import ParameterGrid

from churn import evaluate, explain, generate, models, monitor, registry
from churn.build import build, load
from churn.config import Paths, read_config
from churn.costs import Costs, choose_threshold
from churn.schema import FEATURES
from churn.split import Splits, split_by_time

log = logging.getLogger("churn.train")


def make_data(config: dict[str, Any], paths: Paths) -> dict[str, Any]:
    """Generates the export and builds the data from it; returns the counts."""
    data = config["data"]
    rows = generate.generate_rows(
        config["seed"],
        data["customers_at_start"],
        data["signups_per_month"],
        data["first_snapshot"],
        data["months"],
    )
    generate.write_rows(rows, paths.raw)
    built = build(paths.raw, paths.clean, paths.quarantine, data["max_bad_share"])
    return {
        "rows_read": len(rows),
        "rows_kept": len(built.rows),
        "rows_quarantined": len(built.quarantined),
        "reasons": dict(sorted(built.reasons.items())),
    }


def search(config: dict[str, Any], splits: Splits) -> tuple[dict[str, Any], list[dict]]:
    """Fits every candidate on training data and compares them on validation data."""
    seed = config["seed"]
    best: dict[str, Any] = {}
    trials: list[dict[str, Any]] = []
    for family, make in [("logistic", models.logistic), ("boosted", models.boosted)]:
        top = -1.0
        for parameters in ParameterGrid(config["search"][family]):
            model = make(seed, **parameters).fit(splits.train.x, splits.train.y)
            scores = models.chances(model, splits.validation.x)
            reached = average_precision_score(splits.validation.y, scores)
            trials.append(
                {
                    "trial": len(trials) + 1,
                    "family": family,
                    "parameters": parameters,
                    "validation_average_precision": evaluate.rounded(reached),
                }
            )
            if reached > top:
                top = reached
                best[family] = (model, parameters)
    return best, trials


def train(config: dict[str, Any], paths: Paths) -> registry.Bundle:
    """Runs everything and writes it below `paths`."""
    quality = make_data(config, paths)
    splits = split_by_time(load(paths.clean), **dates_of(config))
    best, trials = search(config, splits)
    candidates = {
        "dummy": (models.dummy().fit(splits.train.x, splits.train.y), {}),
        "idle_rule": (models.IdleRule().fit(splits.train.x, splits.train.y), {}),
        **best,
    }
    costs = Costs(**config["costs"])
    origin = {
        "seed": config["seed"],
        "code_hash": registry.code_hash(),
        "data_hash": registry.file_hash(paths.clean),
    }
    results, thresholds, scores = {}, {}, {}
    for name, (model, parameters) in candidates.items():
        on_validation = models.chances(model, splits.validation.x)
        # A rule that calls or does not call has its threshold in itself.
        thresholds[name] = getattr(model, "threshold_", None) or choose_threshold(
            splits.validation.y, on_validation, costs
        )
        # The test data is read here, when nothing is left to be chosen.
        scores[name] = models.chances(model, splits.test.x)
        results[name] = evaluate.score(
            splits.test.y, scores[name], thresholds[name], costs
        )
        record = {
            **origin,
            "family": name,
            "parameters": parameters,
            "threshold": thresholds[name],
            "validation_metrics": evaluate.score(
                splits.validation.y, on_validation, thresholds[name], costs
            ),
        }
        registry.write_json(record, paths.runs / name / "run.json")

    # What the default threshold would have cost, for the record.
    results["boosted_at_half"] = evaluate.score(
        splits.test.y, scores["boosted"], 0.5, costs
    )
    model, parameters = candidates["boosted"]
    reports = paths.reports
    reports.mkdir(parents=True, exist_ok=True)
    log_of_trials = pd.DataFrame([{**trial, **origin} for trial in trials])
    log_of_trials.to_csv(paths.runs / "search.csv", index=False, lineterminator="\n")
    intervals = evaluate.bootstrap(
        splits.test.rows,
        {name: scores[name] for name in ("logistic", "boosted")},
        rounds=200,
        seed=config["seed"],
    )
    metrics = {
        "split": "test",
        "sizes": {
            name: {"n": len(part.rows), "churners": int(part.y.sum())}
            for name, part in vars(splits).items()
        },
        **results,
        "intervals_of_average_precision": intervals,
    }
    slices = evaluate.slice_table(
        splits.test.rows, scores["boosted"], thresholds["boosted"]
    )
    cases = explain.error_cases(
        model, splits.test, scores["boosted"], explain.typical_values(splits.train)
    )
    registry.write_json(metrics, reports / "metrics.json")
    registry.write_json(quality, reports / "data_quality.json")
    registry.write_json(cases, reports / "error_cases.json")
    slices.to_csv(reports / "slices.csv", index=False, lineterminator="\n")
    explain.write_importance(
        model,
        splits.validation,
        config["seed"],
        reports / "permutation_importance.csv",
    )
    bundle = registry.Bundle(
        version=f"{registry.RELEASE}-{origin['code_hash'][:8]}",
        pipeline=model,
        threshold=thresholds["boosted"],
        reference=monitor.reference_of(
            splits.train.x, models.chances(model, splits.train.x)
        ),
    )
    registry.save(bundle, paths)
    record = {
        "name": "churn",
        "version": bundle.version,
        "family": "boosted",
        "parameters": parameters,
        **origin,
        "data": {"name": config["data"]["name"], "version": config["data"]["version"]},
        "libraries": registry.libraries(),
        "threshold": bundle.threshold,
        "metrics": results["boosted"],
        "input_schema": {
            name: str(kind) for name, kind in splits.train.x.dtypes.items()
        },
    }
    registry.write_json(record, paths.registry)
    return bundle


def dates_of(config: dict[str, Any]) -> dict[str, date]:
    """The two days that divide the data."""
    split = config["split"]
    return {name: split[name] for name in ("validation_from", "test_from")}


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    made = train(read_config("train.yaml"), Paths())
    log.info(
        "Model %s, threshold %.3f, %s features. See reports/metrics.json.",
        made.version,
        made.threshold,
        len(FEATURES),
    )
