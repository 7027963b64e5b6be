"""The kinds of wording that were wrong in several places: each is caught where it is planted again."""

from __future__ import annotations

import pytest

from tools.checks import wording
from tools.checks.built_pages import Block, read_page
from tools.checks.wording_kinds import KINDS

# One line a kind, in its order: as it was, a bar, as it is right. # starts a title.
PLANTED = {
    "fr": """
        La CNIL, dans les 72 heures. | La CNIL, dans les 72 heures après l’avoir appris.
        L’assureur ne laisse que deux jours ouvrés. | Le contrat fixe le délai, au moins deux jours ouvrés.
        # Windows 10 : que faire en 2026 ? | # Windows 10 : que faire ?
        Vous avez donné un mot de passe ? Changez-le. | Changez le mot de passe sur la page de votre entreprise.
        Le site 17cyber.gouv.fr vous guide. | Le site 17cyber.gouv.fr vous guide par tchat.
        Bloqué dans l’ascenseur ? Appelez. | Bloqué dans l’ascenseur ? Appelez l’entreprise qui l’entretient.
        Par Options > Restaurer votre OneDrive. | Par la roue dentée, Restaurer votre OneDrive.
        Restaurer les versions précédentes | Afficher plus d’options, puis Restaurer les versions précédentes
        Odeur, picotement : appelez le 18 ou le 112. | Elle picote ? Ne la touchez plus et appelez l’assistance. Un blessé ? Le 112.
        N’entrez pas s’il y a une forte chaleur. Appelez le 18 ou le 112. | Une forte chaleur ? Restez dehors et appelez l’assistance.
        Faites suspendre la ligne. | Verrouillez le téléphone, puis faites suspendre la ligne.
        C’est prévu par le contrat de maintenance. | Si vous avez un contrat de maintenance, c’est prévu par le contrat.
        Appuyez sur Ctrl + F5. | Appuyez sur Ctrl + F5. Sur un téléphone, tirez la page vers le bas.
        Déjà en Windows 11, version 24H2. | Déjà sous Windows 11, version 24H2.
        Attaque possible : débranchez le réseau. | Si vous pensez à une attaque, débranchez le réseau.
    """,
    "en": """
        Tell CNIL within 72 hours. | Tell CNIL within 72 hours of knowing.
        The insurer leaves two working days. | The insurer’s contract sets the term: two working days or more.
        # Windows 10: what to do in 2026 | # Windows 10: what to do
        If you gave a password, change it. | Change your password on your company’s page.
        In France, 17cyber.gouv.fr guides you. | In France, 17cyber.gouv.fr guides you by chat.
        If you are stuck in the lift, call. | If you are stuck in the lift, call the company that maintains it.
        Through Options > Restore your OneDrive. | Through the gear, Restore your OneDrive.
        Restore previous versions | Show more options, then Restore previous versions
        Smoke, a tingle: call 18 or 112. | If it tingles, stop touching it and call the help desk. If someone is hurt, call 112.
        Do not enter a room with strong heat. Call 18 or 112. | If there is strong heat, stay out and call the help desk.
        Have the operator suspend the line. | Lock the phone first, and only then suspend the line.
        The maintenance contract covers this. | If you have one, the maintenance contract covers this.
        Hold the mouse over the link. | On a computer, hold the mouse over the link. On a phone, do not touch it.
        Restart the internet box. | Restart the router. Improvements (“evolutive”) come later.
        Possible attack: unplug the network. | If you suspect an attack, unplug the network.
    """,
}


def said_of(text: str, language: str, tag: str = "li") -> list[str]:
    """What the check says of one text."""
    if text.startswith("# "):
        text, tag = text.removeprefix("# "), "h1"
    return list(wording.faults_of(Block(text, 1, language, tag, "Solution", True)))


def planted(language: str) -> list[tuple[str, str]]:
    """Pairs of wrong and right."""
    lines = [line.strip() for line in PLANTED[language].strip().splitlines()]
    return [(wrong.strip(), right.strip()) for wrong, _, right in (line.partition(" | ") for line in lines)]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_kind_is_caught_where_it_is_planted_and_the_right_words_pass(language: str) -> None:
    """By the kind it was planted for, and by no other."""
    kinds = [kind for kind in KINDS if language in kind.words]
    pairs = planted(language)

    assert len(pairs) == len(kinds)
    for kind, (wrong, right) in zip(kinds, pairs, strict=True):
        assert said_of(wrong, language) == [f"{wrong.removeprefix('# ')!r}: {kind.why}."]
        assert said_of(right, language) == []


def test_a_heading_may_be_short() -> None:
    """What follows it says the rest."""
    assert said_of("72 heures", "fr", "h2") == []


def test_words_set_as_code_are_read_too() -> None:
    """An address is often set so."""
    page = read_page('<html lang="fr"><body><p>Dans les <code>72 heures</code>.</p></body></html>')

    assert len(list(wording.check([page]))) == 1
