"""When the shop should trust the model, and when a human should read the mail first.

A mail in the wrong queue is read, sent on and read again by the next team, and the customer waits a day for it: twelve
minutes of work. Sorting a mail by hand takes two. At 30 EUR an hour these are the two costs below.
"""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize_scalar

WRONG_QUEUE_EUR = 6.0
ASK_HUMAN_EUR = 1.0
THRESHOLDS = tuple(round(float(value), 2) for value in np.arange(0.2, 1.0, 0.01))
BINS = 10


def soften(probabilities: np.ndarray, temperature: float) -> np.ndarray:
    """The same ranking of queues, less sure of itself where the temperature is above 1."""
    powers = np.log(np.clip(probabilities, 1e-12, 1)) / temperature
    powers -= powers.max(axis=1, keepdims=True)
    return np.exp(powers) / np.exp(powers).sum(axis=1, keepdims=True)


def fit_temperature(probabilities: np.ndarray, truth: np.ndarray) -> float:
    """The temperature under which the validation labels are most likely."""

    def loss(temperature: float) -> float:
        softened = soften(probabilities, temperature)
        return float(-np.mean(np.log(softened[np.arange(len(truth)), truth])))

    return round(float(minimize_scalar(loss, bounds=(0.3, 5), method="bounded").x), 3)


def calibration_error(probabilities: np.ndarray, truth: np.ndarray) -> float:
    """How far confidence and share of right answers are apart, over ten bins of equal width."""
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == truth
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [abs(right[bins == one].mean() - confidence[bins == one].mean()) * (bins == one).mean() for one in set(bins)]
    return float(sum(gaps))


def cost_per_ticket(confidence: np.ndarray, right: np.ndarray, threshold: float) -> float:
    """EUR for each mail when those below the threshold are sorted by hand."""
    routed = confidence >= threshold
    return float(np.where(routed, np.where(right, 0.0, WRONG_QUEUE_EUR), ASK_HUMAN_EUR).mean())


def choose_threshold(confidence: np.ndarray, right: np.ndarray) -> tuple[float, list[dict[str, float]]]:
    """The cheapest threshold, and the costs and shares of all that were tried.

    Costs are smoothed over five neighbours, so that one lucky mail does not decide.
    """
    costs = np.array([cost_per_ticket(confidence, right, threshold) for threshold in THRESHOLDS])
    smooth = np.convolve(np.pad(costs, 2, mode="edge"), np.full(5, 0.2), mode="valid")
    curve = [
        {
            "threshold": threshold,
            "cost_eur": round(float(cost), 4),
            "asked_share": round(float(np.mean(confidence < threshold)), 4),
        }
        for threshold, cost in zip(THRESHOLDS, costs)
    ]
    return THRESHOLDS[int(smooth.argmin())], curve


def outcome(probabilities: np.ndarray, truth: Sequence[int], threshold: float) -> dict[str, float]:
    """What the threshold comes to on other mails, beside routing all of them and sorting all by hand."""
    labels = np.asarray(truth)
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == labels
    routed = confidence >= threshold
    return {
        "asked_share": float(1 - routed.mean()),
        "routed_accuracy": float(right[routed].mean()),
        "cost_eur": cost_per_ticket(confidence, right, threshold),
        "cost_route_all_eur": cost_per_ticket(confidence, right, 0.0),
        "cost_by_hand_eur": ASK_HUMAN_EUR,
    }
