"""A source is the law, an authority or the maker: what else is told, with the file and the line."""

from __future__ import annotations

import pytest

from tools.checks import sources


@pytest.mark.parametrize(
    "source",
    [
        "sippro.fr, page sur le vol de téléphone",
        "windowsnews.ai, articles 374446 and 378835",
        "blogs.example.com, how to",
        "Microsoft, end of support of Office 2021, as reported by PBX Science",
        "Microsoft, pilotes d’imprimantes : calendrier (repris par la presse)",
        "CNIL, recommandation de 2022 (citée par deux cabinets)",
        "Arcep, décision de 2025 (lue par AFP)",
    ],
)
def test_a_blog_or_a_second_hand_is_told(source: str) -> None:
    """By its name with a dot, or by the words that say who reported it."""
    assert len(list(sources.faults_of(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "Code des assurances, articles L113-2 et L.12-10-1",
        "Cybermalveillance.gouv.fr, diagnostic rançongiciel",
        "INC (inc-conso.fr) avec Cybermalveillance.gouv.fr, faux support",
        "MicrosoftDocs windows-itpro-docs : Windows 11 requirements",
        "Règles de l’assistance",
        "APC by Schneider Electric, battery safety",
    ],
)
def test_the_law_authorities_and_makers_pass(source: str) -> None:
    """And so do the rules of the help desk itself."""
    assert list(sources.faults_of(source)) == []


def test_a_weak_source_is_named_with_its_file_and_line() -> None:
    """In the front matter and in the facts; the text of an article may name any site."""
    article = '---\nid: KB-001\nsources:\n  - "CNIL, guide"\n  - "toptips.fr"\n---\n\n- sippro.fr\n'
    facts = 'a:\n  value: 2026-01-01\n  source: "Microsoft, read through a mirror"\n'

    found = list(sources.check([("fr/a/b.md", article), ("facts.yml", facts)]))

    assert [(fault.path, fault.line) for fault in found] == [("fr/a/b.md", 5), ("facts.yml", 3)]


def test_all_sources_are_at_first_hand() -> None:
    """Of every article and every fact."""
    assert [str(fault) for fault in sources.check_docs()] == []
