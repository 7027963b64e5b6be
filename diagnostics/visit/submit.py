"""Takes one answer: checks it, keeps what was typed, and keeps the later answers that still hold."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.steps import Field, Form, Outcome
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Place, advance, replay, still_possible
from diagnostics.ticket.message import LONGEST_VALUE, clean, holds_secret
from diagnostics.visit.kept import Kept, mapping
from diagnostics.visit.request import Data, Visit, place_of, say_dropped
from diagnostics.wizards.common import DETAILS

LONGEST_KEPT = 2_000_000  # characters of one text kept for the tab, refused or not: nothing typed is lost


def submit(visit: Visit, request: Data) -> None:
    """Take one answer; a bad one leaves everything as it was, with a sentence."""
    step_id, value = str(request.get("step")), str(request.get("value") or "")
    fields = {str(name): str(text) for name, text in mapping(request.get("fields")).items()}
    place = place_of(visit, until=step_id)
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
        visit.notices.append(say_dropped(visit, gone))
    reached = advance(visit.wizard, now.answers, kept).answers
    return {**reached, **{name: answer for name, answer in kept.items() if name not in reached}}


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
