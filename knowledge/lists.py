"""The lists of articles: by family, situation, level, kind of maintenance, diagnosis, letter; and those to review."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hooks.catalogue import Catalogue, plain
from knowledge import facts as _facts
from knowledge.articles import FAMILIES, Article
from knowledge.messages import N_, words
from knowledge.wizard_cards import Card

# Pages under /fiches/: address, title, description. The first is /fiches/ itself; the last is for those who keep the site.
PAGES = {
    "families": ("fiches", N_("All articles"), N_("Every page of the help desk, by family.")),
    "situations": (
        "fiches/situations",
        N_("In your own words"),
        N_("Find the article by the words of someone in trouble."),
    ),
    "levels": ("fiches/niveaux", N_("Articles by level"), N_("The articles of each of the three levels of help.")),
    "kinds": (
        "fiches/maintenance",
        N_("Articles by kind of maintenance"),
        N_("What prevents, what repairs, and what makes things better."),
    ),
    "wizards": ("fiches/diagnostics", N_("Articles by diagnosis"), N_("The articles that belong to each diagnosis.")),
    "letters": ("fiches/a-z", N_("Articles from A to Z"), N_("Every page of the help desk, by title.")),
    "review": (
        "fiches/a-relire",
        N_("To be checked again"),
        N_("For those who keep this site: articles and facts past their date, or soon."),
    ),
}
# What leads from one list to another: short, or on a phone it would fill the screen.
WAYS = {
    "families": N_("By subject"),
    "situations": N_("In your own words"),
    "levels": N_("By level"),
    "kinds": N_("By kind of maintenance"),
    "wizards": N_("By diagnosis"),
    "letters": N_("From A to Z"),
}
LEVELS = {1: N_("Level 1: I can still work"), 2: N_("Level 2: my work is stopped"), 3: N_("Level 3: crisis")}
KIND_NAMES = {
    "corrective": N_("Corrective: something is to be repaired"),
    "preventive": N_("Preventive: so that it does not happen"),
    "evolutive": N_("Evolutive: something new or better"),
}
SOON = timedelta(days=60)

# What callers say, in an article's text: the quotations under this heading, which a box about danger may stand before.
PROBLEM = re.compile(r"^## (?:Problème|Issue)[ \t]*\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
QUOTED = {"fr": re.compile(r"«\s*(.+?)\s*»"), "en": re.compile(r"“(.+?)”")}


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


def lists(catalogue: Catalogue, cards: Mapping[str, Card], language: str, today: date) -> dict[str, list[Section]]:
    """Every list, by the name of its page."""
    say = words(language).gettext
    articles = catalogue.listed(language)
    return {
        "families": by_family(articles, say),
        "situations": by_situation(articles, language, say),
        "levels": _by(articles, {str(n): say(name) for n, name in LEVELS.items()}, "niveau-", _levels),
        "kinds": _by(articles, {kind: say(name) for kind, name in KIND_NAMES.items()}, "", _kinds),
        "wizards": by_wizard(articles, cards),
        "letters": by_letter(articles),
        "review": to_review(articles, catalogue.facts, language, today),
    }


def ways(language: str) -> list[tuple[str, str, str]]:
    """Name, address and short title of each list for readers."""
    say = words(language).gettext
    return [(name, PAGES[name][0], say(title)) for name, title in WAYS.items()]


def by_family(articles: Iterable[Article], say: Callable[[str], str]) -> list[Section]:
    """In the order of FAMILIES."""
    return _by(articles, {folder: say(name) for folder, name in FAMILIES.items()}, "", lambda one: [one.family])


def by_situation(articles: Iterable[Article], language: str, say: Callable[[str], str]) -> list[Section]:
    """What a caller says, by family: the quotations of an article; where it has none, its title if it is about a problem."""
    shelves: dict[str, list[Entry]] = {folder: [] for folder in FAMILIES}
    for article in articles:
        entry = _entry(article)
        said = [replace(entry, title=text, said=True) for text in quotations(article)]
        about = [] if set(article.meta.intents) <= {"other"} else [entry]
        shelves[article.family] += said or about
    return [Section(folder, say(FAMILIES[folder]), entries) for folder, entries in shelves.items() if entries]


def quotations(article: Article) -> list[str]:
    """What callers say of the problem that a page repairs; marks of Markdown are taken off."""
    problem = PROBLEM.search(article.body) if article.meta.type == "fix" else None
    return [_bare(text) for text in QUOTED[article.language].findall(problem[1])] if problem else []


def _bare(text: str) -> str:
    return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text).replace("**", "").replace("`", "")


def by_wizard(articles: Iterable[Article], cards: Mapping[str, Card]) -> list[Section]:
    """Under each diagnosis, the way to it."""
    sections = _by(
        articles, {name: card.title for name, card in cards.items()}, "", lambda one: [one.meta.wizard or ""]
    )
    return [Section(one.anchor, one.name, one.entries, cards[one.anchor].url) for one in sections]


def by_letter(articles: Iterable[Article]) -> list[Section]:
    """By the first letter of the title, without its accent."""
    titles = list(articles)
    letters = sorted({_letter(article) for article in titles})
    return _by(titles, {letter: letter.upper() for letter in letters}, "lettre-", lambda one: [_letter(one)])


def _letter(article: Article) -> str:
    return next(letter for letter in plain(article.meta.title) if letter.isalnum())


def to_review(articles: Iterable[Article], facts: _facts.Facts, language: str, today: date) -> list[Section]:
    """What is past its date, then what will be soon; the oldest first."""
    say = words(language).gettext
    due = sorted(articles, key=lambda article: article.due)
    late = [_review(article, language) for article in due if article.due < today]
    soon = [_review(article, language) for article in due if today <= article.due <= today + SOON]
    checks = [
        Entry(name, note=f"{_facts.say_date(fact.good_until, language)}, {fact.source}")
        for name, fact in sorted(facts.items(), key=lambda one: one[1].good_until)
        if fact.good_until <= today + SOON
    ]
    return [
        Section("en-retard", say(N_("Past their date")), late),
        Section("bientot", say(N_("In the next 60 days")), soon),
        Section("faits", say(N_("Dates and figures to look up again")), checks),
    ]


def _review(article: Article, language: str) -> Entry:
    note = f"{article.meta.id}, {_facts.say_date(article.due, language)}, {article.meta.owner}"
    return Entry(article.meta.title, article.url, note=note)


def _by(
    articles: Iterable[Article], names: Mapping[str, str], prefix: str, keys: Callable[[Article], Iterable[str]]
) -> list[Section]:
    """One section for each name, in that order, without the empty ones; an article may be in several."""
    shelves: dict[str, list[Entry]] = {name: [] for name in names}
    for article in articles:
        for key in keys(article):
            if key in shelves:
                shelves[key].append(_entry(article))
    return [Section(prefix + key, names[key], entries) for key, entries in shelves.items() if entries]


def _entry(article: Article) -> Entry:
    return Entry(article.meta.title, article.url, tuple(article.meta.levels), id=article.meta.id)


def _levels(article: Article) -> list[str]:
    return [str(n) for n in article.meta.levels]


def _kinds(article: Article) -> list[str]:
    return list(article.meta.maintenance)
