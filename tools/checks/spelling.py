"""Spelling of the built pages: hunspell's dictionaries, and our own words in tools/checks/words."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ground import debian
from ground.files import read_text
from ground.root import ROOT
from ground.terminal import Stop, heard
from tools.checks.built_pages import HOLE, Fault, Page, read_site, run

DICTIONARIES = {"fr": "fr_FR", "en": "en_GB"}
PACKAGES = ("hunspell", "hunspell-fr-classical", "hunspell-en-gb")
WORDS = ROOT / "tools" / "checks" / "words"
# Letters, with hyphens and apostrophes inside. What touches a digit, a dot or an @ is a code, a file or an address.
WORD = re.compile(r"(?<![\w.@/\\#*-])[^\W\d_]+(?:[-’][^\W\d_]+)*(?![\w@/\\*]|\.\w)")
ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)’", re.IGNORECASE)


# Pages that quote what is written elsewhere, and why.
QUOTING = {"fiches/a-relire/": "the titles of the sources, in the language of each"}


class NoDictionary(Exception):
    """This machine has no hunspell, or lacks a dictionary."""


def words_of(pages: Iterable[Page]) -> dict[str, dict[str, tuple[str, int]]]:
    """By language, each word and the first place it stands."""
    found: dict[str, dict[str, tuple[str, int]]] = {language: {} for language in DICTIONARIES}
    for page in (page for page in pages if not any(place in page.path for place in QUOTING)):
        for block in page.blocks:
            for word in split(block.text, block.language) if block.language in found else ():
                found[block.language].setdefault(word, (page.path, block.line))
    return found


def split(text: str, language: str) -> Iterator[str]:
    """The words of a text; French ones without the article that is stuck to them."""
    for match in WORD.finditer(text.replace("\u2011", "-").replace(HOLE, " ")):
        word = match[0]
        while language == "fr" and ELISION.match(word) and word.lower() != "aujourd’hui":
            word = ELISION.sub("", word)
        if len(word) > 1:
            yield word


def unknown(words: Iterable[str], language: str) -> set[str]:
    """Those that neither hunspell nor our list knows."""
    own = known(language)
    asked = {word for word in words if word.casefold() not in own}
    if not asked:
        return set()
    told = _hunspell(["-d", DICTIONARIES[language], "-i", "utf-8", "-l"], "\n".join(sorted(asked)).replace("’", "'"))
    return {word.replace("'", "’") for word in told.split()} - {""}


def known(language: str) -> set[str]:
    """Our own words, in small letters; both.txt holds the names that are the same in both languages."""
    lines = [line for name in ("both", language) for line in read_text(WORDS / f"{name}.txt").splitlines()]
    return {word.casefold() for line in lines for word in line.partition("#")[0].split()}


def _hunspell(arguments: list[str], text: str) -> str:
    if not shutil.which("hunspell"):
        raise NoDictionary("hunspell is not installed")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = heard(["hunspell", *arguments], input=text, env=environment)
    if done.returncode:
        raise NoDictionary((done.stderr or done.stdout).strip())
    return done.stdout


def ensure() -> None:
    """Install hunspell and its dictionaries as root on Debian; elsewhere say what is missing (NoDictionary)."""
    try:
        for name in DICTIONARIES.values():
            _hunspell(["-d", name, "-l"], "a")
    except NoDictionary as lack:
        advice = f"Install {', '.join(PACKAGES)} (Debian's names) to check the spelling."
        if not debian.can_install():
            raise NoDictionary(f"{lack}. {advice}") from lack
        debian.install("hunspell and its dictionaries for the spelling", PACKAGES, advice)


def check(pages: Iterable[Page]) -> Iterator[Fault]:
    """Every unknown word once, at its first place."""
    for language, places in words_of(pages).items():
        wrong = unknown(places, language)
        for word in sorted(wrong, key=str.casefold):
            path, line = place_of(word, places)
            yield Fault(
                path, line, f"{word!r} is not a known word. Expected: a correction, or a line in tools/checks/words."
            )


def place_of(word: str, places: Mapping[str, tuple[str, int]]) -> tuple[str, int]:
    """Where a word stands, by itself or, as hunspell names the half of a word with a hyphen, inside another."""
    halves = (place for whole, place in places.items() if word in re.split("[-’]", whole))
    parts = (place for whole, place in places.items() if word in whole)
    return places.get(word) or next(halves, None) or next(parts)


def check_site(folder: Path) -> list[Fault]:
    """All of it, on a built site."""
    ensure()
    return list(check(read_site(folder)))


if __name__ == "__main__":
    try:
        sys.exit(run(check_site, sys.argv[1:]))
    except (NoDictionary, Stop) as stop:
        sys.exit(f"  {stop}")
