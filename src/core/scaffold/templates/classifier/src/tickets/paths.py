"""Where files lie, from the root of the project."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GRAMMAR = Path(__file__).with_name("grammar.yaml")
CONFIG = ROOT / "experiment.yaml"
RAW = ROOT / "data" / "raw.csv"
TICKETS = ROOT / "data" / "tickets.csv"
QUARANTINE = ROOT / "data" / "quarantine.csv"
REPORTS = ROOT / "reports"
MODEL = ROOT / "models" / "router.joblib"
REQUEST_LOG = ROOT / "logs" / "requests.jsonl"
