"""A message in its parts."""

from __future__ import annotations

import pytest

from diagnostics.triage.parts import MOST_PARTS, parts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("imprimante HS et plus de mails depuis ce matin", ["imprimante hs", "plus de mails depuis ce matin"]),
        ("No sound. No camera either!", ["no sound", "no camera either"]),
        ("wifi lent + écran noir", ["wifi lent", "ecran noir"]),
        ("mon pc rame", []),
        ("oui et non", []),
        (". ".join(["one two"] * (MOST_PARTS + 1)), []),
        ("version 10.0.2 installée", []),
        ("", []),
    ],
)
def test_parts(text: str, found: list[str]) -> None:
    """Sentences and what "and" joins; neither single words nor a story."""
    assert parts(text) == found
