"""Runs an interview over answers: replay(wizard, answers) -> the place they lead to.

Rules kept here:
1. State is (wizard, answers) and nothing else: the same answers always lead to the same step.
2. A wizard ends by returning an Outcome; anything else is a named error that says which path led there.
3. An answer that is no longer asked for, or no longer allowed, is never used silently: it is named in the Place.
4. A Place never changes: what comes after it is another one.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diagnostics.engine.errors import AnswerError, AuthorError
from diagnostics.engine.facts import Facts, fits, holds
from diagnostics.engine.guard import Answer
from diagnostics.engine.levels import Assessment, assess
from diagnostics.engine.roads import road
from diagnostics.engine.steps import WORKED, Fix, Form, Outcome, Step, Try
from diagnostics.engine.wizard import Wizard

if TYPE_CHECKING:
    from typing import Unpack

    from diagnostics.engine.facts import News

DEPTH_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Answered:
    """One step that has been answered. before: the facts known until then."""

    step: Step
    answer: str
    before: Facts


class Case:
    """What an interview may know while it runs: the facts, and what was answered."""

    def __init__(self) -> None:
        self.facts = Facts()
        self.trail: list[Answered] = []

    def learn(self, **news: Unpack[News]) -> None:
        """Record facts that follow from several answers together."""
        self.facts = self.facts.learn(dict(news))

    def answer(self, step: Step) -> Answer | None:
        """The answer given to a step on this path, or None where it was not asked."""
        found = next((done.answer for done in self.trail if done.step.id == step.id), None)
        return None if found is None else given(step, found)

    def record(self, step: Step, answer: str) -> None:
        """Add one answered step, with what its answer tells."""
        self.trail.append(Answered(step, answer, self.facts))
        self.facts = after(self.facts, step, answer)


def after(facts: Facts, step: Step, answer: str) -> Facts:
    """The facts once a step has been answered."""
    if not isinstance(step, Fix | Form):
        facts = facts.suppose(step.option(answer).supposes)
    return facts.learn(told_by(step, answer))


def told_by(step: Step, answer: str) -> Mapping[str, object]:
    """The facts that an answer makes certain."""
    if isinstance(step, Fix):
        return {"around": "used"} if step.workaround and answer == WORKED else {}
    return {} if isinstance(step, Form) else step.option(answer).tells


def still_true(done: Answered, facts: Facts) -> bool:
    """Whether what an answer told still holds: a later finding replaces what was said of the same thing before."""
    return holds(told_by(done.step, done.answer), facts)


def given(step: Step, answer: str) -> Answer:
    """An answer as an interview sees it: it refuses to be compared with what its step does not allow."""
    return Answer(answer, f"the answer to {step.id!r}", step.answers)


@dataclass(frozen=True, slots=True)
class Place:
    """Where some answers lead.

    trail: the steps answered. step: the one to answer, or the outcome. facts: what is known there, the outcome's own included.
    unused: the answers not asked for on this path. refused: the step whose answer was not one of its own, where it stopped there.
    """

    wizard: Wizard
    trail: tuple[Answered, ...]
    step: Step | Outcome
    facts: Facts
    unused: tuple[str, ...] = ()
    refused: str = ""

    @property
    def answers(self) -> dict[str, str]:
        """The answers used, in the order of the interview."""
        return {done.step.id: done.answer for done in self.trail}

    @property
    def tries(self) -> list[tuple[Try, str]]:
        """The fixes and tests done, with their results."""
        return [(done.step, done.answer) for done in self.trail if isinstance(done.step, Try)]

    @property
    def road(self) -> str:
        """What happens next, where this is an outcome."""
        return road(self.step.roads, self.facts) if isinstance(self.step, Outcome) else ""

    @property
    def assessment(self) -> Assessment:
        """The verdict on the facts known at this place."""
        return assess(self.facts)

    def back_to(self, step_id: str) -> Place:
        """The place where this step was to be answered; this one where it has not been."""
        for index, done in enumerate(self.trail):
            if done.step.id == step_id:
                return Place(self.wizard, self.trail[:index], done.step, done.before)
        return self


def replay(wizard: Wizard, answers: Mapping[str, str]) -> Place:
    """Run the interview from the start with these answers (step id -> value) until one is missing.

    Raises AnswerError on a value its step does not allow, AuthorError where the wizard itself is wrong.
    """
    run = Run(wizard)
    run.follow(answers)
    if run.refused:
        raise AnswerError(run.refused, answers[run.refused], run.step.answers)
    return run.place(answers)


class Run:
    """One run of an interview, with the four faults of a naive replay turned into named errors."""

    def __init__(self, wizard: Wizard) -> None:
        self.wizard = wizard
        self.case = Case()
        self.refused = ""
        self.interview = wizard.interview(self.case)
        if not isinstance(self.interview, Generator):
            raise self._fault("is not a generator: write 'answer = yield QUESTION'")
        self.seen: set[str] = set()
        self.step: Step | Outcome = self._start()

    def follow(self, answers: Mapping[str, str], until: str = "", *, strict: bool = True) -> None:
        """Answer as long as an answer is there, up to the step `until`.

        The first one that is not allowed ends it; strict: it is then named as refused, else it is only not used.
        """
        while isinstance(self.step, Step) and self.step.id in answers and self.step.id != until:
            if answers[self.step.id] not in self.step.answers:
                self.refused = self.step.id if strict else ""
                return
            self.send(answers[self.step.id])

    def send(self, answer: str) -> None:
        """Answer the step that is open. Raises AnswerError for an answer that it does not allow."""
        step = self.step
        if not isinstance(step, Step) or answer not in step.answers:
            raise AnswerError(step.id, answer, step.answers)
        self.case.record(step, answer)
        if len(self.case.trail) > DEPTH_LIMIT:
            raise self._fault(f"does not end within {DEPTH_LIMIT} steps")
        try:
            self.step = self._checked(self.interview.send(given(step, answer)))
        except StopIteration as end:
            self.step = self._ended(end.value)

    def place(self, answers: Mapping[str, str] | None = None) -> Place:
        """Where the run stands, for good; of the answers, those that were not used are named."""
        used = {done.step.id for done in self.case.trail}
        unused = tuple(name for name in answers or () if name not in used and name != self.refused)
        return Place(self.wizard, tuple(self.case.trail), self.step, self.case.facts, unused, self.refused)

    def _start(self) -> Step:
        try:
            step = next(self.interview)
        except StopIteration:
            raise self._fault("asks nothing") from None
        return self._checked(step)

    def _ended(self, outcome: object) -> Outcome:
        if not isinstance(outcome, Outcome):
            raise self._fault(f"ends with {outcome!r}: expected 'return' of an Outcome")
        self.case.facts = self.case.facts.learn(outcome.tells)
        try:
            road(outcome.roads, self.case.facts)
        except AuthorError as error:
            raise self._fault(f"ends in {outcome.id!r}, where {error}") from None
        return outcome

    def _checked(self, step: Step) -> Step:
        if not isinstance(step, Step):
            raise self._fault(f"yields {step!r}: expected a Choice, Form, Probe, Test or Fix (return an Outcome)")
        if step.id in self.seen:
            raise self._fault(f"asks {step.id!r} twice")
        self.seen.add(step.id)
        if isinstance(step, Try) and not fits(step.needs, step.unless, self.case.facts):
            raise self._fault(f"offers {step.id!r} without what it needs ({_wanted(step)})")
        return step

    def _fault(self, what: str) -> AuthorError:
        path = "/".join(f"{done.step.id}={done.answer}" for done in self.case.trail) or "the start"
        return AuthorError(f"{self.wizard.source}: wizard {self.wizard.id!r} {what} (after {path})")


def _wanted(step: Try) -> str:
    needs = [f"{name}={value}" for name, value in step.needs.items()]
    return ", ".join(needs + [f"not {name}={value}" for name, value in step.unless.items()])
