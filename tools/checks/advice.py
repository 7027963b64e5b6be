"""Nothing on the built pages asks a reader to do what only a technician may do, or nobody.

1. A rule is an order (ouvrez le boîtier, open the case), not a word: pages may speak of danger to warn of it.
2. A sentence that says no (ne, jamais, sans, do not, never, without), or stands under a heading that does, is a warning.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.checks.advice_rules import RULES
from tools.checks.built_pages import Block, Fault, Page, in_every_text, read_site, run

NO = {
    "fr": re.compile(r"\b(?:ne|jamais|sans|ni|non|évitez de|interdit d[e’]|refusez d[e’]|inutile d[e’])\b|\bn’", re.I),
    "en": re.compile(r"\b(?:not|never|don’t|no|without|avoid|refuse to|nor|instead of|cannot|can’t)\b", re.I),
}
# These say no and mean yes.
URGED = re.compile(r"\bn’(?:hésitez|oubliez) pas (?:à|de) |\b(?:do not|don’t) (?:hesitate|forget) to ", re.I)
# Headings under which everything is a warning.
WARNING = re.compile(r"ne pas faire|à éviter|jamais|not to do|do not|don’t|never|avoid", re.I)
SENTENCES = re.compile(r"(?<=[.!?…:;])\s+")
# A comma starts a clause of its own: in "Si rien ne marche, ouvrez le boîtier" the "ne" excuses nothing.
CLAUSES = re.compile(r"[,(]")
# Sentences that are right although a rule meets them: part of the sentence, and why.
ALLOWED = {"Give your code to nobody": "it says no behind the verb"}


def faults_of(block: Block) -> Iterator[str]:
    """The sentences of a text that ask for something forbidden, with the reason."""
    if block.language not in NO or WARNING.search(block.under):
        return
    text = URGED.sub("", (block.whole or block.text).replace("\u2011", "-"))
    for sentence in SENTENCES.split(text):
        if any(part in sentence for part in ALLOWED):
            continue
        for rule in RULES:
            if asks(sentence, rule.pattern(block.language), NO[block.language]):
                yield f"{sentence!r} asks for what is never asked: {rule.why}."


def asks(sentence: str, order: re.Pattern[str], no: re.Pattern[str]) -> bool:
    """Whether a sentence gives the order, with no "no" between the start of the clause and the verb."""
    return any(not no.search(CLAUSES.split(sentence[: match.start()])[-1]) for match in order.finditer(sentence))


def check(pages: Iterable[Page]) -> Iterator[Fault]:
    """Every text of every page."""
    return in_every_text(pages, faults_of)


def check_site(folder: Path) -> list[Fault]:
    """All of it, on a built site."""
    return list(check(read_site(folder)))


if __name__ == "__main__":
    sys.exit(run(check_site, sys.argv[1:]))
