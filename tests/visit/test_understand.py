"""The door, asked with the reader's own words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diagnostics.pages.understood import WHY_NOT
from diagnostics.triage import understanding
from diagnostics.visit.door import handle
from diagnostics.visit.understand import VALUES
from diagnostics.wizards import ALL
from tests.visit.test_visit import DESK

CARD = "4970 1012 3456 7893"
CONTEXT = {
    "desk": DESK,
    "links": {"KB-025": {"url": "/kb/vpn/", "title": "Le VPN"}},
    "wizards": {"network": "Internet et réseau", "mail": "Messagerie", "printer": "Impression"},
    "pages": {"diagnostic": "/diagnostic/", "fiches": "/fiches/"},
    "articles": {"vpn-remote": "KB-025"},
}


def understand(text: str, language: str = "fr", **more: Any) -> Any:
    """One text with the usual context."""
    return handle({"do": "understand", "text": text, "language": language, "context": CONTEXT, **more})


def chips(reply: Any) -> dict[str, bool]:
    """What stands there as heard, by name, and whether it is ticked."""
    return {
        name: bool(ticked) for name, ticked in re.findall(r'name="said" value="([^"]+)"( checked)?', str(reply["html"]))
    }


@pytest.mark.parametrize(
    ("language", "text", "leads"),
    [
        ("fr", "mon vpn marche pas de l'hôtel, erreur 809", "#network/who=me/fails=vpn/vpn=no-answer/at=who"),
        ("en", "my vpn doesn't connect from the hotel, error 809", "#network/who=me/fails=vpn/vpn=no-answer/at=who"),
        ("fr", "toute l'agence est sans réseau depuis 8h15, on est 22", "#network/who=several"),
    ],
)
def test_a_sentence_leads_into_the_diagnosis_with_its_answers(language: str, text: str, leads: str) -> None:
    """The opening question is shown with the answer chosen, unless the text itself says that several are stopped."""
    reply = understand(text, language)
    assert reply["leads"]["network"]["fragment"].startswith(leads)
    assert f'href="/diagnostic/network/{reply["leads"]["network"]["fragment"]}"' in reply["html"]
    assert reply["heard"]["words"] == text


def test_two_troubles_are_two_suggestions() -> None:
    """The likeliest has the button, the other a link."""
    reply = understand("imprimante HS et plus de mails depuis ce matin")
    assert set(reply["leads"]) == {"mail", "printer"}
    assert reply["html"].count("g-button") == len(["g-button", "g-button--big"])


def test_the_best_article_is_offered() -> None:
    """By what is meant, from the build's own table."""
    assert 'href="/kb/vpn/"' in understand("mon vpn marche pas de l'hôtel, erreur 809")["html"]


def test_a_crisis_shows_the_phone_first_with_what_to_say() -> None:
    """Before all else; the words, the count and the time are filled in."""
    reply = understand("toute l'agence est sans réseau depuis 8h15, on est 22 les bras croisés")
    assert reply["crisis"]
    assert reply["html"].startswith('<div class="g-alarm">')
    say = reply["html"].partition("g-say")[2].partition("</ol>")[0]
    assert all(part in say for part in ("Novalac", "MC-1", "toute l’agence", "22", "Depuis 8h15"))
    assert "112" not in reply["html"]


def test_a_danger_shows_the_emergency_number_first() -> None:
    """Then the help desk."""
    reply = understand("de la fumée sort de mon pc")
    assert reply["html"].index("tel:112") < reply["html"].index("tel:+33199001234")
    assert "112" in reply["said"]
    assert reply["leads"] == {"crisis": {"fragment": "#crisis/who=danger", "said": {"who": "danger"}}}


def carried(text: str, language: str = "fr") -> dict[str, str]:
    """What a ticket may carry of it beside its words."""
    company = {"applications": ["Silae"], "sites": ["Lyon"], "printers": ["Rivoli-2"]}
    reply = understand(text, language, context={**CONTEXT, "company": company})
    return {name: said for name, said in reply["heard"].items() if name != "words"}


@pytest.mark.parametrize(
    ("language", "text", "facts"),
    [
        ("fr", "plus de réseau à Lyon depuis 8h15, on est 22", {"site": "Lyon", "since": "depuis 8h15", "count": "22 personnes"}),
        ("fr", "silae affiche « Accès refusé », il me faut la paie avant 17h", {"app": "Silae", "message": "Accès refusé", "deadline": "avant 17h"}),
        ("en", "excel crashes since the update, error 0x8004010F, I restarted",
         {"app": "Excel", "since": "since the update", "changed": "after an update", "message": "0x8004010F", "tried-restart": "restarted already"}),
        ("en", "the printer prints nothing since 8.15, 3 of us", {"since": "since 8.15", "count": "3 people"}),
        ("en", "Rivoli-2 prints nothing", {"printer": "Rivoli-2"}),
    ],
)  # fmt: skip
def test_each_fact_can_go_into_a_ticket(language: str, text: str, facts: dict[str, str]) -> None:
    """In words of the reader's language, or their own; a name as the company writes it."""
    assert carried(text, language) == facts


def ticket(text: str, fragment: str, **kept: Any) -> list[str]:
    """The lines of the ticket that a place has, with what a message said."""
    company = {"applications": ["Silae"]}
    heard = understand(text, "en", context={**CONTEXT, "company": company})["heard"]
    wizard = fragment[1:].partition("/")[0]
    asked = {"wizard": wizard, "language": "en", "fragment": fragment, "context": CONTEXT}
    reply: Any = handle({**asked, "kept": {"heard": heard, **kept}})
    return str(reply["mail"]["text"]).splitlines()


def test_a_fact_fills_the_box_that_asks_for_it_and_else_stands_by_itself() -> None:
    """Once: what the ticket says already is not said again."""
    text = "nobody can open Silae since 9:00, 12 people, error 0x8004010F, client meeting at 3pm, I restarted"
    lines = "\n".join(ticket(text, "#network/who=several/fails=nothing/work=no/around=no"))
    assert lines.count(text) == 1
    assert "When it began, since 9:00." in lines
    assert "From my message, 12 people." in lines
    assert "From my message, the application Silae." in lines
    assert 'From my message, exact message or code "0x8004010F".' in lines
    assert 'From my message, a deadline, "meeting at 3pm".' in lines


def test_a_box_left_empty_stays_empty_and_a_line_can_be_struck() -> None:
    """The message proposes; the person decides."""
    place = "#network/who=several/fails=nothing/work=no/around=no"
    texts = {"details": {"since": "", "words": ""}}
    lines = "\n".join(ticket("no network since 9:00, 12 people", place, texts=texts, struck=["_heard-count"]))
    assert "9:00" not in lines
    assert "12 people" not in lines


def test_no_ticket_holds_a_secret_that_came_with_the_message() -> None:
    """Not even where nothing of the understanding was there to leave it out."""
    asked = {"wizard": "network", "language": "en", "fragment": "#network/who=several/fails=nothing/work=no/around=no"}
    words = f"no network, password: Winter2024!, card {CARD}"
    reply: Any = handle({**asked, "context": CONTEXT, "kept": {"heard": {"words": words}}})
    assert "no network" in reply["mail"]["text"]
    assert not any(secret in reply["mail"]["text"] for secret in ("Winter2024", CARD))


@pytest.mark.parametrize("name", ["fails", "place", "who"])
def test_what_was_heard_is_taken_back_and_can_be_put_back(name: str) -> None:
    """It stays there, unticked, and is no answer any more."""
    text = "mon vpn marche pas de l'hôtel, erreur 809"
    assert all(chips(understand(text)).values())
    reply = understand(text, without=[name])
    assert f"{name}=" not in reply["leads"]["network"]["fragment"].replace("at=", "")
    assert name not in {**reply["leads"]["network"]["said"], **reply["heard"]}
    assert chips(reply)[name] is False


def test_whoever_takes_back_that_others_are_touched_is_in_no_crisis() -> None:
    """The alarm came of these words."""
    text = "toute l'agence est sans réseau depuis 8h15, on est 22"
    assert understand(text)["crisis"]
    assert not understand(text, without=["who"])["crisis"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("why", "text"),
    [
        ("empty", ""),
        ("empty", "😀😀"),
        ("foreign", "mein Drucker geht nicht und ich kann nicht arbeiten"),
        ("not-ours", "ma chaise est cassée"),
    ],
)
def test_what_is_not_understood_is_told_kindly_with_the_phone(language: str, why: str, text: str) -> None:
    """And where to look instead."""
    reply = understand(text, language)
    assert reply["leads"] == {}
    assert "tel:+33199001234" in reply["html"]
    assert "/diagnostic/" in reply["html"]
    if language == "en":
        assert WHY_NOT[why][0] == reply["said"]


def test_every_reason_to_abstain_has_its_words() -> None:
    """One that the understanding gives and the page does not know would be an error."""
    assert set(WHY_NOT) == {understanding.EMPTY, understanding.FOREIGN, understanding.NOT_OURS, understanding.UNSURE}


@pytest.mark.parametrize("secret", [CARD, "mot de passe : Hiver2024!"])
def test_a_secret_is_pointed_out_and_not_carried(secret: str) -> None:
    """Neither shown nor handed on."""
    reply = understand(f"je n'arrive plus à ouvrir outlook, {secret}")
    assert "g-notice" in reply["html"]
    value = secret.rpartition(" ")[2] if ":" in secret else secret
    assert value not in reply["html"] + str(reply["heard"])


def test_a_long_paste_is_cut_and_told() -> None:
    """Its beginning and its end are read."""
    reply = understand("mon vpn ne marche pas " + "x" * 100_000)
    assert "g-notice" in reply["html"]
    assert len(reply["heard"]["words"]) <= 4000


def test_html_stays_text() -> None:
    """Built, not pasted."""
    reply = understand('toute l\'agence est sans réseau "<img src=x onerror=alert(1)>" on est 22')
    tags: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    parser.feed(reply["html"])
    assert "img" not in tags


def test_the_interview_is_asked_for_only_where_the_page_wants_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it there is an answer at once, which says what it lacks."""
    monkeypatch.setattr(type(ALL), "__iter__", lambda _: iter(()))
    text = "mon vpn marche pas de l'hôtel, erreur 809"
    quick = understand(text)
    assert (quick["lacks"], quick["leads"]) == ("network", {"network": {"fragment": "#network", "said": {}}})
    assert understand(text, join=True) == {"equip": "network"}


def test_every_value_that_is_shown_has_the_form_of_a_fact() -> None:
    """Name and value."""
    assert all(re.fullmatch(r"[a-z]+=[a-z-]+", name) for name in VALUES)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400), st.lists(st.text(max_size=10), max_size=3))
def test_any_text_gets_an_answer(text: str, without: list[str]) -> None:
    """Never an exception."""
    reply = understand(text, without=without)
    assert reply["html"]
    assert reply["said"]
