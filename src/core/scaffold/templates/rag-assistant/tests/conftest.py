"""One index for all tests; each test gets an assistant of its own."""

from __future__ import annotations

from typing import Callable, Optional

import pytest

from assistant.pipeline import Assistant
from assistant.providers import AnswerProvider, Task
from assistant.retrieval import Index, build_index
from assistant.settings import Settings, load_settings


class ScriptedProvider:
    """Says what a test wants it to say, and keeps what it was asked."""

    name = "scripted"

    def __init__(self, say: Callable[[Task], str], cost: float = 0.0) -> None:
        self._say = say
        self._cost = cost
        self.asked: list[Task] = []

    def complete(self, task: Task) -> str:
        self.asked.append(task)
        return self._say(task)

    def cost_usd(self, task: Task) -> float:
        return self._cost


@pytest.fixture()
def settings(monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.delenv("ASSISTANT_PROVIDER", raising=False)
    return load_settings()


@pytest.fixture(scope="session")
def index() -> Index:
    return build_index(load_settings())


@pytest.fixture()
def make(index: Index, settings: Settings) -> Callable[..., Assistant]:
    def of(provider: Optional[AnswerProvider] = None, clock: Callable[[], float] = lambda: 0.0) -> Assistant:
        return Assistant(index, settings, provider, clock)

    return of
