"""What experiment.yaml says, so that the file that is reviewed is the one that runs."""

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

import yaml

from tickets.paths import CONFIG, ROOT


@dataclass(frozen=True)
class Parameters:
    ngram_max: int
    svd_components: int
    hidden_units: int
    alpha: float
    learning_rate: float
    batch_size: int
    max_epochs: int
    patience: int
    copies: int
    word_drop: float
    typos: float

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Config:
    seed: int
    parameters: Parameters


def load_config() -> Config:
    document = yaml.safe_load(CONFIG.read_text(encoding="utf-8"))
    return Config(seed=document["seed"], parameters=Parameters(**document["model"]["parameters"]))


def version_of_code() -> str:
    """Twelve digits that change with any line of the sources, whatever the line ends of this system."""
    digest = hashlib.sha256()
    for path in sorted((ROOT / "src" / "tickets").glob("*.*")):
        digest.update(path.name.encode() + path.read_text(encoding="utf-8").encode())
    return digest.hexdigest()[:12]
