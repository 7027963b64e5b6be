"""Reads what the understanding knows from its files: where there are files, so not in the page, which is handed it."""

from __future__ import annotations

import json
import pkgutil
import tomllib
from typing import Any

PACKAGE = "diagnostics.triage"


def model_table() -> str:
    """The table of the model, as text."""
    return _bytes("table.txt").decode()


def likeness_weights() -> dict[str, Any]:
    """The weights of what is like a crisis."""
    found: dict[str, Any] = json.loads(_bytes("likeness.json"))
    return found


def words(language: str) -> dict[str, Any]:
    """The classes of words of one language; a byte order mark and the ends of line of Windows do not count."""
    return tomllib.loads(_bytes(f"words.{language}.toml").decode("utf-8-sig").replace("\r\n", "\n"))


def _bytes(name: str) -> bytes:
    data = pkgutil.get_data(PACKAGE, name)
    assert data is not None, name
    return data
