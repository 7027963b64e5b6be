"""What the page of a wizard's flow shows: the drawing, the lists, the figures."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from diagnostics.wizards import get
from ground.build_cache import made_once
from ground.drawing import drawn
from knowledge.messages import N_, words
from knowledge.wizard_flow import dot, endings, flow_of, questions, tries
from knowledge.wizard_sources import sources_of

LEVEL = N_("level {level}")
READING = N_("{words} words to read")
EFFORT = N_("{minutes} min, helps {percent} times in 100")


def flow_page(wizard: str, language: str) -> dict[str, Any]:
    """The drawing as SVG, and the rows of questions, tries and endings, as plain data; made anew when the wizard changes."""
    return made_once("flow", [wizard, language, *sources_of(wizard)], lambda: _made(wizard, language))


def _made(wizard: str, language: str) -> dict[str, Any]:
    say = words(language).gettext
    flow, levels = flow_of(get(wizard)), say(LEVEL)
    lists = {
        "questions": questions(flow, language, say(READING)),
        "tries": tries(flow, language, say(EFFORT)),
        "endings": endings(flow, language, levels),
    }
    rows = {name: [asdict(row) for row in found] for name, found in lists.items()}
    return {"svg": drawn(dot(flow, language, levels)), **rows}
