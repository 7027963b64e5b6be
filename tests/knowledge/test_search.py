"""The search index: one for each language, with the words people use, and what a result shows."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ground.root import ROOT
from knowledge import search_index as _search
from knowledge import what_people_say
from knowledge.articles import Article
from knowledge.front_matter import Meta
from knowledge.heard import Heard
from knowledge.intents import INTENTS
from knowledge.wizard_cards import cards
from tools.benches import search_share

WHOLE = {
    "config": {"lang": ["fr", "en"], "separator": " "},
    "docs": [
        {"location": "reseau/x/", "title": "Réseau", "text": "<p>Une box.</p>"},
        {"location": "reseau/x/#cause", "title": "Cause", "text": "Un câble &amp; une prise"},
        {"location": "en/reseau/x/", "title": "Network", "text": "<p>A router.</p>"},
    ],
}
SAID = {"internet-down": {"article": "KB-025", "fr": "coupure, plus rien", "en": "outage"}}
HEARD = {"internet-down": Heard(well=("débranché",), now_and_then=("étage", "coupures"))}


def article(language: str, **changed: Any) -> Article:
    """An article about the network, with some fields changed."""
    fields = {
        "id": "KB-025",
        "title": "Réseau : la panne" if language == "fr" else "Network: the failure",
        "description": "Savoir d’où vient la panne <vite>.",
        "type": "fix",
        "levels": [2, 3],
        "maintenance": ["corrective"],
        "intents": ["internet-down"],
        "wizard": None,
        "owner": "Réseau",
        "reviewed": "2026-11-24",
        "review_every": 12,
        "audience": "everyone",
        "state": "validated",
        "keywords": ["wifi", "169.254"] if language == "fr" else ["router", "err_internet"],
        "related": [],
        "sources": [],
    }
    url = "reseau/x/" if language == "fr" else "en/reseau/x/"
    meta = Meta.model_validate_json(json.dumps(fields | changed))
    return Article(meta, language, f"{language}/reseau/x.md", url, "", "")


def docs(language: str, **articles: Article) -> dict[str, dict[str, Any]]:
    """The entries of one index by address; articles: fr and en."""
    shelves = {lang: {articles[lang].meta.id: articles[lang]} if lang in articles else {} for lang in ("fr", "en")}
    shelf = _search.Indexed(language, shelves, {"fr": cards("fr"), "en": cards("en")}, SAID, HEARD)
    return {entry["location"]: entry for entry in _search.index(WHOLE, shelf)["docs"]}


def test_an_article_is_found_by_its_words_and_by_those_of_the_other_language() -> None:
    """Keywords and everyday words of its own language weigh more; the parts of its text are one."""
    entry = docs("fr", fr=article("fr"), en=article("en"))["reseau/x/"]

    assert {"wifi", "169.254", "coupure"} <= set(entry["said"].split())
    assert {"=coupure", "=plus+rien", "=kb+025", "=kb25"} <= set(entry["asked"].split())
    assert {"router", "err_internet", "outage", "network"} <= set(entry["other"].split())
    assert {"box", "câble", "cause"} <= set(entry["body"].split())


def test_an_article_is_found_by_what_people_wrote_about_it() -> None:
    """What is said of it alone weighs more than what is also said of others."""
    entry = docs("fr", fr=article("fr"))["reseau/x/"]

    assert entry["heard"].split() == ["débranché"]
    assert "étage" in entry["near"].split()


def test_a_word_of_an_entry_stands_once_in_its_strongest_field() -> None:
    """Whatever its ending; and all entries write it as most of them do."""
    found = docs("fr", fr=article("fr", keywords=["prises", "coupures"]))["reseau/x/"]

    everything = [word for name in _search.FIELDS if name != "title" for word in found.get(name, "").split()]
    assert len(everything) == len(set(everything))
    assert "prise" not in found["body"].split()
    assert "coupure" not in found["near"].split()


def test_a_phrase_has_its_accents_where_somebody_writes_them() -> None:
    """A result shows it, with its apostrophe."""
    one = article("fr", keywords=["mise a jour", "mise à jour", "l'écran"])
    assert docs("fr", fr=one)["reseau/x/"]["asked"].split()[-4:] == [
        "=mise+à+jour",
        "=l’+écran",
        "=coupure",
        "=plus+rien",
    ]


def test_the_words_of_an_intent_are_those_of_its_main_article() -> None:
    """Another that serves it gets them at less weight, and none of its phrases."""
    entry = docs("fr", fr=article("fr", id="KB-004"))["reseau/x/"]

    assert "coupure" in entry["near"].split()
    assert "outage" in entry["body"].split()
    assert "coupure" not in f"{entry['said']} {entry['asked']}"


def test_a_main_article_is_there_and_serves_its_intent() -> None:
    """The maintainer reads file, line and what is wrong."""
    text = "internet-down:\n  article: KB-025\n  fr: a\n  en: b\n"

    def wrong(**changed: Any) -> list[str]:
        one = article("fr", **changed)
        return [str(mistake) for mistake in what_people_say.misled("words.yml", text, SAID, {one.meta.id: one})]

    assert wrong() == []
    assert wrong(id="KB-026") == [
        "words.yml:2: internet-down: article KB-025 is no validated article. Expected: one that has internet-down among its intents."
    ]
    assert wrong(state="archived") == wrong(id="KB-026")
    assert wrong(intents=["wifi-weak"]) == [
        "words.yml:2: internet-down: article KB-025 does not serve it. Expected: one that has it among its intents "
        "(fr/reseau/x.md has not)."
    ]


# What a person types, and the article to press first.
FIRST = {
    "fr": {
        "KB-001": ["ça marche pas", "horaires"],
        "KB-011": ["ordi en rade", "ordi en panne"],
        "KB-017": ["double ecran"],
        "KB-022": ["café sur le clavier"],
        "KB-023": ["tombé par terre"],
        "KB-024": ["mobile perdu"],
        "KB-025": ["reseau", "plus de réseau", "pas de reseau", "conexion", "internt down", "kb25", "kb-25", "KB-025"],
        "KB-026": ["wiffi"],
        "KB-027": ["vpm"],
        "KB-028": ["ERR_CONNECTION_REFUSED"],
        "KB-029": ["installer acrobat"],
        "KB-030": ["mettre à jour windows", "comment mettre à jour Windows ?"],
        "KB-031": ["0x80070002"],
        "KB-037": ["screenshot", "capture d'écran"],
        "KB-038": ["je veux un nouveau pc"],
        "KB-040": ["0x0000011b", "imprimente", "imprimentes"],
        "KB-043": ["outlok ne reçoit plus rien"],
        "KB-046": ["phishing", "spam", "facture bizarre", "mail bizarre"],
        "KB-048": ["motdepasse"],
        "KB-055": ["pas de son"],
        "KB-057": ["téléphone fixe hs"],
        "KB-047": ["piratage"],
        "KB-059": ["fichiers cryptés"],
    },
    "en": {
        "KB-019": ["battery"],
        "KB-022": ["water"],
        "KB-025": ["network", "no network", "internt down", "kb25", "kb-25"],
        "KB-028": ["ERR_CONNECTION_REFUSED"],
        "KB-031": ["0x80070002"],
        "KB-037": ["screenshot"],
        "KB-046": ["phishing", "spam"],
        "KB-048": ["cant log in"],
        "KB-059": ["encrypted files"],
    },
}


@pytest.mark.browser
@pytest.mark.parametrize("language", FIRST)
def test_the_first_result_is_the_one_to_press(language: str) -> None:
    """In the built site, through the worker that is in it: rare siblings, one word of a title, codes, wrong letters."""
    site = ROOT / "site"
    if not (site / "index.html").is_file():
        pytest.fail("site/ is missing: run 'make build' first ('make test' does)")
    wanted = {words: number for number, asked in FIRST[language].items() for words in asked}
    found = search_share.search(list(wanted), site, language)
    addresses = search_share.numbers(language)
    assert {
        words: addresses.get(urls[0]) if urls else None for words, urls in zip(wanted, found, strict=True)
    } == wanted


@pytest.mark.browser
@pytest.mark.parametrize(("words", "language"), [("zxqwv", "fr"), ("0x80070070", "fr"), ("+ * ~ ^", "en")])
def test_whatever_is_typed_is_answered(words: str, language: str) -> None:
    """Nothing, a code, signs alone."""
    (found,) = search_share.search([words], ROOT / "site", language)
    assert bool(found) == (words == "0x80070070")


def test_a_result_says_level_and_kind_in_words() -> None:
    """As text, with what the page gets you; no tag of an author comes through."""
    shown = docs("fr", fr=article("fr"), en=article("en"))["reseau/x/"]["text"]

    assert shown.startswith("<p class='g-hit'>Niveau 2 ou 3 · corrective</p>")
    assert "&lt;vite&gt;" in shown


def test_what_exists_in_the_other_language_only_is_marked() -> None:
    """It leads there from the language's home."""
    french = docs("fr", en=article("en"))
    english = docs("en", fr=article("fr"))

    assert "en anglais seulement" in french["en/reseau/x/"]["text"]
    assert "in French only" in english["../reseau/x/"]["text"]


@pytest.mark.parametrize("state", ["draft", "archived"])
def test_only_validated_articles_are_found(state: str) -> None:
    """A draft is not out, and an archived page is for those who have its address."""
    assert not docs("fr", fr=article("fr", state=state), en=article("en", state=state)).keys() & {
        "reseau/x/",
        "en/reseau/x/",
    }


def test_each_diagnostic_is_found_and_named_as_one() -> None:
    """By the everyday words of what it serves."""
    found = docs("en", fr=article("fr"), en=article("en"))

    assert {f"diagnostic/{name}/" for name in cards("en")} <= set(found)
    assert "Diagnosis" in found["diagnostic/network/"]["text"]
    assert "outage" in found["diagnostic/network/"]["said"]


def test_the_worker_gets_the_weights() -> None:
    """What people say weighs most, and a title more than the text; what is shown is not searched."""
    shelf = _search.Indexed("en", {"fr": {}, "en": {}}, {"fr": {}, "en": {}}, {})
    made = _search.index(WHOLE, shelf)

    assert made["config"] == WHOLE["config"]
    assert made["label"] == "Words found:"
    weights = dict(zip(made["fields"], made["weights"], strict=True))
    assert max(weights, key=lambda name: weights[name]) == "said"
    assert weights["title"] > weights["body"]
    assert "text" not in weights


def test_the_file_of_words_has_every_intent_and_nothing_else() -> None:
    """In both languages; the maintainer reads file, line and what was expected."""
    good = "".join(f"{name}: {{article: KB-001, fr: a, en: b}}\n" for name in sorted(INTENTS - {"other"}))
    said, mistakes = what_people_say.read_what_people_say("words.yml", good)
    assert len(said) == len(INTENTS) - 1
    assert mistakes == []

    _, mistakes = what_people_say.read_what_people_say(
        "words.yml", good.replace("printer: {article: KB-001, fr: a, en: b}", "printre: {fr: a}")
    )
    assert [str(mistake).partition(".")[2].partition(" ")[2] for mistake in mistakes] == [
        "printre is no intent. Expected: printer.",
    ]
