"""Every distinct view through axe, light and dark, and at the smallest width: nothing cut, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from tests.browser.conftest import PHONE, ROOT, Visitor, in_all_letters, launch
from tests.browser.server import Server

pytestmark = pytest.mark.browser
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """only => axe.run(document, {runOnly: only})
  .then(found => found.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", ")))"""
# In the dark only the colours differ.
RULES = {
    "light": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}

NETWORK = "diagnostic/network/#network/"
ME = f"{NETWORK}who=me/"
STUCK = f"{ME}fails=nothing/link=office-wifi/neighbour=works/"
TRIED = f"{STUCK}toggle=failed/vpn-off=failed/clock=failed/restart=failed/wired=failed/work=no/around=no/"
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


def each_look() -> Iterator[Any]:
    """Each language, light and dark; by `make test` each language once and each scheme once."""
    for turn, language in enumerate(LANGUAGES):
        for side, scheme in enumerate(RULES):
            slow = turn != side
            yield pytest.param(language, scheme, id=f"{language}-{scheme}", marks=[pytest.mark.slow] if slow else [])


@pytest.mark.parametrize(("language", "scheme"), list(each_look()))
def test_axe_finds_nothing(visit: Any, language: str, scheme: str) -> None:
    """WCAG 2.2 AA and best practice, on every view."""
    visitor = visit(color_scheme=scheme)
    failing = {}
    for name, path in VIEWS.items():
        shown(visitor, LANGUAGES[language] + path)
        visitor.page.evaluate(AXE)
        if violations := visitor.page.evaluate(RUN, RULES[scheme]):
            failing[name] = violations
    assert failing == {}


@in_all_letters
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


@in_all_letters
def test_nothing_is_cut_at_double_text_size(driver: Playwright, server: Server, letters: str) -> None:
    """A reader who has set letters of twice the size, on a phone: media queries in em follow it too."""
    wide = {}
    browser = launch(driver, letters, "--blink-settings=defaultFontSize=32")
    visitor = Visitor(browser, server, viewport=PHONE)
    for name, path in VIEWS.items():
        shown(visitor, path)
        width = visitor.page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide[name] = width
    visitor.close()
    browser.close()
    assert wide == {}


SMALL = {"width": 360, "height": 780}
CLOCK = """const Now = Date, ahead = new Now("%s") - Now.now();
globalThis.Date = class extends Now { constructor(...given) { given.length ? super(...given) : super(Now.now() + ahead); } };"""
# Wednesday at eleven, Saturday at three in the night, wherever and whenever this runs.
DAY, NIGHT = CLOCK % "2026-11-25T10:00:00Z", CLOCK % "2026-11-28T02:00:00Z"


def size(page: Any, selector: str) -> float:
    """The size of its letters, in pixels."""
    return float(page.locator(selector).evaluate("node => parseFloat(getComputedStyle(node).fontSize)"))


@pytest.mark.parametrize("path", ["", "securite/rancongiciel-virus/", f"{NETWORK}who=production/work=no/around=no"])
def test_at_night_the_number_that_answers_is_the_large_one(visit: Any, path: str) -> None:
    """By day it is the other."""
    visitor = visit(viewport=SMALL)
    visitor.page.add_init_script(NIGHT)
    page = visitor.open(path, ready="#" in path)
    panel = ":is(.g-crisis, .g-now, .g-alarm)"
    page.wait_for_selector(f"{panel} .g-status--closed")
    assert page.locator(f"{panel} .g-oncall a").is_visible()
    assert size(page, f"{panel} .g-oncall a") > size(page, f"{panel} .g-phone")


@in_all_letters
@pytest.mark.parametrize("clock", [DAY, NIGHT], ids=["day", "night"])
def test_an_emergency_says_whom_to_call_and_what_to_do_first_on_one_screen(visit: Any, clock: str) -> None:
    """Who keeps the article, and its link to copy, come after it; whether the help desk is open or not."""
    visitor = visit(viewport=SMALL)
    visitor.page.add_init_script(clock)
    page = visitor.open("securite/rancongiciel-virus/")
    assert page.locator(".g-now .g-phone").bounding_box()["y"] < SMALL["height"] / 2
    step = page.locator("article ol > li").first.bounding_box()
    assert step["y"] + step["height"] < SMALL["height"]


@in_all_letters
def test_a_list_shows_an_article_on_the_first_screen_of_a_phone(visit: Any) -> None:
    """The ways to the parts of the page are folded there, and not on a wide screen."""
    page = visit(viewport=SMALL).open("fiches/")
    assert page.locator(".g-shelves li").first.bounding_box()["y"] < SMALL["height"] * 0.6
    page.locator(".g-fold > summary").click()
    assert page.locator(".g-fold a").first.is_visible()
    wide = visit().open("fiches/")
    assert wide.locator(".g-fold a").first.is_visible()
    assert not wide.locator(".g-fold > summary").is_visible()


def test_a_row_of_three_cells_reads_alone_on_a_phone(visit: Any) -> None:
    """It comes with the headings, and is still a row for those who listen."""
    page = visit(viewport=SMALL).open("achat/reparer-ou-remplacer/")
    label = "node => getComputedStyle(node, '::before').content"
    assert "Plutôt réparer" in page.locator("td").nth(1).evaluate(label)
    assert page.get_by_role("row").count() > 2
    assert page.get_by_role("columnheader", name="Plutôt remplacer").count() == 1


@in_all_letters
def test_the_send_bar_leaves_the_ticket_to_be_read(visit: Any) -> None:
    """Two rows on a phone, not three."""
    for width in (320, 360):
        page = visit(viewport={"width": width, "height": 640}).open(f"{TRIED.rstrip('/')}/details=done")
        assert page.locator(".g-send .g-actions").bounding_box()["height"] < 130


@in_all_letters
def test_without_script_there_is_no_dead_search_and_the_title_is_first(visit: Any) -> None:
    """On a phone the button that opens the search is only for those who have script."""
    visitor = visit(viewport=SMALL, java_script_enabled=False)
    page = visitor.open("diagnostic/network/", ready=False)
    assert page.locator(".g-find:visible, .md-search:visible").count() == 0
    assert page.locator("h1:visible").first.bounding_box()["y"] < 150


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


@pytest.mark.slow
def test_every_page_keeps_to_the_policy(visit: Any) -> None:
    """No page breaks the policy or asks another origin (checked when any visitor leaves; here for all pages)."""
    visitor = visit()
    site = Path(ROOT / "site")
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html") if "k" not in path.parts)
    assert len(pages) > 100
    for path in pages:
        visitor.page.goto(visitor.server.url + path.removesuffix("index.html"), wait_until="domcontentloaded")
