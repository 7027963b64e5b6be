"""Public holidays, closings and one-off openings: what the page's own clock (docs/assets/hours.js) says of them, run in node."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from ground.node import node_path
from ground.root import ROOT
from ground.terminal import heard
from knowledge import closed_days
from knowledge.helpdesk import HelpDesk, WrongHelpDesk, check, clock, described
from tests.knowledge.test_helpdesk import GOOD

BUILT = date(2026, 11, 24)
WEEK = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "08:00-18:00")
ALWAYS = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), "00:00-24:00")
WORDS = {
    "open": "Open until {time}",
    "closed": "Closed, opens again {day} at {time}",
    "today": "today",
    "tomorrow": "tomorrow",
    "always": "Open",
}
ASK = """
globalThis.document = { querySelector: () => null, querySelectorAll: () => [], addEventListener() {} };
globalThis.setInterval = () => 0;
const { said } = await import(process.argv[1]);
const [clock, moments, words] = JSON.parse(process.argv[2]);
console.log(JSON.stringify(moments.map((moment) => said(clock, new Date(moment), words)?.text ?? null)));
"""


def desk_with(**more: Any) -> HelpDesk:
    """A help desk open on working days, closed on French holidays, with these differences."""
    data = yaml.safe_load(GOOD)["extra"]["helpdesk"] | {"hours": WEEK, "holidays": "FR"}
    return check(data | more, Path("mkdocs.yml"))


def say(desk: HelpDesk, *moments: str, language: str = "en") -> list[str | None]:
    """What the page says at each of these moments (in the desk's own time where no zone is given)."""
    script = (ROOT / "docs" / "assets" / "hours.js").as_uri()
    given = json.dumps([clock(desk, language, BUILT), moments, WORDS])
    done = heard(
        [node_path(), "--input-type=module", "-e", ASK, script, given], check=True, env={"TZ": "America/New_York"}
    )
    found: list[str | None] = json.loads(done.stdout)
    return found


def test_a_holiday_is_closed_and_the_day_before_says_so() -> None:
    """25 December 2026 is a Friday: from its eve, the next opening is Monday's."""
    assert say(
        desk_with(),
        "2026-12-24T17:00:00+01:00",
        "2026-12-24T18:00:00+01:00",
        "2026-12-25T10:00:00+01:00",
        "2026-12-27T10:00:00+01:00",
        "2026-12-28T10:00:00+01:00",
    ) == [
        "Open until 6 pm",
        "Closed, opens again Monday at 8 am",
        "Closed, opens again Monday at 8 am",
        "Closed, opens again tomorrow at 8 am",
        "Open until 6 pm",
    ]


def test_without_a_country_no_day_is_a_holiday() -> None:
    """Nobody's calendar is supposed."""
    assert say(desk_with(holidays=None), "2026-12-25T10:00:00+01:00") == ["Open until 6 pm"]


def test_a_region_has_holidays_of_its_own() -> None:
    """26 March 2027 is Good Friday, a holiday in Moselle only."""
    moment = "2027-03-26T10:00:00+01:00"
    assert say(desk_with(), moment) == ["Open until 6 pm"]
    assert say(desk_with(holidays="FR-57"), moment) == ["Closed, opens again Tuesday at 8 am"]


def test_closings_and_openings_of_the_company_come_beside() -> None:
    """A closing of days or weeks, named by the date it ends; a holiday worked; a day with shorter hours."""
    desk = desk_with(
        closings=[date(2026, 12, 24), "2026-12-28 to 2027-01-03"],
        openings={date(2026, 12, 25): "09:00-12:00", date(2026, 12, 23): ["08:00-12:00"]},
    )
    assert say(
        desk,
        "2026-12-23T11:59:00+01:00",
        "2026-12-23T12:00:00+01:00",
        "2026-12-24T10:00:00+01:00",
        "2026-12-25T10:00:00+01:00",
        "2026-12-25T12:00:00+01:00",
        "2027-01-01T12:00:00+01:00",
        "2027-01-03T12:00:00+01:00",
    ) == [
        "Open until noon",
        "Closed, opens again Friday at 9 am",
        "Closed, opens again tomorrow at 9 am",
        "Open until noon",
        "Closed, opens again Monday 4 January at 8 am",
        "Closed, opens again Monday 4 January at 8 am",
        "Closed, opens again tomorrow at 8 am",
    ]


def test_a_first_of_the_month_is_said_as_the_french_say_it() -> None:
    """1er, not 1."""
    desk = desk_with(closings=["2027-01-18 to 2027-01-31"])
    (said,) = say(desk, "2027-01-20T10:00:00+01:00", language="fr")
    assert said == "Closed, opens again lundi 1er février at 8 h"


def test_the_clock_is_right_when_clocks_change_and_elsewhere() -> None:
    """By the desk's own time zone: on both days of the change, for a reader in New York, and for a desk in Nouméa."""
    assert say(
        desk_with(hours=WEEK | {"sun": "08:00-18:00"}),
        "2027-03-28T05:59:00Z",  # 7:59 in Paris, one hour after the change
        "2027-03-28T06:00:00Z",
        "2027-03-27T23:30:00Z",  # already Sunday there
        "2027-10-31T06:59:00Z",  # 7:59 in Paris
        "2027-10-31T07:00:00Z",
    ) == [
        "Closed, opens again today at 8 am",
        "Open until 6 pm",
        "Closed, opens again today at 8 am",
        "Closed, opens again today at 8 am",
        "Open until 6 pm",
    ]
    noumea = desk_with(timezone="Pacific/Noumea", holidays="FR-NC")
    assert say(noumea, "2027-09-23T21:00:00Z", "2027-09-22T21:00:00Z") == [  # 24 September is its own day
        "Closed, opens again Monday at 8 am",
        "Open until 6 pm",
    ]


def test_a_desk_that_never_closes_says_until_when_before_a_closing() -> None:
    """Past midnight it goes on, save before a closed day."""
    desk = desk_with(hours=ALWAYS)
    assert say(desk, "2026-12-23T10:00:00+01:00", "2026-12-24T10:00:00+01:00", "2026-12-25T10:00:00+01:00") == [
        "Open",
        "Open until midnight",
        "Closed, opens again tomorrow at midnight",
    ]


def test_a_year_and_a_half_is_known_and_the_same_all_month() -> None:
    """A site built in November 2026 knows Easter 2028; what a page holds changes once a month, not every day."""
    known = clock(desk_with(), "fr", BUILT)["unusual"]
    assert isinstance(known, dict)
    assert {"2026-11-11", "2027-11-11", "2028-04-17"} <= set(known)
    assert "2026-11-01" not in known  # a Sunday, closed as ever
    assert clock(desk_with(), "fr", BUILT) == clock(desk_with(), "fr", date(2026, 11, 1))


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("holidays", "XX", "extra.helpdesk.holidays is 'XX'. Expected: the country"),
        ("holidays", False, "extra.helpdesk.holidays is False. Expected: the country"),  # NO, without quotes
        ("holidays", "FR-99", "extra.helpdesk.holidays is 'FR-99', which names no region of its country"),
        ("closings", ["24/12"], "extra.helpdesk.closings is ['24/12']. Expected: a list of other closed days"),
        ("closings", ["2026-12-31 to 2026-12-01"], "extra.helpdesk.closings is ["),
        ("openings", {"2026-12-24": "8-12"}, "extra.helpdesk.openings.2026-12-24 is '8-12'. Expected: days with"),
    ],
)
def test_a_day_or_a_region_that_is_none_is_refused(field: str, value: object, said: str) -> None:
    """With what was expected."""
    with pytest.raises(WrongHelpDesk) as caught:
        desk_with(**{field: value})
    assert said in str(caught.value)


def test_the_hours_in_words_name_the_exception() -> None:
    """Paper has no clock."""
    assert described(desk_with(), "fr")["hours"] == "du lundi au vendredi, de 8 h à 18 h, sauf les jours fériés"
    assert described(desk_with(holidays=None), "en")["hours"] == "Monday to Friday, 8 am to 6 pm"


def test_days_are_read_one_by_one_or_from_to() -> None:
    """As a maintainer writes them."""
    assert closed_days.read_days("2026-12-30 to 2027-01-01") == [
        date(2026, 12, 30),
        date(2026, 12, 31),
        date(2027, 1, 1),
    ]
