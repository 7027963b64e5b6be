"""An article: its front matter and its text, or what is wrong with them, said with file and line."""

from __future__ import annotations

import hashlib
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

import yaml
from pydantic import ValidationError

from diagnostics.desk.articles import is_stale
from diagnostics.engine.languages import LANGUAGES
from ground.files import UNREADABLE
from ground.yaml_lines import explain, line_of, load, not_utf8, not_yaml
from knowledge.front_matter import Meta
from knowledge.mistake import Mistake

HEAD = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
WRITTEN = re.compile(r"^(id|state):[ \t]*[\"']?([\w-]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Broken:
    """A file that is there but not valid: id and state as they are written, where they are."""

    source: str
    id: str
    state: str

    @property
    def path(self) -> str:
        """Its file without the language."""
        return self.source.partition("/")[2]


@dataclass(frozen=True, slots=True)
class Article:
    """One article in one language. source: its file from docs/; url: from the root of the site."""

    meta: Meta
    language: str
    source: str
    url: str
    head: str
    body: str

    @property
    def first_line(self) -> int:
        """The line of its file where the body starts."""
        return self.head.count("\n") + 3

    @property
    def family(self) -> str:
        """The folder it is in."""
        return self.source.split("/")[1]

    @property
    def path(self) -> str:
        """Its file without the language: the same for its translation."""
        return self.source.partition("/")[2]

    @property
    def version(self) -> str:
        """Seven characters that change with every change of the article."""
        return hashlib.sha256(f"{self.head}\0{self.body}".encode()).hexdigest()[:7]

    @property
    def due(self) -> date:
        """The last day of its review; a month that is too short ends it."""
        months = self.meta.reviewed.month - 1 + self.meta.review_every
        year, month = self.meta.reviewed.year + months // 12, months % 12 + 1
        return date(year, month, min(self.meta.reviewed.day, monthrange(year, month)[1]))

    def is_stale(self, today: date) -> bool:
        """Whether its review is overdue."""
        return is_stale(self.due, today)


def read_article(source: str, text: str, url: str) -> Article | list[Mistake]:
    """An article from its text, or what is wrong with its front matter."""
    language = source.partition("/")[0]
    if UNREADABLE in text:
        return [Mistake(source, *not_utf8(text))]
    if language not in LANGUAGES:
        folders = " and one in ".join(f"docs/{known}" for known in LANGUAGES)
        return [Mistake(source, 1, f"is in neither language. Expected: a file in {folders}.")]
    head = HEAD.match(text)
    if not head:
        return [Mistake(source, 1, "has no front matter. Expected: lines between two lines of ---.")]
    try:
        meta = Meta.model_validate(load(head[1]))
    except yaml.YAMLError as error:
        line, said = not_yaml(error)
        return [Mistake(source, line + 1, f"front matter {said}")]
    except ValidationError as error:
        faults = dict.fromkeys((keys[:1], sentence) for keys, sentence in explain(Meta, error))
        return [
            Mistake(source, line_of(head[1], keys) + 1, f"{''.join(map(str, keys))} {said}") for keys, said in faults
        ]
    return Article(meta, language, source, url, head[1], text[head.end() :])


def broken(source: str, text: str) -> Broken:
    """What can be told of a file that is not valid."""
    head = HEAD.match(text)
    written = dict(WRITTEN.findall(head[1] if head else text))
    return Broken(source, written.get("id", ""), written.get("state", ""))
