"""The API: one mail in, its queue or the wish for a human out."""

import json
import logging
import os
import time
from collections.abc import Awaitable, Callable

import joblib
from fastapi import FastAPI, HTTPException, Request, Response
from pydantic import BaseModel, Field

from tickets.paths import MODEL
from tickets.router import Router

logger = logging.getLogger("tickets.requests")


class Mail(BaseModel):
    text: str = Field(..., min_length=1, max_length=2000)


class Prediction(BaseModel):
    queue: str
    confidence: float
    ask_human: bool
    probabilities: dict[str, float]
    model_version: str


class Health(BaseModel):
    status: str
    model_version: str


def log_to(target: str) -> None:
    """One JSON object in a line for each request; to the console where no file is named."""
    if target:
        os.makedirs(os.path.dirname(target) or ".", exist_ok=True)
    handler = logging.FileHandler(target, encoding="utf-8") if target else logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger.handlers = [handler]
    logger.setLevel(logging.INFO)
    logger.propagate = False


def create_app(router: Router) -> FastAPI:
    app = FastAPI(title="Ticket router", version=router.version)

    @app.middleware("http")
    async def log_request(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        started = time.perf_counter()
        status = 500
        try:
            response = await call_next(request)
            status = response.status_code
            return response
        finally:
            # Never the text: what customers write stays out of the log.
            entry = {
                "path": request.url.path,
                "status": status,
                "latency_ms": round(1000 * (time.perf_counter() - started), 2),
                "model_version": router.version,
                **getattr(request.state, "answer", {}),
            }
            logger.info(json.dumps(entry))

    @app.get("/health", response_model=Health)
    def health() -> Health:
        return Health(status="ok", model_version=router.version)

    @app.post("/predict", response_model=Prediction)
    def predict(mail: Mail, request: Request) -> Prediction:
        if not mail.text.strip():
            raise HTTPException(status_code=422, detail="The mail has no text.")
        answer = router.route(mail.text)
        request.state.answer = {"queue": answer.queue, "confidence": answer.confidence, "ask_human": answer.ask_human}
        return Prediction(
            queue=answer.queue,
            confidence=answer.confidence,
            ask_human=answer.ask_human,
            probabilities=answer.probabilities,
            model_version=router.version,
        )

    return app


def load_app() -> FastAPI:
    """What uvicorn starts: the app with the model that training wrote."""
    if not MODEL.exists():
        raise SystemExit("There is no model yet: run make train.")
    log_to(os.environ.get("REQUEST_LOG", ""))
    return create_app(joblib.load(MODEL))
