"""docs/downloads.yml: what may be downloaded, each entry checked and measured."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal
from urllib.parse import unquote, urlsplit

from babel.numbers import format_decimal
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ground.yaml_lines import first_of_each, line_of, parse
from knowledge.facts import A_TEXT_FOR_EACH, InEachLanguage
from knowledge.mistake import Mistake

Text = Annotated[str, Field(min_length=1)]
# A name that is safe inside the quotes of every command line, where the help desk compares its SHA-256.
FileName = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+$")]
BOTH = f"one text, or {A_TEXT_FOR_EACH}"


class Entry(BaseModel):
    """One download. The descriptions are what a maintainer reads when a value does not fit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")] = Field(
        description="small letters, digits and hyphens, such as emergency-cards"
    )
    name: Text | InEachLanguage = Field(description=f"{BOTH}: what it is called")
    version: Text | None = Field(None, description='the version, in quotes where it is a number, such as "24.09"')
    what: InEachLanguage = Field(description=f"what it is for, {A_TEXT_FOR_EACH}")
    who: InEachLanguage = Field(description=f"who may install or use it, {A_TEXT_FOR_EACH}")
    system: Text | InEachLanguage = Field(description=f"{BOTH}: the systems it runs on")
    licence: Text | InEachLanguage = Field(description=f"{BOTH}: the licence")
    added: date = Field(description="the day it was added, such as 2026-11-24")
    file: FileName | None = Field(
        None, description="the name of a file in docs/telechargements, of letters, digits, dots, hyphens, underscores"
    )
    url: Annotated[str, Field(pattern=r"^https://[^\s\"'<>`$]+/[^\s\"'<>`$/]+$")] | None = Field(
        None, description="an address that starts with https:// and ends in the name of a file"
    )
    made: Literal["cards"] | None = Field(None, description="cards, the only thing the build makes")
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        None, description="64 digits out of 0-9 and a-f, in quotes"
    )
    bytes: Annotated[int, Field(gt=0)] | None = Field(None, description="the size in bytes, a whole number above 0")


@dataclass(frozen=True, slots=True)
class Measure:
    """The size and the SHA-256 of a file."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Download:
    """What the page says of one entry in one language. href: from the root of the site, or to another site."""

    id: str
    name: str
    version: str
    what: str
    who: str
    system: str
    licence: str
    added: date
    href: str
    file: str
    measure: Measure | None
    page: str = ""  # the same to print from the browser


def measure(data: bytes) -> Measure:
    """The size and the SHA-256 of some bytes."""
    return Measure(len(data), hashlib.sha256(data).hexdigest())


def measure_file(path: Path) -> Measure:
    """The same of a file, which may be larger than the memory."""
    with path.open("rb") as file:
        return Measure(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())


def read_downloads(source: str, text: str) -> tuple[list[Entry], list[Mistake]]:
    """The entries of a YAML text, and what is wrong with the others."""
    raw, (line, fault) = parse(text, list, "a list of entries that start with '- id: ...'")
    entries: list[Entry] = []
    mistakes = [Mistake(source, line, fault)] if fault else []
    for number, item in enumerate(raw):
        try:
            entries.append(Entry.model_validate(item))
        except ValidationError as error:
            mistakes += _told(source, text, number, error)
            continue
        faults = [*_source_faults(entries[-1]), *_repeated(entries)]
        mistakes += [Mistake(source, line_of(text, (number, field)), f"{field} {said}") for field, said in faults]
    return entries, mistakes


def _told(source: str, text: str, number: int, error: ValidationError) -> Iterator[Mistake]:
    for keys, said in first_of_each(Entry, error):
        yield Mistake(source, line_of(text, (number, *keys)), f"{''.join(map(str, keys)) or 'this entry'} {said}")


def _source_faults(entry: Entry) -> Iterator[tuple[str, str]]:
    """Where it comes from must be clear, and what is stated must be what cannot be measured."""
    if [entry.file, entry.url, entry.made].count(None) != 2:
        yield "id", f"{entry.id} has no source, or several. Expected one of: file, url, made."
        return
    if entry.url and not (entry.sha256 and entry.bytes):
        yield "url", "is elsewhere, so the build cannot measure it. Expected: sha256 and bytes beside it."
    if entry.bytes and not entry.url:
        yield "bytes", "is measured at build. Expected: bytes only beside url."
    if entry.made and entry.sha256:
        yield "sha256", "is measured at build. Expected: none beside made."
    if entry.file and entry.file.endswith((".md", ".html")):
        yield "file", f"is {entry.file!r}, which would become a page. Expected: another kind of file."
    if not entry.made and not entry.version:
        yield "id", f"{entry.id} has no version. Expected: {Entry.model_fields['version'].description}."


def _repeated(entries: list[Entry]) -> Iterator[tuple[str, str]]:
    *before, last = entries
    if any(entry.id == last.id for entry in before):
        yield "id", f"{last.id} is already that of another entry. Expected an id of its own."


def check_files(entries: Iterable[Entry], folder: Path, source: str, text: str) -> list[Mistake]:
    """Files that are missing or changed, and files that no entry speaks of: they would be published unseen."""
    mistakes = []
    present = {path.name for path in folder.iterdir() if not path.name.startswith(".")} if folder.is_dir() else set()
    for number, entry in enumerate(entries):
        if not entry.file:
            continue
        field, said = _file_fault(entry, folder / entry.file, entry.file in present)
        if said:
            mistakes.append(Mistake(source, line_of(text, (number, field)), f"{field} {said}"))
    extra = sorted(present - {entry.file for entry in entries})
    return mistakes + [
        Mistake(f"docs/{folder.name}/{name}", 0, f"is not in {source}. Expected: an entry with file: {name}.")
        for name in extra
    ]


def _file_fault(entry: Entry, path: Path, present: bool) -> tuple[str, str]:
    if not present:
        return "file", f"is {entry.file!r}, which is not there. Expected: a file in docs/{path.parent.name}."
    found = measure_file(path).sha256
    if entry.sha256 in (None, found):
        return "", ""
    return "sha256", f"is {entry.sha256!r} but {entry.file} has {found}. Expected: the file that was checked."


@dataclass(frozen=True, slots=True)
class Made:
    """What the build made, or could not make: where it is, its measure, its version, and the page it was made from."""

    href: str
    measure: Measure | None
    version: str
    page: str


def describe(entry: Entry, language: str, folder: Path, made: Made) -> Download:
    """What the page says of an entry whose files were checked."""

    def say(text: str | InEachLanguage) -> str:
        return text if isinstance(text, str) else text.say(language)

    href, measured = _whereabouts(entry, folder, made)
    return Download(
        id=entry.id,
        name=say(entry.name),
        version=entry.version or made.version,
        what=say(entry.what),
        who=say(entry.who),
        system=say(entry.system),
        licence=say(entry.licence),
        added=entry.added,
        href=href,
        file=unquote(PurePosixPath(urlsplit(href).path).name),
        measure=measured,
        page=made.page if entry.made else "",
    )


def _whereabouts(entry: Entry, folder: Path, made: Made) -> tuple[str, Measure | None]:
    if entry.url:
        return entry.url, Measure(entry.bytes or 0, entry.sha256 or "")
    if entry.file:
        return f"{folder.name}/{entry.file}", measure_file(folder / entry.file)
    return made.href, made.measure


def say_size(size: int, language: str) -> str:
    """ "51 ko", "1,2 Mo", "1.2 MB": thousands, as the file managers of macOS and Linux count."""
    unit = "o" if language == "fr" else "B"
    for power, prefix in ((3, "G"), (2, "M"), (1, "k")):
        if size >= 1000**power:
            value = round(size / 1000**power, 0 if power == 1 else 1)
            return f"{format_decimal(value, locale=language)} {prefix}{unit}"
    return f"{size} {unit}"
