"""Metrics that fit a fixed number of reviews a week."""

import numpy as np
from sklearn.metrics import average_precision_score


def top(scores: np.ndarray, capacity: int) -> np.ndarray:
    """Which rows are reviewed: the highest scores, as many as the capacity allows."""
    chosen = np.zeros(len(scores), dtype=bool)
    chosen[np.argsort(-scores, kind="stable")[:capacity]] = True
    return chosen


def measure(labels: np.ndarray, scores: np.ndarray, weeks: np.ndarray, capacity: int) -> dict[str, float]:
    """Average precision over all rows, and recall with the capacity of each week by itself."""
    reviewed = np.zeros(len(scores), dtype=bool)
    for week in np.unique(weeks):
        reviewed[weeks == week] = top(scores[weeks == week], capacity)
    caught = labels[reviewed].sum()
    return {
        "average_precision": round(float(average_precision_score(labels, scores)), 4),
        "recall_at_capacity": round(float(caught / labels.sum()), 4),
        "precision_at_capacity": round(float(caught / reviewed.sum()), 4),
    }


def capacity_threshold(scores: np.ndarray, weeks: int, capacity: int) -> float:
    """The score that the capacity of an average week exceeds: the online counterpart of `top`."""
    return round(float(np.sort(scores)[-min(capacity * weeks, len(scores))]), 6)


def bootstrap_interval(differences: np.ndarray, seed: int, draws: int = 2000) -> list[float]:
    """95 % interval of the mean of paired differences."""
    rng = np.random.default_rng(seed)
    means = [differences[rng.integers(0, len(differences), len(differences))].mean() for _ in range(draws)]
    low, high = np.quantile(means, [0.025, 0.975])
    return [round(float(low), 4), round(float(high), 4)]
