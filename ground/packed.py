"""Packed twins of the site's files, beside them: a server sends the one that the browser takes, and packs nothing itself.

1. Every twin is of the file beside it: both are made in the same build, and the twin of a file that is gone goes.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli

from ground.files import digest, save

# What is text, or as good as text; pictures, fonts and archives of sheets are packed already.
ENDINGS = frozenset(".html .js .mjs .css .json .svg .txt .xml .webmanifest .wasm .zip .eml .csv".split())
TWINS = (".br", ".gz")
# Below this a packed file is no shorter on the wire.
LEAST = 200
# Brotli at its best takes 20 seconds for the WebAssembly: kept by content. Pages are many and change often: a little less.
BEST, QUICK = 11, 9


def is_packed(path: Path) -> bool:
    """Whether a file of the site has twins."""
    return path.suffix in ENDINGS and path.stat().st_size >= LEAST


def compressed(data: bytes, cache: Path) -> bytes:
    """Brotli at its best, from the cache where this content was packed before."""
    kept = cache / f"{digest([data])}.br"
    if not kept.is_file():
        save(kept, brotli.compress(data, quality=BEST))
    return kept.read_bytes()


def twins(path: Path, cache: Path) -> dict[str, bytes]:
    """The twins of a file, by their ending: the same bytes in every build."""
    data = path.read_bytes()
    packed = brotli.compress(data, quality=QUICK) if path.suffix == ".html" else compressed(data, cache)
    return {".br": packed, ".gz": gzip.compress(data, mtime=0)}
