"""The search index: one entry for each page of a language, with the words its readers use in either language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix
from diagnostics.pages.typography import typeset
from knowledge.articles import Article
from knowledge.front_matter import Meta
from knowledge.intents import SERVED
from knowledge.messages import N_, words
from knowledge.what_people_say import MAIN, Said
from knowledge.wizard_cards import Card

# The fields the worker reads, with their weight. What a result shows (text) is not among them: it is shown whole.
# asked: what somebody may type, as a whole; said: its words; near: those of an intent that has another main article;
# other: those of the other language.
FIELDS = {"title": 3.0, "asked": 6.0, "said": 4.0, "near": 2.0, "other": 1.0, "body": 0.5}
# The worker loads docs/assets/javascripts/lunr/min/lunr.guichet.min.js for this.
LANGUAGE = "guichet"
# What repairs comes first, then what explains; then the diagnostic (its article leads there too) and pages about help.
REPAIRS, EXPLAINS, LESS = 1.0, 0.8, 0.5

OR = N_("or")
KINDS = {"preventive": N_("preventive"), "corrective": N_("corrective"), "evolutive": N_("evolutive")}
# What marks an article that the other languages lack.
ONLY = {"fr": N_("in French only"), "en": N_("in English only")}

WORD = r"\w[\w.]*\w|\w"
Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one language's index is made of."""

    language: str
    articles: Mapping[str, Mapping[str, Article]]
    cards: Mapping[str, Mapping[str, Card]]
    said: Said


def index(whole: Mapping[str, Any], shelf: Shelf) -> dict[str, Any]:
    """The index of one language, from Material's of the whole site."""
    pages = texts(whole["docs"], shelf.language)
    config = {**whole["config"], "lang": [LANGUAGE], "fields": {name: {"boost": n} for name, n in FIELDS.items()}}
    entries = [*_articles(shelf, pages), *_wizards(shelf), *_others(shelf, pages)]
    return {"config": config, "docs": entries}


def texts(docs: Iterable[Mapping[str, str]], language: str) -> dict[str, list[str]]:
    """Title, then texts, of each page of a language by its address from the language's home; its headings' parts joined."""
    pages: dict[str, list[str]] = {}
    for doc in docs:
        where = doc["location"].partition("#")[0]
        if language_of(where) == language:
            pages.setdefault(where.removeprefix(prefix(language)), [doc["title"]]).append(
                f"{doc['title']} {doc['text']}"
            )
    return pages


def vocabulary(parts: Iterable[str]) -> str:
    """The different words of texts, once each: how often a word is used says little in pages this short."""
    bare = re.sub(r"<[^>]*>|&\w+;", " ", " ".join(parts))
    return " ".join(dict.fromkeys(re.findall(WORD, bare.casefold())))


def language_of(where: str) -> str:
    """The language of an address: that of its folder, else the default."""
    return next((name for name in LANGUAGES if prefix(name) and where.startswith(prefix(name))), DEFAULT)


def _other_than(language: str) -> list[str]:
    return [name for name in LANGUAGES if name != language]


def _articles(shelf: Shelf, pages: Mapping[str, list[str]]) -> Iterable[Entry]:
    """The language's articles, and those that exist in other languages only, marked."""
    say, others = words(shelf.language).gettext, _other_than(shelf.language)
    own = _current(shelf.articles[shelf.language])
    for article in own.values():
        twins = [shelf.articles[other][article.meta.id] for other in others if article.meta.id in shelf.articles[other]]
        where = article.url.removeprefix(prefix(shelf.language))
        yield _entry(shelf, article, where, pages.get(where, ()), twins, "")
    up = "../" if prefix(shelf.language) else ""
    for other in others:
        for name, article in _current(shelf.articles[other]).items():
            if name not in own:
                yield _entry(shelf, article, f"{up}{article.url}", (), [article], say(ONLY[other]))


def _current(articles: Mapping[str, Article]) -> dict[str, Article]:
    return {name: article for name, article in articles.items() if article.meta.state == "validated"}


def _entry(
    shelf: Shelf, article: Article, where: str, body: Collection[str], twins: Collection[Article], mark: str
) -> Entry:
    meta = article.meta
    marks = [*levels_and_kinds(article, shelf.language), *([mark] if mark else [])]
    main, near = _intents(shelf, meta)
    other = [text for twin in twins for text in (twin.meta.title, *twin.meta.keywords)]
    entry = {
        "location": where,
        "title": typeset(meta.title, shelf.language),
        "text": shown(" · ".join(marks), typeset(meta.description, shelf.language)),
        "asked": phrases([*_numbers(meta.id), *meta.keywords, *other, *_phrases(shelf, main)]),
        "said": vocabulary([meta.description, *meta.keywords, _said(shelf, main, own=True)]),
        "near": vocabulary([_said(shelf, near, own=True)]),
        "other": vocabulary([*other, _said(shelf, main, own=False)]),
        "body": vocabulary([*body, _said(shelf, near, own=False)]),
    }
    return entry | {"boost": _weight(meta)}


def _intents(shelf: Shelf, meta: Meta) -> tuple[list[str], list[str]]:
    """The intents an article is the main one of, and those it serves beside another."""
    main = [name for name in meta.intents if name in shelf.said and shelf.said[name][MAIN] == meta.id]
    return main, [name for name in meta.intents if name not in main]


def _numbers(name: str) -> Iterable[str]:
    """KB-025 as people type it."""
    letters, _, digits = name.partition("-")
    return (f"{letters}{space}{number}" for space in (" ", "") for number in (digits, str(int(digits))))


def _phrases(shelf: Shelf, intents: Iterable[str]) -> Iterable[str]:
    return (text for name in intents for text in shelf.said[name][shelf.language].split(","))


def phrases(texts: Iterable[str]) -> str:
    """Each text as one word of the index, such as =plus+internet; lunr.guichet.min.js reads them and makes the same of a question."""
    found = ("+".join(re.findall(WORD, text.casefold())) for text in texts)
    return " ".join(dict.fromkeys(f"={words}" for words in found if words))


def _weight(meta: Meta) -> float:
    if set(meta.intents) <= {"other"}:
        return LESS
    return REPAIRS if meta.type in ("fix", "emergency") else EXPLAINS


def levels_and_kinds(article: Article, language: str) -> list[str]:
    """ "Niveau 1 ou 2", "corrective": what an article is, in words."""
    say = words(language).gettext
    found = []
    if article.meta.levels:
        found.append(say(N_("Level %(n)s")) % {"n": f" {say(OR)} ".join(map(str, article.meta.levels))})
    if article.meta.maintenance:
        found.append(", ".join(say(KINDS[kind]) for kind in article.meta.maintenance))
    return found


def shown(marks: str, about: str) -> str:
    """What a result shows under its title; Material puts it into the page as HTML."""
    return (f"<p class='g-hit'>{_escaped(marks)}</p>" if marks else "") + f"<p>{_escaped(about)}</p>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _said(shelf: Shelf, intents: Iterable[str], own: bool) -> str:
    languages = [shelf.language] if own else _other_than(shelf.language)
    return " ".join(shelf.said[name][language] for name in intents for language in languages if name in shelf.said)


def _wizards(shelf: Shelf) -> Iterable[Entry]:
    say = words(shelf.language).gettext
    for card in shelf.cards[shelf.language].values():
        served = SERVED.get(card.id, ())  # a wizard of a pack serves none
        yield {
            "location": card.url.removeprefix(prefix(shelf.language)),
            "title": typeset(card.title, shelf.language),
            "text": shown(say(N_("Diagnosis")), typeset(card.summary, shelf.language)),
            "said": vocabulary([card.summary, _said(shelf, served, own=True)]),
            "other": vocabulary([_said(shelf, served, own=False)]),
            "boost": LESS,
        }


def _others(shelf: Shelf, pages: Mapping[str, list[str]]) -> Iterable[Entry]:
    """Pages that are neither: they say in front matter if the search leaves them out."""
    known = {article.url.removeprefix(prefix(shelf.language)) for article in shelf.articles[shelf.language].values()}
    known |= {card.url.removeprefix(prefix(shelf.language)) for card in shelf.cards[shelf.language].values()}
    for where, (title, *parts) in pages.items():
        if where not in known and where:
            yield {"location": where, "title": title, "text": "", "body": vocabulary(parts), "boost": LESS}
