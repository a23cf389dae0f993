"""The words on which the served model decides: what it loses of its confidence when one is left out."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from tickets.dataset import Ticket
from tickets.paths import REPORTS
from tickets.router import Router
from tickets.table import write_csv

MAILS = 60
WORDS = 8


class Occlusion(NamedTuple):
    """One word that was left out of one mail."""

    queue: str
    word: str
    loss: float


def occlude(router: Router, tickets: Sequence[Ticket]) -> list[Occlusion]:
    """Leaves each word out of the first mails that were routed right, one after the other."""
    answers = router.probabilities([ticket.text for ticket in tickets])
    found: list[Occlusion] = []
    right = [at for at, ticket in enumerate(tickets) if router.queues[answers[at].argmax()] == ticket.queue]
    for at in right[:MAILS]:
        words = tickets[at].text.split()
        best = int(answers[at].argmax())
        without = router.probabilities([" ".join(words[:n] + words[n + 1 :]) for n in range(len(words))])
        for word, loss in zip(words, answers[at][best] - without[:, best]):
            found.append(Occlusion(tickets[at].queue, word.strip(".,:?!\"").lower(), float(loss)))
    return found


def write_explanations(router: Router, tickets: Sequence[Ticket]) -> None:
    write_csv(REPORTS / "occlusion.csv", strongest_words(occlude(router, tickets)))


def strongest_words(found: Sequence[Occlusion]) -> list[dict[str, Any]]:
    """For each queue the words whose absence costs most; words of a single mail say more of it than of the queue."""
    losses: dict[tuple[str, str], list[float]] = defaultdict(list)
    for one in found:
        losses[one.queue, one.word].append(one.loss)
    rows = [
        {"queue": queue, "word": word, "n": len(values), "mean_loss": round(float(np.mean(values)), 4)}
        for (queue, word), values in losses.items()
        if len(values) > 1
    ]
    rows.sort(key=lambda row: (row["queue"], -row["mean_loss"], row["word"]))
    place: dict[str, int] = defaultdict(int)
    kept = []
    for row in rows:
        place[row["queue"]] += 1
        if place[row["queue"]] <= WORDS:
            kept.append(row)
    return kept
