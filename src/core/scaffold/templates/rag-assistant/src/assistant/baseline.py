"""What the assistant has to beat: shared words, a whole page, and always an answer."""

from __future__ import annotations

import re

from assistant.scoring import Outcome, Query
from assistant.text import sentences


def keyword_outcome(query: Query, pages: dict[str, str]) -> Outcome:
    """Ranks pages by how many words they share with the question; the answer is as long as the assistant's."""
    wanted = _words(query.question)
    ranked = sorted(pages, key=lambda doc: -len(wanted & _words(pages[doc])))
    best = pages[ranked[0]]
    lines = [line for line in best.splitlines() if line and not line.startswith("#")]
    parts = [sentence for line in lines for sentence in sentences(line)]
    start = max(range(len(parts)), key=lambda index: len(wanted & _words(parts[index])))
    return Outcome(query, ranked, [best], True, " ".join(parts[start : start + 2]), [ranked[0]])


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
