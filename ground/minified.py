"""A module as the page loads it: the same, without what only its authors read (the npm package terser)."""

from __future__ import annotations

from pathlib import Path

from ground.build_cache import made_once
from ground.node import MISSING, node_path
from ground.terminal import heard

SCRIPT = Path(__file__).with_suffix(".mjs")
SECONDS = 120


class CannotShorten(Exception):
    """The script is none, or node is missing."""


def minified(module: str) -> str:
    """The text of a JavaScript module, shortened. Raises CannotShorten."""
    return made_once("minified", [module, SCRIPT.read_bytes()], lambda: _minified(module))


def _minified(module: str) -> str:
    node = node_path()
    if not node:
        raise CannotShorten(MISSING)
    done = heard([node, str(SCRIPT)], input=module, timeout=SECONDS)
    if done.returncode:
        raise CannotShorten(f"a script could not be shortened: {done.stderr.strip()[-300:]}")
    return done.stdout
