"""Reads assumptions.yaml and refuses what would make the arithmetic meaningless."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

OF_OPTION = ("uplift", "build_days", "infrastructure", "upkeep_days")


class AssumptionError(ValueError):
    """An assumption that cannot be calculated with; the message says which and why."""


@dataclass(frozen=True)
class Assumption:
    """A number with the range that would not surprise its owner."""

    value: float
    low: float
    high: float
    unit: str
    source: str

    def at(self, quantile: float) -> float:
        """Quantile of the triangular distribution from low over value to high."""
        width = self.high - self.low
        if width == 0:
            return self.value
        if quantile < (self.value - self.low) / width:
            return self.low + math.sqrt(quantile * width * (self.value - self.low))
        return self.high - math.sqrt((1 - quantile) * width * (self.high - self.value))


@dataclass(frozen=True)
class Option:
    """A way to answer the request."""

    name: str
    launch_month: int
    own: dict[str, Assumption]


@dataclass(frozen=True)
class Experiment:
    """What an A/B test has to work with."""

    shoppers_per_week: int
    buyers_share: float
    smallest_uplift: float
    alpha: float
    power: float


@dataclass(frozen=True)
class Case:
    """Everything that the calculator knows."""

    horizon_months: int
    trials: int
    seed: int
    requested_uplift: float
    shared: dict[str, Assumption]
    options: dict[str, Option]
    experiment: Experiment

    def expected(self, option: Option) -> dict[str, float]:
        """Every assumption at the value that its owner thinks most likely."""
        return {name: one.value for name, one in (self.shared | option.own).items()}


def load_case(path: Path) -> Case:
    """Reads the file; raises AssumptionError for the first mistake in it."""
    data: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    try:
        case = Case(
            horizon_months=data["horizon_months"],
            trials=data["trials"],
            seed=data["seed"],
            requested_uplift=data["requested_uplift"],
            shared={name: _assumption(name, raw) for name, raw in data["shared"].items()},
            options={name: _option(name, raw) for name, raw in data["options"].items()},
            experiment=Experiment(**data["experiment"]),
        )
    except KeyError as missing:
        raise AssumptionError(f"{path.name} lacks {missing}") from missing
    for option in case.options.values():
        if not 0 < option.launch_month < case.horizon_months:
            raise AssumptionError(f"{option.name}: launch_month is outside of the horizon")
    return case


def _option(name: str, raw: dict[str, Any]) -> Option:
    own = {key: _assumption(f"{name}.{key}", raw[key]) for key in OF_OPTION}
    return Option(name, raw["launch_month"], own)


def _assumption(name: str, raw: dict[str, Any]) -> Assumption:
    low, value, high = (float(raw[key]) for key in ("low", "value", "high"))
    if not 0 <= low <= value <= high:
        raise AssumptionError(f"{name}: write 0 <= low <= value <= high")
    if raw["unit"].startswith("share") and high > 1:
        raise AssumptionError(f"{name}: a share above 1; write 0.15 for 15 %")
    if not raw["source"].strip():
        raise AssumptionError(f"{name}: no source")
    return Assumption(value, low, high, raw["unit"], raw["source"])
