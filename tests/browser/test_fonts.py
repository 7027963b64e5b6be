"""The letters of these tests are those that came with the lock, whatever the machine has."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import in_all_letters
from tools import fonts

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not fonts.are_ours(), reason="only on Linux does a browser take its letters from fontconfig"),
]
# What the page asks for, what no machine lacks, what many have, and signs that neither set has.
ASKED = ["var(--g-font)", "sans-serif", "serif", "monospace", "Arial", "'Liberation Sans'", "Ubuntu", "system-ui"]
WRITE = """asked => { const box = document.querySelector("#contenu"); box.replaceChildren();
  for (const family of asked) { const line = document.createElement("p"); line.className = "asked";
    line.style.fontFamily = family; line.textContent = "Guichet \u6f22 \u0e01 \U0001f600"; box.append(line); } }"""


def families(page: Any, selector: str) -> list[set[str]]:
    """The families that the letters of each such element are really drawn with."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
    drawn = [session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] for node in nodes]
    return [{font["familyName"] for font in one} for one in drawn]


@in_all_letters
def test_a_page_is_drawn_with_the_first_family_of_the_set(visit: Any, letters: str) -> None:
    """No machine has both by default: one of the two fails wherever the configuration is not followed."""
    page = visit().open("")
    found = families(page, "h1 label, .g-tiles b, .g-foot li a")
    assert len(found) > 10
    assert all(one == {fonts.SETS[letters].sans} for one in found)


@in_all_letters
def test_no_other_letters_can_be_had(visit: Any, letters: str) -> None:
    """By no name, and for no sign: those that the set lacks are left as boxes."""
    page = visit().open("")
    page.evaluate(WRITE, ASKED)
    chosen = fonts.SETS[letters]
    found = families(page, ".asked")
    assert len(found) == len(ASKED)
    assert set().union(*found) <= {chosen.sans, chosen.serif, chosen.mono}


def test_the_sets_differ_as_much_as_what_readers_have(browsers: Any, server: Any) -> None:
    """The same words are an eighth wider in the wide set: a layout that holds in both has some room."""
    widths = {}
    for name in fonts.SETS:
        page = browsers(name).new_page()
        page.goto(server.url)
        widths[name] = page.locator(".g-brand b").evaluate("node => node.getBoundingClientRect().width")
        page.close()
    assert 1.08 < widths["dejavu"] / widths["noto"] < 1.25
