"""What the build left out of Material's style sheets changes nothing that a reader sees; light and dark are a button away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.theme import Theme

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_views import VIEWS, shown

pytestmark = pytest.mark.browser
SHEETS = Path(Theme(name="material").dirs[0], "assets/stylesheets")
WHOLE = "\n".join(path.read_text("utf-8") for path in sorted(SHEETS.glob("*.css")))
# Of every element, and of what stands before and after it: its style, as a number that is short to compare.
STYLES = """() => [...document.querySelectorAll("body, body *")].flatMap((one) =>
  ["", "::before", "::after"].map((part) => {
    const style = getComputedStyle(one, part || null);
    if (part && style.content === "none") return one.tagName + part;
    let number = 0;
    for (const name of style)
      if (!name.startsWith("--")) for (const letter of style.getPropertyValue(name)) number = (number * 31 + letter.charCodeAt(0)) | 0;
    return `${one.tagName}.${one.className}${part} ${number}`;
  }))"""
# By `make test` the pages that have most of what Material styles; the other templates and kinds of step by `check-all`.
FEW = ("home", "downloads", "fix-article")
MORE = ("articles", "situations", "diagnostics", "cards", "not-found", "emergency", "glossary")
STEPS = ("question", "probe", "fix", "details", "level-2", "solved")


def styles(visitor: Any, view: str) -> Any:
    """Of every element of a view, once nothing of it moves."""
    shown(visitor, VIEWS[view])
    visitor.page.wait_for_load_state("networkidle")
    visitor.until("document.getAnimations().every((one) => one.playState === 'finished')")
    return visitor.page.evaluate(STYLES)


@pytest.mark.parametrize(
    ("size", "views"),
    [
        (PHONE, FEW),
        pytest.param(PHONE, MORE + STEPS, marks=pytest.mark.slow),
        pytest.param(DESKTOP, FEW + MORE + STEPS, marks=pytest.mark.slow),
    ],
    ids=["phone-few", "phone", "desktop"],
)
def test_the_styles_left_out_are_those_that_nothing_uses(
    visit: Any, size: dict[str, int], views: tuple[str, ...]
) -> None:
    """With Material's whole sheets, main and palette, no element of any kind of page looks otherwise."""
    ours, theirs = visit(viewport=size), visit(viewport=size)
    asked: list[str] = []
    theirs.context.on("response", lambda response: asked.append(response.url))
    theirs.context.route(
        "**/stylesheets/material.*.css", lambda route: route.fulfill(body=WHOLE, content_type="text/css; charset=utf-8")
    )
    differing = {
        view: [mine for mine, whole in zip(styles(ours, view), styles(theirs, view), strict=True) if mine != whole]
        for view in views
    }
    assert any("/stylesheets/material." in url for url in asked)
    assert {view: found[:5] for view, found in differing.items() if found} == {}


def test_light_and_dark_are_a_button_away(visit: Any) -> None:
    """As the system is until the reader says otherwise; then it stays so, on the next page too."""
    visitor = visit(color_scheme="dark")
    page = visitor.open("")
    scheme = "document.body.dataset.mdColorScheme"
    assert page.evaluate(scheme) == "slate"
    page.emulate_media(color_scheme="light")
    visitor.until(f"{scheme} === 'default'")
    page.get_by_role("button", name="Passer en affichage sombre").press("Enter")
    assert page.evaluate(scheme) == "slate"
    assert visitor.focused() == "Passer en affichage clair"
    assert visitor.open("fiches/").evaluate(scheme) == "slate"
    page.get_by_role("button", name="Passer en affichage clair").click()
    assert page.evaluate(scheme) == "default"
