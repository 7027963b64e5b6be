"""What one tab keeps between requests: opaque to the page, read with care because anybody can write into their storage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Kept:
    """What lives in the tab: texts by form and field, raw figures by probe, struck lines, the ticket's number."""

    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    figures: dict[str, dict[str, object]] = field(default_factory=dict)
    struck: list[str] = field(default_factory=list)
    number: str = ""

    def data(self) -> dict[str, object]:
        """Plain data for the page to store."""
        return {"texts": self.texts, "figures": self.figures, "struck": self.struck, "number": self.number}


def read_kept(value: object) -> Kept:
    """What the tab kept, read with care: anybody can write into their own session storage."""
    data = mapping(value)
    texts = {
        str(form): {str(name): str(text) for name, text in mapping(given).items()}
        for form, given in list(mapping(data.get("texts")).items())[:40]
    }
    figures = {str(probe): dict(mapping(given)) for probe, given in list(mapping(data.get("figures")).items())[:10]}
    number = str(data.get("number") or "")
    return Kept(
        texts, figures, strings(data.get("struck"))[:60], number if re.fullmatch(r"[A-Za-z0-9-]{1,20}", number) else ""
    )


def mapping(value: object) -> Mapping[str, object]:
    """The value where it is a mapping, else an empty one."""
    return value if isinstance(value, Mapping) else {}


def strings(value: object) -> list[str]:
    """The texts in a list; nothing where it is none."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
