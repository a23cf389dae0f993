"""From the raw export to good rows; every bad one is set aside and counted."""

import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import pandas as pd
from pydantic import ValidationError

from churn.schema import COLUMNS, Snapshot


class DataError(Exception):
    """The data cannot be used, and the message says what to do."""


@dataclass
class Built:
    """Good rows, bad rows with their reason, and the count of each reason."""

    rows: list[dict[str, Any]]
    quarantined: list[dict[str, Any]]
    reasons: Counter[str]


def check_columns(header: list[str], path: Path) -> None:
    """A column that is missing or new is a change of the export, not a bad row."""
    missing, unknown = set(COLUMNS) - set(header), set(header) - set(COLUMNS)
    if missing or unknown:
        raise DataError(
            f"{path} lacks {sorted(missing)} and has unknown {sorted(unknown)}. "
            "Correct the export, or change schema.py and train again."
        )


def validate_rows(raw: list[dict[str, str]]) -> Built:
    """Sorts rows into good and bad ones; of equal keys the first one counts."""
    built = Built([], [], Counter())
    seen: set[tuple[str, str]] = set()
    for number, row in enumerate(raw, start=2):
        key = (row["customer_id"], row["snapshot"])
        reason = "duplicate" if key in seen else reason_against(row)
        if reason is None:
            seen.add(key)
            built.rows.append(row)
        else:
            built.quarantined.append({"line": number, "reason": reason, **row})
            built.reasons[reason] += 1
    return built


def reason_against(row: dict[str, str]) -> Optional[str]:
    """The first thing that is wrong with a row, by the name of its field."""
    try:
        snapshot = Snapshot(**{key: value or None for key, value in row.items()})
    except ValidationError as error:
        return str(error.errors()[0]["loc"][0])
    if snapshot.signup > snapshot.snapshot:
        return "signup after snapshot"
    if snapshot.cancel_reason and not snapshot.cancelled:
        return "reason without cancellation"
    return None


def build(raw: Path, clean: Path, quarantine: Path, max_bad_share: float) -> Built:
    """Writes good and bad rows apart, and stops when too many are bad."""
    with raw.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        check_columns(list(reader.fieldnames or []), raw)
        built = validate_rows(list(reader))
    _write(built.rows, COLUMNS, clean)
    _write(built.quarantined, ["line", "reason", *COLUMNS], quarantine)
    bad, total = len(built.quarantined), len(built.quarantined) + len(built.rows)
    if bad > max_bad_share * total:
        raise DataError(
            f"{bad} of {total} rows are bad ({dict(built.reasons)}). "
            f"Look into {quarantine}, and correct the export before you train."
        )
    return built


def load(clean: Path) -> pd.DataFrame:
    """The good rows, ordered by time and customer."""
    frame = pd.read_csv(clean, parse_dates=["signup", "snapshot"])
    return frame.sort_values(["snapshot", "customer_id"], ignore_index=True)


def _write(rows: list[dict[str, Any]], columns: list[str], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
