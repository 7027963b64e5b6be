"""Makes --quiet mean quiet, not blind: MkDocs' own drops warnings before --strict has counted them."""

from __future__ import annotations

import logging
from typing import Literal

from diagnostics.desk.streams import settle

# Rooms that know no MkDocs and yet have warnings for authors, or say what takes long.
ROOMS = ("knowledge", "runtime")


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Put warnings back where --quiet has set the limit at errors: they show, and a strict build ends with code 1."""
    settle()
    log = logging.getLogger("mkdocs")
    if log.level > logging.WARNING:
        log.setLevel(logging.WARNING)
    for room in ROOMS:
        logging.getLogger(room).parent = log
