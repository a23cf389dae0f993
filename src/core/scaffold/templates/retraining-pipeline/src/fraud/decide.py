"""The three decisions of the pipeline as pure functions: when to retrain, what passes, what is promoted."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from fraud.monitor import Drift
from fraud.settings import Canary, Gate, Retraining

CanaryDecision = Literal["promote", "hold", "roll_back"]
# One-sided 90 %: a canary that is worse has to go quickly, so the bar for saying so is low.
Z = 1.28


@dataclass(frozen=True)
class Signals:
    """What is known of a week at its end."""

    week: int
    drift: Drift
    is_held: bool
    """The batch failed validation; its drift is a fault of the data, and no reason to learn from it."""
    labelled_recall: float | None
    """Recall of the week whose labels have just become complete."""


def retraining_reason(
    history: list[Signals], reference_recall: float, not_before: int, settings: Retraining
) -> str | None:
    """Why to retrain now; falling recall comes before drift, because drift alone may do no harm."""
    if history[-1].is_held or history[-1].week < not_before:
        return None
    recalls = [one.labelled_recall for one in history if one.labelled_recall is not None][-2:]
    if len(recalls) == 2 and np.mean(recalls) < reference_recall - settings.recall_drop_threshold:
        return "recall"
    drifted = [not one.is_held and one.drift.psi > settings.psi_threshold for one in history[-2:]]
    return "drift" if len(drifted) == 2 and all(drifted) else None


def passes_gate(candidate: dict[str, float], champion: dict[str, float], gate: Gate) -> bool:
    """Both were measured on the same validation weeks."""
    gain = candidate["average_precision"] - champion["average_precision"]
    loss = champion["recall_at_capacity"] - candidate["recall_at_capacity"]
    return gain >= gate.min_average_precision_gain and loss <= gate.max_recall_loss


@dataclass(frozen=True)
class Arm:
    """What one model did with its part of the traffic."""

    transactions: int
    alerts: int
    reviews: int
    frauds: int

    def __add__(self, other: "Arm") -> "Arm":
        return Arm(
            self.transactions + other.transactions,
            self.alerts + other.alerts,
            self.reviews + other.reviews,
            self.frauds + other.frauds,
        )

    @property
    def precision(self) -> float:
        return self.frauds / max(self.reviews, 1)

    @property
    def alert_rate(self) -> float:
        return self.alerts / max(self.transactions, 1)


def canary_decision(canary: Arm, champion: Arm, weeks: int, settings: Canary) -> tuple[CanaryDecision, str]:
    """Guardrail first, then evidence, then patience: an undecided canary does not stay for ever."""
    if canary.alert_rate > settings.max_alert_ratio * champion.alert_rate:
        return "roll_back", "guardrail: too many alerts"
    is_last = weeks >= settings.max_weeks
    if canary.reviews < settings.min_reviews:
        return ("roll_back", "too few reviews for too long") if is_last else ("hold", "too few reviews")
    difference = canary.precision - champion.precision
    noise = np.sqrt(sum(arm.precision * (1 - arm.precision) / max(arm.reviews, 1) for arm in (canary, champion)))
    if difference + Z * noise < 0:
        return "roll_back", "catches less, beyond noise"
    if difference >= -settings.max_precision_loss:
        return "promote", "catches as much or more"
    return ("roll_back", "undecided for too long") if is_last else ("hold", "within noise")
