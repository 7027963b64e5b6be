"""The words that a page reads, as JSON: a file a language, one a wizard and language, and what the understanding of free text knows."""

from __future__ import annotations

import json
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from gettext import GNUTranslations
from pathlib import Path
from typing import Any

from diagnostics.engine.languages import LANGUAGES, SOURCE
from diagnostics.triage import data_files
from runtime.errors import CannotMake
from runtime.files import PACKAGE, Files

WIZARDS = f"{PACKAGE}/wizards"
KNOWLEDGE = "triage.json"

# By wizard, question and option.
Heard = dict[str, dict[str, dict[str, list[str]]]]


def read_words(root: Path, packs: Iterable[Files]) -> Files:
    """What a page reads of the words, by file name: "fr.json" a language, "network.fr.json" a wizard and language.

    From the TOML files beside the interviews (ours and those of the packs), and from the compiled catalogues.
    "triage.json" is what free text is understood by; what the options hear is there, and nowhere else.
    """
    ours = {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / WIZARDS).rglob("*.toml")}
    tables = {path: data for files in (ours, *packs) for path, data in files.items() if path.endswith(".toml")}
    found: Files = {}
    for language in LANGUAGES:
        common = _table(f"{PACKAGE}/wizards/common/{language}.toml", tables)
        found[f"{language}.json"] = _json({"common": without_hears(common), "interface": _messages(root, language)})
    heard: Heard = {}
    for path in tables:
        folder, _, name = path.rpartition("/")
        table = _table(path, tables)
        home = folder.rpartition("/")[2].replace("_", "-")
        if not folder.endswith("/common"):
            found[f"{home}.{name.removesuffix('.toml')}.json"] = _json(without_hears(table))
        _collect(heard, home, table)
    return {**found, KNOWLEDGE: _json({**_understanding(), "hears": heard})}


def _understanding() -> dict[str, Any]:
    """The trained table, the weights of what is like a crisis, and the classes of words."""
    words = {language: data_files.words(language) for language in LANGUAGES}
    return {"table": data_files.model_table(), "likeness": data_files.likeness_weights(), "words": words}


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
