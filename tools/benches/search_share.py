"""How often the search answers: the share of what people wrote for which a fitting article comes first, or among five.

Run after `make build`: python -m tools.benches.search_share [FILE] [--site SITE] [--show LANGUAGE]
Each line of FILE is JSON with text, lang, intent and perhaps also (other intents that fit). Nothing of it is kept.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from diagnostics.desk.streams import settle
from diagnostics.engine.languages import LANGUAGES, prefix
from ground.files import read_text
from ground.root import ROOT
from ground.terminal import heard
from knowledge.articles import HEAD
from tools import packages

UTTERANCES = ROOT.parent / "shared" / "utterances.dev.jsonl"
FIRST = 5
GOALS = {"first": 0.90, "first five": 0.98}


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody wrote, and the intents that fit."""

    text: str
    language: str
    intents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a line finds, best first, and the place of the first article that fits."""

    line: Line
    found: tuple[str, ...]
    place: int | None


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares; with --show, also the lines of one language whose first result does not fit."""
    settle()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=UTTERANCES)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--show", choices=LANGUAGES)
    chosen = parser.parse_args(arguments)
    print(json.dumps(report(chosen.file, chosen.site), indent=2))
    if chosen.show and chosen.file.is_file():
        for answer in answers(read_utterances(chosen.file), chosen.site, chosen.show):
            if answer.place != 1:
                print(f"{answer.line.text}\n    wanted {sorted(answer.line.intents)}, found {[*answer.found[:FIRST]]}")
    return 0


def report(file: Path = UTTERANCES, site: Path = ROOT / "site") -> dict[str, object]:
    """The shares per language, and the goals; or why there are none."""
    if not file.is_file():
        return {"not measured": f"{file} is not there"}
    lines = read_utterances(file)
    shares: dict[str, object] = {}
    for language in LANGUAGES:
        places = [answer.place for answer in answers(lines, site, language)]
        shares[language] = {"first": share(places, 1), "first five": share(places, FIRST)}
    return {**shares, "goals": GOALS}


def share(places: Sequence[int | None], last: int) -> float | None:
    """How many of these places come no later than the last, of all; nothing where nothing was asked."""
    return round(sum(place is not None and place <= last for place in places) / len(places), 3) if places else None


def read_utterances(file: Path) -> list[Line]:
    """The lines that an article can serve."""
    rows = [json.loads(row) for row in read_text(file).splitlines() if row.strip()]
    return [
        Line(row["text"], row["lang"], frozenset({row["intent"], *row.get("also", ())}))
        for row in rows
        if row["intent"] != "other"
    ]


def answers(lines: Iterable[Line], site: Path, language: str) -> list[Answer]:
    """What the lines of a language find."""
    asked = [line for line in lines if line.language == language]
    serves = intents(language)
    found = search([line.text for line in asked], site, language)
    return [Answer(line, tuple(urls), place(line, urls, serves)) for line, urls in zip(asked, found, strict=True)]


def place(line: Line, urls: Sequence[str], serves: Mapping[str, frozenset[str]]) -> int | None:
    """Where the first article that fits stands, from 1."""
    fits = (at for at, url in enumerate(urls, 1) if line.intents & serves.get(url, frozenset()))
    return next(fits, None)


def intents(language: str) -> dict[str, frozenset[str]]:
    """The intents each article serves, by its address from the language's home."""
    return {url: frozenset(head.get("intents", ())) for url, head in heads(language)}


def numbers(language: str) -> dict[str, str]:
    """The number of each article, by the same address."""
    return {url: head["id"] for url, head in heads(language)}


def heads(language: str) -> Iterable[tuple[str, dict[str, Any]]]:
    """The address and the front matter of each article."""
    folder = ROOT / "docs" / language
    for path in folder.glob("*/*.md"):
        head = HEAD.match(read_text(path))
        if head:
            yield f"{path.relative_to(folder).with_suffix('').as_posix()}/", yaml.safe_load(head[1])


def search(texts: Sequence[str], site: Path, language: str) -> list[list[str]]:
    """What the site's own worker finds in its own index, for each text."""
    return [found["urls"] for found in searched(texts, site, language)]


def searched(texts: Sequence[str], site: Path, language: str, new: bool = False) -> list[dict[str, list[str]]]:
    """For each text, what a page's worker finds ("urls") and which files of the index it loads for it ("loaded").

    new: each is asked on a page of its own, else one after the other on one page.
    """
    index = site / prefix(language) / "search" / "search_index.json"
    program = ROOT / "tools" / "benches" / "search_worker.mjs"
    command = [str(packages.node()), str(program), str(site), str(index), *(["new"] if new else [])]
    found: list[dict[str, list[str]]] = json.loads(heard(command, input=json.dumps(texts), check=True).stdout)
    return found


if __name__ == "__main__":
    sys.exit(main())
