"""Links and replies in a real browser: the short address, the clipboard, the list, and a Yes that tells nobody."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import quote

import pytest

from ground.files import read_text
from ground.root import ROOT
from knowledge.facts import say_date
from tests.browser.conftest import PHONE, in_all_letters

pytestmark = pytest.mark.browser
ARTICLES = {"fr": ("", "Copié", "Merci."), "en": ("en/", "Copied", "Thank you.")}
VPN = "reseau/vpn-acces-distant/"


def reviewed(path: str) -> str:
    """The day a French article says it was read again, as its page says it."""
    said = re.search(r"^reviewed: (\S+)$", read_text(ROOT / "docs/fr" / f"{path.rstrip('/')}.md"), re.MULTILINE)
    assert said
    return f"relue le {say_date(date.fromisoformat(said[1]), 'fr')}"


@pytest.mark.parametrize("language", list(ARTICLES))
@pytest.mark.parametrize("number", ["KB-027", "kb-027"])
def test_a_short_address_lands_on_the_article(visit: Any, language: str, number: str) -> None:
    """As it is written on a card, or as a telephone types it."""
    prefix = ARTICLES[language][0]
    visitor = visit()
    visitor.page.goto(f"{visitor.server.url}{prefix}k/{number}/", wait_until="commit")
    visitor.page.wait_for_url(f"**/{prefix}{VPN}")
    assert visitor.page.locator("h1").count() == 1
    assert visitor.page.evaluate("document.documentElement.lang") == language


@pytest.mark.parametrize("language", list(ARTICLES))
def test_the_button_puts_the_answer_on_the_clipboard(visit: Any, language: str) -> None:
    """The very text that can be read first, and the page says so."""
    prefix, said, _ = ARTICLES[language]
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open(prefix + VPN)
    page.locator(".g-about > summary").click()
    page.locator("button[data-copy]").click()
    page.get_by_role("status").filter(has_text=said).wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.replace("\r\n", "\n") == page.locator("[data-reply]").evaluate("node => node.textContent")
    assert f"/{prefix}k/KB-027/" in copied


def test_without_a_clipboard_the_answer_is_still_copied(visit: Any) -> None:
    """As on an intranet without https: the older way of browsers."""
    visitor = visit()
    visitor.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = visitor.open(VPN)
    page.locator(".g-about > summary").click()
    page.locator("button[data-copy]").click()
    page.get_by_role("status").filter(has_text="Copié").wait_for()


def test_the_list_of_answers_is_filtered_without_accents(visit: Any) -> None:
    """By words in any order, by number, in capitals or not; and it says how many are left."""
    visitor = visit()
    page = visitor.open("reponses/")
    shown = page.locator("li[data-ready]:visible")
    assert shown.count() > 60
    for words, number in (("kb-027", "KB-027"), ("DISTANCE vpn acces", "KB-027"), ("ecran dechire zzz", "")):
        page.locator("#filter").fill(words)
        found = shown.locator(".g-replies__id").all_inner_texts()
        assert (number in found) if number else (found == [])
    assert page.locator("[data-count]").inner_text().startswith("Aucune réponse")
    for words in ("wifi", "email"):
        page.locator("#filter").fill(words)
        assert shown.count() > 5  # most of them write it with a hyphen
    page.locator("#filter").fill("niveau 2")
    marks = shown.locator(".g-list__levels .g-unseen").all_inner_texts()
    assert 5 < len(marks) < 60
    assert all("2" in mark for mark in marks)
    page.locator("#filter").fill("")
    assert shown.count() > 60


def test_the_list_of_answers_has_what_fits_best_on_top(visit: Any) -> None:
    """One or many, masculine or feminine; a word of the title counts more than one of the keywords, and that more than the text."""
    page = visit().open("reponses/")
    shown = page.locator("li[data-ready]:visible .g-replies__id")
    for words, first in (("imprimantes", "KB-040"), ("bloqués", "KB-048"), ("vpn bloquée", "KB-027")):
        page.locator("#filter").fill(words)
        assert first in shown.all_inner_texts()[:3], words
    page.locator("#filter").fill("")
    assert shown.all_inner_texts() == sorted(shown.all_inner_texts())


@in_all_letters
def test_a_long_answer_is_copied_without_going_to_its_end(visit: Any) -> None:
    """Its buttons stay at the foot of the screen while it is open."""
    page = visit(viewport=PHONE).open("reponses/")
    page.locator("li[data-ready] summary").first.click()
    box = page.locator("li[data-ready] button[data-copy]").first.bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"]


def test_a_yes_thanks_and_tells_nobody(visit: Any) -> None:
    """No request at all; a No is a link to the reader's own mail program, with the number and the version."""
    visitor = visit()
    page = visitor.open(VPN)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Oui").click()
    page.get_by_role("status").filter(has_text="Merci.").wait_for()
    assert asked == []
    no = page.locator(".g-feedback a[href^='mailto:']").get_attribute("href")
    assert re.search(rf"KB-027%2C%20version%20[0-9a-f]{{7}}%2C%20{quote(reviewed(VPN))}", no)
    assert "quipe%20R%C3%A9seau" in no


def test_the_letter_of_an_article_is_begun_for_the_reader(visit: Any) -> None:
    """To the help desk, with what the article asks; not where one has to call."""
    page = visit().open(VPN)
    letter = page.get_by_role("link", name="Écrire à l’assistance").get_attribute("href")
    assert letter.startswith("mailto:assistance@novalac.example?subject=Le%20VPN")
    assert "%E2%80%A2%20lieu%20%3F%20%0D%0A" in letter
    assert "/k/KB-027/" in letter.replace("%3A", ":").replace("%2F", "/")
    page = visit().open("securite/rancongiciel-virus/")
    assert page.locator("h1").count() == 1
    assert page.get_by_role("link", name="Écrire à l’assistance").count() == 0


def test_who_keeps_an_article_and_its_short_link_are_a_touch_away(visit: Any) -> None:
    """Folded, in one line that says its number and the day it was checked."""
    page = visit(viewport=PHONE).open(VPN)
    line = page.locator(".g-about > summary")
    assert f"KB-027, {reviewed(VPN)}" in line.inner_text()
    assert line.bounding_box()["height"] < 60
    line.click()
    assert page.locator(".g-about a[href$='k/KB-027/']").is_visible()
    assert "équipe Réseau" in page.locator(".g-about").inner_text()


def test_without_script_the_answer_can_be_read_and_no_button_is_dead(visit: Any) -> None:
    """The text unfolds; what needs script is not shown."""
    visitor = visit(java_script_enabled=False)
    for path in (VPN, "reponses/"):
        page = visitor.open(path)
        assert page.locator("button[data-copy]:visible, button[data-yes]:visible, #filter:visible").count() == 0
        page.locator("details:has(> [data-reply]) > summary").first.click()
        assert page.locator("[data-reply]:visible").count() == 1


def test_the_language_switch_keeps_the_article(visit: Any) -> None:
    """There and back again."""
    visitor = visit()
    page = visitor.open(VPN)
    page.locator("a.g-lang").click()
    page.wait_for_url(f"**/en/{VPN}")
    page.locator("a.g-lang").click()
    page.wait_for_url(lambda url: url.endswith(f"/{VPN}") and "/en/" not in url)


def test_the_button_of_an_article_asks_danger_first_then_the_right_question(visit: Any) -> None:
    """What the article is about is taken as given, once it is clear that nobody is in danger."""
    visitor = visit()
    page = visitor.open(VPN)
    page.locator(".g-start a").click()
    visitor.at("who")
    visitor.answer("who", "me")
    visitor.at("vpn")
