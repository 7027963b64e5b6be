"""An answer or a fact that is misspelt in a comparison, a table or a pattern stops the build, with file and line."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path
from types import ModuleType

import pytest

from diagnostics.engine.errors import AuthorError
from diagnostics.engine.explore import hand_overs, onward, survey
from diagnostics.engine.run import Place
from diagnostics.engine.steps import Outcome
from diagnostics.engine.wizard import Wizard
from diagnostics.wizards import ALL

TABLE = re.compile(r"[A-Z_]+")


def source_of(name: str) -> Path:
    """The interview of a wizard."""
    return Path(str(import_module(f"diagnostics.wizards.{name.replace('-', '_')}.interview").__file__))


def compared(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every text that something is compared with, is a pattern, or is a key of a table of answers."""
    tables = {
        argument.id
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "pick"
        for argument in call.args
        if isinstance(argument, ast.Name)
    }
    for node in ast.walk(tree):
        parts: list[ast.AST] = []
        if isinstance(node, ast.Compare):
            parts = [] if _of_no_scale(node) else [*node.comparators, node.left]
        elif isinstance(node, ast.MatchValue):
            parts = [node.value]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "pick":
            parts = [key for table in node.args if isinstance(table, ast.Dict) for key in table.keys if key]
        elif isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Dict):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            parts = [key for key in node.value.keys if key] if tables & set(names) else []
        for part in parts:
            # What is handed to a call (facts.get("place")) is a name, not a value.
            inside = [] if isinstance(part, ast.Call) else ast.walk(part)
            yield from (item for item in inside if isinstance(item, ast.Constant) and isinstance(item.value, str))


def _of_no_scale(node: ast.Compare) -> bool:
    """The kind of an ending, the names of told facts: no answers, and neither has a scale of its own."""
    sides = [node.left, *node.comparators]
    return any(isinstance(side, ast.Attribute) and side.attr in ("ending", "told") for side in sides)


def planted(source: str, constant: ast.Constant) -> str:
    """The source with one text misspelt."""
    lines = source.splitlines(keepends=True)
    row = lines[constant.lineno - 1].encode()
    end = constant.end_col_offset or 0
    lines[constant.lineno - 1] = (row[: end - 1] + b"x" + row[end - 1 :]).decode()
    return "".join(lines)


def loaded(text: str, file: Path, name: str, patch: pytest.MonkeyPatch) -> Wizard:
    """The wizard of a source text, which others hand over to from now on."""
    module = ModuleType(f"diagnostics.wizards.{name.replace('-', '_')}.interview")
    exec(compile(text, str(file), "exec"), module.__dict__)
    patch.setitem(sys.modules, module.__name__, module)
    return next(item for item in vars(module).values() if isinstance(item, Wizard))


def before(name: str) -> list[Place]:
    """One hand-over to this wizard for each state in which it may go on."""
    sources = [wizard for wizard in ALL.values() if name in wizard.hands_over_to]
    found = dict(chain.from_iterable(hand_overs(wizard) for wizard in sources))
    return [end for end in found.values() if isinstance(end.step, Outcome) and end.step.wizard == name]


def message_of(wizard: Wizard, ends: list[Place]) -> str:
    """What stops the build, of the wizard alone or behind a hand-over; "" if nothing does."""
    try:
        for _ in chain(survey(wizard), chain.from_iterable(onward(end) for end in ends)):
            pass
    except AuthorError as error:
        return str(error)
    return ""


@pytest.mark.slow
@pytest.mark.parametrize("name", list(ALL))
def test_every_planted_misspelling_is_stopped_where_it_stands(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each in turn; the message names the file and the line."""
    file = source_of(name)
    source = file.read_text("utf-8")
    sites = list(compared(ast.parse(source)))
    assert len(sites) > 5
    ends = before(name)
    unnoticed = []
    for site in sites:
        with monkeypatch.context() as patch:
            message = message_of(loaded(planted(source, site), file, name, patch), ends)
        if f"{file}:" not in message:
            unnoticed.append(f"{site.lineno}: {site.value!r} {message}")
    assert unnoticed == []
