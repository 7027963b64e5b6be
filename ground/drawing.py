"""Graphs drawn at build: DOT in, SVG out, by Graphviz compiled for node (the npm package @viz-js/viz)."""

from __future__ import annotations

import json
import re
from pathlib import Path

from ground.build_cache import made_once
from ground.node import output_of

SCRIPT = Path(__file__).with_suffix(".mjs")


class CannotDraw(Exception):
    """Graphviz refused a graph, or node is missing."""


def drawn(graph: str) -> str:
    """One graph as an SVG element to put into a page. Raises CannotDraw."""
    return made_once("drawing", [graph, SCRIPT.read_bytes()], lambda: _svg(graph))


def _svg(graph: str) -> str:
    said = output_of(SCRIPT, json.dumps([graph]), CannotDraw, "a graph could not be drawn")
    svg: str = json.loads(said)[0]
    return re.sub(r"^.*?(?=<svg )", "", svg, flags=re.DOTALL)  # the XML prologue has no place in a page
