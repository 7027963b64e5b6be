"""The security headers: sent by the development server, and written for nginx and for static hosts."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig

from ground.files import write_text
from ground.security_headers import TYPES, nginx, static_hosts
from hooks.this_build.development_server import reloading, with_headers

if TYPE_CHECKING:  # a whole web server, for the name of its type
    from mkdocs.livereload import LiveReloadServer


def on_post_build(config: MkDocsConfig) -> None:
    """Write both beside the pages."""
    write_text(Path(config.site_dir, "_headers"), static_hosts())
    write_text(Path(config.site_dir, "nginx-headers.conf"), nginx())


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Send the headers, the right types, and a live-reload script that is a file: MkDocs' own is inline."""
    for ending, kind in TYPES.items():
        mimetypes.add_type(kind, ending)
    server.set_app(with_headers(server.serve_request))
    server._inject_js_into_html = reloading  # type: ignore[method-assign]
    return server
