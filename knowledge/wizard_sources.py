"""The bytes that a wizard's pages are made of, for what the build keeps of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from diagnostics.engine.languages import LANGUAGES
from diagnostics.wizards import get, reached_from
from ground.root import ROOT

PACKAGE = ROOT / "diagnostics"
CATALOGUES = tuple(f"locale/{language}/LC_MESSAGES" for language in LANGUAGES)
SHARED = ("engine", "pages", "probes", "ticket", "visit", "wizards/common", *CATALOGUES)


def forget() -> None:
    """Read them afresh: while serving they change under us."""
    _shared.cache_clear()


def sources_of(wizard: str) -> list[bytes]:
    """What all wizards share, the wizard's own folder and those of the wizards it hands over to, in packs too."""
    folders = [Path(get(name).source.rpartition(":")[0]).parent for name in sorted({wizard, *reached_from(wizard)})]
    own = [path for folder in folders for path in _files(folder)]
    return [*_shared(), *(path.read_bytes() for path in own)]


@cache
def _shared() -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for folder in SHARED for path in _files(PACKAGE / folder))


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.suffix in (".py", ".toml", ".po"))
