"""Copies of the training mails with words left out and letters slipped.

Only training mails are copied, behind the split. The slips are not those of the generator: it hits wrong keys and
doubles letters, this swaps neighbours, so that the network cannot learn by heart how the data was spoilt.
"""

import random
from collections.abc import Sequence
from typing import TypeVar

Label = TypeVar("Label")


def augment(
    texts: Sequence[str], labels: Sequence[Label], copies: int, word_drop: float, typos: float, seed: int
) -> tuple[list[str], list[Label]]:
    """The mails and, behind them, so many changed copies of each."""
    rng = random.Random(seed)
    changed = [swap_letters(drop_words(text, word_drop, rng), typos, rng) for _ in range(copies) for text in texts]
    return [*texts, *changed], [*labels, *(label for _ in range(copies) for label in labels)]


def drop_words(text: str, rate: float, rng: random.Random) -> str:
    """Leaves words out; one is always kept."""
    words = text.split()
    kept = [word for word in words if rng.random() >= rate]
    return " ".join(kept or words[:1])


def swap_letters(text: str, rate: float, rng: random.Random) -> str:
    """Swaps a letter with the next one of the same word, at this rate."""
    letters = list(text)
    for at in range(len(letters) - 1):
        if rng.random() < rate and letters[at].isalpha() and letters[at + 1].isalpha():
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)
