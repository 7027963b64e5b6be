"""Holds the words against the steps: every id has its words and every word its id, with the same keys in every language.

For the build and the tests: an author is told file, line and what was expected. A reader never meets this (words.py, rule 2).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from diagnostics.engine.author import Declared
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.steps import COMMON, Choice, Fix, Outcome, Test, Try
from diagnostics.engine.words import table
from diagnostics.engine.words_files import folder, source

Key = tuple[str, ...]
Keys = Mapping[str, type]

TITLED: Keys = {"title": str}
# What each kind of words must have, and what it may have; the two of an answer are below.
NEEDED: Mapping[str, Keys] = {
    "wizard": {"title": str, "summary": str},
    "ask": TITLED,
    "form": TITLED,
    "field": {"label": str},
    "probe": {"title": str, "hint": str},
    "test": {"title": str, "steps": list, "undone": str},
    "fix": {"title": str, "steps": list, "done": str, "undone": str},
    "end": TITLED,
}
ALLOWED: Mapping[str, Keys] = {
    "wizard": {},
    "ask": {"hint": str},
    "form": {"hint": str},
    "field": {"hint": str, "say": str},
    "probe": {},
    "test": {"why": str, "keeps": str},
    "fix": {"why": str, "keeps": str},
    "end": {"about": str, "say": list, "now": list, "avoid": list, "proposed": list},
}
# A question's answer, a test's result, and a result of a fix where the usual words do not fit.
ANSWER: Mapping[str, tuple[Keys, Keys]] = {
    "ask": ({"label": str, "say": str}, {"hint": str, "about": str, "hears": list}),
    "test": ({"label": str, "say": str}, {}),
    "fix": ({}, {"label": str}),
}


# What an option hears in somebody's own words (triage/answers.py). No reader sees it, and each language has its own or none.
HEARS = "hears"

# The texts that may mark a button's words (**Start**) or an address to type (`aka.ms/sspr`).
MARKED = ("steps", "now", "avoid", "say")


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of words: what it must have, what it may have."""

    needed: Keys
    allowed: Keys


def faults(home: str, declared: Mapping[tuple[str, str], Declared]) -> Iterator[str]:
    """One sentence, with file and line, for each id without words, each word without an id, each key that one language lacks."""
    entries = _entries(home, declared)
    for language in LANGUAGES:
        found = dict(_flat(table(home, language)))
        lines = _Lines(home, language)
        if not found:
            yield f"{lines.name}:1: there are no words. Expected: those of {home!r} in {language!r}, as in the other language."
            continue
        yield from _unknown(found, entries, lines)
        yield from _lacking(found, entries, lines)
    yield from _uneven(home)


def _entries(home: str, declared: Mapping[tuple[str, str], Declared]) -> dict[Key, Entry]:
    """What the words must be, by their table's name: ("ask", "who", "me")."""
    entries: dict[Key, Entry] = {}
    if home != COMMON:
        entries["wizard",] = Entry(NEEDED["wizard"], {})
    for (kind, identifier), step in declared.items():
        if isinstance(step, Outcome) and step.wizard:
            continue  # the other wizard speaks
        needed = NEEDED[kind]
        if isinstance(step, Try) and not step.keeps:
            needed = {**needed, "keeps": str}
        entries[kind, identifier] = Entry(needed, ALLOWED[kind])
        for answer in _named(step):
            entries[kind, identifier, answer] = Entry(*ANSWER[kind])
    return entries


def _named(step: Declared) -> tuple[str, ...]:
    """The answers that have words."""
    if isinstance(step, Test):
        return step.results
    return step.answers if isinstance(step, Choice | Fix) else ()


def _flat(words: Mapping[str, object], start: Key = ()) -> Iterator[tuple[Key, dict[str, object]]]:
    """Each table that holds texts, with them; the [keeps] of the common words are no step's."""
    texts = {name: value for name, value in words.items() if not isinstance(value, Mapping)}
    if start and (texts or len(start) > 1):
        yield start, texts
    for name, value in words.items():
        if isinstance(value, Mapping):
            yield from _flat(value, (*start, name))


def _unknown(found: Mapping[Key, dict[str, object]], entries: Mapping[Key, Entry], lines: _Lines) -> Iterator[str]:
    for key, texts in found.items():
        if key == ("keeps",):
            continue
        entry = entries.get(key)
        if entry is None:
            yield f"{lines.of(key)}[{'.'.join(key)}] is no step of the interview. Expected one of its ids, or no such words."
            continue
        for name, value in texts.items():
            expected = {**entry.allowed, **entry.needed}
            if name not in expected:
                yield f"{lines.of(key, name)}{name!r} is no word of [{'.'.join(key)}]. Expected one of: {', '.join(expected)}."
            elif "TODO" in str(value):
                yield f"{lines.of(key, name)}{name!r} is still to be written (TODO). Expected: its words."
            elif not (name in MARKED and isinstance(value, list)) and re.search(r"\*\*|`", str(value)):
                yield f"{lines.of(key, name)}{name!r} has ** or ` in it, which would be shown. Expected: plain words."
            elif not _fits(value, expected[name]):
                shape = "a list of texts" if expected[name] is list else "a text"
                yield f"{lines.of(key, name)}{name!r} is {value!r}. Expected: {shape}, not empty."


def _fits(value: object, shape: type) -> bool:
    if shape is list:
        return isinstance(value, list) and bool(value) and all(isinstance(item, str) and item.strip() for item in value)
    return isinstance(value, str) and bool(value.strip())


def _lacking(found: Mapping[Key, dict[str, object]], entries: Mapping[Key, Entry], lines: _Lines) -> Iterator[str]:
    """What must be there and is not: in the wizard's own words, or in the common ones."""
    common = dict(_flat(table(COMMON, lines.language)))
    for key, entry in entries.items():
        there = {**common.get(key, {}), **found.get(key, {})}
        missing = [name for name in entry.needed if name not in there]
        if missing:
            yield f"{lines.of(key)}[{'.'.join(key)}] lacks {', '.join(missing)}. Expected: words for each id of the interview."


def _uneven(home: str) -> Iterator[str]:
    """A key that one language has and another lacks, and lists of different lengths."""
    first, *others = LANGUAGES
    model = dict(_flat(table(home, first)))
    for language in others:
        found = dict(_flat(table(home, language)))
        lines = _Lines(home, language)
        for key in model.keys() & found.keys():
            for name in sorted((model[key].keys() ^ found[key].keys()) - {HEARS}):
                there = first if name in model[key] else language
                yield f"{lines.of(key)}[{'.'.join(key)}] has {name!r} in {there!r} only. Expected: the same keys in each language."
            for name in (model[key].keys() & found[key].keys()) - {HEARS}:
                yield from _shorter(model[key][name], found[key][name], lines.of(key, name), name)


def _shorter(one: object, other: object, place: str, name: str) -> Iterator[str]:
    if isinstance(one, list) and isinstance(other, list) and len(one) != len(other):
        yield f"{place}{name!r} has {len(other)} texts, {len(one)} in the other language. Expected: as many in each."


class _Lines:
    """Where a table or a key of it stands in the file of one language."""

    def __init__(self, home: str, language: str) -> None:
        self.language = language
        self.name = f"diagnostics/wizards/{folder(home)}/{language}.toml"
        self.rows = source(home, language).splitlines()

    def of(self, key: Key, name: str = "") -> str:
        """ "file:line: " of a table, or of a key in it; that of the nearest table above it where it is not there."""
        start = 0
        for length in range(len(key), 0, -1):
            start = self._find(rf"\[\s*{re.escape('.'.join(key[:length]))}\s*\]", 0)
            if start:
                break
        line = self._find(rf"{re.escape(name)}\s*=", start) if name and start else start
        return f"{self.name}:{line or start or 1}: "

    def _find(self, pattern: str, start: int) -> int:
        match: Callable[[str], object] = re.compile(rf"\s*{pattern}").match
        return next((number for number, row in enumerate(self.rows[start:], start + 1) if match(row)), 0)
