"""The security headers: the policy itself, the files for hosts, and what the development server sends."""

from __future__ import annotations

from typing import Any

import pytest

from ground import security_headers
from hooks.this_build import development_server

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'self'"
)


def test_the_policy_is_the_agreed_one() -> None:
    """A change of policy is a decision, not a side effect."""
    assert security_headers.HEADERS["Content-Security-Policy"] == POLICY


@pytest.mark.parametrize("text", [security_headers.static_hosts(), security_headers.nginx()])
def test_hosts_get_every_header(text: str) -> None:
    """The site behaves the same wherever it is put."""
    assert all(name in text and value in text for name, value in security_headers.HEADERS.items())


def test_nginx_keeps_its_table_of_types() -> None:
    """A types block at the level of the server would replace it."""
    assert not any(line.startswith("types") for line in security_headers.nginx().splitlines())


def ask(path: str, kind: str = "application/octet-stream") -> tuple[dict[str, str], bytes]:
    """One request to the development server, whose own answer is "page" of this kind."""
    got: dict[str, str] = {}

    def start(_status: str, sent: list[tuple[str, str]], *_rest: Any) -> None:
        got.update(sent)

    def page(_environ: dict[str, Any], start_response: development_server.StartResponse) -> list[bytes]:
        start_response("200 OK", [("Content-Type", kind)])
        return [b"page"]

    return got, b"".join(development_server.with_headers(page)({"PATH_INFO": path}, start))


@pytest.mark.parametrize(
    ("path", "kind", "expected"),
    [
        ("/assets/x.mjs", "application/javascript", "text/javascript; charset=utf-8"),
        ("/assets/x.wasm", "application/octet-stream", "application/wasm"),
        ("/index.html", "text/html", "text/html; charset=utf-8"),
        ("/x.svg", "image/svg+xml", "image/svg+xml"),
    ],
)
def test_the_development_server_sends_policy_and_types(path: str, kind: str, expected: str) -> None:
    """Module scripts and WebAssembly only run with their types."""
    sent, body = ask(path, kind)

    assert (expected, POLICY, b"page") == (sent["Content-Type"], sent["Content-Security-Policy"], body)


def test_live_reload_is_a_file_and_not_inline() -> None:
    """MkDocs puts its script in the page, which the policy blocks."""
    html = development_server.reloading(b"<body>x</body></html>", 42)
    sent, body = ask(development_server.RELOAD)

    assert html == b'<body>x<script src="/livereload.js" data-epoch="42"></script></body></html>'
    assert (b"/livereload/" in body, sent["Content-Type"]) == (True, "text/javascript; charset=utf-8")
