"""How often the search answers: the share of what people wrote for which a fitting article is among the first five.

Run after `make build`: python -m tools.search_share [FILE] [--site SITE] [--show LANGUAGE]
Each line of FILE is JSON with text, lang, intent and perhaps also (other intents that fit). Nothing of it is kept.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from hooks._articles import HEAD
from tools import packages
from tools.ground import ROOT

UTTERANCES = ROOT.parent / "shared" / "utterances.dev.jsonl"
FIRST = 5
GOAL = 0.80
HOMES = {"fr": "", "en": "en"}


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody wrote, and the intents that fit."""

    text: str
    language: str
    intents: frozenset[str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the shares; with --show, also the lines of one language that found nothing fitting."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=UTTERANCES)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--show", choices=HOMES)
    chosen = parser.parse_args(arguments)
    print(json.dumps(report(chosen.file, chosen.site), indent=2))
    if chosen.show and chosen.file.is_file():
        for line, places in missed(read(chosen.file), chosen.site, chosen.show):
            print(f"{line.text}\n    wanted {sorted(line.intents)}, found {places}")
    return 0


def report(file: Path = UTTERANCES, site: Path = ROOT / "site") -> dict[str, object]:
    """The share per language, and the goal; or why there is none."""
    if not file.is_file():
        return {"not measured": f"{file} is not there"}
    lines = read(file)
    shares: dict[str, object] = {}
    for language in HOMES:
        asked = [line for line in lines if line.language == language]
        shares[language] = round(1 - len(missed(asked, site, language)) / len(asked), 3) if asked else None
    return {**shares, "goal": GOAL}


def read(file: Path) -> list[Line]:
    """The lines that an article can serve."""
    rows = [json.loads(row) for row in file.read_text("utf-8").splitlines() if row.strip()]
    return [
        Line(row["text"], row["lang"], frozenset({row["intent"], *row.get("also", ())}))
        for row in rows
        if row["intent"] != "other"
    ]


def missed(lines: Iterable[Line], site: Path, language: str) -> list[tuple[Line, list[str]]]:
    """The lines of a language without a fitting article among the first, with what was there instead."""
    asked = [line for line in lines if line.language == language]
    serves = intents(language)
    answers = search([line.text for line in asked], site, language)
    return [
        (line, places[:FIRST])
        for line, places in zip(asked, answers, strict=True)
        if not any(line.intents & serves.get(place, frozenset()) for place in places[:FIRST])
    ]


def intents(language: str) -> dict[str, frozenset[str]]:
    """The intents each article serves, by its address from the language's home."""
    folder = ROOT / "docs" / language
    found = {}
    for path in folder.glob("*/*.md"):
        head = HEAD.match(path.read_text("utf-8"))
        if head:
            found[f"{path.relative_to(folder).with_suffix('').as_posix()}/"] = frozenset(
                yaml.safe_load(head[1]).get("intents", ())
            )
    return found


def search(texts: Sequence[str], site: Path, language: str) -> list[list[str]]:
    """What the site's own worker finds in its own index, for each text."""
    (worker,) = (site / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    index = site / HOMES[language] / "search" / "search_index.json"
    command = [str(packages.node()), str(ROOT / "tools" / "search_worker.mjs"), str(worker), str(index)]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    found: list[list[str]] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main())
