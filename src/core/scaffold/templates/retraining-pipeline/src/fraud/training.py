"""Retraining: fit on the older weeks of the window, judge on its newest, fit once more on all of it."""

from dataclasses import asdict, dataclass
from importlib.metadata import version

from sklearn.pipeline import Pipeline

from fraud.evaluate import capacity_threshold, measure
from fraud.models import Kind, fit, rule_baseline, score
from fraud.registry import code_hash
from fraud.settings import Settings
from fraud.store import Store


@dataclass(frozen=True)
class Candidate:
    """A recipe that was judged on weeks it had not seen, and the model that it gives on the whole window."""

    model: Pipeline
    kind: Kind
    train_weeks: list[int]
    validation_weeks: list[int]
    metrics: dict[str, dict[str, float]]
    """Of the candidate, the rule and, where there is one, the champion, on the validation weeks."""
    threshold: float

    def record(self, store: Store, settings: Settings) -> dict[str, object]:
        """All that is needed to make the model again and to call it."""
        weeks = self.train_weeks + self.validation_weeks
        return {
            "code_hash": code_hash(),
            "data_hash": store.data_hash(weeks),
            "weeks": weeks,
            "seed": settings.seed,
            "versions": {name: version(name) for name in ("scikit-learn", "numpy", "pandas")},
            "config": {"model": self.kind, **asdict(settings.training)[self.kind]},
            "metrics": self.metrics,
            "threshold": self.threshold,
        }


def train_candidate(store: Store, now: int, kind: Kind, settings: Settings, champion: Pipeline | None) -> Candidate:
    """The newest labelled weeks are the validation weeks: a random split would let the model see them."""
    weeks = store.labelled_weeks(now)
    newest = settings.training.validation_weeks
    train_weeks, validation_weeks = weeks[:-newest], weeks[-newest:]
    train, train_labels = store.frame(train_weeks, now)
    validation, labels = store.frame(validation_weeks, now)
    model = fit(kind, train, train_labels, settings.training, settings.seed)
    scored = {"candidate": score(model, validation), "rule_baseline": rule_baseline(validation)}
    if champion:
        scored["champion"] = score(champion, validation)
    capacity = settings.review.capacity_per_week
    return Candidate(
        model=fit(kind, *store.frame(weeks, now), settings.training, settings.seed),
        kind=kind,
        train_weeks=train_weeks,
        validation_weeks=validation_weeks,
        metrics={
            name: measure(labels.to_numpy(), scores, validation["week"].to_numpy(), capacity)
            for name, scores in scored.items()
        },
        # From the model that has not seen these weeks; its scores are those of live data.
        threshold=capacity_threshold(scored["candidate"], len(validation_weeks), capacity),
    )


def first_candidate(store: Store, now: int, settings: Settings) -> tuple[Candidate, dict[str, Candidate]]:
    """Logistic regression or boosted trees, by average precision on the validation weeks."""
    kinds: list[Kind] = ["logistic", "boosted"]
    tried = {kind: train_candidate(store, now, kind, settings, None) for kind in kinds}
    best = max(kinds, key=lambda kind: tried[kind].metrics["candidate"]["average_precision"])
    return tried[best], dict(tried)


