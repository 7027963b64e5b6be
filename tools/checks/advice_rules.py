"""What no page may ask of a reader: the orders that only a technician may follow, or nobody, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

Order = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """What may not be asked for and why: the verbs, then what they may not be done to; without verbs, the words alone.

    French verbs are stems, so that "ouvr" is "ouvrez", "ouvrir" and "ouvrez-le"; "take_off" is "take off the cover" and
    "take the cover off". A thing may be six words away; "=laptop" stands right behind "the" or "your", so that "open
    your laptop" is one and "open the list on your laptop" is not.
    """

    why: str
    fr: tuple[Order, ...]
    en: tuple[Order, ...]

    @cache  # noqa: B019 - the rules live as long as the program
    def pattern(self, language: str) -> re.Pattern[str]:
        """Its words in one language."""
        orders = self.fr if language == "fr" else self.en
        return re.compile("|".join(_pattern(verbs, things, language) for verbs, things in orders), re.IGNORECASE)


# "Notre" is no form of "noter".
FRENCH_VERB = r"\b(?!notre\b)(?:{})(?:ez|er|ir|re|tes|issez)(?:-(?:le|la|les|lui|leur|nous|moi|en|y))*\s"
FAR = r"(?:\S+\s){0,6}(?:[ld]’)?"  # a French article may be stuck to the thing
NEAR = {
    "fr": r"(?:l’|(?:le|la|les|votre|vos|un|une|cet|cette)\s)",
    "en": r"(?:(?:him|her|them|us|me)\s)?(?:the|your|a|an)\s(?:[\w-]+\s)?",
}
# What stands near may be the start of another name: the laptop's lid, the computer settings.
ANOTHER = {
    "fr": r"(?!\s(?:photo|de travail)\b)",
    "en": r"(?!’|\s(?:lid|screen|settings|manager|page|list|tab|menu|app)\b)",
}


def _pattern(verbs: str, things: str, language: str) -> str:
    named = [thing.strip() for thing in things.split(",")]
    if not verbs:
        return rf"\b(?:{'|'.join(named)})\b"
    far = "|".join(thing for thing in named if not thing.startswith("="))
    near = "|".join(thing[1:] for thing in named if thing.startswith("="))
    what = [rf"{FAR}(?:{far})\b"] if far else []
    what += [rf"{NEAR[language]}(?:{near})\b{ANOTHER[language]}"] if near else []
    target = f"(?:{'|'.join(what)})"
    if language == "fr":
        return FRENCH_VERB.format("|".join(verbs.split())) + target
    parted = [verb.partition("_") for verb in verbs.split() if "_" in verb]
    joined = rf"\b(?:{'|'.join(verb.replace('_', ' ', 1) for verb in verbs.split())})\s{target}"
    return "|".join([joined, *(rf"\b{verb}\s{target}(?:\s\S+){{0,2}}?\s{end}\b" for verb, _, end in parted)])


RULES = (
    Rule(
        "electric shock, lost warranty: the workshop opens machines",
        fr=(
            ("ouvr démont déviss retir enlev", "boîtier, capot arrière, capot du dessous, coque, vis"),
            ("déviss retir enlev", "=capot, =couvercle, =dessous"),
            ("ouvr", "=ordinateur, =PC, =portable, =poste, =machine, =tour, =unité centrale, =appareil"),
            (
                "démont",
                "ordinateur, PC, portable, poste, machine, tour, appareil, clavier, écran, téléphone, imprimante",
            ),
        ),
        en=(
            ("take_off unscrew remove", "=cover"),
            ("open unscrew remove take_off", "casing, case, back cover, bottom cover, screws?"),
            ("open", "=laptop, =computer, =PC, =machine, =tower, =device"),
            ("dismantle disassemble", "laptop, computer, PC, machine, tower, device, keyboard, screen, phone, printer"),
            ("take", "apart"),
        ),
    ),
    Rule(
        "a battery that is pulled out or pierced burns",
        fr=(("retir enlev sort perc démont", "batterie"),),
        en=(("remove take_out pull_out pierce puncture", "battery"),),
    ),
    Rule(
        "fuse, heat and high voltage inside",
        fr=(("ouvr démont", "four de fusion, bloc d’alimentation, chargeur, onduleur"),),
        en=(("open", "fuser, power supply, charger, UPS"),),
    ),
    Rule(
        "a wrong value stops Windows: technicians only",
        fr=(("modifi ouvr chang nettoy répar édit all entr accéd", "registre"), ("", "regedit")),
        en=(("edit open change clean repair modify access enter go_to", "registry"), ("", "regedit")),
    ),
    Rule(
        "a machine that no longer starts, or asks for its recovery key",
        fr=(("modifi ouvr chang entr accéd all flash réinitialis mett install fai", "BIOS, UEFI, micrologiciel"),),
        en=(("enter access open change flash update upgrade install reset go_into", "BIOS, UEFI, firmware"),),
    ),
    Rule(
        "it erases what encryption needs",
        fr=(("effac réinitialis vid désactiv activ", "TPM, démarrage sécurisé"),),
        en=(("clear reset erase turn_off turn_on switch_off switch_on enable disable", "TPM, Secure Boot"),),
    ),
    Rule(
        "an administrator's commands are for administrators",
        fr=(
            ("tap lanc exécut saisiss", "sfc, chkdsk, dism, netsh, diskpart"),
            ("", "en (?:tant qu’|mode )?administrateur, comme administrateur"),
        ),
        en=(
            ("type run enter", "sfc, chkdsk, dism, netsh, diskpart"),
            ("", "as (?:an )?administrator, elevated command prompt, administrator command prompt"),
        ),
    ),
    Rule(
        "a command that a page dictates is the trick of attackers: hashes are for the help desk",
        fr=(
            ("coll tap saisiss exécut copi", "commande, cmd, certutil, Get-FileHash, shasum"),
            ("ouvr lanc", "invite de commandes, fenêtre de commandes, PowerShell, =terminal"),
            ("", "Windows \\+ R"),
        ),
        en=(
            ("paste type run copy enter", "command, cmd, certutil, Get-FileHash, shasum"),
            ("open launch start", "command prompt, command window, PowerShell, =terminal"),
            ("", "Windows \\+ R"),
        ),
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
                "install télécharg utilis lanc pass nettoy",
                "nettoyeur, optimiseur, CCleaner, (?:logiciel|outil) de (?:nettoyage|récupération)"
                ", (?:logiciel|outil|utilitaire) d’optimisation",
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
            ("mett", "(?:antivirus|pare-feu) en (?:pause|veille)"),
        ),
        en=(
            (
                "disable turn_off stop switch_off pause uninstall close",
                "anti-?virus, firewall, Defender, proxy, real-time protection",
            ),
            ("put", "(?:antivirus|firewall) on (?:hold|pause)"),
        ),
    ),
    Rule(
        "everything on the machine is lost",
        fr=(
            ("format partitionn", "disque, clé, carte, PC, ordinateur, poste"),
            (
                "réinitialis restaur",
                "PC, ordinateur, poste, téléphone, appareil, tablette, box, imprimante, paramètres d’usine",
            ),
            ("remett", "à zéro"),
            ("réinstall", "Windows"),
            (
                "lanc fai cliqu chois sélectionn",
                "réinitialisation, retour aux paramètres d’usine, réinitialiser (?:ce|le) PC",
            ),
        ),
        en=(
            ("format partition", "disk, drive, stick, card, PC, computer"),
            (
                "reset restore wipe factory-reset",
                "PC, computer, laptop, phone, device, tablet, router, box, printer, factory settings",
            ),
            ("reinstall", "Windows"),
            ("run start perform click choose select", "factory reset, reset this PC"),
            ("do", "=factory reset"),
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
            (
                "écri écriv not recopi coll ajout joind joign confi envoy donn indiqu di dict communiqu partag transmett fourn photographi",
                "clé de récupération, clé BitLocker, mot de passe, code PIN, code PUK, code reçu, code de vérification"
                ", code de sécurité, code à usage unique, vos codes?, votre code, coordonnées bancaires, carte bancaire",
            ),
            ("pren", "photo de la clé, photo la clé, photo du code, photo le code"),
            ("li lis", "=mot de passe, =clé de récupération, =clé BitLocker, =code reçu, =code PIN, =code au?"),
        ),
        en=(
            (
                "write paste add include attach send give note share dictate text forward photograph",
                "recovery key, BitLocker key, password, PIN, PUK, code you received, verification code, security code"
                ", one-time code, your codes?, code to, bank details, card number",
            ),
            (
                "tell",
                "your password, the password, your PIN, your codes?, code you received, BitLocker key, recovery key",
            ),
            ("take", "(?:photo|picture) of the (?:key|code|password|BitLocker key|recovery key)"),
            ("type enter", "password in (?:the|a|your) (?:ticket|e-?mail|message)"),
            ("read say", "=password, =recovery key, =BitLocker key, =PIN, =code you received, =code to, =code aloud"),
        ),
    ),
    Rule(
        "an unsupported Windows gets no security update",
        fr=(("pass", "outre"), ("contourn forc", "vérification, contrôle, Windows 11, compatibilité"), ("", "Rufus")),
        en=(("bypass get_round force", "checks?, requirements, Windows 11"), ("", "Rufus")),
    ),
    Rule(
        "the second step is what stops a thief",
        fr=(("désactiv supprim retir enlev arrêt coup", "double authentification, validation en deux étapes, MFA"),),
        en=(("turn_off disable remove switch_off", "two-step, two-factor, multi-factor, MFA"),),
    ),
    Rule(
        "they finish off what water has left",
        fr=(("utilis séch mett plong pass pos plac", "riz, sèche-cheveux, radiateur, congélateur, four"),),
        en=(("use dry put leave place", "rice, hair[- ]?dryer, radiator, freezer, oven"),),
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
        "what is in the memory is the evidence, and sometimes the key: cut the network, leave it on",
        fr=(("éteign éteind arrêt redémarr", "infectée?s?"),),
        en=(
            (
                "turn_off switch_off shut_down power_off restart reboot",
                "infected (?:computers?|PC|laptop|machine|device)",
            ),
        ),
    ),
    Rule(
        "who is in charge restarts what others work on",
        fr=(("redémarr éteign éteind arrêt rebranch", "serveurs?, onduleur, commutateur, disjoncteur"),),
        en=(("restart reboot turn_off switch_off shut_down", "servers?, UPS, breaker"),),
    ),
)
