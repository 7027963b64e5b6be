"""The table of error codes: how each is recognised in a text, what it means in one sentence, its article, and where that is from.

The one table: the reading of a pasted error, the search and the understanding of a sentence use it. Sources: "chromium" is
net/base/net_error_list.h of the Chromium project; "rfc3463" the RFC of enhanced mail status codes; "exchange" Microsoft's list of
non-delivery reports in Exchange Online; "entra" its list of sign-in error codes; "winerror" the Windows SDK's winerror.h;
"ras" the Windows SDK's raserror.h.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from diagnostics.engine.translation import N_

# Each is said above; a new one is said there first.
Source = Literal["chromium", "rfc3463", "exchange", "entra", "winerror", "ras"]


@dataclass(frozen=True, slots=True)
class Code:
    """One code. pattern: how it stands in a text. means: a message id, with {code} for the code as it was found."""

    id: str
    pattern: str
    means: str
    kb: str
    source: Source

    def find(self, text: str) -> str:
        """The code as it stands in a text; empty where it does not."""
        match = re.search(self.pattern, text, re.IGNORECASE)
        return match[match.lastindex or 0] if match else ""


# A bare number is a code only where somebody calls it one.
CALLED = r"(?:code|erreur|error|err|échec|vpn)\D{0,20}"


def _browser(name: str, means: str, kb: str) -> Code:
    return Code(name, rf"\b(?:ERR_|DNS_PROBE_|NET::ERR_)?{name}\b", means, kb, "chromium")


def _mail(code: str, means: str, kb: str, source: Source = "rfc3463") -> Code:
    return Code(code, rf"(?<![\d.]){re.escape(code)}(?![\d.]*\d)", means, kb, source)


def _entra(numbers: str, means: str, kb: str) -> Code:
    number = numbers.partition("|")[0]
    return Code(f"AADSTS{number}", rf"\b(AADSTS(?:{numbers}))\b|{CALLED}\b({numbers})\b", means, kb, "entra")


def _windows(code: str, means: str, kb: str) -> Code:
    return Code(code, rf"\b{code}\b", means, kb, "winerror")


def _vpn(number: str, means: str) -> Code:
    return Code(number, rf"{CALLED}(?<![\d.,:])({number})(?![\d.,:]\d|\d)", means, "KB-027", "ras")


NO_LINK = N_("{code}: this device has no connection.")
NO_NAME = N_("{code}: the address was not found. It may be misspelt, or open only inside the company.")
SILENT = N_("{code}: the site does not answer.")
FULL = N_("{code}: the disk is too full.")
SECOND_FACTOR = N_("{code}: the second step of signing in is missing.")

CODES: tuple[Code, ...] = (
    _browser("INTERNET_DISCONNECTED", NO_LINK, "KB-025"),
    _browser("FINISHED_NO_INTERNET", NO_LINK, "KB-025"),
    _browser("NAME_NOT_RESOLVED", NO_NAME, "KB-028"),
    _browser("FINISHED_NXDOMAIN", NO_NAME, "KB-028"),
    _browser("CONNECTION_TIMED_OUT", SILENT, "KB-028"),
    _browser("CONNECTION_REFUSED", SILENT, "KB-028"),
    _browser("CONNECTION_RESET", SILENT, "KB-028"),
    _browser("NETWORK_CHANGED", N_("{code}: the connection jumps from one network to another."), "KB-026"),
    _browser("CERT_DATE_INVALID", N_("{code}: the date of the device is wrong, or the site's certificate has ended."), "KB-028"),
    _browser("CERT_AUTHORITY_INVALID", N_("{code}: the identity of the site is not proven. Do not go on, type nothing."), "KB-028"),
    _browser("PROXY_CONNECTION_FAILED", N_("{code}: the company's relay to the internet does not answer."), "KB-028"),
    _windows("0x80070070", FULL, "KB-054"),
    _windows("0x80070005", N_("{code}: Windows was refused the right to do this."), "KB-031"),
    _windows("0x80070643", N_("{code}: an update could not be installed."), "KB-031"),
    _mail("5.1.1", N_("{code}: the address does not exist there. Check its spelling."), "KB-044"),
    _mail("5.1.8", N_("{code}: the sending address is blocked, often because the mailbox was misused."), "KB-044", "exchange"),
    _mail("5.1.10", N_("{code}: the address does not exist there. Check its spelling."), "KB-044", "exchange"),
    _mail("5.2.2", N_("{code}: the mailbox of the person you write to is full."), "KB-044"),
    _mail("5.3.4", N_("{code}: the message is too large."), "KB-044"),
    _mail("5.4.1", N_("{code}: the other side does not accept this address."), "KB-044", "exchange"),
    _mail("5.7.1", N_("{code}: the other side refuses the message by a rule of its own."), "KB-044"),
    _mail("4.4.7", N_("{code}: the other side did not answer for days, the message was given up."), "KB-044"),
    _entra("50126", N_("{code}: the name or the password is wrong."), "KB-048"),
    _entra("50034", N_("{code}: this account is not known there. Check which account signs in."), "KB-048"),
    _entra("50053", N_("{code}: the account is locked after too many tries, or the place is blocked."), "KB-048"),
    _entra("50055|50144", N_("{code}: the password has expired."), "KB-048"),
    _entra("50057", N_("{code}: the account is switched off. Only the help desk can say why."), "KB-048"),
    _entra("50072|50079|50074|50076|50078", SECOND_FACTOR, "KB-049"),
    _entra("50105", N_("{code}: the account has no right to this application."), "KB-048"),
    _entra("50131|53003|53000", N_("{code}: a rule of the company refuses this sign-in, by the device or the place."), "KB-048"),
    _entra("50135", N_("{code}: the password must be changed because the account is at risk. Call the help desk."), "KB-047"),
    _entra("50132|50133|50173", N_("{code}: the password has changed since. Sign in again."), "KB-048"),
    _entra("50020|500208", N_("{code}: this is a personal account, or one of another company."), "KB-048"),
    _vpn("809", N_("{code}: the VPN gets no answer; something on the way blocks it.")),
    _vpn("691", N_("{code}: the VPN refuses the name or the password.")),
    _vpn("789", N_("{code}: the VPN could not agree on its protection.")),
)  # fmt: skip

# What looks like a code and is none of ours: noted for the technician, not explained.
LIKE_A_CODE = re.compile(
    r"\b0x[0-9a-fA-F]{8}\b|\bAADSTS\d{5,6}\b|\bERR_[A-Z_]{4,40}\b|(?<![\d.])[45]\.\d\.\d{1,3}(?![\d.]*\d)|\b[A-Z]+(?:_[A-Z]+){2,6}\b"
)


def found_in(text: str, most: int = 3) -> list[tuple[Code, str]]:
    """The codes of the table in a text, each as it stands there, in the order of the table."""
    found = [(code, seen) for code in CODES if (seen := code.find(text))]
    return found[:most]


def unknown_in(text: str) -> str:
    """What looks like a code there; empty where nothing does."""
    match = LIKE_A_CODE.search(text)
    return match[0] if match else ""
