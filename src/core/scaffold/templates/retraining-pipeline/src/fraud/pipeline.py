"""The weekly run: pull, validate, score, monitor, retrain when there is a reason, gate, canary, promote."""

import json
from dataclasses import dataclass
from logging import Logger
from pathlib import Path
from zlib import crc32

import numpy as np
import pandas as pd
from sklearn.metrics import average_precision_score
from sklearn.pipeline import Pipeline

from fraud.contract import as_schema
from fraud.decide import Arm, Signals, canary_decision, passes_gate, retraining_reason
from fraud.evaluate import top
from fraud.models import Kind, score
from fraud.monitor import compare
from fraud.registry import Registry
from fraud.settings import Settings
from fraud.store import Store
from fraud.training import Candidate, train_candidate


@dataclass
class Served:
    """A registered model in use."""

    version: str
    model: Pipeline
    threshold: float


@dataclass
class Trial:
    """A canary with what both arms have shown so far."""

    served: Served
    weeks: int = 0
    canary: Arm = Arm(0, 0, 0, 0)
    champion: Arm = Arm(0, 0, 0, 0)


@dataclass(frozen=True)
class WeekResult:
    signals: Signals
    reviewed: np.ndarray
    """Which rows were reviewed."""
    average_precision: float
    champion: str
    action: str


class RetrainingPipeline:
    def __init__(self, store: Store, registry: Registry, runs: Path, settings: Settings, log: Logger) -> None:
        self.store, self.registry, self.runs = store, registry, runs
        self.settings, self.log = settings, log
        self.kind: Kind = "boosted"
        self.trial: Trial | None = None
        self.not_before = 0
        self.history: list[Signals] = []
        self.recalls: dict[int, float] = {}
        self.trainings = 0

    def start(self, candidate: Candidate, now: int) -> None:
        """The first model has no champion to beat and no canary; it has to beat the rule."""
        metrics = candidate.metrics
        if not passes_gate(metrics["candidate"], metrics["rule_baseline"], self.settings.gate):
            raise RuntimeError("The first model is no better than today's rule; stay with the rule.")
        self.kind = candidate.kind
        self._promote(self._register(candidate, now, "first model"))

    def run_week(self, week: int) -> WeekResult:
        batch = self.store.pull(week)
        champion = self.champion
        actions = [f"{batch.quarantined} rows quarantined, batch held"] if batch.is_held else []
        scores = score(champion.model, batch.rows)
        drift = compare(self.reference, batch.rows, self.reference_scores, scores)
        labels = self.store.final_labels(week).to_numpy()
        reviewed, precision = self._review(batch.rows, labels, scores)
        self.recalls[week] = float(labels[reviewed].sum() / labels.sum())
        due = week - self.settings.data.label_delay_weeks
        signals = Signals(week, drift, batch.is_held, self.recalls.get(due))
        self.history.append(signals)
        if self.trial:
            if not batch.is_held:
                actions.append(self._judge_canary(self.trial))
        else:
            reason = retraining_reason(self.history, self.reference_recall, self.not_before, self.settings.retraining)
            if reason:
                actions.append(self._retrain(week, reason))
        action = "; ".join(actions)
        self.log.info("week", extra={"fields": {"week": week, "champion": champion.version, "action": action}})
        return WeekResult(signals, reviewed, precision, champion.version, action)

    def _review(self, rows: pd.DataFrame, labels: np.ndarray, scores: np.ndarray) -> tuple[np.ndarray, float]:
        """The reviews of a week are shared between champion and canary as the traffic is."""
        capacity = self.settings.review.capacity_per_week
        if not self.trial:
            return top(scores, capacity), float(average_precision_score(labels, scores))
        share = self.settings.canary.traffic_share
        in_canary = np.array([crc32(one.encode()) % 1000 < share * 1000 for one in rows["transaction_id"]])
        reviewed = np.zeros(len(rows), dtype=bool)
        precisions = []
        for served, where, part in (
            (self.champion, ~in_canary, capacity - round(capacity * share)),
            (self.trial.served, in_canary, round(capacity * share)),
        ):
            own = scores[where] if served is self.champion else score(served.model, rows[where])
            chosen = top(own, part)
            reviewed[np.flatnonzero(where)[chosen]] = True
            precisions.append(average_precision_score(labels[where], own))
            alerts = int((own >= served.threshold).sum())
            arm = Arm(len(own), alerts, int(chosen.sum()), int(labels[where][chosen].sum()))
            if served is self.champion:
                self.trial.champion += arm
            else:
                self.trial.canary += arm
        return reviewed, float(np.average(precisions, weights=[1 - share, share]))

    def _judge_canary(self, trial: Trial) -> str:
        trial.weeks += 1
        decision, why = canary_decision(trial.canary, trial.champion, trial.weeks, self.settings.canary)
        version = trial.served.version
        evidence = {
            "decision": decision,
            "reason": why,
            "weeks": trial.weeks,
            "precision": round(trial.canary.precision, 4),
            "champion_precision": round(trial.champion.precision, 4),
            "reviews": trial.canary.reviews,
        }
        self.registry.annotate(version, canary=evidence)
        if decision == "promote":
            self._promote(version)
        if decision != "hold":
            self.trial = None
        return f"canary {version}: {decision.replace('_', ' ')} ({why})"

    def _retrain(self, week: int, reason: str) -> str:
        candidate = train_candidate(self.store, week, self.kind, self.settings, self.champion.model)
        metrics = candidate.metrics
        if not passes_gate(metrics["candidate"], metrics["champion"], self.settings.gate):
            self.not_before = week + self.settings.retraining.retry_weeks
            self._write_run(candidate, week, reason, "refused by the gate")
            return f"retrained ({reason}), refused by the gate"
        self.not_before = week + self.settings.retraining.cool_down_weeks
        version = self._register(candidate, week, reason)
        self.trial = Trial(self._served(version))
        return f"retrained ({reason}), canary {version} starts"

    def _register(self, candidate: Candidate, week: int, reason: str) -> str:
        record = candidate.record(self.store, self.settings)
        version = self.registry.register(candidate.model, {**record, "schema": as_schema()})
        self._write_run(candidate, week, reason, f"registered as {version}")
        return version

    def _write_run(self, candidate: Candidate, week: int, reason: str, outcome: str) -> None:
        """Refused candidates leave a record as well: what did not work is searched for more often."""
        self.trainings += 1
        folder = self.runs / f"w{week:02d}"
        folder.mkdir(parents=True, exist_ok=True)
        run = {"week": week, "reason": reason, "outcome": outcome, **candidate.record(self.store, self.settings)}
        (folder / "run.json").write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8", newline="\n")

    def _promote(self, version: str) -> None:
        """What was seen of the model before says nothing of this one, so the signals start afresh."""
        self.history.clear()
        self.recalls.clear()
        self.registry.promote(version)
        self.champion = self._served(version)
        record = self.registry.record(version)
        self.reference_recall = record["metrics"]["candidate"]["recall_at_capacity"]
        self.reference = pd.concat([self.store.pull(week).rows for week in record["weeks"]], ignore_index=True)
        self.reference_scores = score(self.champion.model, self.reference)

    def _served(self, version: str) -> Served:
        return Served(version, self.registry.load_model(version), self.registry.record(version)["threshold"])
