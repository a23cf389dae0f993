"""From nothing to data, model, metrics and explanations: `python -m churn.train`."""

import logging
from dataclasses import dataclass, field
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
from churn.split import Part, Splits, split_by_time

log = logging.getLogger("churn.train")


@dataclass
class Candidate:
    """A fitted model with what was chosen for it."""

    model: Any
    parameters: dict[str, Any] = field(default_factory=dict)
    threshold: float = 0.5
    validation: dict[str, float] = field(default_factory=dict)


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


def search(
    config: dict[str, Any], splits: Splits
) -> tuple[dict[str, Candidate], list[dict[str, Any]]]:
    """Fits every combination on training data; the best on validation data wins."""
    best: dict[str, Candidate] = {}
    trials: list[dict[str, Any]] = []
    for family, make in [("logistic", models.logistic), ("boosted", models.boosted)]:
        top = -1.0
        for parameters in ParameterGrid(config["search"][family]):
            model = make(config["seed"], **parameters)
            model.fit(splits.train.x, splits.train.y)
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
                best[family] = Candidate(model, parameters)
    return best, trials


def set_threshold(candidate: Candidate, validation: Part, costs: Costs) -> None:
    """Chooses by cost on validation data; a rule has its threshold in itself."""
    scores = models.chances(candidate.model, validation.x)
    own = getattr(candidate.model, "threshold_", None)
    candidate.threshold = own or choose_threshold(validation.y, scores, costs)
    candidate.validation = evaluate.score(
        validation.y, scores, candidate.threshold, costs
    )


def train(config: dict[str, Any], paths: Paths) -> registry.Bundle:
    """Runs everything and writes it below `paths`."""
    quality = make_data(config, paths)
    registry.write_json(quality, paths.reports / "data_quality.json")
    origin = {
        "seed": config["seed"],
        "code_hash": registry.code_hash(),
        "data_hash": registry.file_hash(paths.clean),
    }
    splits = split_by_time(load(paths.clean), **dates_of(config))
    best, trials = search(config, splits)
    candidates = {
        "dummy": Candidate(models.dummy().fit(splits.train.x, splits.train.y)),
        "idle_rule": Candidate(models.IdleRule().fit(splits.train.x, splits.train.y)),
        **best,
    }
    costs = Costs(**config["costs"])
    for candidate in candidates.values():
        set_threshold(candidate, splits.validation, costs)
    log_runs(candidates, trials, origin, paths)
    # The test data is read from here on, when nothing is left to be chosen.
    metrics = report(candidates, splits, costs, config["seed"], paths)
    chosen = candidates["boosted"]
    bundle = registry.Bundle(
        version=f"{registry.RELEASE}-{origin['code_hash'][:8]}",
        pipeline=chosen.model,
        threshold=chosen.threshold,
        reference=monitor.reference_of(
            splits.train.x, models.chances(chosen.model, splits.train.x)
        ),
    )
    registry.save(bundle, paths)
    record = {
        "name": "churn",
        "version": bundle.version,
        "family": "boosted",
        "parameters": chosen.parameters,
        **origin,
        "data": {"name": config["data"]["name"], "version": config["data"]["version"]},
        "libraries": registry.libraries(),
        "threshold": bundle.threshold,
        "metrics": metrics["boosted"],
        "input_schema": {
            name: str(kind) for name, kind in splits.train.x.dtypes.items()
        },
    }
    registry.write_json(record, paths.registry)
    return bundle


def log_runs(
    candidates: dict[str, Candidate],
    trials: list[dict[str, Any]],
    origin: dict[str, Any],
    paths: Paths,
) -> None:
    """A row for each trial of the search, and a record for each candidate."""
    for name, candidate in candidates.items():
        record = {
            **origin,
            "family": name,
            "parameters": candidate.parameters,
            "threshold": candidate.threshold,
            "validation_metrics": candidate.validation,
        }
        registry.write_json(record, paths.runs / name / "run.json")
    table = pd.DataFrame([{**trial, **origin} for trial in trials])
    table.to_csv(paths.runs / "search.csv", index=False, lineterminator="\n")


def report(
    candidates: dict[str, Candidate],
    splits: Splits,
    costs: Costs,
    seed: int,
    paths: Paths,
) -> dict[str, Any]:
    """Measures on test data, and writes metrics, slices and explanations."""
    test, reports = splits.test, paths.reports
    scores = {
        name: models.chances(candidate.model, test.x)
        for name, candidate in candidates.items()
    }
    chosen = candidates["boosted"]
    metrics = {
        "split": "test",
        "sizes": {
            name: {"n": len(part.rows), "churners": int(part.y.sum())}
            for name, part in vars(splits).items()
        },
        **{
            name: evaluate.score(test.y, scores[name], candidate.threshold, costs)
            for name, candidate in candidates.items()
        },
        # What the default threshold would have cost, for the record.
        "boosted_at_half": evaluate.score(test.y, scores["boosted"], 0.5, costs),
        "intervals_of_average_precision": evaluate.bootstrap(
            test.rows,
            {name: scores[name] for name in ("logistic", "boosted")},
            rounds=200,
            seed=seed,
        ),
    }
    registry.write_json(metrics, reports / "metrics.json")
    slices = evaluate.slice_table(test.rows, scores["boosted"], chosen.threshold)
    slices.to_csv(reports / "slices.csv", index=False, lineterminator="\n")
    explain.write_importance(
        chosen.model, splits.validation, seed, reports / "permutation_importance.csv"
    )
    cases = explain.error_cases(
        chosen.model, test, scores["boosted"], explain.typical_values(splits.train)
    )
    registry.write_json(cases, reports / "error_cases.json")
    return metrics


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
