"""What one tab keeps between requests: opaque to the page, read with care because anybody can write into their storage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from diagnostics.probes.verdict import mapping

Texts = Mapping[str, Mapping[str, str]]
Figures = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Kept:
    """What lives in the tab: texts by form and field, raw figures by probe, struck lines, the ticket's number."""

    texts: Texts = field(default_factory=dict)
    figures: Figures = field(default_factory=dict)
    struck: tuple[str, ...] = ()
    number: str = ""

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
        return {"texts": self.texts, "figures": self.figures, "struck": list(self.struck), "number": self.number}


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
    return Kept(texts, figures, tuple(strings(data.get("struck"))[:60]), number if fits else "")


def strings(value: object) -> list[str]:
    """The texts in a list; nothing where it is none."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
