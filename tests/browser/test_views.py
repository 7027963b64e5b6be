"""Every distinct view through axe, light and dark, and at the smallest width: nothing cut, nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from tests.browser.conftest import PHONE, ROOT, Visitor, launch
from tests.browser.server import Server

pytestmark = pytest.mark.browser
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """() => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
  .then(found => found.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", ")))"""

NETWORK = "diagnostic/network/#network/"
ME = f"{NETWORK}who=me/"
STUCK = f"{ME}fails=nothing/link=office-wifi/neighbour=works/"
TRIED = f"{STUCK}toggle=failed/plane=failed/restart=failed/wired=failed/hotspot=failed/work=no/around=no/"
VIEWS = {
    "home": "",
    "articles": "fiches/",
    "situations": "fiches/situations/",
    "letters": "fiches/a-z/",
    "review": "fiches/a-relire/",
    "replies": "reponses/",
    "diagnostics": "diagnostic/",
    "downloads": "telechargements/",
    "cards": "cartes/",
    "not-found": "404.html",
    "level": "assistance/niveau-2-bloquant/",
    "fix-article": "reseau/internet-coupe/",
    "emergency": "securite/rancongiciel-virus/",
    "glossary": "assistance/glossaire/",
    "first": "diagnostic/power/",
    "question": ME,
    "changed": f"{STUCK}at=fails",
    "broken-link": f"{NETWORK}nosuch=yes/who=me",
    "bad-link": f"{NETWORK}who=zz",
    "probe": f"{ME}fails=slow/link=home",
    "fix": STUCK,
    "details": TRIED,
    "level-1": f"{ME}fails=site/message=forbidden/reload=failed/private=failed/work=ok/details=done",
    "level-2": f"{TRIED}details=done",
    "level-3": f"{NETWORK}who=production/work=no/around=no",
    "solved": f"{STUCK}toggle=worked",
    "article-ending": f"{ME}fails=site/message=server",
    "windows": "diagnostic/windows-11/",
}
LANGUAGES = {"fr": "", "en": "en/"}


def shown(visitor: Any, path: str) -> None:
    """Open a view and wait until it stands; open everything that folds, so that axe sees it."""
    page = visitor.open(path, ready="#" in path)
    page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", list(LANGUAGES))
def test_axe_finds_nothing(visit: Any, language: str, scheme: str) -> None:
    """WCAG 2.2 AA and best practice, on every view."""
    visitor = visit(color_scheme=scheme)
    failing = {}
    for name, path in VIEWS.items():
        shown(visitor, LANGUAGES[language] + path)
        visitor.page.evaluate(AXE)
        if violations := visitor.page.evaluate(RUN):
            failing[name] = violations
    assert failing == {}


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_nothing_is_cut_at_320_pixels(visit: Any, language: str) -> None:
    """No view is wider than the smallest phone, nor than a wide screen at 400 %."""
    visitor = visit(viewport={"width": 320, "height": 640})
    wide = {}
    for name, path in VIEWS.items():
        shown(visitor, LANGUAGES[language] + path)
        width = visitor.page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[name] = width
    assert wide == {}


def test_nothing_is_cut_at_double_text_size(driver: Playwright, server: Server) -> None:
    """A reader who has set letters of twice the size, on a phone: media queries in em follow it too."""
    wide = {}
    browser = launch(driver, "--blink-settings=defaultFontSize=32")
    visitor = Visitor(browser, server, viewport=PHONE)
    for name, path in VIEWS.items():
        shown(visitor, path)
        width = visitor.page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide[name] = width
    visitor.close()
    browser.close()
    assert wide == {}


def test_the_search_answers_from_the_home_page(visit: Any) -> None:
    """No dead control: the box of the home page opens the search with the words typed."""
    visitor = visit()
    page = visitor.open("")
    page.locator("#ask").fill("wifi")
    page.locator(".g-ask button[type=submit]").click()
    page.wait_for_selector(".md-search-result__link")
    assert page.locator(".md-search-result__link").count() > 0


def test_the_language_switch_keeps_the_page_and_the_answers(visit: Any) -> None:
    """The same step in the other language."""
    visitor = visit()
    page = visitor.open(STUCK)
    visitor.at("toggle")
    page.locator("a.g-lang").click()
    page.wait_for_selector("html[lang=en] [data-step=toggle][data-state=ready]")
    assert page.url.endswith(STUCK.partition("#")[2].rstrip("/"))


def test_every_page_keeps_to_the_policy(visit: Any) -> None:
    """No page breaks the policy or asks another origin (checked when the visitor leaves)."""
    visitor = visit()
    site = Path(ROOT / "site")
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html") if "k" not in path.parts)
    assert len(pages) > 100
    for path in pages:
        visitor.page.goto(visitor.server.url + path.removesuffix("index.html"), wait_until="domcontentloaded")
