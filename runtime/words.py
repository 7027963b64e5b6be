"""The words that a page reads, as JSON: a file a language, and one a wizard and language."""

from __future__ import annotations

import json
import tomllib
import zipfile
from collections.abc import Iterable, Mapping
from gettext import GNUTranslations
from pathlib import Path
from typing import Any

from diagnostics.engine.languages import LANGUAGES, SOURCE
from runtime.errors import CannotMake
from runtime.files import PACKAGE, Files


def read_words(root: Path, packs: Iterable[Files]) -> Files:
    """What a page reads of the words, by file name: "fr.json" a language, "network.fr.json" a wizard and language.

    From the TOML files beside the interviews (ours and those of the packs), and from the compiled catalogues.
    """
    ours = {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / PACKAGE).rglob("*.toml")}
    tables = {path: data for files in (ours, *packs) for path, data in files.items() if path.endswith(".toml")}
    found: Files = {}
    for language in LANGUAGES:
        common = _table(f"{PACKAGE}/wizards/common/{language}.toml", tables)
        found[f"{language}.json"] = _json({"common": common, "interface": _messages(root, language)})
    for path in tables:
        folder, _, name = path.rpartition("/")
        if not folder.endswith("/common"):
            home = folder.rpartition("/")[2].replace("_", "-")
            found[f"{home}.{name.removesuffix('.toml')}.json"] = _json(_table(path, tables))
    return found


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
