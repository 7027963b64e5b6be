"""The headers: sent by the development server, and written for nginx and for static hosts."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig

from diagnostics.engine.languages import LANGUAGES, prefix
from ground.files import write_text
from ground.security_headers import TYPES, apache, apache_of_language, base_of, nginx, static_hosts
from hooks.this_build.development_server import reloading, with_headers
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_first

if TYPE_CHECKING:  # a whole web server, for the name of its type
    from mkdocs.livereload import LiveReloadServer


@after_languages
def on_post_build(config: MkDocsConfig) -> None:
    """Write both beside the pages, when the last file of the last language is there."""
    if not is_first(config):
        return
    site, base = Path(config.site_dir), base_of(config.site_url)
    write_text(site / "nginx-headers.conf", nginx(base))
    write_text(site / ".htaccess", apache(base))
    for language in LANGUAGES:
        if prefix(language):
            write_text(site / prefix(language) / ".htaccess", apache_of_language(base, language))
    write_text(site / "_headers", "")  # it is one of the files
    files = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    write_text(site / "_headers", static_hosts(files, base))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Send the headers, the right types, and a live-reload script that is a file: MkDocs' own is inline."""
    for ending, kind in TYPES.items():
        mimetypes.add_type(kind, ending)
    server.set_app(with_headers(server.serve_request))
    server._inject_js_into_html = reloading  # type: ignore[method-assign]
    return server
