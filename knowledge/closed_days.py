"""The days that differ from the usual week: public holidays, closings of the company, one-off openings; known ahead, for the page's clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

import holidays

from knowledge.opening_hours import DAYS, Span, Week

AHEAD = timedelta(days=550)  # a year and a half: a site that is not built again stays right that long
LONGEST = timedelta(days=366)


def read_region(text: object) -> str:
    """ "FR" or "FR-57"; raises ValueError where the library has no holidays of it."""
    country, _, part = str(text).partition("-")
    known = holidays.list_supported_countries(include_aliases=False)
    if country not in known or (part and part not in known[country]):
        raise ValueError("no such country or region")
    return str(text)


def regions_of(text: str) -> list[str]:
    """The regions of the country that a text names, as one writes them; none where it names none."""
    country = text.partition("-")[0]
    parts = holidays.list_supported_countries(include_aliases=False).get(country, [])
    return [f"{country}-{part}" for part in parts]


def read_days(value: object) -> list[date]:
    """A date, or "2026-12-28 to 2026-12-31" -> every day of it; raises ValueError."""
    if isinstance(value, date):
        return [value]
    first, _, last = str(value).partition(" to ")
    start = date.fromisoformat(first.strip())
    end = date.fromisoformat(last.strip()) if last else start
    if not start <= end <= start + LONGEST:
        raise ValueError("the last day is before the first, or more than a year after")
    return [start + timedelta(days=number) for number in range((end - start).days + 1)]


def horizon(today: date) -> tuple[date, date]:
    """The days to know: from before this month (it is still yesterday elsewhere), and the same whatever the day of it."""
    first = today.replace(day=1)
    return first - timedelta(days=1), first + AHEAD


def public_holidays(region: str, years: Iterable[int]) -> set[date]:
    """Those of a region as read by read_region."""
    country, _, part = region.partition("-")
    return set(holidays.country_holidays(country, subdiv=part or None, years=years))


def unusual_days(
    week: Week, region: str | None, closings: Iterable[date], openings: Mapping[date, list[Span]], today: date
) -> dict[str, list[Span]]:
    """The hours of each day ahead that are not those of its weekday; none: closed. An opening outdoes a closing."""
    start, end = horizon(today)
    closed = public_holidays(region, range(start.year, end.year + 1)) if region else set()
    given = {day: list[Span]() for day in closed | set(closings)} | dict(openings)
    return {
        day.isoformat(): spans
        for day, spans in sorted(given.items())
        if start <= day <= end and spans != week.get(DAYS[day.weekday()], [])
    }


def openings_after_long_closings(week: Week, unusual: Mapping[str, list[Span]], today: date) -> Iterator[date]:
    """The days on which the desk opens again a week or more after an unusual day: the weekday's name alone would mislead."""
    day, end = horizon(today)
    closed: list[bool] = []  # for each day on which it has been closed, whether that is unusual
    while day <= end:
        if unusual.get(day.isoformat(), week.get(DAYS[day.weekday()], [])):
            if len(closed) >= 6 and any(closed):
                yield day
            closed = []
        else:
            closed.append(day.isoformat() in unusual)
        day += timedelta(days=1)
