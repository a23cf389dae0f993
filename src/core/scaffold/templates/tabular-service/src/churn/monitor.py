"""Whether what comes in still looks like the training data; only counts are kept."""

from bisect import bisect_right
from collections import Counter
from math import log
from typing import Any, Optional

import numpy as np
import pandas as pd

from churn.schema import CATEGORIES, NUMBERS

MISSING = "missing"
# A share of nothing would make the index infinite.
SMALLEST = 1e-4


def reference_of(x: pd.DataFrame, scores: np.ndarray) -> dict[str, Any]:
    """The shares of the training data in tenths, or by category."""
    columns = {name: x[name] for name in [*CATEGORIES, *NUMBERS]}
    columns["score"] = pd.Series(scores)
    reference = {}
    for name, values in columns.items():
        edges = None
        if name not in CATEGORIES:
            known = values.dropna().astype(float)
            edges = np.unique(np.quantile(known, np.linspace(0.1, 0.9, 9))).tolist()
        found = Counter(bin_of(value, edges) for value in values.tolist())
        shares = {key: count / len(values) for key, count in found.items()}
        reference[name] = {"edges": edges, "shares": shares}
    return reference


def bin_of(value: Any, edges: Optional[list[float]]) -> str:
    """The name of the tenth that a number falls into, or the category itself."""
    if value is None or value != value:
        return MISSING
    return str(value) if edges is None else str(bisect_right(edges, float(value)))


class InputMonitor:
    """Counts requests by feature, and compares the shares with those of training."""

    def __init__(self, reference: dict[str, Any]) -> None:
        self.reference = reference
        self.rows = 0
        self.counts: dict[str, Counter[str]] = {name: Counter() for name in reference}

    def observe(self, values: dict[str, Any]) -> None:
        """Counts one request with its score."""
        self.rows += 1
        for name, known in self.reference.items():
            self.counts[name][bin_of(values[name], known["edges"])] += 1

    def report(self, min_rows: int, psi_warning: float) -> dict[str, Any]:
        """The stability index of each feature, once there are enough rows."""
        enough = self.rows >= min_rows
        features = {}
        for name, known in self.reference.items():
            psi = self._psi(name, known["shares"]) if enough else None
            features[name] = {
                "missing": self.counts[name][MISSING],
                "psi": psi,
                "drifts": psi is not None and psi > psi_warning,
            }
        return {"rows": self.rows, "min_rows": min_rows, "features": features}

    def _psi(self, name: str, shares: dict[str, float]) -> float:
        total = 0.0
        for key in {*shares, *self.counts[name]}:
            before = max(shares.get(key, 0.0), SMALLEST)
            now = max(self.counts[name][key] / self.rows, SMALLEST)
            total += (now - before) * log(now / before)
        return round(total, 4)
