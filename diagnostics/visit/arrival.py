"""Where a request leads: the answers replayed once, into a value that goes on to submit and reply and never changes.

1. A request is replayed once. What comes after (a notice, a text kept, another place) is a new Visit.
2. A later answer counts as gone only where the map of the wizard says that nothing asks for it any more; it is then named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from diagnostics.engine.explore import possible
from diagnostics.engine.run import Place, Run
from diagnostics.engine.steps import Outcome, Step
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Wizard
from diagnostics.pages.view import Reader
from diagnostics.visit.kept import Kept
from diagnostics.visit.request import Request
from diagnostics.wizards import get


@dataclass(frozen=True, slots=True)
class Visit:
    """Where the reader is.

    place: where all answers lead. waiting: answers to steps that may still come. at: the earlier step that is shown instead.
    """

    request: Request
    place: Place
    waiting: Mapping[str, str]
    kept: Kept
    at: str = ""
    notices: tuple[str, ...] = ()
    error: str = ""
    bad_field: str = ""

    @property
    def reader(self) -> Reader:
        """Who reads."""
        return self.request.reader

    @property
    def answers(self) -> dict[str, str]:
        """Every answer of the address, those that wait included."""
        return {**self.place.answers, **self.waiting}

    @property
    def shown(self) -> Place:
        """The place to draw: the earlier step that the reader went back to, else where the answers lead."""
        return self.place.back_to(self.at) if self.at else self.place

    def saying(self, *notices: str) -> Visit:
        """The same with more sentences on what happened."""
        return replace(self, notices=(*self.notices, *(notice for notice in notices if notice)))


def arrive(request: Request) -> Visit:
    """Where the answers of the address lead; one that is not allowed (any more) ends them there, with a sentence."""
    run = Run(request.wizard)
    run.follow(request.answers)
    visit = settle(request, run, request.answers).saying(request.notice)
    if visit.place.refused:
        sentence = request.reader.t(N_("The link holds an answer that does not exist any more. Choose again."))
        visit = replace(visit, error=sentence)
    return replace(visit, at=request.at if request.at in visit.place.answers else "")


def settle(request: Request, run: Run, answers: Mapping[str, str]) -> Visit:
    """The visit at the place that a run has reached; of the answers not used, those that may still come wait."""
    place = run.place(answers)
    over = isinstance(place.step, Outcome)
    waiting = {name: answers[name] for name in place.unused if not over and _may_come(place, name, answers[name])}
    gone = [name for name in place.unused if name not in waiting]
    visit = Visit(request, place, waiting, request.kept)
    return visit.saying(_dropped(visit, gone)) if gone else visit


def _may_come(place: Place, name: str, answer: str) -> bool:
    step = _named(place.wizard, name)
    return step is not None and answer in step.answers and name != place.step.id and possible(place)(name)


def _named(wizard: Wizard, name: str) -> Step | None:
    """The step with this id, of this wizard or of one that may go on from it."""
    found = wizard.step(name)
    return found or next((step for other in wizard.hands_over_to if (step := _named(get(other), name))), None)


def _dropped(visit: Visit, gone: list[str]) -> str:
    """Name the answers that no longer apply, by their questions."""
    t, words, wizard = visit.reader.t, visit.reader.words, visit.request.wizard
    steps = [(name, _named(wizard, name)) for name in gone]
    names = ", ".join(t(N_('"{title}"'), title=words(step, "title") if step else name) for name, step in steps)
    if len(gone) == 1:
        return t(N_("One later answer no longer applied and was removed: {names}. The others are kept."), names=names)
    return t(
        N_("{count} later answers no longer applied and were removed: {names}. The others are kept."),
        count=len(gone),
        names=names,
    )
