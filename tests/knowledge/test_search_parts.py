"""The index by parts: a question finds all its words in the parts of their first letters."""

from __future__ import annotations

import pytest

from knowledge.search_parts import part_of, parted, small_words

INDEX = {
    "fields": ["asked", "said", "title"],
    "docs": [
        {
            "location": "a/",
            "title": "Écran noir",
            "text": "<p>…</p>",
            "asked": "=écran+noir =plus+rien",
            "said": "écran plus 0x80 œil",
        },
        {"location": "b/", "title": "Réseau", "text": "", "said": "réseau écran"},
    ],
}


@pytest.mark.parametrize(
    ("word", "part"), [("Écran", "e"), ("œil", "o"), ("0x80", "0"), ("«wifi»", "w"), ("日本", "_"), ("...", "_")]
)
def test_a_word_belongs_to_its_first_letter_without_accents(word: str, part: str) -> None:
    """Digits are one part, all else is another."""
    assert part_of(word) == part


def test_the_words_lie_in_the_parts_and_what_is_shown_in_the_base() -> None:
    """A phrase lies with its first word that says something; one of small words only is always there; small words are nowhere."""
    base, parts = parted(INDEX, small_words())

    assert base["docs"] == [
        {"location": "a/", "title": "Écran noir", "text": "<p>…</p>", "asked": "=plus+rien"},
        {"location": "b/", "title": "Réseau", "text": ""},
    ]
    assert parts == {
        "0": {"0x80": [1]},
        "e": {"=écran+noir": [0], "écran": [1, 3]},  # in the second field of the first entry, and of the one after it
        "o": {"œil": [1]},
        "r": {"réseau": [4]},
    }
    assert "plus" in base["small"]
