"""What of a text nobody should send: passwords and numbers of payment cards, pointed out and left out."""

from __future__ import annotations

import re

from diagnostics.probes.hidden import HIDDEN, has_check_digit
from diagnostics.triage.spelling import shortened

_CARD = re.compile(r"(?<![\d.,])(?:\d[ -]?){12,18}\d(?![\d.,])")
_PASSWORD = re.compile(
    r"(?P<name>\b(?:mot de passe|mdp|password|pwd|passwd|passcode|code pin|pin|puk|code secret|login|cl[ée] de r[ée]cup[ée]ration|recovery key)\b"
    r"(?:\s+(?:est|is|c['’]est|it['’]?s|:|=))*\s*[:=]?\s*)(?P<value>[«\"“]?[^\s«»\"“”]{4,40})",
    re.IGNORECASE,
)
# How a password looks that somebody typed: two kinds of signs at least, or the word after an equals sign.
_KINDS = (r"[a-zà-ÿ]", r"[A-ZÀ-Þ]", r"\d", r"[^\w\s]")
_NO_PASSWORD = frozenset(
    "oublié oublie expiré expire refusé refuse incorrect invalide forgotten expired wrong invalid incorrect rejected changed".split()
)


def secrets(text: str) -> tuple[str, ...]:
    """What each secret of a text is: "card" or "password"."""
    text = shortened(text)
    cards = sum(_is_card(match[0]) for match in _CARD.finditer(text))
    passwords = sum(map(_is_typed, _PASSWORD.finditer(text)))
    return ("card",) * cards + ("password",) * passwords


def without_secrets(text: str) -> str:
    """The text with HIDDEN where a password or the number of a card stood."""
    text = _CARD.sub(lambda match: HIDDEN if _is_card(match[0]) else match[0], shortened(text))
    return _PASSWORD.sub(lambda match: match["name"] + HIDDEN if _is_typed(match) else match[0], text)


def _is_card(found: str) -> bool:
    """Whether the digits may be the number of a payment card, whoever issued it."""
    digits = [sign for sign in found if sign.isdigit()]
    return 13 <= len(digits) <= 19 and set(digits) != {"0"} and has_check_digit(found)


def _is_typed(match: re.Match[str]) -> bool:
    """Whether what follows the word "password" is one."""
    value = match["value"].strip(".,;!?»”\"'")
    marked = any(sign in match["name"] for sign in ":=")
    kinds = sum(bool(re.search(kind, value)) for kind in _KINDS)
    return len(value) >= 4 and (
        (marked and kinds >= 1 and value.lower() not in _NO_PASSWORD)
        or kinds >= 3
        or (kinds == 2 and bool(re.search(r"\d", value)))
    )
