"""The whole story in one command: 36 weeks under three policies, reported week by week."""

import json
import shutil
from typing import Any

import numpy as np
import pandas as pd
from sklearn.metrics import average_precision_score

from fraud.evaluate import bootstrap_interval, measure, top
from fraud.log import json_logger
from fraud.models import fit, rule_baseline, score
from fraud.pipeline import RetrainingPipeline
from fraud.registry import Registry
from fraud.report import event_of, write_importance, write_json, write_slices
from fraud.settings import ROOT, Settings, load_settings
from fraud.store import Store
from fraud.training import Candidate, first_candidate

POLICIES = ("pipeline", "retrained_weekly", "never_retrained")


def reference_metrics(store: Store, tried: dict[str, Candidate], settings: Settings) -> dict[str, dict[str, float]]:
    """Rule and both models on the last reference weeks, which took no part in the choice."""
    last = settings.data.reference_weeks
    weeks = list(range(last - settings.data.label_delay_weeks + 1, last + 1))
    rows = pd.concat([store.pull(week).rows.assign(week=week) for week in weeks], ignore_index=True)
    labels = np.concatenate([store.final_labels(week) for week in weeks])
    scored = {"rule_baseline": rule_baseline(rows), **{kind: score(one.model, rows) for kind, one in tried.items()}}
    capacity = settings.review.capacity_per_week
    return {name: measure(labels, scores, rows["week"].to_numpy(), capacity) for name, scores in scored.items()}


def main() -> None:
    settings = load_settings()
    log = json_logger("pipeline", ROOT / "logs" / "pipeline.jsonl")
    for folder in ("registry", "runs", "data"):
        shutil.rmtree(ROOT / folder, ignore_errors=True)
    store, registry = Store(settings), Registry()
    store.write_weeks()
    launch, capacity = settings.data.reference_weeks, settings.review.capacity_per_week
    first, tried = first_candidate(store, launch, settings)
    pipeline = RetrainingPipeline(store, registry, ROOT / "runs", settings, log)
    pipeline.start(first, launch)
    never = weekly = pipeline.champion.model

    table, live = [], []
    for week in range(launch + 1, settings.data.last_week + 1):
        rows, labels = store.pull(week).rows, store.final_labels(week).to_numpy()
        result = pipeline.run_week(week)
        scores = {"never_retrained": score(never, rows), "retrained_weekly": score(weekly, rows)}
        reviewed = {name: top(one, capacity) for name, one in scores.items()} | {"pipeline": result.reviewed}
        precision = {name: average_precision_score(labels, one) for name, one in scores.items()}
        precision["pipeline"] = result.average_precision
        flags = {f"reviewed_{name}": one for name, one in reviewed.items()}
        live.append(rows.assign(week=week, is_fraud=labels, **flags))
        drift = result.signals.drift
        table.append(
            {
                "week": week,
                "monday": settings.data.monday(week).isoformat(),
                "event": event_of(week, settings),
                "drifted_most": drift.feature,
                "psi": drift.psi,
                "ks": drift.ks,
                "confidence_ks": drift.confidence_ks,
                "reviewed_precision": round(float(labels[result.reviewed].mean()), 4),
                **{f"ap_{name}": round(value, 4) for name, value in precision.items()},
                **{f"recall_{name}": round(labels[one].sum() / labels.sum(), 4) for name, one in reviewed.items()},
                "champion": result.champion,
                "action": result.action,
            }
        )
        # No validation of the batch, no gate and no canary: the policy that is easiest to write.
        window, window_labels = store.frame(store.labelled_weeks(week, with_held=True), week)
        weekly = fit(pipeline.kind, window, window_labels, settings.training, settings.seed)

    weeks, rows = pd.DataFrame(table), pd.concat(live, ignore_index=True)
    reports = ROOT / "reports"
    reports.mkdir(exist_ok=True)
    weeks.to_csv(reports / "weeks.csv", index=False, lineterminator="\n")
    write_slices(rows, reports / "slices.csv")
    write_importance(pipeline.champion.model, store, settings, reports / "importance.csv")
    write_json(reference_metrics(store, tried, settings), reports / "reference_metrics.json")
    write_json(summary(weeks, rows, pipeline, settings), reports / "metrics.json")


def summary(
    weeks: pd.DataFrame, rows: pd.DataFrame, pipeline: RetrainingPipeline, settings: Settings
) -> dict[str, Any]:
    frauds = rows[rows["is_fraud"] == 1]
    caught = {name: frauds[f"reviewed_{name}"].to_numpy(dtype=float) for name in POLICIES}
    trainings = {"never_retrained": 1, "retrained_weekly": len(weeks), "pipeline": pipeline.trainings}
    found = {
        name: {
            "average_precision": round(float(weeks[f"ap_{name}"].mean()), 4),
            "recall_at_capacity": round(float(caught[name].mean()), 4),
            "frauds_caught": int(caught[name].sum()),
            "trainings": trainings[name],
        }
        for name in POLICIES
    }
    intervals = {
        f"pipeline_minus_{name}": bootstrap_interval(caught["pipeline"] - caught[name], settings.seed)
        for name in POLICIES[1:]
    }
    # From the first week of the new pattern to the last one of the model that had not seen it.
    blind = weeks[(weeks["champion"] == "v001") & (weeks["week"] >= settings.events.new_fraud_pattern_week)]
    missed = frauds[frauds["week"].isin(blind["week"])]
    before = frauds[frauds["week"] < settings.events.new_fraud_pattern_week]
    return {
        **found,
        "recall_difference_interval": intervals,
        "incident": {
            "first_week": int(blind["week"].min()),
            "last_week": int(blind["week"].max()),
            "frauds": len(missed),
            "caught_by_pipeline": int(missed["reviewed_pipeline"].sum()),
            "caught_by_weekly": int(missed["reviewed_retrained_weekly"].sum()),
            "recall_before": round(float(before["reviewed_pipeline"].mean()), 4),
            "recall_during": round(float(missed["reviewed_pipeline"].mean()), 4),
        },
        "counts": {
            "live_weeks": len(weeks),
            "transactions": len(rows),
            "frauds": len(frauds),
            "promotions": len(pipeline.registry.history()) - 1,
        },
    }


if __name__ == "__main__":
    main()
