"""Holds the log of the service against its limits; ends with 1 when one of them is passed."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Iterable

import numpy as np

from assistant.settings import Monitoring, load_settings


def summary(lines: Iterable[str]) -> dict[str, float]:
    entries = [json.loads(line) for line in lines if line.strip()]
    answered = [entry for entry in entries if entry["event"] == "answered"]
    failed = sum(entry["event"] == "failed" for entry in entries)
    count = len(answered)
    if count + failed == 0:
        raise SystemExit("The log has no request yet: ask something first")
    latencies = [entry["latency_ms"] for entry in entries if "latency_ms" in entry]
    return {
        "requests": count + failed,
        "p95_latency_ms": round(float(np.percentile(latencies, 95)), 1),
        "error_rate": round(failed / (count + failed), 4),
        "fallback_rate": round(sum(bool(entry["fallback"]) for entry in answered) / max(count, 1), 4),
        "not_found_rate": round(sum(entry["status"] == "not_found" for entry in answered) / max(count, 1), 4),
        "cost_usd": round(sum(entry["cost_usd"] for entry in answered), 6),
    }


def passed_limits(found: dict[str, float], limits: Monitoring) -> list[str]:
    """One line for each limit that is passed, with what to look at."""
    return [
        f"{name} is {found[name]}, more than {most}: {advice}"
        for name, most, advice in (
            ("p95_latency_ms", limits.max_p95_latency_ms, "look at the provider's time-outs"),
            ("error_rate", limits.max_error_rate, "read the entries with the event `failed`"),
            ("fallback_rate", limits.max_fallback_rate, "count the reasons in `fallback`"),
            ("not_found_rate", limits.max_not_found_rate, "colleagues ask what the handbook lacks, or in other words"),
        )
        if found[name] > most
    ]


if __name__ == "__main__":
    path = Path(sys.argv[1] if len(sys.argv) > 1 else "logs/requests.jsonl")
    if not path.exists():
        sys.exit("There is no log yet: start `make serve` and ask something")
    report = summary(path.read_text("utf-8").splitlines())
    print(json.dumps(report, indent=2))
    alerts = passed_limits(report, load_settings().monitoring)
    print("\n".join(alerts) or "All limits are kept.")
    sys.exit(bool(alerts))
