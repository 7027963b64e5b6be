"""What a wizard may ask or say: Choice, Form, Probe, Test, Fix, Outcome. Frozen: a wrong one cannot be built.

No words here: they lie in TOML beside the interview, under the step's kind and id (words.py). Ids are short, lower case and
permanent, because links and tickets carry them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar

from diagnostics.engine.errors import AuthorError

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KB = re.compile(r"KB-\d{3}")
# Names with a meaning of their own in a link or a form: never a step id.
RESERVED = frozenset({"at", "value", "result"})

DONE = "done"
WORKED, FAILED, COULD_NOT, STOP = "worked", "failed", "could-not", "stop"
OVER = "over"
ENDINGS = ("ticket", "phone", "article", "solved", OVER)
# The last answer of a question is one of these, unless the question says that its options are all there are.
WAYS_OUT = frozenset({"other", "unsure", "none", "nobody", "untried", "could-not"})
# What a browser can tell of its device beside a question (ticket/device.py says it).
KNOWN = ("system", "battery", "memory")
# Whose words they are, where a step belongs to no wizard of its own.
COMMON = "common"

Facts = Mapping[str, object]


def check_id(identifier: str, what: str) -> None:
    """Raises AuthorError for an id that a link could not carry."""
    if not ID.fullmatch(identifier) or identifier in RESERVED:
        raise AuthorError(
            f"{what} id {identifier!r}: expected small letters, digits and single hyphens, not a reserved word"
        )


def _check_kb(articles: tuple[str, ...], owner: str) -> None:
    for article in articles:
        if not KB.fullmatch(article):
            raise AuthorError(f"{owner}: article {article!r} is not of the form KB-025")


def _check_effort(minutes: float, chance: float, wait: float, owner: str) -> None:
    if not 0 < chance <= 1 or minutes <= 0 or wait < 0:
        raise AuthorError(f"{owner}: expected 0 < chance <= 1, minutes > 0, wait >= 0")


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a Choice, a Test or a Probe.

    tells: the facts it makes certain (facts.py). supposes: what is likely by it, until an answer tells.
    decides: what is wrong is known by it, so that nothing more is tried.
    """

    id: str
    tells: Facts = field(default_factory=dict)
    supposes: Facts = field(default_factory=dict)
    decides: bool = False

    def __post_init__(self) -> None:
        check_id(self.id, "option")
        object.__setattr__(self, "tells", MappingProxyType(dict(self.tells)))
        object.__setattr__(self, "supposes", MappingProxyType(dict(self.supposes)))


class _Answered:
    """What the steps with options share. answers: the values replay accepts, which are their ids."""

    __slots__ = ()
    options: tuple[Option, ...]
    answers: tuple[str, ...]

    def option(self, answer: str) -> Option:
        """The option with this id."""
        return self.options[self.answers.index(answer)]


def _answers(options: tuple[Option, ...], owner: str) -> tuple[str, ...]:
    ids = tuple(option.id for option in options)
    if len(ids) < 2 or len(set(ids)) != len(ids):
        raise AuthorError(f"{owner}: expected at least two options with different ids, got {ids}")
    return ids


@dataclass(frozen=True, slots=True)
class Choice(_Answered):
    """A question with one answer out of a few. The last option is the way out, unless the options are all there are.

    all_there: nothing else can be the case, so there is no way out.
    known: what the browser can say to help with the answer, one of KNOWN; it may be about another device, so it is said, not taken.
    """

    kind: ClassVar[str] = "ask"
    id: str
    options: tuple[Option, ...]
    home: str = COMMON
    known: str = ""
    all_there: bool = False
    answers: tuple[str, ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        check_id(self.id, "question")
        if self.known not in ("", *KNOWN):
            raise AuthorError(f"question {self.id!r}: known {self.known!r} is not one of {', '.join(KNOWN)}")
        object.__setattr__(self, "answers", _answers(self.options, f"question {self.id!r}"))
        if not self.all_there and self.answers[-1] not in WAYS_OUT:
            raise AuthorError(
                f"question {self.id!r} ends with {self.answers[-1]!r}, which is no way out. "
                f"Expected one of {', '.join(sorted(WAYS_OUT))}, or all_there=True."
            )


@dataclass(frozen=True, slots=True)
class Field:
    """One text box of a Form. shape: line, text (several lines) or tel. fact: it is not asked where this fact is known.

    hears: what of the reader's own message is proposed in it (triage/heard.py): "since", "message", "app"...
    """

    id: str
    shape: str = "line"
    required: bool = False
    fact: str = ""
    home: str = COMMON
    hears: str = ""

    def __post_init__(self) -> None:
        check_id(self.id, "field")
        if self.shape not in ("line", "text", "tel"):
            raise AuthorError(f"field {self.id!r}: shape {self.shape!r} is not line, text or tel")


@dataclass(frozen=True, slots=True)
class Form:
    """A screen of text boxes. Its texts never enter the link: the path only knows that it was passed (all may be empty)."""

    kind: ClassVar[str] = "form"
    answers: ClassVar[tuple[str, ...]] = (DONE,)
    id: str
    fields: tuple[Field, ...]
    home: str = COMMON

    def __post_init__(self) -> None:
        check_id(self.id, "form")
        if not self.fields:
            raise AuthorError(f"form {self.id!r} has no field")


@dataclass(frozen=True, slots=True)
class Probe(_Answered):
    """A measurement made by the browser. measures: names of probes.MEASURES; options: the verdicts it can end in."""

    kind: ClassVar[str] = "probe"
    id: str
    measures: tuple[str, ...]
    options: tuple[Option, ...]
    home: str = COMMON
    answers: tuple[str, ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        check_id(self.id, "probe")
        object.__setattr__(self, "answers", _answers(self.options, f"probe {self.id!r}"))
        if "unknown" not in self.answers:
            raise AuthorError(f"probe {self.id!r}: a measurement can always be skipped, so 'unknown' must be a verdict")


@dataclass(frozen=True, slots=True)
class Test(_Answered):
    """Something done to find out, with results of its own, each with its sentence and its facts; the interview goes on from them.

    The result "worked" ends the trouble, if it is among them. "could not" and "stop" are always among the answers.
    halves: it splits the causes, so that it comes first where it takes a minute at most.
    minutes, chance (that it helps or decides), kb, keeps, needs, unless: as in a Fix.
    """

    kind: ClassVar[str] = "test"
    wait: ClassVar[float] = 0
    workaround: ClassVar[bool] = False
    id: str
    minutes: float
    chance: float
    options: tuple[Option, ...]
    kb: tuple[str, ...] = ()
    keeps: str = ""
    loses_work: bool = False
    halves: bool = False
    needs: Facts = field(default_factory=dict)
    unless: Facts = field(default_factory=dict)
    home: str = COMMON
    answers: tuple[str, ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        check_id(self.id, "test")
        _check_kb(self.kb, f"test {self.id!r}")
        _check_effort(self.minutes, self.chance, 0, f"test {self.id!r}")
        own = _answers(self.options, f"test {self.id!r}")
        object.__setattr__(self, "options", (*self.options, Option(COULD_NOT), Option(STOP)))
        object.__setattr__(self, "answers", (*own, COULD_NOT, STOP))

    @property
    def results(self) -> tuple[str, ...]:
        """The answers that have words of their own."""
        return self.answers[:-2]


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing to try, answered: it worked, it did not, I could not do it, or stop.

    chance (0..1) and minutes are start values, to be replaced by counts; minutes is the reader's own time, wait comes on top.
    keeps: what happens to open work, a name in the common words ("open", "save-first"), or empty for words of its own.
    loses_work: it may close unsaved work. workaround: it does not repair, it lets the person work meanwhile.
    needs: what must be known (fact -> value, or values) before it may be offered. unless: what rules it out once it is known.
    """

    kind: ClassVar[str] = "fix"
    answers: ClassVar[tuple[str, ...]] = (WORKED, FAILED, COULD_NOT, STOP)
    id: str
    minutes: float
    chance: float
    kb: tuple[str, ...] = ()
    keeps: str = ""
    wait: float = 0
    loses_work: bool = False
    workaround: bool = False
    needs: Facts = field(default_factory=dict)
    unless: Facts = field(default_factory=dict)
    home: str = COMMON

    def __post_init__(self) -> None:
        check_id(self.id, "fix")
        _check_kb(self.kb, f"fix {self.id!r}")
        _check_effort(self.minutes, self.chance, self.wait, f"fix {self.id!r}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where an interview ends.

    ending: "ticket", "phone" (call before writing), "article" (read, write only if needed), "solved", or "over": another wizard goes on
    with all that is known, so that what both ask is asked once, and one ticket comes out.
    tells: the facts that reaching this outcome makes certain.
    roads: what happens next (roads.py), the first that the facts allow. asks: what the ticket carries, where it is not known yet.
    act_first: the title is what to do before calling. wizard: the one that goes on, where it is "over".
    """

    kind: ClassVar[str] = "end"
    answers: ClassVar[tuple[str, ...]] = ()
    id: str
    ending: str
    kb: tuple[str, ...] = ()
    tells: Facts = field(default_factory=dict)
    roads: tuple[str, ...] = ()
    asks: tuple[Field, ...] = ()
    act_first: bool = False
    home: str = COMMON
    wizard: str = ""

    def __post_init__(self) -> None:
        check_id(self.id, "outcome")
        _check_kb(self.kb, f"outcome {self.id!r}")
        if self.ending not in ENDINGS:
            raise AuthorError(f"outcome {self.id!r}: ending {self.ending!r} is not one of {', '.join(ENDINGS)}")
        if bool(self.wizard) != (self.ending == OVER):
            raise AuthorError(
                f"outcome {self.id!r}: expected a wizard that goes on where, and only where, it hands over"
            )
        if not self.roads and self.ending not in ("solved", OVER):
            raise AuthorError(f"outcome {self.id!r} names no road. Expected what happens next, one of roads.ROADS.")
        object.__setattr__(self, "tells", MappingProxyType(dict(self.tells)))


Try = Test | Fix
Step = Choice | Form | Probe | Test | Fix
