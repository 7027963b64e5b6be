"""A step of an interview -> HTML for the page. The components and their classes are those of docs/assets/guichet.css."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from diagnostics import probes
from diagnostics.compose import KIND_NAMES, LEVEL_NAMES, Texts
from diagnostics.html import Node, h, rich
from diagnostics.levels import Assessment
from diagnostics.shared import DETAILS, MOST_FIXES
from diagnostics.steps import COULD_NOT, DONE, FAILED, STOP, WORKED, Choice, Field, Fix, Form, Outcome, Probe, Step
from diagnostics.ticket import Ticket, mailto, webmail
from diagnostics.translation import N_, translator
from diagnostics.typography import typeset
from diagnostics.wizard import Place

RESULTS = (
    (WORKED, "check", N_("It works")),
    (FAILED, "close", N_("Still broken")),
    (COULD_NOT, "minus", N_("I couldn't do it")),
)
WHAT_FOLLOWS = {
    1: (
        N_("**You send the ticket below.** Nothing leaves without you."),
        N_("**The help desk answers** and accompanies you to the end."),
        N_("**It closes the ticket** when you are satisfied."),
    ),
    2: (
        N_("**You send the ticket below.** Nothing leaves without you."),
        N_("**A technician calls you** and tries to repair at a distance, under the maintenance contract."),
        N_(
            "**If that is not enough,** the machine goes to the workshop: tests, diagnosis, repair. The provider contacts the insurer for your guarantee."
        ),
    ),
    3: (),
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: language, the company's contact facts, and the articles of that language (id -> url and title)."""

    language: str
    desk: Mapping[str, object] = field(default_factory=dict)
    links: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def t(self, message: str, **values: object) -> str:
        """A message in the reader's language, with the signs and spaces of that language."""
        text = translator(self.language)(message)
        return typeset(text.format(**values) if values else text, self.language)

    def rich(self, message: str, **values: object) -> list[Node]:
        """The same with **bold** parts as elements."""
        return list(rich(self.t(message, **values)))

    def fact(self, name: str) -> str:
        """A contact fact of the company, or an empty text."""
        value = self.desk.get(name)
        return str(value) if value else ""


@dataclass(frozen=True, slots=True)
class View:
    """One screen to draw. fragment/edit: links that keep the answers. chosen: the earlier answer to this step."""

    place: Place
    reader: Reader
    edit: Mapping[str, str]
    restart: str
    chosen: str = ""
    texts: Texts = field(default_factory=dict)
    error: str = ""
    bad_field: str = ""
    notice: str = ""
    ticket: Ticket | None = None
    struck: frozenset[str] = frozenset()
    system: str = ""


def screen(view: View) -> list[Element]:
    """The two nodes of a screen: the step itself, and what stands beside it."""
    return [h("div", *_step(view), class_="g-step"), _side(view)]


def title(view: View) -> str:
    """The document title of this screen: the question, the fix or the outcome, then the wizard."""
    t = view.reader.t
    step = view.place.step
    name = t(N_("Call now")) if _calls(view) else t(step.title)
    return f"{name} - {t(view.place.wizard.title)}"


def icon(name: str) -> Element:
    """An icon drawn by the stylesheet, always beside words."""
    return h("span", class_=f"g-icon g-icon--{name}", aria_hidden="true")


def mark(level: int) -> Element:
    """Level mark: circle, square, diamond, with its figure; read in black and white too."""
    shapes = {
        1: h("circle", cx="20", cy="20", r="16.5"),
        2: h("path", d="M4 4h32v32H4z"),
        3: h("path", d="M20 1.5 38.5 20 20 38.5 1.5 20z"),
    }
    figure = h("text", str(level), x="20", y="20", text_anchor="middle", dy=".36em")
    return h(
        "svg",
        shapes[level],
        figure,
        class_=f"g-mark g-mark--{level}",
        viewBox="0 0 40 40",
        aria_hidden="true",
        focusable="false",
    )


def level_name(level: int, reader: Reader) -> Element:
    """The words "Level 2, blocking", to stand beside the mark."""
    words = h("b", reader.t(N_("Level {level}"), level=level))
    return h("span", words, f", {reader.t(LEVEL_NAMES[level])}", class_="g-level__name")


def phone(reader: Reader, class_: str = "") -> Element:
    """The help desk's number as a link that calls it."""
    return h(
        "a",
        typeset(reader.fact("phone"), reader.language),
        class_=f"g-phone {class_}".strip(),
        href=f"tel:{reader.fact('tel')}",
    )


def status(reader: Reader) -> Element:
    """The opening hours; the page's clock turns them into open or closed (hours.js)."""
    return h("span", typeset(reader.fact("hours"), reader.language), class_="g-status", data_hours=True)


def _step(view: View) -> list[Element]:
    step = view.place.step
    if isinstance(step, Outcome):
        return _outcome(view, step)
    where = h("p", h("b", view.reader.t(view.place.wizard.title)), " ", h("span", _progress(view)), class_="g-where")
    notice = _notice(view)
    return [where, *([notice] if notice is not None else []), _draw(view, step)]


def _draw(view: View, step: Step) -> Element:
    match step:
        case Choice():
            return _choice(view, step)
        case Form():
            return _form(view, step)
        case Probe():
            return _probe(view, step)
        case Fix():
            return _fix(view, step)


def _progress(view: View) -> str:
    tried = len(view.place.case.fixes)
    if isinstance(view.place.step, Fix):
        return view.reader.t(N_("Try {number}, {most} at most"), number=tried + 1, most=MOST_FIXES)
    if view.place.step is DETAILS:
        return view.reader.t(N_("Last screen before the ticket"))
    return view.reader.t(N_("Question {number}"), number=len(view.place.case.trail) - tried + 1)


def _notice(view: View) -> Element | None:
    if not view.notice:
        return None
    return h("div", icon("info"), h("p", view.notice), class_="g-notice", role="status")


def _error(view: View) -> Element | None:
    if not view.error:
        return None
    return h("div", icon("alert"), h("p", view.error), class_="g-error", id="g-error")


def _head(view: View) -> Element:
    return h("h1", view.reader.t(view.place.step.title), tabindex="-1")


def _ask(view: View, step: Step, *children: Node) -> Element:
    """The form of a step. It has no action: the page's script takes the answer, and without script the outline serves."""
    return h("form", *children, data_step=step.id, novalidate=True, autocomplete="off")


def _actions(view: View, label: str) -> Element:
    button = h("button", view.reader.t(label), class_="g-button g-button--big", type="submit")
    return h("p", button, _back(view), class_="g-actions")


def _back(view: View) -> Element | None:
    trail = view.place.case.trail
    if not trail:
        return None
    return h("a", icon("back"), view.reader.t(N_("Previous step")), class_="g-back", href=view.edit[trail[-1][0].id])


def _choice(view: View, step: Choice) -> Element:
    t = view.reader.t
    described = " ".join(name for name, there in (("g-hint", step.hint), ("g-error", view.error)) if there)
    options = [
        h(
            "label",
            h("input", type="radio", name="value", value=option.id, checked=option.id == view.chosen),
            h("span", h("b", t(option.label)), h("small", t(option.hint)) if option.hint else None),
            class_="g-choice g-choice--none" if option is step.options[-1] else "g-choice",
        )
        for option in step.options
    ]
    known = None
    if step.known:  # filled in by the page where the first step was made at build, without a browser
        text = t(N_("The device you are reading on has {system}."), system=view.system) if view.system else ""
        known = h("p", text, class_="g-hint", data_known=True)
    hint = h("p", t(step.hint), class_="g-hint", id="g-hint") if step.hint else None
    group = h(
        "fieldset",
        h("legend", _head(view)),
        hint,
        known,
        _error(view),
        *options,
        class_="g-choices",
        aria_describedby=described or None,
    )
    return _ask(view, step, group, _actions(view, N_("Continue")))


def _form(view: View, step: Form) -> Element:
    hint = h("p", view.reader.t(step.hint), class_="g-hint") if step.hint else None
    boxes = [_field(view, item, view.texts.get(step.id, {}).get(item.id, "")) for item in step.fields]
    hidden = h("input", type="hidden", name="value", value=DONE)
    return _ask(view, step, _head(view), hint, _error(view), *boxes, hidden, _actions(view, N_("Continue")))


def _field(view: View, item: Field, value: str) -> Element:
    t = view.reader.t
    bad = item.id == view.bad_field
    described = " ".join(name for name, there in ((f"hint-{item.id}", item.hint), ("g-error", bad)) if there) or None
    common: dict[str, str | bool | None] = {
        "class_": "g-input g-input--line" if item.kind != "text" else "g-input",
        "id": f"field-{item.id}",
        "name": f"field-{item.id}",
        "aria_describedby": described,
        "aria_invalid": "true" if bad else None,
        "required": item.required,
    }
    box = (
        h("textarea", value, rows="3", **common)
        if item.kind == "text"
        else h("input", type="tel" if item.kind == "tel" else "text", value=value, **common)
    )
    hint = h("small", t(item.hint), id=f"hint-{item.id}") if item.hint else None
    return h("p", h("label", t(item.label), for_=f"field-{item.id}"), hint, box, class_="g-field")


def _probe(view: View, step: Probe) -> Element:
    t = view.reader.t
    skip = h(
        "button",
        t(N_("Skip the measurement")),
        class_="g-button g-button--quiet",
        type="submit",
        name="result",
        value="unknown",
    )
    wait = h("p", t(N_("Measuring, ten seconds at most…")), class_="g-wait", role="status")
    start = h(
        "button", t(N_("Measure")), class_="g-button g-button--big", type="button", data_measure=" ".join(step.measures)
    )
    area = h("div", h("p", start, skip, class_="g-actions"), data_measured=True)
    hidden = h("template", wait, data_measuring=True)
    return _ask(
        view,
        step,
        _head(view),
        h("p", t(step.hint)),
        _error(view),
        area,
        hidden,
        h("p", _back(view), class_="g-actions"),
    )


def measured(verdict: probes.Verdict, value: str, reader: Reader) -> list[Element]:
    """What was measured, in words, and the button that goes on with it."""
    t = reader.t
    rows = [
        h(
            "div",
            h("dt", t(reading.label)),
            h("dd", t(reading.value, **(reading.values or {}))),
            h("dd", t(reading.trust)) if reading.trust else None,
        )
        for reading in verdict.readings
    ]
    go = h("button", t(N_("Continue")), class_="g-button g-button--big", type="submit", name="result", value=value)
    skip = h(
        "button",
        t(N_("Don't use this")),
        class_="g-button g-button--quiet",
        type="submit",
        name="result",
        value="unknown",
    )
    return [
        h("h2", t(verdict.title), tabindex="-1"),
        h("dl", *rows, class_="g-measure"),
        h("p", go, skip, class_="g-actions"),
    ]


def _fix(view: View, step: Fix) -> Element:
    t = view.reader.t
    reason = h(
        "details",
        h("summary", t(N_("You couldn't do it? Say why (optional)"))),
        h(
            "p",
            h("label", t(N_("What stopped you?")), for_="field-reason"),
            h(
                "input",
                class_="g-input g-input--line",
                id="field-reason",
                name="field-reason",
                type="text",
                value=view.texts.get(step.id, {}).get("reason", ""),
            ),
            class_="g-field",
        ),
        class_="g-reason",
    )
    results = [
        h(
            "button",
            icon(name),
            h("span", h("b", t(label))),
            class_="g-result",
            type="submit",
            name="result",
            value=value,
            aria_pressed="true" if value == view.chosen else None,
        )
        for value, name, label in RESULTS
    ]
    articles = _articles(view, step.kb)
    stop = h(
        "button",
        t(N_("Stop trying, get help")),
        class_="g-button g-button--quiet",
        type="submit",
        name="result",
        value=STOP,
    )
    return _ask(
        view,
        step,
        _head(view),
        h("p", icon("clock"), h("span", h("b", _minutes(view, step)), " ", t(step.keeps)), class_="g-cost"),
        h("p", t(step.why)) if step.why else None,
        h("ol", *(h("li", *view.reader.rich(text)) for text in step.steps), class_="g-do"),
        articles,
        h("fieldset", h("legend", h("h2", t(N_("And now?")))), _error(view), *results, reason, class_="g-results"),
        h("p", stop, _back(view), class_="g-actions"),
    )


def _minutes(view: View, step: Fix) -> str:
    t = view.reader.t
    minutes = max(1, round(step.minutes))
    text = t(N_("{minutes} minute."), minutes=minutes) if minutes == 1 else t(N_("{minutes} minutes."), minutes=minutes)
    if step.wait:
        text += " " + t(N_("Then a wait of {minutes} minutes."), minutes=round(step.wait))
    return text


def _calls(view: View) -> bool:
    """Whether the phone comes before anything else."""
    step = view.place.step
    return isinstance(step, Outcome) and (step.ending == "phone" or view.place.assessment.level == 3)


def _outcome(view: View, step: Outcome) -> list[Element]:
    verdict = view.place.assessment
    t = view.reader.t
    where = h("p", h("b", t(view.place.wizard.title)), " ", h("span", t(N_("Diagnosis finished"))), class_="g-where")
    calls = _calls(view)
    head = _alarm(view) if calls else h("h1", t(step.title), tabindex="-1")
    parts: list[Element | None] = [where, _notice(view), head]
    if step.ending != "solved":  # "you cannot work" would be read as news
        parts.append(_verdict(view, verdict))
    if calls:
        parts.append(h("h2", t(step.title)))
    parts += [*_list(view, N_("What to say"), step.say if calls else (), "ol", "g-say")]
    parts += [
        *_list(view, N_("Meanwhile") if step.ending != "article" else N_("What you can do"), step.now, "ul", "g-plain")
    ]
    parts += [*_list(view, N_("What not to do"), step.avoid, "ul", "g-plain")]
    if step.ending == "solved":
        parts += _solved(view)
    elif step.ending == "ticket" and not calls:
        parts += [*_list(view, N_("What happens now"), WHAT_FOLLOWS[verdict.level], "ol", "g-do")]
    parts += _ticket_part(view, step, later=calls or step.ending in ("solved", "article"))
    if not calls and step.ending == "ticket":
        parts.append(_send_bar(view))
    again = h("a", t(N_("Start again")), href=view.restart)
    parts.append(h("p", _back(view), again, class_="g-actions"))
    return [part for part in parts if part is not None]


def _alarm(view: View) -> Element:
    reader = view.reader
    lines: list[Element] = [h("h1", reader.t(N_("Call now")), tabindex="-1"), h("p", phone(reader, "g-phone--huge"))]
    if view.place.case.facts.danger or view.place.step.id == "danger":
        emergency = reader.fact("emergency") or "112"
        text = reader.t(N_("Someone in danger? Emergency number first: {number}."), number=emergency)
        lines.insert(1, h("p", h("a", text, href=f"tel:{emergency}", class_="g-link")))
    lines.append(h("p", status(reader)))
    if reader.fact("oncall_tel"):
        number = h(
            "a",
            typeset(reader.fact("oncall"), reader.language),
            class_="g-link",
            href=f"tel:{reader.fact('oncall_tel')}",
        )
        lines.append(h("p", reader.t(N_("Outside these hours, on-call number:")), " ", number))
    return h("div", *lines, class_="g-alarm")


def _verdict(view: View, verdict: Assessment) -> Element:
    level = h("p", mark(verdict.level), " ", level_name(verdict.level, view.reader), class_="g-level")
    return h("div", level, h("p", view.reader.t(verdict.reason)), class_="g-verdict")


def _list(view: View, heading: str, texts: Iterable[str], tag: str, class_: str) -> list[Element]:
    items = [h("li", *view.reader.rich(text)) for text in texts]
    return [h("h2", view.reader.t(heading)), h(tag, *items, class_=class_)] if items else []


def _solved(view: View) -> list[Element]:
    t = view.reader.t
    worked = [fix for fix, result in view.place.case.fixes if result == WORKED]
    parts = [h("p", t(N_("What worked:")), " ", h("b", t(fix.title)), ".") for fix in worked]
    parts.append(
        h("p", t(N_("If it comes back, start this diagnosis again, or send the ticket: it says what worked.")))
    )
    return parts


def _ticket_part(view: View, step: Outcome, later: bool) -> list[Element]:
    if view.ticket is None:
        return []
    t = view.reader.t
    if not later:
        return [_ticket(view, view.ticket)]
    summary = (
        t(N_("Report it all the same"))
        if step.ending in ("solved", "article")
        else t(N_("After the call: send the ticket"))
    )
    more = [] if view.place.case.answer("details") else [_more(view)]
    body: list[Node] = [
        h("p", t(N_("It is already filled in with your answers."))),
        *more,
        _ticket(view, view.ticket),
        _send_bar(view, sticky=False),
    ]
    opened = "details" in view.texts or bool(view.error) or bool(view.struck)
    return [h("details", h("summary", summary), *body, class_="g-later", open=opened)]


def _more(view: View) -> Element:
    """The details screen, inside an outcome that must not be delayed by it."""
    boxes = [_field(view, item, view.texts.get(DETAILS.id, {}).get(item.id, "")) for item in DETAILS.fields]
    hidden = h("input", type="hidden", name="value", value=DONE)
    button = h("button", view.reader.t(N_("Put this in the ticket")), class_="g-button g-button--quiet", type="submit")
    heading = h("summary", view.reader.t(DETAILS.title))
    form = _ask(
        view,
        DETAILS,
        h("p", view.reader.t(DETAILS.hint), class_="g-hint"),
        _error(view),
        *boxes,
        hidden,
        h("p", button, class_="g-actions"),
    )
    return h("details", heading, form, class_="g-more-details", open=bool(view.error))


def _ticket(view: View, ticket: Ticket) -> Element:
    t = view.reader.t
    head = h(
        "dl",
        h("div", h("dt", t(N_("To"))), h("dd", ticket.to)),
        h("div", h("dt", t(N_("Subject"))), h("dd", ticket.subject)),
        class_="g-ticket__head",
    )
    lines = [_line(line.id, line.id not in view.struck, h("span", line.text)) for line in ticket.lines]
    code = h(
        "span",
        h("small", t(N_("For the tracking software: it files the ticket without typing it again."))),
        h("code", ticket.machine),
    )
    return h(
        "form",
        h("h2", t(N_("Your ticket")), id="ticket-t"),
        h(
            "p",
            t(N_("This is exactly what will be sent. Untick a line to remove it. Nothing leaves without you.")),
            class_="g-hint",
        ),
        head,
        h("p", ticket.greeting, class_="g-ticket__fixed"),
        *lines,
        _line("code", "code" not in view.struck, code),
        h("p", ticket.closing, class_="g-ticket__fixed"),
        class_="g-ticket",
        aria_labelledby="ticket-t",
        data_ticket=True,
    )


def _line(identifier: str, kept: bool, words: Element) -> Element:
    box = h("input", type="checkbox", name="line", value=identifier, checked=kept)
    return h("label", box, words, class_="g-line g-line--code" if identifier == "code" else "g-line")


def _send_bar(view: View, sticky: bool = True) -> Element | None:
    """The ways out of the page; on a phone the bar stays at the bottom of the screen, so that sending needs no search."""
    if view.ticket is None:
        return None
    t = view.reader.t
    sent = view.ticket.without(view.struck)
    url, shortened = mailto(sent)
    mail = h("a", icon("mail"), t(N_("Open the e-mail")), class_="g-button g-button--big", href=url, data_mail="open")
    copy = h(
        "button",
        icon("copy"),
        t(N_("Copy the text")),
        class_="g-button g-button--quiet",
        type="button",
        data_mail="copy",
    )
    draft = h(
        "button",
        icon("download"),
        t(N_("File .eml")),
        class_="g-button g-button--quiet",
        type="button",
        data_mail="eml",
    )
    web_url = webmail(sent, view.reader.fact("webmail"))
    web = (
        h(
            "a",
            t(N_("Open in web mail")),
            class_="g-button g-button--quiet",
            href=web_url,
            data_mail="web",
            rel="noopener",
            target="_blank",
        )
        if web_url
        else None
    )
    address = h("a", view.reader.fact("email"), href=f"mailto:{view.reader.fact('email')}")
    note = h(
        "p",
        t(N_("Nothing opens? Copy the text and send it to")),
        " ",
        address,
        t(N_(", or call")),
        " ",
        phone(view.reader),
        ".",
        class_="g-note",
    )
    short = h(
        "p",
        t(N_("The e-mail is shortened to open everywhere. Copy the text or take the file to send all of it.")),
        class_="g-note",
        data_shortened=True,
        hidden=not shortened,
    )
    done = h("p", class_="g-note", role="status", data_mail_status=True)
    return h(
        "div",
        h("p", mail, copy, draft, web, class_="g-actions"),
        done,
        short,
        note,
        class_="g-send g-send--sticky" if sticky else "g-send",
    )


def _side(view: View) -> Element:
    t = view.reader.t
    talk = h(
        "section",
        h("h2", t(N_("Would you rather talk to someone?"))),
        h("p", phone(view.reader, "g-phone--side")),
        h("p", status(view.reader)),
        class_="g-talk",
    )
    step = view.place.step
    read = _articles(view, (*step.kb, view.place.wizard.kb) if isinstance(step, Outcome) else (view.place.wizard.kb,))
    parts: list[Node] = [None if _calls(view) else talk, _recap(view), read]
    if not isinstance(step, Outcome):
        parts = [_recap(view), talk]
    return h("aside", *parts, class_="g-side", aria_label=t(N_("Your answers and the phone")))


def _recap(view: View) -> Element | None:
    trail = view.place.case.trail
    if not trail:
        return None
    t = view.reader.t
    rows = [
        h(
            "div",
            h("dt", t(step.title)),
            h(
                "dd",
                h("span", _answer(view, step, answer)),
                " ",
                h(
                    "a",
                    t(N_("Change")),
                    href=view.edit[step.id],
                    aria_label=t(N_("Change: {question}"), question=t(step.title)),
                ),
            ),
        )
        for step, answer in trail
    ]
    return h("section", h("h2", t(N_("Your answers"))), h("dl", *rows), class_="g-recap")


def _answer(view: View, step: Step, answer: str) -> str:
    t = view.reader.t
    if isinstance(step, Choice):
        return t(step.option(answer).label)
    if isinstance(step, Probe):
        return t(probes.TITLES.get(answer, answer))
    if isinstance(step, Form):
        filled = [value for value in view.texts.get(step.id, {}).values() if value]
        return t(N_("Filled in")) if filled else t(N_("Left empty"))
    return t({**{value: label for value, _, label in RESULTS}, STOP: N_("I asked for help")}[answer])


def _articles(view: View, ids: Iterable[str]) -> Element | None:
    """Links to articles that exist in the reader's language; an old review date is said beside them."""
    known = [view.reader.links[name] for name in dict.fromkeys(ids) if name in view.reader.links]
    if not known:
        return None
    items = [
        h(
            "li",
            h("a", link["title"], class_="g-link", href=link["url"]),
            h("small", link["stale"]) if link.get("stale") else None,
        )
        for link in known
    ]
    return h("section", h("h2", view.reader.t(N_("To read"))), h("ul", *items, class_="g-links"), class_="g-recap")


def kind_name(kind: str, reader: Reader) -> str:
    """Preventive, corrective or evolutive, in the reader's language."""
    return reader.t(KIND_NAMES[kind])
