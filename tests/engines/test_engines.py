"""One walk in each engine and language: search, a whole visit to the ticket, the other language, a later visit, no network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from diagnostics.engine.languages import LANGUAGES
from diagnostics.ticket.message import read_machine_line
from ground.root import ROOT
from tests.browser.conftest import PATIENCE
from tests.browser.server import Server, serving
from tests.browser.test_visits import HOME, TICKET, body_of, to_a_ticket
from tests.engines.driver import ENTER, Driver
from tests.engines.firefox import Firefox
from tests.engines.webkit import WebKit

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ENGINES: dict[str, type[Firefox] | type[WebKit]] = {"firefox": Firefox, "webkit": WebKit}
ASKED = {
    "fr": ("le wifi rame", "reseau/wifi-faible/"),
    "en": ("my laptop won't start", "en/ordinateur/ordinateur-ne-demarre-pas/"),
}
MAIL = "document.querySelector('a[data-mail=open]')"
RESULT = "document.querySelector('.md-search-result__item:first-child .md-search-result__link')"
NEVER_OPENED = "ordinateur/ordinateur-lent/"
OFFLINE = "document.querySelector('[data-offline-bar]:not([hidden])')"
IN_CHARGE = "Boolean(navigator.serviceWorker.controller)"
# The memory of Python, kept for later visits.
SNAPSHOT = "caches.open('guichet-python').then((cache) => cache.keys()).then((keys) => keys.length > 0)"
# What a start without it needs, taken out of what is kept for days without a network.
WITHOUT_STD = """caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('guichet-site:')).map(async (name) => {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) if (request.url.endsWith('/std.zip')) await cache.delete(request);
})))"""


@pytest.fixture
def server() -> Iterator[Server]:
    """The built site, with the origin to itself: nothing of another walk is kept under it."""
    with serving(ROOT / "site") as host:
        yield host


@pytest.fixture(params=list(ENGINES))
def browser(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Driver]:
    """Each engine in turn, with a fresh profile."""
    driver = ENGINES[request.param](tmp_path)
    print(driver.version)
    yield driver
    driver.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_visit(browser: Driver, server: Server, language: str) -> None:
    """As in Chromium, whose tests go into each part."""
    home = server.url + HOME[language]
    search(browser, server, language)
    ticket(browser, home)
    other_language(browser, language)
    later(browser, server, home)
    without_network(browser, server, home)
    nothing_from_elsewhere(browser, server)


def search(browser: Driver, server: Server, language: str) -> None:
    """What is typed on the home page finds its article."""
    words, address = ASKED[language]
    browser.open(server.url + HOME[language])
    browser.write("#ask", words + ENTER)
    browser.until(f"{RESULT}?.href")
    assert str(browser.evaluate(f"{RESULT}.href")).removeprefix(server.url) == address
    browser.open(server.url + address)
    browser.until("document.querySelector('h1').innerText")


def at(browser: Driver, step: str) -> None:
    """Wait until the wizard shows this step."""
    browser.until(f"document.querySelector(\"[data-wizard][data-state=ready][data-step='{step}']\")")


def answer(browser: Driver, step: str, value: str) -> None:
    """A choice and Continue, a button that is an answer, a form with its boxes filled in: as a person does."""
    form = f"form[data-step='{step}']"
    browser.until(f'document.querySelector("{form}")')
    if browser.evaluate(f'document.querySelectorAll("{form} input[type=radio]").length'):
        browser.click(f"{form} input[type=radio][value='{value}']")
        browser.click(f"{form} button[type=submit]")
    elif browser.evaluate(f'document.querySelectorAll("{form} button[name=result]").length'):
        browser.click(f"{form} button[name=result][value='{value}']:not(.g-enter)")
    else:
        for name in browser.evaluate(f'[...document.querySelectorAll("{form} [required]")].map((box) => box.name)'):
            browser.write(f"{form} [name='{name}']", "17 h")
        browser.click(f"{form} button[type=submit]")


def ticket(browser: Driver, home: str) -> None:
    """From the first question to the mail."""
    path = to_a_ticket("network")
    browser.open(home + "diagnostic/network/")
    for done in path.trail:
        answer(browser, done.step.id, done.answer)
    at(browser, path.step.id)
    found = read_machine_line(mail(browser))
    assert found is not None
    assert found["wizard"] == "network"


def mail(browser: Driver) -> str:
    """The body of the mail that the page has written."""
    browser.until(f"{MAIL}?.href")
    return body_of(str(browser.evaluate(f"{MAIL}.href")))


def other_language(browser: Driver, language: str) -> None:
    """The same place in the other language, with the same ticket; and back."""
    step = browser.evaluate("document.querySelector('[data-wizard]').dataset.step")
    before = read_machine_line(mail(browser))
    for other in (*(name for name in LANGUAGES if name != language), language):
        browser.click(f"a.g-lang[hreflang={other}]")
        browser.until(f"document.documentElement.lang === '{other}'")
        at(browser, step)
        after = read_machine_line(mail(browser))
        assert before is not None
        assert after is not None
        assert after["id"] == before["id"]


def later(browser: Driver, server: Server, home: str) -> None:
    """Python starts from what it was at the end of the first visit: it has no standard library to start from otherwise."""
    browser.until(SNAPSHOT)
    browser.until(IN_CHARGE)
    browser.evaluate(WITHOUT_STD)
    server.broken.add("std.zip")
    browser.open(home)
    browser.open(f"{home}diagnostic/network/{TICKET}")
    at(browser, "ticket")
    assert browser.evaluate("document.querySelector('[data-wizard]').dataset.python") == "there"
    server.heal()


def without_network(browser: Driver, server: Server, home: str) -> None:
    """What one visit keeps opens, says that it is kept, and leads to a ticket; what was never opened waits for the network."""
    server.gone = True
    browser.open(home)
    browser.until(OFFLINE)
    assert browser.evaluate("document.querySelectorAll(\"a[href^='tel:']\").length > 0")
    browser.open(f"{home}diagnostic/network/{TICKET}")
    browser.until(OFFLINE)
    at(browser, "ticket")
    assert "[KBT1 " in mail(browser)
    article = f"{home}{NEVER_OPENED}"
    assert browser.evaluate(f"fetch('{article}').then(() => 'there', () => 'none')") == "none"
    server.heal()
    browser.open(article)
    browser.until("document.querySelector('h1').innerText")
    assert not browser.evaluate(f"Boolean({OFFLINE})")


def nothing_from_elsewhere(browser: Driver, server: Server) -> None:
    """The browser tells the server what breaks the policy: in the whole walk, one request, which is made here to see that it does."""
    elsewhere = "https://elsewhere.example/"
    assert browser.evaluate(f"fetch('{elsewhere}').then(() => 'there', () => 'none')") == "none"
    server.told.wait(PATIENCE / 1000)
    assert len(server.complaints) == 1
    assert elsewhere in server.complaints[0]
