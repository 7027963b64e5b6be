"""The last step of a page: spaces and signs, Material's faults, the policy."""

from __future__ import annotations

import json

import pytest

from knowledge import finished_page

N, B, H = "\u202f", "\u00a0", "\u2011"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Ça va ? Oui ! Bien ; très.</p>", f"<p>Ça va{N}? Oui{N}! Bien{N}; très.</p>"),
        ("<p>« mot » : ici</p>", f"<p>«{N}mot{N}»{B}: ici</p>"),
        ("<p><b>Note</b> : ici « <b>mot</b> »</p>", f"<p><b>Note</b>{B}: ici «{N}<b>mot</b>{N}»</p>"),
        ("<p>l'heure et l&#39;heure</p>", "<p>l’heure et l’heure</p>"),
        ("<p>Wi-Fi et e-mail, 8 h 30</p>", f"<p>Wi{H}Fi et e{H}mail, 8{B}h{B}30</p>"),
        ('<a title="Vu ? « x »">a</a>', '<a title="Vu ? « x »">a</a>'),
        ('<p data-x=\'{"a": "b ? > c"}\'>d ?</p>', f'<p data-x=\'{{"a": "b ? > c"}}\'>d{N}?</p>'),
        ("<pre>a ? b</pre><code>c ! d</code>", "<pre>a ? b</pre><code>c ! d</code>"),
        ("<script>a ? b : c</script>", "<script>a ? b : c</script>"),
        ("<textarea>a ? b</textarea><!-- c ? d -->", "<textarea>a ? b</textarea><!-- c ? d -->"),
        ("<p>a</p>  \n\n\n<p>b</p>", "<p>a</p>\n<p>b</p>"),
    ],
)
def test_french_signs_and_spaces_are_set_in_the_words_only(html: str, expected: str) -> None:
    """Attributes, code, data and boxes keep every character."""
    assert expected == finished_page.typeset(html, "fr")


def test_english_keeps_its_spaces() -> None:
    """Only apostrophes and the hyphens that must not break."""
    assert f"<p>It’s Wi{H}Fi on Windows{B}11: ok?</p>" == finished_page.typeset(
        "<p>It's Wi-Fi on Windows 11: ok?</p>", "en"
    )


MATERIAL = """\
<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">
<div data-md-component="skip"><a href="#x" class="md-skip">Skip</a></div>
<div class="md-search" data-md-component="search" role="dialog"></div>
<nav class="md-search__options" aria-label="Search"></nav>
<link rel="stylesheet" href="../assets/paper.css">
"""
NAMES = {"search": "Rechercher", "clear": "Effacer", "skip": "Aller au contenu"}


def test_the_faults_of_material_are_mended() -> None:
    """No invalid attribute, no nameless dialogue, two landmarks with two names, one skip link, no wait for paper."""
    html, unmet = finished_page.mend(MATERIAL, NAMES)

    assert unmet == []
    assert "autocomplete" not in html
    assert 'role="dialog" aria-label="Rechercher"' in html
    assert 'aria-label="Effacer"' in html
    assert '<a href="#contenu" class="md-skip">Aller au contenu</a>' in html
    assert '<link rel="stylesheet" href="../assets/paper.css" media="print">' in html


def test_a_material_that_writes_otherwise_is_noticed() -> None:
    """An update must not bring a fault back in silence."""
    assert len(finished_page.MENDED) == len(finished_page.mend("<p></p>", NAMES)[1])


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<script>alert(1)</script>", 1),
        ("<style>p{}</style>", 1),
        ('<td style="text-align: right">x</td>', 1),
        ('<a onclick="x()">x</a>', 1),
        ('<script src="a.js"></script><script id="c" type="application/json">{}</script>', 0),
        ("<p data-style='a' title='style=\"x\"'>onclick=</p>", 0),
    ],
)
def test_what_the_policy_would_block_is_found(html: str, count: int) -> None:
    """Scripts and styles in the page, and in attributes."""
    assert count == len(finished_page.faults(html))


@pytest.mark.parametrize(("base", "expected"), [("..", "../en/"), ("../../..", "../../../en/"), ("/", "/en/")])
def test_english_pages_search_from_their_own_home(base: str, expected: str) -> None:
    """The last slash counts: without it a browser would leave the folder."""
    html = f'<script id="__config" type="application/json">{json.dumps({"base": base, "translations": {}})}</script>'

    assert f'"base": "{expected}"' in finished_page.configure(html, "en/", {})


def test_the_search_speaks_our_words() -> None:
    """Material's other words stay."""
    config = {"base": ".", "translations": {"clipboard.copy": "a", "search.result.none": "b"}}
    html = f'<script id="__config" type="application/json">{json.dumps(config)}</script>'

    said = finished_page.configure(html, "", {"search.result.none": "c"})

    assert '"base": "."' in said
    assert '{"clipboard.copy": "a", "search.result.none": "c"}' in said


def test_a_cell_of_three_brings_its_heading_to_the_phone() -> None:
    """The first says what the row is about; of two, both are clear."""
    row = "<table>\n<thead>\n<tr>\n{}</tr>\n</thead>\n<tbody>\n<tr>\n{}</tr>\n</tbody>\n</table>"
    three = row.format("<th>A</th><th><b>B</b></th><th>C</th>", "<td>1</td><td>2</td><td>3</td>")
    two = row.format("<th>A</th><th>B</th>", "<td>1</td><td>2</td>")

    assert finished_page.name_cells(three).count("data-column") == 2
    assert '<td role="cell" data-column="B">2</td><td role="cell" data-column="C">3</td>' in finished_page.name_cells(
        three
    )
    assert "data-column" not in finished_page.name_cells(two)
    assert '<th role="columnheader">A</th>' in finished_page.name_cells(two)
