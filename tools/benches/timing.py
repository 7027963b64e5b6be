"""How long a piece of work takes here."""

from __future__ import annotations

import time
from collections.abc import Callable


def milliseconds(work: Callable[[], object]) -> float:
    """Of doing it once."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
