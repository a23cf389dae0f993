"""The features, and the simple models that the network has to beat."""

import re
from collections.abc import Sequence

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from tickets.config import Parameters

KEYWORDS = {
    "account": r"log ?in|password|account|profile|newsletter|passwort|konto|profil|anmeld",
    "billing": r"invoice|bill|pay|charge|voucher|refund|price|rechnung|zahl|gutschein|euro|preis",
    "delivery": r"parcel|deliver|courier|ship|tracking|paket|liefer|sendung|versand",
    "returns": r"return|send back|exchange|label|rück|umtausch|etikett|storn",
    "technical": r"manual|repair|fit|battery|brake|gear|anleitung|repar|passt|akku|bremse",
}


def make_vectoriser(parameters: Parameters) -> Pipeline:
    """Parts of words rather than words: a wrong letter spoils one word and only some of its parts.

    Hashing needs no vocabulary, so that both languages and all misspellings fit.
    """
    return make_pipeline(
        HashingVectorizer(
            analyzer="char_wb", ngram_range=(2, parameters.ngram_max), n_features=2**14, alternate_sign=False, norm=None
        ),
        TfidfTransformer(sublinear_tf=True),
    )


def make_projection(parameters: Parameters, seed: int) -> Pipeline:
    """So few numbers for each mail that a small network can learn from less than a thousand."""
    return make_pipeline(TruncatedSVD(parameters.svd_components, n_iter=3, random_state=seed), StandardScaler())


def make_majority() -> DummyClassifier:
    return DummyClassifier(strategy="most_frequent")


def make_naive_bayes() -> Pipeline:
    return make_pipeline(CountVectorizer(), MultinomialNB())


def make_logistic_regression() -> LogisticRegression:
    return LogisticRegression(C=3, max_iter=300, tol=1e-2)


def keyword_rules(texts: Sequence[str]) -> np.ndarray:
    """What a filter in the mail program could do: the queue with most keywords, the first one when none is found."""
    queues = list(KEYWORDS)
    hits = [[len(re.findall(KEYWORDS[queue], text.lower())) for queue in queues] for text in texts]
    return np.array([queues[int(np.argmax(row))] for row in hits])
