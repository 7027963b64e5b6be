"""Every measured figure, as a ratio against something run in the same minute. Saves nothing it did not measure.

Run by `make bench`, after `make build`: python -m tools.benches [ROUNDS]
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from diagnostics.desk.streams import settle
from diagnostics.visit.door import handle_json
from diagnostics.visit.prepared import sample_requests
from ground import chromium as browser
from ground.files import write_text
from ground.root import ROOT
from tests.browser.server import serving
from tools.benches import copies, screens, search_growth, search_share, sentence, triage
from tools.benches import runtime as bench_runtime
from tools.benches.timing import milliseconds

STOCK = """\
site_name: Stock
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, font: false}}
plugins:
  - search: {{lang: [fr, en]}}
  - i18n: {{docs_structure: folder, fallback_to_default: false, languages: [{{locale: fr, name: F, default: true}}, {{locale: en, name: E}}]}}
markdown_extensions: [abbr, attr_list, admonition, tables]
"""
LAST = "#network/who=me/fails=nothing/link=office-wifi/neighbour=works/toggle=failed/vpn-off=stop/work=no/around=no/details=done"


def main() -> int:
    """Print the figures of the runtime, of one reply, of what is found and understood, of the pages, and of the build."""
    settle()
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    print("== Python in the page, against stock Pyodide")
    print(json.dumps(bench_runtime.bench(rounds), indent=2))
    print("== One reply in the worker, against the same request in CPython here")
    print(json.dumps(replies(rounds), indent=2))
    print("== Search: what people wrote, and found an article for in the first place, and among the first five")
    print(json.dumps(search_share.report(), indent=2))
    print("== Search with ten times the articles: what a first question loads, and waits for")
    print(json.dumps(search_growth.growth(), indent=2))
    print("== Understanding: a first guess that fits, its wizard, among three, and what is none of ours")
    print(json.dumps(triage.figures(), indent=2))
    print("== From a sentence to its answer in the page")
    print(json.dumps(sentence.figures(), indent=2))
    print("== What one page loads among 170 copies of a wizard, against the wizards there are")
    print(json.dumps(copies.report(), indent=2))
    print("== Screens of a phone an article takes, and whether its first action is on the first")
    print(json.dumps(screens.report(), indent=2, ensure_ascii=False))
    print("== Building the site, against stock Material with the same pages")
    print(json.dumps(builds(rounds), indent=2))
    return 0


def replies(rounds: int) -> dict[str, float]:
    """A whole outcome with its ticket: milliseconds in the page (from submit to shown) and in CPython, and the ratio."""
    requests = [text for text in sample_requests() if '"network"' in text]
    native = [milliseconds(partial(handle_json, text)) for text in requests * rounds]
    with serving(ROOT / "site") as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser.ensure()), args=bench_runtime.ARGUMENTS)
        page = chromium.new_page()
        page.goto(f"{server.url}diagnostic/network/{LAST}")
        page.wait_for_selector("[data-step=ticket]")
        inside = []
        for _ in range(5 * rounds):
            _go(page, "#network", "who")
            inside.append(milliseconds(lambda: _go(page, LAST, "ticket")))
        chromium.close()
    page_ms, native_ms = statistics.median(inside), statistics.median(native)
    return {"page_ms": round(page_ms, 1), "cpython_ms": round(native_ms, 2), "ratio": round(page_ms / native_ms, 1)}


def _go(page: Page, fragment: str, step: str) -> None:
    page.evaluate("fragment => { location.hash = fragment }", fragment)
    page.wait_for_selector(f"[data-state=ready][data-step={step}]")


def builds(rounds: int) -> dict[str, float]:
    """Whole builds in turns, in processes of their own: seconds, and the ratio in time and in work of the processor.

    The goal is 1.25. A busy machine blurs the time more than the work, which leaves out waiting for the disk.
    """
    ours: list[Spent] = []
    stock: list[Spent] = []
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder, "mkdocs.yml")
        shutil.copytree(ROOT / "docs", Path(folder, "docs"), ignore=shutil.ignore_patterns("facts.yml"))
        for home in Path(folder, "docs").glob("*/index.md"):
            write_text(home, "# Home\n")  # its template is ours
        write_text(config, STOCK.format(docs=Path(folder, "docs"), site=Path(folder, "stock")))
        _build(ROOT / "mkdocs.yml", Path(folder, "warm-up"))
        for _ in range(rounds):
            ours.append(_build(ROOT / "mkdocs.yml", Path(folder, "ours")))
            stock.append(_build(config, Path(folder, "stock")))
    pairs = list(zip(ours, stock, strict=True))
    return {
        "ours_s": round(statistics.median(one.seconds for one in ours), 1),
        "stock_s": round(statistics.median(one.seconds for one in stock), 1),
        "ratio": round(statistics.median(one.seconds / other.seconds for one, other in pairs), 2),
        "ratio_of_work": round(statistics.median(one.work / other.work for one, other in pairs), 2),
        "goal": 1.25,
    }


@dataclass(frozen=True)
class Spent:
    """What one build took: seconds on the clock, seconds of the processor."""

    seconds: float
    work: float


def _build(config: Path, site: Path) -> Spent:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config), "-d", str(site)]
    start, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, capture_output=True, cwd=config.parent)
    seconds, after = time.perf_counter() - start, os.times()
    work = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(seconds, work)


if __name__ == "__main__":
    sys.exit(main())
