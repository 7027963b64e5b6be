"""How long a browser may keep a file: for good where its name holds a hash of its content, else never without asking.

1. Every file of the site is one or the other. A server that is told neither guesses from the file's date, and mixes two builds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

ASK, KEEP = "no-cache", "public, max-age=31536000, immutable"
# A folder or a part of a name that is a hash: assets/runtime/9f86d081884c7d65/worker.js, bundle.a5f9d56c.min.js.
HASHED = r"/assets/(.+/)?([0-9a-f]{16}/.+|[^/]+\.[0-9a-f]{8,}\.[^/]+)$"
_HASHED = re.compile(HASHED)


def cache_control(path: str) -> str:
    """The header of a file, by its path from the root of the site."""
    return KEEP if _HASHED.search(f"/{path}") else ASK


def rules(files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Patterns of addresses from the root of the site, each with its header; every file fits exactly one.

    Static hosts join the values of all patterns that fit: a general one with exceptions would give both.
    """
    yield "", ASK
    yield from _rules(sorted(file for file in files if file != "index.html"), "")


def _rules(files: Iterable[str], folder: str) -> Iterator[tuple[str, str]]:
    below: dict[str, list[str]] = defaultdict(list)
    for file in files:
        below[file.removeprefix(folder).partition("/")[0]].append(file)
    for name, inside in below.items():
        kinds = {cache_control(file) for file in inside}
        if inside == [folder + name]:
            yield folder + name, kinds.pop()
        elif len(kinds) == 1:
            yield f"{folder}{name}/*", kinds.pop()
        else:
            yield from _rules(inside, f"{folder}{name}/")
