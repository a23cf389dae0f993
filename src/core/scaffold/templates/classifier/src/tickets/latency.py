"""Times single answers of the served model, without the network between client and server."""

import platform
import time

import joblib
import numpy as np
from threadpoolctl import threadpool_limits

from tickets.dataset import read_rows, validate_rows
from tickets.paths import MODEL, REPORTS, TICKETS
from tickets.reports import write_json

MAILS = 500


def main() -> None:
    router = joblib.load(MODEL)
    tickets, _ = validate_rows(read_rows(TICKETS))
    times = []
    with threadpool_limits(limits=1):
        for ticket in tickets[:MAILS]:
            started = time.perf_counter()
            router.route(ticket.text)
            times.append(1000 * (time.perf_counter() - started))
    p50, p95 = np.percentile(times, [50, 95])
    content = {
        "mails": len(times),
        "latency_p50_ms": round(float(p50), 2),
        "latency_p95_ms": round(float(p95), 2),
        "threads": 1,
        "python": platform.python_version(),
    }
    write_json(REPORTS / "latency.json", content)
    print(content)


if __name__ == "__main__":
    main()
