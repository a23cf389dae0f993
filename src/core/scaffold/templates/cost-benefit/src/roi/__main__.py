"""Entry point of `make report`."""

from pathlib import Path

from roi.assumptions import load_case
from roi.report import write_reports

if __name__ == "__main__":
    write_reports(load_case(Path("assumptions.yaml")), Path("reports"))
    print("Wrote reports/metrics.json and reports/tornado.csv")
