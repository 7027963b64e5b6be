"""docs/lines: what people really say, a line each under the trouble it is about; and what is wrong with the files.

WRITER.LANGUAGE.txt, one writer a name and both languages beside each other. "## intent" opens a section (also "## other", what is
not ours, and "## crisis" and "## near-crisis", which are tried on the rules); every other line is one message as somebody typed it.
Add lines to a file of your own: a figure of the understanding is always taken on writers that it has not learnt from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from diagnostics.engine.languages import LANGUAGES
from diagnostics.triage.spelling import tokens
from ground.files import UNREADABLE, read_text
from ground.root import ROOT
from knowledge.intents import INTENTS
from knowledge.mistake import Mistake

FOLDER = "docs/lines"
SECTION = "## "
# Lines for the rules on danger and crisis: what they are about is not one trouble.
CRISIS, NEAR_CRISIS = "crisis", "near-crisis"
LABELS = INTENTS | {CRISIS, NEAR_CRISIS}


@dataclass(frozen=True, slots=True)
class Line:
    """One message. writer: who made it up. label: an intent, CRISIS or NEAR_CRISIS. file, row: where it stands."""

    writer: str
    language: str
    label: str
    text: str
    file: str = ""
    row: int = 0

    @property
    def words(self) -> str:
        """What two lines have in common that say the same: the words in their plain spelling, else the signs."""
        return " ".join(tokens(self.text)) or "".join(self.text.split())


def read_lines(root: Path = ROOT) -> tuple[list[Line], list[Mistake]]:
    """Every line of the repository, and what is wrong with the files."""
    files = sorted((root / FOLDER).glob("*"))
    return parse_all({f"{FOLDER}/{file.name}": read_text(file) for file in files if file.is_file()})


def parse_all(files: Mapping[str, str]) -> tuple[list[Line], list[Mistake]]:
    """The lines of these texts by their path; and what is wrong with each file, or between them."""
    found = [parse(name, files[name]) for name in sorted(files)]
    lines = [line for some, _ in found for line in some]
    return lines, [*(mistake for _, some in found for mistake in some), *repeated(lines)]


def parse(file: str, text: str) -> tuple[list[Line], list[Mistake]]:
    """The lines of one file."""
    writer, _, rest = file.rpartition("/")[2].partition(".")
    language = rest.removesuffix(".txt")
    if not writer or language not in LANGUAGES or not rest.endswith(".txt"):
        names = " or ".join(f"anna.{language}.txt" for language in LANGUAGES)
        return [], [Mistake(file, 1, f"is no file of lines. Expected: a writer and a language, such as {names}.")]
    lines: list[Line] = []
    mistakes: list[Mistake] = []
    label = ""
    for row, said in enumerate(map(str.strip, text.split("\n")), 1):
        fault = _fault(said, label)
        if fault:
            mistakes.append(Mistake(file, row, fault))
        if said.startswith(SECTION):
            label = said.removeprefix(SECTION).strip()
        elif said and not fault:
            lines.append(Line(writer, language, label, said, file, row))
    return lines, mistakes


def _fault(said: str, label: str) -> str:
    if UNREADABLE in said:
        return "is not UTF-8. Expected: the file saved as UTF-8."
    if said.startswith(SECTION):
        return _wrong_label(said.removeprefix(SECTION).strip())
    if said and not label:
        return f"{said[:40]!r} stands under no trouble. Expected: a line such as '## printer' above it."
    return ""


def _wrong_label(name: str) -> str:
    if name in LABELS:
        return ""
    near = ", ".join(get_close_matches(name, LABELS, 1)) or "an intent of knowledge/intents.py"
    return f"{name!r} is no intent. Expected: {near}."


def repeated(lines: Iterable[Line]) -> Iterator[Mistake]:
    """Lines that say what another one says: under two troubles in any language, or twice in one."""
    first: dict[str, Line] = {}
    same: dict[tuple[str, str], Line] = {}
    for line in lines:
        before = first.setdefault(line.words, line)
        twin = same.setdefault((line.words, line.language), line)
        if before.label != line.label:
            fault = f"{line.text[:60]!r} is {line.label} here and {before.label} in {before.file}:{before.row}. Expected: one of them."
            yield Mistake(line.file, line.row, fault)
        elif twin is not line:
            fault = f"{line.text[:60]!r} stands in {twin.file}:{twin.row} too. Expected: once in a language."
            yield Mistake(line.file, line.row, fault)
