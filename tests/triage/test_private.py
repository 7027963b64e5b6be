"""Passwords, cards and accounts in a text, as people write them, and what only looks like one."""

from __future__ import annotations

import pytest

from diagnostics.probes.hidden import HIDDEN
from diagnostics.triage.private import secrets, without_secrets

SECRET = (
    "mon mot de passe est Toto1234!",
    "mot de passe : azerty99",
    "mdp=Soleil2024",
    "mdp Soleil2024 ne passe pas",
    "my password is hunter2",
    "password: correcthorse",
    "pwd = P@ssw0rd",
    "login jean / mdp Chien!33",
    "identifiant jdupont mot de passe Kfdj-88x",
    "voici mes codes : jdupont / Bleu#4521",
    "user: paul pass: Zx9!kk",
    "pass: Zx9!kk",
    "mon code pin est 4821",
    "pin 4821",
    "code pin: 4821",
    "le code de ma carte 4821",
    "mot de passe wifi: GuestWifi2023",
    "la clé wifi est A1B2C3D4E5",
    '"Toto1234" est mon mot de passe',
    "Toto1234! c'est mon mot de passe",
    "j'ai mis azerty123 comme mot de passe",
    "I typed Summer2025! as my password",
    "passphrase: correct horse battery staple",
    "clé bitlocker 123456-234567-345678-456789-567890-678901-789012-890123",
    "carte 4970 1012 3456 7893",
    "4970101234567893",
    "card number 4970-1012-3456-7893",
    "IBAN FR76 3000 6000 0112 3456 7890 189",
    "mon iban: FR7630006000011234567890189",
    "iban DE89 3704 0044 0532 0130 00",
    "token ghp_abcdefghijklmnopqrstuvwxyz0123456789",
    "api key sk-live-abcdef1234567890abcdef",
    "mot de passe temporaire Abc12345 refusé",
    'nouveau mot de passe "Fleur!2026"',
)
PLAIN = (
    "mot de passe oublié",
    "mon mot de passe ne marche pas",
    "mot de passe expiré depuis hier",
    "changer de mot de passe",
    "password expired",
    "my password does not work",
    "forgot my password 3 times",
    "mot de passe wifi invité ?",
    "error 0x80070005",
    "téléphone 06 12 34 56 78",
    "ticket 123456789012",
    "numéro de série 5CG1234ABC",
    "imprimante HP 4015",
    "le mot de passe est refusé",
    "mot de passe est incorrect",
    "code pin bloqué",
    "code erreur 1603",
    "login impossible",
    "PIN oublié",
    "puk demandé",
    "mon mot de passe est toujours refusé",
    "password is wrong",
    "Windows demande la clé de récupération bitlocker",
    "commande 4500012345",
    "10.0.0.1",
    "password error 0x80070005",
    "my password for windows 11 is refused",
)


@pytest.mark.parametrize("text", SECRET)
def test_a_secret_is_pointed_out_and_left_out(text: str) -> None:
    """Whether the word comes before it or after it, and nothing else is lost."""
    assert len(secrets(text)) == 1
    assert without_secrets(text).count(HIDDEN) == 1


@pytest.mark.parametrize("text", PLAIN)
def test_what_only_looks_like_a_secret_stays(text: str) -> None:
    """Speaking of a password is not telling it; numbers of errors, phones and things are none."""
    assert secrets(text) == ()
    assert without_secrets(text) == text
