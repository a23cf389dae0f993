"""One JSON object per line, for the service and the pipeline alike."""

import json
import logging
import sys
from pathlib import Path


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {"time": self.formatTime(record), "level": record.levelname, "event": record.getMessage()}
        entry |= getattr(record, "fields", {})
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return json.dumps(entry)


def json_logger(name: str, path: Path | None = None) -> logging.Logger:
    """To a file, which git ignores, or to standard output."""
    logger = logging.getLogger(name)
    if not logger.handlers:
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(path, mode="w") if path else logging.StreamHandler(sys.stdout)
        handler.setFormatter(JsonFormatter())
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
        logger.propagate = False
    return logger
