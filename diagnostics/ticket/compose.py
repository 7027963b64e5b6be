"""One interview -> its ticket, in the person's language: what is wrong and who is stopped first, then what was found and tried."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from diagnostics import probes
from diagnostics.engine.levels import Assessment
from diagnostics.engine.run import Answered, Place
from diagnostics.engine.steps import COULD_NOT, FAILED, STOP, WORKED, Choice, Fix, Form, Outcome, Probe
from diagnostics.engine.translation import N_, Translate, translator
from diagnostics.engine.words import Speech
from diagnostics.ticket import device as environment
from diagnostics.ticket.message import LONGEST_VALUE, Line, Ticket, clean, defuse, machine_line, one_line, subject

LEVEL_NAMES = {1: N_("non-blocking"), 2: N_("blocking"), 3: N_("crisis")}
KIND_NAMES = {"preventive": N_("preventive"), "corrective": N_("corrective"), "evolutive": N_("evolutive")}
# What the provider does at each level: the procedures of the founding document.
WORKSHOP = N_("Next, the workshop (tests, diagnosis, repair); the provider contacts the insurer for the guarantee.")
PROCEDURE = {
    1: (N_("Next, the help desk answers with advice and accompanies to the end, then closes the ticket."),),
    2: (
        N_("Next, a remote repair under the maintenance contract."),
        N_(
            "Failing that, the workshop (tests, diagnosis, repair); the provider contacts the insurer for the guarantee."
        ),
    ),
    3: (N_("The phone comes first at this level, then emergency technicians on site."),),
}
RESULTS = {
    WORKED: N_("{done}, and it works again."),
    FAILED: N_("{done}, no change."),
    COULD_NOT: N_('I could not do "{title}".'),
}
MEANWHILE = N_("{done}, and I can work that way meanwhile.")

Texts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Sender:
    """What the page knows besides the answers.

    language: of the ticket. desk: the company's contact facts. texts: form or fix id -> field id -> text typed in this tab.
    figures: probe id -> raw figures. env: what the browser knows. number: the ticket's id. url: this path, to open again.
    """

    language: str = "fr"
    desk: Mapping[str, object] = field(default_factory=dict)
    texts: Texts = field(default_factory=dict)
    figures: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    env: Mapping[str, object] = field(default_factory=dict)
    number: str = ""
    url: str = ""

    @property
    def t(self) -> Translate:
        """The interface's messages in this language."""
        return translator(self.language)

    @property
    def speech(self) -> Speech:
        """The wizards' words in this language."""
        return Speech(self.language)


def compose(place: Place, sender: Sender) -> Ticket:
    """The ticket of a place (normally an outcome): every line the person may strike, and the machine line."""
    t = sender.t
    verdict = place.assessment
    lines = [line for line in _lines(place, verdict, sender) if line.text]
    where = one_line(sender.texts.get("details", {}).get("place", ""))[:60]
    return Ticket(
        to=str(sender.desk.get("email", "")),
        subject=subject(about(place, sender.speech), where),
        greeting=t(N_("Hello,")),
        lines=tuple(lines),
        machine=_machine(place, verdict, sender),
        closing=t(N_("Thank you.")),
        shortened_note=t(N_("(Shortened to fit in this e-mail. The whole text is on the page.)")),
    )


def _lines(place: Place, verdict: Assessment, sender: Sender) -> Iterator[Line]:
    t, speech = sender.t, sender.speech
    words = defuse(sender.texts.get("details", {}).get("words", "")[:LONGEST_VALUE])
    yield Line("_words", words, 9)
    symptom = _symptom(place, speech)
    if symptom:
        yield Line(symptom.step.id, _said(symptom, speech), 9)
    elif not words:
        yield Line("_about", f"{about(place, speech)}.", 9)
    if place.facts.scope_unknown:
        yield Line("_scope", t(N_("Whether others are affected has not been checked.")), 8)
    for done in place.trail:
        if done is not symptom:
            yield from _answer(done, sender)
    yield Line("_level", _level(place, verdict, t), 8)
    yield Line(
        "_priority",
        t(N_("Impact {impact}, urgency {urgency}, priority {priority} out of 5, {kind} maintenance.")).format(
            impact=verdict.impact, urgency=verdict.urgency, priority=verdict.priority, kind=t(KIND_NAMES[verdict.kind])
        ),
        2,
    )
    if isinstance(place.step, Outcome) and place.step.ending != "solved":
        for index, text in enumerate(speech.texts(place.step, "proposed")):
            yield Line(f"_next-{index + 1}", text, 5)
        for index, text in enumerate(_procedure(verdict.level, place.step.remote)):
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


def _procedure(level: int, remote: bool) -> tuple[str, ...]:
    """What the provider does at a level; a wet or dead machine goes straight to the workshop."""
    return PROCEDURE[level] if remote or level != 2 else (WORKSHOP,)


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
    return speech.option(symptom.step, symptom.answer, "about") if symptom else speech.wizard(place.wizard.id, "title")


def _symptom(place: Place, speech: Speech, last: bool = False) -> Answered | None:
    """The first (or last) answered question whose answer tells what the ticket is about."""
    trail = reversed(place.trail) if last else iter(place.trail)
    told = (done for done in trail if isinstance(done.step, Choice))
    return next((done for done in told if speech.option(done.step, done.answer, "about")), None)


def _answer(done: Answered, sender: Sender) -> Iterator[Line]:
    """The lines of one answered step; a text that was left empty gives none."""
    step, answer = done.step, done.answer
    if isinstance(step, Choice):
        if answer != "unsure" or not sender.speech.option(step, answer, "say"):
            yield Line(
                step.id, _said(done, sender.speech), 6
            )  # "I have not checked" is the scope line, where it still holds
    elif isinstance(step, Fix):
        yield Line(step.id, _result(step, answer, sender), 7)
    elif isinstance(step, Probe) and answer != "unknown":
        yield Line(step.id, _measured(sender.figures.get(step.id, {}), answer, sender.language), 4)
    elif isinstance(step, Form):
        yield from _form_lines(step, sender)


def _said(done: Answered, speech: Speech) -> str:
    """One answer as a sentence of the person's; without one of its own, question and answer."""
    own = speech.option(done.step, done.answer, "say")
    return own or f"{speech.text(done.step, 'title')} {speech.option(done.step, done.answer, 'label')}."


def _form_lines(form: Form, sender: Sender) -> Iterator[Line]:
    given = sender.texts.get(form.id, {})
    for item in form.fields:
        value = one_line(given.get(item.id, "")[:LONGEST_VALUE]).rstrip(".")
        if value and item.id != "words":
            said = sender.speech.text(item, "say").format(value=defuse(value))
            yield Line(item.id, said, 8 if item.shape == "tel" or item.required else 6)


def _result(fix: Fix, answer: str, sender: Sender) -> str:
    if answer == STOP:
        return ""
    t = sender.t
    done, title = sender.speech.text(fix, "done"), sender.speech.text(fix, "title")
    if answer == WORKED and fix.workaround:
        return t(MEANWHILE).format(done=done)
    text = t(RESULTS[answer]).format(done=done, title=title)
    reason = one_line(sender.texts.get(fix.id, {}).get("reason", "")[:300]).rstrip(".")
    if answer == COULD_NOT and reason:
        text += " " + t(N_("The reason, {reason}.")).format(reason=defuse(reason))
    return text


def _measured(figures: Mapping[str, object], answer: str, language: str) -> str:
    t = translator(language)
    verdict = probes.read(figures)
    if verdict.value != answer:  # a link opened elsewhere: the verdict is known, the figures are not
        return f"{t(probes.TITLES[answer])}." if answer in probes.TITLES else ""
    parts = [
        f"{t(reading.label)} ({t(reading.value).format(**reading.figures(language))})"
        for reading in verdict.readings
        if reading.value != probes.NOT_MEASURED
    ]
    return t(N_("Measured from the device, {readings}.")).format(readings=", ".join(parts))


def _article(place: Place) -> str:
    """The article of the outcome; the wizard's own, except in a danger, where a page on networks would be out of place."""
    if isinstance(place.step, Outcome) and (place.step.kb or place.step.act_first):
        return place.step.kb[0] if place.step.kb else ""
    return place.wizard.kb


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
        "path": ",".join(f"{step.id}:{answer}" for step, answer in answers if not isinstance(step, Fix)),
        "fixes": ",".join(
            f"{step.id}:{answer}" for step, answer in answers if isinstance(step, Fix) and answer != STOP
        ),
        "kb": _article(place),
        "env": environment.code(sender.env),
    }
    return machine_line({key: clean(value) for key, value in values.items()})
