"""Prints a page to PDF with a Chromium, where there is one; what was printed once is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ground.files import prune, save

MOST = 8  # two languages of a few companies
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


class NoPrinter(Exception):
    """This machine cannot print, with the reason."""


def printed_once(path: Path, make: Callable[[], bytes]) -> bytes:
    """What is in the file, or what `make` makes, which is then kept there with a few made lately."""
    if path.is_file():
        return path.read_bytes()
    made = make()
    save(path, made)
    prune(path.parent, f"*{path.suffix}", MOST)
    return made


def to_pdf(page: Path) -> bytes:
    """A page of the built site as it prints, without its scripts."""
    try:
        # Playwright belongs to the tests: the site is built without it too.
        from playwright.sync_api import sync_playwright

        from ground import chromium as browser
    except ImportError as error:
        raise NoPrinter("Playwright is not installed") from error
    try:
        found = browser.find()
        if found is None:
            raise NoPrinter("no Chromium was found")
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=str(found), args=FLAGS)
            tab = chromium.new_context(java_script_enabled=False).new_page()
            tab.goto(page.resolve().as_uri())
            pdf = tab.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
            chromium.close()
            return pdf
    except NoPrinter:
        raise
    except Exception as error:  # a browser, its driver, a wrong path: whatever it is, the site is built without
        raise NoPrinter((str(error) or repr(error)).splitlines()[0]) from error
