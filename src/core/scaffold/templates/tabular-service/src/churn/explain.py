"""What the model goes by: on the whole, and in the errors that hurt most."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.inspection import permutation_importance

from churn.evaluate import rounded
from churn.models import chances
from churn.schema import CATEGORIES, FEATURES
from churn.split import Part


def write_importance(model: Any, part: Part, seed: int, path: Path) -> None:
    """How much average precision is lost when one feature is shuffled."""
    result = permutation_importance(
        model,
        part.x,
        part.y,
        scoring="average_precision",
        n_repeats=3,
        random_state=seed,
    )
    table = pd.DataFrame(
        {
            "feature": FEATURES,
            "loss_of_average_precision": result.importances_mean.round(4),
            "std": result.importances_std.round(4),
        }
    )
    table = table.sort_values(
        ["loss_of_average_precision", "feature"], ascending=[False, True]
    )
    table.to_csv(path, index=False, lineterminator="\n")


def error_cases(
    model: Any, part: Part, scores: np.ndarray, typical: dict[str, Any]
) -> list[dict[str, Any]]:
    """Two customers who left unseen and one who was called for nothing, explained.

    Each feature in turn is set to the typical value of the training data. What the
    score does then says how much the feature had to do with the error.
    """
    y = part.y.to_numpy()
    missed = np.argsort(np.where(y == 1, scores, np.inf), kind="stable")[:2]
    for_nothing = np.argsort(np.where(y == 0, -scores, np.inf), kind="stable")[:1]
    cases = []
    for kind, index in [("missed", missed[0]), ("missed", missed[1])] + [
        ("called for nothing", for_nothing[0])
    ]:
        row = part.x.iloc[[index]]
        changes = {
            feature: rounded(
                chances(model, row.assign(**{feature: typical[feature]}))[0]
                - scores[index]
            )
            for feature in FEATURES
        }
        strongest = sorted(changes, key=lambda name: (-abs(changes[name]), name))[:3]
        cases.append(
            {
                "kind": kind,
                "score": rounded(scores[index]),
                "change_of_score_if_typical": {
                    name: {
                        "value": plain(row[name].iloc[0]),
                        "typical": plain(typical[name]),
                        "change": changes[name],
                    }
                    for name in strongest
                },
            }
        )
    return cases


def typical_values(part: Part) -> dict[str, Any]:
    """The median, or the most frequent category, of each feature."""
    return {
        name: part.x[name].mode()[0] if name in CATEGORIES else part.x[name].median()
        for name in FEATURES
    }


def plain(value: Any) -> Any:
    """A value as JSON has it; NaN is null there."""
    if isinstance(value, str):
        return value
    return None if pd.isna(value) else float(value)
