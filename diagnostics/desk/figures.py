"""The figures of a wizard: what explore() walks, counted; how much a reader reads before the first help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from statistics import median

from diagnostics.engine.audit import never_met, without_article
from diagnostics.engine.explore import explore, first_help
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.run import Place
from diagnostics.engine.steps import Choice, Form, Step, Try
from diagnostics.engine.wizard import Wizard
from diagnostics.engine.words import Speech


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of one wizard.

    never_met: what is declared and no path meets. bare: endings of its own without an article. over: the wizards it hands over to.
    first_help: answers before the first fix, test or outcome. first_help_words: words read before it, by language: titles, hints and
    options of the questions. Both are medians over all paths.
    """

    questions: tuple[str, ...]
    tries: tuple[str, ...]
    outcomes: tuple[str, ...]
    paths: int
    longest: int
    first_help: float
    first_help_words: dict[str, float]
    never_met: tuple[str, ...]
    bare: tuple[str, ...]
    over: tuple[str, ...]


def summarise(wizard: Wizard, ends: Iterable[Place] | None = None) -> Summary:
    """Count what explore() walks. ends: the paths, where somebody else wants to see them go by."""
    counted = _Count()
    for end in explore(wizard) if ends is None else ends:
        counted.add(end)
    return Summary(
        tuple(counted.questions),
        tuple(counted.tries),
        tuple(counted.outcomes),
        len(counted.lengths),
        max(counted.lengths),
        median(counted.helps),
        {language: median(counts) for language, counts in counted.words.items()},
        tuple(identifier for _, identifier in never_met(wizard, counted.met)),
        tuple(without_article(wizard)),
        wizard.hands_over_to,
    )


@dataclass(slots=True)
class _Count:
    questions: dict[str, None] = field(default_factory=dict)
    tries: dict[str, None] = field(default_factory=dict)
    outcomes: dict[str, None] = field(default_factory=dict)
    lengths: list[int] = field(default_factory=list)
    helps: list[int] = field(default_factory=list)
    words: dict[str, list[int]] = field(default_factory=lambda: {language: [] for language in LANGUAGES})
    known: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def met(self) -> set[str]:
        return {*self.questions, *self.tries, *self.outcomes}

    def add(self, end: Place) -> None:
        for done in end.trail:
            (self.tries if isinstance(done.step, Try) else self.questions)[done.step.id] = None
        self.outcomes[end.step.id] = None
        self.lengths.append(len(end.trail))
        before = first_help(end)
        self.helps.append(before)
        for language, counts in self.words.items():
            counts.append(sum(self._words(done.step, language) for done in end.trail[:before]))

    def _words(self, step: Step, language: str) -> int:
        key = (step.id, language)
        if key not in self.known:
            self.known[key] = sum(len(text.split()) for text in read_before(step, Speech(language)))
        return self.known[key]


def read_before(step: Step, speech: Speech) -> Iterator[str]:
    """What a reader reads of a step to answer it: title, hint, answers with their hints."""
    yield speech.text(step, "title")
    yield speech.text(step, "hint")
    if isinstance(step, Choice):
        yield from (speech.option(step, answer, name) for answer in step.answers for name in ("label", "hint"))
    if isinstance(step, Form):
        yield from (speech.text(box, name) for box in step.fields for name in ("label", "hint"))
