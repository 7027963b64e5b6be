"""Texts that know their scale: comparing one with a word that is not on it is the author's mistake, told with file and line.

An interview that misspells an answer would otherwise just go another way, and only the reader would notice.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import NoReturn, TypeVar

from diagnostics.engine.errors import AuthorError

T = TypeVar("T")


class Scaled(str):
    """A value that may be compared with the values of its scale, and with nothing else."""

    what: str
    allowed: tuple[str, ...]

    def __new__(cls, value: str, what: str, allowed: tuple[str, ...]) -> Scaled:
        """value: one of allowed. what: what it is, for the author ("the answer to 'who'")."""
        self = super().__new__(cls, value)
        self.what, self.allowed = what, allowed
        return self

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str) or str(other) not in self.allowed:
            self._refuse(f"is compared with {other!r}")
        return str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__

    def _refuse(self, how: str) -> NoReturn:
        raise AuthorError(f"{_place()}{self.what} {how}. Expected one of: {', '.join(self.allowed)}.")


class Answer(Scaled):
    """What was answered to one step. A table of answers is read with pick(), which checks every key of it."""

    def __hash__(self) -> int:
        self._refuse("is looked up in a dictionary or a set: use answer.pick({...}) or a tuple")

    def pick(self, table: Mapping[str, T], *otherwise: T) -> T:
        """The value of the table for this answer, or `otherwise`.

        Raises AuthorError for a key that is no answer, and for an answer that has no value.
        """
        wrong = [key for key in table if key not in self.allowed]
        if wrong:
            self._refuse(f"is looked up in a table that has {', '.join(map(repr, wrong))}")
        if str(self) in table:
            return table[str(self)]
        if not otherwise:
            self._refuse(f"is {str(self)!r}, which the table does not have")
        return otherwise[0]

    @property
    def value(self) -> str:
        """The plain text, for what compares it with names that not every step has."""
        return str(self)

    # A part of an answer is no answer: nothing could say whether it is misspelt.
    def _part(self, *_: object) -> NoReturn:
        self._refuse("is compared by a part of it: compare the whole answer")

    for _name in (
        *(
            "startswith",
            "endswith",
            "find",
            "rfind",
            "index",
            "rindex",
            "count",
            "__contains__",
            "__getitem__",
            "__add__",
        ),
        *("__lt__", "__le__", "__gt__", "__ge__", "split", "rsplit", "partition", "rpartition", "replace"),
        *("removeprefix", "removesuffix", "lower", "upper", "strip", "casefold", "title", "capitalize"),
    ):
        locals()[_name] = _part


def _place() -> str:
    """File and line of the comparison: the nearest caller outside this file."""
    frame = sys._getframe(1)
    while frame.f_back and frame.f_code.co_filename == __file__:
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}: "
