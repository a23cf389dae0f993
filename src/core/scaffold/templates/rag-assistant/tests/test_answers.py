"""Outputs of a model are held against the contract, whatever the model says."""

from __future__ import annotations

import json
from typing import Callable

import pytest
from conftest import ScriptedProvider

from assistant.answers import Citation, InvalidAnswer, ModelAnswer, check_answer
from assistant.corpus import Chunk
from assistant.pipeline import NOT_FOUND, Assistant
from assistant.settings import ROOT

PASSAGE = Chunk("leave#1", "leave", "Leave", "How much", "Everybody has 28 days.")
QUESTION = "How many days of paid holiday do I have a year?"


def _said(**changes: object) -> str:
    answer = {"status": "answered", "answer": "28 days.", "citations": [{"chunk_id": "leave#1", "quote": "28 days"}]}
    return json.dumps({**answer, **changes})


def test_a_valid_output_passes_the_schema() -> None:
    assert check_answer(_said(), [PASSAGE]).citations[0].quote == "28 days"
    assert check_answer(_said(status="not_found", answer="", citations=[]), [PASSAGE]).status == "not_found"


@pytest.mark.parametrize(
    "broken",
    [
        "not JSON",
        _said(status="maybe"),
        _said(mood="good"),
        _said(answer="x" * 601),
        _said(answer=" "),
        _said(citations=[]),
        _said(status="not_found"),
        _said(citations=[{"chunk_id": "leave#1", "quote": "30 days"}]),
        _said(citations=[{"chunk_id": "made-up#1", "quote": "28 days"}]),
    ],
)
def test_a_broken_output_is_refused(broken: str) -> None:
    with pytest.raises(InvalidAnswer):
        check_answer(broken, [PASSAGE])


def test_schema_file_and_validation_say_the_same() -> None:
    schema = json.loads((ROOT / "prompts/answer.schema.json").read_text("utf-8"))
    assert set(schema["properties"]) == set(schema["required"]) == set(ModelAnswer.__annotations__)
    citation = schema["properties"]["citations"]["items"]
    assert set(citation["properties"]) == set(citation["required"]) == set(Citation.__annotations__)
    for status in schema["properties"]["status"]["enum"]:
        found = status == "answered"
        assert check_answer(_said() if found else _said(status=status, answer="", citations=[]), [PASSAGE])


def test_an_invalid_answer_falls_back_to_the_extract(make: Callable[..., Assistant]) -> None:
    result = make(ScriptedProvider(lambda task: "I think it is 99 days.")).answer(QUESTION)
    assert (result.fallback, result.provider) == ("invalid answer", "extractive-1")
    assert "28 days" in result.answer


def test_not_found_of_the_model_is_not_found_of_the_service(make: Callable[..., Assistant]) -> None:
    result = make(ScriptedProvider(lambda task: _said(status="not_found", answer="", citations=[]))).answer(QUESTION)
    assert (result.status, result.answer, list(result.citations)) == ("not_found", NOT_FOUND, [])


def test_unanswerable_questions_do_not_reach_the_provider(make: Callable[..., Assistant]) -> None:
    provider = ScriptedProvider(lambda task: _said())
    assert make(provider).answer("How is the weather tomorrow?").status == "not_found"
    assert provider.asked == []
