"""The rooms: what each may use, what MkDocs loads, and in which order."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import dev
from diagnostics.engine.languages import LANGUAGES
from diagnostics.wizards import ORDER
from ground.root import ROOT
from knowledge.intents import INTENTS, SERVED
from tools.tasks import PYTHON_SOURCES

# Each room and the rooms it may use; inside diagnostics, its parts.
USES = {
    "diagnostics": set[str](),
    "ground": {"diagnostics"},
    "knowledge": {"diagnostics", "ground"},
    "runtime": {"diagnostics", "ground"},
    "hooks": {"diagnostics", "ground", "knowledge", "runtime"},
    "tools": {"diagnostics", "ground", "knowledge", "runtime", "hooks", "tests"},
}
PARTS = {
    "diagnostics.engine": set[str](),
    "diagnostics.probes": {"engine"},
    "diagnostics.wizards": {"engine"},
    "diagnostics.triage": {"engine", "probes", "wizards"},
    "diagnostics.ticket": {"engine", "probes", "wizards"},
    "diagnostics.pages": {"engine", "probes", "wizards", "ticket"},
    "diagnostics.visit": {"engine", "probes", "wizards", "triage", "ticket", "pages"},
    "diagnostics.desk": {"engine", "probes", "wizards", "triage", "ticket", "pages", "visit"},
}
WITHOUT_MKDOCS = ("diagnostics", "ground", "knowledge", "runtime")
HOOKS = sorted((ROOT / "hooks").glob("*.py"))


def imported(file: Path) -> Iterator[str]:
    """Every module that a file imports, of `from a import b` both a and a.b."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports_of(room: str) -> Iterator[tuple[str, str]]:
    """File and module, for each import in a room."""
    for file in sorted((ROOT / room.replace(".", "/")).rglob("*.py")):
        yield from ((file.relative_to(ROOT).as_posix(), name) for name in imported(file))


@pytest.mark.parametrize("room", USES)
def test_a_room_uses_only_what_lies_below_it(room: str) -> None:
    """Nothing points back."""
    closed = set(USES) | {"tests"}
    closed -= USES[room] | {room}
    assert [one for one in imports_of(room) if one[1].partition(".")[0] in closed] == []


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_diagnostics_uses_only_what_lies_below_it(part: str) -> None:
    """Rules know no page, pages know no door."""
    closed = {f"diagnostics.{name.partition('.')[2]}" for name in PARTS} - {
        f"diagnostics.{name}" for name in PARTS[part]
    }
    closed -= {part}
    assert [one for one in imports_of(part) if ".".join(one[1].split(".")[:2]) in closed] == []


@pytest.mark.parametrize("room", WITHOUT_MKDOCS)
def test_a_room_of_pure_functions_knows_no_mkdocs(room: str) -> None:
    """The hooks translate: a move to another generator leaves these as they are."""
    assert [one for one in imports_of(room) if one[1].partition(".")[0] in ("mkdocs", "material")] == []


def test_every_check_and_command_goes_to_every_room() -> None:
    """A room that one of them forgets is a room without it."""
    rooms = {*USES, "tests"}
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    assert set(PYTHON_SOURCES) - {"dev.py"} == rooms
    assert set(settings["mypy"]["files"]) - {"dev.py"} == rooms
    assert set(settings["ruff"]["lint"]["isort"]["known-first-party"]) - {"guichet_packs"} == rooms
    assert rooms <= set(dev.ROOMS)


def test_every_wizard_has_its_intents() -> None:
    """Their ids have one home, diagnostics.wizards.ORDER; an intent is that of one wizard."""
    other = sorted(set(SERVED) ^ set(ORDER))
    assert not other, (
        f"{other}: expected the same wizards in SERVED of knowledge/intents.py and in ORDER of diagnostics/wizards/__init__.py"
    )
    assert len(INTENTS) - 1 == sum(map(len, SERVED.values()))


# What has a default for a language that is not in it.
WITH_DEFAULT = {"COLON", "QUESTION", "DATE_LOCALES"}


@pytest.mark.parametrize("room", ["knowledge", "tools"])
def test_a_table_by_language_has_every_language(room: str) -> None:
    """So that a third one is told what it lacks, by name."""
    names = [
        file.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for file in (ROOT / room).rglob("*.py")
    ]
    # What trains the understanding has packages of its own, which are not here.
    names = [name for name in names if not name.startswith("tools.train.")]
    modules = [import_module(name) for name in names if not name.endswith(("__init__", "__main__"))]
    tables = [
        (module.__name__, name, value)
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, dict)
    ]
    by_language = [one for one in tables if one[2] and set(one[2]) <= set(LANGUAGES) and one[1] not in WITH_DEFAULT]
    assert by_language
    lacking = {
        f"{where}.{name}": sorted(set(LANGUAGES) - set(table))
        for where, name, table in by_language
        if set(table) != set(LANGUAGES)
    }
    assert not lacking, f"{lacking}. Expected: an entry for each language of diagnostics/engine/languages.py."


def test_mkdocs_loads_every_hook_file_and_nothing_else() -> None:
    """What hooks share lies in hooks/this_build, which MkDocs does not load: it would exist twice."""
    listed = re.findall(r"^  - (hooks/\S+\.py)", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == [file.relative_to(ROOT).as_posix() for file in HOOKS]


def test_every_hook_says_in_mkdocs_yml_why_it_stands_where_it_does() -> None:
    """The order is said there and nowhere else, save for the one rule in hooks/this_build/order.py."""
    assert [name for _, name in imports_of("hooks") if name.endswith("event_priority")] == [
        "mkdocs.plugins.event_priority"
    ]
    assert "event_priority" in (ROOT / "hooks/this_build/order.py").read_text("utf-8")


@pytest.mark.parametrize("file", HOOKS, ids=lambda file: str(file.stem))
def test_no_hook_is_imported_by_another(file: Path) -> None:
    """MkDocs loads a hook by its path: imported by name, it would be there a second time, with a state of its own."""
    others = {f"hooks.{hook.stem}" for hook in HOOKS}
    assert sorted(others & set(imported(file))) == []
    shared = [*(ROOT / "hooks/this_build").glob("*.py"), *(ROOT / "tools").rglob("*.py")]
    assert [one for one in shared if others & set(imported(one))] == []
