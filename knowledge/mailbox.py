"""The address of a mailbox: checked, and as it is sent: a domain with accents in the letters that mail programs know (punycode)."""

from __future__ import annotations

import re
from urllib.parse import quote

import idna
from pydantic_core import PydanticCustomError

LONGEST, LONGEST_NAME = 254, 64  # RFC 5321
# RFC 5322 dot-atom, less what mail programs or links read as something else.
NAME = re.compile(r"[A-Za-z0-9!#$'*+\-/=^_`{|}~%.]")
MEANS = {
    ";": "where mail programs begin another address",
    ",": "where mail programs begin another address",
    "?": "where a link to a mailbox ends its address",
    "&": "where a link to a mailbox begins something else",
    " ": "which no address has",
}


def check_address(text: str) -> str:
    """The address as it is, or the reason why no mail would arrive."""
    name, at, domain = text.rpartition("@")
    if not (name and at and domain):
        raise ValueError("not name@domain")
    wrong = next((letter for letter in name if not NAME.fullmatch(letter)), "")
    if wrong:
        raise _refused(f"has {wrong!r} before its @, {MEANS.get(wrong, 'which few mail servers take')}")
    if name[0] == "." or name[-1] == "." or ".." in name:
        raise _refused("has a full stop at an end of its name, or two in a row")
    if len(name) > LONGEST_NAME or len(text) > LONGEST:
        raise _refused(f"is longer than {LONGEST_NAME} characters before its @, or than {LONGEST} in all")
    if "." not in domain.strip("."):
        raise _refused(f"has no full stop after its @: {domain!r} is no domain")
    try:
        _ascii(domain)
    except idna.IDNAError as error:
        raise _refused(f"has no domain after its @: {str(error).rstrip('.')}") from error
    return text


def _refused(reason: str) -> PydanticCustomError:
    return PydanticCustomError("reason", "{reason}", {"reason": reason})


def sent(address: str) -> str:
    """The address in ASCII: help@société.example goes to help@xn--socit-esab.example."""
    name, _, domain = address.rpartition("@")
    return f"{name}@{_ascii(domain)}"


def _ascii(domain: str) -> str:
    return idna.encode(domain, uts46=True).decode("ascii")


def in_link(address: str) -> str:
    """What stands after mailto: in a link."""
    return quote(sent(address), safe="@.+-_")
