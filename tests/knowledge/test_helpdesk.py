"""The help desk of mkdocs.yml: what is refused, how it is said, and how opening hours read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from knowledge import opening_hours as _hours
from knowledge.helpdesk import HelpDesk, WrongHelpDesk, check

GOOD = """\
extra:
  helpdesk:
    company: Novalac
    provider: Ariane
    email: help@novalac.example
    phone: 01 99 00 12 34
    tel: "+33199001234"
    timezone: Europe/Paris
    hours:
      mon: 08:00-18:00
"""


def desk_of(text: str, folder: Path) -> HelpDesk:
    """The help desk of a configuration text."""
    file = folder / "mkdocs.yml"
    file.write_text(text, "utf-8")
    return check(yaml.safe_load(text)["extra"].get("helpdesk"), file)


def test_a_complete_help_desk_is_accepted(tmp_path: Path) -> None:
    """The optional fields have their defaults."""
    desk = desk_of(GOOD, tmp_path)

    assert (desk.emergency, desk.webmail, desk.oncall) == ("112", "none", None)


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        (
            '"+33199001234"',
            '"0199001234"',
            "mkdocs.yml:7: extra.helpdesk.tel is '0199001234'. Expected: the number as a",
        ),
        (
            "help@novalac.example",
            "help",
            "mkdocs.yml:5: extra.helpdesk.email is 'help'. Expected: the help desk’s address",
        ),
        ("help@novalac.example", "a@b.fr?cc=x@y.fr", "mkdocs.yml:5: extra.helpdesk.email is"),
        (
            "Europe/Paris",
            "Mars/Base",
            "mkdocs.yml:8: extra.helpdesk.timezone is 'Mars/Base'. Expected: a time zone name",
        ),
        ("08:00-18:00", "8-18", "mkdocs.yml:10: extra.helpdesk.hours.mon is '8-18'. Expected: mon, tue,"),
        ("08:00-18:00", "18:00-08:00", "mkdocs.yml:10: extra.helpdesk.hours.mon is '18:00-08:00'."),
        ("mon:", "lundi:", "mkdocs.yml:10: extra.helpdesk.hours.lundi is 'lundi'. Expected: mon, tue,"),
        (
            "company: Novalac",
            "firm: Novalac",
            "mkdocs.yml:2: extra.helpdesk.company is missing. Expected: the company’s name.",
        ),
        (
            "company: Novalac",
            "firm: Novalac",
            "mkdocs.yml:3: extra.helpdesk.firm is not known. Expected one of: company, provider",
        ),
        (
            "company: Novalac",
            "company: ''",
            "mkdocs.yml:3: extra.helpdesk.company is ''. Expected: the company’s name.",
        ),
        ("hours:", "oncall: 01 99 00 12 35\n    hours:", "mkdocs.yml:9: extra.helpdesk.oncall goes with oncall_tel."),
    ],
)
def test_a_bad_field_is_named_with_file_line_and_what_is_expected(
    good: str, bad: str, said: str, tmp_path: Path
) -> None:
    """The message is what a maintainer needs to mend it."""
    with pytest.raises(WrongHelpDesk) as caught:
        desk_of(GOOD.replace(good, bad), tmp_path)

    assert said in str(caught.value)


def test_no_help_desk_at_all_is_told(tmp_path: Path) -> None:
    """A site without contacts is no help."""
    with pytest.raises(WrongHelpDesk, match=r"mkdocs\.yml:1: extra\.helpdesk is None"):
        desk_of("extra: {}\n", tmp_path)


def test_a_client_file_that_inherits_is_the_one_named(tmp_path: Path) -> None:
    """The line is that of the file that sets the value, the parent's where the client sets nothing."""
    (tmp_path / "mkdocs.yml").write_text(GOOD, "utf-8")
    client = tmp_path / "client.yml"
    client.write_text("INHERIT: mkdocs.yml\nextra:\n  helpdesk:\n    tel: '12'\n", "utf-8")
    data = yaml.safe_load(GOOD)["extra"]["helpdesk"] | {"tel": "12", "phone": "no"}

    with pytest.raises(WrongHelpDesk) as caught:
        check(data, client)

    assert sorted(line.partition(" is ")[0] for line in str(caught.value).splitlines()) == [
        "client.yml:4: extra.helpdesk.tel",
        "mkdocs.yml:6: extra.helpdesk.phone",
    ]


WORK = [("08:00", "18:00")]


@pytest.mark.parametrize(
    ("week", "french", "english"),
    [
        (
            dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), WORK),
            "du lundi au vendredi, de 8 h à 18 h",
            "Monday to Friday, 8 am to 6 pm",
        ),
        ({"sat": [("09:30", "12:00")]}, "le samedi, de 9 h 30 à 12 h", "Saturday, 9:30 am to noon"),
        (
            {"mon": [("08:00", "12:00"), ("14:00", "18:00")], "tue": [("08:00", "12:00"), ("14:00", "18:00")]},
            "le lundi et le mardi, de 8 h à 12 h et de 14 h à 18 h",
            "Monday and Tuesday, 8 am to noon and 2 pm to 6 pm",
        ),
        (
            {"mon": WORK, "wed": WORK},
            "le lundi, de 8 h à 18 h ; le mercredi, de 8 h à 18 h",
            "Monday, 8 am to 6 pm; Wednesday, 8 am to 6 pm",
        ),
        (
            {day: [("00:00", "24:00")] for day in _hours.DAYS},
            "du lundi au dimanche, 24 h sur 24",
            "Monday to Sunday, 24 hours a day",
        ),
    ],
)
def test_hours_read_as_a_sentence(week: _hours.Week, french: str, english: str) -> None:
    """Days with the same hours are said together."""
    assert (french, english) == (_hours.sentence(week, "fr"), _hours.sentence(week, "en"))


def test_the_clock_is_plain_data() -> None:
    """The page reads it from an attribute."""
    clock = _hours.clock({"mon": WORK}, "Europe/Paris", "fr", {"2026-12-24": [("08:00", "12:00")]}, [])

    assert json.loads(json.dumps(clock))["times"] == {"08:00": "8 h", "12:00": "12 h", "18:00": "18 h"}
