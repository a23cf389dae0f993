"""What a run leaves behind for readers: scores, tables of errors, and the record of where the model comes from."""

import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.pipeline import Pipeline

from tickets.config import Config, version_of_code
from tickets.dataset import QUEUES, Parts, Ticket, numbers_of, texts_of, version_of_data
from tickets.decision import calibration_error, outcome
from tickets.evaluate import confusion, per_queue, rounded, slices, worst_families
from tickets.explain import write_explanations
from tickets.paths import REPORTS
from tickets.router import Router
from tickets.table import write_csv

SAMPLES = 24


def write_json(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8", newline="\n")


def write_reports(router: Router, network: Pipeline, parts: Parts, seed: int) -> dict[str, float]:
    """The tables of the test mails; returns what the threshold comes to on them."""
    tickets, truth = parts.test, numbers_of(parts.test)
    raw = router.pipeline.predict_proba(texts_of(tickets))
    probabilities = router.probabilities(texts_of(tickets))
    predicted = [QUEUES[at] for at in probabilities.argmax(axis=1)]
    confidence = probabilities.max(axis=1)
    write_csv(REPORTS / "per_queue.csv", per_queue(tickets, predicted, seed))
    write_csv(REPORTS / "confusion.csv", confusion(tickets, predicted))
    write_csv(REPORTS / "slices.csv", slices(tickets, predicted, list(confidence >= router.threshold)))
    write_csv(REPORTS / "errors_by_family.csv", worst_families(tickets, predicted))
    write_csv(REPORTS / "sample_predictions.csv", samples(router, network, tickets))
    write_explanations(router, parts.validation)
    result = outcome(probabilities, truth, router.threshold)
    result["calibration_error_raw"] = calibration_error(raw, truth)
    result["calibration_error"] = calibration_error(probabilities, truth)
    return rounded(result)


def samples(router: Router, network: Pipeline, tickets: Sequence[Ticket]) -> list[dict[str, Any]]:
    """Test mails over the whole range of confidence, so that mails which the network gets wrong are among them."""
    sure = network.predict_proba(texts_of(tickets)).max(axis=1)
    order = np.argsort(sure, kind="stable")
    chosen = [tickets[at] for at in order[np.linspace(0, len(order) - 1, SAMPLES).astype(int)]]
    answers = [router.route(ticket.text) for ticket in chosen]
    return [
        {
            "text": ticket.text,
            "queue": ticket.queue,
            "network": guess,
            "served": answer.queue,
            "served_confidence": answer.confidence,
            "ask_human": answer.ask_human,
        }
        for ticket, guess, answer in zip(chosen, network.predict(texts_of(chosen)), answers)
    ]


def write_run(
    router: Router, config: Config, parts: Parts, quarantined: Mapping[str, int], metrics: Mapping[str, float]
) -> None:
    """The record by which a model in use is traced back to its code, data, settings and scores."""
    write_json(
        REPORTS / "run.json",
        {
            "model_version": router.version,
            "model": router.model,
            "code_version": version_of_code(),
            "data_version": version_of_data(),
            "seed": config.seed,
            "hyperparameters": config.parameters.as_dict(),
            "schema": {"input": {"text": "string, 1 to 2000 characters"}, "output": list(QUEUES)},
            "rows": {"train": len(parts.train), "validation": len(parts.validation), "test": len(parts.test)},
            "quarantined": dict(quarantined),
            "temperature": router.temperature,
            "threshold": router.threshold,
            "asked_share_validation": round(router.expected_asked_share, 4),
            "metrics": dict(metrics),
            "packages": {name: version(name) for name in ("numpy", "scipy", "scikit-learn")},
        },
    )
