"""The search index: one entry for each page of a language, with the words its readers use in either language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix
from diagnostics.pages.typography import typeset
from diagnostics.probes.codes import CODES
from knowledge.articles import Article
from knowledge.front_matter import Meta
from knowledge.heard import Heard, stem
from knowledge.intents import SERVED
from knowledge.messages import N_, words
from knowledge.search_parts import folded
from knowledge.what_people_say import MAIN, Said
from knowledge.wizard_cards import Card

# Where a word of an entry stands, with its weight: in the first of these that has it, and nowhere else. said: what people say, the
# keywords; heard: what people wrote about it and hardly about anything else (docs/lines); near: what they also wrote, and the words
# of an intent that has another main article; other: those of the other language.
FIELDS = {"said": 6.0, "heard": 5.0, "title": 3.0, "near": 2.0, "other": 1.0, "body": 0.25}
# What somebody may type, as a whole: docs/assets/javascripts/workers/ranking.js knows how much that counts.
PHRASES = "asked"
# What repairs comes first, then what explains; then the diagnostic (its article leads there too) and pages about help.
REPAIRS, EXPLAINS, LESS = 1.0, 0.8, 0.5

OR = N_("or")
KINDS = {"preventive": N_("preventive"), "corrective": N_("corrective"), "evolutive": N_("improvement")}
# What marks an article that the other languages lack.
ONLY = {"fr": N_("in French only"), "en": N_("in English only")}

WORD = r"\w[\w.]*\w|\w"
Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Indexed:
    """What one language's index is made of."""

    language: str
    articles: Mapping[str, Mapping[str, Article]]
    cards: Mapping[str, Mapping[str, Card]]
    said: Said
    heard: Mapping[str, Heard] = field(default_factory=dict)


def index(whole: Mapping[str, Any], indexed: Indexed) -> dict[str, Any]:
    """The index of one language, from Material's of the whole site."""
    pages = texts(whole["docs"], indexed.language)
    entries = [*_articles(indexed, pages), *_wizards(indexed), *_others(indexed, pages)]
    fields = {PHRASES: 0.0, **FIELDS}
    return {
        "config": whole["config"],
        "label": words(indexed.language).gettext(N_("Words found:")),
        "fields": list(fields),
        "weights": list(fields.values()),
        "docs": _in_one_form(entries, indexed.language),
    }


def _in_one_form(entries: Iterable[Entry], language: str) -> list[Entry]:
    """Each word in the one form that most entries have, and in the strongest field only: the worker compares words by their stems."""
    found = [_once(entry, {}, language) for entry in entries]
    forms = Counter(
        word for entry in found for name in FIELDS if name != "title" for word in entry.get(name, "").split()
    )
    usual: dict[str, str] = {}
    for word in sorted(forms, key=lambda word: (-forms[word], word)):
        usual.setdefault(_root(word, language), word)
    return [_once(entry, usual, language) for entry in _with_accents(found)]


def _with_accents(entries: Iterable[Entry]) -> list[Entry]:
    """Phrases of several words with their accents, where any entry writes them so: a result shows them."""
    found = list(entries)
    each = {phrase for entry in found for phrase in entry.get(PHRASES, "").split() if "+" in phrase}
    accented = {_bare(phrase): phrase for phrase in sorted(each) if _bare(phrase) != phrase}
    return [
        entry | {PHRASES: " ".join(accented.get(phrase, phrase) for phrase in entry[PHRASES].split())}
        if PHRASES in entry
        else entry
        for entry in found
    ]


def _bare(phrase: str) -> str:
    return "=" + "+".join(map(folded, phrase.removeprefix("=").split("+")))


def _once(entry: Entry, usual: Mapping[str, str], language: str) -> Entry:
    """An entry whose words stand in its strongest field each, written as usual."""
    seen: set[str] = set()
    kept: Entry = {}
    for name in FIELDS:
        words_there = vocabulary([entry.get(name, "")]).split()
        new = {root: word for word in words_there if (root := _root(word, language)) not in seen}
        seen |= new.keys()
        if name in entry and name != "title":
            kept[name] = " ".join(usual.get(root, word) for root, word in new.items())
    return entry | kept


def _root(word: str, language: str) -> str:
    return folded(stem(word, language))


def begun_later(made: Mapping[str, Any], index_file: str, worker: str) -> dict[str, Any]:
    """What every page loads in place of an index: its configuration, and where the index and Material's worker are.

    docs/assets/javascripts/workers/search.js fetches both when somebody searches.
    """
    return {"config": {**made["config"], "index": index_file, "worker": worker}, "docs": []}


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


def _articles(indexed: Indexed, pages: Mapping[str, list[str]]) -> Iterable[Entry]:
    """The language's articles, and those that exist in other languages only, marked."""
    say, others = words(indexed.language).gettext, _other_than(indexed.language)
    own = _current(indexed.articles[indexed.language])
    for article in own.values():
        twins = [
            indexed.articles[other][article.meta.id] for other in others if article.meta.id in indexed.articles[other]
        ]
        where = article.url.removeprefix(prefix(indexed.language))
        yield _entry(indexed, article, where, pages.get(where, ()), twins, "")
    up = "../" if prefix(indexed.language) else ""
    for other in others:
        for name, article in _current(indexed.articles[other]).items():
            if name not in own:
                yield _entry(indexed, article, f"{up}{article.url}", (), [article], say(ONLY[other]))


def _current(articles: Mapping[str, Article]) -> dict[str, Article]:
    return {name: article for name, article in articles.items() if article.meta.state == "validated"}


def _entry(
    indexed: Indexed, article: Article, where: str, body: Collection[str], twins: Collection[Article], mark: str
) -> Entry:
    meta = article.meta
    marks = [*levels_and_kinds(article, indexed.language), *([mark] if mark else [])]
    main, near = _intents(indexed, meta)
    other = [text for twin in twins for text in (twin.meta.title, *twin.meta.keywords)]
    entry = {
        "location": where,
        "title": typeset(meta.title, indexed.language),
        "text": shown(" · ".join(marks), typeset(meta.description, indexed.language)),
        "asked": phrases([*_numbers(meta.id), *_codes(meta.id), *meta.keywords, *other, *_phrases(indexed, main)]),
        "said": vocabulary([meta.description, *meta.keywords, _words_people_use(indexed, main, own=True)]),
        "heard": vocabulary(word for name in main if name in indexed.heard for word in indexed.heard[name].well),
        "near": vocabulary(
            [
                *(word for name in main if name in indexed.heard for word in indexed.heard[name].now_and_then),
                _words_people_use(indexed, near, own=True),
            ]
        ),
        "other": vocabulary([*other, _words_people_use(indexed, main, own=False)]),
        "body": vocabulary([*body, _words_people_use(indexed, near, own=False)]),
    }
    return entry | {"boost": _weight(meta)}


def _intents(indexed: Indexed, meta: Meta) -> tuple[list[str], list[str]]:
    """The intents an article is the main one of, and those it serves beside another."""
    main = [name for name in meta.intents if name in indexed.said and indexed.said[name][MAIN] == meta.id]
    return main, [name for name in meta.intents if name not in main]


def _numbers(name: str) -> Iterable[str]:
    """KB-025 as people type it."""
    letters, _, digits = name.partition("-")
    return (f"{letters}{space}{number}" for space in (" ", "") for number in (digits, str(int(digits))))


def _codes(article: str) -> Iterable[str]:
    """The error codes that an article covers, by the one table of them, as they are typed or pasted."""
    return (written for code in CODES if code.kb == article for written in (code.id, f"ERR_{code.id}"))


def _phrases(indexed: Indexed, intents: Iterable[str]) -> Iterable[str]:
    return (text for name in intents for text in indexed.said[name][indexed.language].split(","))


def phrases(texts: Iterable[str]) -> str:
    """Each text as one word of the index, such as =plus+internet or =l’+écran; workers/ranking.js reads them and makes the same of a question."""
    found: dict[str, str] = {}
    for text in texts:
        phrase = "=" + "+".join(re.findall(f"(?:{WORD})’?", text.casefold().replace("'", "’")))
        key = _bare(phrase)
        if phrase != "=" and found.get(key, key) == key:  # with its accents, where it is written with and without
            found[key] = phrase
    return " ".join(found.values())


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


def _words_people_use(indexed: Indexed, intents: Iterable[str], own: bool) -> str:
    languages = [indexed.language] if own else _other_than(indexed.language)
    return " ".join(indexed.said[name][language] for name in intents for language in languages if name in indexed.said)


def _wizards(indexed: Indexed) -> Iterable[Entry]:
    say = words(indexed.language).gettext
    for card in indexed.cards[indexed.language].values():
        served = SERVED.get(card.id, ())  # a wizard of a pack serves none
        yield {
            "location": card.url.removeprefix(prefix(indexed.language)),
            "title": typeset(card.title, indexed.language),
            "text": shown(say(N_("Diagnosis")), typeset(card.summary, indexed.language)),
            "said": vocabulary([card.summary, _words_people_use(indexed, served, own=True)]),
            "other": vocabulary([_words_people_use(indexed, served, own=False)]),
            "boost": LESS,
        }


def _others(indexed: Indexed, pages: Mapping[str, list[str]]) -> Iterable[Entry]:
    """Pages that are neither: they say in front matter if the search leaves them out."""
    known = {
        article.url.removeprefix(prefix(indexed.language)) for article in indexed.articles[indexed.language].values()
    }
    known |= {card.url.removeprefix(prefix(indexed.language)) for card in indexed.cards[indexed.language].values()}
    for where, (title, *parts) in pages.items():
        if where not in known and where:
            yield {"location": where, "title": title, "text": "", "body": vocabulary(parts), "boost": LESS}
