"""The words that give a trouble away, learnt from what people wrote."""

from __future__ import annotations

from knowledge.heard import Heard, heard
from knowledge.lines import Line

SMALL = {"ne", "plus", "le"}


def lines(label: str, *texts: str, writers: tuple[str, ...] = ("anna", "ben"), language: str = "fr") -> list[Line]:
    """Each text from each writer."""
    return [Line(writer, language, label, text) for writer in writers for text in texts]


PRINTER = lines(
    "printer", "L’imprimante ne tire plus", "les imprimantes du couloir", "imprimante du couloir", "la photocopieuse"
)
SCREEN = lines("screen-display", *(["écran noir du couloir", "le moniteur"] * 10))


def test_a_word_said_of_one_trouble_gives_it_away() -> None:
    """In the form written most often, without the small words; what is said of others too does not count."""
    found = heard([*PRINTER, *SCREEN], "fr", SMALL)["printer"]

    assert found.well[0] == "imprimante"
    assert {"photocopieuse", "tire"} <= set(found.well)
    assert not {"imprimantes", "plus", "couloir"} & {*found.well, *found.now_and_then}


def test_one_writer_alone_proves_nothing() -> None:
    """Everybody has words of his own."""
    found = heard([*lines("printer", "bécane", "imprimante", writers=("anna",)), *SCREEN], "fr", SMALL)

    assert found["printer"] == Heard()


def test_nothing_is_learnt_of_other_things_and_other_languages() -> None:
    """What is none of ours is only what a trouble is compared with."""
    said = [*lines("other", "recette"), *lines("near-crisis", "fumée"), *lines("printer", "printer", language="en")]

    assert heard(said, "fr", SMALL) == {}
