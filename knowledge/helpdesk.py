"""Whom to call: checks extra.helpdesk of mkdocs.yml, and says it as plain data for templates and diagnostics."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from ground.yaml_lines import Keys, explain, place
from knowledge import closed_days, opening_hours
from knowledge.mailbox import check_address, in_link, sent


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError) as error:
        raise ValueError("unknown time zone") from error
    return name


def _clean(text: str) -> str:
    if text != text.strip() or not text.isprintable():
        raise ValueError("spaces around, or characters that do not print")
    return text


def _region(text: object) -> str:
    try:
        return closed_days.read_region(text)
    except ValueError as error:
        parts = closed_days.regions_of(str(text))
        if not parts:
            raise
        reason = f"names no region of its country that has holidays of its own ({', '.join(parts)})"
        raise PydanticCustomError("reason", "{reason}", {"reason": reason}) from error


def _all_days(value: object) -> list[date]:
    texts = value if isinstance(value, list) else [value]
    return [day for text in texts for day in closed_days.read_days(text)]


Line = Annotated[str, Field(min_length=1, max_length=120), AfterValidator(_clean)]
Name = Annotated[
    str, Field(min_length=1, max_length=80), AfterValidator(_clean)
]  # beside the site's name, on a phone too
Tel = Annotated[str, Field(pattern=r"^\+[1-9]\d{6,14}$")]
Spans = Annotated[list[tuple[str, str]], BeforeValidator(opening_hours.read_spans)]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class WrongHelpDesk(Exception):
    """extra.helpdesk cannot be used: file, line, field and what was expected."""


class HelpDesk(BaseModel):
    """extra.helpdesk. The descriptions are what the maintainer reads when a value does not fit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    company: Name = Field(description="the company’s name")
    provider: Line = Field(description="the name of the firm that repairs")
    email: Annotated[Line, AfterValidator(check_address)] = Field(
        description="the help desk’s address, such as help@example.org"
    )
    phone: Annotated[Line, Field(pattern=r"^[+\d][\d ().\-]{3,}$")] = Field(
        description='the number as people read it, such as "01 99 00 12 34"'
    )
    tel: Tel = Field(description='the number as a phone dials it, in quotes, such as "+33199001234"')
    timezone: Annotated[str, AfterValidator(_timezone)] = Field(description="a time zone name such as Europe/Paris")
    hours: dict[Day, Spans] = Field(
        min_length=1, description="mon, tue, wed, thu, fri, sat, sun: 08:00-18:00, or a list of such spans in order"
    )
    holidays: Annotated[str, BeforeValidator(_region)] | None = Field(
        None,
        description='the country whose public holidays are closed days, and its region where they differ, in quotes: "FR", "FR-57"',
    )
    closings: Annotated[list[date], BeforeValidator(_all_days)] = Field(
        [], description="a list of other closed days, such as [2026-12-24, 2026-12-28 to 2026-12-31]"
    )
    openings: dict[date, Spans] = Field(
        {}, description="days with hours of their own, a holiday or not, such as {2026-12-26: 09:00-12:00}"
    )
    oncall: Line | None = Field(None, description="the number to call outside the hours, as people read it")
    oncall_tel: Tel | None = Field(None, description='the same as a phone dials it, such as "+33199001235"')
    emergency: Annotated[str, Field(pattern=r"^\d{2,4}$")] = Field(
        "112", description='the emergency number, in quotes, such as "112"'
    )
    contract: Line | None = Field(None, description="the contract number or name, as the provider knows it")
    wifi: Line | None = Field(None, description="the name of the company’s Wi-Fi network")
    webmail: Literal["none", "outlook", "gmail"] = Field("none", description="none, outlook or gmail")


def check(data: object, file: Path) -> HelpDesk:
    """The help desk of a configuration; raises WrongHelpDesk naming file, line, field and what was expected."""
    try:
        desk = HelpDesk.model_validate(data)
    except ValidationError as error:
        faults = [_place(file, keys) + f" {sentence}" for keys, sentence in explain(HelpDesk, error)]
        raise WrongHelpDesk("\n".join(dict.fromkeys(faults))) from error
    if (desk.oncall is None) != (desk.oncall_tel is None):
        raise WrongHelpDesk(f"{_place(file, ('oncall',))} goes with oncall_tel. Expected: both, or neither.")
    return desk


def _place(file: Path, keys: Keys) -> str:
    return place(file, ("extra", "helpdesk", *keys[:2]))


def described(desk: HelpDesk, language: str) -> dict[str, object]:
    """The help desk as plain data in one language."""
    week = _week(desk)
    facts = desk.model_dump(mode="json", exclude={"hours", "holidays", "closings", "openings"})
    mail = {"address": sent(desk.email), "mailto": in_link(desk.email)}
    return facts | mail | {"hours": opening_hours.sentence(week, language, not_holidays=desk.holidays is not None)}


def clock(desk: HelpDesk, language: str, today: date) -> dict[str, object]:
    """The opening hours for a page that has a clock, with the unusual days from today on."""
    week = _week(desk)
    unusual = closed_days.unusual_days(week, desk.holidays, desk.closings, desk.openings, today)
    by_date = closed_days.openings_after_long_closings(week, unusual, today)
    return opening_hours.clock(week, desk.timezone, language, unusual, by_date)


def _week(desk: HelpDesk) -> dict[str, list[tuple[str, str]]]:
    return {str(day): spans for day, spans in desk.hours.items()}
