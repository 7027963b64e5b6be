"""Reads the table from its file: where there are files, so not in the page, which is handed its text."""

from __future__ import annotations

import pkgutil

NAME = "table.txt"


def read_text() -> str:
    """The text of the table."""
    return (pkgutil.get_data("diagnostics.triage", NAME) or b"").decode()
