"""Runs an interview over answers: replay(wizard, answers) -> the place they lead to.

Rules kept here:
1. State is (wizard, answers) and nothing else: the same answers always lead to the same step.
2. A wizard ends by returning an Outcome; anything else is a named error that says which path led there.
3. An answer that is no longer asked for, or no longer allowed, is never used silently: it is named in the Place.
4. A Place never changes: what comes after it is another one.
5. Where a wizard hands over, the other one goes on with the same facts and the same trail; a question that both ask is asked once.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from diagnostics.engine.errors import AnswerError, AuthorError
from diagnostics.engine.facts import SHARED, Facts, fits, holds
from diagnostics.engine.guard import Answer
from diagnostics.engine.levels import Assessment, assess
from diagnostics.engine.roads import road
from diagnostics.engine.steps import OVER, WORKED, Choice, Fix, Form, Outcome, Step, Try
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


@dataclass(frozen=True, slots=True)
class Seam:
    """Where another wizard went on. after: how many steps had been answered by then."""

    after: int
    wizard: Wizard


class Case:
    """What an interview may know while it runs: the facts, and what was answered."""

    def __init__(self) -> None:
        self.facts = Facts()
        self.trail: list[Answered] = []
        self.seams: tuple[Seam, ...] = ()

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

    wizard: the one it began with. trail: the steps answered. step: the one to answer, or the end. facts: what is known there, those
    of the end included. unused: the answers not asked for on this path. refused: the step whose answer was not one of its own, where
    it stopped there. seams: where other wizards went on.
    """

    wizard: Wizard
    trail: tuple[Answered, ...]
    step: Step | Outcome
    facts: Facts
    unused: tuple[str, ...] = ()
    refused: str = ""
    seams: tuple[Seam, ...] = ()

    @property
    def wizards(self) -> tuple[Wizard, ...]:
        """The wizards gone through, the one that asks now last."""
        return (self.wizard, *(seam.wizard for seam in self.seams))

    @property
    def here(self) -> Wizard:
        """The wizard that asks now."""
        return self.wizards[-1]

    @property
    def answers(self) -> dict[str, str]:
        """The answers used, in the order of the interview."""
        return {done.step.id: done.answer for done in self.trail}

    @property
    def tries(self) -> list[tuple[Try, str]]:
        """The fixes and tests done, with their results."""
        return _tries(self.trail)

    @property
    def tries_here(self) -> list[tuple[Try, str]]:
        """Those of the wizard that asks now."""
        return _tries(self.trail[self.seams[-1].after :] if self.seams else self.trail)

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
                seams = tuple(seam for seam in self.seams if seam.after <= index)
                return Place(self.wizard, self.trail[:index], done.step, done.before, seams=seams)
        return self


def _tries(trail: tuple[Answered, ...]) -> list[tuple[Try, str]]:
    return [(done.step, done.answer) for done in trail if isinstance(done.step, Try)]


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
    """One run of an interview, with the four faults of a naive replay turned into named errors.

    alone: it ends at a hand-over, else the other wizard goes on.
    """

    def __init__(self, wizard: Wizard, *, alone: bool = False) -> None:
        self.wizard = wizard
        self.alone = alone
        self.case = Case()
        self.refused = ""
        self.seen: set[str] = set()
        self.step: Step | Outcome = self._start(wizard)

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
        self.step = self._next(step, answer)

    def place(self, answers: Mapping[str, str] | None = None) -> Place:
        """Where the run stands, for good; of the answers, those that were not used are named."""
        used = {done.step.id for done in self.case.trail}
        unused = tuple(name for name in answers or () if name not in used and name != self.refused)
        trail, facts = tuple(self.case.trail), self.case.facts
        return Place(self.wizard, trail, self.step, facts, unused, self.refused, self.case.seams)

    def _start(self, wizard: Wizard) -> Step | Outcome:
        """Begin an interview: the first, or the one that goes on."""
        self.interview = wizard.interview(self.case)
        if not isinstance(self.interview, Generator):
            raise self._fault("is not a generator: write 'answer = yield QUESTION'")
        try:
            step = next(self.interview)
        except StopIteration:
            raise self._fault("asks nothing") from None
        return self._asked(step)

    def _next(self, step: Step, answer: str) -> Step | Outcome:
        """What comes once a step is answered."""
        try:
            following = self.interview.send(given(step, answer))
        except StopIteration as end:
            return self._ended(end.value)
        return self._asked(following)

    def _asked(self, step: Step) -> Step | Outcome:
        """The step to ask; where an earlier wizard has the answer, what comes after it."""
        known = self._known(step) if self.case.seams else ""
        return self._next(step, known) if known else self._checked(step)

    def _known(self, step: Step) -> str:
        """The answer that an earlier wizard was given to the same question, or the only one that tells what is known."""
        if not isinstance(step, Choice):
            return ""
        earlier = self.case.trail[: self.case.seams[-1].after]
        for done in earlier:
            if done.step.id == step.id and done.answer in step.answers:
                return done.answer
        if not _asks_a_finding(step):
            return ""
        facts = self.case.facts
        known = [option.id for option in step.options if option.tells and holds(option.tells, facts)]
        return known[0] if len(known) == 1 else ""

    def _ended(self, outcome: object) -> Step | Outcome:
        if not isinstance(outcome, Outcome):
            raise self._fault(f"ends with {outcome!r}: expected 'return' of an Outcome")
        self.case.facts = self.case.facts.learn(outcome.tells)
        if outcome.ending == OVER and not self.alone:
            return self._handed_over(outcome)
        try:
            road(outcome.roads, self.case.facts)
        except AuthorError as error:
            raise self._fault(f"ends in {outcome.id!r}, where {error}") from None
        return outcome

    def _handed_over(self, over: Outcome) -> Step | Outcome:
        """The first question of the wizard that goes on. Raises UnknownWizardError where it is not there (or not loaded yet)."""
        wizard: Wizard = import_module("diagnostics.wizards").get(over.wizard)
        if wizard in (self.wizard, *(seam.wizard for seam in self.case.seams)):
            raise self._fault(f"comes back to {wizard.id!r} by hand-overs")
        self.case.seams = (*self.case.seams, Seam(len(self.case.trail), wizard))
        return self._start(wizard)

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


def _asks_a_finding(step: Choice) -> bool:
    """Whether all that its answers can tell is one finding, such as the device: then who knows it need not ask."""
    names = {frozenset(option.tells) for option in step.options if option.tells}
    return len(names) == 1 and next(iter(names)) <= set(SHARED)


def _wanted(step: Try) -> str:
    needs = [f"{name}={value}" for name, value in step.needs.items()]
    return ", ".join(needs + [f"not {name}={value}" for name, value in step.unless.items()])
