"""Browsers of about three years ago, and servers that name what they send otherwise than the site wishes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import ROOT
from tests.browser.server import Server
from tests.browser.test_visits import FIX, TICKET, body_of

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# What came into all three engines after the autumn of 2023: the README names the oldest versions (Chrome 111, Firefox 115, Safari 16.4).
NEWER = """
for (const [home, names] of [
  [Promise, ["withResolvers", "try"]], [Array, ["fromAsync"]], [Object, ["groupBy"]], [Map, ["groupBy"]], [URL, ["parse", "canParse"]],
  [globalThis.AbortSignal, ["any"]], [RegExp, ["escape"]], [Error, ["isError"]], [Uint8Array, ["fromBase64", "fromHex"]],
  [Set.prototype, ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"]],
  [globalThis.Iterator?.prototype ?? {}, ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"]],
  [ArrayBuffer.prototype, ["transfer", "transferToFixedLength"]], [String.prototype, ["isWellFormed", "toWellFormed"]],
  [Array.prototype, ["toSorted", "toReversed", "toSpliced", "with"]],
  [WebAssembly, ["Suspending", "promising", "SuspendError", "JSTag"]],
  [globalThis, ["Iterator", "scheduler", "Float16Array", "requestIdleCallback"]],
]) for (const name of names) if (home) delete home[name];
"""


def test_a_browser_without_the_newest_calls_walks_to_the_mail(visit: Any) -> None:
    """Page and worker alike: no call of theirs is newer than the README promises."""
    visitor = visit()
    visitor.context.add_init_script(NEWER)

    def older(route: Route) -> None:
        (file,) = (ROOT / "site" / "assets" / "runtime").glob("*/worker.js")
        route.fulfill(body=NEWER + file.read_text("utf-8"), content_type="text/javascript")

    visitor.context.route("**/worker.js", older)
    page = visitor.open(f"en/diagnostic/network/{FIX}")
    assert page.evaluate("typeof Promise.withResolvers") == "undefined"
    visitor.at("toggle")
    page.goto(f"{visitor.server.url}en/diagnostic/network/{TICKET}")
    page.reload()
    visitor.at("ticket")
    assert "[KBT1 " in body_of(page.locator("a[data-mail=open]").get_attribute("href") or "")


@pytest.mark.parametrize("kind", ["text/plain", "application/octet-stream"])
def test_a_server_that_names_files_wrong_serves_the_diagnosis_all_the_same(
    visit: Any, server: Server, kind: str
) -> None:
    """Only scripts must be called scripts; WebAssembly, archives and words are taken for what they hold."""
    server.types.update(dict.fromkeys((".wasm", ".zip", ".json", ".mjs", ".svg", ".webmanifest"), kind))
    visitor = visit()
    visitor.open(f"diagnostic/network/{TICKET}")
    visitor.at("ticket")


def test_a_server_that_names_scripts_wrong_leaves_a_page_that_helps(visit: Any, server: Server) -> None:
    """No script runs: the questions lead nowhere, so the phone and the whole diagnosis as text are there."""
    server.types[".js"] = "text/plain"
    visitor = visit()
    page = visitor.page
    page.goto(f"{server.url}diagnostic/network/")
    assert page.locator(".g-call").is_visible()
    assert page.locator("#outline").get_attribute("open") is not None
    visitor.faults.clear()  # the browser says of each script that it is refused, which is what is tried here


def test_no_script_of_ours_names_a_newer_call() -> None:
    """What a person's browser lacks must not wait in a corner that no test walks."""
    names = (
        "withResolvers",
        "fromAsync",
        "groupBy",
        "AbortSignal.any",
        "toSorted",
        "toReversed",
        "canParse",
        "Promise.try",
    )
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted(Path(ROOT, "docs", "assets").rglob("*.js"))
        for name in names
        if name in path.read_text("utf-8") and f"{name} is too new" not in path.read_text("utf-8")
    ]
    assert found == []
