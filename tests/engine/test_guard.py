"""An answer that cannot be misspelt: every way to compare it with something else is refused, with file and line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diagnostics.engine.errors import AuthorError
from diagnostics.engine.facts import Facts
from diagnostics.engine.guard import Answer

RED = Answer("red", "the answer to 'colour'", ("red", "blue"))


def matched(answer: str) -> int:
    """A match statement with a misspelt pattern."""
    match answer:
        case "rad":
            return 1
        case _:
            return 2


REFUSED: dict[str, Callable[[], object]] = {
    "==": lambda: RED == "rad",
    "!=": lambda: RED != "rad",
    "the other way round": lambda: RED == "rad",
    "in": lambda: RED in ("rad", "red"),
    "match": lambda: matched(RED),
    "a key": lambda: {"red": 1}[RED],
    "get": lambda: {"rad": 1}.get(RED),
    "a set": lambda: RED in {"red"},
    "a table with a key too much": lambda: RED.pick({"red": 1, "rad": 2}),
    "a table without it": lambda: RED.pick({"blue": 1}),
    "a part": lambda: RED.startswith("r"),
    "a letter": lambda: "r" in RED,
    "an order": lambda: RED < "s",
    "another question's answer": lambda: Answer("big", "the answer to 'size'", ("big",)) == RED,
    "a fact": lambda: Facts().work == "none",
    "a fact among several": lambda: Facts().who in ("everyone", "one"),
}


@pytest.mark.parametrize("how", list(REFUSED))
def test_a_comparison_with_what_cannot_be_is_refused_with_its_place(how: str) -> None:
    """Each is an author's slip that would otherwise just lead another way."""
    with pytest.raises(AuthorError, match=r"test_guard\.py:\d+: the (answer|fact) .* Expected one of: "):
        REFUSED[how]()


def test_what_can_be_is_compared_as_usual() -> None:
    """And the text itself is a plain one."""
    assert RED == "red"
    assert RED != "blue"
    assert RED in ("blue", "red")
    assert RED.pick({"red": 1}) == 1
    assert RED.pick({"blue": 1}, 2) == 2
    assert (f"{RED}", type(RED.value)) == ("red", str)
