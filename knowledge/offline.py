"""Which files of the built site a device may keep, and which it keeps after one visit."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from diagnostics.engine.languages import LANGUAGES, prefix
from ground.files import digest

# What a server or a search engine reads, twins that a server chooses, and what is fetched on purpose only.
NOT_KEPT = (".br", ".gz", ".conf", ".xml", ".pdf", ".map")
NOT_KEPT_NAMES = frozenset({".htaccess", "_headers", "sw.js", "robots.txt"})
# Parts of every page, by their folder or name.
WORKERS, LUNR = "assets/javascripts/workers/", "assets/javascripts/lunr/min/lunr."
PARTS = (
    *("assets/stylesheets/", "assets/fonts/", "assets/javascripts/bundle.", WORKERS),
    *(f"{LUNR}{name}." for name in ("stemmer.support", *LANGUAGES)),
    *(f"{prefix(language)}search/" for language in LANGUAGES),
    "assets/search/",
)
SCRIPTS = tuple(
    f"assets/{name}"
    for name in "start.js hours.js ask.js reply.js wizard.js understanding.js offline.js copy.js".split()
)
LOOKS = ("assets/guichet.css", "assets/paper.css", "assets/favicon.svg", "site.webmanifest")


def kept_files(site: Path) -> dict[str, str]:
    """Address within the site -> digest of the content (8 bytes of SHA-256), for everything that may be kept."""
    found = [path for path in sorted(site.rglob("*")) if path.is_file() and path.name not in NOT_KEPT_NAMES]
    files = [path for path in found if path.suffix not in NOT_KEPT and not _downloaded(path.relative_to(site))]
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in files}


def _downloaded(path: Path) -> bool:
    """What the page of downloads offers, in any language; the page itself is kept."""
    return "telechargements" in path.parts and path.suffix != ".html"


def core(files: Iterable[str], pages: Iterable[str], wizards: Mapping[str, Iterable[str]]) -> list[str]:
    """What one visit keeps: these pages (addresses that end in /), the parts of every page, and all of some wizards.

    wizards: id -> the files of the runtime that its pages load.
    """
    listed = list(files)
    wanted = {f"{page}index.html" for page in pages} | {*SCRIPTS, *LOOKS}
    wanted |= {name for names in wizards.values() for name in names}
    wanted |= {path for path in listed for wizard in wizards if path.startswith(f"assets/ahead/{wizard}.")}
    return [path for path in listed if path in wanted or path.startswith(PARTS)]


def service_worker(script: str, files: Mapping[str, str], first: list[str]) -> str:
    """The service worker of one build: what it knows of it, then the script."""
    build = digest([json.dumps(files).encode(), script.encode()])[:16]
    known = {"BUILD": build, "FILES": files, "CORE": first}
    return f"self.GUICHET = {json.dumps(known, separators=(',', ':'))};\n{script}"


def manifest(name: str, short: str, about: str, language: str, home: str) -> str:
    """The web manifest: the site as an application of a phone's home screen."""
    icons = [
        {"src": "assets/icon-192.png", "sizes": "192x192", "type": "image/png"},
        {"src": "assets/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "any maskable"},
        {"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
    ]
    values = {
        "name": name,
        "short_name": short[:12],
        "description": about,
        "lang": language,
        "start_url": home or "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#00586f",
        "icons": icons,
    }
    return json.dumps(values, ensure_ascii=False, indent=1)
