"""One interview -> its ticket, in the person's language: what is wrong and who is stopped first, then what was found and tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from diagnostics import probes
from diagnostics.engine.languages import DEFAULT
from diagnostics.engine.levels import Assessment
from diagnostics.engine.run import Answered, Place, still_true
from diagnostics.engine.steps import (
    COULD_NOT,
    FAILED,
    STOP,
    WORKED,
    Choice,
    Field,
    Fix,
    Form,
    Outcome,
    Probe,
    Test,
    Try,
)
from diagnostics.engine.translation import N_, Translate, translator
from diagnostics.engine.words import Speech
from diagnostics.ticket import device as environment
from diagnostics.ticket.message import LONGEST_VALUE, Line, Ticket, clean, defuse, machine_line, one_line, subject
from diagnostics.ticket.procedure import procedure
from diagnostics.wizards.common import DETAILS, OPENING, PLACE, WORDS, unknown_fields

LEVEL_NAMES = {1: N_("non-blocking"), 2: N_("blocking"), 3: N_("crisis")}
KIND_NAMES = {"preventive": N_("preventive"), "corrective": N_("corrective"), "evolutive": N_("improvement")}
RESULTS = {WORKED: N_("{done}, and it works again."), FAILED: N_("{done}, no change.")}
MEANWHILE = N_("{done}, and I can work that way meanwhile.")

# What a message said and no answer or text box tells.
HEARD = {
    "message": N_('From my message, exact message or code "{text}".'),
    "app": N_("From my message, the application {text}."),
    "deadline": N_('From my message, a deadline, "{text}".'),
    "site": N_("From my message, the site {text}."),
    "printer": N_("From my message, the printer {text}."),
}
HEARD_ELSE = N_("From my message, {text}.")
# Facts that an interview tells in its own sentences.
TOLD = ("who", "work", "around", "place", "device", "os", "link")

Texts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Sender:
    """What the page knows besides the answers.

    language: of the ticket. desk: the company's contact facts. texts: form or fix id -> field id -> text typed in this tab.
    figures: probe id -> raw figures. env: what the browser knows. number: the ticket's id. url: this path, to open again.
    heard: fact -> what the person's own message said of it; "words" is the message itself.
    """

    language: str = DEFAULT
    desk: Mapping[str, object] = field(default_factory=dict)
    texts: Texts = field(default_factory=dict)
    figures: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    env: Mapping[str, object] = field(default_factory=dict)
    number: str = ""
    url: str = ""
    heard: Mapping[str, str] = field(default_factory=dict)

    @property
    def t(self) -> Translate:
        """The interface's messages in this language."""
        return translator(self.language)

    @property
    def speech(self) -> Speech:
        """The wizards' words in this language."""
        return Speech(self.language)


def typed(texts: Texts, heard: Mapping[str, str], form: str, item: Field) -> str:
    """What stands in a text box: what was typed, or left empty, else what the person's own message said of it."""
    given = texts.get(form, {})
    return given[item.id] if item.id in given else heard.get(item.hears, "")


def compose(place: Place, sender: Sender) -> Ticket:
    """The ticket of a place (normally an outcome): every line the person may strike, and the machine line."""
    t = sender.t
    verdict = place.assessment
    lines = [line for line in _lines(place, verdict, sender) if line.text]
    where = one_line(typed(sender.texts, sender.heard, DETAILS.id, PLACE))[:60]
    return Ticket(
        to=str(sender.desk.get("address") or sender.desk.get("email", "")),
        subject=subject(about(place, sender.speech), where),
        greeting=t(N_("Hello,")),
        lines=tuple(lines),
        machine=_machine(place, verdict, sender),
        closing=t(N_("Thank you.")),
        shortened_note=t(N_("(Shortened to fit in this e-mail. The whole text is on the page.)")),
    )


def _lines(place: Place, verdict: Assessment, sender: Sender) -> Iterator[Line]:
    t = sender.t
    story = list(_story(place, sender))
    yield from story
    yield from _heard(place, sender, " ".join(line.text for line in story[1:]).casefold())
    yield Line("_level", _level(place, verdict, t), 8)
    yield Line(
        "_priority",
        t(N_("Impact {impact}, urgency {urgency}, priority {priority} out of 5, {kind} maintenance.")).format(
            impact=verdict.impact, urgency=verdict.urgency, priority=verdict.priority, kind=t(KIND_NAMES[verdict.kind])
        ),
        2,
    )
    if isinstance(place.step, Outcome) and place.step.ending != "solved":
        for index, text in enumerate(sender.speech.texts(place.step, "proposed")):
            yield Line(f"_next-{index + 1}", text, 5)
        for index, text in enumerate(procedure(place)):
            yield Line(f"_then-{index + 1}", t(text), 4)
    article = _article(place)
    if article:
        yield Line("_kb", t(N_("Article {kb} covers this.")).format(kb=article), 1)
    contract = one_line(str(sender.desk.get("contract") or ""))
    if contract:
        yield Line("_contract", t(N_("Maintenance contract, {contract}.")).format(contract=contract), 1)
    seen = environment.describe(sender.env)
    if seen:
        yield Line("_env", t(N_("This ticket was written with {environment}.")).format(environment=seen), 1)
    if sender.url:
        yield Line("_link", t(N_("The same path, to open again, {url}")).format(url=sender.url), 0)


def _story(place: Place, sender: Sender) -> Iterator[Line]:
    """The person's own words, then what is wrong, what was found and tried, and the details."""
    t, speech = sender.t, sender.speech
    words = defuse(typed(sender.texts, sender.heard, DETAILS.id, WORDS)[:LONGEST_VALUE])
    yield Line("_words", words, 9)
    symptom = _symptom(place, speech)
    if symptom:
        yield Line(symptom.step.id, _said(symptom, speech), 9)
    elif not words:
        yield Line("_about", f"{about(place, speech)}.", 9)
    if place.facts.scope_unknown:
        yield Line("_scope", t(N_("Whether others are affected has not been checked.")), 8)
    for done in place.trail:
        if done is not symptom and still_true(done, place.facts):
            yield from _answer(done, sender)
    yield from _details(place, sender)


def _level(place: Place, verdict: Assessment, t: Translate) -> str:
    """The level with its reason; where it is solved, the level it was."""
    text = N_("This is level {level}, {name}, because {reason}.")
    if isinstance(place.step, Outcome) and place.step.ending == "solved":
        text = N_("It was level {level}, {name}, and it is solved.")
    reason = t(verdict.reason_ticket)
    return t(text).format(level=verdict.level, name=t(LEVEL_NAMES[verdict.level]), reason=reason)


def about(place: Place, speech: Speech) -> str:
    """What the ticket is about: what the outcome says, else the last answer that tells, else the wizard."""
    if isinstance(place.step, Outcome) and speech.text(place.step, "about"):
        return speech.text(place.step, "about")
    symptom = _symptom(place, speech, last=True)
    return speech.option(symptom.step, symptom.answer, "about") if symptom else speech.wizard(place.here.id, "title")


def _symptom(place: Place, speech: Speech, last: bool = False) -> Answered | None:
    """The first (or last) answered question whose answer tells what the ticket is about."""
    trail = reversed(place.trail) if last else iter(place.trail)
    told = (done for done in trail if isinstance(done.step, Choice) and still_true(done, place.facts))
    return next((done for done in told if speech.option(done.step, done.answer, "about")), None)


def _answer(done: Answered, sender: Sender) -> Iterator[Line]:
    """The lines of one answered step; a text that was left empty gives none."""
    step, answer = done.step, done.answer
    match step:
        case Choice():
            if (
                step.id != OPENING.id or answer != "unsure"
            ):  # "I have not checked" is the scope line, where it still holds
                yield Line(step.id, _said(done, sender.speech), 6)
        case Test() | Fix():
            yield Line(step.id, _result(step, answer, sender), 7)
        case Probe():
            if answer != "unknown":
                yield Line(step.id, _measured(step, answer, sender), 4)
        case Form():
            if step.id != DETAILS.id:
                yield from _fields(step.id, step.fields, sender)
        case _:
            assert_never(step)


def _details(place: Place, sender: Sender) -> Iterator[Line]:
    """The last screen, or what was typed beside a crisis: its fields are those that the outcome asks for."""
    if isinstance(place.step, Outcome):
        yield from _fields(DETAILS.id, unknown_fields(place.step, place.facts), sender)


def _heard(place: Place, sender: Sender, story: str) -> Iterator[Line]:
    """What the person's own message said and nothing else in the ticket does. story: the lines of the ticket, in small letters."""
    asked = {item.hears for item in _asked(place)} | {WORDS.hears}
    for name, text in sender.heard.items():
        value = one_line(text).rstrip(".")
        told = name in asked or _is_told(name, place) or value.casefold() in story
        if value and not told:
            said = sender.t(HEARD.get(name, HEARD_ELSE)).format_map({"text": value})
            yield Line(f"_heard-{name}", defuse(said), 7)


def _asked(place: Place) -> Iterator[Field]:
    """The text boxes that were there to be filled in."""
    for done in place.trail:
        yield from done.step.fields if isinstance(done.step, Form) else ()
    if isinstance(place.step, Outcome):
        yield from unknown_fields(place.step, place.facts)


def _is_told(name: str, place: Place) -> bool:
    """Whether an answer tells the same: "tried-restart" where a restart was answered."""
    fact, _, value = name.partition("-")
    if fact == "tried" and value:
        return any(done.step.id.endswith(value) for done in place.trail)
    return name in TOLD and place.facts.get(name) is not None


def _said(done: Answered, speech: Speech) -> str:
    """One answer as a sentence of the person's."""
    return speech.option(done.step, done.answer, "say")


def _fields(form: str, fields: tuple[Field, ...], sender: Sender) -> Iterator[Line]:
    for item in fields:
        value = one_line(typed(sender.texts, sender.heard, form, item)[:LONGEST_VALUE]).rstrip(".")
        if value and item.id != "words":
            said = sender.speech.text(item, "say").format(value=value)
            yield Line(item.id, defuse(said), 8 if item.shape == "tel" or item.required else 6)


def _result(step: Try, answer: str, sender: Sender) -> str:
    if answer == STOP:
        return ""
    if answer == COULD_NOT:
        return _not_done(step, sender)
    if isinstance(step, Test):
        return sender.speech.option(step, answer, "say")
    text = MEANWHILE if answer == WORKED and step.workaround else RESULTS[answer]
    return sender.t(text).format(done=sender.speech.text(step, "done"))


def _not_done(step: Try, sender: Sender) -> str:
    """Why it could not be done, where that was typed."""
    reason = one_line(sender.texts.get(step.id, {}).get("reason", "")[:300]).rstrip(".")
    more = " " + sender.t(N_("The reason, {reason}.")).format(reason=defuse(reason)) if reason else ""
    return sender.speech.text(step, "undone") + more


def _measured(step: Probe, answer: str, sender: Sender) -> str:
    t, language = sender.t, sender.language
    verdict = probes.verdict_of(sender.figures.get(step.id, {}), step.measures)
    if verdict.value != answer:  # a link opened elsewhere: the verdict is known, the figures are not
        return f"{t(probes.sentence(step.measures, answer))}."
    parts = [
        f"{t(reading.label)} ({defuse(t(reading.value).format(**reading.figures(language)).rstrip('.'))})"
        for reading in verdict.readings
        if reading.value != probes.NOT_MEASURED
    ]
    return t(N_("Measured from the device, {readings}.")).format(readings=", ".join(parts))


def _article(place: Place) -> str:
    """The article of the outcome; the wizard's own, except in a danger, where a page on networks would be out of place."""
    if isinstance(place.step, Outcome) and (place.step.kb or place.step.act_first):
        return place.step.kb[0] if place.step.kb else ""
    return place.here.kb


def _machine(place: Place, verdict: Assessment, sender: Sender) -> str:
    answers = [(done.step, done.answer) for done in place.trail if not isinstance(done.step, Form)]
    values = {
        "id": sender.number,
        "wizard": place.wizard.id,
        "v": str(place.wizard.version),
        "niv": str(verdict.level),
        "urg": str(verdict.urgency),
        "imp": str(verdict.impact),
        "prio": str(verdict.priority),
        "kind": verdict.kind,
        "path": ",".join(f"{step.id}:{answer}" for step, answer in answers if not isinstance(step, Try)),
        "fixes": ",".join(
            f"{step.id}:{answer}" for step, answer in answers if isinstance(step, Try) and answer != STOP
        ),
        "kb": _article(place),
        "env": environment.code(sender.env),
    }
    return machine_line({key: clean(value) for key, value in values.items()})
