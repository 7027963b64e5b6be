"""The security headers of the site, and the files that tell them to nginx and to static hosts."""

from __future__ import annotations

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix

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


def static_hosts() -> str:
    """The _headers file of Netlify, Cloudflare Pages and others."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())


def nginx() -> str:
    """A file to include in the server block of nginx."""
    lines = ["# Include this in the server block; it is made by the build (hooks/headers.py).\n"]
    lines += [f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items()]
    # A types block would replace nginx' whole table: the two that older tables lack are given one by one.
    lines += [f"location ~ \\{end}$ {{ types {{ }} default_type {TYPES[end]}; }}\n" for end in (".mjs", ".wasm")]
    lines += ["error_page 404 /404.html;\n"]
    folders = [prefix(language) for language in LANGUAGES if language != DEFAULT]
    lines += [f"location /{folder} {{ error_page 404 /{folder}404.html; }}\n" for folder in folders]
    return "".join(lines)
