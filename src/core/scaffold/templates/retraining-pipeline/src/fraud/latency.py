"""`make latency`: how long one request takes, without the network. Differs from machine to machine."""

import json
import logging
import time

import numpy as np
from fastapi.testclient import TestClient

from fraud.drill import PROBE
from fraud.serve import create_app
from fraud.settings import ROOT


def main(requests: int = 300) -> None:
    logging.disable(logging.INFO)
    times = []
    with TestClient(create_app()) as client:
        for _ in range(requests):
            start = time.perf_counter()
            client.post("/predict", json=PROBE).raise_for_status()
            times.append(1000 * (time.perf_counter() - start))
    p50, p95 = np.quantile(times, [0.5, 0.95])
    found = {"requests": requests, "p50_ms": round(float(p50), 1), "p95_ms": round(float(p95), 1)}
    (ROOT / "reports" / "latency.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    print(found)


if __name__ == "__main__":
    main()
