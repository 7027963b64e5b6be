"""The lists of articles: by family, situation, level, kind of maintenance, diagnosis, letter; and those to review.

A list is one function from the sources to sections, and one line of PAGES at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.articles import Article
from knowledge.facts import say_date
from knowledge.families import FAMILIES
from knowledge.intents import OTHER
from knowledge.library import Library, plain
from knowledge.list_sections import Entry, Section, entry, sections_by
from knowledge.messages import N_, words
from knowledge.wizard_cards import Card

LEVELS = {1: N_("Level 1: I can still work"), 2: N_("Level 2: my work is stopped"), 3: N_("Level 3: crisis")}
KIND_NAMES = {
    "corrective": N_("Corrective: something is to be repaired"),
    "preventive": N_("Preventive: so that it does not happen"),
    "evolutive": N_("Improvements and upgrades: something new or better"),
}
SOON = timedelta(days=60)

# What callers say, in an article's text: the quotations under this heading, which a box about danger may stand before.
PROBLEM = re.compile(r"^## (?:Problème|Issue)[ \t]*\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
QUOTED = {"fr": re.compile(r"«\s*(.+?)\s*»"), "en": re.compile(r"“(.+?)”")}


@dataclass(frozen=True, slots=True)
class Sources:
    """What every list is made of."""

    library: Library
    cards: Mapping[str, Card]
    language: str
    day: date

    @property
    def articles(self) -> list[Article]:
        """The articles of the language, by title."""
        return self.library.listed(self.language)

    def say(self, message: str) -> str:
        """A message in the language."""
        return words(self.language).gettext(message)


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of a list. folder: its address; way: what leads to it from the other lists, short for a phone, if anything."""

    folder: str
    title: str
    about: str
    sections: Callable[[Sources], list[Section]]
    way: str = ""


def all_lists(sources: Sources) -> dict[str, list[Section]]:
    """Every list, by the name of its page."""
    return {name: page.sections(sources) for name, page in PAGES.items()}


def ways(language: str) -> list[tuple[str, str, str]]:
    """Name, address and short title of each list for readers."""
    say = words(language).gettext
    return [(name, page.folder, say(page.way)) for name, page in PAGES.items() if page.way]


def by_family(sources: Sources) -> list[Section]:
    """In the order of FAMILIES."""
    names = {folder: sources.say(name) for folder, name in FAMILIES.items()}
    return sections_by(sources.articles, names, "", lambda one: [one.family])


def by_situation(sources: Sources) -> list[Section]:
    """What a caller says, by family: the quotations of an article; where it has none, its title if it is about a problem."""
    shelves: dict[str, list[Entry]] = {folder: [] for folder in FAMILIES}
    for article in sources.articles:
        line = entry(article)
        said = [replace(line, title=text, said=True) for text in quotations(article)]
        about = [] if set(article.meta.intents) <= {OTHER} else [line]
        shelves[article.family] += said or about
    return [Section(folder, sources.say(FAMILIES[folder]), entries) for folder, entries in shelves.items() if entries]


def quotations(article: Article) -> list[str]:
    """What callers say of the problem that a page repairs; marks of Markdown are taken off."""
    problem = PROBLEM.search(article.body) if article.meta.type == "fix" else None
    return [_bare(text) for text in QUOTED[article.language].findall(problem[1])] if problem else []


def _bare(text: str) -> str:
    return re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text).replace("**", "").replace("`", "")


def by_level(sources: Sources) -> list[Section]:
    """An article of two levels stands under both."""
    names = {str(n): sources.say(name) for n, name in LEVELS.items()}
    return sections_by(sources.articles, names, "niveau-", lambda one: map(str, one.meta.levels))


def by_kind(sources: Sources) -> list[Section]:
    """By kind of maintenance."""
    names = {kind: sources.say(name) for kind, name in KIND_NAMES.items()}
    return sections_by(sources.articles, names, "", lambda one: one.meta.maintenance)


def by_wizard(sources: Sources) -> list[Section]:
    """Under each diagnosis, the way to it."""
    names = {name: card.title for name, card in sources.cards.items()}
    sections = sections_by(sources.articles, names, "", lambda one: [one.meta.wizard or ""])
    return [replace(one, way=sources.cards[one.anchor].url) for one in sections]


def by_letter(sources: Sources) -> list[Section]:
    """By the first letter of the title, without its accent."""
    letters = sorted({_letter(article) for article in sources.articles})
    names = {letter: letter.upper() for letter in letters}
    return sections_by(sources.articles, names, "lettre-", lambda one: [_letter(one)])


def _letter(article: Article) -> str:
    return next(letter for letter in plain(article.meta.title) if letter.isalnum())


def to_review(sources: Sources) -> list[Section]:
    """What is past its date, then what will be soon; the oldest first."""
    say, language, today = sources.say, sources.language, sources.day
    due = sorted(sources.articles, key=lambda article: article.due)
    late = [_review(article, language) for article in due if article.due < today]
    soon = [_review(article, language) for article in due if today <= article.due <= today + SOON]
    checks = [
        Entry(name, note=f"{say_date(fact.good_until, language)}, {fact.source}")
        for name, fact in sorted(sources.library.facts.items(), key=lambda one: one[1].good_until)
        if fact.good_until <= today + SOON
    ]
    return [
        Section("en-retard", say(N_("Past their date")), late),
        Section("bientot", say(N_("In the next 60 days")), soon),
        Section("faits", say(N_("Dates and figures to look up again")), checks),
    ]


def _review(article: Article, language: str) -> Entry:
    note = f"{article.meta.id}, {say_date(article.due, language)}, {article.meta.owner}"
    return Entry(article.meta.title, article.url, note=note)


# Under /fiches/, which is the first. The last has no way: it is for those who keep the site.
PAGES = {
    "families": ListPage(
        "fiches", N_("All articles"), N_("Every page of the help desk, by family."), by_family, N_("By subject")
    ),
    "situations": ListPage(
        "fiches/situations",
        N_("In your own words"),
        N_("Find the article by the words of someone in trouble."),
        by_situation,
        N_("In your own words"),
    ),
    "levels": ListPage(
        "fiches/niveaux",
        N_("Articles by level"),
        N_("The articles of each of the three levels of help."),
        by_level,
        N_("By level"),
    ),
    "kinds": ListPage(
        "fiches/maintenance",
        N_("Articles by kind of maintenance"),
        N_("What prevents, what repairs, and what makes things better."),
        by_kind,
        N_("By kind of maintenance"),
    ),
    "wizards": ListPage(
        "fiches/diagnostics",
        N_("Articles by diagnosis"),
        N_("The articles that belong to each diagnosis."),
        by_wizard,
        N_("By diagnosis"),
    ),
    "letters": ListPage(
        "fiches/a-z",
        N_("Articles from A to Z"),
        N_("Every page of the help desk, by title."),
        by_letter,
        N_("From A to Z"),
    ),
    "review": ListPage(
        "fiches/a-relire",
        N_("To be checked again"),
        N_("For those who keep this site: articles and facts past their date, or soon."),
        to_review,
    ),
}
