"""A wizard's author is told file, line and what was expected, before any page is made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagnostics import wizards
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.words import Speech
from diagnostics.probes.codes import CODES
from diagnostics.wizards import ALL, get
from knowledge import wizard_checks

HEAD = """
from diagnostics.engine.author import Author
w = Author("toy")
Q = w.ask("q", "a", "b", all_there=True)
END = w.end("end", "ticket", "KB-777", roads=("advice",))
"""
BODY = """
@w.wizard(icon="toy", kb="KB-001")
def toy(case):
    yield Q
    return END
"""
WORDS = """
[wizard]
title = "Toy"
summary = "A toy"
[ask.q]
title = "Which?"
[ask.q.a]
label = "A"
say = "It is A."
[ask.q.b]
label = "B"
say = "It is B."
[end.end]
title = "Finished"
"""


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the only wizard that the registry sees, forgotten afterwards: walking the shipped ones takes long."""
    file = tmp_path / "wizards" / "toy" / "interview.py"
    file.parent.mkdir(parents=True)
    (tmp_path / "wizards" / "common").symlink_to(Path(wizards.__path__[0]) / "common")
    monkeypatch.setattr(wizards, "__path__", [str(tmp_path / "wizards")])
    wizard_checks.forget()
    (file.parent / "__init__.py").touch()
    for language in LANGUAGES:
        (file.parent / f"{language}.toml").write_text(WORDS, "utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            HEAD + BODY.replace("return END", "END"),
            r"toy/interview\.py:7: wizard 'toy' ends with None.*Outcome",
        ),
        (
            HEAD + BODY.replace("    yield Q\n", "    if False: yield Q\n"),
            r"toy/interview\.py:7: wizard 'toy' asks nothing",
        ),
        (HEAD + 'F = w.fix("Bad id", 1, 0.5)\n' + BODY, r"toy/interview\.py:6: fix id 'Bad id'"),
        (HEAD + "X = nosuch\n" + BODY, r"toy/interview\.py:6: NameError.*Expected: a wizard that runs"),
        (
            (HEAD + BODY).replace('Author("toy")', 'Author("network")'),
            r"toy/interview\.py:1: expected one @wizard with the id 'toy'",
        ),
    ],
)
def test_a_wizard_that_cannot_run_is_told_with_its_place(toy: Path, text: str, says: str) -> None:
    """File, line, what was expected."""
    toy.write_text(text, "utf-8")
    (mistake,) = wizard_checks.mistakes()
    assert re.search(says, mistake), mistake


@pytest.mark.parametrize(
    ("states", "said"), [({}, "KB-777 is no article."), ({"KB-777": "archived"}, "KB-777 is archived.")]
)
def test_an_article_that_cannot_be_offered_is_told_with_its_line(toy: Path, states: dict[str, str], said: str) -> None:
    """The line that holds the id."""
    toy.write_text(HEAD + BODY, "utf-8")
    (mistake,) = wizard_checks.wrong_articles(
        {"toy": wizard_checks.named_articles()["toy"]}, {"KB-001": "validated"} | states
    )
    assert mistake.endswith(f"toy/interview.py:5: {said} Expected: the id of an article in docs/ that is validated.")


def test_an_edited_wizard_is_seen_without_a_restart(toy: Path) -> None:
    """What `make serve` needs."""
    toy.write_text(HEAD + BODY, "utf-8")
    assert (get("toy").icon, Speech("en").wizard("toy", "title")) == ("toy", "Toy")
    toy.write_text(HEAD + BODY.replace('icon="toy"', 'icon="a-longer-icon"'), "utf-8")
    (toy.parent / "en.toml").write_text(WORDS.replace('"Toy"', '"A longer title"'), "utf-8")
    wizard_checks.forget()
    assert (get("toy").icon, Speech("en").wizard("toy", "title")) == ("a-longer-icon", "A longer title")


def test_the_shipped_wizards_have_no_mistake() -> None:
    """The build's own question."""
    wizard_checks.forget()
    assert wizard_checks.named_articles().keys() == set(ALL)
    assert list(wizard_checks.word_faults()) == []


@pytest.mark.parametrize("broken", [b'title = "Toy', "title = 'Été'".encode("latin-1")])
def test_a_file_of_words_that_cannot_be_read_is_told_with_its_line(toy: Path, broken: bytes) -> None:
    """A quote that is missing, an editor that does not write UTF-8."""
    toy.write_text(HEAD + BODY, "utf-8")
    file = toy.with_name("fr.toml")
    file.write_bytes(WORDS.encode().replace(b'title = "Toy"', broken))
    wizard_checks.forget()
    with pytest.raises(wizard_checks.WizardCannotRun, match=r"^diagnostics/wizards/toy/fr\.toml:3: .*Expected: TOML"):
        list(wizard_checks.word_faults())


def test_a_word_that_goes_is_told_although_no_rule_changed(toy: Path) -> None:
    """Words are checked at every build: what is kept of a wizard's walk does not vouch for them."""
    toy.write_text(HEAD + BODY, "utf-8")
    assert [fault for fault in wizard_checks.word_faults() if "toy" in fault] == []
    (toy.parent / "en.toml").write_text(WORDS.replace('title = "Finished"\n', ""), "utf-8")
    wizard_checks.forget()
    found = [fault for fault in wizard_checks.word_faults() if "toy/en.toml" in fault]
    assert any("[end.end] lacks title" in fault for fault in found), found


def test_a_page_knows_the_articles_it_may_link_to_and_no_others() -> None:
    """Its own, those of every wizard that may go on from there, and those of error codes."""
    names = {name: [f"KB-{at:03}"] for at, name in enumerate(ALL, 900)}
    codes = {code.kb for code in CODES}
    for name, wizard in ALL.items():
        found = wizard_checks.linked(wizard, names)
        assert {*names[name], *codes} <= found
        for other in wizard.hands_over_to:
            assert wizard_checks.linked(ALL[other], names) <= found
    ends = next(wizard for wizard in ALL.values() if not wizard.hands_over_to)
    assert wizard_checks.linked(ends, names) == {*names[ends.id], *codes}
