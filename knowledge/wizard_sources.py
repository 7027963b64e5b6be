"""The bytes that a wizard's behaviour and words are made of, for what the build keeps of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ground.root import ROOT

PACKAGE = ROOT / "diagnostics"


def sources_of(wizard: str) -> list[bytes]:
    """The engine, what all wizards share, and the wizard's own folder (where it lies here, and not in a pack)."""
    own = PACKAGE / "wizards" / wizard.replace("-", "_")
    return [*_shared(), *(path.read_bytes() for path in _files(own))]


@cache
def _shared() -> tuple[bytes, ...]:
    folders = (PACKAGE / "engine", PACKAGE / "wizards" / "common")
    return tuple(path.read_bytes() for folder in folders for path in _files(folder))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in (".py", ".toml"))
