"""The index: BM25, embeddings, and both fused by rank."""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import joblib
import numpy as np
import yaml
from sklearn.metrics.pairwise import cosine_similarity

from assistant.corpus import Chunk, chunk_page, read_pages
from assistant.embeddings import Embedder, TfidfSvdEmbedder
from assistant.settings import ROOT, Settings
from assistant.text import stem, terms

RRF = 60  # the usual constant of reciprocal rank fusion: damps the lead of the first rank


@dataclass(frozen=True)
class Hit:
    chunk: Chunk
    score: float
    cosine: float


class Bm25:
    """Okapi BM25. Also the source of how rare a term is, which extraction and confidence weigh by."""

    def __init__(self, texts: list[str], k1: float, b: float) -> None:
        self._counts = [Counter(terms(text)) for text in texts]
        lengths = [sum(counts.values()) for counts in self._counts]
        mean = sum(lengths) / len(lengths)
        self._norms = [k1 * (1 - b + b * length / mean) for length in lengths]
        self._k1 = k1
        self._documents = Counter(term for counts in self._counts for term in counts)

    def idf(self, term: str) -> float:
        """Highest for a term that the corpus does not have at all."""
        count = self._documents[term]
        return math.log(1 + (len(self._counts) - count + 0.5) / (count + 0.5))

    def scores(self, wanted: set[str]) -> np.ndarray:
        return np.array(
            [
                sum(self.idf(t) * counts[t] * (self._k1 + 1) / (counts[t] + norm) for t in wanted if t in counts)
                for counts, norm in zip(self._counts, self._norms)
            ]
        )


class Index:
    """Chunks with both ways to find them, and a version that changes with anything that changes the ranking."""

    def __init__(self, chunks: list[Chunk], embedder: Embedder, settings: Settings) -> None:
        if not chunks:
            raise ValueError("The corpus is empty: put Markdown pages with `## ` sections into it")
        texts = [chunk.searchable for chunk in chunks]
        self.chunks = chunks
        self.synonyms = read_synonyms(settings)
        self.bm25 = Bm25(texts, settings.retrieval.bm25_k1, settings.retrieval.bm25_b)
        self._embedder = embedder
        self._vectors = embedder.embed_documents(texts)
        self.version = index_version(chunks, embedder.name, settings)

    def search(self, query: str, method: str, k: int) -> list[Hit]:
        """The best k chunks; of equal ones the first in the corpus."""
        cosines = self._cosines(query)
        scores = self._scores(query, method, cosines)
        order = np.argsort(-scores, kind="stable")[:k]
        return [Hit(self.chunks[i], float(scores[i]), float(cosines[i])) for i in order]

    def expanded(self, query: str) -> set[str]:
        """The terms of a question, and what the handbook calls them."""
        return {word for term in terms(query) for word in (term, *self.synonyms.get(term, ()))}

    def weight_shared(self, query: str, text: str) -> float:
        """From 0 to 1: how much of a question, weighed by rarity, a text speaks of, be it by a synonym."""
        found = set(terms(text))
        wanted = set(terms(query))
        total = sum(self.bm25.idf(term) for term in wanted)
        shared = [t for t in wanted if t in found or found.intersection(self.synonyms.get(t, ()))]
        return sum(self.bm25.idf(term) for term in shared) / total if total else 0.0

    def confidence(self, query: str, hits: list[Hit]) -> float:
        """From 0 to 1: how well the best passage fits, by its words and by its embedding."""
        shared = max((self.weight_shared(query, hit.chunk.searchable) for hit in hits), default=0.0)
        return 0.5 * shared + 0.5 * max((hit.cosine for hit in hits if hit.cosine > 0), default=0.0)

    def _scores(self, query: str, method: str, cosines: np.ndarray) -> np.ndarray:
        if method == "bm25":
            return self.bm25.scores(self.expanded(query))
        if method == "embedding":
            return cosines
        if method == "hybrid":
            return _by_rank(self.bm25.scores(self.expanded(query))) + _by_rank(cosines)
        raise ValueError(f"retrieval.method is bm25, embedding or hybrid, not {method!r}")

    def _cosines(self, query: str) -> np.ndarray:
        expanded = " ".join([query, *sorted(self.expanded(query) - set(terms(query)))])
        return cosine_similarity(self._embedder.embed_query(expanded).reshape(1, -1), self._vectors)[0]


def _by_rank(scores: np.ndarray) -> np.ndarray:
    """Ranks can be added where scores of two methods cannot. What scores nothing gets nothing."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return np.where(scores > 0, 1 / (RRF + ranks), 0.0)


def index_version(chunks: list[Chunk], embedder: str, settings: Settings) -> str:
    """A fingerprint of chunks, embedder, synonyms and the settings of retrieval."""
    parts = [[chunk.id, chunk.searchable] for chunk in chunks]
    retrieval = settings.retrieval
    text = json.dumps([parts, embedder, read_synonyms(settings), retrieval.bm25_k1, retrieval.bm25_b])
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def read_synonyms(settings: Settings) -> dict[str, tuple[str, ...]]:
    """By stem, so that "kids" is found under "kid"."""
    if settings.synonyms is None:
        return {}
    listed: dict[str, list[str]] = yaml.safe_load((ROOT / settings.synonyms).read_text("utf-8"))
    return {stem(word): tuple(stem(other) for other in others) for word, others in listed.items()}


def read_chunks(settings: Settings) -> list[Chunk]:
    pages = read_pages(ROOT / settings.corpus)
    return [chunk for doc, page in pages.items() for chunk in chunk_page(doc, page, settings.chunking)]


def build_index(settings: Settings) -> Index:
    embedder = TfidfSvdEmbedder(settings.retrieval.svd_components, settings.seed)
    return Index(read_chunks(settings), embedder, settings)


def index_path(settings: Settings) -> Path:
    return ROOT / settings.artifacts / "index.joblib"


def load_index(settings: Settings) -> Index:
    """The index that was built; refused when corpus or settings have changed since."""
    path = index_path(settings)
    if not path.exists():
        raise FileNotFoundError("There is no index yet: run `make index`")
    index: Index = joblib.load(path)
    embedder = TfidfSvdEmbedder(settings.retrieval.svd_components, settings.seed)
    if index.version != index_version(read_chunks(settings), embedder.name, settings):
        raise ValueError("The index is older than the corpus or the settings: run `make index`")
    return index


def save_index(settings: Settings) -> Index:
    index = build_index(settings)
    path = index_path(settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    joblib.dump(index, path)
    return index


if __name__ == "__main__":
    # Imported under its real name, so that the pickle can be loaded by other programs.
    from assistant.retrieval import save_index as save
    from assistant.settings import load_settings

    built = save(load_settings())
    print(f"Index {built.version}: {len(built.chunks)} chunks")
