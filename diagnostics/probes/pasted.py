"""An error text that the reader pastes: the code in it, what it means, and the article; nothing of it is looked up anywhere."""

from __future__ import annotations

from diagnostics.engine.translation import N_
from diagnostics.probes.codes import found_in, unknown_in
from diagnostics.probes.verdict import NOT_MEASURED, Finding, Measure, Reading, mapping

LONGEST = 20_000  # characters read of a text: a bounce with its headers has less

TITLES = {"known": N_("This error is known"), "none": N_("There is no error that we know in this text")}


def pasted(value: object) -> Finding:
    """value: {"text": what was pasted}."""
    label = N_("Error")
    text = str(mapping(value).get("text") or "")[:LONGEST]
    if not text.strip():
        return "unknown", Reading(label, NOT_MEASURED)
    for code, seen in found_in(text, 1):
        trust = N_("What the maker says of this code. The technician sees it, too.")
        return "known", Reading(label, code.means, trust, {"code": seen}, (code.kb,))
    if seen := unknown_in(text):
        trust = N_("We do not know this code. The technician sees it in the ticket.")
        return "none", Reading(label, N_("Code noted: {code}"), trust, {"code": seen[:40]})
    return "none", Reading(label, N_("No code in it"), N_("Copy it into the ticket all the same, if it helps."))


MEASURES = {"pasted": Measure(pasted, TITLES)}
