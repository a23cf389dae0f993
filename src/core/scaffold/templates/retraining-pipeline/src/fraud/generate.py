"""Weekly batches of card transactions with documented drift; see datasheet.yaml for what is built in.

Every week is drawn from a generator of its own, seeded with (seed, week): a longer simulation
leaves the weeks before as they were.
"""

import numpy as np
import pandas as pd

from fraud.contract import CATEGORIES, CHANNELS
from fraud.settings import Settings

FRAUD_RATE = 0.025
# Share of the new pattern in the first weeks after it appears; the old one gives way.
NEW_PATTERN_RAMP = (0.3, 0.5, 0.65)


def week_batch(week: int, settings: Settings) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Transactions of a week as they arrive, faults included, and their labels as they will turn out."""
    rng = np.random.default_rng([settings.seed, week])
    rows = settings.data.transactions_per_week
    is_fraud = rng.random(rows) < FRAUD_RATE
    age = week - settings.events.new_fraud_pattern_week
    share = 0.0 if age < 0 else NEW_PATTERN_RAMP[min(age, len(NEW_PATTERN_RAMP) - 1)]
    is_new_pattern = is_fraud & (rng.random(rows) < share)
    frame = _legitimate(rng, rows, is_shifted=week >= settings.events.covariate_shift_week)
    _overwrite(frame, is_fraud & ~is_new_pattern, _big_ticket(rng, rows))
    _overwrite(frame, is_new_pattern, _card_testing(rng, rows))
    frame.insert(0, "transaction_id", [f"w{week:02d}-{row:05d}" for row in range(rows)])
    labels = pd.DataFrame({"transaction_id": frame["transaction_id"], "is_fraud": is_fraud.astype(int)})
    _add_faults(frame, rng, has_unit_bug=week == settings.events.unit_bug_week)
    return frame, labels


def _legitimate(rng: np.random.Generator, rows: int, is_shifted: bool) -> pd.DataFrame:
    """From the covariate shift on, a wallet moves small purchases online and into the evening."""
    channel = rng.choice(CHANNELS, rows, p=[0.22, 0.16, 0.62] if is_shifted else [0.35, 0.25, 0.40])
    online = channel == "online"
    shop = rng.choice(CATEGORIES, rows, p=[0.40, 0.25, 0.20, 0.08, 0.02, 0.05])
    web = rng.choice(CATEGORIES, rows, p=[0.12, 0.10, 0.0, 0.25, 0.15, 0.38])
    ratio = rng.lognormal(0.0, 0.7, rows)
    # Some cardholders buy in bursts, which is what makes card testing hard to tell.
    burst = rng.random(rows) < 0.05
    usual = rng.lognormal(3.1 if is_shifted else 3.3, 0.5, rows)
    return pd.DataFrame(
        {
            "amount": usual * ratio,
            "amount_ratio": ratio,
            "hour": rng.normal(17.5 if is_shifted else 14.5, 4.0, rows).astype(int) % 24,
            "minutes_since_last": np.where(burst, rng.exponential(20, rows), rng.exponential(600, rows)),
            "count_24h": np.where(burst, 3 + rng.poisson(3, rows), rng.poisson(2, rows)),
            "foreign": (rng.random(rows) < np.where(online, 0.14, 0.05)).astype(int),
            "known_device": (~online | (rng.random(rows) < 0.90)).astype(int),
            "channel": channel,
            "category": np.where(online, web, shop),
        }
    )


def _big_ticket(rng: np.random.Generator, rows: int) -> pd.DataFrame:
    """The pattern of the reference weeks: few large purchases, often abroad and from a new device."""
    ratio = rng.lognormal(1.2, 0.7, rows)
    return pd.DataFrame(
        {
            "amount": rng.lognormal(3.3, 0.5, rows) * ratio,
            "amount_ratio": ratio,
            "hour": rng.integers(0, 24, rows),
            "minutes_since_last": rng.exponential(300, rows),
            "count_24h": rng.poisson(2.5, rows),
            "foreign": (rng.random(rows) < 0.45).astype(int),
            "known_device": (rng.random(rows) < 0.40).astype(int),
            "channel": rng.choice(CHANNELS, rows, p=[0.10, 0.10, 0.80]),
            "category": rng.choice(CATEGORIES, rows, p=[0.05, 0.05, 0.05, 0.45, 0.30, 0.10]),
        }
    )


def _card_testing(rng: np.random.Generator, rows: int) -> pd.DataFrame:
    """The new pattern: bursts of small digital purchases, at home and from a device that is known."""
    ratio = rng.lognormal(-0.6, 0.5, rows)
    return pd.DataFrame(
        {
            "amount": rng.lognormal(3.3, 0.5, rows) * ratio,
            "amount_ratio": ratio,
            "hour": rng.normal(14.5, 5.0, rows).astype(int) % 24,
            "minutes_since_last": rng.exponential(12, rows),
            "count_24h": 4 + rng.poisson(4, rows),
            "foreign": (rng.random(rows) < 0.08).astype(int),
            "known_device": (rng.random(rows) < 0.88).astype(int),
            "channel": rng.choice(CHANNELS, rows, p=[0.03, 0.02, 0.95]),
            "category": rng.choice(CATEGORIES, rows, p=[0.10, 0.03, 0.0, 0.07, 0.0, 0.80]),
        }
    )


def _overwrite(frame: pd.DataFrame, where: np.ndarray, pattern: pd.DataFrame) -> None:
    frame.loc[where, pattern.columns] = pattern.loc[where]


def _add_faults(frame: pd.DataFrame, rng: np.random.Generator, has_unit_bug: bool) -> None:
    """Single bad rows in every batch; in one week an upstream release sends online amounts in cents."""
    if has_unit_bug:
        late = (frame["channel"] == "online").to_numpy() & (rng.random(len(frame)) < 0.6)
        frame.loc[late, ["amount", "amount_ratio"]] *= 100
    frame["amount"] = frame["amount"].clip(lower=0.01).round(2)
    frame["amount_ratio"] = frame["amount_ratio"].round(3)
    frame["minutes_since_last"] = frame["minutes_since_last"].round(1)
    bad = rng.random(len(frame)) < 0.004
    kind = rng.integers(0, 3, len(frame))
    frame.loc[bad & (kind == 0), "amount"] = -1.0
    frame.loc[bad & (kind == 1), "channel"] = "unknown"
    frame.loc[bad & (kind == 2), "minutes_since_last"] = np.nan
