"""Weekly batches on disk, and the labels that are complete so far."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from fraud.contract import split_bad_rows
from fraud.generate import week_batch
from fraud.registry import sha256
from fraud.settings import ROOT, Settings


@dataclass(frozen=True)
class Batch:
    """A week that passed the contract row by row; `is_held` when too many rows did not."""

    week: int
    rows: pd.DataFrame
    quarantined: int
    is_held: bool


class Store:
    def __init__(self, settings: Settings, folder: Path = ROOT / "data") -> None:
        self.settings = settings
        self.folder = folder
        self._batches: dict[int, Batch] = {}
        self._labels: dict[int, pd.Series] = {}

    def file(self, kind: str, week: int) -> Path:
        return self.folder / kind / f"w{week:02d}.csv"

    def write_weeks(self) -> None:
        """Stands for the upstream systems: the payment stream and the chargeback feed."""
        for kind in ("weeks", "labels", "quarantine"):
            (self.folder / kind).mkdir(parents=True, exist_ok=True)
        for week in range(1, self.settings.data.last_week + 1):
            batch, labels = week_batch(week, self.settings)
            batch.to_csv(self.file("weeks", week), index=False, lineterminator="\n")
            labels.to_csv(self.file("labels", week), index=False, lineterminator="\n")

    def pull(self, week: int) -> Batch:
        """Reads and validates a batch; bad rows go to data/quarantine with the field that is wrong."""
        if week not in self._batches:
            raw = pd.read_csv(self.file("weeks", week))
            rows, quarantined = split_bad_rows(raw)
            quarantined.to_csv(self.file("quarantine", week), index=False, lineterminator="\n")
            is_held = len(quarantined) / len(raw) > self.settings.data.max_quarantined_share
            self._batches[week] = Batch(week, rows, len(quarantined), is_held)
        return self._batches[week]

    def final_labels(self, week: int) -> pd.Series:
        """For scoring the simulation afterwards, and for alerts that an analyst has looked at."""
        if week not in self._labels:
            labels = pd.read_csv(self.file("labels", week)).set_index("transaction_id")["is_fraud"]
            self._labels[week] = labels.loc[self.pull(week).rows["transaction_id"]].reset_index(drop=True)
        return self._labels[week]

    def labels(self, week: int, now: int) -> pd.Series:
        """What training may know at the end of the week `now`."""
        if week + self.settings.data.label_delay_weeks > now:
            raise LookupError(f"The labels of week {week} are not complete at the end of week {now}.")
        return self.final_labels(week)

    def labelled_weeks(self, now: int, with_held: bool = False) -> list[int]:
        """The window for training at the end of the week `now`, oldest first."""
        last = now - self.settings.data.label_delay_weeks
        weeks = [week for week in range(1, last + 1) if with_held or not self.pull(week).is_held]
        return weeks[-self.settings.training.window_weeks :]

    def frame(self, weeks: list[int], now: int) -> tuple[pd.DataFrame, pd.Series]:
        """Rows with a column `week`, and their labels."""
        rows = pd.concat([self.pull(week).rows.assign(week=week) for week in weeks], ignore_index=True)
        return rows, pd.concat([self.labels(week, now) for week in weeks], ignore_index=True)

    def data_hash(self, weeks: list[int]) -> str:
        return sha256(*(self.file(kind, week) for week in weeks for kind in ("weeks", "labels")))
