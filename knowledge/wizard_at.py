"""Where an article's button opens its wizard: answers taken as given, tried out on the wizard itself.

What comes before them is still asked, danger first: the wizard keeps these answers until their question comes.
"""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.explore import possible, steps
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
    """Whether some visit takes all the given answers: walk all ways, these answers first."""
    agenda: list[dict[str, str]] = [{}]
    while agenda:
        run = Run(wizard)
        run.follow({**given, **agenda.pop(0)}, strict=False)
        place = run.place(given)
        if given.items() <= place.answers.items():
            return True
        if not isinstance(place.step, Outcome) and all(map(possible(place), place.unused)):
            agenda += [{**place.answers, place.step.id: value} for value in place.step.answers]
    return False


def _sentence(wizard: Wizard, given: Mapping[str, str]) -> str:
    asked = {step.id: step.answers for step in steps(wizard).values() if isinstance(step, Step)}
    for step, answer in given.items():
        if step not in asked:
            return f"has {step!r}, which {wizard.id} does not ask. Expected one of: {', '.join(asked)}."
        if answer not in asked[step]:
            return f"answers {step!r} with {answer!r}. Expected one of: {', '.join(asked[step])}."
    return f"has answers that no visit to {wizard.id} gives together. Expected answers that can follow each other."
