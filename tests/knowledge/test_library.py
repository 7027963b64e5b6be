"""Articles: what is refused in them, and how ids and facts become links and words."""

from __future__ import annotations

from datetime import date

import pytest

from knowledge import facts as _facts
from knowledge.article_links import resolve
from knowledge.articles import Article, read_article
from knowledge.library import Library
from knowledge.read_library import read_library
from knowledge.reviews import late, overdue

HEAD = """\
---
id: KB-025
title: "Plus d’Internet : un poste ou tout le site ?"
description: Savoir si la panne vient de votre poste ou du site.
type: fix
levels: [2, 3]
maintenance: [corrective]
intents: [internet-down]
wizard: network
owner: équipe Réseau
reviewed: 2026-11-24
review_every: 12
audience: everyone
state: validated
keywords: [wifi, "5.7.1"]
related: [KB-026]
sources: ["Constructeur, notice"]
---
"""
BODY = "## Problème\n\nVoyez [le Wi-Fi](KB-026).\n"
FACTS = 'win10_end: {value: 2025-10-14, source: "Microsoft", good_until: 2027-11-24}\n'


def text(change: tuple[str, str] = ("", ""), body: str = BODY) -> str:
    """An article's text, with one thing changed."""
    good, bad = change
    return (HEAD.replace(good, bad, 1) if good else HEAD) + body


def shelf(**changed: str) -> list[tuple[str, str, str]]:
    """Two articles in two languages; `changed` gives another text for one of them (fr25, en25, fr26, en26)."""
    other = text(("KB-025", "KB-026")).replace("[KB-026]", "[KB-025]").replace("(KB-026)", "(KB-025)")
    texts = {"fr25": text(), "en25": text(), "fr26": other, "en26": other} | changed
    places = {"25": "reseau/internet-coupe", "26": "reseau/wifi-faible"}
    return [
        (f"{name[:2]}/{places[name[2:]]}.md", words, f"{places[name[2:]]}/") for name, words in texts.items() if words
    ]


def told(**changed: str) -> list[str]:
    """What the author is told."""
    return [str(mistake) for mistake in read_library(shelf(**changed), FACTS)[1]]


def test_a_good_library_has_no_mistake() -> None:
    """Nothing is said of what is right."""
    assert told() == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("KB-025", "25"), "fr/reseau/internet-coupe.md:2: id is 25. Expected: KB- and three digits, such as KB-025."),
        (
            ("type: fix", "type: guide"),
            "fr/reseau/internet-coupe.md:5: type is 'guide'. Expected: level, process, how-to",
        ),
        (("[2, 3]", "[2, 4]"), "fr/reseau/internet-coupe.md:6: levels is 4. Expected: a list of levels out of 1, 2, 3"),
        (
            ("owner: équipe Réseau\n", ""),
            "fr/reseau/internet-coupe.md:1: owner is missing. Expected: the team that answers",
        ),
        (("owner:", "team:"), "fr/reseau/internet-coupe.md:10: team is not known. Expected one of: id, title"),
        (
            ("2026-11-24", "2026-11-31"),
            "fr/reseau/internet-coupe.md:11: reviewed is '2026-11-31'. Expected: the day it was really",
        ),
        (
            ("levels:", "id: KB-030\nlevels:"),
            "fr/reseau/internet-coupe.md:6: front matter is not YAML: id is there twice.",
        ),
        (("2026-11-24", "soon"), "fr/reseau/internet-coupe.md:11: reviewed is 'soon'. Expected: the day it was really"),
        (
            ('"5.7.1"', "5.7"),
            "fr/reseau/internet-coupe.md:15: keywords is 5.7. Expected: a list of the words users say",
        ),
        (("title: ", "title: : "), "fr/reseau/internet-coupe.md:3: front matter is not YAML"),
        (("---\nid", "id"), "fr/reseau/internet-coupe.md:1: has no front matter."),
        (("[internet-down]", "[web]"), "fr/reseau/internet-coupe.md:8: intents has 'web'. Expected ids out of"),
        (
            ("wizard: network", "wizard: net"),
            "fr/reseau/internet-coupe.md:9: wizard is 'net'. Expected null or one of:",
        ),
        (
            ("[KB-026]", "[KB-099]"),
            "fr/reseau/internet-coupe.md:16: related has 'KB-099'. Expected ids of other articles.",
        ),
        (
            ("[KB-026]", "[KB-025]"),
            "fr/reseau/internet-coupe.md:16: related has 'KB-025'. Expected ids of other articles.",
        ),
        (
            ("[KB-026]", "[KB-026, KB-026, KB-026, KB-026]"),
            "fr/reseau/internet-coupe.md:16: related has 4 ids. Expected at most 3",
        ),
        (("[KB-026]", "[]"), "fr/reseau/internet-coupe.md:16: related is empty. Expected ids of articles to go on to"),
        (
            ("wizard: network", "wizard: network\nwizard_at: fails=vpm"),
            "fr/reseau/internet-coupe.md:10: wizard_at answers 'fails' with 'vpm'. Expected one of: nothing, site, wifi",
        ),
        (
            ("wizard: network", "wizard: network\nwizard_at: fail=vpn"),
            "fr/reseau/internet-coupe.md:10: wizard_at has 'fail', which network does not ask. Expected one of: who,",
        ),
        (
            ("wizard: network", "wizard: network\nwizard_at: fails=vpn/message=server"),
            "fr/reseau/internet-coupe.md:10: wizard_at has answers that no visit to network gives together.",
        ),
        (
            ("wizard: network", "wizard: null\nwizard_at: fails=vpn"),
            "fr/reseau/internet-coupe.md:10: wizard_at goes with a wizard that exists, and wizard is None.",
        ),
    ],
)
def test_bad_front_matter_is_named_with_file_line_and_what_is_expected(change: tuple[str, str], said: str) -> None:
    """The message is what a writer needs to mend it."""
    assert any(line.startswith(said) for line in told(fr25=text(change))), told(fr25=text(change))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "\n[x](KB-099)\n",
            "fr/reseau/internet-coupe.md:20: links to 'KB-099'. Expected the id of an article that exists.",
        ),
        (
            "[x](page:cards)\n",
            "fr/reseau/internet-coupe.md:19: links to 'page:cards'. Expected page: and one of: cartes,",
        ),
        ("[x](wizard:net)\n", "fr/reseau/internet-coupe.md:19: links to 'wizard:net'. Expected wizard: and one of:"),
        (
            "le {{ fact.win95 }}\n",
            "fr/reseau/internet-coupe.md:19: quotes the fact 'win95'. Expected a name of docs/facts",
        ),
    ],
)
def test_bad_links_and_facts_are_named_with_their_line(body: str, said: str) -> None:
    """The line is that of the file, front matter counted."""
    assert any(line.startswith(said) for line in told(fr25=text(body=body)))


def test_the_answers_an_article_gives_its_wizard_are_tried_out() -> None:
    """Those that some visit takes are right, and the same in both languages."""
    both = text(("wizard: network", "wizard: network\nwizard_at: fails=vpn"))

    assert told(fr25=both, en25=both) == []
    assert any("wizard_at is None but 'fails=vpn'" in line for line in told(fr25=both))


def test_an_article_in_one_language_only_is_a_mistake() -> None:
    """Both languages, or none."""
    expected = "fr/reseau/wifi-faible.md:1: has no translation. Expected: en/reseau/wifi-faible.md."

    assert [expected] == told(en26="")


def test_the_two_languages_must_agree() -> None:
    """A level is not a matter of language."""
    expected = "en/reseau/internet-coupe.md:6: levels is [1] but [2, 3] in fr/reseau/internet-coupe.md."

    assert [f"{expected} Expected: the same in both languages."] == told(en25=text(("[2, 3]", "[1]")))


@pytest.mark.parametrize(
    "change",
    [
        ("[2, 3]", "[4]"),
        ("KB-025", "25"),
        ("title: ", "title: : "),
        ("---\nid", "id"),
        ("owner:", "ownr:"),
        ("é", "\ufffd"),
    ],
    ids=["value", "id", "not YAML", "no front matter", "misspelt field", "not UTF-8"],
)
@pytest.mark.parametrize("name", ["fr25", "en25"])
def test_one_typing_error_is_one_message(name: str, change: tuple[str, str]) -> None:
    """Its translation is there, and so is its number for those that link to it."""
    assert len(told(**{name: text(change)})) == 1


def test_a_page_that_is_not_valid_has_words_for_links() -> None:
    """MkDocs would complain of each id in it."""
    made, _ = read_library(shelf(fr25=text(("[2, 3]", "[4]"))), FACTS)

    assert resolve("[le Wi-Fi](KB-026), [x](KB-025)", "fr/reseau/internet-coupe.md", made, []) == (
        "[le Wi-Fi](wifi-faible.md), x"
    )


@pytest.mark.parametrize("line", ["- a: [", "[a, b]", "win10_end: {}", "caf\ufffd: x"])
def test_what_is_wrong_with_the_facts_is_not_said_again_of_each_article(line: str) -> None:
    """They quote what is there, once it can be read."""
    quoting = text(body="le {{ fact.win10_end }}\n")
    mistakes = read_library(shelf(fr25=quoting, en25=quoting), line)[1]

    assert {mistake.file for mistake in mistakes} == {"docs/facts.yml"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"fr25": text()}, "fr/reseau/internet-coupe.md:16: related has 'KB-026', which is archived."),
        (
            {"fr25": text(("[KB-026]", "[KB-025]"), "[x](KB-026)\n")},
            "fr/reseau/internet-coupe.md:19: links to 'KB-026', which is archived.",
        ),
    ],
)
def test_an_archived_article_is_not_offered(changed: dict[str, str], said: str) -> None:
    """By no article that is not archived itself."""
    old = text(("state: validated", "state: archived")).replace("id: KB-025", "id: KB-026")
    lines = told(fr26=old, en26=old, **changed)

    assert [line for line in lines if line.startswith(said)]
    assert not [line for line in lines if "wifi-faible" in line and "archived" in line]


def test_an_archived_article_is_not_where_a_diagnosis_starts() -> None:
    """The next one that stands on it is."""
    old = text(("state: validated", "state: archived"))
    made, _ = read_library(shelf(fr25=old, en25=old), FACTS)

    assert made.main_article("network", "fr") is made.articles["fr"]["KB-026"]


def test_an_id_used_twice_is_a_mistake() -> None:
    """The second file is named, and the first in the message."""
    said = told(
        fr26=text(("[KB-026]", "[]"), body=""),
        en26=text(("[KB-026]", "[]"), body=""),
        fr25=text(("[KB-026]", "[]"), body=""),
    )

    assert any("wifi-faible.md:2: id KB-025 is already that of fr/reseau/internet-coupe.md" in line for line in said)


def good_library() -> tuple[Library, Article]:
    """A good library and one article of it."""
    made, _ = read_library(shelf(), FACTS)
    return made, made.articles["fr"]["KB-025"]


@pytest.mark.parametrize(
    ("markdown", "wizards", "expected"),
    [
        ("[le Wi-Fi](KB-026)", [], "[le Wi-Fi](wifi-faible.md)"),
        ("[le Wi-Fi](KB-026#cause)", [], "[le Wi-Fi](wifi-faible.md#cause)"),
        ("[le test](wizard:network)", ["network"], "[le test](../diagnostic/network.md)"),
        ("[le test](wizard:network)", [], "le test"),
        ("[les cartes](page:cartes)", [], "[les cartes](../cartes/index.md)"),
        ("[cette fiche](KB-025)", [], "cette fiche"),
        ("le {{ fact.win10_end }}.", [], "le 14 octobre 2025."),
    ],
)
def test_ids_and_facts_become_links_and_words(markdown: str, wizards: list[str], expected: str) -> None:
    """A wizard that is not there yet leads to its first article, and a link to the page itself is only words."""
    made, article = good_library()

    assert expected == resolve(markdown, article.source, made, wizards)


@pytest.mark.parametrize(
    ("today", "stale"), [(date(2027, 11, 23), False), (date(2027, 11, 24), False), (date(2027, 11, 25), True)]
)
def test_an_article_is_stale_after_its_review_date(today: date, stale: bool) -> None:
    """Reviewed on 24 November 2026, every twelve months."""
    assert stale is good_library()[1].is_stale(today)


def test_an_overdue_review_is_told_with_both_days() -> None:
    """When it was reviewed is not when it was due."""
    expected = "fr/reseau/internet-coupe.md:11: the review is overdue: reviewed on 2026-11-24, due again on 2027-11-24."

    assert late(good_library()[1]) == expected


def test_an_overdue_review_is_told_in_each_language() -> None:
    """The two need not have been reviewed on the same day."""
    late, early = text(("2026-11-24", "2026-05-01")), text(("2026-11-24", "2027-05-01"))
    made, _ = read_library(shelf(fr25=early, en25=late), FACTS)

    told = overdue(made, date(2027, 11, 24))

    assert [sentence.partition(":")[0] for sentence in told] == ["docs/en/reseau/internet-coupe.md"]


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (date(2025, 10, 14), "14 octobre 2025", "14 October 2025"),
        (date(2027, 2, 1), "1er février 2027", "1 February 2027"),
        (date(2027, 1, 21), "21 janvier 2027", "21 January 2027"),
    ],
)
def test_dates_read_as_in_a_sentence(day: date, french: str, english: str) -> None:
    """The first of a month is "1er" in French."""
    assert (french, english) == (_facts.say_date(day, "fr"), _facts.say_date(day, "en"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("size: 5", ["size is 5. Expected: the fields value, source, good_until."]),
        ("size:", ["size is None. Expected: the fields"]),
        ("a-size: {}", ["'a-size' is no name. Expected: letters, digits and _"]),
        ("win10_end: {}", ["is not YAML: win10_end is there twice."]),
        ("size: {vaue: 2027-01-01, source: abc, good_until: 2027-01-01}", ["size.vaue is not known. Expected: value."]),
        (
            "size: {value: {fr: x}, source: abc, good_until: 2027-01-01}",
            ["size.value is {'fr': 'x'}. Expected: a date"],
        ),
        ("size: {value: 2027-02-30, source: abc, good_until: 2027-01-01}", ["size.value is '2027-02-30'. Expected: a"]),
        (
            "size: {value: 2027-01-01, source: 5, good_until: soon}",
            ["size.source is 5. Expected: where it was read.", "size.good_until is 'soon'. Expected: the day to check"],
        ),
        ("size: ]", ["is not YAML: "]),
    ],
)
def test_each_mistake_in_the_facts_is_told_once(line: str, said: list[str]) -> None:
    """File, line and what was expected."""
    _, mistakes = _facts.read_facts("docs/facts.yml", FACTS + line)

    assert len(mistakes) == len(said)
    for mistake, start in zip(mistakes, said, strict=True):
        assert str(mistake).startswith(f"docs/facts.yml:2: {start}"), mistake


def test_facts_are_checked_and_expire() -> None:
    """A bad one is named by line; one that is too old is listed, not refused."""
    facts, mistakes = _facts.read_facts(
        "docs/facts.yml", FACTS + "size: {value: 5, source: xyz, good_until: 2027-01-01}\n"
    )

    assert [str(mistake) for mistake in mistakes] == [
        "docs/facts.yml:2: size.value is 5. Expected: a date such as 2028-10-10, or a text for fr and for en."
    ]
    assert list(_facts.expired(facts, date(2027, 11, 25))) == ["win10_end"]
    assert _facts.expired(facts, date(2027, 11, 24)) == {}


def test_an_article_knows_where_its_text_starts() -> None:
    """Line numbers of the body count the front matter."""
    article = read_article("fr/reseau/internet-coupe.md", text(), "reseau/internet-coupe/")

    assert isinstance(article, Article)
    assert text().splitlines()[article.first_line - 1] == "## Problème"
