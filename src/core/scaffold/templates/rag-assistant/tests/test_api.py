"""The contract of the service, and what it writes into its log."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Callable

import pytest
from conftest import ScriptedProvider
from fastapi.testclient import TestClient

from assistant.api import create_app
from assistant.monitor import passed_limits, summary
from assistant.pipeline import Assistant
from assistant.retrieval import load_index
from assistant.settings import Settings

QUESTION = "How many days of paid holiday do I have a year?"
Make = Callable[..., Assistant]


def test_answer_has_citations_and_versions(make: Make) -> None:
    assistant = make()
    response = TestClient(create_app(assistant)).post("/answer", json={"question": QUESTION})
    body = response.json()
    assert response.status_code == 200
    assert body["citations"][0]["chunk_id"] == "annual-leave#1"
    assert body["citations"][0]["quote"] in body["answer"]
    assert (body["index_version"], body["prompt_version"]) == (assistant.index.version, assistant.prompt.version)
    assert body["model_version"] == "extractive-1"


def test_health_names_what_is_loaded(make: Make) -> None:
    body = TestClient(create_app(make())).get("/health").json()
    assert (body["status"], body["provider"]) == ("ok", "extractive-1")
    assert body["chunks"] > 0


@pytest.mark.parametrize("body", [{}, {"question": ""}, {"question": "x" * 501}, {"question": QUESTION, "top_k": 99}])
def test_a_wrong_request_is_refused(body: dict[str, object], make: Make) -> None:
    assert TestClient(create_app(make())).post("/answer", json=body).status_code == 422


def test_too_many_questions_are_turned_away(make: Make, settings: Settings) -> None:
    settings.limits.requests_per_minute = 1
    client = TestClient(create_app(make()))
    assert [client.post("/answer", json={"question": QUESTION}).status_code for _ in range(2)] == [200, 429]


def test_the_log_has_numbers_and_no_words_of_the_question(
    make: Make, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log = tmp_path / "logs/requests.jsonl"
    monkeypatch.setenv("ASSISTANT_LOG", str(log))
    client = TestClient(create_app(make(ScriptedProvider(lambda task: "nonsense"))))
    client.post("/answer", json={"question": f"{QUESTION} jo@example.org +44 20 7946 0958"})
    text = log.read_text("utf-8")
    assert not any(word in text for word in ("jo@example.org", "7946", "holiday"))
    found = summary(text.splitlines())
    assert (found["requests"], found["fallback_rate"]) == (1, 1.0)
    assert any(line.startswith("fallback_rate is 1.0") for line in passed_limits(found, settings.monitoring))
    assert {"latency_ms", "index_version", "prompt_version"} <= set(json.loads(text))


def test_an_index_that_is_missing_is_not_served(settings: Settings, tmp_path: Path) -> None:
    settings.artifacts = str(tmp_path)
    with pytest.raises(FileNotFoundError, match="make index"):
        load_index(settings)
