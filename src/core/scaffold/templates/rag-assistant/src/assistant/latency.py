"""Measures latency on this machine. Apart from metrics.json, because no two runs say the same."""

from __future__ import annotations

import json
import os
import platform
import time

import numpy as np

from assistant.pipeline import Assistant
from assistant.retrieval import load_index
from assistant.scoring import read_queries
from assistant.settings import ROOT, load_settings


def main(rounds: int = 5) -> None:
    """In the process and without a cache: what HTTP adds depends on where it runs."""
    settings = load_settings()
    index = load_index(settings)
    queries = read_queries(ROOT / settings.queries)
    times: list[float] = []
    for _ in range(rounds):
        assistant = Assistant(index, settings)
        for query in queries:
            started = time.perf_counter()
            assistant.answer(query.question)
            times.append((time.perf_counter() - started) * 1000)
    report = {
        "p50_latency_ms": round(float(np.percentile(times, 50)), 1),
        "p95_latency_ms": round(float(np.percentile(times, 95)), 1),
        "answers": len(times),
        "provider": settings.provider.name,
        "machine": f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}",
    }
    (ROOT / "reports/latency.json").write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
