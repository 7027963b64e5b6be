"""The kinds of wording that no page may have: what is seen, what must stand beside it, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns. beside: what the same text has to say as well; empty where nothing makes it right."""

    seen: str
    beside: str = ""

    def fault(self, text: str) -> bool:
        """Whether a text says the one without the other."""
        if not re.search(self.seen, text, re.IGNORECASE):
            return False
        return not (self.beside and re.search(self.beside, text, re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of fault in one or both languages. leave: tags of texts that it is not for; only: the only ones it is for."""

    why: str
    words: Mapping[str, Words]
    leave: frozenset[str] = field(default=frozenset())
    only: frozenset[str] = field(default=frozenset())

    def reads(self, tag: str) -> bool:
        """Whether it is for texts of this tag."""
        return tag not in self.leave and (not self.only or tag in self.only)


HEADINGS = frozenset({"title", "h1", "h2", "h3", "option"})

KINDS = (
    Kind(
        "a deadline that does not say when it starts is missed",
        {
            "fr": Words(r"\b72\sheures", r"après|dès|depuis|à compter"),
            "en": Words(r"\b72\shours", r"\bof (?:knowing|learning)|once it knows|run from"),
        },
        HEADINGS,
    ),
    Kind(
        "the contract sets the term, the law only the least of it (Code des assurances, L113-2)",
        {"fr": Words(r"jours\souvrés", r"contrat|la loi"), "en": Words(r"\binsur[^.]*working\sdays", r"contract|law")},
    ),
    Kind(
        "a year in a title makes the page old",
        {"fr": Words(r"\b20[2-9]\d\b"), "en": Words(r"\b20[2-9]\d\b")},
        only=frozenset({"h1"}),
    ),
    Kind(
        "a password is changed somewhere: the company's page, the site, aka.ms/sspr",
        {
            "fr": Words(
                r"mot de passe[^.?!]*[?,]?\s+changez-le|changez (?:le|votre) mot de passe",
                r"\bpage\b|\bsites?\b|aka\.ms/sspr",
            ),
            "en": Words(
                r"password[^.?!]*\bchange it\b|(?:^|[.!?:,] )change (?:the|your)(?: \w+)? password\b",
                r"\bpage\b|\bsites?\b|aka\.ms/sspr",
            ),
        },
        HEADINGS,
    ),
    Kind(
        "who is sent to 17Cyber needs to know that it is a chat",
        {"fr": Words(r"17cyber", r"tchat"), "en": Words(r"17cyber", r"\bchat")},
    ),
    Kind(
        "a lift is its maintainer's; 112 is for someone in distress",
        {
            "fr": Words(r"bloqué[^.]*ascenseur|ascenseur[^.]*bloqué", r"entretient"),
            "en": Words(r"(?:stuck|trapped)[^.]*\blift|\blift[^.]*(?:stuck|trapped)", r"maintains|looks after"),
        },
        HEADINGS,
    ),
    Kind(
        "at work OneDrive is restored from its gear",
        {
            "fr": Words(r"Options\s?>\sRestaurer votre OneDrive"),
            "en": Words(r"Options\s?>\sRestore your OneDrive"),
        },
    ),
    Kind(
        "Windows 11 shows previous versions under more options",
        {
            "fr": Words(r"Restaurer les versions précédentes", r"Afficher plus d’options"),
            "en": Words(r"Restore previous versions", r"Show more options"),
        },
    ),
    Kind(
        "a tingle is usually the charger's leakage: stop touching, cut the power, call the help desk; 112 if someone is hurt",
        {
            "fr": Words(r"picot[^.]*\b(?:le 18|secours)"),
            "en": Words(r"tingl[^.]*\b(?:18 or|emergency number)"),
        },
    ),
    Kind(
        "heat without smoke, or water in a server room, is failed cooling or a leak: the help desk's",
        {
            "fr": Words(
                r"chaleur[^.:?]*[:.?]\s*(?:éloignez|sortez|appelez)[^.]*(?:le 18|secours)|chaleur[^.]*\. appelez le 18"
            ),
            "en": Words(
                r"\bheat\b[^.:?]*[:.?]\s*(?:move away|get out|call)[^.]*(?:18 or|emergency)|\bheat\b[^.]*\. call 18"
            ),
        },
    ),
    Kind(
        "a line that is suspended first cuts the data by which the phone is locked and located",
        {
            "fr": Words(r"(?:suspend|bloqu)\w+ la ligne", r"ensuite|d’abord|puis|après"),
            "en": Words(r"(?:suspend|block) the line|line suspended", r"\bthen\b|\bfirst\b|after"),
        },
    ),
    Kind(
        "what a contract promises differs by company: say it with if",
        {
            "fr": Words(r"prévue?s? (?:par|au|dans) le contrat|prestataire contacte l’assureur", r"\bsi\b|s’il"),
            "en": Words(r"contract (?:covers|provides)|provider contacts the insurer", r"\bif\b|and your contract"),
        },
        HEADINGS,
    ),
    Kind(
        "half of the readers hold a phone: the gesture of a mouse has its counterpart",
        {
            "fr": Words(r"passez la souris|survolez|\bF5\b|navigateur, clic droit", r"téléphone"),
            "en": Words(r"\bhover\b|mouse over the|\bF5\b|browser, right-click", r"\bphone"),
        },
    ),
    Kind(
        "a box is French for a router; the maintenance that improves has an English name",
        {"en": Words(r"internet box|\bevolutive\b", r"\(“evolutive”\)")},
    ),
    Kind("one works under Windows, not in it", {"fr": Words(r"\ben Windows \d")}),
    Kind(
        "a telegram is no sentence: say if or ask",
        {
            "fr": Words(
                r"^(?:Attaque|Alerte|Danger|Panne|Message|Piratage)[^:.?!]*\b(?:possible|en cours|de rançon|de certificat)[^.?!:]*\s:"
            ),
            "en": Words(r"^(?:Possible|Suspected|Ongoing)\s[a-z]+:"),
        },
        HEADINGS,
    ),
)
