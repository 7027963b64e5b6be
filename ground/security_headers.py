"""The headers of the site, and the files that tell them to nginx and to static hosts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix
from ground.freshness import ASK, HASHED, KEEP, rules

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


def base_of(site_url: str | None) -> str:
    """The folder of the host that the site is in: "/", or "/aide/" for https://www.example.org/aide/."""
    return f"/{path}/" if (path := urlsplit(site_url or "").path.strip("/")) else "/"


def static_hosts(files: Iterable[str] = (), base: str = "/") -> str:
    """The _headers file of Netlify, Cloudflare Pages and others; files: of the whole site, from its root."""
    lines = [f"{base}*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    for pattern, value in rules(files):
        lines += [base + pattern, f"  Cache-Control: {value}"]
    return "\n".join(lines) + "\n"


def nginx(base: str = "/") -> str:
    """A file to include in the server block of nginx."""
    where = "" if base == "/" else f" whose root holds the site in {base}"
    inside = [f'add_header {name} "{value}" always;' for name, value in HEADERS.items()]
    # A variable, as a location with a header of its own would send none of the others; of each site its own.
    cache = f"$guichet{re.sub('[^a-z0-9]+', '_', base.lower())}cache"
    inside.append(f"add_header Cache-Control {cache} always;")
    # A types block would replace nginx' whole table: the two that older tables lack are given one by one.
    inside += [f"location ~ \\{end}$ {{ types {{ }} default_type {TYPES[end]}; }}" for end in (".mjs", ".wasm")]
    # The packed twins beside the files; brotli's module is not part of nginx, gzip's is in every distribution's.
    inside += [
        "gzip_static on;",
        "gzip_vary on;",
        "# brotli_static on;  # where ngx_brotli is installed: a tenth less to send",
    ]
    inside.append(f"error_page 404 {base}404.html;")
    folders = [base + prefix(language) for language in LANGUAGES if language != DEFAULT]
    inside += [f"location {folder} {{ error_page 404 {folder}404.html; }}" for folder in folders]
    lines = [
        f"# Include this in the server block{where}; it is made by the build (hooks/headers.py).",
        f'set {cache} "{ASK}";',
        f'if ($uri ~ "^{re.escape(base.rstrip("/"))}{HASHED}") {{ set {cache} "{KEEP}"; }}',
        # Beside other sites, only what is ours.
        *(inside if base == "/" else [f"location {base} {{", *(f"  {line}" for line in inside), "}"]),
    ]
    return "\n".join(lines) + "\n"
