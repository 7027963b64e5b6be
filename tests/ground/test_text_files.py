"""Text as people save it: what Windows adds is read, what we write is the same everywhere, no command trips over a letter."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dev
from ground import files
from ground.catalogues import read_po_file
from ground.root import ROOT
from ground.yaml_lines import find, line_of, load
from tools.tasks import PYTHON_SOURCES

SOURCES = [path for name in PYTHON_SOURCES for path in (sorted((ROOT / name).rglob("*.py")) or [ROOT / name])]
# Where text may be read and written by hand: the one home, and the command that runs before there is an environment.
MODE = re.compile("[rwaxbt+]+")
HOMES = ("ground/files.py", "dev.py")


@pytest.mark.parametrize(
    "saved",
    [
        "a: é\nb: 2\n".encode(),
        "a: é\r\nb: 2\r\n".encode(),
        "\ufeffa: é\r\nb: 2\r\n".encode(),
        "a: é\rb: 2\r".encode(),
    ],
)
def test_text_reads_the_same_however_it_was_saved(saved: bytes, tmp_path: Path) -> None:
    """By an editor of Windows, of an old Mac, with a byte order mark."""
    path = tmp_path / "x.yml"
    path.write_bytes(saved)
    assert files.read_text(path) == "a: é\nb: 2\n"
    assert files.read_if_there(tmp_path / "none") == ""


def test_a_letter_that_is_not_utf_8_does_not_stop_the_reading() -> None:
    """Who reads the text tells it, with its line."""
    assert files.text(b"caf\xe9\r\n") == f"caf{files.UNREADABLE}\n"


def test_text_is_written_with_lf(tmp_path: Path) -> None:
    """Whatever the system, in a folder that is made."""
    files.write_text(tmp_path / "new" / "x.txt", "é\nb\n")
    assert (tmp_path / "new" / "x.txt").read_bytes() == "é\nb\n".encode()


def test_tabs_in_yaml_are_spaces() -> None:
    """YAML knows none; whoever types them sees no difference."""
    text = "a:\n\tb:\t1\n\tc: [x,\ty]\n"
    assert load(text) == {"a": {"b": 1, "c": ["x", "y"]}}
    assert (line_of(text, ("a", "c")), find(text, ("a", "b"))) == (3, (2, 2))


def test_a_catalogue_of_windows_is_read(tmp_path: Path) -> None:
    """A translator's editor may add both."""
    path = tmp_path / "fr.po"
    path.write_bytes('\ufeffmsgid ""\r\nmsgstr ""\r\n\r\nmsgid "Call"\r\nmsgstr "Appelez"\r\n'.encode())
    assert read_po_file(path)["Call"].string == "Appelez"


# --- The kind made impossible ------------------------------------------------------------------------------------------


def keywords(call: ast.Call) -> dict[str, ast.expr]:
    """What a call gives by name."""
    return {word.arg: word.value for word in call.keywords if word.arg}


def calls(file: Path) -> Iterator[tuple[str, str, ast.Call]]:
    """Place, name and call, of every call with a name in a file."""
    for node in ast.walk(ast.parse(files.read_text(file))):
        if isinstance(node, ast.Call):
            yield f"{file.relative_to(ROOT).as_posix()}:{node.lineno}", named(node), node


def named(call: ast.Call) -> str:
    """What is called: the last name of it."""
    return str(getattr(call.func, "attr", "") or getattr(call.func, "id", ""))


def opens_text_in_the_machines_letters(name: str, call: ast.Call) -> bool:
    """Whether a call reads or writes text in what the machine happens to speak."""
    given = keywords(call)
    if name in ("read_text", "write_text"):
        if isinstance(call.func, ast.Name):
            return False  # ours
        places = 1 if name == "read_text" else 2
        return "encoding" not in given and len(call.args) < places and not _of_our_module(call)
    if name == "open" and isinstance(call.func, ast.Attribute) and call.args and not MODE.fullmatch(said(call.args[0])):
        return False  # a browser opens a page
    if name in ("open", "fdopen"):
        at = 0 if isinstance(call.func, ast.Attribute) and name == "open" else 1
        mode = given.get("mode") or (call.args[at] if len(call.args) > at else ast.Constant("r"))
        return "encoding" not in given and "b" not in said(mode)
    return bool({"text", "universal_newlines"} & given.keys()) and "encoding" not in given


def said(value: ast.expr) -> str:
    """A text that is written there; nothing for what is not known before it runs."""
    return str(value.value) if isinstance(value, ast.Constant) else ""


def _of_our_module(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "files"


def test_no_text_is_read_in_the_machines_letters() -> None:
    """No read_text(), open() or output of a command without its encoding: it works here and ends in a traceback elsewhere."""
    found = [
        place for file in SOURCES for place, name, call in calls(file) if opens_text_in_the_machines_letters(name, call)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("path.read_text()", True),
        ("path.read_text('utf-8')", False),
        ("path.write_text(x)", True),
        ("path.write_text(x, encoding='utf-8')", False),
        ("read_text(path)", False),
        ("open(path)", True),
        ("open(path, 'rb')", False),
        ("path.open()", True),
        ("path.open('w')", True),
        ("path.open('wb')", False),
        ("visitor.open('reponses/')", False),
        ("subprocess.run(x, text=True)", True),
        ("subprocess.run(x, text=True, encoding='utf-8')", False),
    ],
)
def test_the_rule_sees_what_it_forbids(line: str, wrong: bool) -> None:
    """A rule that finds nothing may be blind."""
    (call,) = (node for node in ast.walk(ast.parse(line)) if isinstance(node, ast.Call))
    assert opens_text_in_the_machines_letters(named(call), call) is wrong


def test_every_room_reads_text_in_one_place() -> None:
    """ground.files for all that may use it; diagnostics, which may not, drops the byte order mark itself."""
    found = [
        place
        for file in SOURCES
        if not file.is_relative_to(ROOT / "tests") and file.relative_to(ROOT).as_posix() not in HOMES
        for place, name, call in calls(file)
        if name in ("read_text", "write_text")
        and isinstance(call.func, ast.Attribute)
        and ast.unparse(keywords(call).get("encoding", ast.Constant(""))) != "'utf-8-sig'"
    ]
    assert found == []


# --- Commands ----------------------------------------------------------------------------------------------------------

SPEAKS = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
PRINTS = r"from diagnostics.desk.streams import settle; settle(); print('\xe9\u2019\u202f\udce9')"


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Python, from the root, in a machine that speaks what is given."""
    told = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=told, capture_output=True, check=False)


@pytest.mark.parametrize("environment", [SPEAKS, {"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C"}])
def test_a_letter_that_the_terminal_lacks_ends_no_command(environment: dict[str, str]) -> None:
    """ASCII means UTF-8; on others a number stands for it."""
    done = run("-c", PRINTS, **environment)
    expected = b"\xe9\\u2019\\u202f\\udce9" if "PYTHONIOENCODING" in environment else "é’\u202f\\udce9".encode()
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, expected, b"")


@pytest.mark.parametrize("words", [["-m", "diagnostics", "list"], ["dev.py", "--help"]])
def test_our_commands_speak_on_a_machine_without_a_language(words: list[str]) -> None:
    """`LC_ALL=C`, as in a container or a task that runs at night."""
    if words[0] == "dev.py":
        words = ["-c", r"import dev, sys; dev.settle(sys.stdout); dev.say('\xe9')"]
    done = run(*words, **SPEAKS)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "é" in done.stdout.decode()


def test_every_command_settles_its_terminal_first() -> None:
    """A new tool, too: it has a main part, so it settles, or hands over to the one that does."""
    mains = [
        file for file in SOURCES if "tests" not in file.parts and '__name__ == "__main__"' in files.read_text(file)
    ]
    silent = {"diagnostics/__main__.py": "commands.main", "tools/benches/copies.py": "figures only"}
    lacking = [
        file.relative_to(ROOT).as_posix()
        for file in mains
        if not any(word in files.read_text(file) for word in ("settle(", "run(check_site"))
    ]
    assert sorted(set(lacking) - silent.keys()) == []


@pytest.mark.parametrize("folder", ["/d/été", '/d/it\'s "a" #1 100%', "/d/a\udce9"])
def test_the_environment_finds_the_sources_in_any_folder(folder: str) -> None:
    """Up to 3.12 Python reads a .pth file in the machine's letters, and does not start on one that is not."""
    line = dev.path_line(Path(folder))
    found = ["before"]
    exec(line.replace("sys.path", "found"), {"found": found})
    assert line.isascii()
    assert line.startswith("import ")
    assert found == ["before", str(Path(folder))]
