"""What a first visit loads, and what the box for free text adds, as a server sends it that has brotli."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from runtime.build import COMMON, WORKER
from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser
MOST = 100_000  # bytes, brotli
# What understands free text, for both languages; Python itself, which every diagnostic loads too, comes on top.
MOST_OF_BOX = 150_000
PYTHON = {*COMMON, WORKER, "fr.json", "en.json"}


@pytest.mark.parametrize("path", ["", "en/", "reseau/wifi-faible/", "en/crise/production-arretee/"])
def test_a_home_page_and_an_article_are_light(visit: Any, path: str) -> None:
    """The page and all it asks for by itself; what the service worker keeps comes later, when the page is idle."""
    visitor = visit()
    sizes = counted(visitor)
    visitor.open(path).wait_for_load_state("networkidle")
    assert len(sizes) > 5
    assert sum(sizes.values()) <= MOST, sorted(sizes.items(), key=lambda item: -item[1])


def counted(visitor: Any) -> dict[str, int]:
    """Bytes by address from here on, filled while they come."""
    sizes: dict[str, int] = {}

    def count(response: Any) -> None:
        name = unquote(urlsplit(response.url).path).lstrip("/")
        file = ROOT / "site" / (f"{name}index.html" if name.endswith("/") or not name else name)
        twin = file.with_name(f"{file.name}.br")
        sizes[name] = (twin if twin.is_file() else file).stat().st_size

    visitor.context.on("response", count)
    return sizes


@pytest.mark.parametrize("path", ["", "en/"])
def test_what_understands_is_light_and_comes_with_the_box_only(visit: Any, path: str) -> None:
    """From the first sign in the box to the answer with the questions of its diagnosis answered."""
    visitor = visit()
    sizes = counted(visitor)
    page = visitor.open(path)
    page.wait_for_load_state("networkidle")
    assert not [name for name in sizes if "triage" in name or "understanding" in name]
    sizes.clear()
    page.focus("#ask")
    visitor.until("document.documentElement.dataset.understanding === 'ready'")
    page.fill("#ask", "my vpn does not connect from the hotel, error 809")
    page.locator("[data-lead=network][href*='fails=vpn']").wait_for()
    wizard = [name for name in sizes if name.rpartition("/")[2].startswith("network.")]
    assert len(wizard) == 3  # its interview, its words, what its options hear
    own = {name: size for name, size in sizes.items() if name.rpartition("/")[2] not in PYTHON and name not in wizard}
    assert own
    assert sum(own.values()) <= MOST_OF_BOX, sorted(own.items(), key=lambda item: -item[1])
