"""The service: POST /answer and GET /health."""

from __future__ import annotations

import time
import uuid
from typing import Optional

from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel, Field

from assistant.limits import RateLimit
from assistant.logs import make_logger
from assistant.pipeline import Assistant, Result
from assistant.retrieval import load_index
from assistant.settings import Strict, load_settings


class Question(Strict):
    question: str = Field(min_length=3, max_length=500)


class CitationOut(BaseModel):
    chunk_id: str
    document: str
    section: str
    quote: str


class Answer(BaseModel):
    status: str
    answer: str
    citations: list[CitationOut]
    confidence: float
    model_version: str
    index_version: str
    prompt_version: str
    fallback: str
    cached: bool
    request_id: str


class Health(BaseModel):
    status: str
    provider: str
    chunks: int
    index_version: str
    prompt_version: str
    spent_usd: float


def create_app(assistant: Optional[Assistant] = None) -> FastAPI:
    """Refuses to start without an index that fits the corpus."""
    if assistant is None:
        settings = load_settings()
        assistant = Assistant(load_index(settings), settings)
    service = assistant
    logger = make_logger()
    rate_limit = RateLimit(service.settings.limits.requests_per_minute, time.monotonic)
    app = FastAPI(title="Handbook assistant")

    @app.get("/health", response_model=Health)
    def health() -> Health:
        return Health(
            status="ok",
            provider=service.provider.name,
            chunks=len(service.index.chunks),
            index_version=service.index.version,
            prompt_version=service.prompt.version,
            spent_usd=service.budget.spent_usd,
        )

    @app.post("/answer", response_model=Answer)
    def answer(body: Question, request: Request) -> Answer:
        request_id = uuid.uuid4().hex
        if not rate_limit.allows(request.client.host if request.client else "unknown"):
            logger.warning("rate_limited", extra={"fields": {"request_id": request_id}})
            raise HTTPException(429, "Too many questions: wait a minute", headers={"Retry-After": "60"})
        started = time.perf_counter()
        try:
            result = service.answer(body.question)
        except Exception as error:
            fields = {"request_id": request_id, "error": type(error).__name__, "latency_ms": _ms_since(started)}
            logger.error("failed", extra={"fields": fields})
            raise HTTPException(500, "The question could not be answered") from error
        said = _answer_of(result, service, request_id)
        logger.info("answered", extra={"fields": _fields(said, result, body.question, _ms_since(started))})
        return said

    return app


def _ms_since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 2)


def _answer_of(result: Result, service: Assistant, request_id: str) -> Answer:
    return Answer(
        status=result.status,
        answer=result.answer,
        citations=[
            CitationOut(chunk_id=c.chunk.id, document=c.chunk.title, section=c.chunk.section, quote=c.quote)
            for c in result.citations
        ],
        confidence=result.confidence,
        model_version=result.provider or service.provider.name,
        index_version=service.index.version,
        prompt_version=service.prompt.version,
        fallback=result.fallback,
        cached=result.cached,
        request_id=request_id,
    )


def _fields(said: Answer, result: Result, question: str, latency_ms: float) -> dict[str, object]:
    return {
        "request_id": said.request_id,
        "status": said.status,
        "latency_ms": latency_ms,
        "confidence": said.confidence,
        "cost_usd": result.cost_usd,
        "cached": said.cached,
        "fallback": said.fallback,
        "cited": [citation.chunk_id for citation in said.citations],
        "model_version": said.model_version,
        "index_version": said.index_version,
        "prompt_version": said.prompt_version,
        "question_chars": len(question),
    }
