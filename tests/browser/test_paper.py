"""On paper: each emergency is one A4 sheet; every page says whom to call, in black on white, and nothing asks to be pressed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from diagnostics.engine.languages import DEFAULT, LANGUAGES
from ground.files import read_text
from ground.root import ROOT
from tests.browser.conftest import in_all_letters
from tools.checks.built_pages import SITE, read_site

TICKET = "#network/who=me/fails=nothing/link=office-wifi/neighbour=works/toggle=failed/vpn-off=stop/work=no/around=no/details=done"
# What only a finger or a pointer can use; a choice of the diagnosis can be ticked with a pen.
DEAD = "a.g-button, button:not(.g-result), input:not([type=radio]), textarea, .md-header, .g-recap dd a, .g-code a, .g-ways, .g-feedback, .g-drawer"


def sheets(chromium: Browser, page: Path, **options: object) -> int:
    """How many sheets a page prints on."""
    tab = chromium.new_context(java_script_enabled=False).new_page()
    tab.goto(page.as_uri())
    pdf = tab.pdf(**options)  # type: ignore[arg-type]
    tab.context.close()
    return len(re.findall(rb"/Type /Page\b", pdf))


def emergencies() -> int:
    """How many articles are emergencies, by their front matter."""
    return sum("\ntype: emergency\n" in read_text(path) for path in (ROOT / "docs" / DEFAULT).glob("*/*.md"))


@pytest.mark.browser
@in_all_letters
def test_each_emergency_article_prints_on_one_sheet(chromium: Browser) -> None:
    """Somebody prints it in a hurry: the phone and all steps must be on the sheet that is pinned up."""
    cards = [page.path for page in read_site(SITE) if "g-code" in (SITE / page.path).read_text("utf-8")]
    articles = [path for path in cards if "cartes/" not in path]
    longer = [path for path in articles if sheets(chromium, SITE / path, format="A4") != 1]

    assert len(articles) == len(LANGUAGES) * emergencies()
    assert longer == []


@pytest.mark.browser
@in_all_letters
@pytest.mark.parametrize("page", ["cartes/index.html", "en/cartes/index.html"])
def test_the_cards_are_one_sheet_each(chromium: Browser, page: str) -> None:
    """No blank sheet before, no foot alone on the next."""
    cards = (SITE / page).read_text("utf-8").count('class="g-card"')

    assert sheets(chromium, SITE / page, prefer_css_page_size=True) == cards == emergencies()


@pytest.mark.browser
@in_all_letters
@pytest.mark.parametrize(
    "page", ["index.html", "assistance/niveau-3-crise/index.html", "en/telechargements/index.html"]
)
def test_a_page_that_fits_one_sheet_takes_no_second(chromium: Browser, page: str) -> None:
    """The foot of a page is often a second sheet with two lines on it, or none."""
    assert sheets(chromium, SITE / page, format="A4") == 1


@pytest.mark.browser
@pytest.mark.parametrize(
    "path",
    [
        "",
        "en/",
        "ordinateur/ordinateur-ne-demarre-pas/",
        "en/securite/rancongiciel-virus/",
        "fiches/situations/",
        "reponses/",
        "telechargements/",
        f"diagnostic/network/{TICKET}",
        "en/diagnostic/network/#network/who=danger",
    ],
)
def test_paper_says_whom_to_call_and_asks_for_no_click(visit: Any, path: str) -> None:
    """With the dark colours chosen, too: the paper is white."""
    page: Page = visit(color_scheme="dark").open(path)
    page.emulate_media(media="print")
    text = page.locator("body").inner_text()

    assert "01\u00a099\u00a000\u00a012\u00a034" in text
    assert re.search("8\\sh à 18\\sh|8\\sam to 6\\spm", text)
    assert page.locator(DEAD).filter(visible=True).count() == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('#contenu')).color") == "rgb(0, 0, 0)"


@pytest.mark.browser
def test_the_ticket_on_paper_is_the_ticket_that_is_sent(visit: Any) -> None:
    """A line that was taken out is not printed, the others are, and the path can be typed again."""
    page: Page = visit().open(f"diagnostic/network/{TICKET}")
    page.locator(".g-line input").first.uncheck()
    page.emulate_media(media="print")
    lines = page.locator(".g-line")

    assert not lines.first.is_visible()
    assert lines.filter(visible=True).count() == lines.count() - 1
    assert f"/diagnostic/network/{TICKET}" in page.locator(".g-ticket").inner_text()


@pytest.mark.browser
def test_a_line_of_a_list_keeps_its_number_on_paper(visit: Any) -> None:
    """A title that was a link leads nowhere on paper; its number can be said on the phone."""
    page: Page = visit().open("fiches/situations/")
    number = page.locator(".g-list .g-paper").first

    assert not number.is_visible()
    page.emulate_media(media="print")
    assert re.fullmatch(r"KB-\d{3}", number.inner_text())
