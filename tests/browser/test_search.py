"""What people type finds the article, in the box of the home page and in the header alike."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import DESKTOP, PHONE, in_all_letters
from tests.browser.test_views import AXE, RULES, RUN

pytestmark = pytest.mark.browser

ASKED = [
    ("", "le wifi rame", "reseau/wifi-faible/"),
    ("", "mot de passe oublie", "comptes/mot-de-passe-oublie-compte-bloque/"),
    ("", "boite pleine", "messagerie/boite-aux-lettres-pleine/"),
    ("", "imprimantes", "impression/imprimante-n-imprime-pas/"),
    ("", "5.7.1", "messagerie/message-non-remis/"),
    ("", "809", "reseau/vpn-acces-distant/"),
    ("", "mailbox full", "messagerie/boite-aux-lettres-pleine/"),
    ("", 'Bonjour, j’ai le message "accès refusé" sur le dossier partagé !', "fichiers/dossier-partage-inaccessible/"),
    ("en/", "my laptop won't start", "en/ordinateur/ordinateur-ne-demarre-pas/"),
    ("en/", "forgoten pasword", "en/comptes/mot-de-passe-oublie-compte-bloque/"),
    ("en/", "imprimante", "en/impression/imprimante-n-imprime-pas/"),
    ("en/", "0x80070070", "en/fichiers/disque-plein/"),
]
RESULT = ".md-search-result__item"
FIRST = f"{RESULT}:first-child .md-search-result__link"


@pytest.mark.parametrize("path", ["", "reseau/wifi-faible/", "diagnostic/network/"])
def test_nothing_of_the_search_is_loaded_before_somebody_searches(visit: Any, path: str) -> None:
    """Neither the index nor the scripts that read it, though Material asks an empty question at once."""
    visitor = visit()
    asked: list[str] = []
    visitor.context.on("request", lambda request: asked.append(request.url.removeprefix(visitor.server.url)))
    page = visitor.open(path)
    page.wait_for_load_state("networkidle")
    assert "assets/javascripts/workers/search.js" in asked
    loaded = ("assets/search/", "assets/javascripts/lunr/", "assets/javascripts/workers/search.a")
    assert [one for one in asked if one.startswith(loaded)] == []
    page.locator("[data-md-component=search-query]").fill("wifi", force=True)
    visitor.until("document.querySelector('.md-search-result__item') !== null")
    assert any(one.startswith("assets/search/fr.") for one in asked)


@pytest.mark.parametrize(
    ("size", "asked"),
    [
        pytest.param(PHONE, ASKED[:3], id="a-few-on-a-phone"),
        pytest.param(DESKTOP, ASKED, id="all-on-a-desktop", marks=pytest.mark.slow),
    ],
)
def test_what_people_type_finds_the_article_first(
    visit: Any, size: dict[str, int], asked: list[tuple[str, str, str]]
) -> None:
    """No accents, inflections, everyday words, codes, the other language, a letter wrong, a whole sentence."""
    visitor = visit(viewport=size)
    found = {}
    for home, words, _ in asked:
        page = visitor.open(home)
        page.fill("#ask", words)
        page.press("#ask", "Enter")
        page.wait_for_selector(RESULT)
        found[words] = page.locator(FIRST).get_attribute("href").removeprefix(visitor.server.url)
    assert found == {words: address for _, words, address in asked}


def test_the_header_finds_what_the_home_page_finds(visit: Any) -> None:
    """The same list for the same words."""
    visitor = visit()
    words = "plus rien ne charge, le wifi rame"
    page = visitor.open("")
    page.fill("#ask", words)
    page.press("#ask", "Enter")
    page.wait_for_selector(RESULT)
    found = page.locator(".md-search-result__link").evaluate_all("links => links.map(link => link.pathname)")
    assert "/diagnostic/network/" in found[:5]
    page = visitor.open("")
    page.click("[data-md-component=search-query]")
    page.keyboard.type(words)
    # What was found for the first letters may stand there for a moment.
    visitor.until(
        f"[...document.querySelectorAll('.md-search-result__link')].map(link => link.pathname) == '{','.join(found)}'"
    )


def test_a_result_says_level_and_kind_and_takes_the_keyboard(visit: Any) -> None:
    """In words; arrow down and Enter open it; axe finds nothing in the open list."""
    visitor = visit()
    page = visitor.open("")
    page.fill("#ask", "le wifi rame")
    page.press("#ask", "Enter")
    page.wait_for_selector(RESULT)
    assert "Niveau 1 ou 2 · corrective" in page.locator(FIRST).inner_text()
    page.evaluate(AXE)
    assert page.evaluate(RUN, RULES["light"]) == []
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.md-search-result__item') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reseau/wifi-faible/")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize(
    ("home", "typed", "label", "word"),
    [
        ("", "imprimente", "Mots trouvés :", "imprimante"),
        ("", "wiffi lent", "Mots trouvés :", "wifi lent"),
        ("", "ma bécane mouline", "Mots trouvés :", "mouline"),
        ("en/", "outlok won't open", "Words found:", "outlook"),
        ("en/", "printr", "Words found:", "printer"),
    ],
)
def test_a_result_shows_the_words_that_led_to_it(
    visit: Any, size: dict[str, int], home: str, typed: str, label: str, word: str
) -> None:
    """As they are known here, whatever the typing; in one line with level and kind, and named to who hears the page."""
    visitor = visit(viewport=size)
    page = visitor.open(home)
    page.fill("#ask", typed)
    page.press("#ask", "Enter")
    page.wait_for_selector(RESULT)
    line = page.locator(f"{FIRST} .g-hit")
    assert word in line.text_content().partition(f" · {label}")[2].strip().split(", ")
    assert line.evaluate("line => line.offsetHeight < 1.9 * parseFloat(getComputedStyle(line).fontSize)")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_search_that_finds_nothing_leads_on(visit: Any, size: dict[str, int]) -> None:
    """Whom to call and where to look; and what follows the search in the header is still outside it."""
    visitor = visit(viewport=size)
    page = visitor.open("")
    page.fill("#ask", "zxqwv")
    page.press("#ask", "Enter")
    page.locator(".md-search-result__meta", has_text="Rien trouvé").wait_for()
    assert page.locator(".md-search a[href^='tel:']").count() == 1
    assert page.locator(".g-search-help a[href^='tel:']").is_visible()
    links = page.locator(".g-search-help a").evaluate_all("links => links.map(link => link.pathname)")
    assert links[:2] == ["/diagnostic/", "/fiches/"]
    assert "</" not in page.locator(".md-header").inner_text()
    page.evaluate(AXE)
    assert page.evaluate(RUN, RULES["light"]) == []


@in_all_letters
def test_the_phone_stays_in_sight_beside_what_was_found(visit: Any) -> None:
    """Before anything is typed, and over a long list on a phone, where the list hides the header."""
    visitor = visit(viewport=PHONE)
    page = visitor.open("")
    page.click("[data-search]")
    phone = page.locator(".g-search-call a")
    assert phone.is_visible()
    page.fill("[data-md-component=search-query]", "internet")  # no key is pressed: as pasted or dictated
    page.wait_for_selector(f"{RESULT}:nth-child(5)")
    box = phone.bounding_box()
    assert box["y"] + box["height"] <= PHONE["height"]
    assert phone.evaluate(
        "link => document.elementFromPoint(...(({x, y}) => [x + 9, y + 9])(link.getBoundingClientRect())) === link"
    )


def test_a_word_of_the_glossary_is_explained_on_focus(visit: Any) -> None:
    """The tip is there for the keyboard and for a finger."""
    visitor = visit()
    page = visitor.open("reseau/vpn-acces-distant/")
    page.locator("abbr").first.focus()
    page.wait_for_selector(".md-tooltip2--active")
    assert "tunnel" in page.locator(".md-tooltip2--active").inner_text()
