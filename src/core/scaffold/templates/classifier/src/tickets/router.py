"""What training writes and serving loads: features, model, temperature and threshold as one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.pipeline import Pipeline

from tickets.decision import soften


@dataclass(frozen=True)
class Answer:
    """The queue is the best guess even where a human is asked, who then has one to start from."""

    queue: str
    confidence: float
    ask_human: bool
    probabilities: dict[str, float]


@dataclass(frozen=True)
class Router:
    model: str
    pipeline: Pipeline
    temperature: float
    threshold: float
    version: str
    expected_asked_share: float

    @property
    def queues(self) -> list[str]:
        return [str(queue) for queue in self.pipeline.classes_]

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        return soften(self.pipeline.predict_proba(texts), self.temperature)

    def route(self, text: str) -> Answer:
        row = self.probabilities([text])[0]
        return Answer(
            queue=self.queues[int(row.argmax())],
            confidence=round(float(row.max()), 4),
            ask_human=bool(row.max() < self.threshold),
            probabilities={queue: round(float(value), 4) for queue, value in zip(self.queues, row)},
        )
