"""Whether a message is in a language that nobody here answers in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

# Little words that are frequent in a language and no words of French or English.
_OURS = frozenset(
    "le la les un une des du de et est pas je j mon ma mes ne n il elle on nous vous ce cette que qui pour dans sur avec plus "
    "au aux en a the an is are not i my it we you this that what to of for in on with and no can does doesnt dont cant be has have "
    "do was at from by all some any me our your".split()
)
_OTHERS = (
    frozenset(
        "der die das und ist nicht ich mein meine wir sie ein eine mit auf fur wie kann mehr geht el los las una unos y es no mi mis para "
        "con como por esta estoy hay muy pero il lo gli che non sono mio mia per della del dei questo perche o os uma nao meu minha para "
        "com esta meus het de een niet ik mijn van voor kan bir ve bu icin degil nie jest moj moja sie nu si este".split()
    )
    - _OURS
)
FEWEST = 2


def is_foreign(text: str, found: Sequence[str]) -> bool:
    """Whether the text (found: its words) is in another alphabet, or has little words of another language and none of ours."""
    letters = [sign for sign in text if sign.isalpha()]
    latin = sum(unicodedata.name(sign, "").startswith(("LATIN", "FULLWIDTH LATIN")) for sign in letters)
    if letters and latin < len(letters) / 2:
        return True
    return not _OURS.intersection(found) and len(_OTHERS.intersection(found)) >= FEWEST
