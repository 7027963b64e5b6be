"""The kinds of wording that no page may have: what is seen, what must stand beside it, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns. beside: what the same text has to say as well; empty where nothing makes it right."""

    seen: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault in one or both languages. leave: tags of texts that are not sentences, such as headings."""

    why: str
    words: Mapping[str, Words]
    leave: frozenset[str] = field(default=frozenset())


HEADINGS = frozenset({"title", "h1", "h2", "h3", "option"})

KINDS = (
    Kind(
        "a deadline that does not say when it starts is missed",
        {
            "fr": Words(r"\b72\sheures", r"après|dès|depuis|à compter"),
            "en": Words(r"\b72\shours", r"\bof (?:knowing|learning)|once it knows|run from"),
        },
        HEADINGS,
    ),
    Kind(
        "the contract sets the term, the law only the least of it (Code des assurances, L113-2)",
        {"fr": Words(r"jours\souvrés", r"contrat|la loi"), "en": Words(r"\binsur[^.]*working\sdays", r"contract|law")},
    ),
)
