"""Cash of an option, month by month, on top of doing nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Values = Mapping[str, float]


def margin_per_month(values: Values) -> float:
    """Margin of an uplift of 100 %, after returns and sales that only moved."""
    sales = values["sessions_per_year"] * values["conversion"] * values["order_value"]
    kept = (1 - values["returns"]) * (1 - values["cannibalised"])
    return sales * values["exposed_share"] * values["gross_margin"] * kept / 12


def monthly_cash(values: Values, launch: int, months: int) -> list[float]:
    """Building is paid evenly until the launch; upkeep and benefit begin with it."""
    build = values["build_days"] * values["day_rate"] / launch
    upkeep = values["infrastructure"] + values["upkeep_days"] * values["day_rate"]
    live = margin_per_month(values) * values["uplift"] - upkeep / 12
    return [-build] * launch + [live] * (months - launch)


def npv(cash: Sequence[float], yearly_rate: float) -> float:
    """Present value; each month counts at its end."""
    factor = (1 + yearly_rate) ** (-1 / 12)
    total, weight = 0.0, 1.0
    for amount in cash:
        weight *= factor
        total += amount * weight
    return total


def value_of(values: Values, launch: int, months: int) -> float:
    return npv(monthly_cash(values, launch, months), values["discount_rate"])


def payback_month(cash: Sequence[float]) -> int | None:
    """The month in which all that went out has come back, undiscounted."""
    balance = 0.0
    for month, amount in enumerate(cash, start=1):
        balance += amount
        if amount > 0 and balance >= 0:
            return month
    return None


def uplift_for(target: float, values: Values, launch: int, months: int) -> float:
    """The uplift with this present value; exact, as value is a straight line of uplift."""
    without = value_of({**values, "uplift": 0.0}, launch, months)
    whole = value_of({**values, "uplift": 1.0}, launch, months)
    return (target - without) / (whole - without)
