"""Signs of print that languages set differently, before typesetting makes their spaces fixed."""

from __future__ import annotations

COLON = {"fr": " :"}
QUESTION = {"fr": " ?"}


def colon(language: str) -> str:
    """What stands before an explanation."""
    return COLON.get(language, ":")


def question(language: str) -> str:
    """What ends a question."""
    return QUESTION.get(language, "?")
