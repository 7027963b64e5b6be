"""Draws the place a visit has reached: the screen, its address, and the mail where there is a ticket."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics import pages, probes
from diagnostics.engine.steps import Outcome, Probe
from diagnostics.engine.wizard import Place, still_possible
from diagnostics.pages import View
from diagnostics.pages.html import render
from diagnostics.ticket import device as environment
from diagnostics.ticket.compose import Sender, compose
from diagnostics.ticket.message import Ticket, eml, mailto, webmail
from diagnostics.visit import address as links
from diagnostics.visit.kept import mapping, strings
from diagnostics.visit.request import Data, Visit, place_of, say_dropped


def show(visit: Visit) -> dict[str, object]:
    """The screen of the place the answers lead to, or of the earlier step the reader went back to."""
    whole = place_of(visit)
    _forget_unused(visit, whole)
    here = visit.at in whole.answers
    place = place_of(visit, until=visit.at) if here else whole
    shown = visit.answers if here else {**whole.answers, **_waiting(visit, whole)}
    fragment = links.write(visit.wizard.id, shown, visit.at if here else "")
    ticket = compose(place, _sender(visit, place)) if isinstance(place.step, Outcome) else None
    mail = _mail(visit, ticket) if ticket else None
    view = _view(visit, place, shown, visit.answers.get(visit.at, "") if here else "", ticket, mail)
    return {
        "html": render(*pages.screen(view)),
        "title": pages.title(view),
        "fragment": fragment,
        "kept": visit.kept.data(),
        "state": _state(place),
        "mail": mail,
    }


def strike(visit: Visit, request: Data) -> dict[str, object]:
    """Leave lines of the ticket out: the mail without them, and what the page keeps."""
    visit.kept.struck = strings(request.get("struck"))[:60]
    place = place_of(visit)
    return {"kept": visit.kept.data(), "mail": _mail(visit, compose(place, _sender(visit, place)))}


def measure(visit: Visit, request: Data) -> dict[str, object]:
    """Read the figures of the page and say them in words; the form then goes on with the verdict."""
    place = place_of(visit, until=str(request.get("step")))
    if not isinstance(place.step, Probe):
        return show(visit)
    figures = dict(mapping(request.get("figures")))
    verdict = probes.read(figures)
    value = verdict.value if verdict.value in place.step.answers else "unknown"
    visit.kept.figures[place.step.id] = figures
    return {"html": render(*pages.measured(verdict, value, visit.reader)), "kept": visit.kept.data(), "verdict": value}


def _forget_unused(visit: Visit, whole: Place) -> None:
    """Answers of a link that nothing asks for: named once, then gone."""
    if not whole.dropped:
        return
    later = {name: visit.answers[name] for name in whole.dropped}
    possible = still_possible(visit.wizard, whole.answers, later) if not isinstance(whole.step, Outcome) else set()
    gone = [name for name in later if name not in possible]
    for name in gone:
        del visit.answers[name]
    if gone and not visit.notices:
        visit.notices.append(say_dropped(visit, gone))


def _waiting(visit: Visit, place: Place) -> dict[str, str]:
    return {name: answer for name, answer in visit.answers.items() if name not in place.answers}


def _view(
    visit: Visit,
    place: Place,
    answers: Mapping[str, str],
    chosen: str,
    ticket: Ticket | None,
    mail: Mapping[str, object] | None,
) -> View:
    edit = {step.id: links.write(visit.wizard.id, answers, step.id) for step, _ in place.case.trail}
    ways = mail or {}
    return View(
        place,
        visit.reader,
        edit,
        links.write(visit.wizard.id, {}),
        chosen,
        visit.kept.texts,
        visit.error,
        visit.bad_field,
        " ".join(visit.notices),
        ticket,
        str(ways.get("mailto", "")),
        str(ways.get("web", "")),
        frozenset(strings(ways.get("left_out"))),
        frozenset(visit.kept.struck),
        environment.system(visit.env),
    )


def _sender(visit: Visit, place: Place) -> Sender:
    prefix = "" if visit.reader.language == "fr" else "en/"
    path = f"{prefix}diagnostic/{visit.wizard.id}/{links.write(visit.wizard.id, place.answers)}"
    url = visit.site.rstrip("/") + "/" + path if visit.site else ""
    kept = visit.kept
    return Sender(visit.reader.language, visit.reader.desk, kept.texts, kept.figures, visit.env, kept.number, url)


def _mail(visit: Visit, ticket: Ticket) -> dict[str, object]:
    """The ticket as the person leaves it, in every form the page offers."""
    sent = ticket.without(visit.kept.struck)
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
