"""The corpus and the labelled questions keep their form."""

from __future__ import annotations

from collections import Counter

import pytest

from assistant.corpus import chunk_page, read_pages
from assistant.retrieval import Index, build_index, read_synonyms
from assistant.scoring import read_queries
from assistant.settings import ROOT, Chunking, Settings

PAGE = "# Title\n\n## Part\n\nOne two three four. Five six seven. Eight nine ten eleven.\n"


def test_every_label_stands_in_the_document_that_it_names(settings: Settings) -> None:
    pages = {doc: " ".join(page.split()) for doc, page in read_pages(ROOT / settings.corpus).items()}
    for query in read_queries(ROOT / settings.queries):
        assert query.answerable == bool(query.expected_phrase), query.id
        for doc in query.expected_docs:
            assert query.expected_phrase.lower() in pages[doc].lower(), query.id


def test_both_halves_have_the_same_mix_and_no_question_twice(settings: Settings) -> None:
    queries = read_queries(ROOT / settings.queries)
    assert len({query.question.lower() for query in queries}) == len(queries) >= 60
    assert {query.split for query in queries} == {"dev", "held-out"}
    mix = Counter((query.split, query.kind) for query in queries)
    assert all(mix["dev", kind] == mix["held-out", kind] for _, kind in mix)


def test_chunks_keep_sentences_whole_and_overlap() -> None:
    chunks = chunk_page("page", PAGE, Chunking(size=8, overlap=4))
    assert [chunk.text for chunk in chunks] == [
        "One two three four. Five six seven.",
        "Five six seven. Eight nine ten eleven.",
    ]
    assert (chunks[1].id, chunks[1].title, chunks[1].section) == ("page#2", "Title", "Part")


def test_text_above_the_first_section_and_below_smaller_headings_is_kept() -> None:
    chunks = chunk_page("page", "# Title\n\nIntro.\n\n## Part\n\n### Detail\n\nText.\n", Chunking(size=8, overlap=4))
    assert [(chunk.section, chunk.text) for chunk in chunks] == [("Title", "Intro."), ("Part", "Text.")]


def test_a_page_without_title_and_an_overlap_of_a_whole_chunk_are_refused() -> None:
    with pytest.raises(ValueError, match="no title"):
        chunk_page("page", "## Part\n\nText.\n", Chunking(size=8, overlap=4))
    with pytest.raises(ValueError, match="smaller"):
        chunk_page("page", PAGE, Chunking(size=8, overlap=8))


def test_synonyms_are_stems_and_part_of_the_version(settings: Settings, index: Index) -> None:
    assert read_synonyms(settings)["vacation"] == ("holiday", "leave")
    settings.synonyms = None
    assert build_index(settings).version != index.version
