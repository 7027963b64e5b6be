"""A map beside each interview, so that the page need not walk it to learn which answers still count."""

from __future__ import annotations

from functools import partial

from diagnostics.engine.explore import chart
from diagnostics.wizards import ALL
from ground.build_cache import made_once
from runtime.files import PACKAGE, Files, is_own, wizard_id


def map_files(files: Files) -> Files:
    """For each of our interviews, a module that holds what engine.explore.laid_out() would find by walking it."""
    package = [part for path, data in sorted(files.items()) if path.startswith(f"{PACKAGE}/") for part in (path, data)]
    folders = {wizard_id(path): path.rpartition("/")[0] for path in files if is_own(path)}
    texts = {name: made_once("map", [name, *package], partial(_map_text, name)) for name in folders if name in ALL}
    return {f"{folders[name]}/map.py": text.encode() for name, text in texts.items()}


def _map_text(name: str) -> str:
    later = chart(ALL[name]).later
    ids = sorted({step for steps in later.values() for step in steps})
    bits = {key: sum(1 << ids.index(step) for step in steps) for key, steps in sorted(later.items())}
    return (
        '"""Made by the build: (step, answer) -> the steps that may follow it."""\n'
        f"IDS = {ids!r}\nBITS = {bits!r}\n"
        "LATER = {key: frozenset(name for at, name in enumerate(IDS) if bits >> at & 1) for key, bits in BITS.items()}\n"
    )
