"""The security headers: sent by the development server, and written for nginx and for static hosts."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig

if TYPE_CHECKING:  # a whole web server, for the name of its type
    from mkdocs.livereload import LiveReloadServer

# Nothing from elsewhere, nothing inline; WebAssembly for Python; data: images are Material's icons.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'self'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
# Python's table has these, save on systems whose own table says otherwise.
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}
RELOAD = "/livereload.js"

StartResponse = Callable[..., Any]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


def static_hosts() -> str:
    """The _headers file of Netlify, Cloudflare Pages and others."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())


def nginx() -> str:
    """A file to include in the server block of nginx."""
    lines = ["# Include this in the server block; it is made by the build (hooks/headers.py).\n"]
    lines += [f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items()]
    # A types block would replace nginx' whole table: the two that older tables lack are given one by one.
    lines += [f"location ~ \\{end}$ {{ types {{ }} default_type {TYPES[end]}; }}\n" for end in (".mjs", ".wasm")]
    lines += ["error_page 404 /404.html;\n", "location /en/ { error_page 404 /en/404.html; }\n"]
    return "".join(lines)


def on_post_build(config: MkDocsConfig) -> None:
    """Write both beside the pages."""
    Path(config.site_dir, "_headers").write_text(static_hosts(), "utf-8")
    Path(config.site_dir, "nginx-headers.conf").write_text(nginx(), "utf-8")


# --- The development server ------------------------------------------------------------------------------------------


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Send the headers, the right types, and a live-reload script that is a file: MkDocs' own is inline."""
    for ending, kind in TYPES.items():
        mimetypes.add_type(kind, ending)
    server.set_app(with_headers(server.serve_request))
    server._inject_js_into_html = reloading  # type: ignore[method-assign]
    return server


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
