"""The words of the glossary, explained where they first occur."""

from __future__ import annotations

import pytest

from knowledge import glossary as _glossary

WORDS = _glossary.read_glossary(
    "- **VPN** : un tunnel, [utile hors du bureau](KB-027).\n"
    "- **Rançongiciel (ransomware)** : un programme « qui » bloque.\n"
    "- **Niveau 2** : une personne est arrêtée.\n"
)


def explained(html: str) -> str:
    """The page, explained."""
    return _glossary.explain(html, WORDS)


def test_a_meaning_is_plain_text_and_has_two_names_where_the_glossary_gives_two() -> None:
    """The levels stand on every page and need no tip."""
    assert WORDS.meanings == {
        "VPN": "Un tunnel, utile hors du bureau.",
        "Rançongiciel": "Un programme « qui » bloque.",
        "ransomware": "Un programme « qui » bloque.",
    }


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<p>Le VPN, puis le VPN.</p>", 1),
        ("<p>Des rançongiciels, un ransomware.</p>", 1),
        ("<h2>VPN</h2><p><a href='x'>VPN</a> <strong>VPN</strong> <code>VPN</code></p>", 0),
        ("<h2>VPN</h2><p>VPN</p>", 1),
        ("<p>vpn, OpenVPN, VPN-X</p>", 0),
        ('<p><img alt="VPN"><br>rien</p>', 0),
    ],
)
def test_a_word_is_explained_once_in_running_text_only(html: str, count: int) -> None:
    """Not in titles, links, names on the screen, or attributes; the text stays as it is."""
    assert explained(html).count("<abbr") == count


def test_an_explanation_can_be_reached_with_the_keyboard() -> None:
    """Material shows it as a tip on focus, and on touch."""
    assert explained("<p>VPN</p>") == '<p><abbr title="Un tunnel, utile hors du bureau." tabindex="0">VPN</abbr></p>'
