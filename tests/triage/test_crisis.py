"""Tests of the rules on danger and crisis: each with its sentences, and those that look like it and are none."""

from __future__ import annotations

import pytest

from diagnostics.triage.crisis import ALIKE, RULES, TELLS, Alarm, alarm

# Sentences of nobody's file: kind, sentence.
CRISES: tuple[tuple[str, str], ...] = (
    ("danger", "de la fumée sort de l'onduleur"),
    ("danger", "ça sent le brûlé derrière mon écran"),
    ("danger", "there is smoke coming out of the printer"),
    ("danger", "burning smell from the server rack, please come"),
    ("danger", "j'ai pris le jus en branchant la station d'accueil"),
    ("danger", "I got an electric shock from the metal case"),
    ("danger", "la batterie du portable est gonflée et brûlante"),
    ("danger", "phone battery swollen and very hot"),
    ("danger", "leau coule sur la baie info"),
    ("danger", "water is dripping onto the server rack"),
    ("danger", "47 degrés dans la salle serveur, je fais quoi"),
    ("danger", "quelqu'un est coincé dans l'ascenseur et l'alarme ne répond pas"),
    ("attack", "une note de rançon s'affiche sur tous les écrans"),
    ("attack", "a ransom note showed up on my screen"),
    ("attack", "tous mes fichiers finissent en .zxcv"),
    ("attack", "all my files end in .qqww"),
    ("attack", "la souris bouge toute seule et ouvre des dossiers"),
    ("attack", "my mouse is moving by itself and opening folders"),
    ("attack", "j'ai donné le code reçu par sms à un homme au téléphone"),
    ("attack", "I gave the verification code to a man on the phone"),
    ("attack", "j'ai approuvé la demande authenticator sans réfléchir"),
    ("attack", "I pasted a powershell command to prove I am not a robot"),
    ("attack", "un inconnu est connecté par anydesk sur mon poste"),
    ("danger", "la multiprise est devenue noire et elle grésille"),
    ("danger", "the charger turned black and stinks"),
    ("danger", "58° dans le local, les serveurs hurlent"),
    ("danger", "une collègue est dans l'ascenseur, bloquée entre deux étages"),
    ("danger", "the technician fell off the ladder near the rack"),
    ("danger", "the conveyor will not stop"),
    ("attack", "tout est chiffré sur le partage"),
    ("attack", "everything got encrypted overnight"),
    ("attack", "mon compte est utilisé depuis la Russie"),
    ("attack", "someone signed in to my account from Nigeria"),
    ("attack", "le mot de passe a été changé et pas par moi"),
    ("attack", "nos clients reçoivent de fausses factures de notre part"),
    ("attack", "customers are getting fake invoices from us"),
    ("attack", "notre ancien informaticien est encore connecté au serveur"),
    ("attack", "a sacked colleague is still logged in and deleting folders"),
    ("attack", "the virus is jumping from pc to pc"),
    ("attack", "j'ai branché une clé USB trouvée sur le parking"),
    ("attack", "les sauvegardes ont disparu, il reste un fichier readme"),
    ("money", "j'ai acheté des cartes cadeaux pour le directeur et donné les codes"),
    ("money", "four direct debits nobody made left the company account"),
    ("money", "virement de 20 000 euros parti sur un faux RIB"),
    ("money", "we paid the invoice and the bank details were fake"),
    ("data", "j'ai envoyé le fichier des salaires à tout le monde par erreur"),
    ("data", "laptop stolen with the patient records on it"),
    ("data", "dossier commun vidé, pas de sauvegarde"),
    ("data", "I formatted the wrong disk, ten years of drawings"),
    ("production", "on ne peut plus facturer"),
    ("production", "we can't invoice anybody"),
    ("production", "les clients n'accèdent plus à leur compte"),
    ("production", "our website is down"),
    ("production", "logiciel planté, quarante patients ce matin"),
    ("production", "la ligne 3 est à l'arrêt"),
    ("production", "usine arretee depuis 6h"),
    ("production", "aucune caisse ne marche"),
    ("production", "none of the tills work"),
    ("production", "we can't ship anything"),
    ("production", "les camions attendent, plus d'étiquettes"),
    ("several", "toute l'agence est sans réseau depuis 8h15, on est 22 les bras croisés"),
    ("several", "nous sommes trois à ne plus pouvoir travailler"),
    ("several", "tlm est bloqué au 2e étage"),
    ("several", "the whole floor is stuck"),
    ("several", "nobody can log in this morning"),
    ("several", "personne ne peut ouvrir de session"),
    ("several", "a dozen people have no network"),
    ("several", "on se tourne les pouces, plus rien ne s'ouvre"),
    ("several", "plus de courant dans le bâtiment"),
    ("several", "le wifi est coupé partout"),
    ("several", "nos tablettes affichent toutes serveur introuvable"),
    ("several", "aucun commercial ne peut se connecter"),
    ("several", "twenty accounts locked at once"),
    ("several", "avec ma collègue on ne peut plus rien ouvrir"),
    ("several", "it's not just me, the whole department gets thrown out"),
    ("several", "everyone sees the same red message"),
    ("several", "serveur down"),
    ("several", "Paul, Nadia et moi sommes bloqués, plus d'accès"),
)

# The name of what takes it back, sentence.
NO_CRISES: tuple[tuple[str, str], ...] = (
    ("figure", "le feu de signalisation devant l'agence est rouge, je serai en retard"),
    ("figure", "je suis mort de rire devant votre message d'erreur"),
    ("figure", "je suis en feu aujourd'hui, trois ventes"),
    ("figure", "I'm on fire today but excel is slow"),
    ("figure", "the server at the restaurant was slow"),
    ("figure", "le serveur du restaurant a oublié mon dessert"),
    ("figure", "il y a le feu pour rendre ce dossier"),
    ("figure", "le détecteur de fumée de la salle fait bip"),
    ("figure", "j'ai pris le jus d'orange sur le clavier"),
    ("figure", "the boss is on fire over budgets"),
    ("planned", "la prod sera arrêtée dimanche pour maintenance"),
    ("planned", "production will be stopped on Sunday for maintenance"),
    ("over", "plus personne n'a le problème"),
    ("over", "c'est revenu, toute l'équipe retravaille"),
    ("over", "it's back, everybody is at work again"),
    ("over", "fausse alerte pour la fumée, c'était le grille-pain"),
    ("asked", "que faire si un jour une demande de rançon s'affiche ?"),
    ("asked", "what do we do if a laptop starts smoking?"),
    ("asked", "si le serveur lâche la nuit, on appelle qui"),
    ("asked", "and if the tills go down?"),
    ("asked", "le technicien doit prendre la main à 15 h, je laisse mon poste ouvert ?"),
    ("trained", "jeu de piste avec une fausse demande de rançon"),
    ("trained", "exercice incendie jeudi, on éteint les PC ?"),
    ("trained", "phishing simulation, did I spot it?"),
    ("told", "j'ai lu qu'un hôpital a été paralysé par un rançongiciel"),
    ("told", "read about a hospital hit by ransomware, are we safe"),
    ("denied", "je n'ai pas donné mon code au monsieur qui appelait"),
    ("denied", "je n'ai communiqué aucun code"),
    ("denied", "I gave no code to anyone on the phone"),
    ("denied", "pas de fumée, juste le ventilateur qui souffle"),
    ("denied", "we paid nothing, the fake invoice was declined"),
    ("one person", "URGENT!!! je suis bloquée sur excel"),
    ("one person", "URGENT my mouse is dead"),
    ("one person", "je bloque sur une formule, toute l'équipe attend mon tableau"),
    ("one person", "j'ai vingt fenêtres ouvertes et plus rien ne répond"),
    ("one person", "my clients are waiting, I forgot my password"),
    ("one person", "personne n'a répondu à mon ticket"),
    ("one person", "nobody trained me on this software"),
    ("one person", "je me suis blessée au poignet, je voudrais une souris verticale"),
    ("one person", "tout le monde y arrive sauf moi"),
    ("one person", "un seul pc en panne, les autres travaillent"),
    ("one machine", "le pc de l'atelier ne s'allume pas"),
    ("one machine", "workshop pc won't boot"),
    ("another way", "imprimante bloquée pour tout le service, on utilise l'autre en attendant"),
    ("none", "je voudrais un deuxième écran"),
    ("none", "could I have a new mouse please"),
)


@pytest.mark.parametrize(("kind", "sentence"), CRISES, ids=[said for _, said in CRISES])
def test_a_crisis_is_heard_by_a_rule_of_its_kind(kind: str, sentence: str) -> None:
    """Each way of saying a crisis gives an alarm that says what for."""
    found = alarm(sentence)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(("why", "sentence"), NO_CRISES, ids=[said for _, said in NO_CRISES])
def test_what_only_looks_like_a_crisis_gives_no_alarm(why: str, sentence: str) -> None:
    """Figures of speech, what is planned, over, asked, trained, told or denied, and one person with loud words."""
    assert alarm(sentence) is None, why


@pytest.mark.parametrize(("_", "sentence"), CRISES[::3], ids=[said for _, said in CRISES[::3]])
@pytest.mark.parametrize(
    "bend",
    [
        str.upper,
        str.lower,
        lambda said: f"Bonjour, {said}. Merci d'avance",
        lambda said: f"  {said} !!!",
        lambda said: said.replace("'", "’"),
    ],
    ids=["capitals", "small letters", "polite", "loud", "typographic"],
)
def test_shape_and_politeness_do_not_change_an_alarm(bend: object, _: str, sentence: str) -> None:
    """Capitals, spaces, exclamation marks, apostrophes and polite words say nothing about the danger."""
    assert callable(bend)
    assert _kind(alarm(bend(sentence))) == _kind(alarm(sentence))


@pytest.mark.parametrize("words", ["plus de réseau", "depuis 8.15", "rien ne marche", "nothing works", "plus de mails"])
def test_a_few_words_that_may_be_one_persons_give_no_alarm(words: str) -> None:
    """What is only like a crisis needs more words than these."""
    assert alarm(words) is None


def test_an_alarm_says_which_words_it_came_from() -> None:
    """The words shown to the reader stand in what they wrote."""
    said = "Bonjour, le wifi va bien, mais de la FUMÉE sort de l'onduleur"
    found = alarm(said)
    assert found is not None
    assert found.span in said
    assert "FUMÉE" in found.span


def test_every_rule_is_named_once_and_tells_what_its_kind_tells() -> None:
    """Rule ids go to the help desk: they are unique, and each kind has its facts."""
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert {rule.kind for rule in RULES} < set(TELLS)
    assert 0 < ALIKE < 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "😀" * 5000,
        "a" * 100_000,
        "<b>" * 30_000,
        "مرحبا كيف حالك",
        "fumée " * 20_000,
        "\x00\ufeff",
        "1 " * 50_000,
    ],
    ids=["empty", "space", "line", "emoji", "one word", "tags", "right to left", "repeated", "controls", "digits"],
)
def test_bad_input_never_raises(text: str) -> None:
    """Whatever is pasted, an answer comes."""
    assert alarm(text) is None or isinstance(alarm(text), Alarm)


def _kind(found: Alarm | None) -> str:
    return found.kind if found else ""
