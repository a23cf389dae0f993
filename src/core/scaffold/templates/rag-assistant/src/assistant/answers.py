"""The contract of a model's answer: form, and that every quote stands in a passage that was found."""

from __future__ import annotations

from typing import Literal, Sequence

from pydantic import Field, ValidationError

from assistant.corpus import Chunk
from assistant.settings import Strict


LONGEST_ANSWER = 600


class Citation(Strict):
    chunk_id: str
    quote: str = Field(min_length=1)


class ModelAnswer(Strict):
    """What prompts/answer.schema.json says; a test holds the two together."""

    status: Literal["answered", "not_found"]
    answer: str = Field(max_length=LONGEST_ANSWER)
    citations: list[Citation]


class InvalidAnswer(ValueError):
    """The model broke the contract, so its answer is not shown to anybody."""


def check_answer(raw: str, passages: Sequence[Chunk]) -> ModelAnswer:
    """The answer, if it fits the schema and each quote is really there."""
    try:
        answer = _parsed(raw)
    except ValidationError as error:
        raise InvalidAnswer(f"the answer does not fit the schema: {len(error.errors())} errors") from error
    if answer.status == "not_found":
        if answer.answer or answer.citations:
            raise InvalidAnswer("a not-found answer has text or citations")
        return answer
    if not answer.answer.strip() or not answer.citations:
        raise InvalidAnswer("an answer without text or without citations")
    texts = {chunk.id: _bare(chunk.text) for chunk in passages}
    for citation in answer.citations:
        if _bare(citation.quote) not in texts.get(citation.chunk_id, ""):
            raise InvalidAnswer(f"the quote is not in {citation.chunk_id!r}")
    return answer


def _parsed(raw: str) -> ModelAnswer:
    """With either major version of pydantic."""
    if hasattr(ModelAnswer, "model_validate_json"):
        return ModelAnswer.model_validate_json(raw)
    return ModelAnswer.parse_raw(raw)


def _bare(text: str) -> str:
    return " ".join(text.split()).lower()
