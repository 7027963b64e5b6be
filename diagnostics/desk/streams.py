"""What a command prints and is told, on any machine: no letter that its terminal lacks ends it."""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper


def settle() -> None:
    """Called first by every command.

    A machine without a language (LC_ALL=C) says ASCII and means UTF-8; on others a letter that is not there is shown by its number.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue  # a test, or a program without a console
        ascii_only = codecs.lookup(stream.encoding).name == "ascii"
        stream.reconfigure(
            encoding="utf-8" if ascii_only else None, errors="replace" if stream is sys.stdin else "backslashreplace"
        )
