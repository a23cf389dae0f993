"""What may not get into a log or to a provider, and what may not give orders."""

from __future__ import annotations

import re

from assistant.text import sentences

_PERSONAL = (
    ("[e-mail]", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("[key]", re.compile(r"\b(?:sk|pk|ghp|gho|xox[bp]|glpat)[-_][\w-]{12,}|\bAKIA[0-9A-Z]{16}\b|\beyJ[\w-]{20,}")),
    ("[phone]", re.compile(r"(?<![\w.,])(?:\+|00)\d[\d ()/.-]{6,16}\d|(?<![\w.,])0\d{2,5}[ /-]\d[\d -]{3,10}\d")),
)

_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules|prompts?|context|above|previous)\b"
    r"|\byou are now\b|\bpretend (?:to be|you)\b|\b(?:system|developer) (?:prompt|message)\b"
    r"|\b(?:reveal|print|repeat|show)\b.{0,30}\b(?:prompt|instructions)\b"
    r"|\b(?:new|following) instructions?\s*:|^\s*(?:system|assistant)\s*:|</?(?:system|passage|question)\b",
    re.IGNORECASE | re.MULTILINE,
)


def redact(text: str) -> str:
    """Takes e-mail addresses, phone numbers and keys out."""
    for label, pattern in _PERSONAL:
        text = pattern.sub(label, text)
    return text


def gives_orders(text: str) -> bool:
    """Whether a text talks to the model instead of about the handbook. Known phrasings only, see README."""
    return _ORDERS.search(text) is not None


def without_orders(passage: str) -> str:
    """A passage without the sentences that give orders: the rest of a poisoned page stays useful."""
    return " ".join(part for part in sentences(passage) if not gives_orders(part))
