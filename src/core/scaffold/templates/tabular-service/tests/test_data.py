"""The data: what is refused, what is counted, and what no feature may know."""

import csv
from datetime import date
from pathlib import Path

import pytest

from churn.build import DataError, build, validate_rows
from churn.generate import generate_rows, write_rows
from churn.schema import COLUMNS, FEATURES
from churn.split import Splits

SMALL = {
    "seed": 3,
    "customers_at_start": 60,
    "signups_per_month": 5,
    "first_snapshot": date(2024, 1, 1),
    "months": 3,
}


@pytest.fixture
def row(customer: dict) -> dict[str, str]:
    """A row of the export that is fine."""
    known = {
        **customer,
        "customer_id": "C00001",
        "signup": "2023-01-01",
        "snapshot": "2024-03-01",
        "cancelled": True,
        "cancel_reason": "price",
    }
    return {name: str(known[name]) for name in COLUMNS}


def test_good_row_is_kept(row: dict[str, str]) -> None:
    built = validate_rows([row])
    assert built.rows == [row]
    assert built.quarantined == []


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("sessions_30d", "-1", "sessions_30d"),
        ("sessions_30d", "2.5", "sessions_30d"),
        ("sessions_30d", "", "sessions_30d"),
        ("plan", "premium", "plan"),
        ("monthly_price", "0", "monthly_price"),
        ("customer_id", "", "customer_id"),
        ("cancelled", "perhaps", "cancelled"),
        ("signup", "2030-01-01", "signup after snapshot"),
        ("cancelled", "False", "reason without cancellation"),
    ],
)
def test_bad_row_is_quarantined_and_counted(
    row: dict[str, str], field: str, value: str, reason: str
) -> None:
    built = validate_rows([row, {**row, "customer_id": "C00002", field: value}])
    assert len(built.rows) == 1
    assert built.reasons == {reason: 1}
    assert built.quarantined[0]["line"] == 3


def test_of_duplicate_rows_the_first_counts(row: dict[str, str]) -> None:
    built = validate_rows([row, {**row, "sessions_30d": "4"}])
    assert built.rows == [row]
    assert built.reasons == {"duplicate": 1}


def test_build_stops_when_too_many_rows_are_bad(tmp_path: Path) -> None:
    rows = generate_rows(**SMALL)
    broken = [{**row, "plan": "premium"} for row in rows[:20]] + rows[20:]
    write_rows(broken, tmp_path / "raw.csv")
    with pytest.raises(DataError, match="rows are bad.*plan"):
        build(tmp_path / "raw.csv", tmp_path / "clean.csv", tmp_path / "bad.csv", 0.02)
    with (tmp_path / "bad.csv").open(encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) >= 20


def test_missing_column_is_no_matter_of_rows(tmp_path: Path) -> None:
    (tmp_path / "raw.csv").write_text("customer_id,plan\nC1,plus\n", encoding="utf-8")
    with pytest.raises(DataError, match="lacks .*tenure_months"):
        build(tmp_path / "raw.csv", tmp_path / "clean.csv", tmp_path / "bad.csv", 0.02)


def test_two_builds_of_one_seed_are_equal(tmp_path: Path) -> None:
    made = []
    for name in ("first", "second"):
        folder = tmp_path / name
        write_rows(generate_rows(**SMALL), folder / "raw.csv")
        build(folder / "raw.csv", folder / "clean.csv", folder / "bad.csv", 0.05)
        made.append((folder / "clean.csv").read_bytes())
    assert made[0] == made[1]


def test_no_feature_knows_the_outcome() -> None:
    assert not {"cancelled", "cancel_reason", "customer_id"} & set(FEATURES)


def test_parts_follow_each_other_in_time(splits: Splits) -> None:
    train, validation, test = (part.rows["snapshot"] for part in vars(splits).values())
    assert train.max() < validation.min()
    assert validation.max() < test.min()
