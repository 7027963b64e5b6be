"""Tests of what a sentence has answered: in the order of the interview, and never more than it establishes."""

from __future__ import annotations

import pytest

from diagnostics.engine.run import replay
from diagnostics.triage.answers import BY_RULE_ONLY, answers, hears
from diagnostics.triage.heard import heard
from diagnostics.wizards import ALL, get

# Wizard, sentence, answers ("question=option", in order).
SAID: tuple[tuple[str, str, str], ...] = (
    ("network", "mon vpn marche pas de l'hôtel, erreur 809", "who=me fails=vpn vpn=no-answer"),
    ("network", "plus de réseau depuis ce matin en wifi à la maison", "who=me fails=nothing link=home"),
    ("network", "my wifi drops all the time at home", "who=me fails=slow link=home"),
    ("network", "toute l'agence est sans réseau depuis 8h15, on est 22 les bras croisés", "who=several work=no"),
    ("network", "le wifi est nul dans notre agence", ""),
    ("power", "mon portable ne s'allume plus, aucun voyant", "who=me symptom=dead type=laptop"),
    ("power", "ça sent le brûlé derrière ma tour", "who=danger"),
    ("power", "my battery drains in an hour", "who=me symptom=battery battery=drains"),
    ("slow", "mon ordi est hyper lent au démarrage", "who=me now=slow when=start"),
    (
        "account",
        "j'ai oublié mon mot de passe de session windows",
        "who=me blocks=password password=forgotten typed-at=screen",
    ),
    ("account", "nouveau téléphone, authenticator ne marche plus", "who=me blocks=second factor=new"),
    ("mail", "my mailbox is full", "who=me mail=full notice=stopped"),
    ("mail", "j'ai envoyé un mail à la mauvaise personne", "who=missent"),
    ("printer", "mon imprimante a un bourrage papier", "who=me print-trouble=panel print-panel=jam"),
    ("security", "j'ai cliqué sur le lien et tapé mon mot de passe", "who=me sign=acted acted=password"),
    ("damage", "j'ai renversé du café sur mon portable", "who=spill wet=laptop"),
    ("damage", "on m'a volé mon iphone dans le train", "who=me what=stolen missing=phone"),
    (
        "screen-keyboard",
        "my mouse is dead, wireless",
        "who=me part-fails=pointer pointer-does=dead input-link=wireless",
    ),
    ("software", "Excel crashes when I open one file", "who=me software-need=office crash-when=file"),
    ("meeting", "personne ne m'entend sur teams avec mon casque", "who=me gear=computer fault=not-heard"),
    ("files", "j'ai supprimé un dossier sur sharepoint", "who=me file=deleted kept=cloud"),
    ("phone", "mon iphone n'a plus de réseau à l'étranger", "who=me which=mobile mobile=signal signal=abroad"),
    ("windows-11", "mon pc est sous windows 10, est-il compatible ?", "system=ten aim=check"),
    ("purchase", "je voudrais un deuxième écran pour le télétravail", "who=me why=task what=screen"),
    ("people", "nouvel arrivant lundi prochain, créer son compte", "move=arrives"),
    ("crisis", "serveur down, plus personne ne peut travailler", "who=several halted=all"),
    ("crisis", "ERP en panne ?", ""),
)


@pytest.mark.parametrize(("wizard", "sentence", "expected"), SAID, ids=[f"{row[0]}: {row[1]}" for row in SAID])
def test_a_sentence_answers_what_it_establishes(wizard: str, sentence: str, expected: str) -> None:
    """The first questions are answered in their order, up to the first that was not heard."""
    given = answers(heard(sentence), [wizard]).get(wizard, {})
    assert " ".join(f"{question}={answer}" for question, answer in given.items()) == expected


@pytest.mark.parametrize(("wizard", "sentence", "_"), SAID, ids=[f"{row[0]}: {row[1]}" for row in SAID])
def test_what_is_answered_replays(wizard: str, sentence: str, _: str) -> None:
    """The interview accepts every answer, uses all, and goes on from there."""
    given = answers(heard(sentence), [wizard]).get(wizard, {})
    place = replay(get(wizard), given)
    assert place.answers == given
    assert place.unused == ()


@pytest.mark.parametrize(
    "sentence", ["mon pc est lent", "my printer is broken", "le feu vert du chef pour mon écran", "j'attaque la saisie"]
)
def test_danger_is_never_answered_without_a_rule(sentence: str) -> None:
    """Danger, attack, production and several people come from the rules alone."""
    given = answers(heard(sentence), ALL)
    assert not [name for name, said in given.items() if said.get("who") in BY_RULE_ONLY]


@pytest.mark.parametrize(
    "sentence", ["notre imprimante ne marche plus", "on n'a plus de wifi", "the printer on our floor is offline"]
)
def test_we_is_not_only_me(sentence: str) -> None:
    """Who says we has not said that nobody else is touched."""
    given = answers(heard(sentence), ["network", "printer"])
    assert not [said for said in given.values() if said.get("who") == "me"]


def test_every_hears_list_can_be_read() -> None:
    """An entry of the wizards' words is at least one word, and no option hears the same as another of its question."""
    for name in ALL:
        for (kind, question), step in get(name).declared.items():
            if kind != "ask":
                continue
            said = [pattern for answer in getattr(step, "answers", ()) for pattern in hears(name, question, answer)]
            assert all(pattern.weight and all(pattern.parts) for pattern in said), f"{name}.{question}"
