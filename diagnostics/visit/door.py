"""The door: one request (plain data) -> one reply (plain data). The page, the build and the tests all come through here.

Rules kept here:
1. A request that Python cannot use still gets a reply with a sentence in the reader's language; nothing typed is lost.
2. What the page keeps for the tab is opaque to it: it sends "kept" and stores the "kept" of the reply.
3. Time, network and browser facts come in the request; nothing is asked of the world here.
"""

from __future__ import annotations

import json
from importlib import import_module

from diagnostics.engine.errors import UnknownWizardError
from diagnostics.visit.arrival import arrive
from diagnostics.visit.reply import measure, show, strike
from diagnostics.visit.request import Data, Request, read_request
from diagnostics.visit.submit import submit


def handle_json(text: str) -> str:
    """The same door for the worker: JSON text in, JSON text out."""
    return json.dumps(handle(json.loads(text)))


def handle(request: Data) -> dict[str, object]:
    """Answer one request.

    request: wizard, language, fragment, do ("show", "submit", "measure", "mail"), step, value, fields, figures, struck,
    kept, env, context {"desk", "links", "wizards"}. reply: html, title, fragment, kept, state, mail; measure and mail reply less.
    do "understand": text, language, without, join, context (visit/understand.py), which a page loads only with a box for free text.
    {"equip": id} alone: a wizard that goes on is not loaded yet; the worker equips itself and asks again.
    """
    asked = None if request.get("do") == "understand" else read_request(request)
    try:
        return _reply(asked, request) if asked else _understood(request)
    except UnknownWizardError as missing:
        return {"equip": missing.name}


def _understood(request: Data) -> dict[str, object]:
    # By name, so that no page without the box has it.
    reply: dict[str, object] = import_module("diagnostics.visit.understand").understand_request(request)
    return reply


def _reply(asked: Request, request: Data) -> dict[str, object]:
    match request.get("do"):
        case "submit":
            return show(submit(asked, request))
        case "measure":
            return measure(arrive(asked), request)
        case "mail":
            return strike(arrive(asked), request)
        case _:
            return show(arrive(asked))
