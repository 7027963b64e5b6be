"""What must be true of every wizard, looked for on every path that explore() walks: a fault is named with the path that shows it.

What the engine itself refuses (run.py: a fix without what it needs, a road that the facts rule out) is met on the way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from diagnostics.engine.roads import ruled_out
from diagnostics.engine.run import Answered, Place, still_true, told_by
from diagnostics.engine.steps import OVER, Form, Outcome, Try
from diagnostics.engine.wizard import Wizard


def audit(wizard: Wizard, ends: Iterable[Place]) -> Iterator[str]:
    """One sentence for each kind of fault that some path shows. ends: where the paths end, from explore() or survey()."""
    met: set[str] = set()
    told: set[str] = set()
    for end in ends:
        met |= {done.step.id for done in end.trail} | {end.step.id}
        for fault in _faults(end):
            if fault not in told:
                told.add(fault)
                yield f"wizard {wizard.id!r} {fault} (after {path(end)})"
    yield from incomplete(wizard, met)


def incomplete(wizard: Wizard, met: Collection[str]) -> Iterator[str]:
    """What is declared and never met (often a misspelt need), and endings of its own without an article. met: ids of steps."""
    for kind, identifier in never_met(wizard, met):
        yield f"wizard {wizard.id!r} never comes to {kind} {identifier!r}. Expected a path that does, or no such step."
    for identifier in without_article(wizard):
        yield f"wizard {wizard.id!r} ends in {identifier!r} without an article. Expected the one that covers it."


def never_met(wizard: Wizard, met: Collection[str]) -> list[tuple[str, str]]:
    """Kind and id of what the wizard declares and no path meets."""
    return [(kind, identifier) for kind, identifier in wizard.declared if kind != "field" and identifier not in met]


def without_article(wizard: Wizard) -> list[str]:
    """The wizard's own endings that name no article, where one is due."""
    ends = [step for step in wizard.declared.values() if isinstance(step, Outcome)]
    return [step.id for step in ends if not step.kb and step.ending not in ("solved", OVER)]


def said(place: Place) -> list[Answered]:
    """The answers whose sentences stand in the ticket: those whose facts still hold."""
    return [done for done in place.trail if still_true(done, place.facts)]


def path(place: Place) -> str:
    """A path as it stands in a link."""
    return "/".join(f"{done.step.id}={done.answer}" for done in place.trail) or "the start"


def _faults(end: Place) -> Iterator[str]:
    yield from _two_things_about_one(end)
    yield from _asked_what_is_known(end)
    for done in end.trail:
        if (
            isinstance(done.step, Try)
            and done.step.workaround
            and end.facts.around != "used"
            and done.answer == "worked"
        ):
            yield f"forgets that {done.step.id!r} lets the person work"
    if end.road and ruled_out(end.road, end.facts):
        yield f"ends in {end.step.id!r} on the road {end.road!r}, which the facts rule out"


def _two_things_about_one(end: Place) -> Iterator[str]:
    """Two sentences of the ticket that tell different values of one fact; and one that the level's own reason contradicts."""
    values: dict[str, tuple[str, object]] = {}
    for done in said(end):
        for name, value in told_by(done.step, done.answer).items():
            before = values.setdefault(name, (done.step.id, value))
            if before[1] != value:
                yield f"says two things about {name!r}: {before[1]!r} by {before[0]!r}, {value!r} by {done.step.id!r}"
    if (
        end.facts.around == "used"
        and end.answers.get("work") == "no"
        and any(item.workaround and result == "worked" for item, result in end.tries)
    ):
        yield "says that work has stopped and that one can work another way"


def _asked_what_is_known(end: Place) -> Iterator[str]:
    """A field of the last screen whose fact was known."""
    if not isinstance(end.step, Outcome):
        return
    for done in end.trail:
        if isinstance(done.step, Form):
            known = [box.id for box in done.step.fields if box.fact and done.before.get(box.fact) is not None]
            yield from (f"asks for {name!r}, which is known" for name in known)
