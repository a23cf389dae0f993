"""The settings of a run, and the places it reads and writes."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Paths:
    """Where everything lies below a folder; tests put it somewhere else."""

    root: Path = ROOT

    @property
    def raw(self) -> Path:
        return self.root / "data" / "raw.csv"

    @property
    def clean(self) -> Path:
        return self.root / "data" / "clean.csv"

    @property
    def quarantine(self) -> Path:
        return self.root / "data" / "quarantine.csv"

    @property
    def reports(self) -> Path:
        return self.root / "reports"

    @property
    def runs(self) -> Path:
        return self.root / "runs"

    @property
    def registry(self) -> Path:
        return self.root / "registry" / "model.json"

    @property
    def models(self) -> Path:
        return self.root / "models"


def read_config(name: str) -> dict[str, Any]:
    """A file of the folder config/."""
    text = (ROOT / "config" / name).read_text(encoding="utf-8")
    config: dict[str, Any] = yaml.safe_load(text)
    return config
