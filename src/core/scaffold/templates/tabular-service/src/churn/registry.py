"""The record of the registered model, and which version is served."""

import hashlib
import json
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import joblib

from churn.config import ROOT, Paths

RELEASE = "1.0.0"
LIBRARIES = ["scikit-learn", "numpy", "pandas"]


@dataclass
class Bundle:
    """All that serving needs, written and read as one file."""

    version: str
    pipeline: Any
    threshold: float
    reference: dict[str, Any]


def code_hash() -> str:
    """A hash of the code and the settings that make the model.

    It is there before the first commit, and a change of the README leaves it.
    `git log -S<hash> -- registry/model.json` finds the commit that registered it.
    """
    digest = hashlib.sha256()
    files = [*(ROOT / "src").rglob("*.py"), *(ROOT / "config").rglob("*.yaml")]
    for path in sorted(files, key=lambda one: one.relative_to(ROOT).as_posix()):
        digest.update(path.relative_to(ROOT).as_posix().encode())
        # As text, so that line ends of Windows make no difference.
        digest.update(path.read_text(encoding="utf-8").encode())
    return digest.hexdigest()[:12]


def file_hash(path: Path) -> str:
    """The sha256 of a file."""
    return "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()


def libraries() -> dict[str, str]:
    """The versions that a pickled pipeline depends on."""
    return {name: version(name) for name in LIBRARIES}


def write_json(content: Any, path: Path) -> None:
    """Written the same each time, so that a difference in git is a difference."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def save(bundle: Bundle, paths: Paths) -> None:
    """Writes a version beside the earlier ones; the next start serves it."""
    folder = paths.models / bundle.version
    folder.mkdir(parents=True, exist_ok=True)
    joblib.dump(bundle, folder / "model.joblib")
    use(bundle.version, paths)


def use(name: str, paths: Paths) -> None:
    """Chooses the version that is served; going back needs no training."""
    if not (paths.models / name / "model.joblib").is_file():
        there = sorted(path.parent.name for path in paths.models.glob("*/model.joblib"))
        raise SystemExit(f"There is no model {name}. Choose one of {there}.")
    (paths.models / "current").write_text(name + "\n", encoding="utf-8")


if __name__ == "__main__":
    use(sys.argv[1], Paths())
