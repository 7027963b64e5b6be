"""The search index by parts: what every result shows, and the words of each first letter, as a question needs those of its own only.

docs/assets/javascripts/workers/search.js puts them together again, and takes the first letter of a word as `part_of` does.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from ground.files import read_text

SMALL = Path(__file__).with_name("small_words.txt")
# What is shown, or weighs the whole; all else are fields of words. The worker reads the words of a title from what is shown.
SHOWN = ("location", "title", "text", "boost")
DIGITS, OTHERS = "0", "_"

# A word -> where it stands: the number of an entry times the number of fields, plus the number of the field, each as the step from
# the one before, as small numbers pack best.
Part = dict[str, list[int]]


@cache
def small_words() -> frozenset[str]:
    """Words that say nothing of what is wrong, without accents."""
    return frozenset(word for line in read_text(SMALL).splitlines() if line[:1] != "#" for word in line.split())


def parted(index: Mapping[str, Any], small: Collection[str]) -> tuple[dict[str, Any], dict[str, Part]]:
    """The index without its words, phrases aside that have small words only; and by first letter, the words and where they stand."""
    fields = index["fields"]
    shown: list[dict[str, Any]] = []
    places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, entry in enumerate(index["docs"]):
        shown.append({name: entry[name] for name in SHOWN if name in entry})
        for field, name in enumerate(fields):
            if name in SHOWN:
                continue
            words = _by_part(entry.get(name, "").split(), small)
            if kept := words.pop("", []):
                shown[-1][name] = " ".join(kept)
            for letter, found in words.items():
                for word in dict.fromkeys(found):
                    places[letter][word].append(number * len(fields) + field)
    parts = {
        letter: {word: _steps(found) for word, found in sorted(places[letter].items())} for letter in sorted(places)
    }
    return {**index, "docs": shown, "small": sorted(small)}, parts


def _steps(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in pairwise((0, *numbers))]


def _by_part(words: Iterable[str], small: Collection[str]) -> dict[str, list[str]]:
    found = defaultdict(list)
    for word in words:
        says = [one for one in word.strip("=").split("+") if folded(one) not in small]
        if says:
            found[part_of(says[0])].append(word)
        elif word.startswith("="):
            found[""].append(word)
    return found


def part_of(word: str) -> str:
    """The part a word belongs to: its first letter without accents, one part for all digits, one for all else."""
    first = folded(word)[:1]
    return first if "a" <= first <= "z" else DIGITS if first.isdigit() else OTHERS


@cache  # most words stand in many entries
def folded(word: str) -> str:
    """Without accents, capitals, and the signs around."""
    plain = unicodedata.normalize("NFD", word.casefold()).replace("œ", "oe").replace("æ", "ae")
    return re.sub(r"^[^\w]+|[^\w]+$", "", "".join(letter for letter in plain if not unicodedata.combining(letter)))
