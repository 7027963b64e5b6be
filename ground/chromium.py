"""The browser of the tests: the one that is there, else Debian's for root, else Playwright's."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from ground import debian
from ground.terminal import Stop, say

VARIABLE = "GUICHET_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
ADVICE = f"Install Chromium or Chrome, or name one: {VARIABLE}=/path/to/chromium; then run this again."


def ensure() -> Path:
    """The path of a Chromium, installed first if the machine has none."""
    found = find()
    if found is None:
        install()
        found = find()
    if found is None:
        raise Stop(f"No browser was found for the tests. {ADVICE}")
    return found


def find() -> Path | None:
    """The browser named by the environment, else the first known one."""
    if named := os.environ.get(VARIABLE):
        if not Path(named).is_file():
            raise Stop(f"{VARIABLE} names {named}, which is not a file.")
        return Path(named)
    return next((path for path in candidates() if path.is_file()), None)


def candidates() -> Iterator[Path]:
    """Where a browser may be, in the order of preference."""
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    yield from map(Path, PLACES)
    yield from _playwrights()


def _playwrights() -> Iterator[Path]:
    """Where Playwright keeps its own; nowhere if its driver does not start (a small machine without libatomic, say)."""
    try:
        with sync_playwright() as playwright:
            path = Path(playwright.chromium.executable_path)
    except Exception as error:  # what it raises then has no type of its own
        say(f"Playwright does not start here: {error}")
        return
    yield path


def install() -> None:
    """Install Debian's Chromium as root, else the one Playwright brings."""
    if debian.can_install():
        debian.install("Debian's Chromium for the tests", ["chromium"], ADVICE)
    else:
        say("Downloading Playwright's Chromium for the tests")
        debian.finish([sys.executable, "-m", "playwright", "install", "chromium"], ADVICE)
