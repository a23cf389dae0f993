"""The service: `uvicorn --factory churn.serve:create_app`."""

from time import perf_counter
from typing import Any, Awaitable, Callable, Optional
from uuid import uuid4

import joblib
import pandas as pd
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from churn.config import Paths, read_config
from churn.logs import service_log
from churn.models import chances
from churn.monitor import InputMonitor
from churn.registry import Bundle
from churn.schema import FEATURES, Customer


class Prediction(BaseModel):
    """The answer to one request."""

    churn_probability: float
    contact: bool
    threshold: float
    model_version: str


class Health(BaseModel):
    """Whether requests can be answered, and by which model."""

    status: str
    model_version: str


def load_current(paths: Paths) -> Bundle:
    """The model that is to be served."""
    pointer = paths.models / "current"
    if not pointer.is_file():
        raise SystemExit("There is no model yet. Run `make train` first.")
    name = pointer.read_text(encoding="utf-8").strip()
    bundle: Bundle = joblib.load(paths.models / name / "model.joblib")
    return bundle


def predict_one(bundle: Bundle, values: dict[str, Any]) -> float:
    """The chance of one customer, by the pipeline that training wrote."""
    row = pd.DataFrame([values], columns=FEATURES)
    return float(chances(bundle.pipeline, row)[0])


def create_app(bundle: Optional[Bundle] = None) -> FastAPI:
    """The service with the current model, or with one that a test brings along."""
    model = bundle or load_current(Paths())
    limits = read_config("monitoring.yaml")["inputs"]
    monitor = InputMonitor(model.reference)
    log = service_log()
    app = FastAPI(title="Churn service", version=model.version)

    @app.middleware("http")
    async def log_request(
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        """Logs how long it took and how it ended; never what was sent."""
        start, status = perf_counter(), 500
        try:
            response = await call_next(request)
            status = response.status_code
            return response
        except Exception:
            log.exception("failed")
            return JSONResponse({"detail": "internal error"}, status_code=500)
        finally:
            fields = {
                "request_id": uuid4().hex[:12],
                "path": request.url.path,
                "status": status,
                "latency_ms": round((perf_counter() - start) * 1000, 2),
                "model_version": model.version,
            }
            log.info("request", extra={"fields": fields})

    @app.exception_handler(RequestValidationError)
    async def refuse(request: Request, error: RequestValidationError) -> JSONResponse:
        """Says which field is wrong without repeating what was in it."""
        problems = [
            {"field": ".".join(map(str, one["loc"][1:])), "problem": one["msg"]}
            for one in error.errors()
        ]
        return JSONResponse({"detail": problems}, status_code=422)

    @app.get("/health", response_model=Health)
    def health() -> Health:
        return Health(status="ok", model_version=model.version)

    @app.post("/predict", response_model=Prediction)
    def predict(customer: Customer) -> Prediction:
        values = {name: getattr(customer, name) for name in FEATURES}
        chance = predict_one(model, values)
        monitor.observe({**values, "score": chance})
        return Prediction(
            churn_probability=round(chance, 6),
            contact=chance >= model.threshold,
            threshold=model.threshold,
            model_version=model.version,
        )

    @app.get("/monitoring")
    def monitoring() -> dict[str, Any]:
        """How far the requests since the start are from the training data."""
        report = monitor.report(limits["min_rows"], limits["psi_warning"])
        return {"model_version": model.version, **report}

    return app
