"""Reads the words of a wizard from its TOML files: where there are files, so not in the page, which is handed its tables."""

from __future__ import annotations

import pkgutil
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
        raise AuthorError(f"wizards/{folder(home)}/{language}.toml: {error}. Expected: TOML in UTF-8.") from None
