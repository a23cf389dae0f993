"""From Markdown pages to chunks that know where they come from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from assistant.settings import Chunking
from assistant.text import sentences


@dataclass(frozen=True)
class Chunk:
    """A passage, and the place that an answer cites."""

    id: str
    doc: str
    title: str
    section: str
    text: str

    @property
    def searchable(self) -> str:
        """Headings say what a passage is about, often in words that it lacks itself."""
        return f"{self.title}. {self.section}. {self.text}"


def read_pages(folder: Path) -> dict[str, str]:
    """Pages by their name without ending, in a fixed order."""
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.md"))}


def chunk_page(doc: str, page: str, chunking: Chunking) -> list[Chunk]:
    """Cuts each section into chunks of whole sentences, with an overlap."""
    if chunking.overlap >= chunking.size:
        raise ValueError("chunking.overlap has to be smaller than chunking.size")
    title = re.search(r"^# (.+)$", page, re.MULTILINE)
    if title is None:
        raise ValueError(f"{doc}.md has no title: its first line has to be `# ...`")
    chunks: list[Chunk] = []
    intro, *rest = re.split(r"^## +(.+)$", page[title.end() :], flags=re.MULTILINE)
    for heading, body in [(title[1], intro), *zip(rest[::2], rest[1::2])]:
        prose = re.sub(r"^#+ .*$", "", body, flags=re.MULTILINE)
        for text in _windows(sentences(" ".join(prose.split())), chunking):
            chunks.append(Chunk(f"{doc}#{len(chunks) + 1}", doc, title[1].strip(), heading.strip(), text))
    return chunks


def _windows(parts: list[str], chunking: Chunking) -> list[str]:
    windows: list[str] = []
    current: list[str] = []
    for part in parts:
        if current and _words(current) + _words([part]) > chunking.size:
            windows.append(" ".join(current))
            while current and _words(current) > chunking.overlap:
                current = current[1:]
        current = [*current, part]
    return [*windows, " ".join(current)] if current else windows


def _words(parts: list[str]) -> int:
    return sum(len(part.split()) for part in parts)
