"""Where an interview ends: whom to call, what to do, and the ticket."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from diagnostics.engine.levels import Assessment
from diagnostics.engine.steps import DONE, WORKED, Outcome
from diagnostics.engine.translation import N_
from diagnostics.pages.follows import follows
from diagnostics.pages.html import Node, h
from diagnostics.pages.parts import alarm, ask, back, error, field, items, level_name, mark, notice, way
from diagnostics.pages.send import send_bar, ticket_form
from diagnostics.pages.view import View
from diagnostics.wizards.common import DETAILS, unknown_fields


def outcome(view: View, step: Outcome) -> list[Element]:
    """The whole screen, the phone first where it is a crisis."""
    verdict = view.place.assessment
    t, lists = view.reader.t, view.reader.lists
    where = h(
        "p",
        h("b", way(view)),
        " ",
        h("span", t(N_("Diagnosis finished"))),
        class_="g-where",
    )
    calls = view.calls
    head = _alarm(view) if calls else h("h1", view.reader.words(step, "title"), tabindex="-1")
    parts: list[Element | None] = [where, *notice(view), head]
    if step.ending != "solved":  # "you cannot work" would be read as news
        parts.append(_verdict(view, verdict))
    if calls and not step.act_first:
        parts.append(h("p", h("b", view.reader.words(step, "title"))))
    parts += [*items(view, N_("What to say"), lists(step, "say") if calls else (), "ol", "g-say")]
    parts += [
        *items(
            view,
            N_("Meanwhile") if step.ending != "article" else N_("What you can do"),
            lists(step, "now"),
            "ul",
            "g-plain",
        )
    ]
    parts += [*items(view, N_("What not to do"), lists(step, "avoid"), "ul", "g-plain")]
    if step.ending == "solved":
        parts += _solved(view)
    elif step.ending == "ticket" and not calls:
        parts += [*items(view, N_("What happens now"), map(view.reader.rich, follows(view.place)), "ol", "g-do")]
    parts += _ticket_part(view, step, later=calls or step.ending in ("solved", "article"))
    if view.ticket and not calls and step.ending == "ticket":
        parts.append(send_bar(view))
    again = h("a", t(N_("Start again")), href=view.restart, data_restart=True)
    parts.append(h("p", back(view), again, class_="g-actions"))
    return [part for part in parts if part is not None]


def _alarm(view: View) -> Element:
    """Whom to call. What cannot wait for the call comes above it; where people are in danger, the emergency number."""
    reader, place = view.reader, view.place
    heading = h("h1", reader.t(N_("Call now")), tabindex="-1")
    if isinstance(place.step, Outcome) and place.step.act_first:
        heading = h("h1", reader.words(place.step, "title"), tabindex="-1")
    return alarm(reader, heading, rescue=place.assessment.rule == "L1", oncall=place.assessment.level == 3)


def _verdict(view: View, verdict: Assessment) -> Element:
    level = h("p", mark(verdict.level), " ", level_name(verdict.level, view.reader), class_="g-level")
    return h("div", level, h("p", view.reader.t(verdict.reason)), class_="g-verdict")


def _solved(view: View) -> list[Element]:
    t = view.reader.t
    worked = [fix for fix, result in view.place.tries if result == WORKED]
    parts = [h("p", t(N_("What worked:")), " ", h("b", view.reader.words(fix, "title")), ".") for fix in worked]
    parts.append(
        h("p", t(N_("If it comes back, start this diagnosis again, or send the ticket: it says what worked.")))
    )
    return parts


def _ticket_part(view: View, step: Outcome, later: bool) -> list[Element]:
    t = view.reader.t
    if view.ticket is None:  # made ahead: the ticket comes with Python
        return [h("p", t(N_("The ticket is being written…")), class_="g-wait", role="status", data_unfinished=True)]
    if not later:
        return [ticket_form(view, view.ticket)]
    summary = (
        t(N_("Report it all the same"))
        if step.ending in ("solved", "article")
        else t(N_("After the call: send the ticket"))
    )
    more = [] if "details" in view.place.answers else [_more(view, step)]
    body: list[Node] = [
        h("p", t(N_("It is already filled in with your answers."))),
        *more,
        ticket_form(view, view.ticket),
        send_bar(view, sticky=False),
    ]
    opened = "details" in view.texts or bool(view.error) or bool(view.struck)
    return [h("details", h("summary", summary), *body, class_="g-later", open=opened)]


def _more(view: View, step: Outcome) -> Element:
    """The details screen, inside an outcome that must not be delayed by it."""
    boxes = [field(view, item, view.typed(DETAILS.id, item)) for item in unknown_fields(step, view.place.facts)]
    hidden = h("input", type="hidden", name="value", value=DONE)
    button = h("button", view.reader.t(N_("Put this in the ticket")), class_="g-button g-button--quiet", type="submit")
    heading = h("summary", view.reader.words(DETAILS, "title"))
    form = ask(
        view,
        DETAILS,
        h("p", view.reader.words(DETAILS, "hint"), class_="g-hint"),
        error(view),
        *boxes,
        hidden,
        h("p", button, class_="g-actions"),
    )
    return h("details", heading, form, class_="g-more-details", open=bool(view.error))
