"""Every model on the same mails: the baselines, and the network with and without augmentation."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sklearn.model_selection import ShuffleSplit
from sklearn.pipeline import Pipeline

from tickets.augment import augment
from tickets.config import Config
from tickets.dataset import Parts, Ticket, queues_of, texts_of
from tickets.evaluate import confusion_by_family, gain, macro_f1, rounded, summarise
from tickets.generate import mistype
from tickets.models import (
    keyword_rules,
    make_logistic_regression,
    make_majority,
    make_naive_bayes,
    make_projection,
    make_vectoriser,
)
from tickets.network import Row, train_network

# One letter in ten is wrong: what a telephone in the rain does to a mail.
NOISE = 0.1
# What each change brings: the model before it and the model behind it.
GAINS = {
    "gain_of_model_over_rules": ("keyword_rules", "logistic_regression"),
    "gain_of_network_over_model": ("logistic_regression", "network"),
    "gain_of_augmentation_for_network": ("network_without_augmentation", "network"),
    "gain_of_augmentation_for_model": ("logistic_regression", "logistic_regression_augmented"),
}
Inputs = Mapping[str, Any]
Predict = Callable[[Any], Sequence[str]]


@dataclass(frozen=True)
class Comparison:
    """The scores of all models, what each change brought, what may be served, and the log of the network."""

    scores: dict[str, dict[str, float]]
    gains: dict[str, dict[str, float]]
    candidates: dict[str, Pipeline]
    epochs: list[Row]

    @property
    def best(self) -> str:
        """The candidate with the best macro F1 on the validation mails; the test mails have no say."""
        return max(self.candidates, key=lambda name: self.scores[name]["f1_macro_validation"])


def compare(parts: Parts, config: Config) -> Comparison:
    """Trains every model on the same mails, and measures each in the same way."""
    parameters, seed = config.parameters, config.seed
    queues, chosen_by = queues_of(parts.train), queues_of(parts.validation)
    more_texts, more_queues = augment(
        texts_of(parts.train), queues, parameters.copies, parameters.word_drop, parameters.typos, seed
    )
    rng = random.Random(seed)
    texts = {
        "train": texts_of(parts.train),
        "more": more_texts,
        "validation": texts_of(parts.validation),
        "test": texts_of(parts.test),
        "noisy": [mistype(text, NOISE, rng) for text in texts_of(parts.test)],
    }
    # Fitted on the training mails as they came; the changed copies go through it and teach it nothing.
    vectoriser = make_vectoriser(parameters).fit(texts["train"])
    vectors = {name: vectoriser.transform(part) for name, part in texts.items()}
    projection = make_projection(parameters, seed).fit(vectors["train"])
    numbers = {name: projection.transform(part) for name, part in vectors.items()}

    plain, _ = train_network(numbers["train"], queues, numbers["validation"], chosen_by, parameters, seed)
    network, epochs = train_network(numbers["more"], more_queues, numbers["validation"], chosen_by, parameters, seed)
    linear = make_logistic_regression().fit(vectors["train"], queues)
    linear_augmented = make_logistic_regression().fit(vectors["more"], more_queues)
    models: dict[str, tuple[Predict, Inputs]] = {
        "majority": (make_majority().fit(vectors["train"], queues).predict, vectors),
        "keyword_rules": (keyword_rules, texts),
        "naive_bayes": (make_naive_bayes().fit(texts["train"], queues).predict, texts),
        "logistic_regression": (linear.predict, vectors),
        "logistic_regression_augmented": (linear_augmented.predict, vectors),
        "network_without_augmentation": (plain.predict, numbers),
        "network": (network.predict, numbers),
    }
    scores = {name: measure(predict, inputs, parts, seed) for name, (predict, inputs) in models.items()}
    answers = {name: predict(inputs["test"]) for name, (predict, inputs) in models.items()}
    gains = {
        name: rounded(gain(parts.test, answers[before], answers[after], seed))
        for name, (before, after) in GAINS.items()
    }
    first, second = ("vectoriser", vectoriser), ("projection", projection)
    candidates = {
        "logistic_regression": Pipeline([first, ("model", linear)]),
        "logistic_regression_augmented": Pipeline([first, ("model", linear_augmented)]),
        "network_without_augmentation": Pipeline([first, second, ("model", plain)]),
        "network": Pipeline([first, second, ("model", network)]),
    }
    return Comparison(scores, gains, candidates, epochs)


def measure(predict: Predict, inputs: Inputs, parts: Parts, seed: int) -> dict[str, float]:
    """Scores on the test mails as they are, as a bad keyboard would have written them, and on the validation mails."""
    scores = summarise(parts.test, predict(inputs["test"]), seed)
    scores["f1_macro_noisy"] = f1_of(parts.test, predict(inputs["noisy"]))
    scores["f1_macro_validation"] = f1_of(parts.validation, predict(inputs["validation"]))
    return rounded(scores)


def f1_of(tickets: Sequence[Ticket], predicted: Sequence[str]) -> float:
    return float(macro_f1(confusion_by_family(tickets, predicted).sum(axis=0)))


def score_of_random_split(tickets: Sequence[Ticket], config: Config) -> float:
    """What logistic regression seems to reach when paraphrases of one request are on both sides."""
    train, test = next(ShuffleSplit(1, test_size=0.25, random_state=config.seed).split(np.arange(len(tickets))))
    learnt, measured = [tickets[at] for at in train], [tickets[at] for at in test]
    model = Pipeline([("vectoriser", make_vectoriser(config.parameters)), ("model", make_logistic_regression())])
    return f1_of(measured, model.fit(texts_of(learnt), queues_of(learnt)).predict(texts_of(measured)))
