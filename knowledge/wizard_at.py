"""Where an article's button opens its wizard: answers taken as given, tried out on the wizard itself.

What comes before them is still asked, danger first: the wizard keeps these answers until their question comes.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from diagnostics.engine.explore import Later, chart, possible, state, steps
from diagnostics.engine.run import Run
from diagnostics.engine.steps import Outcome, Step
from diagnostics.engine.wizard import Wizard
from diagnostics.visit.address import read_address
from diagnostics.wizards import ALL, get


def fault(wizard: str | None, answers: str) -> str:
    """What is wrong with the answers an article gives for its wizard; nothing where they lead somewhere."""
    if wizard is None or wizard not in ALL:
        return f"goes with a wizard that exists, and wizard is {wizard!r}. Expected one of: {', '.join(ALL)}."
    address = read_address(f"#{wizard}/{answers}")
    if address.broken or address.at or not address.answers:
        return f"is {answers!r}. Expected answers such as fails=vpn, with / between them."
    found = get(wizard)
    return "" if _leads(found, address.answers) else _sentence(found, address.answers)


def _leads(wizard: Wizard, given: Mapping[str, str]) -> bool:
    """Whether some visit takes all the given answers: walk every state once, these answers first."""
    if not _follow_each_other(chart(wizard).later, given):
        return False
    agenda: list[dict[str, str]] = [{}]
    seen: set[object] = set()
    while agenda:
        run = Run(wizard)
        run.follow({**given, **agenda.pop(0)}, strict=False)
        place = run.place(given)
        if given.items() <= place.answers.items():
            return True
        if isinstance(place.step, Outcome) or not all(map(possible(place), place.unused)):
            continue
        here = state(place.trail, place.facts, place.step)
        if here not in seen:
            seen.add(here)
            agenda += [{**place.answers, place.step.id: value} for value in place.step.answers]
    return False


def _follow_each_other(later: Later, given: Mapping[str, str]) -> bool:
    """Whether the map lets each of two answers come after the other, one way round: without that no walk is needed."""
    pairs = combinations(given.items(), 2)
    return all(one[0] in later.get(two, ()) or two[0] in later.get(one, ()) for one, two in pairs)


def _sentence(wizard: Wizard, given: Mapping[str, str]) -> str:
    asked = {step.id: step.answers for step in steps(wizard).values() if isinstance(step, Step)}
    for step, answer in given.items():
        if step not in asked:
            return f"has {step!r}, which {wizard.id} does not ask. Expected one of: {', '.join(asked)}."
        if answer not in asked[step]:
            return f"answers {step!r} with {answer!r}. Expected one of: {', '.join(asked[step])}."
    return f"has answers that no visit to {wizard.id} gives together. Expected answers that can follow each other."
