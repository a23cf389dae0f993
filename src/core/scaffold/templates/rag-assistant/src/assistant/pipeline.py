"""From a question to an answer that was checked, or to "not found"."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import Any, Literal, Optional, Sequence

from assistant.answers import InvalidAnswer, check_answer
from assistant.corpus import Chunk
from assistant.guardrails import gives_orders, redact, without_orders
from assistant.limits import Budget, Cache, Clock, Deadline
from assistant.providers import AnswerProvider, Task, make_provider, read_prompt
from assistant.retrieval import Hit, Index
from assistant.settings import ROOT, Settings

NOT_FOUND = "The handbook does not answer this. Ask the people team."
REFUSED = "This reads like an order to the assistant. Ask a question about the handbook."


@dataclass(frozen=True)
class Cited:
    chunk: Chunk
    quote: str


@dataclass(frozen=True)
class Result:
    status: Literal["answered", "not_found", "refused"]
    answer: str
    citations: Sequence[Cited] = ()
    confidence: float = 0.0
    provider: str = ""
    fallback: str = ""  # why the first provider was not used; empty when it was
    cost_usd: float = 0.0
    cached: bool = False


class Assistant:
    """One index, one provider with its fallback, and the limits that hold them."""

    def __init__(
        self,
        index: Index,
        settings: Settings,
        provider: Optional[AnswerProvider] = None,
        clock: Clock = time.monotonic,
    ) -> None:
        self.index = index
        self.settings = settings
        self.prompt = read_prompt(ROOT / settings.prompt)
        chosen = settings.provider
        self.provider = provider or make_provider(chosen.name, settings, index.weight_shared)
        self._fallback = make_provider(chosen.fallback, settings, index.weight_shared)
        limits = settings.limits
        self._cache: Cache[Result] = Cache(limits.cache_entries, limits.cache_ttl_s, clock)
        self.budget = Budget(limits.max_cost_per_request_usd, limits.daily_budget_usd, clock)
        self._deadline = Deadline(chosen.timeout_s)

    def answer(self, question: str) -> Result:
        """Redacts first: nothing behind this line sees an address or a key."""
        question = redact(" ".join(question.split()))
        if gives_orders(question):
            return Result("refused", REFUSED)
        kept = self._cache.get(question.lower())
        if kept is not None:
            return replace(kept, cached=True, cost_usd=0.0)
        result = self._answer(question)
        # A fallback is for this minute; the next one may have the better answer.
        if not result.fallback:
            self._cache.put(question.lower(), result)
        return result

    def retrieve(self, question: str) -> list[Hit]:
        retrieval = self.settings.retrieval
        return self.index.search(question, retrieval.method, retrieval.top_k)

    def task(self, question: str, hits: Sequence[Hit]) -> Task:
        """What a provider gets to see."""
        cleaned = (replace(hit.chunk, text=redact(without_orders(hit.chunk.text))) for hit in hits)
        passages = [chunk for chunk in cleaned if chunk.text]
        return Task(question, passages, self.prompt.render(question, passages))

    def _answer(self, question: str) -> Result:
        hits = self.retrieve(question)
        confidence = round(self.index.confidence(question, hits), 4)
        if confidence < self.settings.not_found.threshold:
            return Result("not_found", NOT_FOUND, confidence=confidence)
        task = self.task(question, hits)
        cost = self.provider.cost_usd(task)
        if not self.budget.takes(cost):
            return self._fall_back(task, confidence, "budget", 0.0)
        try:
            raw = self._deadline.run(lambda: self.provider.complete(task))
            return Result(**_checked(raw, task), confidence=confidence, provider=self.provider.name, cost_usd=cost)
        except InvalidAnswer:
            reason = "invalid answer"
        except TimeoutError:
            reason = "time-out"
        except Exception as error:  # noqa: BLE001 - whatever a provider raises, the colleague gets an answer
            reason = type(error).__name__
        return self._fall_back(task, confidence, reason, cost)

    def _fall_back(self, task: Task, confidence: float, reason: str, cost_usd: float) -> Result:
        """Without the deadline: when calls hang, its threads are what is missing, and this model is local."""
        checked = _checked(self._fallback.complete(task), task)
        name = self._fallback.name
        return Result(**checked, confidence=confidence, provider=name, fallback=reason, cost_usd=cost_usd)


def _checked(raw: str, task: Task) -> dict[str, Any]:
    """What of an answer may be shown, with the passages behind its citations."""
    said = check_answer(raw, task.passages)
    known = {chunk.id: chunk for chunk in task.passages}
    cited = [Cited(known[citation.chunk_id], citation.quote) for citation in said.citations]
    return {"status": said.status, "answer": said.answer or NOT_FOUND, "citations": cited}
