"""Draws the raw export of the shop's mailbox from grammar.yaml, the same one for the same seed.

There is no real shop. What makes routing hard was put in on purpose, and the datasheet lists it: typing errors that
depend on the customer, remarks about another queue beside the actual request, queues that share words, 3 % of labels
that are wrong, and rows that no export should have.
"""

import random
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import yaml

from tickets.paths import GRAMMAR, RAW
from tickets.table import write_csv

SEED = 20261
TICKETS_PER_FAMILY = (10, 16)
CUSTOMERS = 700
FIRST_DAY = date(2026, 1, 5)
DAYS = 270
ASIDE_SHARE = 0.18
ASK_SHARE = 0.75
GENERAL_ASK_SHARE = 0.2
# Subjects that name the queue, that say nothing, and that come from any other mail.
SUBJECT_WEIGHTS = (0.6, 0.32, 0.08)
WRONG_LABEL_SHARE = 0.03
NEIGHBOURS = {
    "a": "sq", "d": "sf", "e": "wr", "g": "fh", "h": "gj", "i": "uo", "k": "jl",
    "l": "k", "m": "n", "n": "bm", "o": "ip", "r": "et", "s": "ad", "t": "rz", "u": "iz",
}  # fmt: skip
SPELLED_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}


def generate(seed: int = SEED) -> list[dict[str, str]]:
    """All rows of the export, by the day on which they came in, faulty ones included."""
    rng = random.Random(seed)
    grammar = yaml.safe_load(GRAMMAR.read_text(encoding="utf-8"))
    # How careless somebody types is a habit: most make next to no errors, a few make many.
    carelessness = {f"C{n:04d}": rng.betavariate(0.6, 14) for n in range(CUSTOMERS)}
    rows = []
    for queue, languages in grammar["queues"].items():
        for language, families in languages.items():
            for number, family in enumerate(families):
                # A generator for each family: a change of one leaves the mails of all others as they are.
                rng = random.Random(f"{seed} {queue} {language} {number}")
                for _ in range(rng.randint(*TICKETS_PER_FAMILY)):
                    customer = rng.choice(sorted(carelessness))
                    text = _mail(family, queue, language, grammar, rng)
                    row = {
                        "received_on": str(FIRST_DAY + timedelta(days=rng.randrange(DAYS))),
                        "customer_id": customer,
                        "language": language,
                        "family": f"{queue}-{language}-{number:02d}",
                        "text": mistype(text, carelessness[customer], rng),
                        "queue": queue,
                    }
                    if rng.random() < WRONG_LABEL_SHARE:
                        row["queue"] = rng.choice([q for q in grammar["queues"] if q != queue])
                    rows.append(row)
    rows.sort(key=lambda row: (row["received_on"], row["customer_id"], row["text"]))
    numbered = [{"ticket_id": f"T{n:05d}", **row} for n, row in enumerate(rows, start=1)]
    return _spoil(numbered, random.Random(seed))


def _mail(family: str, queue: str, language: str, grammar: Mapping[str, Any], rng: random.Random) -> str:
    def say(pattern: str) -> str:
        return _expand(pattern, grammar["slots"], language, rng)

    request = say(family)
    request += "" if request.endswith("?") else "."
    if rng.random() < ASK_SHARE:
        kind = "general" if rng.random() < GENERAL_ASK_SHARE else queue
        request += " " + say(rng.choice(grammar["asks"][kind][language]))
    about = rng.choices([queue, "general", rng.choice(sorted(grammar["queues"]))], SUBJECT_WEIGHTS)[0]
    subject = say(rng.choice(grammar["subjects"][about][language])) + ":"
    aside = rng.choice(grammar["asides"][language]) if rng.random() < ASIDE_SHARE else ""
    body = [aside, request] if rng.random() < 0.5 else [request, aside]
    frame = [rng.choice(grammar[part][language]) for part in ("greetings", "openers", "closings")]
    return " ".join(part for part in (subject, frame[0], say(frame[1]), *body, frame[2]) if part)


def _expand(pattern: str, slots: Mapping[str, Any], language: str, rng: random.Random) -> str:
    def word(match: "re.Match[str]") -> str:
        words = slots[match[1]]
        return str(rng.choice(words[language] if isinstance(words, dict) else words))

    chosen = re.sub(r"\(([^()]*\|[^()]*)\)", lambda match: rng.choice(match[1].split("|")), pattern)
    return " ".join(re.sub(r"\{(\w+)\}", word, chosen).split())


def mistype(text: str, rate: float, rng: random.Random) -> str:
    """Slips of the keyboard, letter by letter; the careless also leave out capitals and umlauts."""
    if rng.random() < 4 * rate:
        text = text.lower()
    if rng.random() < 4 * rate:
        text = "".join(SPELLED_OUT.get(letter, letter) for letter in text)
    typed = []
    for letter in text:
        slip = rng.random()
        if slip < rate * 0.4 and letter in NEIGHBOURS:
            typed.append(rng.choice(NEIGHBOURS[letter]))
        elif slip < rate * 0.7 and letter != " ":
            continue
        elif slip < rate:
            typed.append(letter * 2)
        else:
            typed.append(letter)
    return "".join(typed)


def _spoil(rows: Sequence[dict[str, str]], rng: random.Random) -> list[dict[str, str]]:
    """Adds what exports have: mails without text, queues of an old system, rows that came twice."""
    spoilt = list(rows)
    for number, row in enumerate(rng.sample(rows, 30)):
        bad = dict(row)
        if number < 12:
            bad.update(ticket_id=f"T9{number:04d}", text="")
        elif number < 20:
            bad.update(ticket_id=f"T9{number:04d}", queue="misc")
        spoilt.append(bad)
    return spoilt


def main() -> None:
    rows = generate()
    write_csv(RAW, rows)
    print(f"{len(rows)} rows in {RAW.name}")


if __name__ == "__main__":
    main()
