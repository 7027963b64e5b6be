"""The company's own names, understood without training."""

from __future__ import annotations

import pytest

from diagnostics.triage import understand

COMPANY = {
    "applications": ["Silae", "Gest+ Paie", "Gest+"],
    "sites": ["Saint-Étienne"],
    "printers": ["Rivoli-2"],
}


@pytest.mark.parametrize(
    ("text", "fact", "value", "wizard"),
    [
        ("Silae ne s'ouvre plus", "app", "Silae", "software"),
        ("SILAE does not open any more", "app", "Silae", "software"),
        ("gest+ paie se ferme tout seul", "app", "Gest+ Paie", "software"),
        ("gest+ se ferme tout seul", "app", "Gest+", "software"),
        ("rivoli-2 ne sort plus rien", "printer", "Rivoli-2", "printer"),
        ("plus de réseau à saint-etienne", "site", "Saint-Étienne", "network"),
    ],
)
def test_a_name_is_a_fact_and_leads_to_its_diagnosis(text: str, fact: str, value: str, wizard: str) -> None:
    """As the company writes it, whatever the case and the accents; the longest name wins."""
    found = understand(text, lang="fr", company=COMPANY)
    told = found.facts[fact]
    assert [one["value"] for one in (told if isinstance(told, list) else [told])] == [value]
    assert found.intents[0].wizard == wizard


@pytest.mark.parametrize("text", ["silaexpress ne marche pas", "le Rivoli-22 est en panne"])
def test_a_part_of_a_word_is_no_name(text: str) -> None:
    """Nothing of the company is heard in it."""
    facts = understand(text, lang="fr", company=COMPANY).facts
    assert not {"printer", "site"} & set(facts)
    assert "Silae" not in str(facts)


@pytest.mark.parametrize("company", [{}, {"applications": []}, {"sites": ["   "]}, ()])
def test_without_names_nothing_changes(company: object) -> None:
    """Nor with empty ones."""
    text = "mon pc est lent"
    assert understand(text, lang="fr", company=company) == understand(text, lang="fr")  # type: ignore[arg-type]
