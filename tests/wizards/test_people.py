"""The people of wizards.md ("Example people"): their answers lead to the outcome, level, rule and kind of that table."""

from __future__ import annotations

import pytest

from diagnostics.engine.run import replay
from diagnostics.engine.steps import Outcome
from diagnostics.wizards import get
from tests.wizards.people import PEOPLE


@pytest.mark.parametrize("name", list(PEOPLE))
def test_the_person_gets_the_outcome_level_and_kind_of_the_table(name: str) -> None:
    person = PEOPLE[name]
    place = replay(get(person.wizard), person.answers)
    assert isinstance(place.step, Outcome), f"still asks {place.step.id}"
    assert place.unused == ()
    assert (place.step.id, place.step.ending) == (person.outcome, person.ending)
    verdict = place.assessment
    assert (verdict.level, verdict.rule, verdict.kind) == (person.level, person.rule, person.kind)


@pytest.mark.parametrize(
    ("answers", "unknown"),
    [
        ({"who": "unsure", "fails": "nothing", "link": "office-wifi", "neighbour": "works"}, False),
        ({"who": "unsure", "fails": "nothing", "link": "office-wifi", "neighbour": "nobody"}, True),
        ({"who": "me", "fails": "nothing", "link": "office-wifi", "neighbour": "nobody"}, False),
        ({"who": "unsure", "fails": "nothing", "link": "office-wifi", "neighbour": "fails"}, False),
    ],
)
def test_the_scope_is_unknown_only_where_nobody_has_looked(answers: dict[str, str], unknown: bool) -> None:
    assert replay(get("network"), answers).facts.scope_unknown is unknown
