"""Finding the wizards: one file, one wizard, one id."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagnostics import wizards
from diagnostics.engine.errors import AuthorError, UnknownWizardError
from diagnostics.wizards import ALL, get

SOURCE = """
from diagnostics.engine.author import Author

w = Author({id!r})
Q = w.ask("q", "a", "b", all_there=True)
END = w.end("end", "ticket", roads=("advice",))

@w.wizard(icon="toy", kb="KB-001")
def toy(case):
    yield Q
    return END
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that a pack would add to the wizards."""
    monkeypatch.setattr(wizards, "__path__", [*wizards.__path__, str(tmp_path)])
    return tmp_path


def lay(pack: Path, name: str, text: str) -> None:
    """One wizard's folder."""
    (pack / name).mkdir()
    (pack / name / "__init__.py").touch()
    (pack / name / "interview.py").write_text(text, "utf-8")


def test_a_new_folder_is_found_by_itself(pack: Path) -> None:
    """After the permanent ones; usable at once."""
    lay(pack, "toy_one", SOURCE.format(id="toy-one"))
    assert list(ALL)[-1] == "toy-one"
    assert get("toy-one").kb == "KB-001"


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("toy_two", SOURCE.format(id="network"), "expected one @wizard with the id 'toy-two', found .*'network'"),
        ("toy_three", "X = 1", "found none"),
        ("toy_four", SOURCE.format(id="toy-four") + SOURCE.format(id="b").replace("def toy", "def other"), "'b'"),
    ],
)
def test_a_folder_with_another_id_is_named_with_its_place(pack: Path, name: str, text: str, says: str) -> None:
    """A duplicate id, no wizard, two wizards."""
    lay(pack, name, text)
    with pytest.raises(AuthorError, match=says):
        get(name.replace("_", "-"))


def test_an_unknown_id_lists_the_known_ones() -> None:
    """For links and for the terminal."""
    with pytest.raises(UnknownWizardError, match="network"):
        get("nosuch")
