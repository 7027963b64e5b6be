"""A library's style sheets without the rules that no page can use (the npm package purgecss)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from ground.build_cache import made_once
from ground.node import output_of

SCRIPT = Path(__file__).with_suffix(".mjs")
# A class, an element, an attribute or its value, as it stands in HTML, in a script or in a template.
WORD = re.compile(r"[A-Za-z_-][\w-]*", re.ASCII)
SOURCE_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")


class CannotRead(Exception):
    """A style sheet is none, or node is missing."""


def used(rules: Sequence[str], beside: Sequence[str], texts: Iterable[str]) -> str:
    """The style sheets as one, in their order, without what nothing names. Raises CannotRead.

    beside: sheets that stay as they are and may use what these define. texts: all that may write a class: pages, scripts and
    templates. A name that stands anywhere in them, in whatever sense, keeps its rules.
    """
    words = " ".join(sorted({word for text in texts for word in WORD.findall(text)}))
    parts: list[str | bytes] = [*rules, "", *beside, words, SCRIPT.read_bytes()]
    return made_once("styles", parts, lambda: _used(rules, beside, words))


def _used(rules: Sequence[str], beside: Sequence[str], words: str) -> str:
    asked = json.dumps({"rules": [SOURCE_MAP.sub("", one) for one in rules], "beside": list(beside), "words": words})
    return output_of(SCRIPT, asked, CannotRead, "the style sheets could not be read")
