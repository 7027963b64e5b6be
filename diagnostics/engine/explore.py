"""The only map of a wizard, made by running it: every path, every step, what can still be asked from a place.

explore() walks every path. survey() walks a few, enough to meet every step and every state; a test holds the one against the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module

from diagnostics.engine.facts import FACTS, SHARED, Facts
from diagnostics.engine.run import Answered, Place, Run, told_by
from diagnostics.engine.steps import Choice, Outcome, Step, Try
from diagnostics.engine.wizard import Wizard

# What the way on from a step depends on: the last answer, the facts, and the questions asked with the answers no fact holds.
State = tuple[tuple[str, str] | None, Facts, tuple[str, ...], str]
Trail = tuple[Answered, ...]
# (step, answer) -> the ids of the steps that follow it on some path.
Later = Mapping[tuple[str, str], frozenset[str]]


def explore(wizard: Wizard) -> Iterator[Place]:
    """The end of every path, depth first: the map can never differ from the interview. A path may end in a hand-over.

    Raises AuthorError for a wizard without a question, without an Outcome, that repeats an id or never ends.
    """
    return _walk(wizard, lambda run, step: step.answers[1:])


def survey(wizard: Wizard) -> Iterator[Place]:
    """The ends of some paths, enough to meet every state with each of its answers once."""
    return _walk(wizard, _unseen(set()))


def first_help(place: Place) -> int:
    """How many answers come before the first fix or test, or before the outcome where there is none."""
    steps = [done.step for done in place.trail]
    return next((index for index, step in enumerate(steps) if isinstance(step, Try)), len(steps))


@dataclass(frozen=True, slots=True)
class Map:
    """What survey() met.

    steps: by "step id" or "outcome/id", in the order of a visit. later: what an answer may be followed by, where another wizard goes
    on as well.
    """

    steps: Mapping[str, Step | Outcome]
    later: Later


@cache
def chart(wizard: Wizard) -> Map:
    """The map of a wizard."""
    steps: dict[str, Step | Outcome] = {}
    ways: dict[State, dict[str, State | frozenset[str]]] = {}
    others = {name: _ids(name) for name in wizard.hands_over_to}
    for end in survey(wizard):
        steps.update((done.step.id, done.step) for done in end.trail)
        over: frozenset[str] = frozenset()
        steps[f"outcome/{end.step.id}"] = end.step
        if isinstance(end.step, Outcome) and end.step.wizard:
            over = others[end.step.wizard]
        met = [state(end.trail[:index], done.before, done.step) for index, done in enumerate(end.trail)]
        after: list[State | frozenset[str]] = [*met[1:], over]
        for here, there, done in zip(met, after, end.trail, strict=True):
            ways.setdefault(here, {})[done.answer] = there
    return Map(steps, _later(ways))


def _ids(wizard: str) -> frozenset[str]:
    """Every id that a wizard and those it hands over to may ask for."""
    item: Wizard = import_module("diagnostics.wizards").get(wizard)
    own = {step for kind, step in (*item.declared, *item.shared) if kind not in ("end", "field")}
    return frozenset(own).union(*(_ids(name) for name in item.hands_over_to))


def steps(wizard: Wizard) -> Mapping[str, Step | Outcome]:
    """Every step and outcome of a wizard, each once, by "step id" or "outcome/id", in the order a visit meets them."""
    return chart(wizard).steps


def possible(place: Place) -> Callable[[str], bool]:
    """Whether some way on from a place may ask for a step: no only where the map says that an answer given rules it out."""
    later = laid_out(place.wizard)
    own = place.trail[: place.seams[0].after] if place.seams else place.trail
    follow = [later.get((done.step.id, done.answer)) for done in own]
    return lambda step: all(steps is None or step in steps for steps in follow)


def laid_out(wizard: Wizard) -> Later:
    """What an answer may be followed by: as the build left it beside the interview, else walked now."""
    try:
        found: Later = import_module(f"diagnostics.wizards.{wizard.id.replace('-', '_')}.map").LATER
    except ModuleNotFoundError:
        return chart(wizard).later
    return found


def state(trail: Trail, facts: Facts, step: Step) -> State:
    """What the way on depends on, when this step is about to be answered.

    An answer that tells a fact stands in the facts; one that tells none may still have chosen the branch.
    """
    asked = tuple(f"{done.step.id}={_silent(done)}" for done in trail if not isinstance(done.step, Try))
    last = (trail[-1].step.id, trail[-1].answer) if trail else None
    return last, facts, asked, step.id


def _silent(done: Answered) -> str:
    """The answer, where no fact remembers it."""
    return "" if told_by(done.step, done.answer) else done.answer


def _later(ways: Mapping[State, Mapping[str, State | frozenset[str]]]) -> Later:
    """For each answer, the steps that follow it on some path: a state has no way back to itself, and ids are of another wizard."""
    known: dict[State, frozenset[str]] = {}

    def after(here: State | frozenset[str]) -> frozenset[str]:
        if isinstance(here, frozenset):
            return here
        if here not in known:
            known[here] = frozenset({here[3]}).union(*(after(there) for there in ways[here].values()))
        return known[here]

    later: dict[tuple[str, str], frozenset[str]] = {}
    for here, answers in ways.items():
        for answer, there in answers.items():
            key = (here[3], answer)
            later[key] = later.get(key, frozenset()) | after(there)
    return later


def _unseen(seen: set[tuple[State, str]]) -> Callable[[Run, Step], tuple[str, ...]]:
    """The answers that no state like this one has been given yet, the first aside where it is one of them."""

    def others(run: Run, step: Step) -> tuple[str, ...]:
        here = state(tuple(run.case.trail), run.case.facts, step)
        new = tuple(answer for answer in step.answers if (here, answer) not in seen)
        seen.update((here, answer) for answer in step.answers)
        return new if len(new) < len(step.answers) else new[1:]

    return others


def beyond(wizard: Wizard) -> Iterator[Place]:
    """As survey(), from each hand-over on, to the ends of the wizard that goes on: once for each way of coming there."""
    for end in dict(hand_overs(wizard)).values():
        yield from onward(end)


def hand_overs(wizard: Wizard) -> Iterator[tuple[object, Place]]:
    """The hand-overs of a wizard, each with what the way on depends on: the wizard that goes on, and what it knows already."""
    others = {name: _ids(name) for name in wizard.hands_over_to}
    for end in survey(wizard):
        if isinstance(end.step, Outcome) and end.step.wizard:
            asked = tuple((done.step.id, done.answer) for done in end.trail if isinstance(done.step, Choice))
            shared = tuple(pair for pair in asked if pair[0] in others[end.step.wizard])
            findings = tuple(item for item in end.facts.findings if item[0] in SHARED)
            yield (
                (end.step.wizard, shared, replace(end.facts, findings=findings, told=end.facts.told & set(FACTS))),
                end,
            )


def onward(end: Place) -> Iterator[Place]:
    """As survey(), from a hand-over on."""
    return _walk(end.wizard, _unseen(set()), tuple(end.answers.values()), alone=False)


def circles(wizard: Wizard, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Each way of hand-overs that comes back to a wizard it has gone through: there must be none."""
    if wizard.id in way:
        yield (*way, wizard.id)
        return
    for name in wizard.hands_over_to:
        yield from circles(import_module("diagnostics.wizards").get(name), (*way, wizard.id))


def _walk(
    wizard: Wizard,
    others: Callable[[Run, Step], tuple[str, ...]],
    start: tuple[str, ...] = (),
    *,
    alone: bool = True,
) -> Iterator[Place]:
    """Run the wizard down its first answers, and come back for the others(run, step) that are wanted."""
    branches: list[tuple[str, ...]] = [start]
    while branches:
        run = Run(wizard, alone=alone)
        for answer in branches.pop():
            run.send(answer)
        while isinstance(run.step, Step):
            taken = tuple(done.answer for done in run.case.trail)
            branches += [(*taken, other) for other in reversed(others(run, run.step))]
            run.send(run.step.answers[0])
        yield run.place()
