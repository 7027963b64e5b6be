"""The words that a page reads, as JSON: a file a language, one a wizard and language, and what the understanding of free text knows."""

from __future__ import annotations

import json
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from gettext import GNUTranslations
from itertools import accumulate
from pathlib import Path
from typing import Any

from diagnostics.engine.languages import LANGUAGES, SOURCE
from diagnostics.triage import data_files
from diagnostics.triage.numbers import FIRST
from diagnostics.triage.packed import BETWEEN, by_size
from runtime.errors import CannotMake
from runtime.files import PACKAGE, Files

WIZARDS = f"{PACKAGE}/wizards"
KNOWLEDGE = "triage.json"
HEARS = "hears.json"

# By wizard, question and option.
Heard = dict[str, dict[str, dict[str, list[str]]]]


def read_words(root: Path, packs: Iterable[Files]) -> Files:
    """What a page reads of the words, by file name: "fr.json" a language, "network.fr.json" a wizard and language.

    From the TOML files beside the interviews (ours and those of the packs), and from the compiled catalogues.
    "triage.json" is what free text is understood by; what the options hear in every language comes with their wizard, as
    "network.hears.json", when a text leads to it. What all wizards hear, and those of packs, which are there at once, is in "triage.json".
    """
    ours = {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / WIZARDS).rglob("*.toml")}
    tables = {path: data for files in (ours, *packs) for path, data in files.items() if path.endswith(".toml")}
    found: Files = {}
    for language in LANGUAGES:
        common = _table(f"{PACKAGE}/wizards/common/{language}.toml", tables)
        found[f"{language}.json"] = _json({"common": without_hears(common), "interface": _messages(root, language)})
    heard: Heard = {}
    later: set[str] = set()
    for path in tables:
        folder, _, name = path.rpartition("/")
        table = _table(path, tables)
        home = folder.rpartition("/")[2].replace("_", "-")
        if not folder.endswith("/common"):
            found[f"{home}.{name.removesuffix('.toml')}.json"] = _json(without_hears(table))
            later.update([home] if path in ours else [])
        _collect(heard, home, table)
    found |= {f"{home}.{HEARS}": _json({home: heard.pop(home, {})}) for home in sorted(later)}
    return {**found, KNOWLEDGE: _json({**_understanding(), "hears": heard})}


def _understanding() -> dict[str, Any]:
    """The trained table, the weights of what is like a crisis, and the classes of words, as diagnostics/triage/packed.py opens them."""
    return {
        "table": packed_table(data_files.model_table()),
        "likeness": data_files.likeness_weights(),
        "words": packed_words([data_files.words(language) for language in LANGUAGES]),
    }


def packed_table(text: str) -> str:
    """The table with features of as many weights side by side: what they say of intents is more alike, and packs 3 kB better."""
    head, numbers, counts, *lines = text.split("\n")[:5]
    sizes = [ord(sign) - FIRST for sign in counts]
    starts = list(accumulate(sizes, initial=0))
    ordered = ("".join(line[starts[at] : starts[at + 1]] for at in by_size(sizes)) for line in lines)
    return "\n".join([head, numbers, counts, *ordered, ""])


def packed_words(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The words of all languages in one table, the entries of a class or fact in one text."""
    classes: dict[str, set[str]] = {}
    facts: dict[str, dict[str, set[str]]] = {}
    single: dict[str, dict[str, Any]] = {"short": {}, "number": {}}
    for table in tables:
        for name, entries in table["class"].items():
            classes.setdefault(name, set()).update(entries)
        for fact, values in table.get("fact", {}).items():
            for value, entries in values.items():
                facts.setdefault(fact, {}).setdefault(value, set()).update(entries)
        for name, said in single.items():
            said.update(table.get(name, {}))
    packed_facts = {
        fact: {value: _joined(entries) for value, entries in values.items()} for fact, values in facts.items()
    }
    return {"class": {name: _joined(entries) for name, entries in classes.items()}, "fact": packed_facts, **single}


def _joined(names: Iterable[str]) -> str:
    return BETWEEN.join(sorted(names))


def _collect(heard: Heard, home: str, table: Mapping[str, Any]) -> None:
    """Add what the options of one wizard hear in one language."""
    for question, option, entries in hearing_options(table):
        heard.setdefault(home, {}).setdefault(question, {}).setdefault(option, []).extend(entries)


def hearing_options(table: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """Question, option and what it hears."""
    for question, options in table.get("ask", {}).items():
        for option, said in options.items():
            if isinstance(said, Mapping) and said.get("hears"):
                yield question, option, said["hears"]


def without_hears(table: Mapping[str, Any]) -> dict[str, Any]:
    """The words that are shown."""
    return {
        key: without_hears(value) if isinstance(value, Mapping) else value
        for key, value in table.items()
        if key != "hears"
    }


def _table(path: str, tables: Mapping[str, bytes]) -> dict[str, Any]:
    try:
        return tomllib.loads(tables.get(path, b"").decode("utf-8-sig").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CannotMake(f"{path}: {error}. Expected: TOML in UTF-8.") from error


def _messages(root: Path, language: str) -> dict[str, str]:
    """The interface's messages of a language, by their English; none for English itself."""
    path = root / PACKAGE / "locale" / language / "LC_MESSAGES" / f"{PACKAGE}.mo"
    if language == SOURCE:
        return {}
    if not path.is_file():
        raise CannotMake(f"{path} is missing. Expected: what 'python3 dev.py messages' compiles.")
    with path.open("rb") as file:
        catalogue: dict[str, str] = GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return {message: text for message, text in catalogue.items() if message}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def read_words_of(path: Path) -> Files:
    """The words in a wheel of a pack."""
    with zipfile.ZipFile(path) as wheel:
        return {name: wheel.read(name) for name in wheel.namelist() if name.endswith(".toml")}
