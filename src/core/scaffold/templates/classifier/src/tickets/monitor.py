"""Reads the log of requests: is the service fast, does it fail, and does it ask more often than it should?"""

import json
import sys
from collections.abc import Iterable
from typing import Any

import joblib
import numpy as np

from tickets.paths import MODEL, REQUEST_LOG

ENOUGH = 200
MAX_P95_MS = 100.0
MAX_ERROR_RATE = 0.01
MAX_MORE_ASKED = 0.10


def summarise_log(lines: Iterable[str]) -> dict[str, Any]:
    """Of the requests for a prediction: how many, p95 of the latency, share of errors and of questions."""
    entries = [entry for entry in map(json.loads, lines) if entry["path"] == "/predict"]
    answered = [entry for entry in entries if entry["status"] == 200]
    return {
        "requests": len(entries),
        "p95_ms": float(np.percentile([entry["latency_ms"] for entry in entries], 95)) if entries else 0.0,
        "error_rate": float(np.mean([entry["status"] >= 500 for entry in entries])) if entries else 0.0,
        "asked_share": float(np.mean([entry["ask_human"] for entry in answered])) if answered else 0.0,
    }


def alerts(seen: dict[str, Any], expected_asked_share: float) -> list[str]:
    """What somebody should look at; nothing is said before there are enough requests to tell chance from change."""
    if seen["requests"] < ENOUGH:
        return []
    found = []
    if seen["p95_ms"] > MAX_P95_MS:
        found.append(f"p95 is {seen['p95_ms']:.0f} ms, more than {MAX_P95_MS:.0f} ms")
    if seen["error_rate"] > MAX_ERROR_RATE:
        found.append(f"{seen['error_rate']:.1%} of requests fail")
    if seen["asked_share"] > expected_asked_share + MAX_MORE_ASKED:
        found.append(f"humans are asked for {seen['asked_share']:.0%}, not {expected_asked_share:.0%}: new topics?")
    return found


def main() -> None:
    if not REQUEST_LOG.exists():
        sys.exit("There is no log of requests yet: run make serve and send some mails.")
    seen = summarise_log(REQUEST_LOG.read_text(encoding="utf-8").splitlines())
    print(json.dumps(seen))
    found = alerts(seen, joblib.load(MODEL).expected_asked_share)
    for alert in found:
        print(f"ALERT {alert}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
