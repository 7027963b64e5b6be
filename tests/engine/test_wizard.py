"""The interview engine: replay, explore, and the four faults of a naive replay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diagnostics.desk.figures import summarise
from diagnostics.engine.author import Author, tells
from diagnostics.engine.errors import AnswerError, AuthorError
from diagnostics.engine.explore import explore, possible
from diagnostics.engine.run import Case, Place, Run, replay
from diagnostics.engine.steps import Choice, Fix, Option, Outcome
from diagnostics.engine.wizard import Interview, Wizard

w = Author("toy")
COLOUR = w.ask("colour", "red", "blue", all_there=True)
SHADE = w.ask("shade", "dark", "light", all_there=True)
SIZE = w.ask("size", tells("big", work="no"), "small", all_there=True)
WIPE = w.fix("wipe", 1, 0.5)
END = w.end("end", "ticket", roads=("advice",))


def make(interview: Callable[[Case], Interview]) -> Wizard:
    """A wizard around one interview function."""
    return w.wizard(icon="toy", kb="KB-001")(interview)


@make
def toy(case: Case) -> Interview:
    """Red asks for a shade first; both ask for the size."""
    if (yield COLOUR) == "red":
        yield SHADE
    yield SIZE
    yield WIPE
    return END


def test_replay_stops_at_the_first_missing_answer() -> None:
    """The same answers lead to the same step, with the facts learnt on the way."""
    place = replay(toy, {"colour": "blue", "size": "big"})
    assert (place.step, place.facts.work, place.answers) == (WIPE, "no", {"colour": "blue", "size": "big"})


def test_replay_takes_answers_by_name_whatever_their_order() -> None:
    """A link whose parts were shuffled lands on the same step."""
    assert replay(toy, {"size": "big", "colour": "blue"}).answers == {"colour": "blue", "size": "big"}


def test_answers_left_over_are_named() -> None:
    """Nothing is used silently."""
    place = replay(toy, {"colour": "blue", "shade": "dark", "size": "big", "wipe": "failed", "more": "yes"})
    assert (place.step, place.unused) == (END, ("shade", "more"))


def test_an_answer_that_is_not_allowed_names_step_answer_and_options() -> None:
    """The error says all three."""
    with pytest.raises(AnswerError, match=r"'colour'.*'green'.*red, blue"):
        replay(toy, {"colour": "green"})


def test_later_answers_that_still_hold_are_found() -> None:
    """After red became blue, the size still holds, the shade does not."""
    assert still(replay(toy, {"colour": "blue"})) == {"size", "wipe"}
    assert still(replay(toy, {"colour": "red"})) == {"shade", "size", "wipe"}


def still(place: Place) -> set[str]:
    """The steps of the toy that some way on may ask for."""
    return set(filter(possible(place), ("shade", "size", "wipe", "nosuch")))


def test_what_the_map_does_not_know_may_still_come() -> None:
    """Nothing counts as gone without knowing."""
    strange = Run(toy)
    strange.case.record(WIPE, "an answer of another version")
    assert still(strange.place()) == {"shade", "size", "wipe", "nosuch"}


def test_an_earlier_place_is_found_without_running_again() -> None:
    """With the facts that were known then."""
    place = replay(toy, {"colour": "blue", "size": "big"})
    earlier = place.back_to("size")
    assert (earlier.step, earlier.answers, earlier.facts.work) == (SIZE, {"colour": "blue"}, "ok")
    assert place.back_to("nosuch") is place


def test_explore_walks_every_path_once() -> None:
    """Red: 2 shades x 2 sizes x 4 results; blue: 2 x 4."""
    paths = [tuple(path.answers.items()) for path in explore(toy)]
    assert len(paths) == len(set(paths)) == 2 * 2 * 4 + 2 * 4


def test_summary_counts_what_explore_walks() -> None:
    """Questions, fixes, outcomes, the longest path, and the answers before first help."""
    summary = summarise(toy)
    assert (summary.questions, summary.tries, summary.outcomes) == (("colour", "shade", "size"), ("wipe",), ("end",))
    assert (summary.paths, summary.longest, summary.first_help) == (24, 4, 3)


def no_question(case: Case) -> Interview:
    """Ends at once."""
    return END
    yield COLOUR


def no_outcome(case: Case) -> Interview:  # type: ignore[return]
    """Forgets to return."""
    yield COLOUR


def twice(case: Case) -> Interview:
    """Asks the same thing again."""
    yield COLOUR
    yield COLOUR
    return END


def never_ends(case: Case) -> Interview:
    """Asks on and on."""
    number = 0
    while True:
        number += 1
        yield Choice(f"q{number}", (Option("yes"), Option("none")))


def yields_an_outcome(case: Case) -> Interview:
    """Yields what it should return."""
    yield END  # type: ignore[misc]
    return END


@pytest.mark.parametrize(
    ("interview", "message"),
    [
        (no_question, "asks nothing"),
        (no_outcome, "expected 'return' of an Outcome"),
        (twice, "asks 'colour' twice"),
        (never_ends, "does not end within"),
        (yields_an_outcome, "return an Outcome"),
    ],
)
def test_an_authors_mistake_is_named_with_file_line_and_path(
    interview: Callable[[Case], Interview], message: str
) -> None:
    """The build shows where to look."""
    with pytest.raises(AuthorError, match=message) as caught:
        list(explore(make(interview)))
    assert f"test_wizard.py:{interview.__code__.co_firstlineno}: wizard 'toy'" in str(caught.value)


def test_a_workaround_that_works_sets_the_way_round() -> None:
    """The only way a fix may move the level."""
    hotspot = Fix("hotspot", 3, 0.5, workaround=True)

    @make
    def stuck(case: Case) -> Interview:
        """Cannot work, then a way round works."""
        yield SIZE
        yield hotspot
        return END

    assert replay(stuck, {"size": "big", "hotspot": "failed"}).assessment.level == 2
    assert replay(stuck, {"size": "big", "hotspot": "worked"}).assessment.level == 1


@pytest.mark.parametrize(
    "build",
    [
        lambda: Option("Not an id"),
        lambda: w.ask("odd", tells("x", who="everyone"), "other"),  # type: ignore[arg-type]
        lambda: w.ask("odd", tells("x", whom="one"), "other"),  # type: ignore[call-arg]
        lambda: w.ask("colour", "a", "other"),
        lambda: Choice("q", (Option("other"),)),
        lambda: Choice("q", (Option("a"), Option("b"))),
        lambda: Choice("q", (Option("other"), Option("other"))),
        lambda: Choice("at", (Option("a"), Option("other"))),
        lambda: Fix("f", 0, 0.5),
        lambda: Outcome("o", "maybe", roads=("advice",)),
        lambda: Outcome("o", "ticket"),
        lambda: Outcome("o", "ticket", kb=("KB25",), roads=("advice",)),
    ],
)
def test_a_wrong_step_cannot_be_built(build: Callable[[], object]) -> None:
    """Frozen dataclasses checked when they are made."""
    with pytest.raises(AuthorError):
        build()
