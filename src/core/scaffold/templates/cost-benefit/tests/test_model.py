"""Golden examples that can be checked with a pocket calculator."""

import pytest

from roi.model import (
    margin_per_month,
    monthly_cash,
    npv,
    payback_month,
    uplift_for,
    value_of,
)

VALUES = {
    "sessions_per_year": 1_200_000,
    "conversion": 0.02,
    "order_value": 50,
    "exposed_share": 0.5,
    "gross_margin": 0.4,
    "returns": 0.1,
    "cannibalised": 0.25,
    "day_rate": 500,
    "discount_rate": 0.0,
    "uplift": 0.1,
    "build_days": 4,
    "infrastructure": 1_200,
    "upkeep_days": 2.4,
}


def test_margin_of_the_exposed_share() -> None:
    # 1.2 M of sales, half exposed, 40 % margin, x 0.9 x 0.75, in 12 months
    assert margin_per_month(VALUES) == pytest.approx(13_500)


def test_cash_goes_out_before_launch_and_comes_in_after() -> None:
    # 4 days x 500 over 2 months; then 10 % of 13,500 less (1,200 + 2.4 x 500) / 12
    cash = monthly_cash(VALUES, launch=2, months=4)
    assert cash == pytest.approx([-1_000, -1_000, 1_150, 1_150])
    assert payback_month(cash) == 4
    assert payback_month([-100, 10, 10]) is None


def test_present_value() -> None:
    assert npv([0] * 11 + [110], yearly_rate=0.1) == pytest.approx(100)
    # Without an uplift: 4 x 500 to build, 200 a month for 10 months
    assert value_of({**VALUES, "uplift": 0}, 2, 12) == pytest.approx(-4_000)


@pytest.mark.parametrize("target", [0, 5_000])
def test_value_at_the_needed_uplift_is_the_target(target: float) -> None:
    needed = uplift_for(target, VALUES, launch=2, months=24)
    assert value_of({**VALUES, "uplift": needed}, 2, 24) == pytest.approx(target, abs=1e-6)
