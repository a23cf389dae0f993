"""Scores with intervals that respect families, and the tables by which errors are read."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from sklearn.metrics import confusion_matrix, precision_recall_fscore_support

from tickets.dataset import QUEUES, Ticket

RESAMPLES = 2000
LONG = 160


def summarise(tickets: Sequence[Ticket], predicted: Sequence[str], seed: int) -> dict[str, float]:
    """Accuracy and macro F1 with its 95 % interval."""
    per_family = confusion_by_family(tickets, predicted)
    low, high = np.percentile(macro_f1(resample(per_family, seed)), [2.5, 97.5])
    matrix = per_family.sum(axis=0)
    return {
        "f1_macro": float(macro_f1(matrix)),
        "f1_macro_low": float(low),
        "f1_macro_high": float(high),
        "accuracy": float(np.trace(matrix) / matrix.sum()),
    }


def gain(tickets: Sequence[Ticket], before: Sequence[str], after: Sequence[str], seed: int) -> dict[str, float]:
    """How much macro F1 the second answers have more than the first, with its 95 % interval on the same draws."""
    old, new = confusion_by_family(tickets, before), confusion_by_family(tickets, after)
    low, high = np.percentile(macro_f1(resample(new, seed)) - macro_f1(resample(old, seed)), [2.5, 97.5])
    return {
        "gain": float(macro_f1(new.sum(axis=0)) - macro_f1(old.sum(axis=0))),
        "gain_low": float(low),
        "gain_high": float(high),
    }


def resample(per_family: np.ndarray, seed: int) -> np.ndarray:
    """Matrices of test sets as they could have been.

    Whole families are drawn: two mails of one family are nearly one case, and an interval that takes them for two would
    be too narrow.
    """
    draws = np.random.default_rng(seed).integers(len(per_family), size=(RESAMPLES, len(per_family)))
    return per_family[draws].sum(axis=1)


def rounded(values: Mapping[str, float]) -> dict[str, float]:
    return {name: round(float(value), 4) for name, value in values.items()}


def confusion_by_family(tickets: Sequence[Ticket], predicted: Sequence[str]) -> np.ndarray:
    """One matrix for each family: true queues in rows, predicted ones in columns."""
    families = sorted({ticket.family for ticket in tickets})
    matrices = np.zeros((len(families), len(QUEUES), len(QUEUES)))
    for ticket, queue in zip(tickets, predicted):
        matrices[families.index(ticket.family), QUEUES.index(ticket.queue), QUEUES.index(queue)] += 1
    return matrices


def macro_f1(matrices: np.ndarray) -> np.ndarray:
    """The mean of the queues' F1, for one matrix or many; a queue that is neither there nor predicted counts as 0."""
    hits = np.diagonal(matrices, axis1=-2, axis2=-1)
    sizes = matrices.sum(axis=-2) + matrices.sum(axis=-1)
    return np.mean(np.divide(2 * hits, sizes, out=np.zeros(hits.shape), where=sizes > 0), axis=-1)


def per_queue(tickets: Sequence[Ticket], predicted: Sequence[str], seed: int) -> list[dict[str, Any]]:
    """Precision, recall and F1 of each queue, with the number of mails and the interval of its F1."""
    truth = [ticket.queue for ticket in tickets]
    columns = precision_recall_fscore_support(truth, predicted, labels=list(QUEUES), zero_division=0)
    drawn = resample(confusion_by_family(tickets, predicted), seed)
    rows = []
    for number, (queue, precision, recall, f1, count) in enumerate(zip(QUEUES, *columns)):
        sizes = drawn[:, number, :].sum(axis=1) + drawn[:, :, number].sum(axis=1)
        low, high = np.percentile(2 * drawn[:, number, number] / np.maximum(sizes, 1), [2.5, 97.5])
        row = {"precision": precision, "recall": recall, "f1": f1, "f1_low": low, "f1_high": high}
        rows.append({"queue": queue, "n": int(count), **{name: round(float(v), 4) for name, v in row.items()}})
    return rows


def confusion(tickets: Sequence[Ticket], predicted: Sequence[str]) -> list[dict[str, Any]]:
    matrix = confusion_matrix([ticket.queue for ticket in tickets], predicted, labels=list(QUEUES))
    return [{"true_queue": queue, **dict(zip(QUEUES, map(int, row)))} for queue, row in zip(QUEUES, matrix)]


SLICES: dict[str, Callable[[Ticket], bool]] = {
    "English": lambda ticket: ticket.language == "en",
    "German": lambda ticket: ticket.language == "de",
    "shorter": lambda ticket: len(ticket.text) < LONG,
    "longer": lambda ticket: len(ticket.text) >= LONG,
    "typed without capitals": lambda ticket: ticket.text == ticket.text.lower(),
    "label differs from request": lambda ticket: not ticket.family.startswith(ticket.queue),
}


def slices(tickets: Sequence[Ticket], predicted: Sequence[str], sure: Sequence[bool]) -> list[dict[str, Any]]:
    """Accuracy where mails differ, how many there are, and how many would be passed to a human.

    Accuracy and not F1: a slice of few mails may lack a queue, which would count as a failure of the model.
    """
    rows = []
    for name, belongs in SLICES.items():
        chosen = [at for at, ticket in enumerate(tickets) if belongs(ticket)]
        right = [predicted[at] == tickets[at].queue for at in chosen]
        asked = [not sure[at] for at in chosen]
        rows.append(
            {
                "slice": name,
                "n": len(chosen),
                "accuracy": round(float(np.mean(right)), 4) if chosen else None,
                "asked_share": round(float(np.mean(asked)), 4) if chosen else None,
            }
        )
    return rows


def worst_families(tickets: Sequence[Ticket], predicted: Sequence[str], limit: int = 12) -> list[dict[str, Any]]:
    """The requests that are missed most often, with one mail of each to read; wrong labels are no misses."""
    missed = [
        (ticket, queue)
        for ticket, queue in zip(tickets, predicted)
        if ticket.queue != queue and ticket.family.startswith(ticket.queue)
    ]
    total = Counter(ticket.family for ticket in tickets)
    wrong = Counter(ticket.family for ticket, _ in missed)
    ranked = sorted(wrong, key=lambda family: (-wrong[family] / total[family], family))
    rows = []
    for family in ranked[:limit]:
        taken = Counter(queue for ticket, queue in missed if ticket.family == family)
        (most, _), *_ = taken.most_common(1)
        example = next(ticket for ticket, queue in missed if (ticket.family, queue) == (family, most))
        rows.append(
            {
                "family": family,
                "n": total[family],
                "missed": wrong[family],
                "taken_for": most,
                "example": example.text,
            }
        )
    return rows
