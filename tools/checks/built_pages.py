"""The built site as its checks read it: pages with their texts, ids and links."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from diagnostics.desk.streams import settle
from ground.files import read_text
from ground.root import ROOT

SITE = ROOT / "site"
HOLE = "\ufffc"  # stands where code is: not prose, yet something between two words
SILENT = frozenset({"script", "style", "template", "svg", "textarea"})
CODE = frozenset({"code", "kbd", "pre", "samp"})
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# What does not end a text. Everything else does: an item, a cell, a button, a span (set apart by the style sheet).
INLINE = frozenset("a abbr b bdi cite em i mark q s strong sub sup time u wbr svg".split()) | CODE
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Block:
    """One run of text. under: the heading above it; main: whether it is the page's own, not header or footer.

    whole: the same with the words of code, which nobody spells or sets as prose but some type in.
    """

    text: str
    line: int
    language: str
    tag: str
    under: str
    main: bool
    whole: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """One address a page names. navigates: a reader can follow it."""

    target: str
    line: int
    navigates: bool


@dataclass(slots=True)
class Page:
    """One HTML file. path: from the root of the site."""

    path: str
    language: str = ""
    ids: set[str] = field(default_factory=set)
    links: list[Link] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    canonical: str = ""
    description: str = ""
    kind: str = ""  # "wizard" where the page is an interview
    hidden: bool = False  # not for search engines: a short address, a page that is nowhere

    @property
    def url(self) -> str:
        """Its address from the root, as links name it."""
        return "/" + self.path.removesuffix("index.html")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend, where it is."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.stack: list[tuple[str, str, bool]] = []  # tag, language, inside the page's own part
        self.words: list[tuple[str, str]] = []  # as prose, and with the words of code
        self.line, self.under = 1, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if tag not in INLINE:
            self._end_block()
        if tag in VOID:
            return
        language = given.get("lang", self.stack[-1][1] if self.stack else "")
        main = given.get("id") == "contenu" or (bool(self.stack) and self.stack[-1][2])
        self.stack.append((tag, language, main))

    def handle_endtag(self, tag: str) -> None:
        if tag not in (open_tag for open_tag, _, _ in self.stack):
            return
        if tag not in INLINE:
            self._end_block()
        while self.stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _, _ in self.stack}
        if tags & SILENT:
            return
        if not self.words:
            self.line = self.getpos()[0]
        self.words.append((HOLE if tags & CODE else data, data))

    def _end_block(self) -> None:
        text, whole = (_flat(form[n] for form in self.words) for n in (0, 1))
        self.words = []
        if not text or not self.stack:
            return
        tag, language, main = next((entry for entry in reversed(self.stack) if entry[0] not in INLINE), self.stack[-1])
        if tag in HEADINGS:
            self.under = text
        self.page.blocks.append(Block(text, self.line, language, tag, self.under, main, whole))

    def _note(self, tag: str, given: dict[str, str]) -> None:
        page, line = self.page, self.getpos()[0]
        if tag == "html":
            page.language = given.get("lang", "")
        if tag == "meta" and given.get("name") == "description":
            page.description = given.get("content", "")
        if tag == "meta" and given.get("name") == "robots":
            page.hidden = "noindex" in given.get("content", "")
        if "data-wizard" in given:
            page.kind = "wizard"
        if "id" in given:
            page.ids.add(given["id"])
        if given.get("rel") == "canonical":
            page.canonical = given["href"]
        targets = [given[name] for name in ("href", "src", "action") if name in given]
        page.links += [Link(target, line, tag == "a") for target in targets]
        page.links += [Link(target, line, False) for target in _in_data(given)]


def _flat(words: Iterable[str]) -> str:
    return re.sub(r"[ \t\r\n]+", " ", "".join(words)).strip(" ")


def _in_data(given: dict[str, str]) -> Iterator[str]:
    """The addresses that a page hands to its script: data-... attributes of JSON with keys named url."""
    for name, value in given.items():
        if name.startswith("data-") and value.startswith('{"'):
            yield from _urls(json.loads(value))


def _urls(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == "url" and isinstance(inner, str):
                yield inner
            else:
                yield from _urls(inner)


def read_page(html: str, path: str = "page/index.html") -> Page:
    """One page from its HTML."""
    page = Page(path)
    reader = _Reader(page)
    reader.feed(html)
    reader.close()
    reader._end_block()
    return page


def read_site(folder: Path = SITE) -> list[Page]:
    """Every page of a built site, in the order of paths."""
    return [read_page(read_text(file), file.relative_to(folder).as_posix()) for file in sorted(folder.rglob("*.html"))]


def in_every_text(pages: Iterable[Page], faults_of: Callable[[Block], Iterable[str]]) -> Iterator[Fault]:
    """What is wrong with the texts of pages: faults_of says it of one."""
    for page in pages:
        for block in page.blocks:
            yield from (Fault(page.path, block.line, said) for said in faults_of(block))


def run(check: Callable[[Path], Iterable[Fault]], arguments: list[str]) -> int:
    """Run one check on a built site (site/, or the folder named) and print what it finds."""
    settle()
    folder = Path(arguments[0]) if arguments else SITE
    if not (folder / "index.html").is_file():
        print(f"{folder} has no site in it: run 'make build' first.", file=sys.stderr)
        return 2
    faults = list(check(folder))
    for fault in faults:
        print(fault)
    return 1 if faults else 0
