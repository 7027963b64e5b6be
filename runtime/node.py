"""The steps of the runtime's build that run in node, inside the pinned Pyodide (runtime/build.mjs, runtime/inside.py)."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ground.files import read_text, save
from ground.terminal import heard
from runtime.errors import CannotMake
from runtime.files import OF_UNDERSTANDING, Files
from runtime.shrink import shrunk
from runtime.sources import DOOR, SAMPLES, Sources, module_names
from runtime.store import Workshop, stored_zip

# Imported by name or by the start itself, which sys.modules does not show; _strptime serves datetime.strptime,
# the codecs and quopri serve the e-mail package.
ALWAYS = ("importlib/__init__", "re/__init__", "_strptime", "quopri", "base64")
ALWAYS_CODECS = ("encodings/utf_8", "encodings/ascii", "encodings/latin_1", "encodings/cp437")
# Optional imports of zipfile, shutil and asyncio: each is inside a `try`.
NEVER = ("bz2.py", "lzma.py", "ssl.py", "compression/")
NODE_SECONDS = 180


class MissingModule(CannotMake):
    """Our packages ask the trimmed library for a module that is not in it."""


@dataclass(frozen=True)
class Made:
    """What a step left: its result and its files."""

    result: dict[str, Any]
    files: Files


def run_step(shop: Workshop, sources: Sources, step: str, std: bytes | None = None) -> Made:
    """Run one function of runtime/inside.py inside Pyodide: the pinned one, or with `std` the one that is published."""
    with tempfile.TemporaryDirectory(prefix="guichet-") as name:
        work = Path(name)
        save(work / "site.zip", stored_zip(sources.files))
        if std is not None:
            save(work / "std.zip", std)
        wheels = _lay_wheels(shop, sources, work) if step == "lock" else []
        save(work / "spec.json", json.dumps(_spec(sources, wheels)).encode())
        _run_node(shop, work, step, shop.pyodide if std is None else shrunk(shop))
        result = json.loads(read_text(work / "result.json"))
        if "error" in result:
            raise _mistake(result["error"], step, sources)
        return Made(result, _read_tree(work / step))


def _spec(sources: Sources, wheels: list[str]) -> dict[str, Any]:
    return {
        "imports": sources.needed,
        "modules": module_names(sources.files),
        "door": DOOR,
        "samples": SAMPLES,
        "wheels": wheels,
        "words": {name: content.decode() for name, content in sources.words.items()},
        "always": [f"{name}.py" for name in (*ALWAYS, *ALWAYS_CODECS)],
        "never": NEVER,
        "small": OF_UNDERSTANDING,
    }


def _lay_wheels(shop: Workshop, sources: Sources, work: Path) -> list[str]:
    """Unpack micropip, build our wheel, copy the packs; the wheels' names in the order to install them."""
    for tool in shop.tools():
        with zipfile.ZipFile(tool) as wheel:
            wheel.extractall(work / "micropip")
    own = _own_wheel(shop, work / "wheels")
    for pack in sources.packs:
        shutil.copy(pack, work / "wheels" / pack.name)
    return [own, *(pack.name for pack in sources.packs)]


def _own_wheel(shop: Workshop, folder: Path) -> str:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = heard(command, cwd=shop.root)
    if done.returncode:
        reason = _last_line(done.stderr or done.stdout)
        raise CannotMake(f"pyproject.toml: our wheel cannot be built: {reason}. Expected: what hatchling accepts.")
    return next(folder.glob("*.whl")).name


def _run_node(shop: Workshop, work: Path, step: str, pyodide: Path) -> None:
    std = [str(path) for path in (work / "std.zip",) if path.is_file()]
    command = [shop.node(), str(shop.scripts / "build.mjs"), str(pyodide), str(work), step, *std]
    try:
        done = heard(command, timeout=NODE_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise CannotMake(f"runtime/build.mjs: step '{step}' did not end within {NODE_SECONDS} s.") from error
    if not (work / "result.json").is_file():
        reason = "\n".join(done.stderr.strip().splitlines()[-6:])
        raise CannotMake(f"runtime/build.mjs: step '{step}' failed in node:\n{reason}")


def _mistake(error: dict[str, Any], step: str, sources: Sources) -> CannotMake:
    """The sentence for the author: where, what, what was expected."""
    text = _last_line(error["text"])
    if step == "lock":
        expected = "a pure wheel whose dependencies are named before it in extra.packs"
        return CannotMake(
            f"mkdocs.yml: extra.packs: {error['name']} cannot be installed: {text}. Expected: {expected}."
        )
    place = f"{error['file'] or sources.door_path()}:{error['line'] or 1}"
    words = f"{place}: {error['kind']}: {text}. Expected: code that imports and answers in the browser's Python."
    missing = error["kind"] == "ModuleNotFoundError" and str(error["name"]).partition(".")[0] in sys.stdlib_module_names
    return MissingModule(words) if missing and step == "app" else CannotMake(words)


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["no reason given"])[-1].rstrip(".")


def _read_tree(folder: Path) -> Files:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
