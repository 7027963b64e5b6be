"""What a wizard may say or ask: Choice, Form, Probe, Fix, Outcome. Frozen: a wrong one cannot be built.

All texts are English message ids marked with N_(); ids are short, lower case and permanent (links and tickets carry them).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from diagnostics.engine.errors import AuthorError
from diagnostics.engine.levels import Facts

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
KB = re.compile(r"KB-\d{3}")
# Names with a meaning of their own in a link or a form: never a step id.
RESERVED = frozenset({"at", "value", "result"})

DONE = "done"
WORKED, FAILED, COULD_NOT, STOP = "worked", "failed", "could-not", "stop"
ENDINGS = ("ticket", "phone", "article", "solved")


def _check_id(identifier: str, what: str) -> None:
    if not ID.fullmatch(identifier) or identifier in RESERVED:
        raise AuthorError(
            f"{what} id {identifier!r}: expected small letters, digits and single hyphens, not a reserved word"
        )


def _check_kb(articles: tuple[str, ...], owner: str) -> None:
    for article in articles:
        if not KB.fullmatch(article):
            raise AuthorError(f"{owner}: article {article!r} is not of the form KB-025")


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a Choice.

    facts: what choosing it tells about the disturbance (names and values of levels.Facts).
    say: the same answer as a first-person sentence for the ticket; empty: question and label are quoted.
    about: what the ticket is about, when this answer tells (becomes the subject).
    """

    id: str
    label: str
    hint: str = ""
    say: str = ""
    about: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_id(self.id, "option")
        Facts().learn(self.facts)  # raises on an unknown fact or value
        object.__setattr__(self, "facts", MappingProxyType(dict(self.facts)))


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with one answer out of a few. The last option should be the way out ("none of these").

    known: what the browser can say to help with the answer ("system"); it may be about another device, so it is said, not taken.
    """

    id: str
    title: str
    options: tuple[Option, ...]
    hint: str = ""
    known: str = ""

    def __post_init__(self) -> None:
        _check_id(self.id, "question")
        if self.known not in ("", "system"):
            raise AuthorError(f"question {self.id!r}: known {self.known!r} is not 'system'")
        ids = [option.id for option in self.options]
        if len(ids) < 2 or len(set(ids)) != len(ids):
            raise AuthorError(f"question {self.id!r}: expected at least two options with different ids, got {ids}")

    @property
    def answers(self) -> tuple[str, ...]:
        """The values replay accepts."""
        return tuple(option.id for option in self.options)

    def option(self, answer: str) -> Option:
        """The option with this id."""
        return next(option for option in self.options if option.id == answer)


@dataclass(frozen=True, slots=True)
class Field:
    """One text box of a Form. say: a ticket sentence with {value} in it; kind: line, text (several lines) or tel."""

    id: str
    label: str
    say: str = "{value}"
    kind: str = "line"
    hint: str = ""
    required: bool = False

    def __post_init__(self) -> None:
        _check_id(self.id, "field")
        if self.kind not in ("line", "text", "tel"):
            raise AuthorError(f"field {self.id!r}: kind {self.kind!r} is not line, text or tel")
        if "{value}" not in self.say:
            raise AuthorError(f"field {self.id!r}: say has no {{value}} in it")


@dataclass(frozen=True, slots=True)
class Form:
    """A screen of text boxes. Its texts never enter the link: the path only knows that it was passed (all may be empty)."""

    id: str
    title: str
    fields: tuple[Field, ...]
    hint: str = ""

    answers = (DONE,)

    def __post_init__(self) -> None:
        _check_id(self.id, "form")
        if not self.fields:
            raise AuthorError(f"form {self.id!r} has no field")


@dataclass(frozen=True, slots=True)
class Probe:
    """A measurement made by the browser. measures: names of probes.MEASURES; answers: the verdicts it can end in."""

    id: str
    title: str
    measures: tuple[str, ...]
    verdicts: tuple[str, ...]
    hint: str = ""

    def __post_init__(self) -> None:
        _check_id(self.id, "probe")
        if "unknown" not in self.verdicts:
            raise AuthorError(f"probe {self.id!r}: a measurement can always be skipped, so 'unknown' must be a verdict")

    @property
    def answers(self) -> tuple[str, ...]:
        """The values replay accepts."""
        return self.verdicts


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing to try.

    title: the action, imperative. steps: one action each. why: why it may help. done: "I turned Wi-Fi off and on" for the ticket.
    chance (0..1) and minutes are start values, to be replaced by counts; minutes is the reader's own time, wait comes on top.
    keeps: what happens to open work. loses_work: it may close unsaved work. halves: also a test that splits the causes.
    workaround: it does not repair, it lets the person work meanwhile.
    labels: what the three results are called here (worked, failed, could not), where the usual words do not fit.
    """

    id: str
    title: str
    steps: tuple[str, ...]
    done: str
    minutes: float
    chance: float
    why: str = ""
    keeps: str = ""
    wait: float = 0
    loses_work: bool = False
    halves: bool = False
    workaround: bool = False
    kb: tuple[str, ...] = ()
    labels: tuple[str, str, str] | None = None

    answers = (WORKED, FAILED, COULD_NOT, STOP)

    def __post_init__(self) -> None:
        _check_id(self.id, "fix")
        _check_kb(self.kb, f"fix {self.id!r}")
        if not self.steps:
            raise AuthorError(f"fix {self.id!r} has no steps")
        if not 0 < self.chance <= 1 or self.minutes <= 0 or self.wait < 0:
            raise AuthorError(f"fix {self.id!r}: expected 0 < chance <= 1, minutes > 0, wait >= 0")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where an interview ends.

    title: a statement. ending: "ticket", "phone" (call before writing), "article" (read, write only if needed) or "solved".
    now: what the person does meanwhile; avoid: what not to do; proposed: next steps for the help desk, in the ticket.
    say: up to three lines to say on the phone. facts: what reaching this outcome tells.
    remote: whether a repair at a distance makes sense (not on a wet or swollen machine, nor one that does not start).
    act_first: the title is what to do before calling. wizard: another diagnostic that goes on from here.
    """

    id: str
    title: str
    ending: str
    now: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()
    kb: tuple[str, ...] = ()
    about: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    remote: bool = True
    act_first: bool = False
    wizard: str = ""

    answers: tuple[str, ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        _check_id(self.id, "outcome")
        _check_kb(self.kb, f"outcome {self.id!r}")
        if self.ending not in ENDINGS:
            raise AuthorError(f"outcome {self.id!r}: ending {self.ending!r} is not one of {', '.join(ENDINGS)}")
        Facts().learn(self.facts)
        object.__setattr__(self, "facts", MappingProxyType(dict(self.facts)))


Step = Choice | Form | Probe | Fix
