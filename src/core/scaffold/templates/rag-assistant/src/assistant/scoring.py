"""Scores of retrieval and of answers: pure functions on labelled questions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Literal, Sequence

import numpy as np

Verdict = Literal["right", "retrieval miss", "wrong passage or sentence", "needless not found", "made-up answer"]


@dataclass(frozen=True)
class Query:
    """A question with its label. Without expected documents the handbook has no answer."""

    id: str
    split: Literal["dev", "held-out"]
    kind: str
    question: str
    expected_docs: list[str]
    expected_phrase: str

    @property
    def answerable(self) -> bool:
        return bool(self.expected_docs)


@dataclass(frozen=True)
class Outcome:
    """What a system did with one question."""

    query: Query
    ranked_docs: Sequence[str]
    passages: Sequence[str]
    answered: bool
    answer: str = ""
    cited_docs: Sequence[str] = ()
    confidence: float = 0.0
    fallback: str = ""

    @property
    def rank(self) -> int:
        """Of the first expected document; 0 when it was not found at all."""
        return next((i for i, doc in enumerate(self.ranked_docs, 1) if doc in self.query.expected_docs), 0)

    @property
    def covered(self) -> bool:
        """Whether the answer stands in what the provider gets to read."""
        return any(_has(passage, self.query.expected_phrase) for passage in self.passages)

    @property
    def cites_right(self) -> bool:
        return bool(self.cited_docs) and all(doc in self.query.expected_docs for doc in self.cited_docs)

    @property
    def verdict(self) -> Verdict:
        """Failures of retrieval told apart from those of what comes after it."""
        if not self.query.answerable:
            return "made-up answer" if self.answered else "right"
        if self.answered and self.cites_right and _has(self.answer, self.query.expected_phrase):
            return "right"
        if not self.covered:
            return "retrieval miss"
        return "wrong passage or sentence" if self.answered else "needless not found"


def read_queries(path: Path) -> list[Query]:
    return [Query(**json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def retrieval_scores(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """On the questions that have an answer."""
    asked = [outcome for outcome in outcomes if outcome.query.answerable]
    return {
        "recall_at_1": _mean(0 < o.rank <= 1 for o in asked),
        "recall_at_3": _mean(0 < o.rank <= 3 for o in asked),
        "mrr": _mean(1 / o.rank if o.rank else 0.0 for o in asked),
        "coverage": _mean(o.covered for o in asked),
    }


def answer_scores(outcomes: Sequence[Outcome]) -> dict[str, float]:
    asked = [o for o in outcomes if o.query.answerable]
    given = [o for o in outcomes if o.answered]
    refused = [o for o in outcomes if not o.answered]
    unanswerable = [o for o in outcomes if not o.query.answerable]
    return {
        "answer_accuracy": _mean(o.verdict == "right" for o in outcomes),
        "answer_phrase_rate": _mean(o.answered and _has(o.answer, o.query.expected_phrase) for o in asked),
        "citation_accuracy": _mean(o.cites_right for o in given),
        "wrong_answer_rate": _mean(o.answered and o.verdict != "right" for o in outcomes),
        "not_found_precision": _mean(not o.query.answerable for o in refused),
        "not_found_recall": _mean(not o.answered for o in unanswerable),
    }


def provider_scores(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """How often the provider was not the one who answered, and how often because it broke the contract."""
    return {
        "fallback_rate": _mean(bool(o.fallback) for o in outcomes),
        "invalid_answer_rate": _mean(o.fallback == "invalid answer" for o in outcomes),
    }


def error_cost(outcomes: Sequence[Outcome], wrong_answer_cost: float) -> float:
    """Mean cost of a question, where a needless "not found" costs 1."""
    wrong = [o for o in outcomes if o.verdict != "right"]
    return round(sum(wrong_answer_cost if o.answered else 1.0 for o in wrong) / len(outcomes), 4)


def interval(values: Sequence[float], seed: int, draws: int = 2000) -> tuple[float, float]:
    """95 % bootstrap interval of a mean, questions drawn with replacement."""
    rng = np.random.default_rng(seed)
    sample = np.asarray(values, dtype=float)
    means = rng.choice(sample, size=(draws, len(sample))).mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return round(float(low), 4), round(float(high), 4)


def wilson(right: int, count: int) -> tuple[float, float]:
    """95 % interval of a share that is honest where a bootstrap is not: few questions, and all of them right."""
    z = 1.96
    centre = (right + z * z / 2) / (count + z * z)
    half = z / (count + z * z) * (right * (count - right) / count + z * z / 4) ** 0.5
    return round(max(0.0, centre - half), 4), round(min(1.0, centre + half), 4)


def _has(text: str, phrase: str) -> bool:
    return phrase.lower() in text.lower()


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return round(sum(listed) / len(listed), 4) if listed else 0.0
