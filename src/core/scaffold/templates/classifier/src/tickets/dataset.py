"""From the raw export to tickets that can be trusted, and to the three parts that are kept apart."""

import csv
import hashlib
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import numpy as np
from pydantic import BaseModel, Field, ValidationError

from tickets.generate import generate
from tickets.paths import QUARANTINE, RAW, TICKETS
from tickets.table import write_csv

QUEUES = ("account", "billing", "delivery", "returns", "technical")


class Ticket(BaseModel):
    """One mail, as every part of the project may rely on it."""

    ticket_id: str = Field(..., min_length=6, max_length=6)
    received_on: date
    customer_id: str = Field(..., min_length=5, max_length=5)
    language: Literal["de", "en"]
    family: str = Field(..., min_length=1)
    text: str = Field(..., min_length=10, max_length=2000)
    queue: Literal["account", "billing", "delivery", "returns", "technical"]


@dataclass(frozen=True)
class Parts:
    train: list[Ticket]
    validation: list[Ticket]
    test: list[Ticket]


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def validate_rows(rows: Iterable[Mapping[str, str]]) -> tuple[list[Ticket], list[dict[str, str]]]:
    """Good rows as tickets, and bad rows with the reason why they are set aside."""
    tickets: list[Ticket] = []
    quarantined: list[dict[str, str]] = []
    seen: set[str] = set()
    for row in rows:
        try:
            ticket = Ticket(**row)
        except ValidationError as error:
            fields = sorted({str(one["loc"][0]) for one in error.errors()})
            quarantined.append({**row, "reason": f"invalid {', '.join(fields)}"})
            continue
        if ticket.ticket_id in seen:
            quarantined.append({**row, "reason": "duplicate ticket_id"})
            continue
        seen.add(ticket.ticket_id)
        tickets.append(ticket)
    return tickets, quarantined


def build() -> tuple[list[Ticket], dict[str, int]]:
    """Makes the data set from nothing; says how many rows were set aside, by reason."""
    write_csv(RAW, generate())
    rows = read_rows(RAW)
    tickets, quarantined = validate_rows(rows)
    if len(quarantined) > 0.05 * len(rows):
        raise ValueError(f"{len(quarantined)} of {len(rows)} rows are bad: look at {QUARANTINE} before you train.")
    write_csv(TICKETS, rows_of(tickets))
    write_csv(QUARANTINE, quarantined, [*rows[0], "reason"])
    return tickets, dict(sorted(Counter(row["reason"] for row in quarantined).items()))


def rows_of(tickets: Sequence[Ticket]) -> list[dict[str, str]]:
    return [{name: str(getattr(ticket, name)) for name in Ticket.__annotations__} for ticket in tickets]


def texts_of(tickets: Sequence[Ticket]) -> list[str]:
    return [ticket.text for ticket in tickets]


def queues_of(tickets: Sequence[Ticket]) -> list[str]:
    return [ticket.queue for ticket in tickets]


def numbers_of(tickets: Sequence[Ticket]) -> np.ndarray:
    """The queues by their place among all queues."""
    return np.array([QUEUES.index(ticket.queue) for ticket in tickets])


def version_of_data() -> str:
    """Twelve digits that change with any letter of the tickets."""
    return hashlib.sha256(TICKETS.read_bytes()).hexdigest()[:12]


def group_split(tickets: Sequence[Ticket], seed: int) -> Parts:
    """Half of the families to learn from, a quarter to choose by, a quarter to measure on.

    Mails of one family share most of their words. Drawn one by one they would be on all sides, and the score would
    tell how well sentences are remembered. Families are drawn whole, in equal shares from each queue and language.
    """
    strata: dict[str, set[str]] = defaultdict(set)
    for ticket in tickets:
        strata[ticket.family.rsplit("-", 1)[0]].add(ticket.family)
    rng = random.Random(seed)
    part_of: dict[str, str] = {}
    for _, families in sorted(strata.items()):
        drawn = sorted(families)
        rng.shuffle(drawn)
        quarter = len(drawn) // 4
        for place, family in enumerate(drawn):
            part_of[family] = "test" if place < quarter else "validation" if place < 2 * quarter else "train"
    parts = {
        part: [ticket for ticket in tickets if part_of[ticket.family] == part]
        for part in ("train", "validation", "test")
    }
    return Parts(**parts)
