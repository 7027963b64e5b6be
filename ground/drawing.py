"""Graphs drawn at build: DOT in, SVG out, by Graphviz compiled for node (the npm package @viz-js/viz)."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ground.build_cache import made_once
from ground.node import MISSING, node_path
from ground.terminal import heard

SCRIPT = Path(__file__).with_suffix(".mjs")
SECONDS = 120


class CannotDraw(Exception):
    """Graphviz refused a graph, or node is missing."""


def drawn(graph: str) -> str:
    """One graph as an SVG element to put into a page. Raises CannotDraw."""
    return made_once("drawing", [graph, SCRIPT.read_bytes()], lambda: _svg(graph))


def _svg(graph: str) -> str:
    node = node_path()
    if not node:
        raise CannotDraw(MISSING)
    command = [node, str(SCRIPT)]
    done = heard(command, input=json.dumps([graph]), timeout=SECONDS)
    if done.returncode:
        raise CannotDraw(f"a graph could not be drawn: {done.stderr.strip()[-300:]}")
    svg: str = json.loads(done.stdout)[0]
    return re.sub(r"^.*?(?=<svg )", "", svg, flags=re.DOTALL)  # the XML prologue has no place in a page
