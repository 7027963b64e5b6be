"""The company's own names in mkdocs.yml: what is refused, and how it is said."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from knowledge.company_words import WrongCompanyWords, check

GOOD = """\
extra:
  company_words:
    applications: [Silae, Gest+ Paie]
    sites:
      - Lyon
      - Saint-Étienne
"""


def words_of(text: str, folder: Path) -> dict[str, list[str]]:
    """The names of a configuration text."""
    file = folder / "mkdocs.yml"
    file.write_text(text, "utf-8")
    return check(yaml.safe_load(text)["extra"].get("company_words"), file)


def test_the_names_are_read_by_kind(tmp_path: Path) -> None:
    """A kind without names is not there; without the whole, none is."""
    assert words_of(GOOD, tmp_path) == {"applications": ["Silae", "Gest+ Paie"], "sites": ["Lyon", "Saint-Étienne"]}
    assert words_of("extra: {}", tmp_path) == {}


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        (
            "- Lyon",
            "- L",
            "mkdocs.yml:5: extra.company_words.sites is 'L', which has fewer than two letters or digits.",
        ),
        ("- Lyon", '- "Ly\\u200bon"', "mkdocs.yml:5: extra.company_words.sites is 'Ly\\u200bon', which has characters"),
        ("- Lyon", "- Ⅼуоп", "mkdocs.yml:5: extra.company_words.sites is 'Ⅼуоп', which has letters that are not Latin"),
        ("- Lyon", '- " Lyon"', "which has spaces too many"),
        ("- Lyon", f"- {'L' * 61}", "which has 61 characters. Expected: its sites: a list of names"),
        ("- Lyon", "- 365", "mkdocs.yml:5: extra.company_words.sites is 365. Expected: its sites"),
        (
            "- Lyon",
            "- saint-etienne",
            "mkdocs.yml:6: extra.company_words.sites is 'Saint-Étienne', which is there already",
        ),
        (
            "- Lyon",
            "- silae",
            "mkdocs.yml:5: extra.company_words.sites is 'silae', which is there already, among the applic",
        ),
        (
            "[Silae, Gest+ Paie]",
            "[]",
            "mkdocs.yml:3: extra.company_words.applications is []. Expected: the company's own",
        ),
        ("[Silae, Gest+ Paie]", "Silae", "mkdocs.yml:3: extra.company_words.applications is 'Silae'. Expected: the"),
        ("applications", "apps", "mkdocs.yml:3: extra.company_words.apps is not known. Expected one of: applications"),
    ],
)
def test_a_name_that_cannot_be_used_is_told_with_its_line(tmp_path: Path, good: str, bad: str, said: str) -> None:
    """What it is, and what was expected."""
    with pytest.raises(WrongCompanyWords) as told:
        words_of(GOOD.replace(good, bad), tmp_path)
    assert said in str(told.value)
