"""The data: what is let in, what is set aside, and that no part knows what another one holds."""

from itertools import product

import yaml

from tickets.dataset import QUEUES, Parts, Ticket, build, read_rows, validate_rows
from tickets.generate import generate
from tickets.paths import QUARANTINE, ROOT, TICKETS

GOOD = {
    "ticket_id": "T00001",
    "received_on": "2026-02-03",
    "customer_id": "C0001",
    "language": "en",
    "family": "billing-en-00",
    "text": "Invoice: please send it again.",
    "queue": "billing",
}


def test_good_row_is_kept() -> None:
    tickets, quarantined = validate_rows([GOOD])
    assert [ticket.queue for ticket in tickets] == ["billing"]
    assert quarantined == []


def test_bad_rows_are_quarantined_with_a_reason() -> None:
    bad = [{**GOOD, "text": ""}, {**GOOD, "queue": "misc"}, {**GOOD, "received_on": "soon"}]
    tickets, quarantined = validate_rows(bad)
    assert tickets == []
    assert [row["reason"] for row in quarantined] == ["invalid text", "invalid queue", "invalid received_on"]


def test_duplicate_row_is_quarantined() -> None:
    tickets, quarantined = validate_rows([GOOD, GOOD])
    assert len(tickets) == 1
    assert [row["reason"] for row in quarantined] == ["duplicate ticket_id"]


def test_two_builds_give_the_same_rows() -> None:
    assert generate() == generate()
    build()
    first = TICKETS.read_bytes()
    build()
    assert TICKETS.read_bytes() == first


def test_every_row_is_kept_or_quarantined(parts: Parts) -> None:
    kept = len(parts.train) + len(parts.validation) + len(parts.test)
    assert kept + len(read_rows(QUARANTINE)) == len(generate())


def test_no_family_and_no_text_is_in_two_parts(parts: Parts) -> None:
    for one, other in ((parts.train, parts.validation), (parts.train, parts.test), (parts.validation, parts.test)):
        assert not {ticket.family for ticket in one} & {ticket.family for ticket in other}
        assert not {ticket.text for ticket in one} & {ticket.text for ticket in other}


def test_every_part_has_every_queue_in_both_languages(parts: Parts) -> None:
    for part in (parts.train, parts.validation, parts.test):
        assert {(ticket.queue, ticket.language) for ticket in part} == set(product(QUEUES, ("de", "en")))


def test_datasheet_describes_this_data(parts: Parts) -> None:
    sheet = yaml.safe_load((ROOT / "datasheet.yaml").read_text(encoding="utf-8"))
    assert [field["name"] for field in sheet["fields"]] == list(Ticket.__annotations__)
    assert sheet["size"]["instances"] == len(parts.train) + len(parts.validation) + len(parts.test)
