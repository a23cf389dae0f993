"""Generates the raw snapshots, faults included.

No real customer is behind a row. Each customer has an interest that nobody observes;
sessions, tickets and cancellations follow from it, so that the features carry a signal
and noise as well. What is put in on purpose, for the rest of the project to find:

- interest fades for some customers over months before they cancel;
- a discount that ends drives away customers of partners far more than others;
- late payments matter for those who pay by invoice, tickets for those who are new;
- sessions dip in July and August, and from June 2025 on partners bring more signups;
- about one row in 200 is broken, as exports are.
"""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from churn.schema import COLUMNS

PLANS = {"basic": 8.0, "plus": 13.0, "family": 18.0}
REASONS = ["price", "no time", "content", "moved"]
# Months before the first snapshot, in which some customers have begun to lose interest.
WARM_UP = 6
FAULTS = ["sessions_30d", "plan", "tenure_months", "signup", "monthly_price"]


def month_after(day: date, months: int) -> date:
    """The first day of the month that lies so many months behind a day."""
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


class Population:
    """All customers with their hidden interest, as arrays of one entry each."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng
        self.count = 0
        self.columns: dict[str, np.ndarray] = {}

    def add(self, size: int, tenure: np.ndarray, partner_share: float) -> None:
        """Signs customers up, or takes over those who were there before."""
        rng = self.rng
        other = (1 - partner_share) / 2
        new = {
            "number": np.arange(self.count, self.count + size),
            "tenure": tenure,
            "plan": rng.choice(list(PLANS), size, p=[0.45, 0.35, 0.2]),
            "channel": rng.choice(
                ["search", "partner", "referral"],
                size,
                p=[other, partner_share, other],
            ),
            "payment": rng.choice(
                ["card", "debit", "invoice"], size, p=[0.55, 0.33, 0.12]
            ),
            "interest": rng.normal(2.5, 0.6, size),
            "fading": np.zeros(size, dtype=bool),
            "discount_months": rng.choice([0, 6, 12], size, p=[0.5, 0.25, 0.25]),
            "late": np.zeros(size),
            "tickets": rng.poisson(0.3, size).astype(float),
            "sessions": np.full(size, np.nan),
        }
        self.count += size
        for name, values in new.items():
            known = self.columns.get(name)
            both = values if known is None else np.concatenate([known, values])
            self.columns[name] = both

    def keep(self, stays: np.ndarray) -> None:
        """Lets those who cancelled go, and everybody else grow a month older."""
        self.columns = {name: values[stays] for name, values in self.columns.items()}
        self.columns["tenure"] = self.columns["tenure"] + 1


def _observe(people: Population, day: date) -> dict[str, np.ndarray]:
    """One month passes: what happened, and what the systems have recorded of it."""
    rng, own = people.rng, people.columns
    size = len(own["number"])
    own["fading"] = own["fading"] | (rng.random(size) < 0.04)
    own["interest"] = own["interest"] + rng.normal(0, 0.12, size)
    own["interest"] = own["interest"] - np.where(own["fading"], 0.6, 0.0)
    season = -0.25 if day.month in (8, 9) else 0.0
    sessions = rng.poisson(np.exp(np.clip(own["interest"] + season, -3, 5)))
    own["late"] = np.clip(own["late"] * 0.9 + rng.binomial(1, 0.05, size), 0, 12)
    own["tickets"] = rng.poisson(0.25 + 0.25 * (own["tenure"] < 4), size)
    idle = np.minimum(rng.exponential(30 / (sessions + 0.4)), 90).round()
    left = own["discount_months"] - own["tenure"]
    full = np.array([PLANS[plan] for plan in own["plan"]])
    observed = {
        "tenure_months": own["tenure"],
        "plan": own["plan"],
        "monthly_price": np.where(left > 0, full * 0.7, full).round(2),
        "channel": own["channel"],
        "payment": own["payment"],
        "sessions_30d": sessions,
        "sessions_change": sessions - own["sessions"],
        "days_since_session": np.where(sessions + own["tenure"] > 0, idle, np.nan),
        "support_tickets_90d": own["tickets"],
        "late_payments_12m": own["late"].round(),
        "discount_ends_30d": left == 1,
    }
    own["sessions"] = sessions.astype(float)
    return observed


def _chance(seen: dict[str, np.ndarray], interest: np.ndarray) -> np.ndarray:
    """The chance to cancel within the month that follows."""
    is_new = seen["tenure_months"] < 4
    is_partner = seen["channel"] == "partner"
    owes = seen["late_payments_12m"] * (seen["payment"] == "invoice")
    score = (
        -3.9
        - 1.5 * np.clip(interest - 1.8, -2.5, 1.0)
        + 0.6 * is_new
        + seen["discount_ends_30d"] * np.where(is_partner, 4.0, 0.8)
        + seen["support_tickets_90d"] * np.where(is_new, 1.3, 0.1)
        + 1.8 * np.clip(owes, 0, 2)
        + 1.2 * ((seen["tenure_months"] % 12 == 11) & (seen["plan"] != "family"))
    )
    return 1 / (1 + np.exp(-score))


def generate_rows(
    seed: int,
    customers_at_start: int,
    signups_per_month: int,
    first_snapshot: date,
    months: int,
) -> list[dict[str, Any]]:
    """A row for every customer and month, in the order of an export."""
    rng = np.random.default_rng(seed)
    people = Population(rng)
    people.add(customers_at_start, rng.integers(0, 48, customers_at_start), 0.2)
    rows: list[dict[str, Any]] = []
    for month in range(-WARM_UP, months):
        day = month_after(first_snapshot, month)
        seen = _observe(people, day)
        leaves = rng.random(len(seen["plan"])) < _chance(
            seen, people.columns["interest"]
        )
        reasons = rng.choice(REASONS, len(leaves))
        if month >= 0:
            rows += _as_rows(people, seen, leaves, reasons, day)
        people.keep(~leaves)
        share = 0.2 if day < date(2025, 6, 1) else 0.45
        people.add(signups_per_month, np.zeros(signups_per_month, dtype=int), share)
    return _with_faults(rows, rng)


def _as_rows(
    people: Population,
    seen: dict[str, np.ndarray],
    leaves: np.ndarray,
    reasons: np.ndarray,
    day: date,
) -> list[dict[str, Any]]:
    rows = []
    columns = {name: values.tolist() for name, values in seen.items()}
    for index, number in enumerate(people.columns["number"].tolist()):
        features = {name: values[index] for name, values in columns.items()}
        rows.append(
            {
                "customer_id": f"C{number:05d}",
                "signup": month_after(day, -int(features["tenure_months"])),
                "snapshot": day,
                **features,
                "cancelled": bool(leaves[index]),
                "cancel_reason": reasons[index] if leaves[index] else "",
            }
        )
    return rows


def _with_faults(
    rows: list[dict[str, Any]], rng: np.random.Generator
) -> list[dict[str, Any]]:
    """Breaks a few rows the way exports break them, and repeats a few others."""
    wrong: dict[str, Any] = {
        "sessions_30d": -1,
        "plan": "premium",
        "tenure_months": "",
        "signup": date(2030, 1, 1),
        "monthly_price": 0,
    }
    for index in rng.choice(len(rows), len(rows) // 250, replace=False).tolist():
        fault = FAULTS[index % len(FAULTS)]
        rows[index] = {**rows[index], fault: wrong[fault]}
    again = rng.choice(len(rows), len(rows) // 1000, replace=False).tolist()
    return rows + [rows[index] for index in again]


def write_rows(rows: list[dict[str, Any]], path: Path) -> None:
    """Writes the export; what is not known stays empty."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow(
                {key: "" if value != value else value for key, value in row.items()}
            )
