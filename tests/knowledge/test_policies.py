"""What a company allows: what is refused, how it is told, and what a page says."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
import yaml

from knowledge import policies as _policies
from knowledge.messages import words
from knowledge.read_library import read_library
from tests.knowledge.test_library import BODY, shelf, text

DEFAULTS = """\
sticks:
  fr: "Aucune clé."
  en: "No stick."
travel:
  fr: "Demandez."
  en: "Ask."
"""
COMPANY = """\
extra:
  policies:
    sticks:
      fr: "Celles de l’accueil. Lisez [la règle](https://example.org/r)."
      en: "Those of reception."
    travel: null
"""
LONG = "a" * 301


def defaults(changed: tuple[str, str] = ("", "")) -> tuple[dict[str, _policies.Policy], list[str]]:
    """The defaults, with one thing changed, and what is said of them."""
    found, mistakes = _policies.read_policies(DEFAULTS.replace(*changed, 1) if changed[0] else DEFAULTS)
    return found, [str(mistake) for mistake in mistakes]


def company(written: str, folder: Path) -> dict[str, _policies.Policy]:
    """What a company says in a configuration text."""
    file = folder / "mkdocs.yml"
    file.write_text(written, "utf-8")
    return _policies.company_policies(yaml.safe_load(written)["extra"].get("policies"), defaults()[0], file)


def places(**bodies: str) -> list[str]:
    """What is said of the places in articles; fr25 and en25 mark both policies, where no other text is given."""
    both = dict.fromkeys(("fr25", "en25"), "{{ policy.sticks }}\n\n{{ policy.travel }}\n")
    texts = {name: _article(name, body) for name, body in {**both, **bodies}.items()}
    library, mistakes = read_library(shelf(**texts), "")
    assert mistakes == []
    return [str(one) for one in _policies.check_places(library, defaults()[0], DEFAULTS)]


def _article(name: str, body: str) -> str:
    head = text(body="")
    return (
        head.replace("KB-025", "?").replace("KB-026", "KB-025").replace("?", "KB-026") if "26" in name else head
    ) + body


def test_what_is_right_is_not_spoken_of(tmp_path: Path) -> None:
    """A company says what it likes of the policies there are, null is nothing said, and it may say nothing at all."""
    found, mistakes = defaults()
    assert (list(found), mistakes) == (["sticks", "travel"], [])
    assert list(company(COMPANY, tmp_path)) == ["sticks"]
    assert company("extra: {}", tmp_path) == {}
    assert places() == []


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        (
            "    sticks:",
            "    stick:",
            "mkdocs.yml:3: extra.policies.stick is not known. Expected one of: sticks, travel.",
        ),
        ('      en: "Those of reception."\n', "", "mkdocs.yml:3: extra.policies.sticks.en is missing. Expected: one"),
        ("      en:", "      de:", "mkdocs.yml:5: extra.policies.sticks.de is not known. Expected"),
        ('"Those of reception."', f'"{LONG}"', "sticks.en is 'aaa"),
        (
            '"Those of reception."',
            f'"{LONG}"',
            "which has 301 characters. Expected: one paragraph of words and links, 300",
        ),
        (
            '"Those of reception."',
            '"<b>All</b>"',
            "mkdocs.yml:5: extra.policies.sticks.en is '<b>All</b>', which has HTML",
        ),
        ('"Those of reception."', '"All. {: .x }"', "which has a brace"),
        ('"Those of reception."', '"![](https://example.org/x.png)"', "which has an image"),
        ('"Those of reception."', '"All.\\n\\nNone."', "which has more than one paragraph"),
        ('"Those of reception."', '" "', "mkdocs.yml:5: extra.policies.sticks.en is ' ', which is empty"),
        ('"Those of reception."', "5", "mkdocs.yml:5: extra.policies.sticks.en is 5. Expected: one paragraph"),
        ("travel: null", "travel: Ask", "mkdocs.yml:6: extra.policies.travel is 'Ask'. Expected: the fields fr, en."),
    ],
)
def test_a_rule_that_cannot_be_used_is_told_with_its_line(tmp_path: Path, good: str, bad: str, said: str) -> None:
    """What it is, and what was expected."""
    with pytest.raises(_policies.WrongPolicies) as told:
        company(COMPANY.replace(good, bad), tmp_path)
    assert said in str(told.value)


def test_a_company_says_policies_not_a_text(tmp_path: Path) -> None:
    """The line is that of the field."""
    with pytest.raises(_policies.WrongPolicies, match=r"mkdocs.yml:1: extra.policies is 'All'. Expected: policies of"):
        company('extra: {policies: "All"}', tmp_path)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ('  en: "Ask."\n', ""),
            "docs/policies.yml:4: travel.en is missing. Expected: one paragraph of words and links",
        ),
        (('"Ask."', '"<i>Ask</i>."'), "docs/policies.yml:6: travel.en is '<i>Ask</i>.', which has HTML."),
        (('"Ask."', f'"{LONG}"'), "which has 301 characters"),
        (("travel:", "sticks:"), "docs/policies.yml:4: is not YAML: sticks is there twice."),
        ((DEFAULTS, "[sticks]"), "docs/policies.yml:1: is a list. Expected: the name of each policy"),
    ],
)
def test_a_default_that_cannot_be_used_is_told_with_its_line(change: tuple[str, str], said: str) -> None:
    """As a company's rule is."""
    found, mistakes = defaults(change)
    assert any(said in line for line in mistakes), mistakes
    assert "travel" not in found


@pytest.mark.parametrize(
    ("bodies", "said"),
    [
        (
            dict.fromkeys(("fr26", "en26"), "{{ policy.stick }}\n"),
            "fr/reseau/wifi-faible.md:19: shows the policy 'stick'. Expected one of docs/policies.yml: sticks, travel.",
        ),
        (
            dict.fromkeys(("fr26", "en26"), "Lisez {{ policy.sticks }}\n"),
            "fr/reseau/wifi-faible.md:19: has the policy 'sticks' within a text. Expected: a line of its own.",
        ),
        (
            {"en26": BODY.replace("KB-026", "KB-025") + "\n{{ policy.sticks }}\n"},
            "en/reseau/wifi-faible.md:1: shows other policies than fr/reseau/wifi-faible.md. Expected: the same in both.",
        ),
        (
            dict.fromkeys(("fr25", "en25"), "{{ policy.sticks }}\n"),
            "docs/policies.yml:4: travel is shown by no article. Expected: its place in one.",
        ),
    ],
)
def test_a_place_that_stands_for_nothing_is_told(bodies: dict[str, str], said: str) -> None:
    """A name that is not known, a place nobody sees, a policy nobody reads, a language that lacks it."""
    assert said in places(**bodies)


def test_an_article_that_cannot_be_read_may_show_what_no_other_does() -> None:
    """One mistake is one message."""
    broken = text(("[2, 3]", "[4]"), "{{ policy.travel }}\n")
    one = text(body="{{ policy.sticks }}\n")
    library, _ = read_library([*shelf(fr25=one, en25=one), ("fr/reseau/x.md", broken, "x/")], "")
    assert list(_policies.check_places(library, defaults()[0], DEFAULTS)) == []


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("fr", "sticks", "<strong>Dans votre entreprise.</strong> Celles de l’accueil. Lisez <a href="),
        ("en", "sticks", "<strong>In your company.</strong> Those of reception."),
        ("fr", "travel", "<strong>Si votre entreprise n’a rien dit.</strong> Demandez."),
        ("en", "travel", "<strong>If your company has said nothing.</strong> Ask."),
        ("fr", "stick", "<p>Avant.</p>\n<p>Après.</p>"),
    ],
)
def test_a_page_says_the_rule_of_the_company_or_something_careful(
    tmp_path: Path, language: str, name: str, said: str
) -> None:
    """In a paragraph of its own, which names whose rule it is; a place for what is not known was told, and is empty."""
    body = f"Avant.\n\n{{{{ policy.{name} }}}}\n\nAprès.\n"
    say = words(language).gettext
    made = _policies.say_policies(body, language, defaults()[0], company(COMPANY, tmp_path), say)
    html = markdown.markdown(made, extensions=["attr_list"])
    assert said in html
    assert ('<p class="g-rule">' in html) is (name != "stick")


def test_a_policy_that_leads_nowhere_is_told() -> None:
    """In any language."""
    lost = defaults(('"Ask."', '"See [the rule](KB-099) or [this](KB-025)."'))[0]
    assert _policies.lost_links(lost.values(), ["KB-025"]) == ["KB-099"]
