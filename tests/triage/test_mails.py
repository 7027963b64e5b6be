"""The newest part of a mail, as many mail programs write what is older."""

from __future__ import annotations

import pytest

from diagnostics.triage.mails import newest

NEW = "Bonjour, mon imprimante ne marche plus."
# What stands under it, by who writes it so.
UNDER = {
    "outlook fr": "\n\nDe : Paul Martin <paul@x.fr>\nEnvoyé : lundi 3 novembre 2026 10:12\nÀ : Support\nObjet : RE: panne\n\nOutlook plante.\nOld text.",
    "outlook fr bold": "\n\n*De :* Paul Martin <paul@x.fr>\n*Envoyé :* lundi 3 novembre 2026 10:12\n*À :* Support\n\nOutlook plante.\nOld text.",
    "outlook fr noaddr": "\n\nDe : Paul Martin\nDate : lundi 3 novembre 2026 à 10:12\nÀ : Support\nObjet : panne\n\nOutlook plante.\nOld text.",
    "outlook en": "\n\nFrom: Paul Martin <paul@x.fr>\nSent: Monday, November 3, 2026 10:12 AM\nTo: Support\nSubject: RE: x\n\nOutlook plante.\nOld text.",
    "outlook underscores": "\n________________________________\nDe : Paul\nEnvoyé : lundi\nOutlook plante.\nOld text.",
    "gmail fr": "\n\nLe lun. 3 nov. 2026 à 10:12, Paul Martin <paul@x.fr> a écrit :\n> Outlook plante.\n> Old text.",
    "gmail fr 2lines": "\n\nLe lun. 3 nov. 2026 à 10:12, Paul Martin <paul.martin@unexemplelong.fr>\na écrit :\n\nOutlook plante.\nOld text.",
    "gmail en": "\n\nOn Mon, Nov 3, 2026 at 10:12 AM Paul Martin <paul@x.fr> wrote:\n\nOutlook plante.\nOld text.",
    "gmail en 2lines": "\n\nOn Mon, Nov 3, 2026 at 10:12 AM Paul Martin <paul@x.fr>\nwrote:\n\nOutlook plante.\nOld text.",
    "apple fr": "\n\n> Le 3 nov. 2026 à 10:12, Paul <paul@x.fr> a écrit :\n>\n> Outlook plante.",
    "apple fwd": "\n\nDébut du message réexpédié :\n\nDe: Paul <paul@x.fr>\nOutlook plante.\nOld text.",
    "apple fwd en": "\n\nBegin forwarded message:\n\nFrom: Paul\nOutlook plante.\nOld text.",
    "thunderbird fr": "\n\nLe 03/11/2026 à 10:12, Paul Martin a écrit :\nOutlook plante.\nOld text.",
    "thunderbird fwd": "\n\n-------- Message transféré --------\nSujet : x\nDate : y\nOutlook plante.\nOld text.",
    "thunderbird en": "\n\nOn 03/11/2026 10:12, Paul Martin wrote:\nOutlook plante.\nOld text.",
    "orig fr": "\n\n-----Message d'origine-----\nDe : Paul\nOutlook plante.\nOld text.",
    "orig en": "\n\n-----Original Message-----\nFrom: Paul\nOutlook plante.\nOld text.",
    "gmail fwd": "\n\n---------- Forwarded message ---------\nDe : Paul\nOutlook plante.\nOld text.",
    "gmail fwd fr": "\n\n---------- Message transféré ---------\nDe : Paul\nOutlook plante.\nOld text.",
    "yahoo fr": "\n\nLe lundi 3 novembre 2026 à 10:12:33 UTC+1, Paul <paul@x.fr> a écrit :\n\nOutlook plante.\nOld text.",
    "zimbra": '\n\n----- Mail original -----\nDe: "Paul" <paul@x.fr>\nOutlook plante.\nOld text.',
    "zimbra en": "\n\n----- Original Message -----\nFrom: Paul\nOutlook plante.\nOld text.",
    "sig --": "\n-- \nPaul Martin\nDirecteur de la production, ransomware",
    "sig dash": "\n\n--\nPaul\nOutlook plante.\nOld text.",
    "iphone": "\n\nEnvoyé de mon iPhone\n\nLe 3 nov. 2026 à 10:12, Paul a écrit :\nOutlook plante.\nOld text.",
    "android": "\n\nEnvoyé depuis mon appareil Galaxy\nOutlook plante.\nOld text.",
    "outlook android": "\n\nObtenir Outlook pour Android\nOutlook plante.\nOld text.",
    "outlook ios en": "\n\nGet Outlook for iOS\nOutlook plante.\nOld text.",
    "sig cordialement": "\n\nCordialement,\nPaul Martin\nResponsable ransomware outlook\n06 12 34 56 78",
    "sig regards": "\n\nKind regards,\nPaul Martin\nHead of outlook\n+33 6 12 34 56 78",
    "disclaimer": "\n\nCe message et ses pièces jointes sont confidentiels, outlook",
}
# What looks like the head of an older mail or like a signature, and is none.
WHOLE = (
    "De : chez moi le wifi coupe\nmerci",
    "Le chef a écrit :\nfaites vite, plus de réseau",
    "On monday I wrote: help",
    "Bonjour,\nCordialement mais fermement, mon pc rame\nmerci",
    "Bonjour\nCordialement,\nPaul\nPS : l'imprimante fume",
    "-- urgent -- mon pc ne marche plus",
    "Le 3 novembre mon pc a planté",
)


@pytest.mark.parametrize("under", UNDER.values(), ids=list(UNDER))
def test_only_the_newest_part_counts(under: str) -> None:
    """Neither what it answers, nor its signature, nor what companies put under everything."""
    assert newest(NEW + under).strip() == NEW


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_no_older_mail_is_kept(text: str) -> None:
    """A colon, a date or a greeting inside a message cuts nothing off."""
    assert newest(text) == text


@pytest.mark.parametrize("text", [NEW + under for under in UNDER.values()] + list(WHOLE))
def test_the_newest_part_of_the_newest_part_is_itself(text: str) -> None:
    """It is asked for more than once."""
    assert newest(newest(text)) == newest(text)
