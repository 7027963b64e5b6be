"""Draws the place a visit has reached: the screen, its address, and the mail where there is a ticket."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics import pages, probes
from diagnostics.engine.languages import prefix
from diagnostics.engine.run import Place
from diagnostics.engine.steps import Outcome, Probe
from diagnostics.pages import View
from diagnostics.pages.html import render
from diagnostics.probes.verdict import mapping
from diagnostics.ticket.compose import Sender, compose
from diagnostics.ticket.message import Ticket, eml, mailto, webmail
from diagnostics.visit.address import write_address
from diagnostics.visit.arrival import Visit
from diagnostics.visit.kept import Kept, strings
from diagnostics.visit.request import Data


def show(visit: Visit, *, ticket: bool = True) -> dict[str, object]:
    """The screen of the place the answers lead to, or of the earlier step the reader went back to.

    ticket: False leaves it out at an ending, where it is made later.
    """
    place = visit.shown
    made = compose(place, _sender(visit)) if ticket and isinstance(place.step, Outcome) else None
    mail = _mail(visit, made, visit.kept) if made else None
    view = _view(visit, made, mail)
    return {
        "html": render(*pages.screen(view)),
        "title": pages.title(view),
        "fragment": _address(visit, visit.at),
        "kept": visit.kept.data(),
        "state": _state(place),
        "mail": mail,
    }


def strike(visit: Visit, data: Data) -> dict[str, object]:
    """Leave lines of the ticket out: the mail without them, and what the page keeps."""
    kept = visit.kept.strike(strings(data.get("struck")))
    return {"kept": kept.data(), "mail": _mail(visit, compose(visit.place, _sender(visit)), kept)}


def measure(visit: Visit, data: Data) -> dict[str, object]:
    """Read the figures of the page and say them in words; the form then goes on with the verdict."""
    step = visit.place.back_to(str(data.get("step"))).step
    if not isinstance(step, Probe):
        return show(visit)
    figures = mapping(data.get("figures"))
    verdict = probes.verdict_of(figures, step.measures)
    value = verdict.value if verdict.value in step.answers else "unknown"
    kept = visit.kept.measured(step.id, figures)
    return {"html": render(*pages.measured(verdict, value, visit.reader)), "kept": kept.data(), "verdict": value}


def _address(visit: Visit, at: str = "") -> str:
    return write_address(visit.place.wizard.id, visit.answers, at)


def _view(visit: Visit, ticket: Ticket | None, mail: Mapping[str, object] | None) -> View:
    place, ways = visit.shown, mail or {}
    return View(
        place=place,
        reader=visit.reader,
        edit={done.step.id: _address(visit, done.step.id) for done in place.trail},
        restart=write_address(place.wizard.id, {}),
        chosen=visit.place.answers.get(visit.at, ""),
        texts=visit.kept.texts,
        heard=visit.kept.heard,
        error=visit.error,
        bad_field=visit.bad_field,
        notice=" ".join(visit.notices),
        ticket=ticket,
        mailto=str(ways.get("mailto", "")),
        webmail=str(ways.get("web", "")),
        left_out=frozenset(strings(ways.get("left_out"))),
        struck=frozenset(visit.kept.struck),
        env=visit.request.env,
    )


def _sender(visit: Visit) -> Sender:
    request, kept, place = visit.request, visit.kept, visit.place
    language = visit.reader.language
    path = f"{prefix(language)}diagnostic/{place.wizard.id}/{write_address(place.wizard.id, place.answers)}"
    url = request.site.rstrip("/") + "/" + path if request.site else ""
    desk = visit.reader.desk
    return Sender(language, desk, kept.texts, kept.figures, request.env, kept.number, url, kept.heard)


def _mail(visit: Visit, ticket: Ticket, kept: Kept) -> dict[str, object]:
    """The ticket as the person leaves it, in every form the page offers."""
    sent = ticket.without(kept.struck)
    url, left_out = mailto(sent)
    return {
        "mailto": url,
        "left_out": sorted(left_out),
        "web": webmail(sent, visit.reader.fact("webmail")),
        "text": sent.text,
        "subject": sent.subject,
        "to": sent.to,
        "eml": eml(sent),
    }


def _state(place: Place) -> dict[str, object]:
    verdict = place.assessment
    state: dict[str, object] = {"step": place.step.id, "type": type(place.step).__name__.lower()}
    if isinstance(place.step, Outcome):
        state |= {
            "level": verdict.level,
            "kind": verdict.kind,
            "priority": verdict.priority,
            "ending": place.step.ending,
        }
    return state
