"""The built site is sound: links, French spaces and signs, spelling, safe advice, reading ease; and so are the articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from diagnostics.engine.languages import prefix
from diagnostics.ticket.message import BUDGET
from ground.root import ROOT
from knowledge.articles import Article, broken, read_article
from knowledge.policies import MARK
from tools.benches import search_share
from tools.checks import advice as check_advice
from tools.checks import links as check_links
from tools.checks import reading_ease
from tools.checks import spelling as check_spelling
from tools.checks import typography as check_typography
from tools.checks.advice_rules import RULES
from tools.checks.built_pages import SITE, Block, Fault, Page, read_page, read_site

N, B = "\u202f", "\u00a0"
# Soft floors, well under the hardest page of today: a text that falls below wants shorter sentences.
FLOORS = {"fr": 60, "en": 62}


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site."""
    if not (SITE / "index.html").is_file():
        pytest.fail("site/ is missing: run 'make build' first ('make test' does)")
    return SITE


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Page]:
    """Its pages, read once."""
    return read_site(site)


def text_of(faults: Iterable[Fault]) -> str:
    """One fault a line."""
    return "\n".join(str(fault) for fault in faults)


# --- Reading a page --------------------------------------------------------------------------------------------------


def test_a_page_is_read_as_texts_with_their_language_and_heading() -> None:
    """Code is a hole, script and style are nothing, what is inside a sentence does not cut it."""
    page = read_page(
        '<html lang="fr"><body><main id="contenu"><h2 id="a">À faire</h2><p>Tapez <code>ok ?</code> <b>ici</b>.</p>'
        '<script>x ? y</script><p lang="en">In English</p></main><footer>Fin<br>là</footer></body></html>'
    )

    assert [(block.text, block.language, block.under, block.main) for block in page.blocks] == [
        ("À faire", "fr", "À faire", True),
        ("Tapez \ufffc ici.", "fr", "À faire", True),
        ("In English", "en", "À faire", True),
        ("Fin", "fr", "À faire", False),
        ("là", "fr", "À faire", False),
    ]
    assert page.ids == {"contenu", "a"}


# --- Links -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        ("../b/", ""),
        ("../b/#there", ""),
        ("../b/#gone", "has no id 'gone'"),
        ("../c/", "there is no /c/"),
        ("#here", ""),
        ("#nowhere", "has no id 'nowhere'"),
        ("../assets/a.css", ""),
        ("../assets/b.css", "there is no /assets/b.css"),
        ("https://home.example/b/", ""),
        ("https://home.example/c/", "there is no /c/"),
        ("https://elsewhere.example/c/", ""),
        ("mailto:a@b.example", ""),
        ("../w/#power/hazard=none", ""),
    ],
)
def test_a_link_must_lead_to_a_page_an_id_or_a_file(target: str, fault: str) -> None:
    """Relative, absolute to our own site, or to a place on a page; other sites are not ours to check."""
    html = {
        "/": '<a href="a/">a</a><a href="b/">b</a><a href="w/">w</a>',
        "/a/": f'<p id="here"><a href="{target}">x</a>',
        "/b/": '<p id="there">',
        "/w/": '<div data-wizard="power">',
    }
    made = [read_page(text, f"{url[1:]}index.html") for url, text in html.items()]

    said = text_of(check_links.check(made, ["assets/a.css"], "https://home.example/"))

    assert (fault in said) if fault else not said


@pytest.mark.parametrize(
    ("target", "fault"), [("/aide/b/", ""), ("/b/", "leads nowhere"), ("/aide/c/", "there is no /c/")]
)
def test_a_site_in_a_folder_of_its_host_names_that_folder(target: str, fault: str) -> None:
    """Its page that is nowhere has no other way to name the others."""
    page = read_page(f'<a href="{target}">x</a>', "404.html")
    said = text_of(check_links.check([page], ["b/"], "https://x.example/aide/"))
    assert (fault in said) if fault else not said


def test_an_address_handed_to_a_script_is_a_link_too() -> None:
    """Wizards get the addresses of articles as data."""
    page = read_page("""<div data-context='{"links": {"KB-001": {"url": "../gone/"}}}'></div>""", "index.html")

    assert "there is no /gone/" in text_of(check_links.check([page], [], ""))


def test_a_page_that_nothing_leads_to_is_told() -> None:
    """Two pages that link to each other are an island still."""
    island = [read_page('<a href="../b/">b</a>', "a/index.html"), read_page('<a href="../a/">a</a>', "b/index.html")]

    said = text_of(check_links.check([read_page("", "index.html"), *island], [], ""))

    assert [line.partition(":")[0] for line in said.splitlines()] == ["a/index.html", "b/index.html"]


def test_every_link_of_the_site_resolves(site: Path) -> None:
    """Pages, anchors, assets, search results and the sitemap."""
    assert text_of(check_links.check_site(site)) == ""


# --- Typography ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        f"Ça va{N}?",
        f"«{N}Oui{N}», dit-il{B}: c’est 8{B}h.",
        "Voir 10:30 et KB-025.",
        "Quoi… Non…",
        "Écrivez \ufffc: rien",
    ],
)
def test_good_french_is_left_alone(text: str) -> None:
    """A colon inside a time is no sign of a sentence."""
    assert list(check_typography.faults_of(text, "fr")) == []


@pytest.mark.parametrize(
    "text",
    f'Ça va ?|Ça va?|Ça va{B}?|« Oui »|«Oui{N}»|«{N}Oui»|Ici : là|Ici{N}: là|Ici: là|l\'heure|dit "oui"|Ah...'.split(
        "|"
    ),
)
def test_bad_french_is_told(text: str) -> None:
    """A space that may break, the wrong one, none at all, straight signs."""
    assert list(check_typography.faults_of(text, "fr"))


def test_english_needs_its_apostrophe_only() -> None:
    """French spaces are not English ones."""
    assert list(check_typography.faults_of("Ready? It’s here: “yes”!", "en")) == []
    assert list(check_typography.faults_of("It's here", "en"))


def test_the_french_of_the_site_is_well_set(pages: list[Page]) -> None:
    """Every page, header to footer."""
    assert text_of(check_typography.check(pages)) == ""


# --- Advice ----------------------------------------------------------------------------------------------------------

PLANTED = {
    "fr": """Ouvrez le boîtier.|Dévissez le capot arrière.|Retirez la batterie.|Lancez regedit.|Modifiez la base de registre.
|Entrez dans le BIOS au démarrage.|Effacez le TPM.|Désactivez le démarrage sécurisé.|Lancez chkdsk.
|Ouvrez l’invite de commandes en tant qu’administrateur.|Téléchargez le pilote sur un site.
|Installez un logiciel de nettoyage.|Désactivez l’antivirus quelques minutes.|Coupez le pare-feu.
|Si rien ne marche, réinitialisez le PC.|Formatez le disque.|Réparez le disque.|Supprimez le profil Outlook.
|Écrivez la clé de récupération dans le ticket.|Donnez votre mot de passe.|Contournez la vérification de Windows 11.
|Désactivez la double authentification.|Mettez le téléphone dans du riz.|Cliquez sur Continuer quand même.
|Payez la rançon.|Redémarrez le serveur.|Ouvrez le chargeur.|Appelez le numéro affiché.
|Dites-lui votre mot de passe.|Donnez-nous votre mot de passe.|Dictez votre mot de passe.|Communiquez votre mot de passe.
|Dites le code reçu par SMS.|Lisez le code au technicien.|Envoyez vos coordonnées bancaires.|Notez la clé BitLocker.
|Envoyez la clé BitLocker.|Démontez l’ordinateur.|Démontez le clavier.|Ouvrez l’ordinateur.|Modifiez le registre.
|Mettez à jour le BIOS.|Ouvrez une invite de commandes en administrateur.|Mettez-le dans du riz.
|Séchez-le avec un sèche-cheveux.|Éteignez l’ordinateur infecté.|Faites une réinitialisation.
|Cliquez sur Réinitialiser ce PC.|Accédez au BIOS.|Mettez l’antivirus en pause.|Retirez le capot.|Remettez le PC à zéro.|Collez la clé BitLocker dans le ticket.
|Joignez votre mot de passe.|Prenez en photo la clé BitLocker.|Passez outre le contrôle.|Réinstallez Windows.
|N’hésitez pas à démonter le clavier.|N’oubliez pas de retirer la batterie.|Tapez cmd dans la barre d’adresse.
|Collez la commande, puis Entrée.|Ouvrez le Terminal dans le dossier.|Appuyez sur Windows + R.""",
    "en": """Open the case.|Remove the back cover.|Take out the battery.|Open regedit.|Edit the registry.
|Go into the BIOS at start.|Clear the TPM.|Turn off Secure Boot.|Run chkdsk.|Open a command prompt as administrator.
|Download the driver from a web site.|Install a cleaner.|Turn off the antivirus for a few minutes.|Disable the firewall.
|If nothing works, reset the PC.|Format the disk.|Repair the disk.|Delete the Outlook profile.
|Write the recovery key in the ticket.|Give your password.|Bypass the Windows 11 checks.|Turn off two-step sign-in.
|Put the phone in a bag of rice.|Click Continue anyway.|Pay the ransom.|Restart the server.|Open the charger.
|Call the number on the screen.|Share your password.|Read the code to the technician.|Read them your password.
|Tell us the code you received.|Send your bank details.|Write the BitLocker key in the ticket.|Take the laptop apart.
|Open the laptop.|Open your old computer.|Disassemble the keyboard.|Open an elevated command prompt.
|Dry it with a hair dryer.|Switch the infected computer off.|Turn the antivirus off for a minute.|Take the battery out.
|Turn two-step sign-in off.|Choose Reset this PC.|Access the BIOS.|Put the antivirus on hold.|Take the cover off.
|Restore factory settings.|Paste the BitLocker key in the ticket.|Take a photo of the BitLocker key.|Reinstall Windows.
|Type your password in the ticket.|Say your password.|Do a factory reset.|Do not hesitate to open the case.
|Type cmd in the address bar.|Paste the command, then press Enter.|Open the Terminal in the folder.|Press Windows + R.""",
}
FINE = {
    "fr": "N’ouvrez pas le boîtier.|Ne formatez rien, ne réinitialisez pas le PC.|Redémarrez l’ordinateur.|Ouvrez le fichier."
    "|N’écrivez jamais de mot de passe dans un ticket.|Le technicien ouvre le boîtier.|Éteignez sans retirer la batterie."
    "|Mettez à jour l’antivirus.|Passez à Windows 11.|Ouvrez l’appareil photo.|Ouvrez la liste des programmes de l’ordinateur.|Ouvrez Ce PC.|Lisez le code d’erreur."
    "|La ligne de commande est pour l’assistance."
    "|Lisez mot de passe oublié.|Ne collez pas une commande.|Notre mot de passe du Wi-Fi est affiché.|Ouvrez l’imprimante.|Notez le code du message.",
    "en": "Do not open the case or remove the battery.|Never give your password.|Restart the computer.|Open the file."
    "|The technician opens the case.|Turn it off without removing the battery."
    "|Update the antivirus.|Open the laptop’s lid.|Open the computer settings.|Open the list on your computer.|Open This PC.|Read the code."
    "|Read forgotten password.|Never paste a command.|Give the error code.|Tell us which password is refused.|Do not choose Reset this PC.",
}


def said_of(text: str, language: str, under: str = "Solution") -> list[str]:
    """What the check says of one sentence."""
    return list(check_advice.faults_of(Block(text, 1, language, "li", under, True)))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_planted_bad_advice_is_caught(language: str) -> None:
    """An order to do what only a technician may do, or nobody."""
    sentences = [sentence.strip() for sentence in PLANTED[language].split("|")]

    assert [sentence for sentence in sentences if not said_of(sentence, language)] == []


def test_each_rule_catches_something() -> None:
    """A rule that no planted sentence meets may be dead."""
    for language, sentences in PLANTED.items():
        unmet = [rule.why for rule in RULES if not rule.pattern(language).search(sentences)]
        assert unmet == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_warnings_and_plain_steps_pass(language: str) -> None:
    """A sentence that says no, or that orders something else."""
    assert [said for text in FINE[language].split("|") for said in said_of(text, language)] == []


def test_a_command_set_as_code_is_read_too() -> None:
    """What a reader types is what does the harm."""
    page = read_page('<html lang="en"><body><ol><li>Run <code>chkdsk /f</code> now.</li></ol></body></html>')

    assert len(list(check_advice.check([page]))) == 1


def test_what_stands_under_a_warning_heading_is_a_warning() -> None:
    """ "À ne pas faire" says it once for all; a symptom in a heading does not."""
    assert not said_of("Open the case.", "en", under="Do not")
    assert not said_of("Ouvrir le boîtier.", "fr", under="À ne pas faire")
    assert said_of("Ouvrez le boîtier.", "fr", under="L’imprimante n’imprime pas")


def test_no_page_asks_for_something_dangerous(pages: list[Page]) -> None:
    """Articles and every step of every wizard, as the reader gets them."""
    assert text_of(check_advice.check(pages)) == ""


# --- Spelling --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("L’ordinateur qu’on n’allume plus aujourd’hui", "fr", ["ordinateur", "on", "allume", "plus", "aujourd’hui"]),
        ("Don’t unplug the USB-C cable", "en", ["Don’t", "unplug", "the", "USB-C", "cable"]),
        ("0x80070070, a@b.example, site.example/page, C:\\Temp, \ufffc", "en", []),
    ],
)
def test_words_are_cut_as_a_speller_needs_them(text: str, language: str, expected: list[str]) -> None:
    """Articles stuck to French words go; codes and addresses are no words."""
    assert list(check_spelling.split(text, language)) == expected


@pytest.mark.parametrize(("word", "place"), [("arret", "b"), ("adrese", "c"), ("longtemps-adrese", "c")])
def test_an_unknown_word_is_reported_where_it_stands(word: str, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in a longer word that has its letters; half of a word with a hyphen is where the whole is."""
    texts = {"a": "Une barrette", "b": "Un arret", "c": "Une longtemps-adrese"}
    pages = [read_page(f'<html lang="fr"><body><p>{text}</p></body></html>', name) for name, text in texts.items()]
    monkeypatch.setattr(check_spelling, "unknown", lambda _, language: {word} if language == "fr" else set())

    assert [fault.path for fault in check_spelling.check(pages)] == [place]


@pytest.mark.parametrize("name", ["both", "fr", "en"])
def test_our_word_lists_say_nothing_twice(name: str) -> None:
    """A word is in one list, once."""
    lines = [line.partition("#")[0] for line in (check_spelling.WORDS / f"{name}.txt").read_text("utf-8").splitlines()]
    words = [word.casefold() for line in lines for word in line.split()]

    assert sorted(words) == sorted(set(words))


@pytest.mark.slow
def test_every_word_of_the_site_is_known(pages: list[Page]) -> None:
    """By hunspell or by our lists; a planted mistake is found."""
    try:
        check_spelling.ensure()
    except check_spelling.NoDictionary as lack:
        pytest.skip(str(lack))

    assert check_spelling.unknown(["ordinateur", "ordinnateur"], "fr") == {"ordinnateur"}
    assert text_of(check_spelling.check(pages)) == ""


# --- Articles --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def articles() -> dict[str, dict[str, Article]]:
    """Every article, by language and path; a draft may be unfinished."""
    shelves: dict[str, dict[str, Article]] = {"fr": {}, "en": {}}
    for language, shelf in shelves.items():
        for file in sorted((ROOT / "docs" / language).rglob("*/*.md")):
            source, text = file.relative_to(ROOT / "docs").as_posix(), file.read_text("utf-8")
            found = read_article(source, text, "")
            if isinstance(found, list):
                assert broken(source, text).state == "draft", "\n".join(map(str, found))
            elif found.meta.state != "draft":
                shelf[found.path] = found
    return shelves


def headings(article: Article) -> list[str]:
    """The steps of its outline: "##", "###", ..."""
    text = re.sub(r"^```.*?^```", "", article.body, flags=re.DOTALL | re.MULTILINE)
    return re.findall(r"^#+(?= )", text, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("what", "has"),
    [
        ("description", lambda one: bool(one.meta.description)),
        ("owner", lambda one: bool(one.meta.owner)),
        ("review date", lambda one: bool(one.meta.reviewed and one.meta.review_every)),
        ("level", lambda one: bool(one.meta.levels) or one.meta.id in ("KB-005", "KB-071")),
    ],
)
def test_no_article_lacks(articles: dict[str, dict[str, Article]], what: str, has: Callable[[Article], bool]) -> None:
    """The glossary and the kinds of maintenance have no level: they are about words."""
    lacking = [one.source for shelf in articles.values() for one in shelf.values() if not has(one)]

    assert lacking == [], what


def test_an_article_has_the_same_outline_in_both_languages(articles: dict[str, dict[str, Article]]) -> None:
    """Who switches the language finds the same place."""
    pairs = [(french, articles["en"][path]) for path, french in articles["fr"].items()]

    assert [french.source for french, english in pairs if headings(french) != headings(english)] == []


# --- What the company allows -----------------------------------------------------------------------------------------


def test_every_place_for_a_rule_is_filled_in(site: Path, articles: dict[str, dict[str, Article]]) -> None:
    """By the company's own where it has one, else by something careful; the search finds it as any text of the page."""
    shown = {
        one.source: (site / prefix(one.language) / one.path.removesuffix(".md") / "index.html").read_text("utf-8")
        for shelf in articles.values()
        for one in shelf.values()
        if MARK.search(one.body)
    }
    assert len(shown) > 20
    assert [source for source, html in shown.items() if '<p class="g-rule"><strong>' not in html] == []
    assert "Dans votre entreprise." in shown["fr/impression/toner-encre-papier.md"]
    assert "In your company." in shown["en/impression/toner-encre-papier.md"]
    assert "Si votre entreprise n’a rien dit." in shown["fr/securite/chatgpt-copilot.md"]
    for language, words in ("fr", "loueur"), ("en", "reception orders toner"):
        first = search_share.search([words], site, language)[0][: search_share.FIRST]
        assert any(url.endswith("impression/toner-encre-papier/") for url in first)


# --- Reading ease ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", {"redémarrez": 4, "ouvrent": 1, "fenêtre": 2, "Wi-Fi": 2, "vérifiée": 3}),
        ("en", {"computer": 3, "closed": 1, "started": 2, "table": 2, "files": 1}),
    ],
)
def test_syllables_are_counted_nearly_as_they_are_said(language: str, expected: dict[str, int]) -> None:
    """Silent endings do not count."""
    assert {word: reading_ease.syllables(word, language) for word in expected} == expected


def test_long_sentences_of_long_words_read_harder() -> None:
    """The order is what matters, not the figure."""
    easy = "Ouvrez la page. Lisez le texte. Dites oui. " * 10
    hard = "L’administration informatique interministérielle recommande régulièrement l’externalisation. " * 15

    assert (reading_ease.ease(easy, "fr") or 0) > 80 > 20 > (reading_ease.ease(hard, "fr") or 0)
    assert reading_ease.ease("Trop court.", "fr") is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_article_reads_too_hard(pages: list[Page], language: str) -> None:
    """`python -m tools.checks.reading_ease` prints the worst ten."""
    ranked = reading_ease.scores(page for page in pages if reading_ease.is_article(page))

    low = [(round(score), path) for score, spoken, path in ranked if spoken == language and score < FLOORS[language]]
    assert low == []


# --- Letters ---------------------------------------------------------------------------------------------------------


def test_no_letter_is_too_long_for_windows(pages: list[Page]) -> None:
    """Above its limit the mail program gets nothing, and nothing is said: ticket.md, rule 9."""
    letters = [link.target for page in pages for link in page.links if link.target.startswith("mailto:")]
    assert len(letters) > 200
    assert [letter for letter in letters if len(letter) > BUDGET] == []


# --- Privacy ---------------------------------------------------------------------------------------------------------


def test_no_page_names_a_file_of_another_origin(site: Path) -> None:
    """Whatever a browser fetches by itself comes from our own site; only links that a reader follows may lead out."""
    fetched = re.compile(
        r"""<(?:script|img|iframe|source|audio|video|embed|input|track)\b[^>]*?\b(?:src|srcset|poster)=["']?(?:https?:)?//[^\s"'>]*"""
        r"""|<link\b(?![^>]*\brel=["']?(?:canonical|alternate|prev|next)\b)[^>]*\bhref=["']?(?:https?:)?//[^\s"'>]*""",
        re.IGNORECASE,
    )
    assert fetched.search('<img alt="" src="//cdn.example/x.png">')
    assert fetched.search('<link rel="preload" href="https://cdn.example/x.css">')
    named = {str(path): fetched.findall(path.read_text("utf-8")) for path in site.rglob("*.html")}
    assert {path: found for path, found in named.items() if found} == {}
