"""Typed settings, so that a misspelt key of the configuration fails at the start and not in week 20."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
CONFIG = ROOT / "config" / "pipeline.yaml"


@dataclass(frozen=True)
class Data:
    first_monday: date
    transactions_per_week: int
    reference_weeks: int
    live_weeks: int
    label_delay_weeks: int
    max_quarantined_share: float

    @property
    def last_week(self) -> int:
        return self.reference_weeks + self.live_weeks

    def monday(self, week: int) -> date:
        return self.first_monday + timedelta(weeks=week - 1)


@dataclass(frozen=True)
class Events:
    new_fraud_pattern_week: int
    covariate_shift_week: int
    unit_bug_week: int


@dataclass(frozen=True)
class Review:
    capacity_per_week: int


@dataclass(frozen=True)
class Training:
    window_weeks: int
    validation_weeks: int
    boosted: dict[str, Any]
    logistic: dict[str, Any]


@dataclass(frozen=True)
class Retraining:
    metric: str
    recall_drop_threshold: float
    psi_threshold: float
    cool_down_weeks: int
    retry_weeks: int


@dataclass(frozen=True)
class Gate:
    min_average_precision_gain: float
    max_recall_loss: float


@dataclass(frozen=True)
class Canary:
    traffic_share: float
    min_reviews: int
    max_weeks: int
    max_precision_loss: float
    max_alert_ratio: float


@dataclass(frozen=True)
class Settings:
    seed: int
    data: Data
    events: Events
    review: Review
    training: Training
    retraining: Retraining
    gate: Gate
    canary: Canary

    def __post_init__(self) -> None:
        if self.retraining.cool_down_weeks < self.training.validation_weeks:
            raise ValueError("cool_down_weeks < validation_weeks: the champion would be judged on its training weeks.")


def load_settings(path: Path = CONFIG) -> Settings:
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Settings(
        seed=raw["seed"],
        data=Data(**raw["data"]),
        events=Events(**raw["events"]),
        review=Review(**raw["review"]),
        training=Training(**raw["training"]),
        retraining=Retraining(**raw["retraining"]),
        gate=Gate(**raw["gate"]),
        canary=Canary(**raw["canary"]),
    )
