"""Whether the newest month of an export asks for a new model: `make month`."""

import sys
from pathlib import Path

from sklearn.metrics import average_precision_score

from churn.build import build, load
from churn.config import Paths, read_config
from churn.models import chances
from churn.serve import load_current
from churn.split import Part

if __name__ == "__main__":
    paths, limit = Paths(), read_config("monitoring.yaml")["retraining"]["min_value"]
    good, bad = (paths.root / "data" / f"month_{name}.csv" for name in ("ok", "bad"))
    share = read_config("train.yaml")["data"]["max_bad_share"]
    build(Path(sys.argv[1]), good, bad, share)
    rows = load(good)
    last = Part(rows[rows["snapshot"] == rows["snapshot"].max()])
    scores = chances(load_current(paths).pipeline, last.x)
    reached = average_precision_score(last.y, scores)
    advice = "train again" if reached < limit else "keep the model"
    print(f"Average precision {reached:.3f} on {len(last.rows)} rows: {advice}.")
