"""One browser for each set of letters, one server, and a visitor who reports anything that leaves the origin or breaks the policy."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request, sync_playwright

from ground import chromium as found
from tests.browser.server import Server, serving
from tools import fonts

ROOT = Path(__file__).parents[2]
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
# A condition is waited for, never a time; the machine may be busy with something else.
PATIENCE = int(os.environ.get("GUICHET_PATIENCE", "90")) * 1000
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
# For what depends on the width of letters: once with the widest common ones, and by `make check-all` once with usual ones.
in_all_letters = pytest.mark.parametrize(
    "letters",
    [pytest.param(name, marks=[] if name == fonts.WIDEST else [pytest.mark.slow]) for name in fonts.SETS],
    indirect=True,
)


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Playwright, started once: it does not start twice in one process."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browsers(driver: Playwright) -> Iterator[Callable[[str], Browser]]:
    """One Chromium for all tests with the same letters, started when the first of them asks."""
    started: dict[str, Browser] = {}

    def start(letters: str) -> Browser:
        if letters not in started:
            started[letters] = launch(driver, letters)
        return started[letters]

    yield start
    for browser in started.values():
        browser.close()


@pytest.fixture
def letters(request: pytest.FixtureRequest) -> str:
    """The name of a set of letters (tools/fonts.py): each in turn for a test `in_all_letters`, else the chosen one."""
    return str(getattr(request, "param", None) or fonts.chosen())


@pytest.fixture
def chromium(browsers: Callable[[str], Browser], letters: str) -> Browser:
    """The browser with these letters."""
    return browsers(letters)


def launch(driver: Playwright, letters: str, *flags: str) -> Browser:
    """A Chromium with a set of letters and some more flags."""
    return driver.chromium.launch(
        executable_path=str(found.ensure()), args=[*FLAGS, *flags], env={**fonts.environment(letters)}
    )


@pytest.fixture(scope="session")
def host() -> Iterator[Server]:
    """The built site, served with its own headers."""
    site = ROOT / "site"
    if not (site / "index.html").is_file():
        pytest.fail("site/ is missing: run 'make build' first ('make test' does)")
    with serving(site) as server:
        yield server


@pytest.fixture
def server(host: Server) -> Iterator[Server]:
    """The same, without faults at the start and at the end of a test."""
    host.heal()
    yield host
    host.heal()


class Visitor:
    """A fresh browser profile on our site. faults: what must stay empty, checked at the end of each test.

    Without a service worker, which would answer for a server that is made to fail; its own tests allow it.
    """

    def __init__(self, browser: Browser, server: Server, **options: Any) -> None:
        self.server = server
        self.faults: list[str] = []
        self.context: BrowserContext = browser.new_context(
            viewport=options.pop("viewport", DESKTOP),
            service_workers=options.pop("service_workers", "block"),
            **options,
        )
        self.context.set_default_timeout(PATIENCE)
        self.context.on("request", self._request)
        self.page: Page = self.new_page()

    def new_page(self) -> Page:
        """One more tab."""
        page = self.context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"error in the page: {error}"))
        return page

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.server.url, "data:", "blob:", "about:")):
            self.faults.append(f"request to another origin: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if re.search("Content Security Policy|Refused to|violates", message.text):
            self.faults.append(f"policy: {message.text}")

    def open(self, path: str, ready: bool = True) -> Page:
        """Open a page of the site; with ready, wait until a wizard on it has Python."""
        self.page.goto(self.server.url + path)
        if ready and "diagnostic/" in path:
            self.state("ready")
        return self.page

    def state(self, state: str) -> None:
        """Wait until the wizard is in this state."""
        self.page.wait_for_selector(f"[data-wizard][data-state={state}]")

    def at(self, step: str) -> None:
        """Wait until the wizard shows this step."""
        self.page.wait_for_selector(f"[data-wizard][data-state=ready][data-step='{step}']")

    def answer(self, step: str, value: str) -> None:
        """Give one answer the way a person does: a choice and Continue, a result button, a form left as it is."""
        page = self.page
        page.wait_for_selector(f"form[data-step='{step}']")
        if page.locator(f"form[data-step='{step}'] input[type=radio]").count():
            page.locator(f"input[type=radio][value='{value}']").check()
            page.locator(f"form[data-step='{step}'] button[type=submit]").first.click()
        elif page.locator(f"form[data-step='{step}'] button[name=result]").count():
            page.locator(f"form[data-step='{step}'] button[name=result][value='{value}']:not(.g-enter)").first.click()
        else:
            for box in page.locator(f"form[data-step='{step}'] [required]").all():
                box.fill("17 h")
            page.locator(f"form[data-step='{step}'] button[type=submit]").first.click()

    def until(self, script: str, argument: object = None) -> None:
        """Wait until a script says true. Playwright's own wait_for_function needs eval, which our policy forbids."""
        end = time.monotonic() + PATIENCE / 1000
        while not self.page.evaluate(script, argument):
            assert time.monotonic() < end, f"still not: {script}"
            self.page.wait_for_timeout(50)

    def focused(self) -> str:
        """The text of what has the focus."""
        return str(self.page.evaluate("document.activeElement?.innerText ?? ''"))

    def close(self) -> None:
        """End the visit; anything that left the origin or broke the policy is an error."""
        self.context.close()
        assert self.faults == []


@pytest.fixture
def visit(chromium: Browser, server: Server) -> Iterator[Any]:
    """Make visitors by calling visit(viewport=PHONE, color_scheme="dark"); they leave at the end."""
    made: list[Visitor] = []

    def make(**options: Any) -> Visitor:
        made.append(Visitor(chromium, server, **options))
        return made[-1]

    yield make
    for visitor in made:
        visitor.close()
