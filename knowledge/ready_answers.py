"""An answer to paste into a mail, made from an article's own page: when to call, the steps, the link.

1. Plain text: no markup, no address but the last lines, spaces that every mail program knows.
2. Nothing is written twice: each word comes from the article, save what introduces the phone and the link.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

from diagnostics.pages.typography import keeping_addresses
from knowledge.articles import Article
from knowledge.messages import N_
from knowledge.signs import colon

Say = Callable[[str], str]
SECTION = re.compile(r"(?=<h2[ >])")
HEADING = re.compile(r"<h2[^>]*>(.*?)</h2>", re.DOTALL)
CALL = re.compile(r"<h2[^>]*>(?:Quand (?:arrêter et )?appeler|When to (?:stop and )?call)\b")
HEADINGS = frozenset(("h2", "h3", "h4"))
VOID = frozenset(("br", "hr", "img", "input", "wbr"))
BLOCKS = frozenset(("p", "ol", "ul", "pre", "table", "div"))
CODE = re.compile(r"<(code|kbd|pre|samp)\b.*?</\1>", re.DOTALL)
APOSTROPHE = "\ue002"  # stands for one inside code
SPACES = re.compile(r"[ \t\r\n\u00a0\u202f]+")
NO_STEPS = ("glossary",)

OPENING = N_("Here is what our article “%(title)s” advises.")
PART = N_("Part %(n)s")
LINK, PHONE = N_("The whole article:"), N_("%(company)s help desk, by phone:")
URGENT, DOUBT = N_("Do this in order, and call %(phone)s at once."), N_("If you are not sure, call %(phone)s.")


@dataclass(frozen=True, slots=True)
class Places:
    """Where articles are. numbers: their id by their address from the root; full: the short address of an id, for a mail."""

    numbers: Mapping[str, str]
    full: Callable[[str], str]


def ready_answer(article: Article, html: str, places: Places, desk: Mapping[str, object], say: Say) -> str:
    """The text for a mail, from the HTML of the article's page."""
    sections = SECTION.split(_numbered(CODE.sub(_as_typed, html), article, places.numbers))
    opening = f"{say(OPENING) % {'title': article.meta.title}} {_when_to_call(article, sections, desk, say)}"
    sign = colon(article.language)
    steps = [line for section in _chosen(article, sections) for line in _lines(section, sign, say)]
    numbers = {"company": desk["company"], "phone": desk["phone"]}
    cited = dict.fromkeys(re.findall(r"\((KB-\d+)\)", "\n".join([opening, *steps])))
    closing = [
        f"{say(LINK)} {places.full(article.meta.id)}",
        *(f"{number}{sign} {places.full(number)}" for number in cited),
        f"{say(PHONE) % numbers} {desk['phone']}",
    ]
    return _plain("\n".join([opening, "", *steps, "", *closing]))


def _numbered(html: str, article: Article, numbers: Mapping[str, str]) -> str:
    """Plain text loses its links: the words of each link to an article are followed by its number."""

    def named(match: re.Match[str]) -> str:
        path = match[1].partition("#")[0]
        number = numbers.get(posixpath.normpath(posixpath.join(article.url, path)) + "/")
        return f"{match[0]} ({number})" if path and number else match[0]

    return re.sub(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>.*?</a>', named, html, flags=re.DOTALL)


def _when_to_call(article: Article, sections: Iterable[str], desk: Mapping[str, object], say: Say) -> str:
    """The article's own words on it, where it has a section for them that begins with a sentence."""
    own = next((section for section in sections if CALL.match(section)), "")
    first = next((block for block in parse(own) if block.tag != "h2"), None)
    if first is not None and first.tag == "p":
        return text(first)
    urgent = article.meta.type == "emergency" or article.meta.levels == [3]
    return say(URGENT if urgent else DOUBT) % {"phone": desk["phone"]}


def _chosen(article: Article, sections: list[str]) -> Iterator[str]:
    """The parts of the page that say what to do; of the others, only their warnings."""
    for number, section in enumerate(sections):
        if CALL.match(section) or article.meta.type in NO_STEPS:
            continue
        if _says_what_to_do(article.meta.type, number, section):
            yield section if article.meta.type != "fix" else HEADING.sub("", section, count=1)
        elif 'class="admonition warning"' in section:
            yield "".join(re.findall(r'<div class="admonition warning">.*?</div>', section, re.DOTALL))


def _says_what_to_do(kind: str, number: int, section: str) -> bool:
    """A numbered list is steps. An emergency: what to do, what not to do. Advice: its first section, whatever its form."""
    if kind == "emergency":
        return number in (1, 2)
    return number > 0 and ("<ol" in section or (kind == "advice" and number == 1))


# --- HTML to lines ---------------------------------------------------------------------------------------------------


class _Reader(HTMLParser):
    """Builds a tree of a piece of page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tree = TreeBuilder()
        self.tree.start("body", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.tree.end(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        self.tree.data(data)


def parse(html: str) -> Element:
    """The elements of a piece of page, under one root."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.tree.end("body")
    return reader.tree.close()


def text(element: Element) -> str:
    """The words of an element, on one line."""
    return SPACES.sub(" ", "".join(element.itertext())).strip()


def _lines(section: str, colon: str, say: Say) -> Iterator[str]:
    """The lines of a section; what follows a heading stands right below it."""
    below_heading = False
    for block in parse(section):
        lines = list(_block(block, colon, say))
        yield from lines[1:] if below_heading and lines[:1] == [""] else lines
        below_heading = block.tag in HEADINGS


def _block(block: Element, colon: str, say: Say) -> Iterator[str]:
    """The lines of one block, with blank ones around what does not belong to its neighbour."""
    words = block.get("class", "").split()
    if block.tag in HEADINGS:
        yield from ("", _headed(_part(text(block), say), colon))
    elif block.tag in ("ol", "ul"):
        yield from _items(block)
    elif block.tag == "table":
        yield from _rows(block, colon)
    elif "warning" in words:
        title, *rest = [text(inner) for inner in block]
        yield from ("", " ".join([_headed(title, colon), *rest]), "")
    elif block.tag == "p":
        yield from ("", text(block))
    elif block.tag == "div" and "admonition" not in words:
        for inner in block:
            yield from _block(inner, colon, say)


def _part(title: str, say: Say) -> str:
    """ "2. On your computer" stands above steps that have numbers of their own: "Part 2. On your computer"."""
    return re.sub(r"^(\d+)\. ", lambda match: f"{say(PART) % {'n': match[1]}}. ", title)


def _headed(title: str, colon: str) -> str:
    return title if title.endswith(("?", "!", ".", "…")) else title + colon


def _items(block: Element, indent: str = "") -> Iterator[str]:
    """The items of a list, numbered as on the page; what an item holds besides its first line is set in below it."""
    number = int(block.get("start", "1"))
    for item in block:
        mark = f"{number}. " if block.tag == "ol" else "- "
        yield from _item(item, indent + mark, indent + " " * len(mark))
        number += 1


def _item(item: Element, mark: str, indent: str) -> Iterator[str]:
    """One item: its own words on one line, each paragraph after the first on its own, lists below."""
    words, lead = item.text or "", mark
    for inner in item:
        if inner.tag not in BLOCKS:
            words += "".join(inner.itertext()) + (inner.tail or "")
            continue
        if words.strip():
            yield lead + SPACES.sub(" ", words).strip()
            lead = indent
        words = inner.tail or ""
        if inner.tag in ("ol", "ul"):
            yield from _items(inner, indent)
        else:
            yield lead + text(inner)
            lead = indent
    if words.strip():
        yield lead + SPACES.sub(" ", words).strip()


def _rows(table: Element, colon: str) -> Iterator[str]:
    """A table as a list: the first cell, then what the others say of it. The headings of the columns are left out."""
    for row in table.iter("tr"):
        first, *rest = [text(cell) for cell in row]
        if row[0].tag == "td":
            said = ". ".join(cell.removesuffix(".") for cell in rest if cell)
            yield f"- {first}{colon} {said}." if said else f"- {first}"


def _as_typed(code: re.Match[str]) -> str:
    """A command keeps its apostrophes: they wait in another sign until the prose is set."""
    return re.sub("'|&#39;|&#x27;", APOSTROPHE, code[0])


def _plain(words: str) -> str:
    """Signs of print, spaces that every mail program knows; never two blank lines. Addresses and commands stay as they are."""
    words = keeping_addresses(words, lambda prose: prose.replace("'", "’").replace("\u2011", "-"))
    words = re.sub("[\u00a0\u202f]", " ", words.replace(APOSTROPHE, "'"))
    return re.sub(r"\n{3,}", "\n\n", words).strip() + "\n"
