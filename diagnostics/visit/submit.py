"""Takes one answer: checks it, keeps what was typed, and keeps the later answers that still hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from diagnostics.engine.run import Run
from diagnostics.engine.steps import Field, Form, Outcome, Step
from diagnostics.engine.translation import N_
from diagnostics.pages.view import Reader
from diagnostics.probes.verdict import mapping
from diagnostics.ticket.message import LONGEST_VALUE, clean, holds_secret
from diagnostics.visit.arrival import Visit, arrive, settle
from diagnostics.visit.kept import Kept
from diagnostics.visit.request import Data, Request
from diagnostics.wizards.common import DETAILS, REASON, unknown_fields

CHOOSE = N_("Choose an answer. If none fits, take the last one.")
LONGEST_KEPT = 2_000_000  # characters of one text kept for the tab, refused or not: nothing typed is lost


def submit(request: Request, data: Data) -> Visit:
    """Take one answer; a bad one leaves everything as it was, with a sentence."""
    step_id, value = str(data.get("step")), str(data.get("value") or "")
    fields = {str(name): str(text) for name, text in mapping(data.get("fields")).items()}
    run = Run(request.wizard)
    run.follow(request.answers, until=step_id)
    if isinstance(run.step, Outcome):
        return _details_of_outcome(request, run, step_id, fields)
    if run.step.id != step_id:
        sentence = request.reader.t(N_("This question had already been answered elsewhere. Here is where you are."))
        return arrive(request).saying(sentence)
    request = replace(request, kept=_with_texts(request.kept, step_id, fields))
    wrong, error = _fault(request.reader, run.step, value, fields)
    if error:
        run.follow(request.answers)
        visit = settle(request, run, request.answers)
        return replace(visit, error=error, bad_field=wrong, at=step_id if step_id in visit.place.answers else "")
    return _taken(request, run, value)


def _taken(request: Request, run: Run, value: str) -> Visit:
    """The place after this answer, the later answers that still hold taken along."""
    before = request.answers.get(run.step.id, value)
    if not run.case.trail and before != value:
        # Another trouble: the words and figures of the first are not its own.
        request = replace(request, kept=request.kept.anew())
    later = {name: answer for name, answer in request.answers.items() if name != run.step.id}
    run.send(value)
    run.follow(later, strict=False)
    return settle(request, run, later)


def _details_of_outcome(request: Request, run: Run, step_id: str, fields: Mapping[str, str]) -> Visit:
    """The details screen that an outcome shows after the phone: it changes the ticket, not the place."""
    ours = step_id == DETAILS.id
    place = run.place()
    boxes = unknown_fields(place.step, place.facts) if isinstance(place.step, Outcome) else ()
    kept = _with_texts(request.kept, step_id, fields) if ours else request.kept
    wrong, error = _texts_fault(request.reader, boxes, fields) if ours else ("", "")
    visit = settle(replace(request, kept=kept), run, request.answers)
    return replace(visit, error=error, bad_field=wrong)


def _with_texts(kept: Kept, step_id: str, fields: Mapping[str, str]) -> Kept:
    """Keep what was typed, even where it is refused: nothing is lost."""
    return kept.typed(step_id, {name: clean(text)[:LONGEST_KEPT] for name, text in list(fields.items())[:20]})


def _fault(reader: Reader, step: Step, value: str, fields: Mapping[str, str]) -> tuple[str, str]:
    """The field it lies in and the sentence; both empty where the answer can be taken."""
    boxes = step.fields if isinstance(step, Form) else (REASON,)
    wrong, error = _texts_fault(reader, boxes, fields)
    if not error and value not in step.answers:
        return "", reader.t(CHOOSE)
    return wrong, error


def _texts_fault(reader: Reader, boxes: tuple[Field, ...], fields: Mapping[str, str]) -> tuple[str, str]:
    for box in boxes:
        error = _text_fault(reader, box, fields.get(box.id, ""))
        if error:
            return box.id, error
    return "", ""


def _text_fault(reader: Reader, box: Field, text: str) -> str:
    t, label = reader.t, reader.words(box, "label")
    if len(text) > LONGEST_VALUE:
        return t(
            N_(
                '"{field}" is too long: {length} characters, {most} at most. Keep the essential part; your text is still in the box.'
            ),
            field=label,
            length=len(text),
            most=LONGEST_VALUE,
        )
    if holds_secret(text):
        sentence = N_('"{field}" seems to hold a password or a code. Remove it: the help desk never needs it.')
        return t(sentence, field=label)
    if box.required and not text.strip():
        return t(N_('Fill in "{field}": without it the help desk cannot plan.'), field=label)
    return ""
