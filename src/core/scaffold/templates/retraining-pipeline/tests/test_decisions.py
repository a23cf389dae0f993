"""Trigger, gate and canary, each at its border."""

import numpy as np
import pandas as pd
import pytest

from fraud.decide import Arm, Signals, canary_decision, passes_gate, retraining_reason
from fraud.monitor import Drift, compare, numeric_psi

CALM = Drift("amount", 0.01, 0.02, 0.02)
MOVED = Drift("hour", 0.4, 0.2, 0.1)


def weeks(*facts):
    return [Signals(10 + index, drift, held, recall) for index, (drift, held, recall) in enumerate(facts)]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ([(CALM, False, 0.8), (CALM, False, 0.8)], None),
        ([(CALM, False, 0.6), (CALM, False, 0.6)], "recall"),
        ([(CALM, False, 0.3)], None),
        ([(MOVED, False, None), (MOVED, False, None)], "drift"),
        ([(CALM, False, None), (MOVED, False, None)], None),
        ([(MOVED, False, 0.3), (MOVED, True, 0.3)], None),
    ],
    ids=["calm", "recall fell", "one week is noise", "drift", "drift of one week", "held batch"],
)
def test_trigger(facts, reason, settings):
    assert retraining_reason(weeks(*facts), 0.8, 0, settings.retraining) == reason


def test_cool_down(settings):
    history = weeks((CALM, False, 0.3), (CALM, False, 0.3))
    assert retraining_reason(history, 0.8, 12, settings.retraining) is None
    assert retraining_reason(history, 0.8, 11, settings.retraining) == "recall"


def test_gate_wants_a_gain_and_no_loss(settings):
    champion = {"average_precision": 0.70, "recall_at_capacity": 0.80}
    better = {"average_precision": 0.72, "recall_at_capacity": 0.80}
    assert passes_gate(better, champion, settings.gate)
    assert not passes_gate(champion, champion, settings.gate)
    assert not passes_gate({**better, "recall_at_capacity": 0.7}, champion, settings.gate)


@pytest.mark.parametrize(
    ("canary", "weeks_so_far", "decision"),
    [
        (Arm(800, 30, 28, 14), 1, "promote"),
        (Arm(800, 30, 28, 3), 1, "roll_back"),
        (Arm(800, 30, 28, 11), 1, "hold"),
        (Arm(800, 30, 28, 11), 3, "roll_back"),
        (Arm(800, 30, 10, 9), 1, "hold"),
        (Arm(800, 30, 10, 9), 3, "roll_back"),
        (Arm(800, 90, 28, 20), 1, "roll_back"),
    ],
    ids=["as good", "worse", "unsure", "unsure for too long", "too few", "too few for too long", "guardrail"],
)
def test_canary(canary, weeks_so_far, decision, settings):
    champion = Arm(1200, 40, 42, 20)
    assert canary_decision(canary, champion, weeks_so_far, settings.canary)[0] == decision


def test_psi_is_zero_for_the_same_and_large_for_moved_data():
    rng = np.random.default_rng(1)
    values = pd.Series(rng.normal(size=4000))
    assert numeric_psi(values, values) < 1e-9
    assert numeric_psi(values, values + 1) > 0.25


def test_drift_names_the_input_that_moved(store):
    rows = store.pull(5).rows
    moved = rows.assign(hour=(rows["hour"] + 5) % 24)
    scores = np.zeros(len(rows))
    drift = compare(store.pull(4).rows, moved, scores, scores)
    assert drift.feature == "hour" and drift.psi > 0.25
