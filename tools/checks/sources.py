"""Every source of an article or a fact is a first hand: the law, an authority, the maker; no blog, no news portal.

A site is known by its name with a dot. Those of authorities and makers are few and told below; a source that names
another, or says who reported it, is replaced by what that one had read, or its fact goes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from diagnostics.desk.streams import settle
from ground.files import read_text
from ground.root import ROOT
from tools.checks.built_pages import Fault

DOCS = ROOT / "docs"
SITE_NAME = re.compile(r"\b(?:[a-z0-9-]+\.)+(?:fr|com|org|net|info|eu|be|ch|uk|au|ai|io|co|xyz)\b", re.IGNORECASE)
# Authorities, makers, and the two that speak with Cybermalveillance.gouv.fr (INC) or for a service (33700).
FIRST_HAND = re.compile(
    r"(?:^|\.)(?:gouv\.fr|cnil\.fr|arcep\.fr|inc-conso\.fr|microsoft\.com|apple\.com)$", re.IGNORECASE
)
SECOND_HAND = re.compile(
    r"\b(?:reported (?:by|in)|read through|quoted by|as told by|after (?:Orange|Microsoft)"
    r"|repris(?:e|es)? par|cité(?:e|es|s)? par|lue?s? par|relayée?s? par|d’après (?:Microsoft|Orange|la presse))\b",
    re.IGNORECASE,
)
LISTED = re.compile(r"^  - \"?(?P<source>.*?)\"?$")
FACT = re.compile(r"^  source: \"?(?P<source>.*?)\"?$")
FIELD = re.compile(r"^\w+:")


def faults_of(source: str) -> Iterator[str]:
    """What is wrong with one source."""
    for name in SITE_NAME.findall(source):
        if not FIRST_HAND.search(name):
            yield f"{source!r} names {name}. Expected: the law, an authority or the maker."
    if said := SECOND_HAND.search(source):
        yield f"{source!r} is at second hand ({said[0]}). Expected: what that one had read."


def sources_of(text: str) -> Iterator[tuple[int, str]]:
    """The sources in the front matter of an article, with their lines."""
    inside = False
    for number, line in enumerate(text.split("\n---\n")[0].splitlines(), 1):
        if FIELD.match(line):
            inside = line.startswith("sources:")
        elif inside and (found := LISTED.match(line)):
            yield number, found["source"]


def facts_of(text: str) -> Iterator[tuple[int, str]]:
    """The sources of docs/facts.yml, with their lines."""
    for number, line in enumerate(text.splitlines(), 1):
        if found := FACT.match(line):
            yield number, found["source"]


def check(files: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    """The sources of these texts, by name."""
    for name, text in files:
        for number, source in facts_of(text) if name.endswith(".yml") else sources_of(text):
            yield from (Fault(name, number, said) for said in faults_of(source))


def check_docs(folder: Path = DOCS) -> list[Fault]:
    """All articles and facts."""
    files = [folder / "facts.yml", *sorted(folder.glob("*/*/*.md"))]
    return list(check((file.relative_to(folder).as_posix(), read_text(file)) for file in files))


def main() -> int:
    """Print what is wrong."""
    settle()
    faults = check_docs()
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
