"""The rollback drill: goes back and forth on a copy of the registry, under a running service.

Nothing of the real registry changes. The result is a line in reports/drills.csv, with date and length.
"""

import shutil
import tempfile
import time
from datetime import date
from pathlib import Path

from fastapi.testclient import TestClient

from fraud.registry import Registry
from fraud.serve import create_app
from fraud.settings import ROOT

LOG = ROOT / "reports" / "drills.csv"
PROBE = {
    "transaction_id": "drill",
    "amount": 4.99,
    "amount_ratio": 0.4,
    "hour": 11,
    "minutes_since_last": 3.0,
    "count_24h": 9,
    "foreign": 0,
    "known_device": 1,
    "channel": "online",
    "category": "digital",
}


def rehearse(registry: Registry) -> tuple[str, str, float]:
    """Rolls back and asks the service until it answers with the version before; its time in seconds."""
    with TestClient(create_app(registry.folder)) as client:
        before = client.post("/predict", json=PROBE).json()["model_version"]
        start = time.perf_counter()
        wanted = registry.rollback()
        answer = client.post("/predict", json=PROBE)
        seconds = time.perf_counter() - start
        if answer.status_code != 200 or answer.json()["model_version"] != wanted:
            raise SystemExit(f"The drill failed: {answer.status_code} {answer.text}")
        registry.promote(before)
        if client.get("/health").json()["model_version"] != before:
            raise SystemExit("The drill failed: the service did not come back to the champion.")
    return before, wanted, seconds


def note(log: Path, line: str) -> None:
    is_first = not log.exists()
    with log.open("a", encoding="utf-8", newline="\n") as file:
        if is_first:
            file.write("date,drill,seconds,result\n")
        file.write(f"{line}\n")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "registry"
        shutil.copytree(ROOT / "registry", copy)
        before, wanted, seconds = rehearse(Registry(copy))
    line = f"{date.today().isoformat()},{before} to {wanted} and back,{seconds:.2f},passed"
    note(LOG, line)
    print(line)


if __name__ == "__main__":
    main()
