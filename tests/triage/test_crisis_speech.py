"""How people tell of a crisis when they are not asked to use the words of the rules, and what is said in nearly the same words."""

from __future__ import annotations

import pytest

from diagnostics.triage.crisis import LIKE, alarm

# Kind, sentence: written by somebody who had not read the rules, and missed by them once.
TOLD: tuple[tuple[str, str], ...] = (
    ("danger", "l'onduleur brûle, on a coupé le courant"),
    ("data", "un stagiaire a supprimé tout le répertoire commun de l'équipe et y a plus rien dans la corbeille"),
    ("money", "il manque 30 000 € sur le compte, quelqu'un a fait des virements avec mon accès"),
    ("attack", "une pièce jointe ouverte par Sophie et depuis tous les documents du partage sont illisibles"),
    ("production", "le tpe refuse toutes les cartes depuis midi et j'ai vingt personnes devant moi"),
    ("danger", "je me suis brûlé la main avec le bloc d'alimentation"),
    ("attack", "I think there's an intruder on our network, data is going out as we speak"),
    ("money", "just wired 20k to a scammer"),
    ("attack", "our customers are getting phishing mails from our own addresses"),
    ("several", "every screen in the call centre just went black"),
    (
        "several",
        "ok so I came in this morning and thought it was only me but then Jenny said hers was out too and now it looks like the entire first floor has no internet at all",
    ),
    ("money", "money has disappeared from the company account after I logged in on a strange page"),
    ("attack", "my account is sending spam to everyone as I write this"),
    ("attack", "Tous mes documents se terminent par .akira depuis ce matin"),
    ("attack", "un fond d'écran rouge est apparu partout avec un compte à rebours et une adresse de paiement"),
    ("attack", "des connexions depuis la Russie sur le compte du directeur"),
    (
        "several",
        "Bonjour, nous rencontrons une indisponibilité générale de la messagerie affectant l'intégralité des sites",
    ),
    ("attack", "logins from Nigeria on the ceo mailbox"),
    ("danger", "la salle info est enfumée"),
    ("attack", "mon mot de passe a été changé et ce n'est pas moi"),
    ("money", "compte bancaire de l'association vidé"),
    ("several", "pb réseau général, tt le monde est planté"),
    ("several", "AD en panne, tous les logins échouent"),
    ("attack", "my files turn unreadable one after another"),
    ("attack", "my password was changed and it wasn't me"),
    ("money", "charity's bank account has been emptied"),
    ("data", "newsletter went out with 800 addresses visible in cc"),
    ("production", "our sales website is unreachable"),
    ("danger", "qd j'ai touché la carcasse du rack j'ai pris 220 dans les doigts"),
    ("danger", "un collègue a été brûlé par un condensateur"),
    ("data", 'le mail avec tous les bulletins de paie est parti à la liste "tous"'),
    ("data", "les devis des concurrents sont lisibles par n'importe qui sur notre extranet"),
    ("data", "un dev a fait un drop table en prod, pas de dump"),
    ("several", "Chers collègues de la DSI, le plateau entier est privé d'outils depuis 9 h 05"),
    ("danger", "come quickly, the drill charger is melting next to the screens"),
    ("danger", "touched the rack frame and got a proper jolt up my arm"),
    ("danger", "roof gave way and rain is coming down on the fuse board"),
    ("attack", "is it normal that the man from Windows rummages through my files remotely?"),
    ("attack", "my colleague gave her six digit code to a fake banker, he still has control"),
    ("attack", "clients ring us because they receive infected links from us"),
    ("attack", "somebody is signed in as admin at night from China"),
    ("money", "41,000 euros debited this morning that nobody signed"),
    ("data", "the mail with all payslips went to the 'everyone' list"),
    ("data", "unprotected usb key with patient x-rays lost on the tram"),
    ("data", "a dev dropped a table in production, there is no dump"),
    ("danger", "un tuyau a lâché, les PC du rez-de-chaussée baignent dans l'eau"),
    ("attack", "un type au téléphone me fait taper des commandes, il dit travailler pour Microsoft"),
    ("data", "erreur d'envoi : le fichier des arriérés de tous les locataires est parti à l'un d'eux"),
    ("production", "les appels des clients n'aboutissent plus depuis ce matin"),
    ("several", "y a rien qui passe au 3e, ni fixe ni net, pour les quinze qu'on est"),
    ("several", "l'intégralité des utilisateurs de Nantes est hors ligne"),
    ("several", "tout est down ici"),
    ("several", "votre intervention d'hier a tout cassé, l'ensemble des équipes est bloqué"),
    ("danger", "my work phone started to swell and it's boiling"),
    ("money", "the ceo on the phone made me wire the deposit, it wasn't him"),
    ("data", "sent the arrears list of all tenants to one of them by mistake"),
    ("production", "order pickers waiting, no more jobs on the handhelds"),
    ("production", "theatre lost access to the images"),
    ("several", "mes collègues ont le même problème, plus d'internet au bureau"),
    ("several", "mes collègues ont perdu le réseau eux aussi, on est 6"),
    ("several", "les autres n'ont plus de réseau non plus"),
    ("several", "my colleagues have the same issue, no network at all"),
    ("production", "le site web de la société est inaccessible depuis l'extérieur"),
    ("production", "le site de la boite ne répond plus"),
    ("production", "the company website cannot be reached from outside"),
)

# The same of sentences that gave a false alarm once: asked, denied, of one person, or of something else.
HARMLESS: tuple[str, ...] = (
    "y a-t-il un risque d'incendie si je laisse mon portable charger la nuit ?",
    "un spam me dit que j'ai été piraté et demande des bitcoins, je l'ai supprimé",
    "plus personne ne se plaint du wifi, ticket à fermer",
    "will production be stopped during the upgrade?",
    "nobody complains about the wifi any more, please close",
    "nobody came to fix my computer",
    "a technician remoted into my pc yesterday and everything is fine",
    "can you take remote control of my computer?",
    "la ligne de bus est arrêtée, je serai en retard pour mon poste",
    "mon site préféré est tombé, vous aussi ?",
    "line 3 will stop on monday to change the plc",
    "one till doesn't read barcodes, the others do",
    "mail en anglais demandant des bitcoins, que faire ? je n'ai pas répondu",
    "mail in French asking for bitcoins, what now? I did not reply",
    "mon collègue fume devant la fenêtre de la salle serveurs, c'est autorisé ?",
    "colleague smokes by the server room window, is that allowed?",
    "where is the emergency stop of the 3d printer?",
    "internet coupé mais mes collègues du même étage ont accès",
    "mes collègues de la compta ont bien internet mais plus rien chez moi, plus de réseau",
    "les autres n'ont pas ce problème, plus de réseau sur mon poste",
    "the others in my team still have internet, mine is dead",
    "le voisin n'a aucun souci, c'est bien mon poste qui refuse d'ouvrir le planning depuis ce matin",
    "the whole team is typing away, my desktop alone is stuck on the logo since lunch",
    "mon compte est bloqué après trois essais ce matin, les collègues travaillent sans problème",
    "the accounts team asks whether it would all stop if the old server died one day",
    "imprimante HS et plus de mails depuis ce matin",
    "my clients are waiting, I forgot my password",
    "je cherche le site de l'entreprise",
    "comment mettre à jour le site vitrine ?",
)


@pytest.mark.parametrize(("kind", "sentence"), TOLD, ids=[said for _, said in TOLD])
def test_a_crisis_is_heard_in_its_own_words(kind: str, sentence: str) -> None:
    """By a rule of its kind, not by a likeness."""
    found = alarm(sentence)
    assert found is not None
    assert found.rule != LIKE
    assert found.kind == kind


@pytest.mark.parametrize("sentence", HARMLESS)
def test_nearly_the_same_words_give_no_alarm(sentence: str) -> None:
    """No rule and no likeness."""
    assert alarm(sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "les commandes du midi restent sur papier, les tablettes de salle ont toutes rendu l'âme",
        "the greenhouse vents take no orders from the panel and the seedlings are cooking",
        "not one nurse on the ward gets past the sign-in page since six",
    ],
)
def test_a_crisis_in_words_of_no_rule_is_heard(sentence: str) -> None:
    """By what it is like: nobody wrote a rule for it, nor this sentence to learn from."""
    found = alarm(sentence)
    assert found is not None
    assert found.rule == LIKE
