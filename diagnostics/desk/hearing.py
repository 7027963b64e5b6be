"""`triage`: a sentence in, what is understood of it out; the help desk uses it on the phone, scripts with --json."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from diagnostics.engine.errors import DiagnosticsError
from diagnostics.engine.languages import DEFAULT, LANGUAGES, known
from diagnostics.engine.words import Speech
from diagnostics.triage import Understanding, understand

# Written by hooks/company_words.py: what mkdocs.yml calls the company's own things, {"applications": [...], "sites": ...}.
COMPANY_WORDS = Path(__file__).resolve().parent.parent.parent / ".cache" / "company_words.json"
# Of the guesses as many are shown as the page shows.
SHOWN = 3
EXPECTED = 'expected a line such as {"text": "plus de réseau", "lang": "fr"}'


def add_to(commands: Any) -> None:
    """The command and its words."""
    command = commands.add_parser("triage", help="which trouble a sentence is about, and what it says already")
    command.set_defaults(command=_triage)
    command.add_argument("sentence", nargs="*", help="without it, standard input is one message")
    command.add_argument("--lang", choices=LANGUAGES, default=DEFAULT)
    command.add_argument(
        "--company",
        action="append",
        metavar="NAME",
        help="an application of the company, in place of those of mkdocs.yml",
    )
    command.add_argument(
        "--json", action="store_true", help='JSON lines in {"text", "lang"} and out, or the sentence as JSON'
    )


def _triage(options: argparse.Namespace) -> int:
    company = {"applications": options.company} if options.company else company_words()
    if options.json and not options.sentence:
        for text, language in _messages():
            _print_json(understand(text, lang=language, company=company))
        return 0
    text = " ".join(options.sentence) if options.sentence else sys.stdin.read()
    found = understand(text, lang=options.lang, company=company)
    if options.json:
        _print_json(found)
    else:
        print("\n".join(_lines(found, Speech(options.lang))))
    return 0


def company_words(file: Path = COMPANY_WORDS) -> dict[str, list[str]]:
    """The company's own names that the last build left; none where no build did. Raises DiagnosticsError where it cannot be read."""
    try:
        words = json.loads(file.read_text(encoding="utf-8-sig"))
        return {str(kind): [str(name) for name in names] for kind, names in words.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, AttributeError, TypeError) as error:
        raise DiagnosticsError(f"{file}: not what a build leaves there ({error}); run 'make build'") from error


def _messages() -> Iterator[tuple[str, str]]:
    """Text and language of each line of standard input."""
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            yield _message(line, number)


def _message(line: str, number: int) -> tuple[str, str]:
    try:
        given = json.loads(line)
    except ValueError as error:
        raise DiagnosticsError(f"standard input, line {number}: {error}; {EXPECTED}") from None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise DiagnosticsError(f"standard input, line {number}: no text; {EXPECTED}")
    return given["text"], known(str(given.get("lang", DEFAULT)))


def _print_json(found: Understanding) -> None:
    print(json.dumps(found.as_json(), ensure_ascii=False), flush=True)


def _lines(found: Understanding, speech: Speech) -> Iterator[str]:
    """What a person at the phone reads."""
    if found.level:
        yield f"LEVEL {found.level}: {found.why}"
    if found.secret:
        yield f"holds a {found.secret}: not carried"
    if found.abstain:
        yield f"nothing to propose: {found.why_not}"
    for guess in found.intents[:SHOWN]:
        yield f"{guess.p:4.0%}  {guess.id:26} {guess.wizard:16} {speech.wizard(guess.wizard, 'title')}"
    for wizard, given in found.answers.items():
        yield f"python -m diagnostics run {wizard} --answers {','.join(f'{step}={one}' for step, one in given.items())}"
    for name, value in found.facts.items():
        yield f"{name}: {value}"
