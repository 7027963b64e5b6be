"""The security headers: the policy itself, the files for hosts, and what the development server sends."""

from __future__ import annotations

import re
from typing import Any

import pytest

from ground import security_headers
from ground.freshness import ASK, KEEP, cache_control, rules
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


# --- How long a file may be kept -----------------------------------------------------------------------------------------

BUILD = "assets/runtime/9f86d081884c7d65"
KEPT = [
    f"{BUILD}/worker.js",
    f"{BUILD}/pyodide.asm.wasm.br",
    "assets/javascripts/bundle.a5f9d56c.min.js",
    "assets/javascripts/workers/search.2c215733.min.js",
    "assets/stylesheets/main.57a0d79d.min.css.map",
    "assets/ahead/network.fr.12ff76570bda842f.json",
]
ASKED = [
    "index.html",
    "404.html",
    "en/404.html",
    "en/index.html",
    "sitemap.xml",
    "_headers",
    "search/search_index.json",
    "reseau/internet-coupe/index.html",
    "reseau/a.deadbeef.html",  # an article, whatever its name
    "k/KB-025/index.html",
    "assets/guichet.css",
    "assets/hours.js",
    "assets/wizard.js",
    "assets/images/favicon.png",
    "assets/javascripts/lunr/min/lunr.fr.min.js",
]


@pytest.mark.parametrize(("path", "expected"), [(path, KEEP) for path in KEPT] + [(path, ASK) for path in ASKED])
def test_a_file_is_kept_for_good_where_its_name_holds_a_hash(path: str, expected: str) -> None:
    """Every other changes under one name: a browser asks before it uses it."""
    assert cache_control(path) == expected


def fits(pattern: str, path: str) -> bool:
    """Whether a static host applies a pattern to a file."""
    address = path.removesuffix("index.html")
    return address.startswith(pattern[:-1]) if pattern.endswith("*") else address == pattern


def test_static_hosts_get_one_answer_for_every_file() -> None:
    """They join the values of all patterns that fit: no-cache beside immutable would be no-cache."""
    told = list(rules([*KEPT, *ASKED]))
    for path in (*KEPT, *ASKED):
        assert [value for pattern, value in told if fits(pattern, path)] == [cache_control(path)], path
    assert len(told) < 40  # Cloudflare reads a hundred


def test_nginx_keeps_and_asks_by_the_same_rule() -> None:
    """In a variable: a location with a header of its own would send none of the others."""
    text = security_headers.nginx("/aide/")
    (condition,) = re.findall(r'if \(\$uri ~ "([^"]+)"\)', text)
    assert [path for path in (*KEPT, *ASKED) if re.search(condition, f"/aide/{path}")] == KEPT
    assert not re.search(condition, f"/other/{KEPT[0]}")
    assert text.count("add_header") == len(security_headers.HEADERS) + 1


@pytest.mark.parametrize(
    ("site_url", "base"),
    [
        ("https://x.example/", "/"),
        ("https://x.example/aide/", "/aide/"),
        ("https://x.example/a/b", "/a/b/"),
        (None, "/"),
    ],
)
def test_the_files_for_hosts_follow_the_folder_of_the_site(site_url: str | None, base: str) -> None:
    """The site of a company may be one folder of its host."""
    assert security_headers.base_of(site_url) == base
    text = security_headers.nginx(base)
    assert f"error_page 404 {base}404.html;" in text
    assert f"location {base}en/ {{ error_page 404 {base}en/404.html; }}" in text
    lines = security_headers.static_hosts(["index.html", *KEPT], base).splitlines()
    assert [line for line in lines if not line.startswith((" ", base))] == []


def test_beside_other_sites_nginx_is_told_of_ours_only() -> None:
    """Its headers, its types and its 404 page are those of one location, its variable has a name of its own."""
    head, _, inside = security_headers.nginx("/aide/").partition("location /aide/ {\n")
    assert not re.search("add_header|error_page|types", head)
    assert inside.endswith("}\n")
    assert "$guichet_aide_cache" in head
    assert "$guichet_cache" in security_headers.nginx()
