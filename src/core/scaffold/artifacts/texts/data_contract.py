"""Holds a table against its contract, and sets aside the rows that break it.

    python <% program %> <% example %>

Good rows go to <table>.clean.csv and bad ones to <table>.quarantine.csv, each with its faults. The build stops when a
column is missing, or when more rows are bad than the contract allows.
"""

from __future__ import annotations

import csv
import json
import sys
from datetime import date, datetime
from pathlib import Path

CONTRACT = Path(__file__).resolve().parents[<% up %>] / "<% contract %>"

TRUTH = {"true", "false", "yes", "no", "0", "1"}
PARSERS = {
    "integer": int,
    "number": float,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
}


def validate_columns(names: list[str], contract: dict) -> None:
    """Without one of its columns no row of a table can be judged."""
    missing = [name for name in contract["columns"] if name not in names]
    if missing:
        raise ValueError(f"The table lacks {', '.join(missing)}. Export it again, or change the contract.")


def fault_of(name: str, value: str, rule: dict) -> str | None:
    """What is wrong with one value, in words for the log."""
    if value == "":
        return None if rule["nullable"] else f"{name} is empty"
    kind = rule["type"]
    try:
        parsed = PARSERS.get(kind, str)(value)
    except ValueError:
        return f"{name} is no {kind}"
    if kind == "boolean" and value.lower() not in TRUTH:
        return f"{name} is no boolean"
    if "min" in rule and parsed < rule["min"]:
        return f"{name} is below {rule['min']}"
    if "max" in rule and parsed > rule["max"]:
        return f"{name} is above {rule['max']}"
    if "allowed" in rule and value not in rule["allowed"]:
        return f"{name} is not one of the allowed values"
    return None


def split_rows(rows: list[dict], contract: dict) -> tuple[list[dict], list[dict]]:
    """The good rows, and those for quarantine with their faults."""
    good, quarantined = [], []
    for row in rows:
        checked = (fault_of(name, row[name] or "", rule) for name, rule in contract["columns"].items())
        faults = "; ".join(fault for fault in checked if fault)
        if faults:
            quarantined.append({**row, "faults": faults})
        else:
            good.append(row)
    return good, quarantined


def write_rows(path: Path, names: list[str], rows: list[dict]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)


def build(table: Path, contract: dict) -> int:
    """Writes both parts of a table, and says how many rows were set aside."""
    with table.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        names = list(reader.fieldnames or [])
        validate_columns(names, contract)
        good, quarantined = split_rows(list(reader), contract)
    write_rows(table.with_suffix(".clean.csv"), names, good)
    write_rows(table.with_suffix(".quarantine.csv"), [*names, "faults"], quarantined)
    print(f"{len(good)} good rows, {len(quarantined)} in quarantine")
    share = len(quarantined) / max(1, len(good) + len(quarantined))
    if share > contract["max_quarantined_share"]:
        raise ValueError(f"{share:.1%} of the rows break the contract. Read their faults in the quarantine file.")
    return len(quarantined)


if __name__ == "__main__":
    build(Path(sys.argv[1]), json.loads(CONTRACT.read_text(encoding="utf-8")))
