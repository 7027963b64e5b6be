"""Numbers and short addresses: none vanishes, none is given twice, each leads to its article."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml

from ground.root import ROOT
from knowledge import register as _register
from knowledge.articles import Article, read_article
from knowledge.library import Library
from knowledge.read_library import read_library
from tools import register as tool

HEAD = """\
---
id: {number}
title: {title}
description: "Savoir si la panne vient de votre poste ou du site."
type: fix
levels: [2]
maintenance: [corrective]
intents: [internet-down]
wizard: null
owner: équipe Réseau
reviewed: 2026-11-24
review_every: 12
audience: everyone
state: {state}
keywords: [wifi]
related: [KB-001]
sources: []
---
"""
REGISTER = """\
KB-025: {path: reseau/internet-coupe.md, title: "Plus d’Internet : où ?"}
KB-026: {path: reseau/wifi-faible.md, title: "Wi-Fi faible"}
"""


def article(number: str, path: str, state: str = "validated", title: str = "Un titre", language: str = "fr") -> Article:
    """One article, as it is read from its file."""
    prefix = "" if language == "fr" else f"{language}/"
    text = HEAD.format(number=number, title=json.dumps(title), state=state)
    found = read_article(f"{language}/{path}", text, prefix + path.removesuffix(".md") + "/")
    assert isinstance(found, Article)
    return found


CABLE, WIFI = article("KB-025", "reseau/internet-coupe.md"), article("KB-026", "reseau/wifi-faible.md")


def told(*articles: Article) -> list[str]:
    """What a maintainer is told of these articles and the register above."""
    register, mistakes = _register.read_register(REGISTER)
    assert mistakes == []
    return [str(mistake) for mistake in _register.check_register(register, REGISTER, articles)]


def test_a_register_that_agrees_says_nothing() -> None:
    """Archived articles keep their number and their address."""
    assert told(CABLE, article("KB-026", "reseau/wifi-faible.md", "archived")) == []


@pytest.mark.parametrize(
    ("articles", "said", "expected"),
    [
        ([CABLE], "docs/register.yml:2: KB-026 (Wi-Fi faible) has no published article", "'state: archived'"),
        (
            [CABLE, article("KB-026", "reseau/wifi-faible.md", "draft")],
            "docs/register.yml:2: KB-026 (Wi-Fi faible) has no published article",
            "docs/en/reseau/wifi-faible.md",
        ),
        (
            [CABLE, article("KB-026", "reseau/autre.md")],
            "fr/reseau/autre.md:2: id KB-026 belongs to reseau/wifi-faible.md (Wi-Fi faible)",
            "a number of its own where this is another article",
        ),
        (
            [CABLE, WIFI, article("KB-027", "reseau/vpn.md")],
            "fr/reseau/vpn.md:2: id KB-027 is not in docs/register.yml.",
            "'python3 dev.py register'",
        ),
    ],
    ids=["deleted", "back to draft", "another file", "new"],
)
def test_a_number_that_vanished_or_moved_is_named_with_what_to_do(
    articles: list[Article], said: str, expected: str
) -> None:
    """File, line, whose number it is, and the way out."""
    (line,) = told(*articles)

    assert line.startswith(said)
    assert expected in line


def test_a_number_whose_file_is_not_valid_has_not_vanished() -> None:
    """To archive it is not what mends it; one that went back to draft has no address any more."""
    register, _ = _register.read_register(REGISTER)

    def count(*files: tuple[str, str]) -> int:
        library, _ = read_library(((source, text, "x/") for source, text in files), "")
        return len(_register.check_register(register, REGISTER, [CABLE], _register.told_before(library.published())))

    good = HEAD.format(number="KB-026", title="Un titre", state="validated")
    bad, draft = good.replace("[2]", "[4]"), good.replace("validated", "draft")
    assert count(("fr/reseau/wifi-faible.md", bad)) == count(("fr/reseau/renamed.md", bad)) == 0
    assert count(("fr/reseau/wifi-faible.md", bad.replace("KB-026", "26"))) == 0
    assert count(("fr/reseau/wifi-faible.md", draft), ("en/reseau/wifi-faible.md", good)) == 0
    assert count(("fr/reseau/wifi-faible.md", draft.replace("[2]", "[4]"))) == 1


def test_a_register_that_is_lost_is_one_message() -> None:
    """Not one for each article."""
    assert [str(mistake) for mistake in _register.check_register({}, "", [CABLE, WIFI])] == [
        "docs/register.yml:1: has no numbers. Expected: the file as it was; on a new site, 'python3 dev.py register' writes it."
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("KB-027: {path: VPN, title: VPN}", ["3: KB-027 path is 'VPN'. Expected: a file such as"]),
        (
            "KB-027: {path: VPN, title: x}",
            ["3: KB-027 path is 'VPN'. Expected: a file", "3: KB-027 title is 'x'. Expected: the French title"],
        ),
        ("KB-027: {pth: a/b.md, title: VPN}", ["3: KB-027 pth is not known. Expected: path."]),
        ("KB-027: {title: VPN}", ["3: KB-027 path is missing. Expected: a file such as"]),
        ("KB-027:", ["3: KB-027 is None. Expected: the fields path, title."]),
        ("KB-27: {path: a/b.md, title: VPN}", ["3: 'KB-27' is no number. Expected: KB- and three digits"]),
        ("KB-026: {path: a/b.md, title: VPN}", ["3: is not YAML: KB-026 is there twice."]),
        ("<<<<<<< HEAD", ["4: is not YAML: "]),
        ("# caf\ufffd", ["3: has a letter that is not UTF-8. Expected: the file saved as UTF-8."]),
    ],
)
def test_a_bad_register_is_named_by_line(line: str, said: list[str]) -> None:
    """It may be mended by hand."""
    _, mistakes = _register.read_register(f"{REGISTER}{line}\n")

    assert len(mistakes) == len(said)
    for mistake, start in zip(mistakes, said, strict=True):
        assert str(mistake).startswith(f"docs/register.yml:{start}"), mistake


@pytest.mark.parametrize(("text", "found"), [("- KB-025", "a list"), ("KB-025", "one text")])
def test_a_register_that_has_no_numbers_with_values_is_told_so(text: str, found: str) -> None:
    """In one line."""
    (mistake,) = _register.read_register(text)[1]

    assert str(mistake) == (
        f"docs/register.yml:1: is {found}. Expected: the number of each article, and its path and title."
    )


def test_the_command_adds_new_numbers_and_follows_renamed_files() -> None:
    """It never removes one, and keeps the first title."""
    register, _ = _register.read_register(REGISTER)
    renamed = article("KB-025", "reseau/coupure.md", title="Coupure")
    entries, changes = _register.renew(register, [renamed, article("KB-027", "reseau/vpn.md", title='Le "VPN"')])

    assert list(entries) == ["KB-025", "KB-026", "KB-027"]
    assert entries["KB-025"] == _register.Entry(path="reseau/coupure.md", title="Plus d’Internet : où ?")
    assert len(changes) == 2
    assert _register.read_register(_register.write(entries)) == (entries, [])


@pytest.mark.parametrize(
    ("language", "home", "address"),
    [("fr", "https://g.example/aide/", "k/KB-025/"), ("en", "https://g.example/aide/en/", "en/k/KB-025/")],
)
def test_a_short_address_leads_on_from_any_folder(language: str, home: str, address: str) -> None:
    """At once and without script; search engines are shown the article itself."""
    found = article("KB-025", "reseau/internet-coupe.md", title="C’est <b> & là", language=language)
    page = _register.short_page(found, "https://g.example/aide/")
    (target,) = re.findall(r'http-equiv="refresh" content="0; url=([^"]+)"', page)

    assert _register.short_url("KB-025", language) == address
    assert urljoin(f"https://g.example/aide/{address}", target) == f"{home}reseau/internet-coupe/"
    assert f'<link rel="canonical" href="{home}reseau/internet-coupe/">' in page
    assert f'<a href="{target}">C’est &lt;b&gt; &amp; là</a>' in page
    assert f'<html lang="{language}">' in page
    assert "<script" not in page
    assert "<style" not in page


def test_drafts_are_not_published() -> None:
    """Neither in lists nor by address; the files are named, for both languages."""
    texts = [
        (f"{lang}/reseau/x.md", HEAD.format(number="KB-030", title="Un titre", state="draft")) for lang in ("fr", "en")
    ]
    library, _ = read_library(((source, text, "x/") for source, text in texts), "")
    shown: Library = library.published()

    assert library.articles["fr"]["KB-030"].meta.state == "draft"
    assert shown.articles == {"fr": {}, "en": {}}
    assert shown.unpublished == {"fr/reseau/x.md", "en/reseau/x.md"}


def test_every_number_of_this_repository_has_its_article() -> None:
    """The register as it is, and every article in both languages."""
    register, mistakes = tool.load(ROOT)
    assert mistakes == []
    text = (ROOT / _register.FILE).read_text("utf-8")
    for language in ("fr", "en"):
        found = [one for one in tool.articles(ROOT, language) if isinstance(one, Article)]
        assert _register.check_register(register, text, found) == []


@pytest.mark.browser
def test_every_short_address_of_the_built_site_resolves() -> None:
    """Capital or small letters, in each language; each page leads to one that is there."""
    site = ROOT / "site"
    if not (site / "index.html").is_file():
        pytest.fail("site/ is missing: run 'make build' first ('make test' does)")
    numbers = yaml.safe_load((ROOT / _register.FILE).read_text("utf-8"))
    for language in ("fr", "en"):
        for number in [*numbers, *map(str.lower, numbers)]:
            folder = site / _register.short_url(number, language)
            (target,) = re.findall(r"0; url=([^\"]+)", (folder / "index.html").read_text("utf-8"))
            assert Path(folder, target, "index.html").is_file(), (language, number)
