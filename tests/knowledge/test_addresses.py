"""An address is shown as it is and sent as mail programs know it, wherever the site names it."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
import yaml

from diagnostics.pages.typography import TYPESET, typeset
from diagnostics.visit.door import handle
from diagnostics.visit.prepared import static_page
from knowledge import finished_page
from knowledge.helpdesk import WrongHelpDesk, check, described
from knowledge.mailbox import in_link, sent
from knowledge.ready_answers import _plain
from tests.knowledge.test_helpdesk import GOOD, desk_of
from tools.checks.typography import faults_of

HARD = "o'brien+e-mail@x.example"
LANGUAGES = list(TYPESET)


@pytest.mark.parametrize("language", [*LANGUAGES, "de"])
@pytest.mark.parametrize(
    "address",
    [
        HARD,
        "https://x.example/l'e-mail?a=Wi-Fi",
        "www.e-mail.example",
        "e-mail.example/l'aide",
        "Wi-Fi.exe",
        "d'accueil@e-mail.example",
    ],
)
def test_an_address_keeps_every_sign(address: str, language: str) -> None:
    """A curly apostrophe or a hyphen that does not break leads nowhere when it is copied."""
    for text in (f"Voir {address}.", f"({address})", f"{address} ?", f"« {address} »"):
        assert address in typeset(text, language)


def test_what_stands_around_an_address_is_set() -> None:
    """The words beside it are prose like any other."""
    assert typeset(f"L'e-mail : {HARD} ? Non", "fr") == f"L’e\u2011mail\u00a0: {HARD}\u202f? Non"
    assert typeset(f"It's my e-mail, {HARD}.", "en") == f"It’s my e\u2011mail, {HARD}."


def test_a_sign_of_our_own_in_a_text_does_no_harm() -> None:
    """What stands for an address while the words are set may be typed by somebody."""
    assert typeset("a\ue001b x@y.fr l'a", "fr") == "a\ue001b x@y.fr l’a"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "html",
    [
        '<p>l\'a <a href="mailto:x">o&#39;brien+e-mail@x.example</a> ?</p>',
        "<dd>o'brien+e-mail@<wbr>e-mail.example</dd>",
        "<p>o'brien+e-mail@x.example</p>",
        "<p><code>l'e-mail ?</code> <samp>net user o'brien ?</samp> <kbd>l'a</kbd></p>",
    ],
)
def test_a_finished_page_shows_addresses_code_and_commands_as_they_are(html: str, language: str) -> None:
    """Broken after its @ or not, in a link or not, with its apostrophe escaped or not."""
    found = unescape(re.sub("<[^>]*>", "", finished_page.typeset(html, language)))
    shown = unescape(re.sub("<[^>]*>", "", html))
    assert found.replace("l’a ", "l'a ").replace("\u202f", " ") == shown


def test_an_answer_to_paste_keeps_addresses() -> None:
    """Plain text has no code, yet addresses and commands in it."""
    assert _plain(f"l'a {HARD}, net user o\ue002brien") == f"l’a {HARD}, net user o'brien\n"


def test_the_check_of_french_signs_lets_addresses_pass() -> None:
    """It would stop the build of a company whose address has an apostrophe."""
    assert list(faults_of(f"Écrivez à {HARD}, c’est tout.", "fr")) == []


# --- The help desk's own address -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("a;b@x.example", "has ';' before its @, where mail programs begin another address"),
        ("a,b@x.example", "has ',' before its @, where mail programs begin another address"),
        ("a?b@x.example", "has '?' before its @, where a link to a mailbox ends its address"),
        ("é@x.example", "has 'é' before its @, which few mail servers take"),
        (".a@x.example", "has a full stop at an end of its name"),
        ("a@localhost", "has no full stop after its @: 'localhost' is no domain"),
        ("a@x_y.example", "has no domain after its @"),
        ("a@b.fr?cc=x.fr", "has no domain after its @"),
        ("a" * 65 + "@x.example", "is longer than 64 characters before its @"),
    ],
)
def test_an_address_that_no_mail_reaches_is_refused_with_the_reason(address: str, reason: str, tmp_path: Path) -> None:
    """File, line, address, reason, and what was expected."""
    with pytest.raises(WrongHelpDesk) as caught:
        desk_of(GOOD.replace("help@novalac.example", json.dumps(address)), tmp_path)
    said = str(caught.value)
    assert said.startswith(f"mkdocs.yml:5: extra.helpdesk.email is {address!r}, which {reason}")
    assert said.endswith("Expected: the help desk’s address, such as help@example.org.")


def test_a_domain_with_accents_goes_out_in_the_letters_that_mail_programs_know() -> None:
    """It is shown with its accents."""
    assert sent("help@Société.example") == "help@xn--socit-esab.example"
    assert in_link("o'brien+e-mail@société.example") == "o%27brien+e-mail@xn--socit-esab.example"


def desk(address: str) -> dict[str, object]:
    """The help desk's data with this address."""
    data = yaml.safe_load(GOOD)["extra"]["helpdesk"] | {"email": address}
    return described(check(data, Path("mkdocs.yml")), "fr")


@pytest.mark.parametrize(
    ("address", "link"),
    [(HARD, "o%27brien+e-mail@x.example"), ("help@société.example", "help@xn--socit-esab.example")],
)
def test_every_page_of_a_wizard_shows_the_address_and_links_to_what_is_sent(address: str, link: str) -> None:
    """The first page, the one of a failure, the ticket and each way to send it."""
    facts = desk(address)
    page = static_page("network", "fr", facts, {})
    assert f'href="mailto:{link}"' in page["failed"]

    reply = handle(
        {
            "wizard": "network",
            "language": "fr",
            "context": {"desk": facts, "links": {}},
            "fragment": "#network/who=production/work=no/around=no/details=done",
            "kept": {"number": "X"},
        }
    )
    html, mail = str(reply["html"]), reply["mail"]
    assert isinstance(mail, dict)
    shown = unescape(re.sub("<wbr>", "", html))
    assert f"<dd>{address}</dd>" in shown
    assert f'href="mailto:{link}"' in html
    assert str(mail["mailto"]).startswith(f"mailto:{link}?subject=")
    to = link.replace("%27", "'")
    assert mail["to"] == to
    assert f"To: {to}\r\n" in str(mail["eml"])


# --- Names ---------------------------------------------------------------------------------------------------------------


def test_a_name_that_is_too_long_is_refused_with_the_limit(tmp_path: Path) -> None:
    """Its maintainer need not guess how much to take away."""
    with pytest.raises(WrongHelpDesk) as caught:
        desk_of(GOOD.replace("company: Novalac", f"company: {'N' * 81}").replace("Ariane", "A" * 121), tmp_path)
    first, second = str(caught.value).splitlines()
    assert first.startswith("mkdocs.yml:3: extra.helpdesk.company is 81 characters long: NNN")
    assert first.endswith("Expected: the company’s name, 80 characters at most.")
    assert second.endswith("Expected: the name of the firm that repairs, 120 characters at most.")
