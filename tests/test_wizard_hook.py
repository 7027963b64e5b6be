"""A wizard's author is told file, line and what was expected, before any page is made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagnostics import wizards
from diagnostics.wizards import ALL, get
from hooks import wizards as hook

HEAD = """
from diagnostics.engine.steps import Choice, Fix, Option, Outcome
from diagnostics.engine.wizard import wizard
Q = Choice("q", "Which?", (Option("a", "A"), Option("b", "B")))
"""
BODY = """
@wizard("toy", title="Toy", summary="A toy", icon="toy", kb="KB-001")
def toy(case):
    yield Q
    return Outcome("end", "Finished", "ticket", kb=("KB-777",))
"""


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of one more wizard, seen by the registry and forgotten afterwards."""
    monkeypatch.setattr(wizards, "__path__", [*wizards.__path__, str(tmp_path / "wizards")])
    hook.forget()
    file = tmp_path / "wizards" / "toy" / "interview.py"
    file.parent.mkdir(parents=True)
    (file.parent / "__init__.py").touch()
    return file


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            HEAD + BODY.replace("return Outcome", "Outcome"),
            r"toy/interview\.py:6: wizard 'toy' ends with None.*Outcome",
        ),
        (
            HEAD + BODY.replace("    yield Q\n", "    if False: yield Q\n"),
            r"toy/interview\.py:6: wizard 'toy' asks nothing",
        ),
        (HEAD + 'F = Fix("Bad id", "x", ("y",), "z", 1, 0.5)\n' + BODY, r"toy/interview\.py:5: fix id 'Bad id'"),
        (HEAD + "X = nosuch\n" + BODY, r"toy/interview\.py:5: NameError.*Expected: a wizard that runs"),
        (
            HEAD + BODY.replace('"toy", title', '"network", title'),
            r"toy/interview\.py:1: expected one @wizard with the id 'toy'",
        ),
    ],
)
def test_a_wizard_that_cannot_run_is_told_with_its_place(toy: Path, text: str, says: str) -> None:
    """File, line, what was expected."""
    toy.write_text(text)
    (mistake,) = hook.mistakes()
    assert re.search(says, mistake), mistake


@pytest.mark.parametrize(
    ("states", "said"), [({}, "KB-777 is no article."), ({"KB-777": "archived"}, "KB-777 is archived.")]
)
def test_an_article_that_cannot_be_offered_is_told_with_its_line(toy: Path, states: dict[str, str], said: str) -> None:
    """The line that holds the id."""
    toy.write_text(HEAD + BODY)
    (mistake,) = hook.wrong_articles({"toy": hook.named()["toy"]}, {"KB-001": "validated"} | states)
    assert mistake.endswith(f"toy/interview.py:9: {said} Expected: the id of an article in docs/ that is validated.")


def test_an_edited_wizard_is_seen_without_a_restart(toy: Path) -> None:
    """What `make serve` needs."""
    toy.write_text(HEAD + BODY)
    assert get("toy").title == "Toy"
    toy.write_text(HEAD + BODY.replace('title="Toy"', 'title="A longer title"'))
    hook.forget()
    assert get("toy").title == "A longer title"


def test_the_shipped_wizards_have_no_mistake() -> None:
    """The build's own question."""
    hook.forget()
    assert hook.named().keys() == set(ALL)
