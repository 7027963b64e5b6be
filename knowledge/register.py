"""docs/register.yml: every number ever given to an article, so that its short address lives on and is never given again.

1. A number stays for good: an article that is no longer true is archived, not deleted.
2. Only `python3 dev.py register` writes the file; a build reads it and says what does not agree.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from html import escape

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from diagnostics.engine.languages import DEFAULT, prefix
from diagnostics.pages.typography import typeset
from ground.yaml_lines import first_of_each, line_of, parse
from knowledge.articles import Article
from knowledge.library import Library
from knowledge.mistake import Mistake
from knowledge.urls import relative_url

FILE = "docs/register.yml"
COMMAND = "python3 dev.py register"
HEAD = f"""\
# Every number ever given to an article: its file in docs/fr and docs/en, and its French title when it was first published.
# Written by `{COMMAND}`. A line is never removed and a number never given again: old tickets and mails carry it.
"""


class Entry(BaseModel):
    """One number. The descriptions are what a maintainer reads when a value does not fit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: str = Field(pattern=r"^[a-z0-9-]+/[a-z0-9-]+\.md$", description="a file such as reseau/internet-coupe.md")
    title: str = Field(min_length=3, description="the French title the article was first published under")


Register = Mapping[str, Entry]
NUMBER = re.compile(r"KB-\d{3}")


def read_register(text: str) -> tuple[dict[str, Entry], list[Mistake]]:
    """The register of a YAML text, and what is wrong in it."""
    entries: dict[str, Entry] = {}
    data, (line, fault) = parse(text, dict, "the number of each article, and its path and title")
    mistakes = [Mistake(FILE, line, fault)] if fault else []
    for name, value in data.items():
        if not NUMBER.fullmatch(str(name)):
            said = f"{name!r} is no number. Expected: KB- and three digits, such as KB-025."
            mistakes.append(Mistake(FILE, line_of(text, (name,)), said))
            continue
        try:
            entries[name] = Entry.model_validate(value)
        except ValidationError as error:
            mistakes += [
                Mistake(FILE, line_of(text, (name, *keys)), f"{' '.join(map(str, (name, *keys)))} {said}")
                for keys, said in first_of_each(Entry, error)
            ]
    return entries, mistakes


def published(articles: Iterable[Article]) -> dict[str, Article]:
    """The articles that have an address, by number: all but drafts."""
    return {article.meta.id: article for article in articles if article.meta.state != "draft"}


def check_register(
    register: Register, text: str, articles: Iterable[Article], told: Collection[str] = ()
) -> list[Mistake]:
    """What does not agree between the register (and its text, for the lines) and the published articles of one language.

    told: numbers and files that are missing for a reason of which the author was told.
    """
    now = published(articles)
    if now and not register:
        return [
            Mistake(FILE, 1, f"has no numbers. Expected: the file as it was; on a new site, '{COMMAND}' writes it.")
        ]
    gone = {name: entry for name, entry in register.items() if not {name, entry.path} & {*now, *told}}
    return [
        *(_vanished(name, entry, text) for name, entry in gone.items()),
        *(_moved(article, register[name]) for name, article in now.items() if _differs(article, register.get(name))),
        *(_new(article) for name, article in now.items() if name not in register),
    ]


def _differs(article: Article, entry: Entry | None) -> bool:
    return entry is not None and entry.path != article.path


def _vanished(name: str, entry: Entry, text: str) -> Mistake:
    said = f"{name} ({entry.title}) has no published article any more, but mails and tickets lead to its short address."
    expected = f"Expected: docs/fr/{entry.path} and docs/en/{entry.path} with 'state: archived' (one sentence of text is enough)."
    return Mistake(FILE, line_of(text, (name,)), f"{said} {expected}")


def _moved(article: Article, entry: Entry) -> Mistake:
    name = article.meta.id
    said = f"id {name} belongs to {entry.path} ({entry.title})."
    expected = f"Expected: '{COMMAND}' where that file was renamed; a number of its own where this is another article."
    return Mistake(article.source, line_of(article.head, ("id",)) + 1, f"{said} {expected}")


def _new(article: Article) -> Mistake:
    said = f"id {article.meta.id} is not in {FILE}. Expected: '{COMMAND}', which gives it this number for good."
    return Mistake(article.source, line_of(article.head, ("id",)) + 1, said)


def told_before(library: Library) -> set[str]:
    """Numbers and files of articles of the default language that are there but not valid, or published in another language only."""
    broken = [
        one for source, one in library.broken.items() if source.startswith(f"{DEFAULT}/") and one.state != "draft"
    ]
    elsewhere = {name for language, shelf in library.articles.items() if language != DEFAULT for name in shelf}
    return {known for one in broken for known in (one.id, one.path)} | elsewhere


def renew(register: Register, articles: Iterable[Article]) -> tuple[dict[str, Entry], list[str]]:
    """The register brought up to date with the French articles, and a line for each change."""
    entries, changes = dict(register), []
    for name, article in sorted(published(articles).items()):
        known = entries.get(name)
        if known is None:
            entries[name] = Entry(path=article.path, title=article.meta.title)
            changes.append(f"{name} is now the number of {article.path} ({article.meta.title})")
        elif known.path != article.path:
            entries[name] = known.model_copy(update={"path": article.path})
            changes.append(f"{name} moved from {known.path} to {article.path}; it was published as: {known.title}")
    return entries, changes


def write(register: Register) -> str:
    """The text of the file, one line a number."""
    return HEAD + "".join(
        f"{name}: {{path: {entry.path}, title: {_quoted(entry.title)}}}\n" for name, entry in sorted(register.items())
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


# --- Short addresses -------------------------------------------------------------------------------------------------


def short_url(number: str, language: str) -> str:
    """Where an article's short address is, from the root of the site: k/KB-025/ or en/k/KB-025/."""
    return f"{prefix(language)}k/{number}/"


def short_page(article: Article, site_url: str) -> str:
    """The page of a short address. It leads on at once, without script; its links hold in any folder of any host."""
    title = escape(typeset(article.meta.title, article.language))
    target = relative_url(article.url, short_url(article.meta.id, article.language))
    return (
        f'<!doctype html>\n<html lang="{article.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{title}</title>\n<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{escape(site_url)}{article.url}">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n</head>\n'
        f'<body>\n<h1>{article.meta.id}</h1>\n<p><a href="{target}">{title}</a></p>\n</body>\n</html>\n'
    )
