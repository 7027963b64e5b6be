"""Who reads, and one screen to draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from diagnostics.engine.run import Place
from diagnostics.engine.steps import Field, Outcome
from diagnostics.engine.translation import translator
from diagnostics.engine.words import Said, Speech
from diagnostics.pages.html import Node, rich
from diagnostics.pages.typography import typeset
from diagnostics.ticket.compose import Texts, typed
from diagnostics.ticket.message import Ticket, mailbox


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads.

    language; desk: the company's contact facts; links: the articles of that language (id -> url and title);
    titles: those of all wizards, of which a page loads one.
    """

    language: str
    desk: Mapping[str, object] = field(default_factory=dict)
    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def t(self, message: str, **values: object) -> str:
        """A message in the reader's language, with the signs and spaces of that language."""
        text = translator(self.language)(message)
        return typeset(text.format(**values) if values else text, self.language)

    def rich(self, message: str, **values: object) -> list[Node]:
        """The same with **bold** parts as elements."""
        return list(rich(self.t(message, **values)))

    def words(self, step: Said, name: str) -> str:
        """One text of a step: its title, hint..."""
        return typeset(Speech(self.language).text(step, name), self.language)

    def lists(self, step: Said, name: str) -> list[list[Node]]:
        """The texts of a list of a step, each with its **bold** parts as elements."""
        return [list(rich(typeset(text, self.language))) for text in Speech(self.language).texts(step, name)]

    def option(self, step: Said, answer: str, name: str) -> str:
        """One text of an answer: its label, hint..."""
        return typeset(Speech(self.language).option(step, answer, name), self.language)

    def wizard(self, identifier: str, name: str) -> str:
        """The title or the summary of a wizard."""
        return typeset(Speech(self.language).wizard(identifier, name), self.language)

    def fact(self, name: str) -> str:
        """A contact fact of the company, or an empty text."""
        value = self.desk.get(name)
        return str(value) if value else ""

    @property
    def mailto(self) -> str:
        """A link to the help desk's mailbox: the address in the letters that mail programs know."""
        return f"mailto:{mailbox(self.fact('address') or self.fact('email'))}"


@dataclass(frozen=True, slots=True)
class View:
    """One screen to draw. fragment/edit: links that keep the answers. chosen: the earlier answer to this step.

    heard: what the reader's own message said, by fact; it is proposed in the text boxes.
    """

    place: Place
    reader: Reader
    edit: Mapping[str, str]
    restart: str
    chosen: str = ""
    texts: Texts = field(default_factory=dict)
    heard: Mapping[str, str] = field(default_factory=dict)
    error: str = ""
    bad_field: str = ""
    notice: str = ""
    ticket: Ticket | None = None
    mailto: str = ""
    webmail: str = ""
    left_out: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    env: Mapping[str, object] = field(default_factory=dict)

    def typed(self, form: str, item: Field) -> str:
        """What stands in a text box."""
        return typed(self.texts, self.heard, form, item)

    @property
    def calls(self) -> bool:
        """Whether the phone comes before anything else."""
        step = self.place.step
        return isinstance(step, Outcome) and (step.ending == "phone" or self.place.assessment.level == 3)
