"""What the understanding knows, as it travels to the page: small under brotli, and opened to what the files say.

1. The build packs (runtime/words.py), the page opens: whoever understands never sees the packed form.
2. Of words the order says nothing, so both languages lie in one list each, sorted: neighbours look alike, and pack well.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

# Between two names; no word that is read has it.
BETWEEN = "|"


def opened_words(packed: Mapping[str, Any]) -> dict[str, Any]:
    """The classes and facts of words with their entries as lists."""
    classes = {name: entries.split(BETWEEN) for name, entries in packed["class"].items()}
    facts = {
        fact: {value: entries.split(BETWEEN) for value, entries in values.items()}
        for fact, values in packed["fact"].items()
    }
    return {**packed, "class": classes, "fact": facts}


def opened_likeness(packed: Mapping[str, Any]) -> dict[str, Any]:
    """The weights by name; packed are the names by weight."""
    steps = {name: int(step) for step, names in packed["steps"].items() for name in names.split(BETWEEN)}
    return {**packed, "steps": steps}
