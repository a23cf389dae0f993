"""Log entries with fields, one JSON object in each line."""

import json
import logging
from typing import Any


class JsonFormatter(logging.Formatter):
    """What a log collector can count: latency, status and version as fields."""

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, Any] = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            # The type alone: the text of an error can hold what somebody sent.
            kind = record.exc_info[0]
            entry["error"] = kind.__name__ if kind else "unknown"
        return json.dumps(entry)


def service_log() -> logging.Logger:
    """The log of the service, written to the standard error."""
    log = logging.getLogger("churn.service")
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(JsonFormatter())
        log.addHandler(handler)
        log.setLevel(logging.INFO)
        log.propagate = False
    return log
