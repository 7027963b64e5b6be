"""The door: one request (plain data) -> one reply (plain data). The page, the build and the tests all come through here.

Rules kept here:
1. A request that Python cannot use still gets a reply with a sentence in the reader's language; nothing typed is lost.
2. What the page keeps for the tab is opaque to it: it sends "kept" and stores the "kept" of the reply.
3. Time, network and browser facts come in the request; nothing is asked of the world here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from diagnostics import environment, links, pages, probes
from diagnostics.compose import Sender, compose
from diagnostics.errors import AnswerError
from diagnostics.html import render
from diagnostics.kept import Kept, mapping, read_kept, strings
from diagnostics.pages import Reader, View
from diagnostics.shared import DETAILS
from diagnostics.steps import Field, Form, Outcome, Probe
from diagnostics.ticket import LONGEST_VALUE, Ticket, clean, eml, holds_secret, mailto, webmail
from diagnostics.translation import LANGUAGES, N_
from diagnostics.wizard import Place, Wizard, advance, replay, steps, still_possible
from diagnostics.wizards import ALL, get

Data = Mapping[str, object]
LONGEST_KEPT = 2_000_000  # characters of one text kept for the tab, refused or not: nothing typed is lost


@dataclass(slots=True)
class Visit:
    """One request, read: who reads, which wizard, which answers, what was just sent."""

    reader: Reader
    wizard: Wizard
    answers: dict[str, str]
    at: str
    kept: Kept
    env: Data
    site: str
    notices: list[str] = field(default_factory=list)
    error: str = ""
    bad_field: str = ""


def handle_json(text: str) -> str:
    """The same door for the worker: JSON text in, JSON text out."""
    return json.dumps(handle(json.loads(text)))


def handle(request: Data) -> dict[str, object]:
    """Answer one request.

    request: wizard, language, fragment, do ("show", "submit", "measure", "mail"), step, value, fields, figures, struck,
    kept, env, context {"desk", "links"}. reply: html, title, fragment, kept, state, mail; measure and mail reply less.
    """
    visit = _read(request)
    action = request.get("do")
    if action == "measure":
        return _measure(visit, request)
    if action == "mail":
        visit.kept.struck = strings(request.get("struck"))[:60]
        place = _place(visit)
        return {"kept": visit.kept.data(), "mail": _mail(visit, compose(place, _sender(visit, place)))}
    if action == "submit":
        _submit(visit, request)
    return _show(visit)


def _read(request: Data) -> Visit:
    context = mapping(request.get("context"))
    language = str(request.get("language"))
    links_ = {
        str(name): {str(k): str(v) for k, v in mapping(link).items()}
        for name, link in mapping(context.get("links")).items()
    }
    reader = Reader(language if language in LANGUAGES else "fr", mapping(context.get("desk")), links_)
    wizard = get(str(request.get("wizard")))
    address = links.read(str(request.get("fragment") or ""))
    visit = Visit(
        reader,
        wizard,
        address.answers,
        address.at,
        read_kept(request.get("kept")),
        mapping(request.get("env")),
        str(mapping(context.get("desk")).get("site_url") or ""),
    )
    if address.wizard and address.wizard != wizard.id:
        visit.answers, visit.at = {}, ""
        visit.notices.append(_other_wizard(address.wizard, reader))
    elif address.broken:
        visit.notices.append(reader.t(N_("A part of the link could not be read. Check the answers below.")))
    return visit


def _other_wizard(name: str, reader: Reader) -> str:
    if name in ALL:
        return reader.t(
            N_('This link belongs to another diagnostic, "{wizard}". Here is the beginning of this one.'),
            wizard=reader.t(ALL[name].title),
        )
    return reader.t(N_("The link names a diagnostic that does not exist. Here is the beginning of this one."))


def _submit(visit: Visit, request: Data) -> None:
    """Take one answer; a bad one leaves everything as it was, with a sentence."""
    step_id, value = str(request.get("step")), str(request.get("value") or "")
    fields = {str(name): str(text) for name, text in mapping(request.get("fields")).items()}
    place = _place(visit, until=step_id)
    if isinstance(place.step, Outcome):
        _details_of_outcome(visit, step_id, fields)
        return
    if place.step.id != step_id:
        visit.notices.append(
            visit.reader.t(N_("This question had already been answered elsewhere. Here is where you are."))
        )
        return
    _take_texts(visit, step_id, fields)
    visit.error = visit.error or _field_error(visit, place, fields)
    if not visit.error and value not in place.step.answers:
        visit.error = visit.reader.t(N_("Choose an answer. If none fits, take the last one."))
    if visit.error:
        visit.at = step_id
        return
    if not place.case.trail and visit.answers.get(step_id, value) != value:
        visit.kept = Kept()  # another trouble: the words and figures of the first are not its own
    visit.answers = _changed(visit, place, step_id, value)
    visit.at = ""


def _changed(visit: Visit, place: Place, step_id: str, value: str) -> dict[str, str]:
    """The answers after this one, the later ones that still hold kept, the others named in a notice."""
    now = replay(visit.wizard, {**place.answers, step_id: value})
    later = {name: answer for name, answer in visit.answers.items() if name not in now.answers}
    if not later:
        return now.answers
    possible = still_possible(visit.wizard, now.answers, later)
    kept = {name: answer for name, answer in later.items() if name in possible}
    gone = [name for name in later if name not in possible]
    if gone:
        visit.notices.append(_dropped(visit, gone))
    reached = advance(visit.wizard, now.answers, kept).answers
    return {**reached, **{name: answer for name, answer in kept.items() if name not in reached}}


def _dropped(visit: Visit, gone: list[str]) -> str:
    """Name the answers that no longer apply, by their questions."""
    known = steps(visit.wizard)
    t = visit.reader.t
    names = ", ".join(t(N_('"{title}"'), title=t(known[name].title) if name in known else name) for name in gone)
    if len(gone) == 1:
        return t(N_("One later answer no longer applied and was removed: {names}. The others are kept."), names=names)
    return t(
        N_("{count} later answers no longer applied and were removed: {names}. The others are kept."),
        count=len(gone),
        names=names,
    )


def _details_of_outcome(visit: Visit, step_id: str, fields: Mapping[str, str]) -> None:
    """The details screen that an outcome shows after the phone: it changes the ticket, not the place."""
    if step_id != DETAILS.id:
        return
    _take_texts(visit, step_id, fields)
    visit.error = visit.error or _texts_error(visit, DETAILS.fields, fields)


def _take_texts(visit: Visit, step_id: str, fields: Mapping[str, str]) -> None:
    """Keep what was typed, even where it is refused: nothing is lost."""
    if fields:
        visit.kept.texts[step_id] = {name: clean(text)[:LONGEST_KEPT] for name, text in list(fields.items())[:20]}


def _field_error(visit: Visit, place: Place, fields: Mapping[str, str]) -> str:
    step = place.step
    if not isinstance(step, Form):
        return _texts_error(visit, (Field("reason", N_("What stopped you?")),), fields)
    return _texts_error(visit, step.fields, fields)


def _texts_error(visit: Visit, boxes: tuple[Field, ...], fields: Mapping[str, str]) -> str:
    t = visit.reader.t
    for box in boxes:
        text = fields.get(box.id, "")
        visit.bad_field = box.id
        if len(text) > LONGEST_VALUE:
            return t(
                N_(
                    '"{field}" is too long: {length} characters, {most} at most. Keep the essential part; your text is still in the box.'
                ),
                field=t(box.label),
                length=len(text),
                most=LONGEST_VALUE,
            )
        if holds_secret(text):
            return t(
                N_('"{field}" seems to hold a password or a code. Remove it: the help desk never needs it.'),
                field=t(box.label),
            )
        if box.required and not text.strip():
            return t(N_('Fill in "{field}": without it the help desk cannot plan.'), field=t(box.label))
    visit.bad_field = ""
    return ""


def _place(visit: Visit, until: str = "") -> Place:
    """Where the answers lead; an answer that is not allowed (any more) ends them there, with a sentence."""
    answers = dict(visit.answers)
    if until in answers:
        names = list(answers)
        answers = {name: answers[name] for name in names[: names.index(until)]}
    while True:
        try:
            return replay(visit.wizard, answers)
        except AnswerError as error:
            answers.pop(error.step)
            visit.answers.pop(error.step, None)
            visit.error = visit.reader.t(N_("The link holds an answer that does not exist any more. Choose again."))


def _show(visit: Visit) -> dict[str, object]:
    whole = _place(visit)
    _forget_unused(visit, whole)
    here = visit.at in whole.answers
    place = _place(visit, until=visit.at) if here else whole
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
        visit.notices.append(_dropped(visit, gone))


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


def _measure(visit: Visit, request: Data) -> dict[str, object]:
    """Read the figures of the page and say them in words; the form then goes on with the verdict."""
    place = _place(visit, until=str(request.get("step")))
    if not isinstance(place.step, Probe):
        return _show(visit)
    figures = dict(mapping(request.get("figures")))
    verdict = probes.read(figures)
    value = verdict.value if verdict.value in place.step.answers else "unknown"
    visit.kept.figures[place.step.id] = figures
    return {"html": render(*pages.measured(verdict, value, visit.reader)), "kept": visit.kept.data(), "verdict": value}
