"""What a reader of the simulation looks at: events, errors by slice, and what the champion relies on."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
from sklearn.inspection import permutation_importance
from sklearn.pipeline import Pipeline

from fraud.contract import FEATURES
from fraud.settings import Settings
from fraud.store import Store


def event_of(week: int, settings: Settings) -> str:
    events = settings.events
    names = {
        events.new_fraud_pattern_week: "card testing starts",
        events.covariate_shift_week: "wallet moves purchases online",
        events.unit_bug_week: "online amounts in cents",
    }
    return names.get(week, "")


def write_json(values: dict[str, Any], path: Path) -> None:
    path.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8", newline="\n")


def write_slices(rows: pd.DataFrame, path: Path) -> None:
    """Frauds of the live weeks by channel, category, device and amount."""
    slices = {
        "channel": rows["channel"],
        "category": rows["category"],
        "device": rows["known_device"].map({0: "unknown", 1: "known"}),
        "amount_ratio": pd.cut(rows["amount_ratio"], [-1, 1, 3, 60], labels=["to 1", "1 to 3", "above 3"]).astype(str),
    }
    lines = []
    for name, values in slices.items():
        for value, part in rows.groupby(values, sort=True):
            frauds = part[part["is_fraud"] == 1]
            lines.append(
                {
                    "slice": f"{name}: {value}",
                    "rows": len(part),
                    "frauds": len(frauds),
                    "recall_pipeline": round(frauds["reviewed_pipeline"].mean(), 4),
                    "recall_never_retrained": round(frauds["reviewed_never_retrained"].mean(), 4),
                }
            )
    pd.DataFrame(lines).to_csv(path, index=False, lineterminator="\n")


def write_importance(model: Pipeline, store: Store, settings: Settings, path: Path) -> None:
    """Loss of average precision when one input is shuffled, on the last live week, which no model was fitted on."""
    week = settings.data.last_week
    result = permutation_importance(
        model,
        store.pull(week).rows[FEATURES],
        store.final_labels(week),
        scoring="average_precision",
        n_repeats=3,
        random_state=settings.seed,
    )
    table = pd.DataFrame({"feature": FEATURES, "mean": result.importances_mean, "std": result.importances_std})
    table.round(4).sort_values("mean", ascending=False).to_csv(path, index=False, lineterminator="\n")
