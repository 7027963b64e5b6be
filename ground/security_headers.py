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
# What Apache must be told of each packed file, as it takes .gz for an archive: the type of what is packed.
PACKED_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
    ".zip": "application/zip",
    ".eml": "message/rfc822",
    ".csv": "text/csv",
    **TYPES,
}


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
    # A types block would replace nginx' whole table: those that older tables lack are given one by one.
    inside += [
        f"location ~ \\{end}$ {{ types {{ }} default_type {PACKED_TYPES[end]}; }}"
        for end in (".mjs", ".wasm", ".webmanifest")
    ]
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


def apache(base: str = "/") -> str:
    """The .htaccess of the site's folder for Apache 2.4; what a host has not switched on is left out by itself."""
    lines = [
        "# Made by the build (hooks/headers.py). It needs AllowOverride FileInfo, and mod_headers and mod_rewrite for all of it."
    ]
    lines += [
        f"AddType {kind} {ending}" for ending, kind in {**TYPES, ".webmanifest": "application/manifest+json"}.items()
    ]
    lines += ["AddCharset utf-8 .html", f"ErrorDocument 404 {base}404.html", "<IfModule mod_headers.c>"]
    lines += [f'  Header always set {name} "{value}"' for name, value in HEADERS.items()]
    lines += [
        f'  Header set Cache-Control "{ASK}"',
        f'  <If "%{{REQUEST_URI}} =~ m#{HASHED}#">',
        f'    Header set Cache-Control "{KEEP}"',
        "  </If>",
        "</IfModule>",
        "<IfModule mod_rewrite.c>",
        "  RewriteEngine On",
    ]
    # Brotli first, which is shorter; the packed file lies beside the other.
    for ending, token, encoding in ((".br", "br", "br"), (".gz", "gzip", "gzip")):
        lines += [
            f"  RewriteCond %{{HTTP:Accept-Encoding}} \\b{token}\\b",
            f"  RewriteCond %{{REQUEST_FILENAME}}{ending} -f",
            f"  RewriteRule ^(.+)$ $1{ending} [E=guichet_packed:{encoding},L]",
        ]
    lines.append("  RewriteRule \\.(br|gz)$ - [E=no-gzip:1,E=no-brotli:1]")
    lines += [
        "  <IfModule mod_headers.c>",
        "    Header set Content-Encoding %{REDIRECT_guichet_packed}e env=REDIRECT_guichet_packed",
        "    Header merge Vary Accept-Encoding",
        "  </IfModule>",
        "</IfModule>",
    ]
    for ending, kind in PACKED_TYPES.items():
        lines += [f'<FilesMatch "\\{ending}\\.(br|gz)$">', f'  ForceType "{kind}"', "</FilesMatch>"]
    return "\n".join(lines) + "\n"


def apache_of_language(base: str, language: str) -> str:
    """The .htaccess of a language's folder: its own page for what is nowhere."""
    return f"ErrorDocument 404 {base}{prefix(language)}404.html\n"
