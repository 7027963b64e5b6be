"""The gettext catalogues: collect messages from the sources into .po files, find what lacks, compile into .mo files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from diagnostics.engine.languages import LANGUAGES, SOURCE
from ground.files import read_text
from ground.root import ROOT
from ground.terminal import Stop, say

# What the messages are written in needs no catalogue.
TRANSLATED = tuple(language for language in LANGUAGES if language != SOURCE)
KEYWORDS: dict[str, Any] = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
WIDTH = 120
UNDATED = datetime(2024, 1, 1, tzinfo=UTC)
PLACE = re.compile(r"\{\w*\}|%\(\w+\)s")


@dataclass(frozen=True)
class Domain:
    """One set of messages: what it is called, where its catalogues are, which sources it is collected from."""

    name: str
    folder: str
    sources: dict[str, str]  # folder -> Babel's extraction method

    def po(self, language: str) -> Path:
        """The file that translators edit."""
        return ROOT / self.folder / language / "LC_MESSAGES" / f"{self.name}.po"


# Two, so that a wording of the site is not sent to the browser's Python, nor a wizard's to the templates.
DOMAINS = (
    Domain("diagnostics", "diagnostics/locale", {"diagnostics": "python"}),
    Domain("site", "overrides/locale", {"overrides": "jinja2", "hooks": "python", "knowledge": "python"}),
)
PATTERNS = {"python": "**.py", "jinja2": "**.html"}


def compile_changed() -> None:
    """Compile the catalogues whose .po file is newer than the compiled one."""
    for po in (domain.po(language) for domain in DOMAINS for language in TRANSLATED):
        mo = po.with_suffix(".mo")
        if po.is_file() and (not mo.is_file() or mo.stat().st_mtime < po.stat().st_mtime):
            say(f"Compiling {shown(po)}")
            mo.write_bytes(compiled(read_po_file(po)))


def compiled(catalogue: Catalog) -> bytes:
    """The compiled catalogue, without the day it was made: the same words give the same bytes."""
    catalogue.creation_date = catalogue.revision_date = UNDATED
    binary = BytesIO()
    write_mo(binary, catalogue, use_fuzzy=False)  # a fuzzy message counts as missing
    return binary.getvalue()


def update() -> None:
    """Bring every .po file up to date with the sources, then compile it."""
    for domain in DOMAINS:
        used = collect(domain)
        say(f"Collecting the messages of '{domain.name}': {len(used)}")
        for language in TRANSLATED:
            merge(used, domain.po(language), language)
    compile_changed()


def faults() -> Iterator[str]:
    """What a reader would see in English by mistake: file, line, message, what was expected."""
    for domain in DOMAINS:
        used = collect(domain)
        for language in TRANSLATED:
            yield from faults_of(used, domain.po(language))


def stamp() -> str:
    """Changes with any source or catalogue that is written."""
    folders = [ROOT / folder for domain in DOMAINS for folder in (*domain.sources, domain.folder)]
    files = {file for folder in folders for file in folder.rglob("*") if file.suffix in (".py", ".html", ".po")}
    written = sorted((str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files)
    return hashlib.sha256(repr(written).encode()).hexdigest()


def collect(domain: Domain) -> Catalog:
    """The messages in the sources, in the order of files and lines, each with the places that use it."""
    used = Catalog(charset="utf-8")
    for folder, method in domain.sources.items():
        found = extract_from_dir(ROOT / folder, [(PATTERNS[method], method)], {}, KEYWORDS)
        for path, line, message, comments, context in found:
            used.add(
                message, None, [(f"{folder}/{Path(path).as_posix()}", line)], auto_comments=comments, context=context
            )
    return used


def merge(used: Catalog, po: Path, language: str) -> None:
    """Add new messages to a catalogue and drop the ones no longer used; no guess is made for the translator."""
    old = read_po_file(po) if po.is_file() else Catalog(locale=language, charset="utf-8", fuzzy=False)
    kept = {message.id: message for message in old if message.id}
    new = Catalog(locale=language, charset="utf-8", fuzzy=False)
    for message in used:
        if message.id:
            known = kept.get(message.id) or message
            new.add(message.id, known.string, flags=known.flags, user_comments=known.user_comments)
    po.parent.mkdir(parents=True, exist_ok=True)
    with po.open("wb") as target:
        target.write(HEADER.format(language=language, plurals=new.plural_forms).encode())
        write_po(target, new, width=WIDTH, omit_header=True)


# Without dates or names: a change in git is a change of words.
HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def faults_of(used: Catalog, po: Path) -> Iterator[str]:
    """The messages used in the sources that a catalogue does not translate."""
    known = read_po_file(po) if po.is_file() else Catalog()
    for message in used:
        if not message.id:
            continue
        entry = known.get(message.id)
        if entry is None:
            source, line = message.locations[0]
            yield f"{source}:{line}: {message.id!r} is not in {shown(po)}. Expected: a translation; run 'make messages'."
        elif entry.fuzzy or not translated(entry):
            state = "is marked fuzzy" if entry.fuzzy else "has no translation"
            yield f"{shown(po)}:{entry.lineno}: {message.id!r} {state}. Expected: a msgstr."
        elif wrong := names(entry.id) ^ names(entry.string):
            yield f"{shown(po)}:{entry.lineno}: {message.id!r}: {', '.join(sorted(wrong))} on one side only. Expected: the same names in both."


def translated(message: Message) -> bool:
    """Whether every form of the message has words."""
    return all(forms(message.string))


def names(text: Any) -> set[str]:
    """The names that a text leaves to be filled in: {level}, %(number)s."""
    return {name for form in forms(text) for name in PLACE.findall(form)}


def forms(text: Any) -> tuple[str, ...]:
    """A message, or each of its plural forms."""
    return tuple(text) if isinstance(text, (tuple, list)) else (text or "",)


def read_po_file(po: Path) -> Catalog:
    """A catalogue as its translator left it."""
    try:
        return read_po(BytesIO(read_text(po).encode()), abort_invalid=True)
    except PoFileError as error:
        raise Stop(f"{shown(po)}: {error}") from error


def shown(path: Path) -> str:
    """A path as people name it, from the root of the repository."""
    return path.relative_to(ROOT).as_posix()
