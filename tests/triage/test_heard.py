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
    ("since", "for two hours now", "down for two hours now"),
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


# Fact, value, sentence: where, on what, how many, what was tried, in many forms; "" where it may not be heard.
FORMS: tuple[tuple[str, str, str], ...] = (
    ("count", "5", "on est 5 sans réseau"),
    ("count", "5", "nous sommes cinq à ne plus avoir internet"),
    ("count", "10", "nous sommes une dizaine sans mail"),
    ("count", "10", "une dizaine de collègues n'ont plus de réseau"),
    ("count", "20", "une vingtaine de personnes bloquées"),
    ("count", "3", "the three of us have no network"),
    ("count", "5", "all five of us are locked out"),
    ("count", "12", "there are 12 of us without internet"),
    ("count", "12", "a dozen people cannot log in"),
    ("count", "20", "about twenty users cannot print"),
    ("count", "10", "10 postes sans réseau"),
    ("count", "8", "toute l'équipe (8 personnes) est bloquée"),
    ("count", "4", "mes 4 collègues et moi sans internet"),
    ("count", "7", "we are seven and nothing works"),
    ("count", "2", "my two colleagues and I have no mail"),
    ("count", "2", "on est deux à avoir perdu internet"),
    ("count", "", "à deux doigts de craquer, mon pc rame"),
    ("count", "", "j'ai deux écrans noirs"),
    ("count", "", "les deux ports usb ne marchent plus"),
    ("count", "", "3 essais et toujours rien"),
    ("count", "", "I have two screens and one is black"),
    ("place", "home", "je suis chez moi en télétravail"),
    ("place", "home", "je bosse de chez moi"),
    ("place", "home", "I'm working from home"),
    ("place", "home", "wfh today"),
    ("place", "travel", "je suis à l'hôtel"),
    ("place", "travel", "dans le train"),
    ("place", "travel", "chez un client"),
    ("place", "travel", "at a client site"),
    ("place", "travel", "at the airport"),
    ("place", "office", "on site at the office"),
    ("place", "office", "au bureau"),
    ("place", "travel", "sur un chantier"),
    ("device", "laptop", "mon portable dell ne charge plus"),
    ("os", "ios", "mon iphone ne sonne plus"),
    ("os", "android", "mon smartphone samsung"),
    ("device", "tablet", "mon ipad"),
    ("os", "mac", "mon macbook rame"),
    ("os", "windows", "sous windows 11"),
    ("device", "desktop", "mon pc fixe ne démarre plus"),
    ("device", "laptop", "my laptop won't boot"),
    ("device", "desktop", "my desktop pc is dead"),
    ("os", "android", "my android phone"),
    ("os", "ios", "my iPhone"),
    ("link", "wifi", "en wifi ça coupe"),
    ("link", "cable", "branché en ethernet"),
    ("link", "wifi", "over wifi it drops"),
    ("link", "cable", "on ethernet cable"),
    ("app", "Outlook", "outlook plante"),
    ("app", "Teams", "le son dans teams"),
    ("app", "Word", "word ferme tout seul"),
    ("app", "Excel", "excel est figé"),
    ("app", "Word", "le mot word n'est pas là"),
    ("app", "OneDrive", "onedrive ne synchronise plus"),
    ("app", "OneDrive", "one drive is stuck"),
    ("app", "Sage", "sage ne s'ouvre plus"),
    ("app", "SAP", "sap gui freezes"),
    ("code", "0x80070005", "erreur 0x80070005"),
    ("code", "809", "error 809"),
    ("code", "0x800CCC0E", "code 0x800CCC0E dans outlook"),
    ("code", "403", "erreur 403"),
    ("code", "KERNEL_SECURITY_CHECK_FAILURE", "KERNEL_SECURITY_CHECK_FAILURE"),
    ("code", "WHEA_UNCORRECTABLE_ERROR", "stop code WHEA_UNCORRECTABLE_ERROR"),
    ("tried", "restart", "j'ai redémarré le pc"),
    ("tried", "restart", "redémarré deux fois"),
    ("tried", "restart", "I restarted it twice"),
    ("tried", "restart", "turned it off and on"),
    ("tried", "cable", "j'ai changé de câble"),
    ("tried", "cable", "tried another cable"),
    ("tried", "", "je n'ai pas redémarré"),
    ("tried", "", "haven't restarted yet"),
    ("tried", "", "dois-je redémarrer ?"),
    ("changed", "password", "depuis que j'ai changé mon mot de passe"),
    ("changed", "update", "since the windows update"),
    ("changed", "new-device", "j'ai eu un nouveau pc"),
    ("changed", "new-device", "I got a new phone"),
    ("work", "no", "je ne peux plus travailler"),
    ("work", "no", "I can't work"),
    ("work", "slow", "je peux travailler mais lentement"),
    ("place", "home", "depuis chez moi le vpn marche pas"),
    ("os", "windows", "depuis windows 11 tout est lent"),
    ("place", "home", "je suis en télétravail mais je ne suis pas au bureau"),
    ("place", "travel", "je ne suis pas au bureau, je suis à l'hôtel"),
    ("place=office", "", "je ne suis pas au bureau, je suis à l'hôtel"),
    ("place", "home", "ça marche pas chez moi"),
    ("place", "home", "le wifi ne marche pas à la maison"),
    ("place", "", "I'm not at home"),
    ("tried", "restart", "j'ai essayé de redémarrer"),
    ("count", "15", "on est une quinzaine"),
    ("count", "30", "we are about thirty without mail"),
    ("count", "50", "une cinquantaine de salariés sans accès"),
    ("count", "200", "nous sommes deux cents sans réseau"),
    ("code", "1603", "erreur 1603 à l'installation"),
    ("code", "1603", "error code 1603"),
    ("code", "", "j'ai fait 300 erreurs"),
    ("code", "500", "error: 500"),
)


@pytest.mark.parametrize(("name", "value", "sentence"), FORMS)
def test_facts_are_heard_in_many_forms(name: str, value: str, sentence: str) -> None:
    """And not where it is denied, asked, or something else is counted."""
    assert next((fact.value for fact in heard(sentence).facts if fact.name == name), "") == value
