"""The ticket as it will be sent, line by line, and the ways it leaves the page."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from diagnostics.engine.translation import N_
from diagnostics.pages.html import Node, h
from diagnostics.pages.parts import icon, phone
from diagnostics.pages.view import View
from diagnostics.ticket.message import Ticket


def ticket_form(view: View, ticket: Ticket) -> Element:
    """Every line with its box: unticked is struck through, and not sent."""
    t = view.reader.t
    head = h(
        "dl",
        h("div", h("dt", t(N_("To"))), h("dd", *_address(view.reader.fact("email") or ticket.to))),
        h("div", h("dt", t(N_("Subject"))), h("dd", ticket.subject)),
        class_="g-ticket__head",
    )
    where = t(N_("In the copy and the file only: the e-mail would be too long."))
    lines = [
        _line(
            line.id,
            line.id not in view.struck,
            h(
                "span",
                h("span", line.text, class_="g-line__text"),
                h("small", where, data_left=True, hidden=line.id not in view.left_out),
            ),
        )
        for line in ticket.lines
    ]
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
        _line("_code", "_code" not in view.struck, code),
        h("p", ticket.closing, class_="g-ticket__fixed"),
        class_="g-ticket",
        aria_labelledby="ticket-t",
        data_ticket=True,
    )


def _address(to: str) -> list[Node]:
    """An address that does not fit breaks after its @."""
    name, at, domain = to.partition("@")
    return [name + at, h("wbr"), domain]


def _line(identifier: str, kept: bool, words: Element) -> Element:
    box = h("input", type="checkbox", name="line", value=identifier, checked=kept)
    return h("label", box, words, class_="g-line g-line--code" if identifier == "_code" else "g-line")


def send_bar(view: View, sticky: bool = True) -> Element | None:
    """The ways out of the page; on a phone the bar stays at the bottom of the screen, so that sending needs no search."""
    if view.ticket is None:
        return None
    t = view.reader.t
    mail = h(
        "a", icon("mail"), t(N_("Open the e-mail")), class_="g-button g-button--big", href=view.mailto, data_mail="open"
    )
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
        t(N_(".eml file")),
        class_="g-button g-button--quiet",
        type="button",
        data_mail="eml",
    )
    web = (
        h(
            "a",
            t(N_("Open in web mail")),
            class_="g-button g-button--quiet",
            href=view.webmail,
            data_mail="web",
            rel="noopener",
            target="_blank",
        )
        if view.webmail
        else None
    )
    address = h("a", view.reader.fact("email"), href=view.reader.mailto)
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
        hidden=not view.left_out,
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
