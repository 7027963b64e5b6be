"""The pages without a Markdown file, each one line here: where it is, its template, its title and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge import lists
from knowledge.messages import N_, words
from knowledge.wizard_cards import cards

Meta = dict[str, object]
CARDS, DOWNLOADS = "cartes", "telechargements"
WIZARD, FLOW = "wizard.html", "flow.html"
FLOWS = "parcours"
HIDDEN = {"exclude": True}  # from the search: it finds the articles themselves


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page with a template of its own. folder: its address below its language's home."""

    folder: str
    template: str
    title: str
    about: str


FIRST = (
    SitePage(
        "reponses",
        "ready_answers.html",
        N_("Ready answers"),
        N_("For the help desk: what to paste into a reply, by article."),
    ),
    SitePage(
        "diagnostic",
        "diagnostics.html",
        N_("All diagnostics"),
        N_("A few questions, what to try, and the ticket written for you."),
    ),
)
# The cards first: their PDF is measured before the page that states its size.
LAST = (
    SitePage(CARDS, "cards.html", N_("Emergency cards"), N_("Eight emergencies, one sheet of paper each, to pin up.")),
    SitePage(
        DOWNLOADS,
        "downloads.html",
        N_("Downloads"),
        N_("What you may download and install, and how to check it first."),
    ),
)
# What an article may lead to as page:NAME.
FOLDERS = tuple(sorted({page.folder for page in (*FIRST, *LAST)} | {page.folder for page in lists.PAGES.values()}))


def pages(language: str) -> dict[str, Meta]:
    """The front matter of each made page, by its file name without the language."""
    return dict(
        [*_own(FIRST, language), *_lists(language), *_wizards(language), *_flows(language), *_own(LAST, language)]
    )


def _own(some: tuple[SitePage, ...], language: str) -> Iterator[tuple[str, Meta]]:
    say = words(language).gettext
    for page in some:
        meta = {"template": page.template, "title": say(page.title), "description": say(page.about)}
        yield f"{page.folder}/index.md", meta | {"search": HIDDEN}


def _lists(language: str) -> Iterator[tuple[str, Meta]]:
    say = words(language).gettext
    for name, page in lists.PAGES.items():
        meta = {"template": "articles.html", "title": say(page.title), "description": say(page.about)}
        yield f"{page.folder}/index.md", meta | {"search": HIDDEN, "list": name}


def _wizards(language: str) -> Iterator[tuple[str, Meta]]:
    for card in cards(language).values():
        meta: Meta = {"template": WIZARD, "title": card.title, "description": card.summary, "wizard": card.id}
        yield f"diagnostic/{card.id}.md", meta


def _flows(language: str) -> Iterator[tuple[str, Meta]]:
    say = words(language).gettext
    for card in cards(language).values():
        title = say(N_("How “%(name)s” flows")) % {"name": card.title}
        meta: Meta = {"template": FLOW, "title": title, "description": card.summary, "wizard": card.id}
        yield f"{FLOWS}/{card.id}.md", meta | {"search": HIDDEN}
