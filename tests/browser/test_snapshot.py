"""The snapshot that later visits start from, when it is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from runtime.build import build
from tests.browser.conftest import ROOT
from tools.benches import runtime as bench_runtime

pytestmark = pytest.mark.browser
SPOIL = """async () => {
  const cache = await caches.open("guichet-python");
  for (const key of await cache.keys()) {
    const bytes = new Uint8Array(await (await cache.match(key)).arrayBuffer());
    await cache.put(key, new Response(bytes.fill(7, bytes.length / 2)));
  }
}"""


def test_a_spoilt_snapshot_leads_to_a_plain_start(driver: Playwright, tmp_path: Path) -> None:
    """Later visits start from the snapshot; one that is damaged is dropped without a word, and the reply is the same."""
    told: list[tuple[str, str]] = []
    with bench_runtime.serving(bench_runtime.pages(build(ROOT))) as server:
        for before in (None, None, SPOIL):
            with bench_runtime.browser(driver, str(tmp_path)) as context:
                page = context.pages[0]
                page.goto(f"{server.url}bench/page.js")
                if before:
                    page.evaluate(before)
                _, page = bench_runtime.visit_page(context, f"{server.url}bench/page.html?ours")
                seen = page.evaluate("window.seen")
                told.append((next(data["how"] for data in seen if data.get("ready")), page.inner_text("#reply")))
                bench_runtime.wait_for_snapshot(page)
    assert [how for how, _ in told] == ["cold", "snapshot", "cold"]
    assert len({reply for _, reply in told}) == 1
