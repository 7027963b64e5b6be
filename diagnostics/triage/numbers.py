"""Names as numbers, and numbers in order as signs: how the tables of what was learnt keep the names of their features.

A number is made from the name alone, so no table needs the names: they would be a third of it, and the page never shows them.
Training keeps a tenth of the numbers; two names of one number are learnt as one feature.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from zlib import crc32

NUMBERS = 1 << 17
# Signs from this one on; GAP_ON of them say "so many, and on", the others how many numbers lie between one and the next.
FIRST = ord("0")
GAP_ON = 74


def number(name: str) -> int:
    """The number of a name."""
    return crc32(name.encode()) % NUMBERS


def packed(numbers: Iterable[int]) -> str:
    """Numbers in order as signs, mostly one each."""
    return "".join(chr(FIRST + GAP_ON) * (gap // GAP_ON) + chr(FIRST + gap % GAP_ON) for gap in gaps(numbers))


def opened(signs: str) -> Iterator[int]:
    """The numbers again."""
    last = -1
    for sign in signs.encode():
        last += sign - FIRST
        if sign - FIRST < GAP_ON:
            last += 1
            yield last


def gaps(numbers: Iterable[int]) -> Iterator[int]:
    """How many numbers lie between each and the one before it."""
    last = -1
    for one in numbers:
        yield one - last - 1
        last = one
