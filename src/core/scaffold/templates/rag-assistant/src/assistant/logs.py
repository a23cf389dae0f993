"""Logs as one JSON object a line. Questions are never logged, not even redacted: their length is enough."""

from __future__ import annotations

import json
import logging
import os
import sys


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {"time": self.formatTime(record), "level": record.levelname, "event": record.getMessage()}
        return json.dumps({**entry, **getattr(record, "fields", {})})


def make_logger() -> logging.Logger:
    """Writes to standard error, and to the file that ASSISTANT_LOG names."""
    logger = logging.getLogger("assistant")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.handlers.clear()
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if path := os.environ.get("ASSISTANT_LOG"):
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        handlers.append(logging.FileHandler(path, encoding="utf-8"))
    for handler in handlers:
        handler.setFormatter(JsonFormatter())
        logger.addHandler(handler)
    return logger
