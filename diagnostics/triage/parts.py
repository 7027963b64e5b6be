"""A message in its parts: several troubles in one message are several answers."""

from __future__ import annotations

import re

from diagnostics.triage.spelling import plain, shortened

# More parts than this is a story, and a story has one trouble.
MOST_PARTS = 12
FEWEST_WORDS = 2

_BOUND = re.compile(
    r"[.!?;:,+&]+(?=\s|$)|\n+|\s[+&/-]+\s"
    r"|\s(?:et|and|puis|mais|but|ainsi que|as well as|en plus|in addition|egalement|also|aussi|too)\s",
)


def parts(text: str) -> list[str]:
    """Sentences and what "and" joins, in order; nothing where the message is of one piece, or of too many."""
    lines = "\n".join(plain(line) for line in shortened(text).splitlines())
    found = [part.strip() for part in _BOUND.split(lines)]
    found = [part for part in found if len(part.split()) >= FEWEST_WORDS]
    return found if 1 < len(found) <= MOST_PARTS else []
