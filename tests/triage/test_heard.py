"""Tests of what a text says beside the trouble, and of what it must not carry."""

from __future__ import annotations

import pytest

from diagnostics.probes.hidden import HIDDEN
from diagnostics.triage.heard import heard, safe

# Fact, value, the words it came from, the sentence.
FACTS: tuple[tuple[str, str, str, str], ...] = (
    ("who", "one", "mon", "mon vpn marche pas de l'hôtel, erreur 809"),
    ("who", "several", "toute l'agence", "toute l'agence est sans réseau depuis 8h15"),
    ("count", "22", "22", "plus rien ne marche, on est 22 les bras croisés"),
    ("count", "6", "six", "nous sommes six sans réseau à la compta"),
    ("count", "12", "dozen people", "a dozen people have no network"),
    ("work", "no", "bras croisés", "on est 22 les bras croisés, plus de réseau"),
    ("since", "depuis 8h15", "depuis 8h15", "sans réseau depuis 8h15, merci"),
    ("since", "since this morning", "since this morning", "my screen is black since this morning"),
    ("since", "depuis hier soir", "depuis hier soir", "Outlook ne s'ouvre plus depuis hier soir."),
    ("since", "hier", "hier", "hier mon imprimante a cessé d'imprimer"),
    ("place", "travel", "hôtel", "mon vpn ne marche pas à l'hôtel"),
    ("place", "home", "télétravail", "je suis en télétravail, plus de wifi"),
    ("place", "home", "at home", "wifi is slow at home"),
    ("device", "laptop", "laptop", "my laptop won't start"),
    ("device", "phone", "iPhone", "mon iPhone ne reçoit plus rien"),
    ("os", "mac", "mac", "no sound on my mac"),
    ("os", "windows", "Windows 11", "le son est coupé sous Windows 11"),
    ("app", "Teams", "teams", "teams ne se lance plus"),
    ("code", "809", "809", "vpn erreur 809"),
    ("code", "NAME_NOT_RESOLVED", "ERR_NAME_NOT_RESOLVED", "ERR_NAME_NOT_RESOLVED sur ce site"),
    ("message", "adresse introuvable", "« adresse introuvable »", "le site dit « adresse introuvable »"),
    ("tried", "restart", "redémarré", "j'ai redémarré deux fois"),
    ("tried", "cable", "changed the cable", "I changed the cable already"),
    ("changed", "update", "mise à jour", "plus de son après la mise à jour"),
    ("changed", "password", "nouveau mot de passe", "refusé depuis mon nouveau mot de passe"),
    ("deadline", "pour demain", "pour demain", "il me faut cela pour demain"),
    ("deadline", "due tomorrow", "due tomorrow", "the tender is due tomorrow"),
)


# What is heard as the time, the number of people or the deadline of a sentence; "" where nothing may be heard.
TIMES_AND_COUNTS: tuple[tuple[str, str, str], ...] = (
    ("since", "depuis 8h15", "sans réseau depuis 8h15, on est 22"),
    ("since", "depuis 8 h 15", "sans réseau depuis 8 h 15"),
    ("since", "depuis 8:15", "sans réseau depuis 8:15"),
    ("since", "depuis 8.15", "sans réseau depuis 8.15"),
    ("since", "since 8.15", "no network since 8.15. Please call"),
    ("since", "since 8.15", "no network since 8.15, 22 of us idle"),
    ("since", "since 8:15 this morning", "no network since 8:15 this morning"),
    ("since", "since 9 am", "no network since 9 am"),
    ("since", "since a quarter past eight", "no network since a quarter past eight"),
    ("since", "since half past nine", "no network since half past nine"),
    ("since", "depuis huit heures et quart", "plus de réseau depuis huit heures et quart"),
    ("since", "depuis neuf heures moins le quart", "plus de réseau depuis neuf heures moins le quart"),
    ("since", "depuis midi et demi", "plus de son depuis midi et demi"),
    ("since", "ce matin", "plus de son ce matin"),
    ("since", "depuis hier 17h", "plus de son depuis hier 17h"),
    ("since", "depuis le 03/05/2026", "plus de son depuis le 03/05/2026"),
    ("since", "since May 3rd", "no sound since May 3rd"),
    ("since", "depuis une demi-heure", "plus de son depuis une demi-heure"),
    ("since", "il y a dix minutes", "le son a disparu il y a dix minutes"),
    ("since", "ten minutes ago", "the sound went ten minutes ago"),
    ("since", "two hours now", "down for two hours now"),
    ("since", "ça fait deux jours", "ça fait deux jours que mon pc est lent"),
    ("since", "depuis la mise à jour", "plus de son depuis la mise à jour"),
    ("since", "", "il y a dix personnes dans la salle"),
    ("since", "", "ça fait du bruit"),
    ("since", "", "j'ai la version 8.15 du logiciel"),
    ("count", "22", "on est 22"),
    ("count", "22", "vingt-deux personnes sans réseau"),
    ("count", "22", "twenty-two people have no network"),
    ("count", "35", "trente-cinq postes sans réseau"),
    ("count", "70", "soixante-dix personnes bloquées"),
    ("count", "90", "quatre-vingt-dix postes bloqués depuis 7h"),
    ("count", "120", "cent vingt personnes bloquées"),
    ("count", "200", "deux cents personnes bloquées, plus de réseau"),
    ("count", "10", "une dizaine de collègues bloqués"),
    ("count", "2", "both of us are locked out"),
    ("count", "2", "on est tous les deux bloqués, plus de réseau"),
    ("count", "3", "all three of us have no network"),
    ("count", "", "toute la compta est bloquée"),
    ("count", "", "erreur 22 sur mon écran"),
    ("deadline", "avant 17h30", "il me le faut avant 17h30"),
    ("deadline", "", "avant la mise à jour tout marchait"),
)


@pytest.mark.parametrize(
    ("name", "value", "sentence"), TIMES_AND_COUNTS, ids=[f"{row[0]}: {row[2]}" for row in TIMES_AND_COUNTS]
)
def test_times_and_numbers_are_heard_whole_in_every_form(name: str, value: str, sentence: str) -> None:
    """A clock time with a dot, a number of two words, a length of time: all of it, and nothing of what follows."""
    assert next((fact.value for fact in heard(sentence).facts if fact.name == name), "") == value


@pytest.mark.parametrize(("name", "value", "words", "sentence"), FACTS, ids=[f"{row[0]}: {row[3]}" for row in FACTS])
def test_a_fact_is_heard_with_the_words_that_said_it(name: str, value: str, words: str, sentence: str) -> None:
    """A reader can take a fact back, since its words are known and stand in the text."""
    found = [fact for fact in heard(sentence).facts if fact.name == name and fact.value == value]
    assert found, heard(sentence).as_json()
    assert words.lower() in found[0].span.lower()
    assert sentence[found[0].start : found[0].end] == found[0].span


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("mon mdp: Toto1234! est refusé", "Toto1234!"),
        ("mot de passe = azerty99", "azerty99"),
        ("my password is Summer2026!", "Summer2026!"),
        ("carte 4111 1111 1111 1111 refusée", "4111 1111 1111 1111"),
        ("card 5500-0000-0000-0004 is declined", "5500-0000-0000-0004"),
    ],
)
def test_a_password_or_a_card_number_is_pointed_out_and_not_carried(text: str, secret: str) -> None:
    """What should never be sent is in no fact and not in the safe text."""
    found = heard(text)
    assert found.secrets == 1
    assert secret not in str(found.as_json())
    assert secret not in safe(text)
    assert HIDDEN in safe(text)


@pytest.mark.parametrize(
    "text",
    [
        "mot de passe oublié",
        "my password is expired",
        "mot de passe : refusé",
        "dossier 4111 1111 1111 1112",
        "appelez le 06 12 34 56 78",
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    """A forgotten password is no password, and not every long number is a card's."""
    assert heard(text).secrets == 0
    assert safe(text) == text


def test_only_the_newest_part_of_a_mail_counts() -> None:
    """What somebody else wrote below is not this person's trouble."""
    text = (
        "Merci, mon wifi remarche.\n\nLe 3 mai 2026 à 10:12, Paul a écrit :\n> toute l'agence est bloquée, erreur 809"
    )
    found = heard(text)
    assert found.alarm is None
    assert not [fact for fact in found.facts if fact.name in ("code", "count")]


def test_two_values_of_one_fact_are_no_answer() -> None:
    """Whoever speaks of a laptop and an iPhone has not said which one fails."""
    found = heard("mon laptop et mon iphone ne se voient pas")
    assert {fact.value for fact in found.facts if fact.name == "device"} == {"laptop", "phone"}
    assert found.one("device") == ""


def test_two_facts_of_one_word_stand_in_one_order() -> None:
    """Whatever the machine's order of sets: an iPad is a system and a tablet, said in the same place on every page."""
    names = [fact.name for fact in heard("mon iPad ne se connecte plus").facts if fact.span == "iPad"]
    assert names == sorted(names)
    assert len(names) > 1
