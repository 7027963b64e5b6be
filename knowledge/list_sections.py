"""What lists are made of: sections under a heading, each with lines that lead to articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from knowledge.articles import Article


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. id: the number of its article, for paper. said: its title is what somebody says."""

    title: str
    url: str = ""
    levels: tuple[int, ...] = ()
    note: str = ""
    id: str = ""
    said: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Some lines under a heading, which can be linked to. way: the address of the diagnosis, where there is one."""

    anchor: str
    name: str
    entries: list[Entry]
    way: str = ""


def entry(article: Article) -> Entry:
    """The line of an article."""
    return Entry(article.meta.title, article.url, tuple(article.meta.levels), id=article.meta.id)


def sections_by(
    articles: Iterable[Article], names: Mapping[str, str], prefix: str, keys: Callable[[Article], Iterable[str]]
) -> list[Section]:
    """One section for each name, in that order, without the empty ones; an article may be in several."""
    shelves: dict[str, list[Entry]] = {name: [] for name in names}
    for article in articles:
        for key in keys(article):
            if key in shelves:
                shelves[key].append(entry(article))
    return [Section(prefix + key, names[key], entries) for key, entries in shelves.items() if entries]
