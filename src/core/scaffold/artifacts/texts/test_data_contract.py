import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[<% testUp %>]<% folder %>))

from data_contract import CONTRACT, build, split_rows, validate_columns  # noqa: E402

SMALL = {
    "max_quarantined_share": 0.5,
    "columns": {
        "age": {"type": "integer", "nullable": False, "min": 0},
        "plan": {"type": "category", "nullable": True, "allowed": ["basic", "full"]},
    },
}


def test_bad_rows_are_quarantined_with_their_faults():
    rows = [{"age": "31", "plan": "full"}, {"age": "-4", "plan": "gold"}, {"age": "", "plan": ""}]
    good, quarantined = split_rows(rows, SMALL)
    assert good == rows[:1]
    assert [row["faults"] for row in quarantined] == [
        "age is below 0; plan is not one of the allowed values",
        "age is empty",
    ]


def test_a_missing_column_stops_the_build():
    with pytest.raises(ValueError, match="lacks plan"):
        validate_columns(["age"], SMALL)


def test_two_builds_give_the_same_rows(tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("age,plan\n31,full\n-4,basic\n", encoding="utf-8")
    assert build(table, SMALL) == 1
    first = table.with_suffix(".clean.csv").read_bytes()
    assert build(table, SMALL) == 1
    assert table.with_suffix(".clean.csv").read_bytes() == first


def test_too_many_bad_rows_stop_the_build(tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("age,plan\n-1,full\n-4,basic\n", encoding="utf-8")
    with pytest.raises(ValueError, match="break the contract"):
        build(table, SMALL)


def test_the_contract_names_columns():
    assert json.loads(CONTRACT.read_text(encoding="utf-8"))["columns"]
