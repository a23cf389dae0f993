"""Settings of the assistant, read from one YAML file and refused when a key is unknown."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

import yaml
from pydantic import BaseModel, Field

ROOT = Path(__file__).resolve().parents[2]


class Strict(BaseModel, extra="forbid"):
    """A misspelt key is an error, and not a default in silence."""


class Chunking(Strict):
    size: int = Field(gt=0)
    overlap: int = Field(ge=0)


class Retrieval(Strict):
    method: str
    top_k: int = Field(gt=0)
    bm25_k1: float
    bm25_b: float
    svd_components: int


class NotFound(Strict):
    threshold: float
    wrong_answer_cost: float


class Prices(Strict):
    input: float
    output: float


class HttpProviderSettings(Strict):
    base_url: str
    model: str
    api_key_env: str
    temperature: float
    max_tokens: int
    usd_per_million_tokens: Prices


class Provider(Strict):
    name: str
    fallback: str
    timeout_s: float
    http: HttpProviderSettings


class Limits(Strict):
    requests_per_minute: int
    max_cost_per_request_usd: float
    daily_budget_usd: float
    cache_entries: int
    cache_ttl_s: float


class Monitoring(Strict):
    max_p95_latency_ms: float
    max_error_rate: float
    max_fallback_rate: float
    max_not_found_rate: float


class Settings(Strict):
    corpus: str
    queries: str
    artifacts: str
    synonyms: Optional[str]
    seed: int
    chunking: Chunking
    retrieval: Retrieval
    not_found: NotFound
    provider: Provider
    prompt: str
    limits: Limits
    monitoring: Monitoring


def load_settings(path: Optional[Path] = None) -> Settings:
    """Paths inside are relative to the project; ASSISTANT_PROVIDER chooses another provider."""
    values = yaml.safe_load((path or ROOT / "config/assistant.yaml").read_text("utf-8"))
    values["provider"]["name"] = os.environ.get("ASSISTANT_PROVIDER", values["provider"]["name"])
    return Settings(**values)
