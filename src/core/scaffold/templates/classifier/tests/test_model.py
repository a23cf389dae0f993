"""The model: gates on its quality, golden mails, and the parts that decide."""

import json
import random

import numpy as np
import pytest

from tickets.augment import augment, drop_words, swap_letters
from tickets.dataset import QUEUES, Parts, numbers_of, texts_of
from tickets.decision import choose_threshold, cost_per_ticket, fit_temperature, outcome, soften
from tickets.evaluate import macro_f1
from tickets.paths import REPORTS, ROOT
from tickets.router import Router

MIN_F1 = 0.75
MAX_COST_EUR = 0.70
GOLDEN = [json.loads(line) for line in (ROOT / "tests/golden/mails.jsonl").read_text(encoding="utf-8").splitlines()]


def test_quality_gate(router: Router) -> None:
    metrics = json.loads((REPORTS / "metrics.json").read_text(encoding="utf-8"))
    served = metrics[router.model]
    assert served["f1_macro"] >= MIN_F1
    assert served["f1_macro"] > metrics["keyword_rules"]["f1_macro"]
    assert metrics["network"]["f1_macro"] > metrics["majority"]["f1_macro"]
    assert metrics["decision"]["cost_eur"] <= MAX_COST_EUR


def test_model_keeps_its_cost_on_the_test_mails(router: Router, parts: Parts) -> None:
    probabilities = router.probabilities(texts_of(parts.test))
    result = outcome(probabilities, numbers_of(parts.test), router.threshold)
    assert result["cost_eur"] < result["cost_by_hand_eur"]
    assert result["routed_accuracy"] > 0.9


@pytest.mark.parametrize("mail", GOLDEN, ids=lambda mail: mail["text"][:30])
def test_golden_mail(router: Router, mail: dict[str, str]) -> None:
    answer = router.route(mail["text"])
    if mail["expected"] == "human":
        assert answer.ask_human
    else:
        assert answer.queue == mail["expected"]


def test_capitals_do_not_change_the_queue(router: Router, parts: Parts) -> None:
    texts = texts_of(parts.test)[:50]
    lowered = router.probabilities([text.lower() for text in texts])
    assert np.allclose(router.probabilities(texts), lowered)


def test_record_of_the_run_is_that_of_the_model(router: Router) -> None:
    run = json.loads((REPORTS / "run.json").read_text(encoding="utf-8"))
    assert (run["model_version"], run["threshold"]) == (router.version, router.threshold)
    assert router.queues == list(QUEUES)


def test_augmentation_keeps_the_originals_and_their_labels() -> None:
    texts, labels = augment(["where is my parcel", "reset my password"], ["delivery", "account"], 2, 0.5, 0.1, seed=1)
    assert texts[:2] == ["where is my parcel", "reset my password"]
    assert labels == ["delivery", "account"] * 3


def test_dropping_words_leaves_one_and_swapping_leaves_the_letters() -> None:
    assert drop_words("one two three", 1.0, random.Random(0)) == "one"
    assert sorted(swap_letters("parcel", 1.0, random.Random(0))) == sorted("parcel")


def test_wrong_queue_costs_more_than_asking() -> None:
    confidence, right = np.array([0.9, 0.4]), np.array([True, False])
    assert cost_per_ticket(confidence, right, 0.5) == pytest.approx(0.5)
    assert cost_per_ticket(confidence, right, 0.0) == pytest.approx(3.0)


def test_threshold_divides_sure_from_unsure() -> None:
    confidence = np.concatenate([np.full(50, 0.9), np.full(50, 0.5)])
    threshold, curve = choose_threshold(confidence, confidence > 0.6)
    assert 0.5 < threshold <= 0.9
    assert curve[0]["asked_share"] == 0


def test_temperature_softens_a_model_that_is_too_sure() -> None:
    sure = np.tile([0.99, 0.01], (10, 1))
    truth = np.array([0] * 7 + [1] * 3)
    temperature = fit_temperature(sure, truth)
    assert temperature > 1
    assert soften(sure, temperature)[0, 0] < 0.99


def test_macro_f1_of_a_perfect_and_of_an_empty_queue() -> None:
    assert macro_f1(np.diag([3.0, 2.0])) == 1
    assert macro_f1(np.array([[2.0, 0.0], [2.0, 0.0]])) == pytest.approx((4 / 6) / 2)
