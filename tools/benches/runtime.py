"""Opened page -> first answer from Python: the built site's pages against stock Pyodide on a bare page, in turns, in Chromium.

"page" is where the reader is: a wizard page of the site, opened by a link to a place that only Python can show. "bare" is the same
runtime on a page with nothing else.

Run after `make build`: python -m tools.benches.runtime [ROUNDS]. Saves nothing it did not measure.
"""

from __future__ import annotations

import io
import json
import statistics
import sys
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from diagnostics.desk.streams import settle
from diagnostics.engine.languages import DEFAULT
from ground import chromium
from ground.packed import TWINS, compressed
from ground.root import ROOT
from ground.security_headers import HEADERS, PACKED_TYPES
from runtime.build import Runtime, build
from runtime.store import stored_zip

BENCH = Path(__file__).resolve().parent
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
GOALS = {"page_cold": 0.45, "page_later": 0.35, "bare_cold": 0.40, "bare_later": 0.35, "megabytes": 3.4}
# A place of the network diagnosis that lies behind the first help.
DEEP = "diagnostic/network/#network/who=me/fails=nothing/link=office-wifi/neighbour=works/toggle=failed"
# Notes when the reply of Python has been painted: the element the bare page shows its own time in.
WATCH = """addEventListener("DOMContentLoaded", () => {
  const reply = document.createElement("output");
  reply.id = "reply";
  reply.hidden = true;
  document.body.append(reply);
  const root = document.getElementById("contenu");
  const look = () => {
    if (root?.dataset.state !== "ready" || !root.querySelector("[data-step]:not([data-step=who])")) return;
    watch.disconnect();
    requestAnimationFrame(() => (reply.dataset.milliseconds = String(performance.now())));
  };
  const watch = new MutationObserver(look);
  if (root) watch.observe(root, { subtree: true, childList: true, attributes: true });
});"""
SETTLE_MS = 4000  # all get the time to write their caches
SNAPSHOT_SECONDS = 20  # it is made when the worker has been idle, and written after that

Find = Callable[[str], bytes | None]


class Server(ThreadingHTTPServer):
    """A static server with the site's policy, brotli and a count of the bytes sent for each path."""

    daemon_threads = True

    def __init__(self, find: Find, compress: Callable[[bytes], bytes] | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.find, self.compress = find, compress
        self.sent: dict[str, int] = {}

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes early is no event."""

    @property
    def url(self) -> str:
        """The address of the root."""
        return f"http://127.0.0.1:{self.server_port}/"


class Handler(BaseHTTPRequestHandler):
    """Answers GET from the server's `find`."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Send one file, compressed where the browser takes it."""
        path = self.path.partition("?")[0]
        data = self.server.find(path)
        squeeze = self.server.compress if "br" in self.headers.get("Accept-Encoding", "") else None
        body = squeeze(data) if data and squeeze else data or b""
        self.send_response(404 if data is None else 200)
        self.send_header(
            "Content-Type",
            PACKED_TYPES.get(
                Path(f"{path}index.html" if path.endswith("/") else path).suffix, "application/octet-stream"
            ),
        )
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header(
            "Cache-Control",
            "max-age=31536000, immutable" if data and ("/runtime/" in path or "/stock/" in path) else "no-cache",
        )
        if data and squeeze:
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.server.sent[path] = len(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(find: Find, compress: Callable[[bytes], bytes] | None = None) -> Iterator[Server]:
    """A running server, stopped at the end."""
    server = Server(find, compress)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def built_runtime(site: Path) -> Runtime:
    """The runtime of the built site."""
    folders = sorted((site / "assets" / "runtime").glob("*/"))
    if not folders:
        raise SystemExit(f"{site} holds no runtime: run `make build` first.")
    return Runtime({path.name: path.read_bytes() for path in folders[0].iterdir() if path.suffix not in TWINS})


def pages(runtime: Runtime, root: Path = ROOT) -> Find:
    """What the bench serves: the runtime, our two pages, and stock Pyodide with the same packages as source."""
    base = f"/assets/runtime/{runtime.build}/"
    about = {
        "runtime": {**runtime.described("network", DEFAULT), "worker": f"{base}worker.js"},
        "request": first_request(root),
    }
    made = {
        "/bench/bench.json": json.dumps(about).encode(),
        **stock_sources(root),
        **{base + name: data for name, data in runtime.files.items()},
    }

    def find(path: str) -> bytes | None:
        stock = path.removeprefix("/bench/stock/")
        place = BENCH / path.removeprefix("/bench/") if stock == path else root / "node_modules" / "pyodide" / stock
        return made.get(path) or (place.read_bytes() if place.is_file() else None)

    return find


def with_site(bench_pages: Find, site: Path) -> Find:
    """The same, and every file of the built site."""

    def find(path: str) -> bytes | None:
        file = site / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        return bench_pages(path) or (file.read_bytes() if file.is_file() else None)

    return find


def stock_sources(root: Path) -> dict[str, bytes]:
    """The same packages and words for stock Pyodide: one zip of sources, and what equip() takes."""
    files = build(root, serving=True).files
    sources = {name: data for zipped in ("app.zip", "network.zip") for name, data in unzipped(files[zipped]).items()}
    words = {name: files[name].decode() for name in (f"{DEFAULT}.json", f"network.{DEFAULT}.json")}
    return {
        "/bench/app.zip": stored_zip(sources),
        "/bench/words.json": json.dumps({"rules": [], "words": words}).encode(),
    }


def unzipped(data: bytes) -> dict[str, bytes]:
    """The files of a zip, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def first_request(root: Path) -> Any:
    """One typical request of our own package: of a wizard."""
    sys.path.insert(0, str(root))
    from diagnostics.visit import prepared

    return next(
        request for request in map(json.loads, prepared.sample_requests()) if request.get("wizard") == "network"
    )


@contextmanager
def browser(play: Playwright, profile: str) -> Iterator[BrowserContext]:
    """Chromium with a profile that stays for the next visit."""
    path = str(chromium.ensure())
    context = play.chromium.launch_persistent_context(profile, executable_path=path, args=ARGUMENTS)
    try:
        yield context
    finally:
        context.close()


def visit_page(context: BrowserContext, url: str) -> tuple[float, Page]:
    """Open the page; the milliseconds until the first reply is painted."""
    page = context.pages[0] if context.pages else context.new_page()
    page.wait_for_timeout(SETTLE_MS)  # a browser that has just been started is busy with itself
    if "/bench/" not in url:
        page.add_init_script(WATCH)
    page.goto(url, wait_until="commit")
    # Not wait_for_function: it evaluates a string, which the policy forbids.
    page.wait_for_selector("#reply[data-milliseconds]", state="attached", timeout=120_000)
    milliseconds = float(page.get_attribute("#reply", "data-milliseconds") or 0)
    if not milliseconds:
        raise SystemExit(f"{url}: no answer: {page.inner_text('#reply')}")
    return milliseconds, page


def wait_for_snapshot(page: Page) -> None:
    """Until the worker, once idle, has kept the snapshot and nothing is being written."""
    for _ in range(SNAPSHOT_SECONDS * 10):
        if page.evaluate("caches.open('guichet-python').then((cache) => cache.keys()).then((keys) => keys.length)"):
            return
        page.wait_for_timeout(100)


def both_visits(play: Playwright, url: str) -> dict[str, float]:
    """A first visit with a new profile, and one after the browser was closed and opened again."""
    with tempfile.TemporaryDirectory() as profile:
        times = {}
        for name in ("cold", "later"):
            with browser(play, profile) as context:
                times[name], page = visit_page(context, url)
                if name == "cold":
                    page.wait_for_timeout(SETTLE_MS)
                if name == "cold" and not url.endswith("stock"):
                    wait_for_snapshot(page)
        return times


def bench(rounds: int = 3, site: Path = ROOT / "site", root: Path = ROOT) -> dict[str, Any]:
    """Shares of stock Pyodide's time, all measured in the same round and in changing order; brotli megabytes."""
    find = with_site(pages(built_runtime(site), root), site)
    cache = root / ".cache" / "brotli"
    measured: dict[str, list[dict[str, float]]] = {"stock": [], "bare": [], "page": []}
    paths = {"stock": "bench/page.html?stock", "bare": "bench/page.html?ours", "page": DEEP}
    with serving(find, lambda data: compressed(data, cache)) as server, sync_playwright() as play:
        for turn in range(rounds):
            for name in list(paths)[:: -1 if turn % 2 else 1]:
                server.sent.clear()
                measured[name].append(both_visits(play, server.url + paths[name]))
                measured[name][-1]["megabytes"] = _sent(server.sent)
    shares = {
        f"{name}_{visit}": _share(measured[name], measured["stock"], visit)
        for name in ("page", "bare")
        for visit in ("cold", "later")
    }
    return {**shares, "megabytes": {name: found[0]["megabytes"] for name, found in measured.items()}}


def _sent(sent: dict[str, int]) -> float:
    """What the visit fetched, the bench's own files aside: stock has no choice but to compile the same packages."""
    return sum(size for path, size in sent.items() if "/bench/" not in path or "/stock/" in path) / 1e6


def _share(ours: list[dict[str, float]], stock: list[dict[str, float]], visit: str) -> dict[str, float]:
    pairs = list(zip(ours, stock, strict=True))
    return {
        "share": statistics.median(one[visit] / other[visit] for one, other in pairs),
        "milliseconds": statistics.median(one[visit] for one, _ in pairs),
        "stock_milliseconds": statistics.median(other[visit] for _, other in pairs),
    }


def main() -> None:
    """Measure and print, with the goals beside."""
    settle()
    result = bench(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
    for visit, goal in GOALS.items():
        if visit in result and visit != "megabytes":
            row = result[visit]
            print(
                f"{visit:10} {row['share']:.2f} of stock Pyodide (goal {goal:.2f}): "
                f"{row['milliseconds']:.0f} ms against {row['stock_milliseconds']:.0f} ms"
            )
    sent = result["megabytes"]
    print(
        f"brotli: bare {sent['bare']:.2f} MB (goal {GOALS['megabytes']:.1f}), the page {sent['page']:.2f} MB, stock {sent['stock']:.2f} MB"
    )


if __name__ == "__main__":
    main()
