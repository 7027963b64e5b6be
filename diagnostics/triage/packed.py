"""What the understanding knows, as it travels to the page: small under brotli, and opened to what the files say.

1. The build packs (runtime/words.py), the page opens: whoever understands never sees the packed form.
2. Of words the order says nothing, so both languages lie in one list each, sorted: neighbours look alike, and pack well.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from diagnostics.triage.numbers import FIRST

# Between two names; no word that is read has it.
BETWEEN = "|"


def opened_table(packed: str) -> str:
    """The table of the model in the order of its features; packed are features with as many weights side by side."""
    head, numbers, counts, *lines = packed.split("\n")[:5]
    sizes = [ord(sign) - FIRST for sign in counts]
    order = by_size(sizes)
    return "\n".join([head, numbers, counts, *(_in_turn(line, sizes, order) for line in lines), ""])


def by_size(sizes: list[int]) -> list[int]:
    """The places of features, those with few weights first."""
    return sorted(range(len(sizes)), key=sizes.__getitem__)


def _in_turn(line: str, sizes: list[int], order: list[int]) -> str:
    parts, at = [""] * len(sizes), 0
    for place in order:
        parts[place] = line[at : at + sizes[place]]
        at += sizes[place]
    return "".join(parts)


def opened_words(packed: Mapping[str, Any]) -> dict[str, Any]:
    """The classes and facts of words with their entries as lists."""
    classes = {name: entries.split(BETWEEN) for name, entries in packed["class"].items()}
    facts = {
        fact: {value: entries.split(BETWEEN) for value, entries in values.items()}
        for fact, values in packed["fact"].items()
    }
    return {**packed, "class": classes, "fact": facts}
