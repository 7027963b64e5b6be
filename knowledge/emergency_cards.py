"""The emergency cards: one page of paper each, with the code that leads a telephone to the page."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape, unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ground.build_cache import made_once
from knowledge.articles import Article
from knowledge.urls import relative_url

# The part of the page that is printed; what is around it changes for reasons of its own.
PRINTED = re.compile(r'<div class="g-cards">.*?</div><!-- cards -->', re.DOTALL)
STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
# The file of all cards, by language.
PDF = {"fr": "cartes-urgence.pdf", "en": "emergency-cards.pdf"}
DATES = re.compile(rb"(?<=Date \(D:)\d{14}[+-]\d\d'\d\d'(?=\))")


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as inline SVG, and the address in it as a person would type it."""

    svg: str
    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """One emergency on one sheet."""

    article: Article
    body: str
    code: Code | None


def emergencies(articles: Iterable[Article]) -> list[Article]:
    """The articles that are cards, by id."""
    cards = (one for one in articles if one.meta.type == "emergency" and one.meta.state == "validated")
    return sorted(cards, key=lambda article: article.meta.id)


def newest(cards: Iterable[Article]) -> date:
    """The version of the cards: the day the last of them was checked."""
    return max((article.meta.reviewed for article in cards), default=date.min)


@cache
def code(address: str) -> Code:
    """The code of an address: black on white with its margin, whatever the colours of the page."""
    svg = made_once("qr", [address], lambda: _svg(address))
    parts = urlsplit(address)
    hidden = svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return Code(hidden, address, (parts.netloc + parts.path).removesuffix("/"))


def _svg(address: str) -> str:
    import segno  # late: few builds draw a new code

    made = segno.make(address, error="m", micro=False)
    return made.svg_inline(omitsize=True, border=4, svgclass="g-qr", lineclass=None, dark="#000", light="#fff")


def embed(html: str, article: Article, page_url: str) -> str:
    """The text of an article on the page of all cards: its headings one step lower, its ids its own, its links right."""
    own = article.meta.id.lower()

    def link(match: re.Match[str]) -> str:
        target = match[1]
        if target.startswith("#"):
            return f'href="#{own}-{target[1:]}"'
        if urlsplit(target).scheme:
            return match[0]
        path, mark, anchor = target.partition("#")
        home = posixpath.normpath(posixpath.join(article.url, path)) + ("/" if path.endswith("/") else "")
        return f'href="{relative_url(home, page_url)}{mark}{anchor}"'

    html = re.sub(r'\bhref="([^"]*)"', link, html)
    html = re.sub(r'\bid="([^"]*)"', rf'id="{own}-\1"', html)
    return re.sub(r"(</?h)([2-5])(?=[\s>])", lambda match: f"{match[1]}{int(match[2]) + 1}", html)


def with_public_links(page: str, address: str) -> str:
    """The page as it is printed: a PDF is read far from the folder it was made in, so its links are those of the site.

    address: the page's own, in full; without one, no link leads out.
    """

    def public(match: re.Match[str]) -> str:
        if urlsplit(match[2]).scheme:
            return match[0]
        return f'{match[1]} href="{escape(urljoin(address, unescape(match[2])))}"' if address else match[1]

    return re.sub(r'(<a\b[^>]*?) href="(?!#)([^"]*)"', public, page)


def key(page: str, site: Path, folder: str) -> str:
    """What the PDF is made from: the printed part of a page and its style sheets. The rest may change, the PDF stays."""
    printed = PRINTED.search(page)
    digest = hashlib.sha256((printed[0] if printed else page).encode())
    for href in STYLE.findall(page):
        path = site / posixpath.normpath(posixpath.join(folder, href))
        digest.update(path.read_bytes() if path.is_file() else href.encode())
    return digest.hexdigest()[:32]


def settle(pdf: bytes, day: str) -> bytes:
    """The PDF without the second it was made in, so that the same cards have the same hash. day: 20261124."""
    return DATES.sub(f"{day}000000+00'00'".encode(), pdf)
