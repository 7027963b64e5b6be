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
# Words of trouble with a computer in those languages, which are none of ours: two of them outweigh a "la" or a "no".
_STRONG = frozenset(
    "drucker rechner bildschirm passwort kaputt funktioniert geht startet druckt anmelden tastatur maus langsam keine kein bitte hilfe "
    "impresora ordenador computadora pantalla contrasena correo funciona tengo puedo arranca enciende raton teclado ayuda desde entrar "
    "stampante schermo funziona posso accedere posta parola avvia aiuto tastiera riesco accende piu "
    "impressora tela senha liga consigo teclado desde hoje computador ajuda meu ecra "
    "printer beeldscherm wachtwoord werkt doet toetsenbord muis traag graag hulp niet deze "
    "drukarka dziala komputer haslo ekran yazici calismiyor bilgisayar yok sifre ekran imprimanta merge parola calculatorul am "
    "skrivare fungerar inte losenord skarm datorn jag tiskarna nefunguje heslo pocitac".split()
) - frozenset(("printer", "am", "piu"))
FEWEST = 2


def is_foreign(text: str, found: Sequence[str]) -> bool:
    """Whether the text (found: its words) is in another alphabet, or has little words of another language and none of ours."""
    letters = [sign for sign in text if sign.isalpha()]
    latin = sum(unicodedata.name(sign, "").startswith(("LATIN", "FULLWIDTH LATIN")) for sign in letters)
    if letters and latin < len(letters) / 2:
        return True
    ours, strong = len(_OURS.intersection(found)), len(_STRONG.intersection(found))
    return (not ours and len(_OTHERS.intersection(found)) + strong >= FEWEST) or FEWEST <= strong >= ours
