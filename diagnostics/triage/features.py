"""What of a message counts: its words, pairs of words, and pieces of words, which outlive a typing error.

1. Training (tools/train) and the page read a message by these functions: a change here makes the table stale.
2. Words of politeness and haste are no sign of any trouble: a message with them and one without are the same message.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from diagnostics.triage import spelling
from diagnostics.triage.numbers import number

# A piece of a word, in letters; the word's own ends count as one ("_"). Pieces of one length say as much as pieces of many, and
# a table of the same size then knows more of them.
PIECE = 4
# Words that are read of a long story, from its start and from its end.
MOST_WORDS, FROM_END = 300, 120
# A longer number says which one, not what is wrong; a code is read by its pieces (0x80070643 is 0, x, 80070643).
LONGEST_NUMBER = 4
EVENNESS = 0.75

_POLITE_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "bonne journee|bonne soiree|bonne continuation|bien a vous|bien cordialement|d avance|s il vous plait|s il te plait|"
        "je vous remercie|je vous prie|je te remercie|merci beaucoup|excusez moi|kind regards|best regards|many thanks|"
        "thank you|thanks in advance|dear it|good morning|good afternoon|good evening|have a nice day|excuse me|"
        "par avance|bonjour a tous|hi there|hello there|dear all|dear team|sorry to bother you|desole de deranger"
    ).split("|")
)
_POLITE = frozenset(
    "bonjour bonsoir bjr bsr slt salut coucou merci mercii svp stp cordialement cdt cdlt cordialt please pls plz hello hi hey thanks "
    "thx thankyou cheers regards ty tia desole madame monsieur messieurs urgent urgence asap".split()
)


def words(text: str) -> list[str]:
    """The words that count, in order."""
    found = _without_phrases(spelling.tokens(text))
    if len(found) > MOST_WORDS:
        found = found[: MOST_WORDS - FROM_END] + found[-FROM_END:]
    return [_short_number(word) for word in found if word not in _POLITE]


def _short_number(word: str) -> str:
    return "0" if word.isdigit() and len(word) > LONGEST_NUMBER else word


def _without_phrases(found: Sequence[str]) -> list[str]:
    kept: list[str] = []
    at = 0
    while at < len(found):
        step = next((len(p) for p in _BY_FIRST.get(found[at], ()) if tuple(found[at : at + len(p)]) == p), 0)
        if not step:
            kept.append(found[at])
        at += step or 1
    return kept


_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(_POLITE_PHRASES, key=len, reverse=True):
    _BY_FIRST.setdefault(_phrase[0], []).append(_phrase)


def features(found: Iterable[str]) -> Counter[int]:
    """How often each feature stands in these words, by its number: "_pc_" is a piece of a word, "pc mort" a pair of words."""
    counted: Counter[int] = Counter()
    before = ""
    for word in found:
        counted.update(map(number, pieces(word)))
        counted[number(f"{before} {word}")] += 1
        before = word
    return counted


def pieces(word: str) -> list[str]:
    """The whole of a word, and its pieces where it is longer than one."""
    framed = f"_{word}_"
    return [framed, *(framed[at : at + PIECE] for at in range(len(framed) - PIECE + 1) if len(framed) > PIECE)]


def length(square: float) -> float:
    """What the sum of a message's weights is divided by (square: the sum of their squares).

    With an EVENNESS of 1 a long message weighs as much as a short one; below it a long one, which says more, weighs more.
    """
    return math.pow(square or 1.0, EVENNESS / 2)


def weight(count: int) -> float:
    """How much a feature counts that stands there so often: the second time says less than the first."""
    return 1.0 + math.log(count)
