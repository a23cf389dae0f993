"""Language models behind an interface: an extractive one for offline work, and one over HTTP that is off by default."""

from __future__ import annotations

import html
import json
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from string import Template
from typing import Callable, Optional, Protocol, Sequence

import httpx

from assistant.answers import LONGEST_ANSWER
from assistant.corpus import Chunk
from assistant.settings import ROOT, HttpProviderSettings, Settings
from assistant.text import sentences


@dataclass(frozen=True)
class Task:
    """A question with the passages that were found for it; all of it redacted."""

    question: str
    passages: Sequence[Chunk]
    prompt: str


class AnswerProvider(Protocol):
    """`complete` returns JSON as in prompts/answer.schema.json; nobody trusts it before it was checked."""

    name: str

    def complete(self, task: Task) -> str: ...

    def cost_usd(self, task: Task) -> float:
        """An upper bound, asked before the call."""
        ...


@dataclass(frozen=True)
class Prompt:
    """A prompt file; the version carries a hash, so that an edit under the old number shows."""

    template: Template
    version: str

    def render(self, question: str, passages: Sequence[Chunk]) -> str:
        """Angle brackets are escaped: no document can close its own passage and speak as the prompt."""
        blocks = (f'<passage id="{chunk.id}">{html.escape(chunk.text, quote=False)}</passage>' for chunk in passages)
        return self.template.substitute(question=html.escape(question, quote=False), passages="\n".join(blocks))


def read_prompt(path: Path) -> Prompt:
    head, _, body = path.read_text("utf-8").partition("\n")
    name, _, version = head.partition(": ")
    if name != "version":
        raise ValueError(f"{path.name} has to begin with a line `version: ...`")
    return Prompt(Template(body), f"{version.strip()}+{sha256(body.encode()).hexdigest()[:8]}")


class ExtractiveProvider:
    """Copies the sentence that shares most with the question, and the one behind it, which often has the number.

    It cannot combine or explain, nor make things up.
    """

    name = "extractive-1"

    def __init__(self, weight_shared: Callable[[str, str], float]) -> None:
        self._weight_shared = weight_shared

    def complete(self, task: Task) -> str:
        best: tuple[float, str, str] = (0.0, "", "")
        for rank, chunk in enumerate(task.passages):
            parts = sentences(chunk.text)
            # Of sentences that fit alike, the one of the better passage.
            passage = self._weight_shared(task.question, chunk.searchable) - 0.01 * rank
            for index, sentence in enumerate(parts):
                score = passage + self._weight_shared(task.question, sentence)
                if score > best[0]:
                    best = (score, chunk.id, " ".join(parts[index : index + 2]))
        _, chunk_id, quote = best
        quote = quote[:LONGEST_ANSWER]
        if not quote:
            return json.dumps({"status": "not_found", "answer": "", "citations": []})
        cited = [{"chunk_id": chunk_id, "quote": quote}]
        return json.dumps({"status": "answered", "answer": quote, "citations": cited})

    def cost_usd(self, task: Task) -> float:
        return 0.0


class HttpProvider:
    """Any service with a chat completions API. The key comes from the environment and from nowhere else."""

    def __init__(self, settings: HttpProviderSettings, timeout_s: float, client: Optional[httpx.Client] = None) -> None:
        key = os.environ.get(settings.api_key_env, "")
        if not key:
            raise RuntimeError(f"The http provider needs a key: set {settings.api_key_env}")
        self.name = settings.model
        self._settings = settings
        self._client = client or httpx.Client(timeout=timeout_s)
        self._headers = {"Authorization": f"Bearer {key}"}
        self._schema = json.loads((ROOT / "prompts/answer.schema.json").read_text("utf-8"))

    def complete(self, task: Task) -> str:
        schema = {key: value for key, value in self._schema.items() if key != "$schema"}
        response = self._client.post(
            f"{self._settings.base_url}/chat/completions",
            headers=self._headers,
            json={
                "model": self._settings.model,
                "temperature": self._settings.temperature,
                "max_tokens": self._settings.max_tokens,
                "messages": [{"role": "user", "content": task.prompt}],
                "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema}},
            },
        )
        response.raise_for_status()
        return str(response.json()["choices"][0]["message"]["content"])

    def cost_usd(self, task: Task) -> float:
        return highest_cost_usd(task.prompt, self._settings)


def highest_cost_usd(prompt: str, settings: HttpProviderSettings) -> float:
    """Three characters a token overstates English text, on purpose."""
    prices = settings.usd_per_million_tokens
    return (len(prompt) / 3 * prices.input + settings.max_tokens * prices.output) / 1e6


def make_provider(name: str, settings: Settings, weight_shared: Callable[[str, str], float]) -> AnswerProvider:
    if name == "extractive":
        return ExtractiveProvider(weight_shared)
    if name == "http":
        return HttpProvider(settings.provider.http, settings.provider.timeout_s)
    raise ValueError(f"provider.name is extractive or http, not {name!r}")
