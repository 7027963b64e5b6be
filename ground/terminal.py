"""What a person at the keyboard reads: one line for each step, one kind of stop."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from typing import Any


class Stop(Exception):
    """What went wrong and what to do about it, in words for the person at the keyboard."""

    def __init__(self, text: str, code: int = 1) -> None:
        super().__init__(text)
        self.code = code


def say(text: str) -> None:
    """One line for each thing done."""
    print(f"* {text}", flush=True)


def heard(command: Sequence[str], *, check: bool = False, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and keep what it says: UTF-8, whatever the machine speaks, and no letter stops us."""
    return subprocess.run(command, check=check, capture_output=True, encoding="utf-8", errors="replace", **options)


def excerpt(text: str, lines: int = 6) -> str:
    """The start and the end of a tool's output, set in from the margin: npm names its error first, pip last."""
    said = text.strip().splitlines()
    kept = said if len(said) <= 2 * lines else [*said[:lines], "...", *said[-lines:]]
    return "\n".join(f"    {line}" for line in kept)
