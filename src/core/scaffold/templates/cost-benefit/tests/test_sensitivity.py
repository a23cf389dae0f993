"""The random parts, the order of what matters, and the size of the test."""

from dataclasses import replace
from pathlib import Path
from statistics import fmean

import pytest

from roi.assumptions import Assumption, load_case
from roi.experiment import shoppers_per_arm, weeks_to_see
from roi.model import value_of
from roi.sensitivity import simulate, tornado

CASE = replace(load_case(Path(__file__).parents[1] / "assumptions.yaml"), trials=400)


def test_same_seed_same_worlds_and_another_seed_others() -> None:
    assert simulate(CASE) == simulate(CASE)
    assert simulate(CASE) != simulate(replace(CASE, seed=CASE.seed + 1))


def test_probability_of_loss_hardly_depends_on_the_seed() -> None:
    cases = [replace(CASE, seed=seed) for seed in range(5)]
    worlds = [simulate(case)["collaborative_filter"] for case in cases]
    shares = [fmean(value < 0 for value in values) for values in worlds]
    # With 400 trials the standard error is below 2.5 points.
    assert max(shares) - min(shares) < 0.1


def test_a_world_without_ranges_is_the_expected_one() -> None:
    def fixed(known: dict[str, Assumption]) -> dict[str, Assumption]:
        return {
            name: replace(one, low=one.value, high=one.value) for name, one in known.items()
        }

    rules = CASE.options["best_sellers"]
    options = {rules.name: replace(rules, own=fixed(rules.own))}
    certain = replace(CASE, shared=fixed(CASE.shared), options=options)
    expected = value_of(CASE.expected(rules), rules.launch_month, CASE.horizon_months)
    assert set(simulate(certain)[rules.name]) == {expected}


def test_uplift_matters_most_for_every_option() -> None:
    for option in CASE.options.values():
        assert tornado(CASE, option)[0].assumption == "uplift"


def test_size_of_the_test_against_the_rule_of_thumb() -> None:
    # 80 % power at 5 %: 16 x variance / effect squared
    plan = CASE.experiment
    effect = plan.buyers_share * plan.smallest_uplift
    rule = 16 * plan.buyers_share * (1 - plan.buyers_share) / effect**2
    assert shoppers_per_arm(plan, plan.smallest_uplift) == pytest.approx(rule, rel=0.05)
    assert weeks_to_see(plan, 0.01) >= 3 * weeks_to_see(plan, 0.02)
