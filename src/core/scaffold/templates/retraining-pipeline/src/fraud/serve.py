"""The API. It serves whatever version the registry names as champion, and follows a rollback by itself."""

import time
from pathlib import Path
from typing import Awaitable, Callable, Literal

import pandas as pd
from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from fraud.contract import FIELDS, as_schema
from fraud.log import json_logger
from fraud.models import score
from fraud.pipeline import Served
from fraud.registry import Registry
from fraud.settings import ROOT

LIMITS = {field.name: {"ge": field.low, "le": field.high} for field in FIELDS if not field.values}
LOG = json_logger("service")


class Transaction(BaseModel):
    """A transaction under the data contract; what training would quarantine is refused here."""

    transaction_id: str = Field(..., min_length=1, max_length=40)
    amount: float = Field(..., **LIMITS["amount"])
    amount_ratio: float = Field(..., **LIMITS["amount_ratio"])
    hour: int = Field(..., **LIMITS["hour"])
    minutes_since_last: float = Field(..., **LIMITS["minutes_since_last"])
    count_24h: int = Field(..., **LIMITS["count_24h"])
    foreign: int = Field(..., **LIMITS["foreign"])
    known_device: int = Field(..., **LIMITS["known_device"])
    channel: Literal["chip", "contactless", "online"]
    category: Literal["groceries", "restaurants", "fuel", "electronics", "travel", "digital"]


class Prediction(BaseModel):
    transaction_id: str
    score: float
    decision: Literal["review", "pass"]
    model_version: str


class Health(BaseModel):
    status: str
    model_version: str


class Champion:
    """The promoted model, read again when the registry's pointer changes."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.stamp = 0
        self.served: Served | None = None

    def get(self) -> Served:
        stamp = self.registry.pointer.stat().st_mtime_ns if self.registry.pointer.exists() else 0
        if self.served is None or stamp != self.stamp:
            version = self.registry.champion()
            record = self.registry.record(version)
            if record["schema"] != as_schema():
                raise LookupError(f"{version} was trained under another data contract than this service has.")
            self.served, self.stamp = Served(version, self.registry.load_model(version), record["threshold"]), stamp
            LOG.info("model loaded", extra={"fields": {"model_version": version}})
        return self.served


def create_app(folder: Path = ROOT / "registry") -> FastAPI:
    champion = Champion(Registry(folder))
    # Without a model it must not start: a failed start is seen at once, failing requests are not.
    champion.get()
    app = FastAPI(title="Card fraud")

    @app.middleware("http")
    async def log_request(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        start = time.perf_counter()
        response = await call_next(request)
        fields = {
            "path": request.url.path,
            "status": response.status_code,
            "milliseconds": round(1000 * (time.perf_counter() - start), 2),
        }
        LOG.info("request", extra={"fields": fields})
        return response

    @app.exception_handler(LookupError)
    async def no_model(_: Request, error: LookupError) -> JSONResponse:
        return JSONResponse({"detail": str(error)}, status_code=503)

    @app.get("/health", response_model=Health)
    def health() -> Health:
        return Health(status="ok", model_version=champion.get().version)

    @app.post("/predict", response_model=Prediction)
    def predict(transaction: Transaction) -> Prediction:
        served = champion.get()
        row = pd.DataFrame([dict(transaction)])
        value = float(score(served.model, row)[0])
        return Prediction(
            transaction_id=transaction.transaction_id,
            score=value,
            decision="review" if value >= served.threshold else "pass",
            model_version=served.version,
        )

    return app
