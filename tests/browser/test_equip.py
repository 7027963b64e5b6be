"""What the worker gives Python of one page: the rules of its wizard, the words of its language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from runtime.build import Runtime, build
from runtime.store import stored_zip
from tests.browser.conftest import PATIENCE, ROOT
from tools.benches import runtime as bench_runtime

pytestmark = pytest.mark.browser

# Answers with what it was equipped with, read from the files; without equipment, there is nothing to call.
BOOT = b"""
import json, zipimport
given = {}
def equip(text):
    given.update(json.loads(text))
def handle(text):
    rules = [zipimport.zipimporter(path).get_data("rules.txt").decode() for path in given.get("rules", ())]
    return json.dumps({"rules": rules, "words": given.get("words")})
def settle(): pass
def wake(): pass
"""
WITHOUT_EQUIP = BOOT.replace(b"def equip", b"def other")
COMMON = {"pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "std.zip", "empty.zip", "app.zip", "lock.json"}
OWN = {
    "network.zip": stored_zip({"rules.txt": b"network"}),
    "power.zip": stored_zip({"rules.txt": b"power"}),
    "fr.json": '{"yes": "Réessayer"}'.encode(),
    "en.json": b'{"yes": "Try again"}',
    "network.fr.json": b'{"title": "Internet"}',
    "power.en.json": b'{"title": "Power"}',
}
PAGES = {
    "network": ("network.zip", "fr.json", "network.fr.json"),
    "power": ("power.zip", "en.json", "power.en.json"),
    "plain": (),
}


class Site:
    """Three pages with their own files. spoilt: by name, what is served instead; None is a 404."""

    def __init__(self, boot: bytes = BOOT) -> None:
        app = stored_zip({"guichet_boot.py": boot})
        common = {name: data for name, data in build(ROOT).files.items() if name in {*COMMON, "worker.js"}}
        self.runtime = Runtime({**common, **OWN, "app.zip": app})
        self.base = f"/assets/runtime/{self.runtime.build}/"
        self.spoilt: dict[str, bytes | None] = {}

    def find(self, path: str) -> bytes | None:
        """The bytes at an address."""
        folder, name = Path(path).parent.name, Path(path).name
        if path.startswith(self.base):
            return self.spoilt.get(name, self.runtime.files.get(name))
        if name == "bench.json":
            return json.dumps({"runtime": self.described(folder), "request": {}}).encode()
        return (bench_runtime.BENCH / name).read_bytes() if name in ("page.html", "page.js") else None

    def described(self, page: str) -> dict[str, Any]:
        """What a page tells its worker."""
        files: list[dict[str, Any]] = [{"name": name, "bytes": len(self.runtime.files[name])} for name in COMMON]
        for name in PAGES[page]:
            role = "rules" if name.endswith(".zip") else "words"
            files.append({"name": name, "bytes": len(self.runtime.files[name]), "role": role})
        return {"worker": f"{self.base}worker.js", "files": files}


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile."""
    with chromium.new_context() as context:
        context.set_default_timeout(PATIENCE)
        yield context


def visit(context: BrowserContext, url: str) -> tuple[str, Any]:
    """How Python started, and the reply or the failure."""
    page = context.new_page()
    page.goto(url)
    page.wait_for_selector("#reply[data-milliseconds]")
    told = json.loads(page.inner_text("#reply"))
    seen = page.evaluate("window.seen")
    how = next((data["how"] for data in seen if data.get("ready")), "not at all")
    if how == "cold":
        bench_runtime.wait_for_snapshot(page)
    page.close()
    return how, told.get("reply") or told["failed"]


def equipped(*names: str) -> dict[str, Any]:
    """The reply of a Python that has these files."""
    words = {name: OWN[name].decode() for name in names if name.endswith(".json")}
    return {"rules": [name.removesuffix(".zip") for name in names if name.endswith(".zip")], "words": words}


def test_a_restored_python_is_equipped_for_the_page_it_is_on(context: BrowserContext) -> None:
    """The snapshot of one wizard and language serves another, and each page asks for its own files only."""
    site = Site()
    with bench_runtime.serving(site.find) as server:
        for name, start in (("network", "cold"), ("power", "snapshot"), ("network", "snapshot")):
            server.sent.clear()
            assert visit(context, f"{server.url}{name}/page.html") == (start, equipped(*PAGES[name]))
            asked = {Path(path).name for path in server.sent}
            assert asked & OWN.keys() <= set(PAGES[name])


def test_a_page_without_files_of_its_own_needs_no_equip(context: BrowserContext) -> None:
    """Nothing to equip, nothing called."""
    with bench_runtime.serving(Site(WITHOUT_EQUIP).find) as server:
        assert visit(context, f"{server.url}plain/page.html") == ("cold", {"rules": [], "words": None})


@pytest.mark.parametrize(
    ("name", "served", "reason"),
    [
        ("network.zip", None, "HTTP 404"),
        ("network.fr.json", None, "HTTP 404"),
        ("network.zip", b"<!doctype html>", "not a zip"),
        ("fr.json", b"<!doctype html>", "not a json"),
        ("network.fr.json", b'{"title', "7 bytes instead of 21"),
        ("network.zip", b"PK", "2 bytes instead of "),
    ],
)
def test_a_file_of_the_page_that_is_missing_or_wrong_is_named(
    context: BrowserContext, name: str, served: bytes | None, reason: str
) -> None:
    """As those that every page has: a gateway's own page, a build that is half there, a file that was cut short."""
    site = Site()
    site.spoilt[name] = served
    with bench_runtime.serving(site.find) as server:
        how, told = visit(context, f"{server.url}network/page.html")
    assert (how, told["file"]) == ("not at all", name)
    assert told["reason"].startswith(reason)


def test_a_file_that_fails_beside_a_snapshot_is_named_too(context: BrowserContext) -> None:
    """The plain start that follows asks for it again, and says which file it was."""
    site = Site()
    with bench_runtime.serving(site.find) as server:
        assert visit(context, f"{server.url}network/page.html")[0] == "cold"
        site.spoilt["power.zip"] = None
        assert visit(context, f"{server.url}power/page.html") == (
            "not at all",
            {"file": "power.zip", "reason": "HTTP 404"},
        )
