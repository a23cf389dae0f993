"""How long an answer takes on this machine, without a network: `make latency`."""

import logging
from time import perf_counter, process_time

import numpy as np
from fastapi.testclient import TestClient

from churn.build import load
from churn.config import Paths
from churn.models import chances
from churn.registry import write_json
from churn.serve import create_app, load_current
from churn.split import Part

REQUESTS = 300


def main() -> None:
    """Sends real rows one by one, and times a whole month in one call beside it."""
    logging.disable(logging.INFO)
    paths = Paths()
    bundle = load_current(paths)
    client = TestClient(create_app(bundle))
    part = Part(load(paths.clean).tail(REQUESTS + 20))
    bodies = part.x.astype(object).where(part.x.notna(), None).to_dict("records")
    times, cpu = [], process_time()
    for body in bodies:
        start = perf_counter()
        client.post("/predict", json=body).raise_for_status()
        times.append((perf_counter() - start) * 1000)
    cpu = (process_time() - cpu) * 1000 / len(bodies)
    start = process_time()
    chances(bundle.pipeline, part.x)
    report = {
        "requests": REQUESTS,
        # Of client and server together; other work on the machine does not count.
        "cpu_ms": round(cpu, 1),
        # The first requests warm everything up.
        "latency_p50_ms": round(float(np.quantile(times[20:], 0.5)), 1),
        "latency_p95_ms": round(float(np.quantile(times[20:], 0.95)), 1),
        "cpu_ms_of_all_in_one_call": round((process_time() - start) * 1000, 1),
    }
    write_json(report, paths.reports / "latency.json")


if __name__ == "__main__":
    main()
