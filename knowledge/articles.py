"""Articles: their front matter, checked, and what can be wrong with one, said with file and line."""

from __future__ import annotations

import hashlib
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from diagnostics.desk.articles import is_stale
from ground.yaml_lines import UNREADABLE, explain, line_of, load, not_utf8, not_yaml
from knowledge.messages import N_

HEAD = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
WRITTEN = re.compile(r"^(id|state):[ \t]*[\"']?([\w-]+)", re.MULTILINE)

# The wizards and the intents each serves. Permanent: links, tickets and mailboxes carry these ids.
SERVED = {
    "power": ("computer-wont-start", "computer-turns-off", "battery-charger"),
    "slow": ("computer-slow", "computer-frozen", "noise-overheat"),
    "screen-keyboard": ("screen-display", "keyboard-mouse"),
    "network": ("internet-down", "wifi-weak", "vpn-remote", "website-unreachable"),
    "software": ("software-install", "software-update", "app-crash", "license-activation"),
    "windows-11": ("windows-11-upgrade",),
    "purchase": ("buying-advice",),
    "printer": ("printer", "scanner"),
    "mail": ("email-cannot-send-receive", "email-mailbox-full"),
    "account": ("password-account-locked", "mfa-lost-phone"),
    "meeting": ("video-meeting-audio", "video-meeting-camera"),
    "security": ("email-spam-phishing", "virus-ransomware"),
    "files": ("file-lost-restore", "shared-folder-access", "storage-full"),
    "phone": ("phone-telephony", "mobile-device"),
    "damage": ("broken-damaged-device", "stolen-lost-device"),
    "people": ("new-employee-setup", "leaver-access"),
    "crisis": ("business-app-down", "server-down", "production-stopped"),
}
WIZARDS = frozenset(SERVED)
# The pages without a Markdown file that an article may lead to.
PAGES = ("cartes", "diagnostic", "fiches", "telechargements")
INTENTS = frozenset(intent for intents in SERVED.values() for intent in intents) | {"other"}

# The folders of docs/<language>, in the order of the list of articles.
FAMILIES = {
    "crise": N_("Crisis"),
    "securite": N_("Security"),
    "ordinateur": N_("The computer"),
    "reseau": N_("Internet and network"),
    "comptes": N_("Passwords and accounts"),
    "messagerie": N_("E-mail"),
    "fichiers": N_("Files and backups"),
    "impression": N_("Printing and scanning"),
    "reunions-telephone": N_("Meetings and telephones"),
    "logiciels": N_("Software and updates"),
    "windows-11": N_("Windows 11"),
    "achat": N_("Buying and replacing"),
    "equipe": N_("Newcomers and leavers"),
    "prevention": N_("Prevention"),
    "assistance": N_("How the help desk works"),
}

Id = Annotated[str, Field(pattern=r"^KB-\d{3}$")]
Text = Annotated[str, Field(min_length=1)]


class Meta(BaseModel):
    """Front matter. The descriptions are what a writer reads when a value does not fit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Id = Field(description="KB- and three digits, such as KB-025")
    title: Annotated[str, Field(min_length=3, max_length=90)] = Field(description="the title, 3 to 90 characters")
    description: Annotated[str, Field(min_length=20, max_length=160)] = Field(
        description="one sentence of 20 to 160 characters that says what the page gets you"
    )
    type: Literal["level", "process", "how-to", "fix", "advice", "emergency", "glossary"] = Field(
        description="level, process, how-to, fix, advice, emergency or glossary"
    )
    levels: list[Literal[1, 2, 3]] = Field(description="a list of levels out of 1, 2, 3, such as [1, 2]; [] for none")
    maintenance: list[Literal["preventive", "corrective", "evolutive"]] = Field(
        description="a list out of preventive, corrective, evolutive"
    )
    intents: list[str] = Field(description="a list of ids out of knowledge/articles.py SERVED, such as [internet-down]")
    wizard: str | None = Field(description="the id of a wizard, such as network, or null")
    wizard_at: str | None = Field(
        None, description="answers the wizard may take as given, such as fails=vpn; the questions before them are asked"
    )
    owner: Text = Field(description="the team that answers for the page")
    reviewed: date = Field(description="the day it was really checked, such as 2026-11-24")
    review_every: Annotated[int, Field(ge=1, le=36)] = Field(description="a number of months, 1 to 36")
    audience: Literal["everyone", "managers"] = Field(description="everyone or managers")
    state: Literal["draft", "validated", "archived"] = Field(description="draft, validated or archived")
    keywords: list[Text] = Field(
        min_length=1, description="a list of the words users say, in quotes where they are digits"
    )
    related: list[Id] = Field(description="a list of ids, such as [KB-026, KB-027]")
    sources: list[Text] = Field(description="a list of texts: publisher and document")


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing an author has to mend."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


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


def read(source: str, text: str, url: str) -> Article | list[Mistake]:
    """An article from its text, or what is wrong with its front matter."""
    language = source.partition("/")[0]
    if UNREADABLE in text:
        return [Mistake(source, *not_utf8(text))]
    if language not in ("fr", "en"):
        return [Mistake(source, 1, "is in neither language. Expected: a file in docs/fr and one in docs/en.")]
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
