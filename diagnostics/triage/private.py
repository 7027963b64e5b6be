"""What of a text nobody should send: passwords, numbers of payment cards and bank accounts, pointed out and left out."""

from __future__ import annotations

import re

from diagnostics.probes.hidden import HIDDEN, has_check_digit
from diagnostics.triage.spelling import shortened

_CARD = re.compile(r"(?<![\d.,])(?:\d[ -]?){12,18}\d(?![\d.,])")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b", re.IGNORECASE)
# Whose password it may be said to be.
_OF = r"(?:\s+(?:wi-?fi|windows|temporaire|temporary|provisoire|outlook|session|actuel|current|invit[ée]|guest|admin|vpn|sap|teams|bios|mail))?"
_PASSWORD = re.compile(
    r"(?P<name>\b(?:mot de passe|mdp|password|pass|pwd|passwd|passcode|code pin|pin|puk|code secret|login|cl[ée] (?:du |de |r[ée]seau )?wi-?fi"
    rf"|wi-?fi key|cl[ée] de r[ée]cup[ée]ration|recovery key|api key|cl[ée] api)\b{_OF}"
    r"(?:\s+(?:est|is|c['’]est|it['’]?s|:|=))*\s*[:=]?\s*)(?P<value>[«\"“]?[^\s«»\"“”]{4,40})",
    re.IGNORECASE,
)
# The name after it: "azerty123 comme mot de passe", "Toto1234! c'est mon mot de passe".
_NAMED_AFTER = re.compile(
    r"(?P<name>)(?P<value>[^\s«»\"“”]{4,40})(?=[»\"”]?[ ,:]{1,3}(?:(?:c['’])?est|is|as|comme) (?:(?:mon|le|my|the|nouveau|new) ){0,2}"
    r"(?:mot de passe|mdp|password|pass)\b)",
    re.IGNORECASE,
)
_SAYS_PASSWORD = re.compile(r"mot de passe|mdp|pass", re.IGNORECASE)
# "Codes : jdupont / Bleu#4521".
_PAIR = re.compile(
    r"(?P<name>\b(?:codes?|identifiants?|logins?|credentials|acc[èe]s)\s*:\s*\S{2,40}\s*[/|,;]\s*)(?P<value>[^\s«»\"“”]{4,40})",
    re.IGNORECASE,
)
# What is secret by its form or by the word before: four to eight digits of a PIN, keys of recovery, keys of programs.
_PIN = re.compile(
    r"(?P<name>\b(?:code pin|pin|puk|code (?:de (?:ma|la) )?carte(?: sim)?|card pin)(?:\s+(?:est|is|c['’]est))?\s*[:=]?\s*)\d{4,8}\b",
    re.IGNORECASE,
)
_PHRASE = re.compile(r"(?P<name>\b(?:passphrase|phrase (?:secr[èe]te|de passe))\s*[:=]\s*)[^\n.;]{8,80}", re.IGNORECASE)
_KEY = re.compile(
    r"(?P<name>)(?:\b(?:\d{6}-){7}\d{6}\b|\b(?:gh[pousr]_|github_pat_|glpat-|sk-|pk-|xox[abp]-|AKIA|eyJ)[\w.-]{16,200})"
)
# An error's number is none, though letters and digits stand in it.
_CODE = re.compile(r"0x[0-9a-f]+$", re.IGNORECASE)
# How a password looks that somebody typed: two kinds of signs at least, or the word after an equals sign.
_KINDS = (r"[a-zà-ÿ]", r"[A-ZÀ-Þ]", r"\d", r"[^\w\s]")
_NO_PASSWORD = frozenset(
    "oublié oublie expiré expire refusé refuse incorrect invalide forgotten expired wrong invalid incorrect rejected changed".split()
)


def secrets(text: str) -> tuple[str, ...]:
    """What each secret of a text is: "card" (or the number of an account) or "password"."""
    text = shortened(text)
    cards = sum(_is_card(match[0]) for match in _CARD.finditer(text))
    accounts = sum(_is_account(match[0]) for match in _IBAN.finditer(text))
    _, passwords = _hidden(text)
    return ("card",) * (cards + accounts) + ("password",) * passwords


def without_secrets(text: str) -> str:
    """The text with HIDDEN where a password or the number of a card or account stood."""
    text = _hidden(shortened(text))[0]
    text = _IBAN.sub(lambda match: HIDDEN if _is_account(match[0]) else match[0], text)
    return _CARD.sub(lambda match: HIDDEN if _is_card(match[0]) else match[0], text)


def _hidden(text: str) -> tuple[str, int]:
    """The text without passwords, and how many there were."""
    count = 0

    def hide(match: re.Match[str]) -> str:
        nonlocal count
        if "value" in match.re.groupindex and not _is_typed(match):
            return match[0]
        count += 1
        return match["name"] + HIDDEN

    # What stands before the word is looked for from every sign on: not where the word does not stand.
    after = (_NAMED_AFTER,) if _SAYS_PASSWORD.search(text) else ()
    for pattern in (_KEY, _PIN, _PHRASE, _PAIR, *after, _PASSWORD):
        text = pattern.sub(hide, text)
    return text, count


def _is_card(found: str) -> bool:
    """Whether the digits may be the number of a payment card, whoever issued it."""
    digits = [sign for sign in found if sign.isdigit()]
    return 13 <= len(digits) <= 19 and set(digits) != {"0"} and has_check_digit(found)


def _is_account(found: str) -> bool:
    """Whether it is the number of a bank account (ISO 13616: the remainder by 97 is 1)."""
    plain = found.replace(" ", "").upper()
    moved = plain[4:] + plain[:4]
    return 15 <= len(plain) <= 34 and int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def _is_typed(match: re.Match[str]) -> bool:
    """Whether what follows the word "password" is one."""
    value = match["value"].strip(".,;!?»”\"'")
    if _CODE.match(value) or HIDDEN in value:
        return False
    marked = any(sign in match["name"] for sign in ":=")
    kinds = sum(bool(re.search(kind, value)) for kind in _KINDS)
    return len(value) >= 4 and (
        (marked and kinds >= 1 and value.lower() not in _NO_PASSWORD)
        or kinds >= 3
        or (kinds == 2 and bool(re.search(r"\d", value)))
    )
