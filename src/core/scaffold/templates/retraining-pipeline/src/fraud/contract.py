"""The data contract: which columns a batch has, and which values. Training and serving share it."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

CHANNELS = ["chip", "contactless", "online"]
CATEGORIES = ["groceries", "restaurants", "fuel", "electronics", "travel", "digital"]


@dataclass(frozen=True)
class Field:
    """A column with either the bounds of its numbers or the list of its values."""

    name: str
    low: float | None = None
    high: float | None = None
    values: tuple[str, ...] = ()


FIELDS = (
    Field("amount", 0.01, 5000),
    Field("amount_ratio", 0, 60),
    Field("hour", 0, 23),
    Field("minutes_since_last", 0, 20000),
    Field("count_24h", 0, 60),
    Field("foreign", 0, 1),
    Field("known_device", 0, 1),
    Field("channel", values=tuple(CHANNELS)),
    Field("category", values=tuple(CATEGORIES)),
)
NUMERIC = [field.name for field in FIELDS if not field.values]
CATEGORICAL = [field.name for field in FIELDS if field.values]
FEATURES = NUMERIC + CATEGORICAL


class BatchRefused(ValueError):
    """The batch cannot be read at all: columns are missing, or ids stand in it twice."""


def validate_columns(batch: pd.DataFrame) -> None:
    missing = [name for name in ["transaction_id", *FEATURES] if name not in batch.columns]
    if missing:
        raise BatchRefused(f"Columns {missing} are missing; ask the sender for the batch again.")
    if batch["transaction_id"].duplicated().any():
        raise BatchRefused("Some transaction_id stand twice; the batch was probably sent in two parts.")


def split_bad_rows(batch: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows that hold the contract, and the quarantined ones with the first field that breaks it."""
    validate_columns(batch)
    reason = np.full(len(batch), "", dtype=object)
    for field in reversed(FIELDS):
        column = batch[field.name]
        good = column.isin(field.values) if field.values else column.between(field.low, field.high)
        reason[~good.to_numpy()] = field.name
    is_good = reason == ""
    quarantined = batch[~is_good].assign(broken_field=reason[~is_good])
    return batch[is_good].reset_index(drop=True), quarantined


def as_schema() -> list[dict[str, object]]:
    """The contract as it is kept with each registered model."""
    return [
        {"name": field.name, "values": list(field.values)}
        if field.values
        else {"name": field.name, "low": field.low, "high": field.high}
        for field in FIELDS
    ]
