"""The address of a place: '#network/who=me/fails=wifi/at=fails', written and read back with care.

at=ID stands on an earlier question with all answers kept. Only ids and codes: no text of the person is ever in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from diagnostics.engine.run import DEPTH_LIMIT
from diagnostics.engine.steps import ID

LONGEST = 4000
# What mail programs and people leave at the end of a pasted address; no id or code ends so.
TAIL = "/.,;:!?)>]»”\"' \u00a0"


@dataclass(frozen=True, slots=True)
class Address:
    """What a fragment says. broken: a part of it could not be read."""

    wizard: str
    answers: dict[str, str]
    at: str = ""
    broken: bool = False


def write_address(wizard: str, answers: Mapping[str, str], at: str = "") -> str:
    """The fragment of a place, with its leading '#'."""
    parts = [wizard, *(f"{step}={answer}" for step, answer in answers.items())]
    return "#" + "/".join(parts + ([f"at={at}"] if at else []))


def read_address(fragment: str) -> Address:
    """Read a fragment, whoever wrote it, percent-encoded or not.

    What is not an id=code pair is left out and reported as broken.
    """
    head, *parts = unquote(fragment[:LONGEST]).lstrip("#").rstrip(TAIL).split("/")
    pairs = [part.partition("=") for part in parts[: DEPTH_LIMIT + 1]]
    good = [(name, value) for name, mark, value in pairs if mark and ID.fullmatch(name) and ID.fullmatch(value)]
    answers = dict(good)
    broken = len(good) < len(parts) or len(fragment) > LONGEST or len(answers) < len(good)
    at = answers.pop("at", "")
    wizard = head if ID.fullmatch(head) else ""
    return Address(wizard, answers, at, broken or (bool(head) and not wizard))
