"""The runtime of the build under way, shared by the hook and by those who ask it: MkDocs loads each hook file by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from runtime.build import Runtime, build

_state: dict[str, Runtime] = {}
_modes: dict[str, bool] = {"serving": False}


def start(*, serving: bool) -> None:
    """Say once whether this is `mkdocs serve`."""
    _modes["serving"] = serving


def serving() -> bool:
    """Whether this is `mkdocs serve`."""
    return _modes["serving"]


def refresh(root: Path, packs: Sequence[Path]) -> Runtime:
    """Build for the sources as they are now."""
    _state["runtime"] = build(root, packs, serving=serving())
    return _state["runtime"]


def runtime(root: Path, packs: Sequence[Path]) -> Runtime:
    """The runtime of this build, made now where nobody asked before."""
    return _state.get("runtime") or refresh(root, packs)
