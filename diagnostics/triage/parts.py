"""A message in its parts: several troubles in one message are several answers."""

from __future__ import annotations

import re

from diagnostics.probes.hidden import HIDDEN
from diagnostics.triage.spelling import plain, shortened

# More parts than this is a story, and a story has one trouble.
MOST_PARTS = 12
FEWEST_WORDS = 2

_BOUND = re.compile(
    r"[.!?;:,+&]+(?=\s|$)|\n+|\s[+&/-]+\s"
    r"|\s(?:et|and|puis|mais|but|ainsi que|as well as|en plus|in addition|egalement|also|aussi|too)\s"
    r"|\s(?=(?:ni|nor) )",
)
# Signs that a part says what is wrong; without one it may say what works, what was tried, or what one is about to do.
_DENIED = "pas|plus|ne|n|rien|jamais|ni|aucune?|sans|impossible|personne|no|not|never|nor|neither|nothing|nobody|without|cannot|(?:does|do|wo|ca|is|was)n'?t"
_STEMS = (
    "mort|cass|plant|bloqu|coup|perdu|oubli|plein|satur|lent|ram|bug|bourr|bourrage|clignot|saut|gresill|fig|gel|crash|break|broke|dead|died|"
    "jam|flicker|drop|lost|forg|freez|frozen|slow|crawl|stuck|lock|refus|echou|fail|err|panne|souci|problem|eteint|disparu|vanish|disappear|"
    "renvers|spill|fissur|crack|deconnect|disconnect|noir|black|blank|blanch|virus|bizarre|weird|strange|offline|vol|stolen"
)
_WRONG = re.compile(rf"\b(?:(?:{_DENIED}|hs|ko|down|off|bad|mal|full|faut|need|{_STEMS})\b|(?:{_STEMS})\w{{0,5}}\b)")


def parts(text: str) -> list[str]:
    """Sentences and what "and" joins, in order; nothing where the message is of one piece, or of too many."""
    lines = "\n".join(plain(line) for line in shortened(text).splitlines())
    found = [part.strip() for part in _BOUND.split(lines)]
    found = [part for part in found if len(part.split()) >= FEWEST_WORDS]
    return found if 1 < len(found) <= MOST_PARTS else []


def is_wrong(part: str) -> bool:
    """Whether a part says by itself that something is wrong."""
    return bool(_WRONG.search(part))


def without_handed_over(text: str) -> str:
    """The text without what only hands a secret over ("my password: •••"): it names the secret, and that is no trouble."""
    clauses = re.split(r"(?<=[,;.!?\n])", text)
    kept = "".join(one for one in clauses if HIDDEN not in one or is_wrong(plain(one)))
    return kept if kept.strip() else text
