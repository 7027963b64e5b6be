"""Real requests, replayed: the cure is offered where it was found, or the ending sends to whoever can do it; the ticket agrees with itself."""

from __future__ import annotations

import pytest

from diagnostics.engine.run import Place, replay
from diagnostics.engine.steps import Outcome
from diagnostics.ticket.compose import Sender, compose
from diagnostics.wizards import get
from tests.wizards.requests import REQUESTS, Request

MOST_TRIES = 5
# Lines of a ticket that cannot both be true, in each language.
CONTRADICTIONS = {
    "en": (
        ("There is no other way to work.", "work can go on"),
        ("There is no other way to work.", "another way to work is in use"),
        ("Work has stopped.", "Work goes on as usual."),
        ("Work has stopped.", "The computer works;"),
        ("The date and the time are right.", "the date or the clock is wrong"),
        ("I am the only one affected.", "Whether others are affected has not been checked."),
    ),
    "fr": (
        ("Il n’y a pas d’autre moyen de travailler.", "le travail peut continuer"),
        ("Il n’y a pas d’autre moyen de travailler.", "un autre moyen de travailler est utilisé"),
        ("Le travail est arrêté.", "Le travail continue comme d’habitude."),
        ("Le travail est arrêté.", "L’ordinateur marche ;"),
        ("La date et l’heure sont justes.", "la date ou l’horloge est fausse"),
        ("Je suis la seule personne touchée.", "On n’a pas vérifié si d’autres personnes sont touchées."),
    ),
}
RESOLVED = {"en": "it is solved", "fr": "c’est réparé"}
NEXT = {"en": "Next, ", "fr": "Ensuite, "}


def reached(request: Request) -> Place:
    """Where the answers of a request lead."""
    return replay(get(request.wizard), request.answers)


@pytest.mark.parametrize("name", list(REQUESTS))
def test_the_answers_are_all_used_and_lead_to_that_outcome_and_level(name: str) -> None:
    request = REQUESTS[name]
    place = reached(request)
    assert isinstance(place.step, Outcome), f"still asks {place.step.id}"
    assert (place.unused, place.refused) == ((), "")
    assert (place.step.id, place.assessment.level) == (request.outcome, request.level)


@pytest.mark.parametrize("name", list(REQUESTS))
def test_the_cure_is_offered_at_its_place_or_the_ending_sends_to_whoever_can_do_it(name: str) -> None:
    request = REQUESTS[name]
    place = reached(request)
    tried = [step.id for step, _ in place.tries]
    assert len(tried) <= MOST_TRIES
    if request.place:
        assert tried.index(request.offered) + 1 == request.place
        assert tried[-1] == request.offered, "nothing more is tried once the cure has helped"
    else:
        assert place.step.id == request.offered
        assert place.road, "the ending says who goes on"


@pytest.mark.parametrize("name", list(REQUESTS))
def test_the_ticket_does_not_contradict_itself(name: str) -> None:
    request = REQUESTS[name]
    place = reached(request)
    ticket = compose(place, Sender(request.language))
    text = ticket.text
    for one, other in CONTRADICTIONS[request.language]:
        assert not (one in text and other in text), f"{one!r} stands beside {other!r}"
    solved = isinstance(place.step, Outcome) and place.step.ending == "solved"
    # In a crisis the ticket says that the phone comes first.
    goes_on = not solved and place.assessment.level < 3
    assert (RESOLVED[request.language] in text, NEXT[request.language] in text) == (solved, goes_on)
    written = {line.id for line in ticket.lines}
    assert {step.id for step, _ in place.tries} <= written, "a try is left out"
