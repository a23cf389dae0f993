"""How far the answer depends on numbers that nobody knows."""

from __future__ import annotations

import random
from typing import NamedTuple

from roi.assumptions import Case, Option
from roi.model import value_of


class Swing(NamedTuple):
    """What one assumption alone does to the value of an option."""

    assumption: str
    at_low: float
    at_high: float


def tornado(case: Case, option: Option) -> list[Swing]:
    """One assumption at a time from low to high; the widest swing first."""
    base = case.expected(option)

    def value(name: str, moved: float) -> float:
        return value_of({**base, name: moved}, option.launch_month, case.horizon_months)

    swings = [
        Swing(name, value(name, one.low), value(name, one.high))
        for name, one in (case.shared | option.own).items()
    ]
    return sorted(swings, key=lambda one: -abs(one.at_high - one.at_low))


def simulate(case: Case, uplift_together: bool = True) -> dict[str, list[float]]:
    """Values of all options in the same random worlds, so that they can be compared.

    With uplift_together, shoppers who like one kind of list like all kinds.
    """
    rng = random.Random(case.seed)
    values: dict[str, list[float]] = {name: [] for name in case.options}
    for _ in range(case.trials):
        shared = {name: one.at(rng.random()) for name, one in case.shared.items()}
        taste = rng.random()
        for option in case.options.values():
            draws = {name: rng.random() for name in option.own}
            if uplift_together:
                draws["uplift"] = taste
            own = {name: one.at(draws[name]) for name, one in option.own.items()}
            world = value_of(shared | own, option.launch_month, case.horizon_months)
            values[option.name].append(world)
    return values
