"""Reads the words of a wizard from its TOML files: where there are files, so not in the page, which is handed its tables."""

from __future__ import annotations

import pkgutil
import re
import tomllib
from typing import Any

from diagnostics.engine.errors import AuthorError


def folder(home: str) -> str:
    """The folder of a wizard's files: windows_11 for windows-11."""
    return home.replace("-", "_")


def source(home: str, language: str) -> str:
    """The text of a TOML file; empty where there is none."""
    try:
        data = pkgutil.get_data(f"diagnostics.wizards.{folder(home)}", f"{language}.toml")
    except OSError:
        return ""
    return (data or b"").decode("utf-8-sig").replace("\r\n", "\n")


def read_table(home: str, language: str) -> dict[str, Any]:
    """The words of a wizard in one language; empty where nobody has written them. Raises AuthorError for a broken file."""
    try:
        return tomllib.loads(source(home, language))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        place = f"diagnostics/wizards/{folder(home)}/{language}.toml:{_line(error)}"
        raise AuthorError(
            f'{place}: {error}. Expected: TOML in UTF-8, each text in quotes, such as title = "A text".'
        ) from None


def _line(error: ValueError) -> int:
    """Where a file is broken: the parser says it in words, the decoder by the byte."""
    if isinstance(error, UnicodeDecodeError):
        return error.object.count(b"\n", 0, error.start) + 1
    said = re.search(r"at line (\d+)", str(error))
    return int(said[1]) if said else 1
