"""The door's answer to the reader's own words: which diagnosis, with which answers already given; loaded with the understanding only.

1. Nothing of a text is kept here. What the page may carry into a ticket is `heard`: its facts, and its newest part, without secrets.
2. Without the interview of a diagnosis there is an answer at once, its questions open; {"equip": id} asks for it first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from diagnostics.engine.errors import UnknownWizardError
from diagnostics.engine.steps import Choice
from diagnostics.engine.translation import N_
from diagnostics.pages.html import render
from diagnostics.pages.typography import typeset
from diagnostics.pages.understood import Lead, Said, Understood, sentence, understood
from diagnostics.pages.view import Reader
from diagnostics.probes.verdict import mapping
from diagnostics.ticket.message import LONGEST_VALUE, without_secrets
from diagnostics.triage import answers as heard_answers
from diagnostics.triage import lexicon, likeness, model
from diagnostics.triage.company import with_names
from diagnostics.triage.heard import ALARM, Heard, Hearing, heard, safe
from diagnostics.triage.packed import opened_table, opened_words
from diagnostics.triage.spelling import MOST
from diagnostics.triage.understanding import MOST_ANSWERED, Understanding, understand
from diagnostics.visit.address import write_address
from diagnostics.visit.kept import strings
from diagnostics.visit.request import Data, reader_of
from diagnostics.wizards import ALL, get

# Below this share another trouble is no suggestion.
LEAST_OTHER = 0.08
# A crisis whose trouble nobody can tell goes to the diagnosis for its kind.
UNLIKELY = 0.3
BY_KIND = {"attack": "security", "money": "security", "data": "security"}
# Facts of which the words themselves are shown; the others are one of few values.
AS_TYPED = frozenset({"since", "deadline", "code", "message", "app", "site", "printer"})
# Of these the company's own way of writing, where it has one.
NAMES = frozenset({"app", "site", "printer"})
# Of these several may be said, and the words of an answer may name them.
EXACT = frozenset({"tried", "changed", "app", "code", "message", "site", "printer"})
# What a ticket carries as one text of several facts.
TOGETHER = {"code": "message"}
# Only what one person finds to be so can be confirmed by that person: what the text itself says of others is not asked again.
CONFIRMED = frozenset({"me", "unsure"})
FIRST = "who"
# Characters of the reader's words that are shown.
LONGEST_QUOTED = 140

VALUES: Mapping[str, str] = {
    "who=one": N_("only you"),
    "who=me": N_("only you"),
    "who=several": N_("several people"),
    "who=production": N_("production or customers stopped"),
    "work=no": N_("work has stopped"),
    "work=slow": N_("work goes on slowly"),
    "around=used": N_("there is a way round"),
    "around=no": N_("there is no way round"),
    "place=home": N_("at home"),
    "place=travel": N_("travelling"),
    "place=office": N_("at the office"),
    "device=laptop": N_("a laptop"),
    "device=desktop": N_("a desktop computer"),
    "device=all-in-one": N_("an all-in-one computer"),
    "device=tablet": N_("a tablet"),
    "os=windows": N_("Windows"),
    "os=mac": N_("a Mac"),
    "os=ios": N_("iPhone or iPad"),
    "os=android": N_("Android"),
    "link=wifi": N_("over Wi-Fi"),
    "link=cable": N_("by cable"),
    "tried=restart": N_("restarted already"),
    "tried=cable": N_("cable changed already"),
    "tried=socket": N_("socket changed already"),
    "tried=other-browser": N_("another browser tried already"),
    "changed=update": N_("after an update"),
    "changed=password": N_("after a change of password"),
    "changed=new-device": N_("since a new device"),
    "changed=move": N_("since a move"),
}
_known: list[bool] = []


@dataclass(frozen=True, slots=True)
class _Asked:
    """One text to understand. taken: what the writer took back. joining: the interview may be fetched first."""

    reader: Reader
    text: str
    taken: tuple[str, ...]
    joining: bool
    company: Mapping[str, list[str]] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)


def hand_in(known: Mapping[str, Any]) -> None:
    """Give what the understanding knows (runtime/words.py)."""
    model.hand_in(opened_table(known["table"]))
    likeness.hand_in(known["likeness"])
    lexicon.hand_in([opened_words(known["words"])])
    heard_answers.hand_in(known["hears"])
    lexicon.lexicon()
    _known.append(True)


def join(heard: heard_answers.Heard) -> None:
    """Give what the options of a wizard hear that has come later."""
    heard_answers.hand_in(heard)


def knows() -> bool:
    """Whether it was given."""
    return bool(_known)


def understand_request(request: Data) -> dict[str, object]:
    """request: text, language, without (names of facts), join, context
    {"desk", "links", "wizards", "pages", "articles", "company": names by kind}.

    reply: html, said (one sentence for a screen reader), heard (by fact what a ticket carries, "words" the message itself), leads
    ({wizard: {fragment, said: the answers}}), lacks (a wizard whose interview would give more answers).
    """
    asked = _read(request)
    found = understand(
        asked.text, lang=asked.reader.language, company=asked.company, without=asked.taken, answering=False
    )
    if found.abstain or found.hearing is None:
        screen = Understood(why_not=found.why_not, secret=found.secret, cut=len(asked.text) > MOST)
        return _reply(asked, screen, {}, _carried(asked, found.hearing) if found.hearing else {}, "")
    names = _wizards(found)
    lacks = "" if names[0] in ALL else names[0]
    if lacks and asked.joining:
        raise UnknownWizardError(lacks, ())
    given = heard_answers.answers(found.hearing, [name for name in names if name in ALL])
    article = str(mapping(mapping(request.get("context")).get("articles")).get(found.intents[0].id) or "")
    fragments = {name: _fragment(name, given.get(name, {})) for name in names}
    carried = {name: {"fragment": fragment, "said": given.get(name, {})} for name, fragment in fragments.items()}
    return _reply(
        asked, _screen(asked, found, fragments, given, article), carried, _carried(asked, found.hearing), lacks
    )


def _read(request: Data) -> _Asked:
    context = mapping(request.get("context"))
    pages = {str(name): str(url) for name, url in mapping(context.get("pages")).items()}
    taken = tuple(strings(request.get("without"))[:40])
    company = {kind: strings(names) for kind, names in mapping(context.get("company")).items()}
    return _Asked(reader_of(request), str(request.get("text") or ""), taken, bool(request.get("join")), company, pages)


def _wizards(found: Understanding) -> list[str]:
    """The likeliest diagnosis, then at most two others."""
    alarm = found.hearing.alarm if found.hearing else None
    likely = [one.wizard for at, one in enumerate(found.intents) if at == 0 or one.p >= LEAST_OTHER]
    if alarm and found.intents[0].p < UNLIKELY:
        likely = [BY_KIND.get(alarm.kind, "crisis")]
    return list(dict.fromkeys(likely))[:MOST_ANSWERED]


def _fragment(name: str, given: Mapping[str, str]) -> str:
    """The address with what was answered; the first question is shown with its answer chosen, to be confirmed."""
    return write_address(name, given, FIRST if given.get(FIRST) in CONFIRMED else "")


def _screen(
    asked: _Asked,
    found: Understanding,
    fragments: Mapping[str, str],
    given: Mapping[str, Mapping[str, str]],
    article: str,
) -> Understood:
    assert found.hearing is not None
    alarm, first = found.hearing.alarm, next(iter(fragments))
    whole = with_names(heard(asked.text), asked.company) if asked.taken else found.hearing
    base = asked.pages.get("diagnostic", "diagnostic/")
    return Understood(
        said=tuple(_said(asked, whole, first, given.get(first, {}))),
        leads=tuple(Lead(name, f"{base}{name}/{fragment}") for name, fragment in fragments.items()),
        article=article,
        crisis=alarm is not None,
        rescue=alarm is not None and alarm.kind == "danger",
        say=tuple(_say(asked, found.hearing)) if alarm else (),
        secret=found.secret,
        cut=len(asked.text) > MOST,
    )


def _said(asked: _Asked, whole: Hearing, first: str, given: Mapping[str, str]) -> Iterator[Said]:
    """What was heard, once: a crisis, the answers of the diagnosis, then the facts that no answer says."""
    reader, told = asked.reader, _told(first, given)
    if whole.alarm and whole.alarm.kind not in ("several", "production"):
        yield Said(ALARM, _quoted(reader, whole.alarm.span), ALARM not in asked.taken)
    every = {**_taken_back(asked, first, whole), **given}
    answered = {step: text for step, answer in every.items() if (text := _answer(reader, first, step, answer, whole))}
    words = " ".join(answered.values()).casefold()
    for fact in whole.facts:
        again = fact.name in told or _says(given, FIRST, fact) or (fact.name in EXACT and fact.span.casefold() in words)
        if not again or fact.name in asked.taken:
            yield from _fact(asked, fact)
    yield from (Said(step, text, step not in asked.taken) for step, text in answered.items())


def _taken_back(asked: _Asked, first: str, whole: Hearing) -> dict[str, str]:
    """The answers that the writer took back: they stay in sight, to be put back."""
    if first not in ALL or not asked.taken:
        return {}
    given = heard_answers.answers(whole, [first]).get(first, {})
    return {step: answer for step, answer in given.items() if step in asked.taken}


def _says(given: Mapping[str, str], step: str, fact: Heard) -> bool:
    """Whether a crisis has said what a fact says: whoever sees smoke need not be told that they are alone."""
    return fact.name == step and fact.value == "one" and given.get(step) not in (None, *CONFIRMED)


def _told(name: str, given: Mapping[str, str]) -> set[str]:
    """The facts that the answers of a diagnosis tell, but who it touches, which has words of its own."""
    if name not in ALL:
        return set()
    steps = [(get(name).step(step), answer) for step, answer in given.items() if step != FIRST]
    options = [
        option for step, answer in steps if isinstance(step, Choice) for option in step.options if option.id == answer
    ]
    return {fact for option in options for fact in dict(option.tells)}


def _fact(asked: _Asked, fact: Heard) -> Iterator[Said]:
    reader, exact = asked.reader, f"{fact.name}={fact.value}"
    name = exact if fact.name in EXACT else fact.name
    if fact.name == "count":
        yield Said(name, reader.t(N_("{count} people"), count=fact.value), name not in asked.taken)
    elif fact.name in AS_TYPED:
        yield Said(name, _as_typed(fact), name not in asked.taken)
    elif exact in VALUES:
        yield Said(name, reader.t(VALUES[exact]), name not in asked.taken)


def _as_typed(fact: Heard) -> str:
    """The words themselves; of a name, as the company writes it."""
    named = fact.name in NAMES and fact.value.casefold() == fact.span.casefold()
    return fact.value if named else fact.span


def _carried(asked: _Asked, hearing: Hearing) -> dict[str, str]:
    """What a ticket may carry of the message, by fact, in the reader's language (ticket/compose.py)."""
    found: dict[str, str] = {}
    for fact in hearing.facts:
        name, text = TOGETHER.get(fact.name, fact.name), _fact_text(asked.reader, fact)
        if fact.name == "tried":
            name = f"tried-{fact.value}"
        if text and (fact.name in EXACT or hearing.one(fact.name)) and text not in found.get(name, ""):
            found[name] = f"{found[name]}, {text}" if name in found else text
    return found


def _fact_text(reader: Reader, fact: Heard) -> str:
    """A fact in words; a message without its quotation marks. None of who is touched, which the first question asks."""
    if fact.name == "count":
        return reader.t(N_("{count} people"), count=fact.value)
    if fact.name in AS_TYPED:
        return fact.value if fact.name == "message" else _as_typed(fact)
    known = VALUES.get(f"{fact.name}={fact.value}", "")
    return reader.t(known) if known and fact.name != FIRST else ""


def _answer(reader: Reader, wizard: str, step: str, answer: str, whole: Hearing) -> str:
    """The words of an answer; none where a fact or the crisis has said it."""
    if step == FIRST and (whole.one(FIRST) or whole.alarm):
        return ""
    if step == FIRST and (exact := f"{step}={answer}") in VALUES:
        return reader.t(VALUES[exact])
    found = get(wizard).step(step)
    if not isinstance(found, Choice):
        return ""  # something tried: the fact says it
    return reader.option(found, answer, "label")


def _quoted(reader: Reader, text: str) -> str:
    """Words of the reader, cut at a word."""
    flat = " ".join(text.split())
    return reader.t(N_('"{words}"'), words=_cut(flat))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTED else text[:LONGEST_QUOTED].rsplit(" ", 1)[0] + "…"


def _say(asked: _Asked, hearing: Hearing) -> Iterator[str]:
    """What to say on the phone, filled in as far as the text goes."""
    reader, t = asked.reader, asked.reader.t
    company, contract = reader.fact("company"), reader.fact("contract")
    yield (
        t(N_("Your name, {company}, contract {contract}"), company=company, contract=contract)
        if contract
        else t(N_("Your name, {company}"), company=company)
    )
    yield t(N_("What happens: {words}"), words=_quoted(reader, safe(asked.text)))
    count, since = hearing.one("count"), next((fact.span for fact in hearing.facts if fact.name == "since"), "")
    yield t(N_("How many people: {count}"), count=count) if count else t(N_("How many people, and where"))
    yield typeset(since[0].upper() + since[1:], reader.language) if since else t(N_("Since when"))
    yield t(N_("The number on which to call you back"))


def _reply(
    asked: _Asked, screen: Understood, leads: Mapping[str, object], carried: Mapping[str, str], lacks: str
) -> dict[str, object]:
    words = without_secrets(safe(asked.text)).strip()[:LONGEST_VALUE]
    return {
        "html": render(*understood(screen, asked.reader, asked.pages)),
        "said": sentence(screen, asked.reader),
        "heard": {"words": words, **carried} if words else dict(carried),
        "leads": dict(leads),
        "lacks": lacks,
        "crisis": screen.crisis,
    }
