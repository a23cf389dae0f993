"""Embeddings behind an interface; the default is fitted on the corpus and needs no download."""

from __future__ import annotations

from typing import Protocol, Sequence

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.preprocessing import Normalizer

from assistant.text import terms


class Embedder(Protocol):
    """What an embedding provider has to do. A new name means other vectors, so that the index is built anew."""

    name: str

    def embed_documents(self, texts: Sequence[str]) -> np.ndarray: ...

    def embed_query(self, text: str) -> np.ndarray: ...


class TfidfSvdEmbedder:
    """Latent semantic analysis on words and parts of words, which forgives endings and compounds."""

    def __init__(self, components: int, seed: int) -> None:
        self.name = f"tfidf-svd-{components}-{seed}"
        self._model = make_pipeline(
            make_union(
                TfidfVectorizer(analyzer=terms, sublinear_tf=True),
                TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True),
            ),
            TruncatedSVD(n_components=components, random_state=seed),
            Normalizer(),
        )

    def embed_documents(self, texts: Sequence[str]) -> np.ndarray:
        """Fits the space on these texts: call it once, with the whole corpus."""
        return self._model.fit_transform(texts)

    def embed_query(self, text: str) -> np.ndarray:
        return self._model.transform([text])[0]
