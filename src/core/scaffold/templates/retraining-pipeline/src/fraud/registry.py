"""A registry in a folder: models with their records, and one file that names the champion.

Going back is a change of that file alone, so it takes no training and no deployment.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import joblib
from sklearn.pipeline import Pipeline

from fraud.settings import ROOT


def sha256(*paths: Path) -> str:
    """Of contents, with line ends as git stores them, so that it is the same on every system."""
    digest = hashlib.sha256()
    for path in paths:
        content = path.read_bytes()
        digest.update(content if path.suffix == ".joblib" else content.replace(b"\r\n", b"\n"))
    return f"sha256:{digest.hexdigest()}"


def code_hash() -> str:
    """All that decides what comes out: programs, configuration and versions. Unlike a commit, it covers edits."""
    return sha256(*sorted((ROOT / "src").rglob("*.py")), ROOT / "config/pipeline.yaml", ROOT / "requirements.txt")


class Registry:
    def __init__(self, folder: Path = ROOT / "registry") -> None:
        self.folder = folder

    @property
    def pointer(self) -> Path:
        return self.folder / "champion.json"

    def register(self, model: Pipeline, record: dict[str, Any]) -> str:
        """Keeps a model that passed the gate; it is not served before it is promoted."""
        version = f"v{len(list(self.folder.glob('v*/record.json'))) + 1:03d}"
        folder = self.folder / version
        folder.mkdir(parents=True)
        path = folder / "model.joblib"
        joblib.dump(model, path)
        self._write(version, {"version": version, **record, "model_sha256": sha256(path)})
        return version

    def record(self, version: str) -> dict[str, Any]:
        return json.loads((self.folder / version / "record.json").read_text(encoding="utf-8"))

    def annotate(self, version: str, **facts: Any) -> None:
        self._write(version, {**self.record(version), **facts})

    def load_model(self, version: str) -> Pipeline:
        """Refuses a file that is not the one registered: unpickling runs code."""
        path = self.folder / version / "model.joblib"
        if sha256(path) != self.record(version)["model_sha256"]:
            raise ValueError(f"{path} is not the registered file; run `make train` to register it anew.")
        return joblib.load(path)

    def history(self) -> list[str]:
        """Versions that were promoted and not rolled back, the champion last."""
        if not self.pointer.exists():
            return []
        return json.loads(self.pointer.read_text(encoding="utf-8"))["history"]

    def champion(self) -> str:
        history = self.history()
        if not history:
            raise LookupError("No model is promoted yet; run `make train` first.")
        return history[-1]

    def promote(self, version: str) -> None:
        self.load_model(version)
        self._point([*self.history(), version])

    def rollback(self) -> str:
        """Back to the version before; the model it leaves stays registered."""
        history = self.history()
        if len(history) < 2:
            raise LookupError("There is no earlier version to go back to.")
        self.load_model(history[-2])
        self._point(history[:-1])
        return history[-2]

    def _point(self, history: list[str]) -> None:
        # Written beside and moved, so that a server never reads half a file.
        part = self.pointer.with_suffix(".part")
        text = json.dumps({"version": history[-1], "history": history}, indent=1) + "\n"
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(self.pointer)

    def _write(self, version: str, record: dict[str, Any]) -> None:
        text = json.dumps(record, indent=1) + "\n"
        (self.folder / version / "record.json").write_text(text, encoding="utf-8", newline="\n")
