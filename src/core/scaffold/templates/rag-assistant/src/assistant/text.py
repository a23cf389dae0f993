"""Words and sentences: what retrieval, extraction and evaluation agree on."""

from __future__ import annotations

import re

STOP_WORDS = frozenset(
    "a about after all am an and any are as at be been but by can could did do does for from get had has have "
    "how i if in is it its may me must my no not of off on one or our shall she should so some than that the "
    "their them then there they this to up us was we were what when where which who why will with would you "
    "your".split()
)


def stem(word: str) -> str:
    """Cuts plural, -ing and -ed, so that "laptops" finds "laptop". Crude, and enough for one handbook."""
    for ending, rest in (("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)] + rest
    return word


def terms(text: str) -> list[str]:
    """Stems of the words that carry meaning, in the order of the text."""
    # What was redacted is no word of the question.
    words = re.findall(r"[a-z]+|\d[\d.,:]*\d|\d", re.sub(r"\[(?:e-mail|phone|key)\]", "", text.lower()))
    return [stem(word) for word in words if word not in STOP_WORDS]


def sentences(text: str) -> list[str]:
    """Sentences of a passage; headings are not part of it."""
    return [part.strip() for part in re.split(r"(?<=[.!?])\s+(?=[A-Z<])", text) if part.strip()]
