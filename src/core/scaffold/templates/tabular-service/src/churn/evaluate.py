"""What the scores are worth: metrics, their uncertainty, and the weak slices."""

from typing import Any

import numpy as np
import pandas as pd
from sklearn.metrics import average_precision_score, log_loss, roc_auc_score

from churn.costs import Costs, value_of

Scores = np.ndarray


def score(y: pd.Series, scores: Scores, threshold: float, costs: Costs) -> dict:
    """The metrics of one model on one part of the data."""
    contacted = scores >= threshold
    found = int((contacted & (y == 1)).sum())
    per_thousand = 1000 / len(y)
    return {
        "average_precision": rounded(average_precision_score(y, scores)),
        "roc_auc": rounded(roc_auc_score(y, scores)),
        "log_loss": rounded(log_loss(y, scores)),
        "precision": rounded(found / max(1, int(contacted.sum()))),
        "recall": rounded(found / max(1, int(y.sum()))),
        "contacted_per_1000": round(float(contacted.sum()) * per_thousand, 1),
        "value_eur_per_1000": round(value_of(y, contacted, costs) * per_thousand, 1),
    }


def bootstrap(
    rows: pd.DataFrame, scores: dict[str, Scores], rounds: int, seed: int
) -> dict[str, dict[str, float]]:
    """95 % intervals of average precision, and of the gain of one model over another.

    Whole customers are drawn, not rows: the months of one customer resemble each other,
    and intervals over rows would be too narrow.
    """
    rng = np.random.default_rng(seed)
    y = rows["cancelled"].to_numpy().astype(int)
    places = list(rows.groupby("customer_id", sort=True).indices.values())
    drawn: dict[str, list[float]] = {name: [] for name in scores}
    for _ in range(rounds):
        chosen = rng.integers(0, len(places), len(places))
        index = np.concatenate([places[one] for one in chosen])
        for name, values in scores.items():
            drawn[name].append(average_precision_score(y[index], values[index]))
    logistic, boosted = np.array(drawn["logistic"]), np.array(drawn["boosted"])
    intervals = {**drawn, "gain_over_logistic": boosted - logistic}
    return {
        name: {
            "lower": rounded(np.quantile(values, 0.025)),
            "upper": rounded(np.quantile(values, 0.975)),
        }
        for name, values in intervals.items()
    }


def slice_table(rows: pd.DataFrame, scores: Scores, threshold: float) -> pd.DataFrame:
    """Errors by slice, each with how many rows and churners it rests on."""
    table: list[dict[str, Any]] = []
    y, contacted = rows["cancelled"].astype(int), scores >= threshold
    for name, groups in _slices_of(rows).items():
        for group in sorted(groups.unique()):
            inside = (groups == group).to_numpy()
            churners = int(y[inside].sum())
            found = int((y[inside] * contacted[inside]).sum())
            called = int(contacted[inside].sum())
            table.append(
                {
                    "slice": f"{name}={group}",
                    "rows": int(inside.sum()),
                    "churners": churners,
                    "recall": rounded(found / max(1, churners)),
                    "precision": rounded(found / max(1, called)),
                    "mean_score": rounded(scores[inside].mean()),
                    "churn_rate": rounded(churners / inside.sum()),
                }
            )
    return pd.DataFrame(table)


def _slices_of(rows: pd.DataFrame) -> dict[str, pd.Series]:
    ages = pd.cut(rows["tenure_months"], [-1, 3, 11, 1000])
    return {
        "plan": rows["plan"],
        "channel": rows["channel"],
        "payment": rows["payment"],
        "tenure": ages.cat.rename_categories(
            ["0-3 months", "4-11 months", "12 or more"]
        ).astype(str),
        "month": rows["snapshot"].dt.strftime("%Y-%m"),
    }


def rounded(value: float) -> float:
    """Four digits: more would differ between machines, and mean nothing."""
    return round(float(value), 4)
