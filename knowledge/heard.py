"""The words that give a trouble away, learnt from what people wrote about it (docs/lines)."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from knowledge.intents import OTHER
from knowledge.lines import CRISIS, NEAR_CRISIS, Line
from knowledge.search_parts import folded

STEMMERS = {"fr": "french", "en": "english"}
SIGN = r"[^\w.]+"
# A code says what diagnostics/probes/codes.py says of it, whoever met it under which trouble.
CODE = re.compile(r"\d{3}")
# A word counts from two writers on, for a trouble of which it speaks e times more often than of others; well from e^3 on.
LEAST_WRITERS = 2
LEAST, WELL = 1.0, 3.0
MOST = 120  # words of one trouble
UNSEEN = 0.5  # lines that might have had the word, so that one never seen elsewhere is no proof


@dataclass(frozen=True, slots=True)
class Heard:
    """Words of one trouble, those that say most first. well: they are said of hardly anything else. now_and_then: the others."""

    well: tuple[str, ...] = ()
    now_and_then: tuple[str, ...] = ()


@cache
def stem(word: str, language: str) -> str:
    """A word without its ending; as it is where no stemmer knows the language."""
    name = STEMMERS.get(language)
    return str(_stemmer(name).stemWord(word)) if name else word


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)


def heard(lines: Iterable[Line], language: str, small: Collection[str]) -> Mapping[str, Heard]:
    """The words of each intent in one language; small: words that say nothing, without accents."""
    said = [line for line in lines if line.language == language and line.label not in (CRISIS, NEAR_CRISIS)]
    totals = Counter(line.label for line in said)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    writers: dict[tuple[str, str], set[str]] = defaultdict(set)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for line in said:
        for root, word in _words(line.text, language, small).items():
            counts[line.label][root] += 1
            writers[line.label, root].add(line.writer)
            forms[root][word] += 1
    everywhere = sum(counts.values(), Counter())
    found = {}
    for label in totals.keys() - {OTHER}:
        others = sum(totals.values()) - totals[label]
        likely = {
            root: _likelihood(here, totals[label], everywhere[root] - here, others)
            for root, here in counts[label].items()
            if len(writers[label, root]) >= LEAST_WRITERS
        }
        best = sorted(likely, key=lambda root: (-likely[root] * counts[label][root], root))
        kept = [root for root in best if likely[root] >= LEAST][:MOST]
        found[label] = Heard(
            tuple(_usual(forms[root]) for root in kept if likely[root] >= WELL),
            tuple(_usual(forms[root]) for root in kept if likely[root] < WELL),
        )
    return found


def _words(text: str, language: str, small: Collection[str]) -> dict[str, str]:
    """The words of a line that say something: each root, and how it is written."""
    words = (word.strip("._") for word in re.split(SIGN, text.casefold()) if not CODE.search(word))
    return {stem(folded(word), language): word for word in words if folded(word) and folded(word) not in small}


def _likelihood(here: int, lines: int, elsewhere: int, other_lines: int) -> float:
    """How much more often a word is said of a trouble than of others, as a logarithm."""
    return math.log((here + UNSEEN) / (lines + 2 * UNSEEN)) - math.log(
        (elsewhere + UNSEEN) / (other_lines + 2 * UNSEEN)
    )


def _usual(forms: Counter[str]) -> str:
    """The form written most often."""
    return min(forms, key=lambda form: (-forms[form], form))
