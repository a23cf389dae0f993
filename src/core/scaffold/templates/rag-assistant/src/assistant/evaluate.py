"""Builds the index and measures: threshold and method on the dev half, everything reported on the held-out half."""

from __future__ import annotations

import csv
import json
from copy import deepcopy
from pathlib import Path
from typing import Sequence

from assistant.baseline import keyword_outcome
from assistant.corpus import read_pages
from assistant.pipeline import Assistant
from assistant.providers import highest_cost_usd
from assistant.retrieval import Index, build_index, save_index
from assistant.scoring import (
    Outcome,
    Query,
    answer_scores,
    error_cost,
    interval,
    provider_scores,
    read_queries,
    retrieval_scores,
    wilson,
)
from assistant.settings import ROOT, Settings, load_settings

METHODS = ("bm25", "embedding", "hybrid")
THRESHOLDS = [step / 100 for step in range(30, 91)]


def outcome_of(assistant: Assistant, query: Query) -> Outcome:
    """Retrieval is scored on all documents, the answer on what the service would say."""
    hits = assistant.retrieve(query.question)
    result = assistant.answer(query.question)
    return Outcome(
        query,
        _documents(assistant.index, query.question, assistant.settings.retrieval.method),
        [hit.chunk.text for hit in hits],
        result.status == "answered",
        result.answer,
        [cited.chunk.doc for cited in result.citations],
        result.confidence,
        result.fallback,
    )


def cheapest_threshold(settings: Settings, index: Index, queries: Sequence[Query]) -> tuple[float, dict[float, float]]:
    """The lowest of the thresholds with the lowest mean cost, and the cost of each."""
    open_settings = _with(settings, threshold=0.0)
    assistant = Assistant(index, open_settings)
    outcomes = [outcome_of(assistant, query) for query in queries]
    costs = {
        threshold: error_cost([_at(o, threshold) for o in outcomes], settings.not_found.wrong_answer_cost)
        for threshold in THRESHOLDS
    }
    return min(costs, key=lambda threshold: (costs[threshold], threshold)), costs


def evaluate(settings: Settings, index: Index, queries: Sequence[Query]) -> tuple[dict[str, object], list[Outcome]]:
    """Metrics of assistant and baseline on the same questions."""
    assistant = Assistant(index, settings)
    outcomes = [outcome_of(assistant, query) for query in queries]
    pages = read_pages(ROOT / settings.corpus)
    naive = [keyword_outcome(query, pages) for query in queries]
    ratio = settings.not_found.wrong_answer_cost
    right, naive_right = ([float(o.verdict == "right") for o in each] for each in (outcomes, naive))
    cost, naive_cost = ([error_cost([o], ratio) for o in each] for each in (outcomes, naive))
    wrong = sum(o.answered and o.verdict != "right" for o in outcomes)
    prices = [_http_cost(assistant, o) for o in outcomes]
    metrics: dict[str, object] = {
        "split": "held-out",
        "questions": len(queries),
        "assistant": _all_scores(outcomes, settings),
        "keyword_baseline": _all_scores(naive, settings),
        "answer_accuracy_interval": _bounds(right, settings),
        "answer_accuracy_gain_interval": _bounds([a - b for a, b in zip(right, naive_right)], settings),
        "wrong_answer_rate_interval": _named(wilson(wrong, len(outcomes))),
        "error_cost_saved_interval": _bounds([b - a for a, b in zip(cost, naive_cost)], settings),
        "threshold": settings.not_found.threshold,
        "provider": assistant.provider.name,
        **provider_scores(outcomes),
        "prompt_version": assistant.prompt.version,
        "index_version": index.version,
        "http_usd_per_1k_questions_at_most": round(1000 * sum(prices) / len(prices), 4),
    }
    return metrics, outcomes


def retrieval_table(settings: Settings, index: Index, queries: Sequence[Query]) -> dict[str, dict[str, float]]:
    """Each method alone, and the chosen one without the list of synonyms."""
    plain = build_index(_with(settings, synonyms=None))
    runs = {method: (index, method) for method in METHODS}
    runs["hybrid without synonyms"] = (plain, "hybrid")
    return {
        name: retrieval_scores([_searched(used, query, method, settings) for query in queries])
        for name, (used, method) in runs.items()
    }


def main() -> None:
    settings = load_settings()
    index = save_index(settings)
    queries = read_queries(ROOT / settings.queries)
    dev = [query for query in queries if query.split == "dev"]
    held_out = [query for query in queries if query.split == "held-out"]
    offline = settings.provider.name == "extractive"
    best, costs = cheapest_threshold(settings, index, dev)
    metrics, outcomes = evaluate(settings, index, held_out)
    reports = ROOT / "reports"
    # Numbers of a paid provider stand beside those of the offline one, and never replace them.
    _write(reports / ("metrics.json" if offline else f"metrics.{settings.provider.name}.json"), metrics)
    if offline:
        chosen = {"threshold": best, "cost": costs[best], "cost_at_lowest_threshold": costs[THRESHOLDS[0]]}
        _write(reports / "development.json", {"chosen": chosen, **retrieval_table(settings, index, dev)})
        _write(reports / "retrieval.json", retrieval_table(settings, index, held_out))
        _write_slices(reports / "slices.csv", outcomes)
        _write_failures(reports / "failures.csv", outcomes)
    if best != settings.not_found.threshold:
        print(f"The dev half asks for not_found.threshold: {best}")
    print(json.dumps(metrics, indent=2))


def _all_scores(outcomes: Sequence[Outcome], settings: Settings) -> dict[str, float]:
    cost = error_cost(outcomes, settings.not_found.wrong_answer_cost)
    return {**retrieval_scores(outcomes), **answer_scores(outcomes), "error_cost": cost}


def _bounds(values: Sequence[float], settings: Settings) -> dict[str, float]:
    return _named(interval(values, settings.seed))


def _named(bounds: tuple[float, float]) -> dict[str, float]:
    return {"lower_bound": bounds[0], "upper_bound": bounds[1]}


def _documents(index: Index, question: str, method: str) -> list[str]:
    hits = index.search(question, method, len(index.chunks))
    return list(dict.fromkeys(hit.chunk.doc for hit in hits if hit.score > 0))


def _searched(index: Index, query: Query, method: str, settings: Settings) -> Outcome:
    hits = index.search(query.question, method, settings.retrieval.top_k)
    return Outcome(query, _documents(index, query.question, method), [hit.chunk.text for hit in hits], False)


def _at(outcome: Outcome, threshold: float) -> Outcome:
    """The same question with another threshold."""
    if outcome.confidence >= threshold:
        return outcome
    return Outcome(outcome.query, outcome.ranked_docs, outcome.passages, False, confidence=outcome.confidence)


def _http_cost(assistant: Assistant, outcome: Outcome) -> float:
    """What the HTTP provider would cost at most; nothing when the question never gets there."""
    if not outcome.answered:
        return 0.0
    question = outcome.query.question
    task = assistant.task(question, assistant.retrieve(question))
    return highest_cost_usd(task.prompt, assistant.settings.provider.http)


def _with(settings: Settings, **changes: object) -> Settings:
    """A copy with other values; what stands in `not_found` is changed there."""
    copied = deepcopy(settings)
    for name, value in changes.items():
        setattr(copied.not_found if name == "threshold" else copied, name, value)
    return copied


def _write(path: Path, values: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(values, indent=2) + "\n", "utf-8")


def _write_slices(path: Path, outcomes: Sequence[Outcome]) -> None:
    rows = []
    for kind in dict.fromkeys(outcome.query.kind for outcome in outcomes):
        verdicts = [o.verdict for o in outcomes if o.query.kind == kind]
        right = verdicts.count("right")
        rows.append([kind, len(verdicts), round(right / len(verdicts), 4), *wilson(right, len(verdicts))])
    _write_rows(path, ["slice", "count", "answer_accuracy", "lower_bound", "upper_bound"], rows)


def _write_failures(path: Path, outcomes: Sequence[Outcome]) -> None:
    wrong = [o for o in outcomes if o.verdict != "right"]
    rows = [
        [o.query.id, o.query.kind, o.verdict, f"{o.confidence:.2f}", o.query.question, o.answer if o.answered else ""]
        for o in wrong
    ]
    _write_rows(path, ["id", "slice", "failure", "confidence", "question", "answer"], rows)


def _write_rows(path: Path, header: list[str], rows: list[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


if __name__ == "__main__":
    main()
