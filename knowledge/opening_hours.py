"""Opening hours: read from the configuration, said in a sentence, and given to the page that has a clock."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

from babel.dates import format_date, get_day_names

from knowledge.facts import DATE_LOCALES

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SPAN = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)-([01]?\d|2[0-4]):([0-5]\d)")

EXCEPT_HOLIDAYS = {"fr": ", sauf les jours fériés", "en": ", except on public holidays"}

Span = tuple[str, str]
Week = dict[str, list[Span]]


def read_spans(value: object) -> list[Span]:
    """ "08:00-12:00" or a list of such -> [("08:00", "12:00")]; raises ValueError."""
    texts = value if isinstance(value, list) else [value]
    spans = [_span(text) for text in texts]
    flat = [time for span in spans for time in span]
    if flat != sorted(set(flat)):
        raise ValueError("times must follow each other")
    return spans


def _span(text: object) -> Span:
    match = SPAN.fullmatch(str(text))
    if not match:
        raise ValueError("not a span")
    first, first_minute, last, last_minute = match.groups()
    return f"{first:0>2}:{first_minute}", f"{last:0>2}:{last_minute}"


def say_time(time: str, language: str) -> str:
    """ "18:30" -> "18 h 30" or "6:30 pm"."""
    hour, minute = (int(part) for part in time.split(":"))
    if language == "fr":
        return f"{hour} h {minute:02}" if minute else f"{hour} h"
    if hour % 24 == 0 and not minute:
        return "midnight"
    if hour == 12 and not minute:
        return "noon"
    half = "am" if hour % 24 < 12 else "pm"
    return f"{(hour - 1) % 12 + 1}:{minute:02} {half}" if minute else f"{(hour - 1) % 12 + 1} {half}"


def sentence(week: Week, language: str, *, not_holidays: bool = False) -> str:
    """ "du lundi au vendredi, de 8 h à 18 h": runs of days with the same hours; perhaps "sauf les jours fériés"."""
    runs = groupby(enumerate(DAYS), key=lambda pair: week.get(pair[1]))
    parts = []
    for spans, days in runs:
        numbers = [number for number, _ in days]
        if spans:
            parts.append(f"{_days(numbers, language)}, {_times(spans, language)}")
    said = " ; ".join(parts) if language == "fr" else "; ".join(parts)
    return said + EXCEPT_HOLIDAYS.get(language, "") if not_holidays else said


def _days(numbers: list[int], language: str) -> str:
    names = day_names(language)
    first, last = names[DAYS[numbers[0]]], names[DAYS[numbers[-1]]]
    if language == "fr":
        return {1: f"le {first}", 2: f"le {first} et le {last}"}.get(len(numbers), f"du {first} au {last}")
    return {1: first, 2: f"{first} and {last}"}.get(len(numbers), f"{first} to {last}")


def _times(spans: list[Span], language: str) -> str:
    if spans == [("00:00", "24:00")]:
        return "24 h sur 24" if language == "fr" else "24 hours a day"
    form, both = ("de {} à {}", " et ") if language == "fr" else ("{} to {}", " and ")
    return both.join(form.format(*(say_time(time, language) for time in span)) for span in spans)


def day_names(language: str) -> dict[str, str]:
    """ "mon" -> "lundi"."""
    names: Mapping[int, str] = get_day_names("wide", locale=language)
    return {day: names[number] for number, day in enumerate(DAYS)}


def say_day(day: date, language: str) -> str:
    """ "lundi 4 janvier", "Monday 4 January"."""
    text = format_date(day, "EEEE d MMMM", locale=DATE_LOCALES.get(language, language))
    return text.replace(" 1 ", " 1er ", 1) if language == "fr" else text


def clock(
    week: Week, timezone: str, language: str, unusual: Mapping[str, list[Span]], by_date: Iterable[date]
) -> dict[str, object]:
    """What the page needs to say "open" or "closed" by itself (docs/assets/hours.js).

    unusual: the hours of the days that differ; by_date: those to name by their date, as they are more than a week away.
    """
    times = sorted({time for spans in (*week.values(), *unusual.values()) for span in spans for time in span})
    return {
        "timezone": timezone,
        "week": week,
        "unusual": dict(unusual),
        "said": {day.isoformat(): say_day(day, language) for day in by_date},
        "days": day_names(language),
        "times": {time: say_time(time, language) for time in times},
    }
