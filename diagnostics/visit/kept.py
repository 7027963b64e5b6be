"""What one tab keeps between requests: opaque to the page, read with care because anybody can write into their storage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from diagnostics.probes.verdict import mapping

Texts = Mapping[str, Mapping[str, str]]
Figures = Mapping[str, Mapping[str, object]]


MOST_HEARD = 40
LONGEST_HEARD = 4000
_NAME = re.compile(r"[a-z0-9-]{1,40}")


@dataclass(frozen=True, slots=True)
class Kept:
    """What lives in the tab: texts by form and field, raw figures by probe, struck lines, the ticket's number.

    heard: what the reader's own message said, by fact ("words" is the message itself). said: the answers that were taken from it.
    """

    texts: Texts = field(default_factory=dict)
    figures: Figures = field(default_factory=dict)
    struck: tuple[str, ...] = ()
    number: str = ""
    heard: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)

    def anew(self) -> Kept:
        """What goes along into another trouble: the message, which was written before any answer."""
        return Kept(heard=self.heard, said=self.said)

    def typed(self, step: str, fields: Mapping[str, str]) -> Kept:
        """The same with what was typed at a step."""
        return replace(self, texts={**self.texts, step: dict(fields)}) if fields else self

    def measured(self, step: str, figures: Mapping[str, object]) -> Kept:
        """The same with what was measured at a step."""
        return replace(self, figures={**self.figures, step: dict(figures)})

    def strike(self, lines: list[str]) -> Kept:
        """The same with these lines of the ticket left out."""
        return replace(self, struck=tuple(lines[:60]))

    def data(self) -> dict[str, object]:
        """Plain data for the page to store."""
        message = {"heard": dict(self.heard), "said": dict(self.said)}
        return {
            "texts": self.texts,
            "figures": self.figures,
            "struck": list(self.struck),
            "number": self.number,
            **{name: value for name, value in message.items() if value},
        }


def read_kept(value: object) -> Kept:
    """What the tab kept, read with care: anybody can write into their own session storage."""
    data = mapping(value)
    texts = {
        str(form): {str(name): str(text) for name, text in mapping(given).items()}
        for form, given in list(mapping(data.get("texts")).items())[:40]
    }
    figures = {str(probe): dict(mapping(given)) for probe, given in list(mapping(data.get("figures")).items())[:10]}
    number = str(data.get("number") or "")
    fits = re.fullmatch(r"[A-Za-z0-9-]{1,20}", number)
    struck = tuple(strings(data.get("struck"))[:60])
    return Kept(texts, figures, struck, number if fits else "", _named(data.get("heard")), _named(data.get("said")))


def _named(value: object) -> dict[str, str]:
    """Texts by the name of a fact or a question."""
    pairs = [(str(name), text) for name, text in mapping(value).items() if isinstance(text, str)]
    return {name: text[:LONGEST_HEARD] for name, text in pairs[:MOST_HEARD] if _NAME.fullmatch(name)}


def strings(value: object) -> list[str]:
    """The texts in a list; nothing where it is none."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
