"""What a decision costs, and the threshold that follows from it."""

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Costs:
    """Of one contact, and of a customer who stays because of it."""

    contact_eur: float
    saved_margin_eur: float
    accept_rate: float

    @property
    def break_even(self) -> float:
        """The chance from which on a contact pays, if scores were true chances."""
        return self.contact_eur / (self.saved_margin_eur * self.accept_rate)


def value_of(y: pd.Series, contacted: np.ndarray, costs: Costs) -> float:
    """Euros that the contacts bring in, compared with contacting nobody."""
    saved = float((contacted & (y == 1)).sum()) * costs.accept_rate
    return saved * costs.saved_margin_eur - float(contacted.sum()) * costs.contact_eur


def choose_threshold(y: pd.Series, scores: np.ndarray, costs: Costs) -> float:
    """The threshold worth most on these rows, which must not be the test data.

    Values near the best one are common, and the sharpest peak is often luck: of all
    thresholds within 2 % of the best value, the middle one is taken.
    """
    grid = np.round(np.arange(0.02, 0.61, 0.005), 3)
    values = np.array([value_of(y, scores >= threshold, costs) for threshold in grid])
    good = grid[values >= values.max() - 0.02 * abs(values.max())]
    return float(good[len(good) // 2])
