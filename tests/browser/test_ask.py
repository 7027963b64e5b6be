"""The box for the reader's own words, from the sentence to the ticket: Python late, blocked and ready."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.server import Server
from tests.browser.test_views import AXE, RULES, RUN

pytestmark = pytest.mark.browser

BELOW = "[data-understood=box]"
READY = "document.documentElement.dataset.understanding === 'ready'"
RESULT = ".md-search-result__item"
CARD = "4970 1012 3456 7893"
VPN = "mon vpn marche pas de l’hôtel, erreur 809"
CRISIS = "toute l’agence est sans réseau depuis 8h15, on est 22 les bras croisés"
# Page, sentence, and what stands in the answer.
SENTENCES = [
    ("", CRISIS, ".g-alarm h2"),
    ("", VPN, "[data-lead=network]"),
    ("", "ma chaise est cassée", ".g-said__ways"),
    ("", "imprimante HS et plus de mails depuis ce matin", ".g-said__more [data-lead]"),
    ("", "😀", ".g-said__ways"),
    ("", f"outlook ne s’ouvre plus, ma carte {CARD}", ".g-notice"),
    ("en/", "the whole branch has no network since 8:15, 22 of us cannot work", ".g-alarm h2"),
    ("en/", "my vpn does not connect from the hotel, error 809", "[data-lead=network]"),
    ("en/", "my chair is broken", ".g-said__ways"),
    ("en/", "printer dead and no mails since this morning", ".g-said__more [data-lead]"),
    ("en/", "mein Drucker geht nicht und ich kann nicht arbeiten", ".g-said__ways"),
    ("en/", f"outlook does not open any more, my card {CARD}", ".g-notice"),
]


def come(visitor: Any, path: str = "") -> Any:
    """Come to the box, and wait until Python is there."""
    page = visitor.open(path)
    page.focus("#ask")
    visitor.until(READY)
    return page


def say(page: Any, words: str) -> None:
    """Type and send."""
    page.fill("#ask", words)
    page.press("#ask", "Enter")


def sound(page: Any, rules: str = "light") -> None:
    """Axe finds nothing, and nothing is wider than the window."""
    page.evaluate(AXE)
    assert page.evaluate(RUN, RULES[rules]) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_sentence_leads_to_the_ticket_with_the_readers_own_words(visit: Any) -> None:
    """The opening question is confirmed, what was said is not asked again, the words are the ticket's own, not the address's."""
    visitor = visit(viewport=PHONE)
    page = come(visitor)
    say(page, VPN)
    page.wait_for_selector(f"{BELOW} [data-lead=network][href*='vpn=no-answer']")
    assert page.locator("[data-understood=box] + [role=status]").inner_text().startswith("Cela ressemble à")
    assert page.url == visitor.server.url
    sound(page)
    page.click(f"{BELOW} .g-button")
    visitor.at("who")
    assert page.locator("input[value=me]").is_checked()
    page.click("form[data-step=who] button[type=submit]")
    page.wait_for_selector("[data-wizard][data-state=ready]:not([data-step=who])")
    assert "fails=vpn/vpn=no-answer" in page.url
    assert "hôtel" not in page.url
    kept = page.evaluate("Object.entries(sessionStorage).find(([name]) => name.endsWith(':network'))[1]")
    assert "de l’hôtel" in kept


def test_a_crisis_shows_the_phone_and_leads_on(visit: Any) -> None:
    """First the number, then what to say; the diagnosis after the call ends with the same."""
    visitor = visit(viewport=PHONE)
    page = come(visitor)
    say(page, CRISIS)
    page.wait_for_selector(f"{BELOW} > .g-alarm:first-child .g-phone--huge")
    assert "22" in page.locator(f"{BELOW} .g-say").inner_text()
    sound(page)
    page.click(f"{BELOW} [data-lead]")
    page.wait_for_selector("[data-wizard][data-state=ready][data-step]")
    assert "who=several" in page.url


def test_what_is_taken_back_is_no_answer(visit: Any) -> None:
    """The focus stays on its box; the link no longer says it."""
    visitor = visit()
    page = come(visitor)
    say(page, VPN)  # on a slow machine the interview comes after the first answer, and then completes its links only
    page.wait_for_selector(f"{BELOW} [href*='vpn=no-answer']")
    say(page, f"{VPN} !")
    page.locator(f"{BELOW} input[value=fails]").uncheck()
    page.wait_for_selector(f"{BELOW} [data-lead=network]:not([href*='fails='])")
    assert page.evaluate("document.activeElement.value") == "fails"


def test_a_pause_is_enough_and_python_is_quick(visit: Any) -> None:
    """Nobody need press a button; from the end of the pause the answer takes a blink."""
    visitor = visit()
    page = come(visitor)
    say(page, CRISIS)
    page.wait_for_selector(f"{BELOW} .g-alarm")
    page.fill("#ask", VPN)
    page.wait_for_selector(f"{BELOW} [href*='vpn=no-answer']")
    assert not page.locator(RESULT).count()


def test_while_python_is_late_the_search_answers(visit: Any, server: Server) -> None:
    """Then the understanding does, in its place below the box."""
    arriving = server.held["triage.zip"] = threading.Event()
    visitor = visit()
    page = visitor.open("")
    say(page, "mon vpn marche pas")
    page.wait_for_selector(RESULT)
    assert page.locator(BELOW).is_hidden()
    arriving.set()
    page.wait_for_selector(f"{BELOW} [data-lead=network]", state="attached")


@pytest.mark.parametrize("missing", ["understanding.js", "triage.json", "worker.js"])
def test_without_python_the_box_leads_to_the_search(visit: Any, server: Server, missing: str) -> None:
    """And no word of it."""
    server.broken.add(missing)
    visitor = visit()
    page = visitor.open("")
    page.focus("#ask")
    page.wait_for_timeout(1500)
    say(page, "mon vpn marche pas")
    page.wait_for_selector(RESULT)
    assert page.locator(BELOW).is_hidden()


def test_no_page_loads_it_before_somebody_comes_to_the_box(visit: Any) -> None:
    """Neither Python nor the script."""
    visitor = visit()
    asked: list[str] = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    page = visitor.open("")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/runtime/" in url or "understanding" in url or "/ask/" in url]


@pytest.mark.slow
@pytest.mark.parametrize("size", [{"width": 320, "height": 700}, DESKTOP], ids=["320px", "desktop"])
@pytest.mark.parametrize("home", ["", "en/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_kind_of_answer_is_sound(visit: Any, home: str, size: dict[str, int], scheme: str) -> None:
    """In both languages and colours, narrow and wide; a card's number is not shown."""
    visitor = visit(viewport=size, color_scheme=scheme)
    page = come(visitor, home)
    for language, words, shown in SENTENCES:
        if language == home:
            say(page, words)
            page.wait_for_selector(f"{BELOW} {shown}")
            sound(page, scheme)
            assert CARD not in page.locator(BELOW).inner_text()


@pytest.mark.slow
@pytest.mark.parametrize("path", ["diagnostic/", "nowhere/", "en/diagnostic/"])
def test_the_box_is_where_people_look_for_help(visit: Any, path: str) -> None:
    """Beside the list of diagnostics, and on a page that is nowhere."""
    visitor = visit(viewport=PHONE)
    page = visitor.page
    page.goto(visitor.server.url + path)
    page.focus("#ask")
    visitor.until(READY)
    say(page, VPN)
    page.wait_for_selector(f"{BELOW} [data-lead=network]")
    sound(page)
    page.click(f"{BELOW} .g-button[data-lead]")
    page.wait_for_url("**/diagnostic/network/#network/**")


def test_where_the_search_finds_nothing_its_words_are_understood(visit: Any) -> None:
    """Below what it says."""
    visitor = visit()
    page = visitor.open("reseau/wifi-faible/")
    page.click("[data-md-component=search-query]")
    page.keyboard.type("zxqwv")
    page.locator(".md-search-result__meta", has_text="Rien trouvé").wait_for()
    page.wait_for_selector("[data-understood=search] h2")
    sound(page)
