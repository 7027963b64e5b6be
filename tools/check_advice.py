"""Nothing on the built pages asks a reader to do what only a technician may do, or nobody.

1. A rule is an order (ouvrez le boîtier, open the case), not a word: pages may speak of danger to warn of it.
2. A sentence that says no (ne, jamais, sans, do not, never, without), or stands under a heading that does, is a warning.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.built import Block, Fault, Page, read_site, run

Order = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """What may not be asked for and why: the verbs, then what they may not be done to; without verbs, the words alone.

    French verbs are stems, so that "ouvr" is "ouvrez" and "ouvrir"; "take_off" is two words.
    """

    why: str
    fr: tuple[Order, ...]
    en: tuple[Order, ...]

    @cache  # noqa: B019 - the rules live as long as the program
    def pattern(self, language: str) -> re.Pattern[str]:
        """Its words in one language."""
        orders = self.fr if language == "fr" else self.en
        return re.compile("|".join(_pattern(verbs, things, language) for verbs, things in orders), re.IGNORECASE)


def _pattern(verbs: str, things: str, language: str) -> str:
    what = "|".join(thing.strip() for thing in things.split(","))
    if not verbs:
        return rf"\b(?:{what})\b"
    do = "|".join(verb.replace("_", " ") for verb in verbs.split())
    end = "(?:ez|er|ir|re|issez)" if language == "fr" else ""
    # Up to six words between them, and a French article stuck to the thing.
    return rf"\b(?:{do}){end}\s(?:\S+\s){{0,6}}(?:[ld]’)?(?:{what})\b"


RULES = (
    Rule(
        "electric shock, lost warranty: the workshop opens machines",
        fr=(("ouvr démont déviss retir enlev", "boîtier, capot arrière, capot du dessous, coque, vis"),),
        en=(("open unscrew remove take_off", "casing, case, back cover, bottom cover, screws?"),),
    ),
    Rule(
        "a battery that is pulled out or pierced burns",
        fr=(("retir enlev perc démont", "batterie"),),
        en=(("remove take_out pull_out pierce puncture", "battery"),),
    ),
    Rule(
        "fuse, heat and high voltage inside",
        fr=(("ouvr démont", "four de fusion, bloc d’alimentation, chargeur, onduleur"),),
        en=(("open", "fuser, power supply, charger, UPS"),),
    ),
    Rule(
        "a wrong value stops Windows: technicians only",
        fr=(("modifi ouvr chang nettoy", "base de registre"), ("", "regedit")),
        en=(("edit open change clean", "registry"), ("", "regedit")),
    ),
    Rule(
        "a machine that no longer starts, or asks for its recovery key",
        fr=(("modifi ouvr chang entr all flash réinitialis", "BIOS, UEFI, micrologiciel"),),
        en=(("enter open change flash update reset go_into", "BIOS, UEFI, firmware"),),
    ),
    Rule(
        "it erases what encryption needs",
        fr=(("effac réinitialis vid désactiv activ", "TPM, démarrage sécurisé"),),
        en=(("clear reset erase turn_off turn_on enable disable", "TPM, Secure Boot"),),
    ),
    Rule(
        "an administrator's commands are for administrators",
        fr=(("tap lanc exécut saisiss", "sfc, chkdsk, dism, netsh, diskpart"), ("", "en tant qu’administrateur")),
        en=(("type run enter", "sfc, chkdsk, dism, netsh, diskpart"), ("", "as administrator, as an administrator")),
    ),
    Rule(
        "drivers from search results carry malware",
        fr=(("télécharg install cherch désinstall supprim", "pilotes?"),),
        en=(("download install search_for uninstall remove delete update", "drivers?"),),
    ),
    Rule(
        "cleaners, optimizers and recovery tools break more than they mend",
        fr=(
            (
                "install télécharg utilis lanc",
                "nettoyeur, optimiseur, CCleaner, logiciel de nettoyage, logiciel de récupération",
            ),
        ),
        en=(("install download use run", "cleaner, optimi[sz]er, CCleaner, recovery software"),),
    ),
    Rule(
        "a minute without protection is enough",
        fr=(
            (
                "désactiv arrêt coup suspend désinstall ferm",
                "antivirus, pare-feu, Defender, proxy, protection en temps réel",
            ),
        ),
        en=(
            (
                "disable turn_off stop switch_off pause uninstall close",
                "anti-?virus, firewall, Defender, proxy, real-time protection",
            ),
        ),
    ),
    Rule(
        "everything on the machine is lost",
        fr=(
            ("format partitionn", "disque, clé, carte, PC, ordinateur, poste"),
            ("réinitialis restaur", "PC, ordinateur, poste, téléphone, appareil, tablette, box, imprimante"),
            ("lanc fai", "réinitialisation, retour aux paramètres d’usine"),
        ),
        en=(
            ("format partition", "disk, drive, stick, card, PC, computer"),
            ("reset restore wipe factory-reset", "PC, computer, laptop, phone, device, tablet, router, box, printer"),
        ),
    ),
    Rule(
        "a disk that is repaired or written on loses what could be saved",
        fr=(("répar défragment", "disque"),),
        en=(("repair defragment", "disk, drive"),),
    ),
    Rule(
        "mail that is only there is lost",
        fr=(("supprim effac recré", "profil, OST, PST"),),
        en=(("delete remove recreate rebuild", "profile, OST, PST"),),
    ),
    Rule(
        "whoever reads it gets in: never in a ticket, never to anyone",
        fr=(
            ("écriv not recopi envoy donn indiqu", "clé de récupération, mot de passe, code PIN, code PUK, code reçu"),
        ),
        en=(("write send give note tell", "recovery key, password, PIN, PUK, code you received"),),
    ),
    Rule(
        "an unsupported Windows gets no security update",
        fr=(("contourn forc", "vérification, contrôle, Windows 11, compatibilité"), ("", "Rufus")),
        en=(("bypass get_round force", "checks?, requirements, Windows 11"), ("", "Rufus")),
    ),
    Rule(
        "the second step is what stops a thief",
        fr=(("désactiv supprim retir enlev", "double authentification, MFA"),),
        en=(("turn_off disable remove switch_off", "two-step sign-in, two-factor, multi-factor, MFA"),),
    ),
    Rule(
        "they finish off what water has left",
        fr=(("utilis séch mett plong pass", "riz, sèche-cheveux, radiateur, congélateur, four"),),
        en=(("use dry put leave place", "rice, hair-?dryer, radiator, freezer, oven"),),
    ),
    Rule(
        "a false page looks like this: it is what the warning is for",
        fr=(("cliqu continu poursuiv accept", "quand même, malgré, certificat"),),
        en=(("click continue proceed accept", "anyway, certificate"),),
    ),
    Rule(
        "paying brings nothing back; the number on the screen is the thief's",
        fr=(("pay régl", "rançon"), ("appel", "numéro affiché, numéro à l’écran")),
        en=(("pay", "ransom"), ("call", "number on the screen, number shown")),
    ),
    Rule(
        "who is in charge restarts what others work on",
        fr=(("redémarr éteign arrêt rebranch", "serveurs?, onduleur, commutateur, disjoncteur"),),
        en=(("restart reboot turn_off switch_off", "servers?, UPS, breaker"),),
    ),
)

NO = {
    "fr": re.compile(r"\b(?:ne|jamais|sans|ni|non|évitez de|interdit d[e’]|refusez d[e’]|inutile d[e’])\b|\bn’", re.I),
    "en": re.compile(r"\b(?:not|never|don’t|no|without|avoid|refuse to|nor|instead of|cannot|can’t)\b", re.I),
}
# Headings under which everything is a warning.
WARNING = re.compile(r"ne pas faire|à éviter|jamais|not to do|do not|don’t|never|avoid", re.I)
SENTENCES = re.compile(r"(?<=[.!?…:;])\s+")
# A comma starts a clause of its own: in "Si rien ne marche, ouvrez le boîtier" the "ne" excuses nothing.
CLAUSES = re.compile(r"[,(]")
# Sentences that are right although a rule meets them: part of the sentence, and why.
ALLOWED: dict[str, str] = {}


def faults_of(block: Block) -> Iterator[str]:
    """The sentences of a text that ask for something forbidden, with the reason."""
    if block.language not in NO or WARNING.search(block.under):
        return
    for sentence in SENTENCES.split(block.text.replace("\u2011", "-")):
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
    for page in pages:
        for block in page.blocks:
            yield from (Fault(page.path, block.line, said) for said in faults_of(block))


def check_site(folder: Path) -> list[Fault]:
    """All of it, on a built site."""
    return list(check(read_site(folder)))


if __name__ == "__main__":
    sys.exit(run(check_site, sys.argv[1:]))
