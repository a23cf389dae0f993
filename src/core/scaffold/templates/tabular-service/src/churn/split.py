"""The split by time: the model is judged on months after all it has learnt from."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from churn.schema import FEATURES, TARGET


@dataclass
class Part:
    """Rows of one stretch of time."""

    rows: pd.DataFrame

    @property
    def x(self) -> pd.DataFrame:
        """The features, and nothing that is known only later."""
        return self.rows[FEATURES]

    @property
    def y(self) -> pd.Series:
        """Whether the customer cancelled."""
        return self.rows[TARGET].astype(int)


@dataclass
class Splits:
    """Training, then validation, then test data."""

    train: Part
    validation: Part
    test: Part


def split_by_time(
    frame: pd.DataFrame, validation_from: date, test_from: date
) -> Splits:
    """Divides by the day of the snapshot.

    A label is complete one month after its snapshot, on the day of the next one. So no
    label of an earlier part reaches into a later part, and no gap is needed.
    """
    first, second = pd.Timestamp(validation_from), pd.Timestamp(test_from)
    day = frame["snapshot"]
    parts = [day < first, (day >= first) & (day < second), day >= second]
    return Splits(*(Part(frame[rows].reset_index(drop=True)) for rows in parts))
