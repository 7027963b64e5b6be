"""What a text says beside the trouble: who, since when, where, on what, with which code, what was tried, what changed, by when.

1. Each fact carries the words it came from, so that a reader can take it back.
2. Nothing is concluded: where the text says two things of one fact, both are kept and neither becomes an answer.
3. A password or a card number is pointed out and never carried: whoever keeps the text keeps `safe`, not what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from diagnostics.probes.codes import LIKE_A_CODE, found_in
from diagnostics.triage import private
from diagnostics.triage.crisis import Alarm, alarmed
from diagnostics.triage.lexicon import Hit, Read, lexicon
from diagnostics.triage.reading import newest
from diagnostics.triage.scope import many, number

# Facts that hold several values at once, all of them true: every application named, everything tried.
LISTS = frozenset({"app", "code", "message", "tried", "changed"})

# The name by which a crisis is taken back.
ALARM = "alarm"

_QUOTED = re.compile(r"[«\"“](.{6,160}?)[»\"”]", re.DOTALL)
# 8, 8h15, the .15 of 8.15, 9am, 10min, the 3rd, le 1er.
_CLOCK = re.compile(r"\.?\d+|\d{1,2}h\d{0,2}|\d+(?:am|pm|j|h|min|mn|mins|st|nd|rd|th|er)")


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
        *_since(read),
        *_deadline(read),
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
        if value:
            hit = _longest(hits)
            yield _fact(read, fact, value, hit.first, hit.last)


def _longest(hits: Sequence[Hit]) -> Hit:
    """The first place where a value is said, in its longest form."""
    return max((hit for hit in hits if hit.first == hits[0].first), key=lambda hit: hit.last)


def _since(read: Read) -> Iterator[Heard]:
    """Depuis 8h15, since this morning, il y a dix minutes, hier soir."""
    ago = [hit for hit in read.hits.get("agoword", ()) if _lasting(read, hit)]
    return _time(read, "since", [*read.hits.get("sinceword", ()), *ago], ("ago", "whenword"))


def _lasting(read: Read, hit: Hit) -> bool:
    """Whether a length of time follows (il y a dix minutes), not people or things (il y a dix personnes)."""
    last = _reach(read, hit.last + 1, 6)
    return last > hit.last + 1 and "timeword" in lexicon().classes(read.words[last].text)


def _time(read: Read, fact: str, before: Iterable[Hit], alone: tuple[str, ...]) -> Iterator[Heard]:
    """The first time that follows one of these places, else the first word of those classes, which say one by themselves."""
    for hit in before:
        last = _reach(read, hit.last + 1, 6, events=fact == "since")
        if last > hit.last:
            yield _fact(read, fact, read.span(hit.first, last), hit.first, last)
            return
    for hit in (hit for name in alone for hit in read.hits.get(name, ())):
        first = hit.first - 1 if hit.first and number(read, hit.first - 1) else hit.first
        yield _fact(read, fact, read.span(first, hit.last), first, hit.last)
        return


def _reach(read: Read, first: int, most: int, *, events: bool = False) -> int:
    """The last of the words from here on that speak of time, at most so many. events: or of what happened (the update)."""
    last = first - 1
    for index in range(first, min(first + most, len(read.words))):
        word = read.words[index]
        if index > first and word.at - read.words[index - 1].at > 1:
            break
        counted = bool(number(read, index))
        # "depuis 8h15, 22 personnes": what is counted after the comma is no time.
        if counted and index > first and "," in read.text[read.words[index - 1].end : word.start]:
            break
        classes = lexicon().classes(word.text)
        timely = "timeword" in classes or (events and "eventword" in classes) or _CLOCK.fullmatch(word.text) or counted
        if not (timely or "timefill" in classes):
            break
        if timely:
            last = index
    return last


def _deadline(read: Read) -> Iterator[Heard]:
    """By when: pour demain, before 5, la clôture est ce soir, ma réunion dans dix minutes."""
    return _time(read, "deadline", read.hits.get("dueword", ()), ("due",))


def _codes(read: Read) -> Iterator[Heard]:
    """Exact codes, those of our table and those that look like one, and messages between quotes."""
    known = list(found_in(read.text))
    for code, seen in known:
        start = read.text.find(seen)
        yield Heard("code", code.id, seen, start, start + len(seen))
    for match in LIKE_A_CODE.finditer(read.text):
        if not any(seen == match[0] for _, seen in known):
            yield Heard("code", match[0], match[0], match.start(), match.end())
    for match in _QUOTED.finditer(read.text):
        yield Heard("message", match[1].strip(), match[0], match.start(), match.end())
