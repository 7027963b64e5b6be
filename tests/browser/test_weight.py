"""What a first visit loads, as a server sends it that has brotli."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import ROOT

pytestmark = pytest.mark.browser
MOST = 100_000  # bytes, brotli


@pytest.mark.parametrize("path", ["", "en/", "reseau/wifi-faible/", "en/crise/production-arretee/"])
def test_a_home_page_and_an_article_are_light(visit: Any, path: str) -> None:
    """The page and all it asks for by itself; what the service worker keeps comes later, when the page is idle."""
    visitor = visit()
    sizes: dict[str, int] = {}

    def count(response: Any) -> None:
        name = unquote(urlsplit(response.url).path).lstrip("/")
        file = ROOT / "site" / (f"{name}index.html" if name.endswith("/") or not name else name)
        twin = file.with_name(f"{file.name}.br")
        sizes[name] = (twin if twin.is_file() else file).stat().st_size

    visitor.context.on("response", count)
    visitor.open(path).wait_for_load_state("networkidle")
    assert len(sizes) > 5
    assert sum(sizes.values()) <= MOST, sorted(sizes.items(), key=lambda item: -item[1])
