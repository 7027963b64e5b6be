"""The sets of letters of the browser tests: all there, and chosen by name."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from ground.terminal import Stop
from tools import fonts
from tools.packages import MODULES


def test_every_file_of_a_set_came_with_the_lock() -> None:
    """One that is missing would be replaced by another without a word."""
    files = [file for letters in fonts.SETS.values() for file in letters.files]
    assert [file for file in files if not (MODULES / file).is_file()] == []


def test_a_set_is_chosen_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hardest where nothing is said; an unknown name is an error, not the default."""
    monkeypatch.delenv(fonts.VARIABLE, raising=False)
    assert fonts.chosen() == "dejavu"
    monkeypatch.setenv(fonts.VARIABLE, "noto")
    assert fonts.chosen() == "noto"
    monkeypatch.setenv(fonts.VARIABLE, "comic")
    with pytest.raises(Stop, match="dejavu or noto"):
        fonts.chosen()


@pytest.mark.parametrize("name", list(fonts.SETS))
def test_a_configuration_names_its_files_and_refuses_the_rest(name: str) -> None:
    """In a folder with a sign that XML writes otherwise, too."""
    letters, modules = fonts.SETS[name], Path("/work/R&D/node_modules")
    root = ElementTree.fromstring(fonts.configuration(letters, modules, Path("/tmp/cache")))
    accepted = [glob.text for glob in root.iterfind(".//acceptfont/glob")]
    assert accepted == [str(modules / file) for file in letters.files]
    assert [glob.text for glob in root.iterfind(".//rejectfont/glob")] == ["*"]
    assert root.find("include") is None
