"""A real nginx and a real Apache, with the files of the build, send what the site needs."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli
import pytest

from ground.files import write_text
from ground.freshness import ASK, KEEP
from ground.root import ROOT
from ground.security_headers import HEADERS, apache, apache_of_language, nginx
from tests.hosts import servers

pytestmark = pytest.mark.slow
SITE = ROOT / "site"


def one(pattern: str) -> str:
    """The address of the one file of the site that fits."""
    return next(path.relative_to(SITE).as_posix() for path in sorted(SITE.glob(pattern)))


PAGES = {
    "": "text/html",
    "diagnostic/network/": "text/html",
    "en/": "text/html",
    "assets/guichet.css": "text/css",
    "assets/wizard.js": "text/javascript",
    "site.webmanifest": "application/manifest+json",
}
HASHED = {
    "assets/runtime/*/pyodide.asm.js": "text/javascript",
    "assets/runtime/*/pyodide.asm.wasm": "application/wasm",
    "assets/runtime/*/app.zip": "application/zip",
    "assets/ahead/network.fr.*.json": "application/json",
}


@pytest.fixture(scope="module", params=["nginx", "apache"])
def host(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of each server in turn, with the built site at its root."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "nginx":
        with servers.nginx(SITE, SITE / "nginx-headers.conf", folder) as port:
            yield port
    else:
        with servers.apache(SITE, folder) as port:
            yield port


@pytest.mark.parametrize(("path", "kind"), [*PAGES.items(), *HASHED.items()])
def test_each_file_has_its_type_policy_and_freshness(host: int, path: str, kind: str) -> None:
    """JavaScript as such, WebAssembly as such; for good where a hash is in the name, else asked for each time."""
    hashed = path in HASHED
    status, headers, body = servers.get(host, f"/{one(path) if hashed else path}")
    sent = headers["content-type"].partition(";")[0].replace("application/javascript", "text/javascript")
    assert (status, sent) == (200, kind)
    assert {name: headers.get(name.lower()) for name in HEADERS} == HEADERS
    assert headers["cache-control"] == (KEEP if hashed else ASK)
    assert body == (SITE / (one(path) if hashed else f"{path}index.html" if kind == "text/html" else path)).read_bytes()


@pytest.mark.parametrize("path", ["", "diagnostic/network/", "assets/guichet.css", *HASHED])
def test_what_is_packed_is_sent_packed(host: int, path: str) -> None:
    """To a browser that takes gzip alone; the content is the same, and so is its type."""
    address = one(path) if path in HASHED else path
    _, plain, body = servers.get(host, f"/{address}")
    _, packed, sent = servers.get(host, f"/{address}", "gzip")
    assert packed["content-encoding"] == "gzip"
    assert gzip.decompress(sent) == body
    assert packed["content-type"] == plain["content-type"]
    assert "accept-encoding" in packed.get("vary", "").lower()
    assert len(sent) < len(body)


def test_apache_sends_brotli_where_it_is_taken(tmp_path: Path) -> None:
    """It is the shorter one; nginx does so with a module that is not part of it."""
    with servers.apache(SITE, tmp_path) as port:
        _, headers, sent = servers.get(port, "/assets/wizard.js", "gzip, deflate, br")
    assert headers["content-encoding"] == "br"
    assert brotli.decompress(sent) == (SITE / "assets" / "wizard.js").read_bytes()


@pytest.mark.parametrize(("path", "page"), [("/nowhere", "404.html"), ("/en/nowhere/", "en/404.html")])
def test_what_is_nowhere_is_said_in_the_language_of_the_address(host: int, path: str, page: str) -> None:
    """With the phone and the ways on, and with the policy."""
    status, headers, body = servers.get(host, path)
    assert (status, body) == (404, (SITE / page).read_bytes())
    assert headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["nginx", "apache"])
def test_beside_other_sites_only_its_own_folder_is_changed(name: str, tmp_path: Path) -> None:
    """Under /aide/: its files, its 404 pages; what lies beside it is left as it was."""
    root, folder = tmp_path / "root", tmp_path / "server"
    folder.mkdir()
    beside(root)
    rules = tmp_path / "rules.conf"
    write_text(rules, nginx("/aide/"))
    server: Any = servers.nginx(root, rules, folder) if name == "nginx" else servers.apache(root, folder)
    with server as port:
        inside = servers.get(port, "/aide/assets/a.0123456789abcdef.js")[1]
        assert inside["content-security-policy"] == HEADERS["Content-Security-Policy"]
        assert inside["cache-control"] == KEEP
        assert servers.get(port, "/aide/nowhere")[2] == b"ours"
        assert servers.get(port, "/aide/en/nowhere")[2] == b"ours in English"
        assert "content-security-policy" not in servers.get(port, "/theirs.html")[1]
        assert servers.get(port, "/nowhere")[2] not in (b"ours", b"ours in English")


def beside(root: Path) -> None:
    """A site in /aide/ and somebody else's page."""
    write_text(root / "theirs.html", "theirs")
    write_text(root / "aide" / "404.html", "ours")
    write_text(root / "aide" / "en" / "404.html", "ours in English")
    write_text(root / "aide" / "assets" / "a.0123456789abcdef.js", "1")
    write_text(root / "aide" / ".htaccess", apache("/aide/"))
    write_text(root / "aide" / "en" / ".htaccess", apache_of_language("/aide/", "en"))
