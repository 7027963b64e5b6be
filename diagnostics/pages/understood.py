"""What was understood of the reader's own words -> HTML: the phone where it is a crisis, what was heard, the way on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from diagnostics.engine.translation import N_
from diagnostics.pages.html import Node, h
from diagnostics.pages.parts import alarm, icon, phone, status
from diagnostics.pages.typography import typeset
from diagnostics.pages.view import Reader


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was heard. name: by which it is taken back. kept: whether it was not."""

    name: str
    text: str
    kept: bool = True


@dataclass(frozen=True, slots=True)
class Lead:
    """A diagnosis to begin, and its address with the answers that were given."""

    wizard: str
    url: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What to draw. leads: the likeliest diagnosis first. say: what to say on the phone, where it is a crisis.

    rescue: people are in danger. why_not: why nothing is proposed. secret: "password" or "card". cut: the text was too long.
    """

    said: tuple[Said, ...] = ()
    leads: tuple[Lead, ...] = ()
    article: str = ""
    crisis: bool = False
    rescue: bool = False
    say: tuple[str, ...] = ()
    why_not: str = ""
    secret: str = ""
    cut: bool = False


SECRETS = {
    "password": N_(
        "Your message seems to hold a password. It goes no further; delete it. The help desk never needs it."
    ),
    "card": N_("Your message holds the number of a card or of a bank account. It goes no further; delete it."),
}
CUT = N_("Your message is very long: its beginning and its end were read.")
# Why nothing is proposed: a heading, and what to do instead.
WHY_NOT: Mapping[str, tuple[str, str]] = {
    "empty": (
        N_("Say in a few words what is wrong"),
        N_("For example: the printer in the office prints nothing any more."),
    ),
    "foreign": (
        N_("In English or in French, please"),
        N_("En français ou en anglais, s’il vous plaît. In English or in French, please. Or call:"),
    ),
    "not-ours": (
        N_("This does not seem to be for the IT help desk"),
        N_(
            "Building, heating, furniture: whoever looks after the premises. Leave, pay, contract: human resources. A private device:"
            " its maker or its shop. If it is about your work computer after all, say it in other words."
        ),
    ),
    "unsure": (
        N_("We are not sure what it is about"),
        N_("Say what you see: the device, the program, the exact message. Or choose yourself:"),
    ),
}


def understood(found: Understood, reader: Reader, pages: Mapping[str, str]) -> list[Element]:
    """The answer. pages: the addresses of the lists, "diagnostic" and "fiches"."""
    notices = [_notice(reader.t(text)) for text in (SECRETS.get(found.secret, ""), CUT if found.cut else "") if text]
    if found.why_not:
        return [*notices, *_abstained(found.why_not, reader, pages)]
    head = _crisis(found, reader) if found.crisis else []
    return [*head, *notices, *_led(found, reader)]


def sentence(found: Understood, reader: Reader) -> str:
    """What a screen reader says, once."""
    t = reader.t
    if found.why_not:
        return t(WHY_NOT[found.why_not][0])
    name = _title(found.leads[0], reader)
    if found.crisis:
        number = (reader.fact("emergency") or "112") if found.rescue else reader.fact("phone")
        return t(N_("Call now: {phone}. Then: {wizard}."), phone=number, wizard=name)
    return t(N_("This sounds like: {wizard}. The diagnosis is below the box."), wizard=name)


def _notice(text: str) -> Element:
    return h("div", icon("info"), h("p", text), class_="g-notice")


def _crisis(found: Understood, reader: Reader) -> list[Element]:
    heading = h("h2", reader.t(N_("Call now")))
    say = [h("li", text) for text in found.say]
    return [
        alarm(reader, heading, rescue=found.rescue, oncall=True),
        h("h3", reader.t(N_("What to say"))),
        h("ol", *say, class_="g-say"),
    ]


def _led(found: Understood, reader: Reader) -> list[Element]:
    t, (first, *others) = reader.t, found.leads
    look = "g-button--quiet" if found.crisis else "g-button--big"
    label = N_("After the call: begin the diagnosis") if found.crisis else N_("Begin the diagnosis")
    button = h("a", t(label), class_=f"g-button {look}", href=first.url, data_lead=first.wizard)
    parts = [
        h("h2", t(N_("This sounds like:")), " ", _title(first, reader)),
        _heard(found.said, reader),
        h("p", button, class_="g-actions"),
        _others(others, reader),
        _article(found.article, reader),
    ]
    return [part for part in parts if part is not None]


def _title(lead: Lead, reader: Reader) -> str:
    return typeset(reader.titles.get(lead.wizard, "") or reader.wizard(lead.wizard, "title"), reader.language)


def _heard(said: Iterable[Said], reader: Reader) -> Element | None:
    """What was heard, each with a box to take it back."""
    boxes = [
        h(
            "label",
            h("input", type="checkbox", name="said", value=one.name, checked=one.kept),
            h("span", typeset(one.text, reader.language)),
            class_="g-said__one",
        )
        for one in said
    ]
    if not boxes:
        return None
    legend = h("legend", reader.t(N_("You say:")))
    hint = h("p", reader.t(N_("Untick what is not right. What is ticked need not be answered again.")), class_="g-hint")
    return h("fieldset", legend, h("div", *boxes, class_="g-said__all"), hint, class_="g-said")


def _others(leads: Iterable[Lead], reader: Reader) -> Element | None:
    links = [h("a", _title(lead, reader), class_="g-link", href=lead.url, data_lead=lead.wizard) for lead in leads]
    return _row(N_("Or else:"), links, reader)


def _article(name: str, reader: Reader) -> Element | None:
    link = reader.links.get(name)
    return _row(N_("To read:"), [h("a", link["title"], class_="g-link", href=link["url"])], reader) if link else None


def _row(label: str, links: list[Element], reader: Reader) -> Element | None:
    """Words, then links that stand alone."""
    spaced: list[Node] = [part for link in links for part in (" ", link)]
    return h("p", h("span", reader.t(label)), *spaced, class_="g-said__more") if links else None


def _abstained(why_not: str, reader: Reader, pages: Mapping[str, str]) -> list[Element]:
    """Kindly what this is not, and the ways on: lists, search, phone."""
    t, (title, text) = reader.t, WHY_NOT[why_not]
    links = [
        h("a", t(N_("All diagnostics")), class_="g-link", href=pages.get("diagnostic", "")),
        h("a", t(N_("All articles")), class_="g-link", href=pages.get("fiches", "")),
        h("button", t(N_("Search for these words")), class_="g-button g-button--quiet", type="button", data_words=True),
    ]
    ways = [part for link in (links[:2] if why_not == "empty" else links) for part in (link, " ")]
    return [
        h("h2", t(title)),
        h("p", t(text)),
        h("p", *ways, class_="g-actions g-said__ways"),
        h("p", t(N_("By phone:")), " ", phone(reader), " ", status(reader)),
    ]
