"""One request, read: who reads, which wizard, which answers the address holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from diagnostics.engine.languages import known
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Wizard
from diagnostics.pages.view import Reader
from diagnostics.probes.verdict import mapping
from diagnostics.visit.address import read_address
from diagnostics.visit.kept import Kept, read_kept
from diagnostics.wizards import get

Data = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked. at: the earlier step that the reader went back to. notice: what of the address could not be used."""

    reader: Reader
    wizard: Wizard
    answers: Mapping[str, str]
    at: str
    kept: Kept
    env: Data
    site: str
    notice: str = ""


def read_request(data: Data) -> Request:
    """The request as plain data -> checked. Raises UnknownWizardError."""
    context = mapping(data.get("context"))
    desk = mapping(context.get("desk"))
    reader = reader_of(data)
    wizard = get(str(data.get("wizard")))
    address = read_address(str(data.get("fragment") or ""))
    other = bool(address.wizard) and address.wizard != wizard.id
    return Request(
        reader,
        wizard,
        {} if other else address.answers,
        "" if other else address.at,
        read_kept(data.get("kept")),
        mapping(data.get("env")),
        str(desk.get("site_url") or ""),
        _other_wizard(address.wizard, reader) if other else _broken(reader) if address.broken else "",
    )


def reader_of(data: Data) -> Reader:
    """Who reads, from what every request says of it."""
    context = mapping(data.get("context"))
    links = {
        str(name): {str(key): str(value) for key, value in mapping(link).items()}
        for name, link in mapping(context.get("links")).items()
    }
    titles = {str(name): str(title) for name, title in mapping(context.get("wizards")).items()}
    return Reader(known(str(data.get("language"))), mapping(context.get("desk")), links, titles)


def _broken(reader: Reader) -> str:
    return reader.t(N_("A part of the link could not be read. Check the answers below."))


def _other_wizard(name: str, reader: Reader) -> str:
    if name in reader.titles:
        return reader.t(
            N_('This link belongs to another diagnostic, "{wizard}". Here is the beginning of this one.'),
            wizard=reader.titles[name],
        )
    return reader.t(N_("The link names a diagnostic that does not exist. Here is the beginning of this one."))
