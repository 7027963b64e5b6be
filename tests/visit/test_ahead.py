"""The places made ahead say the same as Python does, for every one of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pytest

from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.steps import Outcome
from diagnostics.visit.ahead import fragments, made_ahead, whole
from diagnostics.visit.door import handle
from diagnostics.wizards import ALL

CONTEXT = {"desk": {"phone": "01 99 00 12 34", "tel": "+33199001234", "email": "desk@example.test"}, "links": {}}
MOST_BYTES = 150_000  # of one wizard in one language, on a host that does not compress


@lru_cache(maxsize=2)
def network(language: str) -> Any:
    """The places of the network diagnosis."""
    return made_ahead("network", language, CONTEXT)


def asked(wizard: str, language: str, fragment: str) -> Any:
    """The reply of the door."""
    return handle({"wizard": wizard, "language": language, "fragment": fragment, "context": CONTEXT})


def each_page() -> Iterator[Any]:
    """Each wizard in each language; by `make test` each in one, in turn."""
    for number, name in enumerate(ALL):
        for turn, language in enumerate(LANGUAGES):
            slow = turn != number % len(LANGUAGES)
            yield pytest.param(name, language, marks=[pytest.mark.slow] if slow else [])


@pytest.mark.parametrize(("name", "language"), list(each_page()))
def test_a_place_made_ahead_is_what_python_says(name: str, language: str) -> None:
    """Every place, to the byte; an ending but for its ticket."""
    made = made_ahead(name, language, CONTEXT)
    assert len(json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()) <= MOST_BYTES
    for fragment in fragments(made, name):
        told, expected = whole(made, fragment), asked(name, language, fragment)
        assert told is not None
        assert (told["title"], told["fragment"], told["state"]) == (
            expected["title"],
            expected["fragment"],
            expected["state"],
        )
        if expected["state"]["type"] != Outcome.__name__.lower():
            assert told["html"] == expected["html"], fragment
        else:
            assert "data-unfinished" in str(told["html"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "fragment",
    [
        "#network/who=me/fails=vpn/vpn=no-answer/at=who",
        "#network/who=me/fails=vpn/vpn=no-answer/at=fails",
        "#network/who=me/at=who",
        "#network/who=several/at=who",
    ],
)
def test_a_question_with_its_answer_chosen_is_what_python_says(language: str, fragment: str) -> None:
    """As a sentence leads to it, the later answers kept, and as Change does."""
    told = whole(network(language), fragment)
    expected = asked("network", language, fragment)
    assert told is not None
    assert {name: told[name] for name in told} == {name: expected[name] for name in told}


def test_the_places_lead_to_the_first_help() -> None:
    """Each ends in something to try, a form or an ending, or goes on with each answer."""
    made = network("en")
    kinds = {str(whole(made, fragment)["state"]["type"]) for fragment in fragments(made, "network")}  # type: ignore[index]
    assert kinds == {"choice", "probe", "fix", "test", "form", "outcome"}


@pytest.mark.parametrize(
    "fragment", ["#network/who=nobody", "#network/fails=vpn", "#network/who=me/who=me", "#network/x"]
)
def test_what_is_no_place_is_not_found(fragment: str) -> None:
    """Python says what is wrong with it."""
    assert whole(network("en"), fragment) is None
