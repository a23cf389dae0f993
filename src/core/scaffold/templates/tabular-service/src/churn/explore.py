"""The numbers behind docs/data-findings.md: `make explore`."""

import json
from typing import Any

import pandas as pd
from sklearn.metrics import average_precision_score
from sklearn.model_selection import train_test_split

from churn import models
from churn.build import load
from churn.config import Paths, read_config
from churn.evaluate import rounded
from churn.monitor import InputMonitor, reference_of
from churn.registry import write_json
from churn.schema import CATEGORIES, FEATURES, NUMBERS, TARGET
from churn.split import Part, Splits, split_by_time
from churn.train import dates_of


def leakage(
    frame: pd.DataFrame, splits: Splits, seed: int, parameters: dict[str, Any]
) -> dict[str, float]:
    """What would be measured with the reason as a feature, and with a split of rows."""
    with_reason = splits.test.rows["cancel_reason"].notna().astype(float)
    first, second = train_test_split(
        frame, test_size=len(splits.test.rows), random_state=seed
    )
    model = models.boosted(seed, **parameters).fit(Part(first).x, Part(first).y)
    scores = models.chances(model, Part(second).x)
    known = splits.test.rows["customer_id"].isin(splits.train.rows["customer_id"])
    return {
        "average_precision_of_cancel_reason": rounded(
            average_precision_score(splits.test.y, with_reason)
        ),
        "average_precision_after_random_split": rounded(
            average_precision_score(Part(second).y, scores)
        ),
        "share_of_test_rows_of_known_customers": rounded(known.mean()),
    }


def bias(train: Part) -> dict[str, Any]:
    """How much of each group there is to learn from, and how often it cancels."""
    rows = train.rows
    return {
        name: {
            group: {"rows": len(part), "churn_rate": rounded(part[TARGET].mean())}
            for group, part in rows.groupby(name)
        }
        for name in CATEGORIES
    }


def drift(splits: Splits) -> dict[str, float]:
    """The stability index of each feature between training and test months."""
    monitor = InputMonitor(reference_of(splits.train.x, splits.train.y.to_numpy()))
    for values in splits.test.x.to_dict("records"):
        monitor.observe({**values, "score": 0.0})
    report = monitor.report(1, 1.0)["features"]
    return {name: report[name]["psi"] for name in sorted([*CATEGORIES, *NUMBERS])}


def main() -> None:
    """Reads the built data and writes one report."""
    config, paths = read_config("train.yaml"), Paths()
    frame = load(paths.clean)
    splits = split_by_time(frame, **dates_of(config))
    registered = json.loads(paths.registry.read_text(encoding="utf-8"))
    sessions = frame.groupby(frame["snapshot"].dt.month)["sessions_30d"].mean()
    report = {
        "leakage": leakage(
            frame, splits, config["seed"], registered["parameters"]
        ),
        "bias_of_training_data": bias(splits.train),
        "psi_train_to_test": drift(splits),
        "mean_sessions_by_month": {str(m): rounded(v) for m, v in sessions.items()},
        "share_of_partner_customers": {
            name: rounded((part.rows["channel"] == "partner").mean())
            for name, part in vars(splits).items()
        },
        "missing_share": {
            name: rounded(frame[name].isna().mean())
            for name in FEATURES
            if frame[name].isna().any()
        },
    }
    write_json(report, paths.reports / "data_findings.json")


if __name__ == "__main__":
    main()
