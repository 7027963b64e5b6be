"""Requests that real people wrote in public, answered by the labels: where the cure that helped them is offered.

Each knows only what the request says. An answer that it does not give is the last one of its question, and what was tried
before the cure failed. A file a wizard. Requests that a wizard does not serve yet are not here.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import NamedTuple

DESK = "https://github.com/cityofaustin/atd-data-tech/issues/"


class Request(NamedTuple):
    """One request: what the person answers, and where the cure is.

    offered: the step that offers the cure. place: which of the tries that is, from 1 to 5; 0 where `offered` is the outcome
    that sends the person to whoever can do it.
    """

    language: str
    wizard: str
    source: str
    summary: str
    answers: dict[str, str]
    cure: str
    offered: str
    place: int
    outcome: str
    level: int


REQUESTS: dict[str, Request] = {
    name: request
    for _, wizard, _ in pkgutil.iter_modules(__path__)
    for name, request in import_module(f"{__name__}.{wizard}").REQUESTS.items()
}
