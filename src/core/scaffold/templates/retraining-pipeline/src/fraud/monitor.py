"""How far live data is from the weeks that the champion was trained on, before any label is known."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.stats import ks_2samp

from fraud.contract import CATEGORICAL, NUMERIC

# A share of nothing would make PSI infinite.
FLOOR = 1e-4


def psi(reference: np.ndarray, live: np.ndarray) -> float:
    """Population stability index of two vectors of shares."""
    a, b = np.maximum(reference, FLOOR), np.maximum(live, FLOOR)
    return float(((b - a) * np.log(b / a)).sum())


def numeric_psi(reference: pd.Series, live: pd.Series) -> float:
    """Over tenths of the reference; columns of few values have fewer bins."""
    edges = np.unique(np.quantile(reference, np.linspace(0.1, 0.9, 9)))
    bins = len(edges) + 1

    def shares(values: pd.Series) -> np.ndarray:
        return np.bincount(np.searchsorted(edges, values, side="left"), minlength=bins) / len(values)

    return psi(shares(reference), shares(live))


def category_psi(reference: pd.Series, live: pd.Series) -> float:
    names = sorted(set(reference) | set(live))
    return psi(
        *(column.value_counts(normalize=True).reindex(names, fill_value=0).to_numpy() for column in (reference, live))
    )


@dataclass(frozen=True)
class Drift:
    feature: str
    """The input that moved most."""
    psi: float
    ks: float
    """Largest Kolmogorov-Smirnov distance of a number."""
    confidence_ks: float
    """The same of the champion's scores: a model that grows unsure shows here first."""


def compare(reference: pd.DataFrame, live: pd.DataFrame, reference_scores: np.ndarray, scores: np.ndarray) -> Drift:
    shifts = {name: numeric_psi(reference[name], live[name]) for name in NUMERIC}
    shifts |= {name: category_psi(reference[name], live[name]) for name in CATEGORICAL}
    feature = max(shifts, key=lambda name: shifts[name])
    return Drift(
        feature=feature,
        psi=round(shifts[feature], 4),
        ks=round(max(float(ks_2samp(reference[name], live[name]).statistic) for name in NUMERIC), 4),
        confidence_ks=round(float(ks_2samp(reference_scores, scores).statistic), 4),
    )
