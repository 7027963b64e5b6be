"""Results of one build for the next, in .cache/made: what is made from the same bytes by the same code is not made again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeVar

from ground.files import digest, prune, save
from ground.root import ROOT

FOLDER = ROOT / ".cache" / "made"
# Where the code is that makes kept values.
ROOMS = ("ground", "knowledge", "runtime", "hooks")
# Far more than one build needs; an entry that goes although it was wanted is made again.
MOST = 1000

T = TypeVar("T")


def made_once(name: str, parts: Iterable[str | bytes], make: Callable[[], T]) -> T:
    """make(), a value that JSON can hold, or what it gave before. name: what is made; parts: all that it is made from.

    An error of make() goes through, and nothing is kept. A kept file that cannot be read is made again.
    """
    path = FOLDER / f"{name}-{digest([_code(), *parts])[:32]}.json"
    try:
        value: T = json.loads(path.read_bytes())
        return value
    except (OSError, ValueError):
        pass
    value = make()
    save(path, json.dumps(value, ensure_ascii=False).encode())
    _prune_once()
    return value


@cache
def _code() -> str:
    """The code that makes the values, and the pinned libraries."""
    files = [*(file for room in ROOMS for file in sorted((ROOT / room).rglob("*.py"))), ROOT / "requirements.lock"]
    return digest(path.read_bytes() for path in files)


@cache
def _prune_once() -> None:
    """Once in a process: a first build makes dozens of entries, and one look is enough."""
    prune(FOLDER, "*.json", MOST)
