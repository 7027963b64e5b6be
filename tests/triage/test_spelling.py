"""One spelling for what people type in many ways."""

from __future__ import annotations

import time

import pytest

from diagnostics.triage.private import secrets, without_secrets
from diagnostics.triage.spelling import MOST, newest, plain, tokens


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("L’ÉCRAN est n&eacute;gatif", "l'ecran est negatif"),
        ("wi‑fi — HELLLLO   \n là", "wi-fi - hello la"),
        ("<p>Plus de <b>réseau</b></p><script>alert(1)</script>", "plus de reseau"),
        ("1 < 2 &amp; 3", "1 < 2 & 3"),
        ("ŒUVRE\u200b ﬁn", "oeuvre fin"),
        ("", ""),
    ],
)
def test_one_spelling(typed: str, means: str) -> None:
    """Case, accents, marks, tags and letters held down are gone; sentence marks stay."""
    assert plain(typed) == means


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it doesn't start", "it doesnt start"),
        ("Wi-Fi", "wifi"),
        ("e-mails", "emails"),
        ("l'ordi, rame !!!", "L ORDI RAME"),
        ("365", "365"),
    ],
)
def test_two_spellings_have_the_same_words(one: str, other: str) -> None:
    """What people leave out or add makes no other word."""
    assert tokens(one) == tokens(other) != []


MAILS = {
    "answered": "Toujours pareil.\n\nLe lun. 3 mars 2025 à 10:02, Support <a@b.fr> a écrit :\n> Redémarrez",
    "quoted": "Toujours pareil.\n> Redémarrez\n> Merci",
    "outlook": "Toujours pareil.\n________________________________\nDe : Support <a@b.fr>\nEnvoyé : lundi",
    "forwarded": "Toujours pareil.\n-----Original Message-----\nFrom: Support <a@b.fr>\nReboot it",
    "signed": "Toujours pareil.\n-- \nAnna Dupont\nComptable",
    "phone": "Toujours pareil.\nEnvoyé de mon iPhone",
}


@pytest.mark.parametrize("mail", MAILS.values(), ids=list(MAILS))
def test_the_newest_part_of_a_mail_counts(mail: str) -> None:
    """Neither what it answers nor its signature."""
    assert newest(mail) == "Toujours pareil."


@pytest.mark.parametrize(
    "text", ["> seulement une citation", "De : a@b.fr\nbonjour", "", "From the office: no network"]
)
def test_a_mail_without_a_newest_part_is_read_whole(text: str) -> None:
    """Nothing is lost of a text that only looks like an answer."""
    assert newest(text) == text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ma carte 4111 1111 1111 1111 est refusée", "card"),
        ("mon mot de passe : Tralala12", "password"),
        ("my password is hunter22", "password"),
        ("MDP=azerty", "password"),
        ("mot de passe oublié", ""),
        ("le mot de passe est refusé", ""),
        ("numéro de série 1234 5678 9012 3456", ""),
        ("0000 0000 0000 0000", ""),
        ("code 0x80070643", ""),
    ],
)
def test_a_secret_is_pointed_out_and_not_carried(text: str, kind: str) -> None:
    """A password that is said, the number of a card; nothing that only speaks of them."""
    assert min(secrets(text), default="") == kind
    assert not secrets(without_secrets(text))
    assert (without_secrets(text) == text) == (kind == "")


HEAVY = [
    "a" * 100_000,
    "<" * 100_000,
    "<a " * 40_000,
    "&a" * 50_000,
    "<script " * 20_000,
    "1 " * 50_000,
    "é" * 100_000,
    "mdp " * 30_000,
]


@pytest.mark.parametrize("text", HEAVY, ids=range(len(HEAVY)))
def test_no_text_takes_long(text: str) -> None:
    """The page's Python is three times slower than this one and has 200 ms."""
    start = time.process_time()
    words = tokens(newest(without_secrets(text) + "".join(secrets(text))))
    assert sum(map(len, words)) <= MOST
    assert time.process_time() - start < 0.2
