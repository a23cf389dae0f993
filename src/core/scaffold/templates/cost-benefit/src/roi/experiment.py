"""Size and length of the A/B test that decides about the next phase."""

from __future__ import annotations

import math
from statistics import NormalDist

from roi.assumptions import Experiment


def shoppers_per_arm(plan: Experiment, uplift: float) -> int:
    """Two-sided test of two shares, normal approximation, arms of equal size."""
    control = plan.buyers_share
    treated = control * (1 + uplift)
    mean = (control + treated) / 2
    z_alpha = NormalDist().inv_cdf(1 - plan.alpha / 2)
    z_power = NormalDist().inv_cdf(plan.power)
    spread = z_alpha * math.sqrt(2 * mean * (1 - mean)) + z_power * math.sqrt(
        control * (1 - control) + treated * (1 - treated)
    )
    return math.ceil((spread / (treated - control)) ** 2)


def weeks_to_see(plan: Experiment, uplift: float) -> int:
    """Whole weeks, as shopping differs by weekday."""
    return math.ceil(2 * shoppers_per_arm(plan, uplift) / plan.shoppers_per_week)
