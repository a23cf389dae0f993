"""`make rollback`: the champion becomes the version before it, for every service that reads this registry."""

from fraud.log import json_logger
from fraud.registry import Registry


def main() -> None:
    registry = Registry()
    left = registry.champion()
    version = registry.rollback()
    json_logger("rollback").info("rolled back", extra={"fields": {"from": left, "model_version": version}})


if __name__ == "__main__":
    main()
