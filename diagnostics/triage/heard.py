"""What a text says beside the trouble: who, since when, where, on what, with which code, what was tried, what changed, by when.

1. Each fact carries the words it came from, so that a reader can take it back.
2. Nothing is concluded: where the text says two things of one fact, both are kept and neither becomes an answer.
3. A password or a card number is pointed out and never carried: whoever keeps the text keeps `safe`, not what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from diagnostics.probes.codes import LIKE_A_CODE, found_in
from diagnostics.triage import moments, private
from diagnostics.triage.crisis import Alarm, alarmed
from diagnostics.triage.lexicon import Hit, Read, lexicon
from diagnostics.triage.reading import newest
from diagnostics.triage.scope import many, number

# Facts that hold several values at once, all of them true: every application named, everything tried.
LISTS = frozenset({"app", "code", "message", "tried", "changed"})

# The name by which a crisis is taken back.
ALARM = "alarm"

_QUOTED = re.compile(r"[«\"“](.{6,160}?)[»\"”]", re.DOTALL)
# Erreur 403, error code 1603: the number of an error that no table knows.
_ERROR = re.compile(r"\b(?:erreur|error|err)s?(?:\s+code)?\s*(?:n[°o]|no\.?|number|:|#)?\s*(\d{3,6})\b", re.IGNORECASE)
# What is denied so: "je n'ai pas redémarré"; and of a place "je ne suis pas au bureau", not "ça marche pas au bureau".
_DENIED = frozenset("pas not jamais never havent didnt hasnt".split())
_AM = frozenset("suis sommes am m are re".split())
# What one may only be about to do, if nobody says that it was tried.
_TO_DO = frozenset(("redemarrer",))


@dataclass(frozen=True, slots=True)
class Heard:
    """One fact. name: of which question. value: what of it. span: the words that said it, start and end in the text."""

    name: str
    value: str
    span: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hearing:
    """All that a text says. facts: in the order of the text. alarm: the crisis. secrets: how many passwords or card numbers were left out.

    read: the text as the rules read it, for whoever looks for more in it (answers.py). taken_back: the names of the facts, or of the
    questions, that the writer does not want to be heard.
    """

    read: Read
    facts: tuple[Heard, ...]
    alarm: Alarm | None
    secrets: int
    taken_back: frozenset[str] = frozenset()

    def without(self, names: Collection[str]) -> Hearing:
        """The same without what the writer took back: facts by name, or one of several as "app=Teams"; ALARM, a crisis."""
        if not names:
            return self
        facts = tuple(fact for fact in self.facts if not {fact.name, f"{fact.name}={fact.value}"}.intersection(names))
        crowd = self.alarm is not None and self.alarm.kind in ("several", "production")
        gone = ALARM in names or (crowd and "who" in names)
        return replace(self, facts=facts, alarm=None if gone else self.alarm, taken_back=frozenset(names))

    def one(self, name: str) -> str:
        """The value of a fact that is said once; empty where it is not, or where the text says two things."""
        values = {fact.value for fact in self.facts if fact.name == name}
        return next(iter(values)) if len(values) == 1 else ""

    def as_json(self) -> dict[str, object]:
        """Plain data: name -> {value, text}, a list of them for what may be several."""
        said: dict[str, object] = {}
        for fact in self.facts:
            entry = {"value": fact.value, "text": fact.span}
            if fact.name in LISTS:
                found = said.setdefault(fact.name, [])
                if isinstance(found, list):
                    found.append(entry)
            elif fact.name not in said:
                said[fact.name] = entry
        if self.secrets:
            said["secrets"] = {"value": str(self.secrets), "text": ""}
        return said


def heard(text: str) -> Hearing:
    """What a text says; the company's own names come in diagnostics.triage.company."""
    return hearing(lexicon().read(safe(text)), secrets=len(private.secrets(newest(text))))


def hearing(read: Read, *, secrets: int = 0) -> Hearing:
    """The same, of a text that has been read (and made safe before)."""
    alarm = alarmed(read)
    facts = [
        *_scope(read, alarm),
        *_listed(read),
        *_moments(read),
        *_codes(read),
    ]
    seen: set[tuple[str, str]] = set()
    kept = []
    for fact in sorted(facts, key=lambda fact: (fact.start, -fact.end, fact.name, fact.value)):
        if (fact.name, fact.value) not in seen:
            seen.add((fact.name, fact.value))
            kept.append(fact)
    return Hearing(read, tuple(kept), alarm, secrets)


def safe(text: str) -> str:
    """The newest part of the text, with what looks like a password or a card number left out."""
    return private.without_secrets(newest(text))


def _fact(read: Read, name: str, value: str, first: int, last: int) -> Heard:
    start, end = read.words[first].start, read.words[last].end
    return Heard(name, value, read.text[start:end], start, end)


def _scope(read: Read, alarm: Alarm | None) -> Iterator[Heard]:
    """Whom it touches, and how many: several where others are named, one where only the writer is."""
    crowd = many(read)
    alone = read.hits.get("single", ())
    if alarm and alarm.kind == "production":
        start = max(read.text.find(alarm.span), 0)
        yield Heard("who", "production", alarm.span, start, start + len(alarm.span))
    elif crowd and not alone and alarm and alarm.kind == "several":
        yield _fact(read, "who", "several", crowd[0].first, crowd[0].last)
    elif alone:
        yield _fact(read, "who", "one", alone[0].first, alone[0].last)
    elif not crowd and (me := read.hits.get("me", ())):
        yield _fact(read, "who", "one", me[0].first, me[0].last)
    for hit in crowd:
        value = max((number(read, index) for index in range(hit.first, hit.last + 1)), default=0)
        if value > 1 and (alarm is None or alarm.kind in ("several", "production", "likely")) and not alone:
            yield _fact(read, "count", str(value), hit.first, hit.last)
            return


def _listed(read: Read) -> Iterator[Heard]:
    """The facts whose words stand in the files: [fact.place] home = [...]."""
    for name, hits in read.hits.items():
        fact, _, value = name.partition("=")
        said = [hit for hit in hits if not _denied(read, fact, hit)] if value else []
        if said:
            hit = _longest(said)
            yield _fact(read, fact, value, hit.first, hit.last)


def _denied(read: Read, fact: str, hit: Hit) -> bool:
    """Whether it is said not to be so: what was not tried, where one is not."""
    before = [word.text for word in read.words[max(hit.first - 3, 0) : hit.first] if hit.at - word.at <= 3]
    if fact == "tried":
        undone = read.words[hit.first].text in _TO_DO and not any(
            word[:4] in ("essa", "tent", "fait") for word in before
        )
        return undone or bool(_DENIED.intersection(before))
    return fact == "place" and len(before) > 1 and before[-1] in _DENIED and before[-2] in _AM


def _longest(hits: Sequence[Hit]) -> Hit:
    """The first place where a value is said, in its longest form."""
    return max((hit for hit in hits if hit.first == hits[0].first), key=lambda hit: hit.last)


def _moments(read: Read) -> Iterator[Heard]:
    """Since when, and by when."""
    for name, moment in ((moments.SINCE, moments.since(read)), (moments.DEADLINE, moments.deadline(read))):
        if moment:
            yield _fact(read, name, read.span(moment.first, moment.last), moment.first, moment.last)


def _codes(read: Read) -> Iterator[Heard]:
    """Exact codes, those of our table and those that look like one, and messages between quotes."""
    known = list(found_in(read.text))
    for code, seen in known:
        start = read.text.find(seen)
        yield Heard("code", code.id, seen, start, start + len(seen))
    for match in LIKE_A_CODE.finditer(read.text):
        if not any(seen == match[0] for _, seen in known):
            yield Heard("code", match[0], match[0], match.start(), match.end())
    for match in _ERROR.finditer(read.text):
        if not any(match[1] in seen for _, seen in known):
            yield Heard("code", match[1], match[0], match.start(), match.end())
    for match in _QUOTED.finditer(read.text):
        yield Heard("message", match[1].strip(), match[0], match.start(), match.end())
