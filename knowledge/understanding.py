"""Whether the table of the understanding was learnt from the lines that are there now, and read the way they are read now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from token import tok_name
from tokenize import COMMENT, DEDENT, INDENT, NEWLINE, NL, STRING, TokenInfo, generate_tokens

from diagnostics.triage.table import read
from ground.files import digest, read_if_there, read_text
from ground.root import ROOT
from knowledge.intents import SERVED
from knowledge.lines import CRISIS, FOLDER, NEAR_CRISIS, Line, parse
from knowledge.mistake import Mistake

TABLE = "diagnostics/triage/table.txt"
LIKENESS = "diagnostics/triage/likeness.json"
# Mostly crises, but perhaps one person's trouble: neither is learnt from.
DOUBTFUL = frozenset({"server-down", "business-app-down", "virus-ransomware"})
FIGURES = "tools/train/figures.json"
# What decides how a message is read, and what is learnt from it.
SOURCES = (
    "diagnostics/triage/spelling.py",
    "diagnostics/triage/features.py",
    "diagnostics/triage/numbers.py",
    "diagnostics/triage/table.py",
    "tools/train/examples.py",
    "tools/train/learn.py",
    "tools/train/regression.py",
)
LEARN_AGAIN = "Expected: the one that 'python3 dev.py train' makes (some minutes), kept in the repository."


def data_now(root: Path = ROOT) -> str:
    """The digest of what the table has to be learnt from. Comments and the rules' own lines do not count."""
    learnt = [line for line in _lines(root) if line.label not in (CRISIS, NEAR_CRISIS)]
    said = ("\t".join((line.writer, line.language, line.label, line.text)) for line in learnt)
    code = (_code(read_text(root / name)) for name in SOURCES)
    return digest([*said, *code, repr(SERVED)])[:16]


def crises_now(root: Path = ROOT) -> str:
    """The digest of what the likeness of a crisis has to be learnt from: every line but those that may be either, and the table."""
    said = (f"{line.label}\t{line.text}" for line in _lines(root) if line.label not in DOUBTFUL)
    return digest([*said, read_if_there(root / TABLE)])[:16]


def _lines(root: Path) -> Iterator[Line]:
    """Every line of every writer, mistakes aside: who learns or builds is told of those elsewhere."""
    for file in sorted((root / FOLDER).glob("*.txt")):
        yield from parse(f"{FOLDER}/{file.name}", read_text(file))[0]


def _code(source: str) -> str:
    """What a module does: without comments, docstrings and spaces, the same text for every version of Python."""
    kept: list[str] = []
    before = NEWLINE
    for token in _whole_strings(source):
        alone = token.type == STRING and before in (NEWLINE, INDENT, DEDENT)
        if token.type not in (COMMENT, NL) and not alone:
            kept.append(token.string.strip())
        before = before if token.type in (COMMENT, NL) else token.type
    return "".join(kept)


def _whole_strings(source: str) -> Iterator[TokenInfo]:
    """The tokens of a module, an f-string as one: Python 3.12 and later take it to pieces."""
    lines = source.splitlines(keepends=True)
    opened: list[TokenInfo] = []
    for token in generate_tokens(StringIO(source).readline):
        name = tok_name[token.type]
        if name == "FSTRING_START":
            opened.append(token)
        elif name == "FSTRING_END":
            start = opened.pop()
            if not opened:
                yield TokenInfo(STRING, _between(lines, start, token), start.start, token.end, start.line)
        elif not opened:
            yield token


def _between(lines: list[str], first: TokenInfo, last: TokenInfo) -> str:
    (row, column), (last_row, end) = first.start, last.end
    text = "".join(lines[row - 1 : last_row])
    return text[column : len(text) - len(lines[last_row - 1]) + end]


def stale(root: Path = ROOT) -> Iterator[Mistake]:
    """Why the table has to be learnt again: nothing where it is fresh."""
    text = read_if_there(root / TABLE)
    if not text:
        yield Mistake(TABLE, 1, f"is not there. {LEARN_AGAIN}")
    elif read(text).data != data_now(root):
        yield Mistake(TABLE, 1, f"was learnt from other lines than those in docs/lines now. {LEARN_AGAIN}")
    if json.loads(read_if_there(root / LIKENESS) or "{}").get("data") != crises_now(root):
        yield Mistake(LIKENESS, 1, f"was learnt from other lines than those in docs/lines now. {LEARN_AGAIN}")
