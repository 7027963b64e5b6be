"""Nothing on the built pages says half of what counts: a deadline without its start, a helper without an address.

1. A kind is words that were wrong in several places, and what the same text has to say beside them. They are looked for
   in each text of a page: a paragraph, an item of a list, a cell.
2. What is asked for may be said in any of several ways: the check knows that it is there, not that it is well said.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.checks.built_pages import Block, Fault, Page, in_every_text, read_site, run
from tools.checks.wording_kinds import KINDS


def faults_of(block: Block) -> Iterator[str]:
    """What one text says without the rest of it, and why that does harm."""
    text = (block.whole or block.text).replace("\u2011", "-")
    for kind in KINDS:
        words = kind.words.get(block.language)
        if words and kind.reads(block.tag) and words.fault(text):
            yield f"{text!r}: {kind.why}."


def check(pages: Iterable[Page]) -> Iterator[Fault]:
    """Every text of every page."""
    return in_every_text(pages, faults_of)


def check_site(folder: Path) -> list[Fault]:
    """All of it, on a built site."""
    return list(check(read_site(folder)))


if __name__ == "__main__":
    sys.exit(run(check_site, sys.argv[1:]))
