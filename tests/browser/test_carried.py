"""The site carried on a stick: from its zip through the smallest of servers, and as mere files."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ground.root import ROOT
from tests.browser.test_visits import TICKET
from tests.hosts.servers import free_port, running
from tools.site_zip import FOLDER, pack

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the zip of the built site becomes."""
    stick = tmp_path_factory.mktemp("a stick, é")
    pack(ROOT / "site", stick / "site.zip")
    with zipfile.ZipFile(stick / "site.zip") as archive:
        archive.extractall(stick)
    return stick / FOLDER


@pytest.fixture
def small_server(carried: Path, tmp_path: Path) -> Iterator[str]:
    """What the note in the zip names: python3 -m http.server."""
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(carried)]
    with running(command, port, tmp_path):
        yield f"http://127.0.0.1:{port}/"


def test_the_smallest_server_is_enough(chromium: Browser, small_server: str) -> None:
    """To the ticket, and the search finds."""
    with closing(chromium.new_page()) as page:
        page.goto(f"{small_server}diagnostic/network/{TICKET}")
        page.wait_for_selector("[data-state=ready][data-step=ticket]", timeout=120_000)
        page.goto(small_server)
        page.fill("#ask", "imprimante")
        page.press("#ask", "Enter")
        page.wait_for_selector(".md-search-result__item", timeout=60_000)


def test_as_mere_files_the_articles_are_read_and_the_rest_says_so(chromium: Browser, carried: Path) -> None:
    """Links lead on; a diagnostic offers its other ways instead of questions that nobody answers."""
    with closing(chromium.new_page()) as page:
        page.goto((carried / "index.html").as_uri())
        bar = page.locator("[data-file-bar]")
        assert bar.is_visible()
        assert "serveur web" in bar.inner_text()
        page.locator("a[href*='fiches/']").last.click()
        page.wait_for_url("**/fiches/index.html")
        page.goto((carried / "diagnostic" / "network" / "index.html").as_uri())
        page.wait_for_selector("[data-wizard] a[href^='tel:']")
        assert page.locator("#outline").get_attribute("open") is not None
        assert page.locator("form[data-step]").count() == 0


def test_the_same_site_makes_the_same_zip(carried: Path, tmp_path: Path) -> None:
    """Minutes later, in another folder."""
    pack(ROOT / "site", tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == (carried.parent / "site.zip").read_bytes()


def test_a_folder_without_a_site_is_said(tmp_path: Path) -> None:
    """One sentence, with what was expected."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.site_zip", "--site", str(tmp_path)], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode != 0
    assert b"python3 dev.py build" in done.stdout + done.stderr
