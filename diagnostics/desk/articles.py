"""What the terminal knows of the knowledge articles: the build leaves their titles, addresses and review dates in FILE.

The build and the terminal share the rule of an overdue review, and take the day from the same place.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from diagnostics.engine.errors import DiagnosticsError

# Written by hooks/articles.py: {"fr": {"KB-012": {"title", "url", "due": "2027-11-24"}}, "en": ...}.
FILE = Path(__file__).resolve().parent.parent.parent / ".cache" / "articles.json"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of one language, on the day they are read."""

    entries: Mapping[str, Mapping[str, str]]
    day: date

    def quoted(self, ids: Iterable[str]) -> list[dict[str, object]]:
        """Id, title, url and whether its review is overdue, for each of the ids that is an article."""
        return [self._entry(name) for name in dict.fromkeys(ids) if name in self.entries]

    def _entry(self, name: str) -> dict[str, object]:
        entry = self.entries[name]
        stale = is_stale(date.fromisoformat(entry["due"]), self.day)
        return {"id": name, "title": entry["title"], "url": entry["url"], "stale": stale}


def is_stale(due: date, day: date) -> bool:
    """Whether a review is overdue. due: the last day it could be made in time."""
    return day > due


def day_handed_in(written: str | None = None) -> date:
    """The day to judge reviews by: the one written (2027-11-25), else that of SOURCE_DATE_EPOCH, else today; in UTC.

    Raises DiagnosticsError where that is no date.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if written is not None:
            return date.fromisoformat(written)
        return (datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)).date()
    except (ValueError, OverflowError, OSError):
        said = f"--date {written!r}" if written is not None else f"SOURCE_DATE_EPOCH={epoch!r}"
        raise DiagnosticsError(
            f"{said}: expected a day such as 2027-11-25, or seconds since 1970 in the variable"
        ) from None


def read_shelf(path: Path, language: str, day: date) -> Shelf:
    """The shelf of a language; empty where no build has left the file. Raises DiagnosticsError where it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        entries = {
            name: {key: str(entry[key]) for key in ("title", "url", "due")} for name, entry in data[language].items()
        }
        for entry in entries.values():
            date.fromisoformat(entry["due"])
    except FileNotFoundError:
        return Shelf({}, day)
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise DiagnosticsError(f"{path}: not what a build leaves there ({error}); run 'make build'") from error
    return Shelf(entries, day)
