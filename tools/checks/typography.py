"""French spaces and signs in the built pages: narrow before ; ? ! and inside « », no-break before :, ’ and not '."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from diagnostics.pages.typography import AS_IS
from tools.checks.built_pages import HOLE, Fault, Page, read_site, run

# What is wrong, and what was expected. N and B are the narrow and the wide no-break space.
N, B = "\u202f", "\u00a0"
FRENCH = (
    (
        re.compile(rf"[^{N}\s?!…(\[«{HOLE}][?!;](?=\s|$)"),
        "no space before the sign. Expected: a narrow no-break space.",
    ),
    (re.compile(rf"[^\S{N}][?!;»]"), "a space that may break or is too wide. Expected: a narrow no-break space."),
    (re.compile(rf"[^{N}\s]»"), "no space before ». Expected: a narrow no-break space."),
    (re.compile(rf"«(?!{N})"), "no narrow no-break space after «. Expected: one."),
    (
        re.compile(rf"[^\S{B}]:(?=\s|$)"),
        "a space that may break, or a narrow one. Expected: a no-break space before :.",
    ),
    (re.compile(r"[^\W\d_]:(?=\s|$)"), "no space before :. Expected: a no-break space."),
    (re.compile(r'"'), "straight quotes. Expected: « »."),
)
BOTH = (
    (re.compile(r"'"), "a straight apostrophe. Expected: ’."),
    (re.compile(r"\.\.\."), "three full stops. Expected: …."),
)
# Few, each with its reason: what Windows, macOS and their like write so, quoted as the reader sees it.
EXCEPTIONS: dict[str, str] = {}


def faults_of(text: str, language: str) -> Iterator[str]:
    """What is wrong in one text: the words around it and what was expected."""
    text = AS_IS.sub(HOLE, text)
    for pattern, expected in (*FRENCH, *BOTH) if language == "fr" else BOTH:
        for match in pattern.finditer(text):
            around = text[max(0, match.start() - 25) : match.end() + 15]
            if not any(known in around for known in EXCEPTIONS):
                yield f"{around!r}: {expected}"


def check(pages: Iterable[Page]) -> Iterator[Fault]:
    """Every text of every page, by the rules of its language; code is left out."""
    for page in pages:
        for block in page.blocks:
            yield from (Fault(page.path, block.line, said) for said in faults_of(block.text, block.language))


def check_site(folder: Path) -> list[Fault]:
    """All of it, on a built site."""
    return list(check(read_site(folder)))


if __name__ == "__main__":
    sys.exit(run(check_site, sys.argv[1:]))
