"""The ground holds: locks name no address, catalogues are judged as a reader would judge them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from ground import catalogues
from ground.root import ROOT

PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Level {level}"
msgstr "Niveau {level}"

#, fuzzy
msgid "Guessed"
msgstr "Deviné"

msgid "Empty"
msgstr ""

msgid "Call %(number)s"
msgstr "Appeler %(numero)s"
"""


@pytest.fixture
def po(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue with one message of each kind."""
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    path = tmp_path / "fr.po"
    path.write_text(PO, encoding="utf-8")
    return path


def used(*messages: str) -> Catalog:
    """What the sources would use."""
    catalogue = Catalog()
    for line, message in enumerate(messages, start=1):
        catalogue.add(message, locations=[("page.py", line)])
    return catalogue


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Level {level}", []),
        ("Guessed", ["fr.po:9: 'Guessed' is marked fuzzy. Expected: a msgstr."]),
        ("Empty", ["fr.po:12: 'Empty' has no translation. Expected: a msgstr."]),
        ("New", ["page.py:1: 'New' is not in fr.po. Expected: a translation; run 'make messages'."]),
    ],
)
def test_a_message_that_a_reader_would_see_in_english_is_named(po: Path, message: str, expected: list[str]) -> None:
    """File, line, message and what was expected."""
    assert list(catalogues.faults_of(used(message), po)) == expected


def test_a_translation_must_keep_the_names_to_fill_in(po: Path) -> None:
    """A name lost in translation would show as such, or stop the page."""
    (fault,) = catalogues.faults_of(used("Call %(number)s"), po)
    assert "%(number)s, %(numero)s on one side only" in fault


def test_collecting_keeps_translations_and_drops_what_is_unused(po: Path) -> None:
    """`make messages` never loses a translator's work on a message still in use."""
    catalogues.merge(used("New", "Level {level}"), po, "fr")
    after = catalogues.read_po_file(po)
    assert [message.id for message in after if message.id] == ["New", "Level {level}"]
    assert after["Level {level}"].string == "Niveau {level}"


def test_collecting_twice_changes_nothing(po: Path) -> None:
    """A change in git is a change of words."""
    catalogues.merge(used("Level {level}", "Guessed"), po, "fr")
    once = po.read_bytes()
    catalogues.merge(used("Level {level}", "Guessed"), po, "fr")
    assert po.read_bytes() == once


@pytest.mark.parametrize(
    "name", ["requirements.lock", "requirements-browser.lock", "package-lock.json", "pyproject.toml", "package.json"]
)
def test_locks_name_no_address(name: str) -> None:
    """Each machine asks the registry it is set up with."""
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_every_npm_package_has_a_hash() -> None:
    """`npm ci` refuses what does not match."""
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_the_same_words_give_the_same_bytes_whenever_they_are_compiled(po: Path) -> None:
    """They are part of the wheel, whose hash is in the lock that every page loads: a minute would rename the runtime."""
    found = set()
    for moment in (
        datetime(2026, 11, 24, 9, 59, tzinfo=UTC),
        datetime(2027, 1, 1, tzinfo=timezone(timedelta(hours=2))),
    ):
        catalogue = catalogues.read_po_file(po)
        catalogue.creation_date = catalogue.revision_date = moment
        found.add(catalogues.compiled(catalogue))
    assert len(found) == 1
    po.write_bytes("\ufeff".encode() + PO.replace("\n", "\r\n").encode())
    assert {catalogues.compiled(catalogues.read_po_file(po))} == found
