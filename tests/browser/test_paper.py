"""On paper: each emergency is one A4 sheet, as an article and among the cards."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.built import SITE, read_site

MARGIN = dict.fromkeys(("top", "bottom", "left", "right"), "12mm")  # what browsers leave, the larger


def sheets(chromium: Browser, page: Path, **options: object) -> int:
    """How many sheets a page prints on."""
    tab = chromium.new_context(java_script_enabled=False).new_page()
    tab.goto(page.as_uri())
    pdf = tab.pdf(**options)  # type: ignore[arg-type]
    tab.context.close()
    return len(re.findall(rb"/Type /Page\b", pdf))


@pytest.mark.browser
def test_each_emergency_article_prints_on_one_sheet(chromium: Browser) -> None:
    """Somebody prints it in a hurry: the phone and all steps must be on the sheet that is pinned up."""
    cards = [page.path for page in read_site(SITE) if "g-code" in (SITE / page.path).read_text("utf-8")]
    articles = [path for path in cards if "cartes/" not in path]
    longer = [path for path in articles if sheets(chromium, SITE / path, format="A4", margin=MARGIN) != 1]

    assert len(articles) == 16
    assert longer == []


@pytest.mark.browser
@pytest.mark.parametrize("page", ["cartes/index.html", "en/cartes/index.html"])
def test_the_cards_are_one_sheet_each(chromium: Browser, page: str) -> None:
    """No blank sheet before, no foot alone on the next."""
    cards = (SITE / page).read_text("utf-8").count('class="g-card"')

    assert sheets(chromium, SITE / page, prefer_css_page_size=True) == cards == 8
