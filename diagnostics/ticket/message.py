"""The ticket: the lines the user sees, the subject, mailto, web-mail links and .eml; and the machine line, written and read back.

Rules kept here (measured in real parsers, ticket.md):
1. What is shown is what is sent: every text is made from the same lines, less the ones struck out.
2. The machine line carries codes only, never free text or a name; a checksum shows damage and proves nothing about the sender.
3. No line we write starts with a sign that trackers cut at; a user's line that does gets a leading middle dot.
4. The mailto URL stays within BUDGET; prose is shortened at a sentence, the machine line never.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote
from zlib import crc32

from diagnostics.probes.hidden import HIDDEN, has_check_digit

BUDGET = 1800  # characters of the final URL: Windows silently drops a URL above 2,046 (ticket.md, rule 9)
SUBJECT_LENGTH = 120
LONGEST_VALUE = 4000  # characters of one text box that go into a ticket
MACHINE_KEYS = ("id", "wizard", "v", "niv", "urg", "imp", "prio", "kind", "path", "fixes", "kb", "env")

_MACHINE_VALUE = re.compile(r"[A-Za-z0-9_.,:/=+-]+")
_MACHINE = re.compile(r"\[kbt1 (.*?)/kbt1\]", re.IGNORECASE | re.DOTALL)
_BIDI = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CUT_AT = re.compile(
    r"\s*(?:[-_>|#.*=~]|from\b|to\s*:|de\s*:|à\s*:|subject\s*:|objet\s*:|on .{1,200} wrote|le .{1,200} a écrit|[^\s:]{1,30}(?: [^\s:]{1,30}){0,2}[\s\u00a0\u202f]*:)",
    re.IGNORECASE,
)
_CARD = re.compile(r"(?<![\d.,])(?:\d[ -]?){13,15}\d(?![\d.,])")
_SECRET = re.compile(
    r"(?P<name>\b(?:mot de passe|mdp|password|passwd|pwd|passphrase|code pin|pin code|pin|code mfa|recovery key|clé de récupération)\b)"
    # "is refused" and "est expiré" are sentences: after a verb, only what looks like a secret (a digit or a sign in it).
    r"[ \t\u00a0]*(?:[:=][ \t\u00a0]*\S+|(?:c['’]est|est|it['’]?s|is)[ \t\u00a0]+(?=\S*[\d@#$%&*+=_])\S{4,})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ticket. keep: how late it is dropped for length.

    id: stable and unique within a ticket, so that it can be struck: the step's own id, or one with an underscore, which no step has.
    """

    id: str
    text: str
    keep: int = 5


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket before anything is struck: address, subject, greeting, lines, machine line, closing."""

    to: str
    subject: str
    greeting: str
    lines: tuple[Line, ...]
    machine: str
    closing: str
    shortened_note: str

    def without(self, struck: Iterable[str]) -> Ticket:
        """The same ticket less the lines with these ids ("_code" is the machine line)."""
        gone = set(struck)
        lines = tuple(line for line in self.lines if line.id not in gone)
        machine = "" if "_code" in gone else self.machine
        return Ticket(self.to, self.subject, self.greeting, lines, machine, self.closing, self.shortened_note)

    @property
    def text(self) -> str:
        """The whole body, lines ended by a line feed; the machine line is a paragraph of its own before the closing."""
        return _body(self, self.lines)


def clean(text: str) -> str:
    """Text fit for any mail: no lone surrogate, NUL, control or direction characters; one kind of line end."""
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
        .replace("\x85", "\n")
    )
    text = _BIDI.sub("", text)
    return "".join(
        char for char in text if char == "\n" or unicodedata.category(char) not in ("Cc", "Cs") or char == "\t"
    )


def one_line(text: str) -> str:
    """Clean text on one line, white space folded."""
    return " ".join(clean(text).split())


def defuse(text: str) -> str:
    """A user's own lines, made harmless to trackers: no forged machine line, no line that is cut as quote, signature or field,
    no password and no card number: a box refuses them, but what a person wrote elsewhere may come along.
    """
    text = re.sub(r"\[(?=/?kbt)", "(", without_secrets(clean(text)), flags=re.IGNORECASE)
    text = re.sub(r"/kbt1\]", "/kbt1)", text, flags=re.IGNORECASE)
    text = re.sub(r"@(?=simonsays)", "@ ", text, flags=re.IGNORECASE)
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n".join(f"· {line}" if _CUT_AT.match(line) else line for line in lines if line)


def holds_secret(text: str) -> bool:
    """Whether a line looks like "password: ...": such a text is refused, with the reason, before it reaches the ticket."""
    return bool(_SECRET.search(text))


def without_secrets(text: str) -> str:
    """The text without what looks like a password or the number of a bank card."""
    text = _CARD.sub(lambda found: HIDDEN if _is_card(found[0]) else found[0], text)
    return _SECRET.sub(lambda found: f"{found['name']} {HIDDEN}", text)


def _is_card(found: str) -> bool:
    """Whether digits are a card's, by its first ones too: an IMEI has the same check digit."""
    fits = re.match(r"3[47]\d{13}$|[2-6]\d{15}$|3[068]\d{12}$", re.sub(r"\D", "", found))
    return bool(fits) and has_check_digit(found)


def subject(*parts: str) -> str:
    """The subject from its parts: one line, no brackets, no '#12', at most SUBJECT_LENGTH characters, cut at a word."""
    text = one_line(", ".join(part for part in parts if part))
    text = re.sub(r"=\?.*?\?=", "", text)  # no encoded word of somebody else's
    text = text.translate(str.maketrans("[]{}<>#", "()()()n"))
    if len(text) <= SUBJECT_LENGTH:
        return text
    return text[: SUBJECT_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def machine_line(values: Mapping[str, str]) -> str:
    """The one ASCII line a program reads back. values: MACHINE_KEYS -> code; empty and unknown ones are left out.

    Raises ValueError on a value that is not a code: free text must never get in here.
    """
    pairs = [(key, values[key]) for key in MACHINE_KEYS if values.get(key)]
    for key, value in pairs:
        if not _MACHINE_VALUE.fullmatch(value):
            raise ValueError(f"machine line: {key}={value!r} is not a code")
    text = " ".join(f"{key}={value}" for key, value in pairs)
    return f"[KBT1 {text} crc={_checksum(pairs)} /KBT1]"


def read_machine_line(text: str) -> dict[str, str] | None:
    """The values of the first machine line in a stored mail whose checksum holds, or None.

    Undoes what trackers do to it: tags, quote prefixes, no-break and zero-width spaces, wrapped lines, changed case
    (so values come back in lower case). The values are the sender's word: clamp them, never trust them.
    """
    text = text.replace("&gt;", ">").replace("&nbsp;", " ").replace("\u00a0", " ").replace("\u202f", " ")
    text = re.sub(r"[\u200b-\u200f\u2060\ufeff\u00ad]", "", text)
    for gap in ("", " "):  # a tag or a line end may stand inside a word or between two
        flat = re.sub(r"<[^<>]{0,2000}>", gap, text)
        flat = re.sub(r"\n[>|\s]*", "\n", flat)
        for match in _MACHINE.finditer(flat):
            found = _values(match[1].replace("\n", " ")) or _values(match[1].replace("\n", ""))
            if found is not None:
                return found
    return None


def _values(text: str) -> dict[str, str] | None:
    pairs = [
        (key.lower(), value.lower()) for key, mark, value in (word.partition("=") for word in text.split()) if mark
    ]
    found = dict(pairs)
    checksum = found.pop("crc", "")
    ordered = [(key, found[key]) for key in MACHINE_KEYS if key in found]
    return dict(ordered) if checksum and checksum == _checksum(ordered) else None


def _checksum(pairs: Sequence[tuple[str, str]]) -> str:
    return f"{crc32(' '.join(f'{key}={value}' for key, value in pairs).lower().encode()):08x}"


def _body(ticket: Ticket, lines: Iterable[Line], note: str = "") -> str:
    parts = [ticket.greeting, "", *(line.text for line in lines)]
    if note:
        parts.append(note)
    if ticket.machine:
        parts += ["", ticket.machine]
    return "\n".join([*parts, "", ticket.closing])


def percent(text: str) -> str:
    """RFC 6068: everything but unreserved characters percent-encoded, CRLF for a new line, never + for a space."""
    return quote(text.replace("\n", "\r\n"), safe="")


def mailbox(address: str) -> str:
    """What stands after mailto: in a link."""
    return quote(address, safe="@.+-_")


def mailto(ticket: Ticket) -> tuple[str, frozenset[str]]:
    """The mailto URL within BUDGET, and the ids of the lines that had to be shortened or left out for it."""
    return _within_budget(
        ticket,
        lambda subject_, body: f"mailto:{mailbox(ticket.to)}?subject={percent(subject_)}&body={percent(body)}",
    )


def webmail(ticket: Ticket, service: str) -> str:
    """A compose link for the company's web mail ("outlook" or "gmail"), same budget as mailto; empty for anything else."""
    to = percent(ticket.to)
    if service == "outlook":
        start = f"https://outlook.office.com/mail/deeplink/compose?to={to}"
        return _within_budget(ticket, lambda s, b: f"{start}&subject={percent(s)}&body={percent(b)}")[0]
    if service == "gmail":
        start = f"https://mail.google.com/mail/?view=cm&fs=1&to={to}"
        return _within_budget(ticket, lambda s, b: f"{start}&su={percent(s)}&body={percent(b)}")[0]
    return ""


def _within_budget(ticket: Ticket, url: Callable[[str, str], str]) -> tuple[str, frozenset[str]]:
    """Shorten until it fits: long lines at a sentence first, then whole lines, the least needed first."""
    whole = url(ticket.subject, ticket.text)
    if len(whole) <= BUDGET:
        return whole, frozenset()
    lines = list(ticket.lines)
    for limit in (600, 300, 150):
        lines = [Line(line.id, _shorten(line.text, limit), line.keep) for line in lines]
        short = url(ticket.subject, _body(ticket, lines, ticket.shortened_note))
        if len(short) <= BUDGET:
            return short, _missing(ticket, lines)
    while lines and len(short) > BUDGET:
        lines.remove(min(lines, key=lambda line: (line.keep, -len(line.text))))
        short = url(ticket.subject, _body(ticket, lines, ticket.shortened_note))
    if len(short) > BUDGET:  # only a huge subject is left to give
        short = url(ticket.subject[:40], _body(ticket, (), ticket.shortened_note))
        lines = []
    return short, _missing(ticket, lines)


def _missing(ticket: Ticket, lines: Iterable[Line]) -> frozenset[str]:
    """The ids of the lines that these do not hold whole."""
    sent = {(line.id, line.text) for line in lines}
    return frozenset(line.id for line in ticket.lines if (line.id, line.text) not in sent)


def _shorten(text: str, limit: int) -> str:
    """At most limit characters, cut after a sentence where there is one, else after a word."""
    if len(text) <= limit:
        return text
    head = text[:limit]
    ends = [match.end() for match in re.finditer(r"[.!?…](?=\s)", head)]
    if ends and ends[-1] > limit // 3:
        return head[: ends[-1]] + " (…)"
    return (head.rsplit(None, 1)[0] if " " in head else head) + " (…)"


def eml(ticket: Ticket) -> str:
    """A draft to open in a mail program: CRLF, UTF-8 in quoted-printable, X-Unsent, and no header that only a sent mail has."""
    from email.message import EmailMessage  # late: only a download needs it, and it is half of the start-up cost
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["To"] = ticket.to
    message["Subject"] = ticket.subject
    message.set_content(ticket.text + "\n", charset="utf-8", cte="quoted-printable")
    return message.as_bytes().decode("ascii")
