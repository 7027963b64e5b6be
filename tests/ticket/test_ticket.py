"""The ticket, through Python's own mail parser and hypothesis: what survives, and what must never get in."""

from __future__ import annotations

import re
import string
import textwrap
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from html import escape
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagnostics.ticket.message import (
    BUDGET,
    MACHINE_KEYS,
    Line,
    Ticket,
    clean,
    defuse,
    eml,
    holds_secret,
    machine_line,
    mailto,
    read_machine_line,
    subject,
    webmail,
)

VALUES = {
    "id": "7F3K2Q",
    "wizard": "network",
    "v": "1",
    "niv": "2",
    "urg": "4",
    "imp": "2",
    "prio": "3",
    "kind": "corrective",
    "path": "who:me,fails:nothing,link:office-wifi",
    "fixes": "toggle:failed,cable:could-not",
    "kb": "KB-025",
    "env": "windows-11/chrome-156",
}
MACHINE = machine_line(VALUES)
LOWERED = {key: value.lower() for key, value in VALUES.items()}


def ticket(words: str = "Plus rien ne s’ouvre.", about: str = "Plus d’Internet", lines: int = 0) -> Ticket:
    """A ticket whose free parts come from the test."""
    more = tuple(Line(f"l{i}", f"Ligne {i}, avec du texte accentué é à ç.", 3) for i in range(lines))
    return Ticket(
        "desk@example.test",
        subject(about),
        "Bonjour,",
        (Line("words", defuse(words), 9), *more),
        MACHINE,
        "Merci.",
        "(Abrégé.)",
    )


def body_of(url: str) -> str:
    """The body of a mailto URL, decoded as RFC 6068 says (no + for a space)."""
    query = dict(part.split("=", 1) for part in urlsplit(url).query.split("&"))
    return unquote(query["body"], errors="strict").replace("\r\n", "\n")


def parsed(draft: str) -> EmailMessage:
    """A draft through the parser, strict about defects."""
    message = BytesParser(policy=policy.default.clone(raise_on_defect=True)).parsebytes(draft.encode("ascii"))
    assert isinstance(message, EmailMessage)
    return message


NASTY = [
    "x\r\nBcc: victim@example.test",
    "=?utf-8?Q?x=0D=0ABcc:_victim@example.test?=",
    "\ud83d alone, then 😀",
    "safe\u202egnp.exe",
    "word " * 2000,
    ".\n..\nFrom the start\n>From",
    "100% + A & B # C ? D %0A %0D",
    "NUL \x00 ESC \x1b LS \u2028 PS \u2029 end",
    "C:\\Users\\new\\table",
    "before\n-- \nafter the signature mark",
    "-----Original Message-----\nhello",
    "On Monday, Bob wrote:\nLe lundi, Bob a écrit :\nhello",
    "Priorité : Haute\nPriorité\u00a0: Haute\nPriority: high",
    "../../x.png",
    MACHINE,
    MACHINE.replace("niv=2", "niv=3"),
    "@Simonsays close",
    "<script>alert(1)</script>",
]


@pytest.mark.parametrize("words", NASTY)
def test_nasty_words_survive_the_eml_draft_as_text(words: str) -> None:
    """One To, one Subject, no other header, the body as shown, ASCII and CRLF on the wire."""
    made = ticket(words, words[:1000])
    draft = eml(made)
    message = parsed(draft)
    assert sorted(message.keys()) == sorted(
        ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
    )
    assert message["To"] == "desk@example.test"
    assert message["Subject"] == made.subject
    assert message.get_content().replace("\r\n", "\n").rstrip("\n") == made.text
    assert message["Content-Transfer-Encoding"] == "quoted-printable"
    assert "\n" not in draft.replace("\r\n", "")


@pytest.mark.parametrize("words", NASTY)
def test_nasty_words_survive_the_mailto_link(words: str) -> None:
    """Within the budget, decodable, the machine line whole, and no second header."""
    url, shortened = mailto(ticket(words, words[:1000]))
    assert len(url) <= BUDGET
    assert re.fullmatch(r"mailto:desk@example\.test\?subject=[^&]*&body=[^&]*", url)
    assert "+" not in url
    assert MACHINE in body_of(url)
    assert bool(shortened) == (body_of(url) != ticket(words, words[:1000]).text)


@given(st.text(max_size=3000), st.text(max_size=300))
def test_any_text_makes_a_link_and_a_draft(words: str, about: str) -> None:
    """Whatever is typed: within the budget, one subject line, readable back."""
    made = ticket(words, about)
    url, _ = mailto(made)
    assert len(url) <= BUDGET
    assert MACHINE in body_of(url)
    assert read_machine_line(body_of(url)) == LOWERED
    assert parsed(eml(made)).get_content().replace("\r\n", "\n").rstrip("\n") == made.text.rstrip("\n")


@given(st.text(alphabet=st.characters(), max_size=500))
def test_clean_text_holds_nothing_a_mail_cannot(text: str) -> None:
    """No lone surrogate, control or direction character; encodable; cleaning twice changes nothing."""
    cleaned = clean(text)
    assert cleaned.encode("utf-8").decode() == cleaned
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]", cleaned)
    assert clean(cleaned) == cleaned


@given(st.text(max_size=400))
def test_no_line_of_the_user_starts_with_what_trackers_cut_at(text: str) -> None:
    """Signatures, quotes, fields, mbox lines: all get a middle dot in front."""
    for line in defuse(text).split("\n"):
        assert not re.match(r"[-_>|#.]|From |To:|Subject:|\w+ ?:", line)


def test_the_user_cannot_forge_a_machine_line() -> None:
    """A line pasted into the words is defused; the one read back is ours."""
    forged = machine_line({**VALUES, "niv": "3", "prio": "5"})
    assert read_machine_line(ticket(forged).text) == LOWERED
    assert "@Simonsays" not in defuse("@Simonsays close")


CODE = st.text(alphabet=string.ascii_letters + string.digits + "_.,:/=+-", min_size=1, max_size=40)


@given(st.dictionaries(st.sampled_from(MACHINE_KEYS), CODE))
def test_machine_line_is_read_back(values: dict[str, str]) -> None:
    """Any codes: written, read back in lower case, in a fixed order."""
    assert read_machine_line(machine_line(values)) == {
        key: values[key].lower() for key in MACHINE_KEYS if key in values
    }


def wrapped(text: str) -> str:
    return "\n".join(textwrap.wrap(text, 60, break_long_words=False, break_on_hyphens=False))


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text,
        str.upper,
        wrapped,
        lambda text: textwrap.indent(wrapped(text), "> "),
        lambda text: textwrap.indent(wrapped(text), "| > "),
        lambda text: f"<p>{escape(text)}</p><br/>",
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("wizard", "wiz\u200bard"),
        lambda text: text.replace("kind=", "<b>kind=</b>"),
        lambda text: f"Bonjour,\n\n{text}\n\nMerci.",
        lambda text: machine_line(VALUES).replace("niv=2", "niv=3") + "\n" + text,
    ],
    ids=[
        "plain",
        "upper",
        "wrapped",
        "quoted",
        "twice-quoted",
        "html",
        "no-break",
        "zero-width",
        "tags",
        "in-a-mail",
        "after-a-broken-one",
    ],
)
def test_machine_line_survives_what_trackers_do(damage: object) -> None:
    """Tags, prefixes, wrapping, case and spaces are undone; the first line whose checksum holds wins."""
    assert callable(damage)
    assert read_machine_line(damage(MACHINE)) == LOWERED


@pytest.mark.parametrize("text", ["", "[KBT1 /KBT1]", MACHINE.replace("niv=2", "niv=3"), "[KBT1 " * 2000])
def test_a_damaged_machine_line_reads_as_nothing(text: str) -> None:
    """The checksum shows damage."""
    assert read_machine_line(text) is None


@pytest.mark.parametrize("value", ["two words", "é", "a\nb", "x]", ""])
def test_free_text_never_enters_the_machine_line(value: str) -> None:
    """A value that is not a code is our own error; an empty one is left out."""
    if not value:
        assert "kind=" not in machine_line({**VALUES, "kind": value})
        return
    with pytest.raises(ValueError, match="kind"):
        machine_line({**VALUES, "kind": value})


def test_struck_lines_are_in_no_form_of_the_ticket() -> None:
    """What the user unticks is not sent, whichever way it leaves."""
    made = ticket(lines=3).without(["l1", "_code"])
    for text in (made.text, body_of(mailto(made)[0]), parsed(eml(made)).get_content()):
        assert "Ligne 1" not in text
        assert "KBT1" not in text
        assert "Ligne 0" in text


def test_long_prose_is_shortened_at_a_sentence_and_says_so() -> None:
    """The link keeps whole sentences and the note; the full text stays on the page."""
    words = "Une phrase assez longue pour compter vraiment. " * 60
    url, shortened = mailto(ticket(words))
    body = body_of(url)
    assert shortened
    assert "(Abrégé.)" in body
    assert re.search(r"vraiment\. \(…\)", body)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("No internet", ""), "No internet"),
        (("No internet", "room 214"), "No internet, room 214"),
        (("[x] #12 {y}",), "(x) n12 (y)"),
        (("a\r\nBcc: b",), "a Bcc: b"),
        (("=?utf-8?q?x?= y",), "y"),
    ],
)
def test_subject_is_one_plain_line(parts: tuple[str, ...], expected: str) -> None:
    """No brackets, no ticket numbers, no encoded words."""
    assert subject(*parts).strip() == expected


def test_subject_is_cut_at_a_word() -> None:
    """120 characters at most."""
    assert len(subject("word " * 100)) <= 120


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("mot de passe : azerty", True),
        ("My password is hunter2", True),
        ("PIN=1234", True),
        ("mdp: x", True),
        ("J’ai oublié mon mot de passe", False),
        ("password refused since Monday", False),
        ("the pine tree", False),
        ("Le mot de passe est refusé par le VPN", False),
        ("Mon mot de passe est expiré", False),
        ("Le code pin est demandé", False),
        ("mon mot de passe est Azerty123", True),
    ],
)
def test_a_line_that_looks_like_a_password_is_noticed(text: str, secret: bool) -> None:
    """Told before it is sent, not after."""
    assert holds_secret(text) is secret


@pytest.mark.parametrize(
    ("service", "start"),
    [
        ("outlook", "https://outlook.office.com/mail/deeplink/compose?to=desk%40example.test&subject="),
        ("gmail", "https://mail.google.com/mail/?view=cm&fs=1&to=desk%40example.test&su="),
        ("none", ""),
    ],
)
def test_web_mail_links_are_within_the_same_budget(service: str, start: str) -> None:
    """Configured per company, off by default."""
    url = webmail(ticket("mot " * 3000), service)
    assert url.startswith(start)
    assert len(url) <= BUDGET
