"""What the development server sends beyond MkDocs' own: our headers, the right types, and a live-reload script that is a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ground.security_headers import HEADERS, TYPES

RELOAD = "/livereload.js"

StartResponse = Callable[..., Any]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


def reloading(content: bytes, epoch: int) -> bytes:
    """A page with a tag for the live-reload script; epoch says which build the page is from."""
    head, end, tail = content.rpartition(b"</body>")
    return head + f'<script src="{RELOAD}" data-epoch="{epoch}"></script>'.encode() + end + tail


def with_headers(application: Application) -> Application:
    """The application with our headers on every reply, and the live-reload script as one more file."""

    def answer(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            return start_response(status, _typed(headers, environ["PATH_INFO"]) + list(HEADERS.items()), *rest)

        if environ["PATH_INFO"] == RELOAD:
            start("200 OK", [("Content-Type", "text/javascript")])
            return [RELOAD_SCRIPT.encode()]
        return application(environ, start)

    return answer


def _typed(headers: list[tuple[str, str]], path: str) -> list[tuple[str, str]]:
    """The right type for what Python's server calls otherwise, and text that says it is UTF-8."""
    kind = TYPES.get(Path(path).suffix)
    named = [(name, kind if kind and name == "Content-Type" else value) for name, value in headers]
    return [
        (name, f"{value}; charset=utf-8" if name == "Content-Type" and value.startswith("text/") else value)
        for name, value in named
    ]


# Asks MkDocs' server for news of the build, as its own inline script does; a hidden page does not hold a connection.
RELOAD_SCRIPT = """\
{
  const epoch = Number(document.currentScript.dataset.epoch);
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const visible = () => document.visibilityState === "visible" || new Promise((done) =>
    document.addEventListener("visibilitychange", done, { once: true }));
  (async () => {
    for (;;) {
      await visible();
      try {
        const reply = await fetch(`/livereload/${epoch}/${Date.now()}`);
        if (reply.ok && Number(await reply.text()) > epoch) return location.reload();
      } catch {
        await wait(2000);
      }
    }
  })();
}
"""
