"""Runs inside Pyodide at build: freezes the lock, finds the modules in use, compiles them for that very Pyodide.

1. Nothing is imported here before the modules in use are counted, except what Pyodide has already loaded itself.
2. A line table is never emptied: `traceback.format_exc()` would then raise.
"""

import _imp
import importlib
import json
import marshal
import os
import sys
import traceback
import types
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import ast

WORK = "/work"
HEADER_FLAGS = (1).to_bytes(4, "little")  # hash-based and unchecked: no date, no source looked for
FROZEN_ELSEWHERE = {"importlib/_bootstrap.py", "importlib/_bootstrap_external.py"}  # under names of their own
EXTENDED, SHORT = 0xEF, 0xE8  # line table entries "no column": for 8 code units, for n + 1


async def main(step: str) -> None:
    """Run one step and leave `result.json`: what was made, or the mistake with its place."""
    try:
        result = await STEPS[step](json.loads(_read(f"{WORK}/spec.json")))
    except BaseException as error:
        result = {"error": _described(error)}
    _write(f"{WORK}/result.json", json.dumps(result).encode())


async def lock(spec: dict[str, Any]) -> dict[str, Any]:
    """Let micropip install our wheel and the packs, in their order and from nowhere else, and freeze what it resolved."""
    sys.path.insert(0, f"{WORK}/micropip")
    micropip = importlib.import_module("micropip")
    for wheel in spec["wheels"]:
        try:
            await micropip.install(f"emfs:{WORK}/wheels/{wheel}", index_urls=[])
        except Exception as error:
            raise WheelError(wheel, str(error)) from error
    packages: dict[str, dict[str, Any]] = json.loads(micropip.freeze())["packages"]
    return {"packages": {name: _placeless(package) for name, package in packages.items()}}


async def std(spec: dict[str, Any]) -> dict[str, Any]:
    """Import and use everything, then compile the modules of the standard library that were needed."""
    archive = next(path for path in sys.path if path.endswith(".zip"))
    _use_everything(spec, f"{WORK}/site.zip")
    used = _modules_under(archive + "/") | set(spec["always"])
    with zipfile.ZipFile(archive) as stock:
        found = used.intersection(stock.namelist())
        names = sorted(name for name in found if not name.startswith(tuple(spec["never"])))
        for name in names:
            if not _is_frozen(name):
                _write(f"{WORK}/std/{name}c", _compiled(stock.read(name), f"{archive}/{name}", shrink=True))
    return {"modules": names}


async def app(spec: dict[str, Any]) -> dict[str, Any]:
    """Compile our packages, then prove that they work in the trimmed library, from a zip as in the page."""
    target = f"{WORK}/app.zip"
    with zipfile.ZipFile(f"{WORK}/site.zip") as sources, zipfile.ZipFile(target, "w") as archive:
        for name in sources.namelist():
            data = sources.read(name)
            if name.endswith(".py"):
                # What few pages load must be small: its tracebacks name file and function only.
                small = name.startswith(tuple(spec["small"]))
                code = _unannotated(data, name) if small else data
                name, data = f"{name}c", _compiled(code, name, shrink=small)
                _write(f"{WORK}/app/{name}", data)
            archive.writestr(name, data)
    return {"replies": _use_everything(spec, target)}


STEPS = {"lock": lock, "std": std, "app": app}


class WheelError(Exception):
    """A wheel that micropip cannot install."""

    def __init__(self, wheel: str, text: str) -> None:
        super().__init__(text)
        self.wheel = wheel


def _placeless(package: dict[str, Any]) -> dict[str, Any]:
    """Without the folder of this build, and without the hash of a wheel that is not published.

    The wheel holds what the key of the cache does not (words, tables): its hash would be that of the build that filled the cache.
    """
    kept = {name: value for name, value in package.items() if name != "sha256"}
    return {**kept, "file_name": package["file_name"].rpartition("/")[2]}


def _use_everything(spec: dict[str, Any], archive: str) -> list[str]:
    """Import every module, whenever our code would do so, and answer one request of each kind."""
    sys.path.insert(0, archive)
    for name in spec["imports"]:
        _import(name)
    for name in spec["modules"]:
        importlib.import_module(name)
    importlib.import_module("guichet_boot").equip(json.dumps({"rules": [], "words": spec["words"]}))
    visit = importlib.import_module(spec["door"])
    requests: list[str] = importlib.import_module(spec["samples"]).sample_requests()
    return [visit.handle_json(text) for text in requests]


def _import(name: str) -> None:
    """Import `name`; the scan cannot tell the attribute `a.b` from the module `a.b`, nor an optional module."""
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name and not name.startswith(error.name):
            raise


def _modules_under(prefix: str) -> set[str]:
    files = [getattr(module, "__file__", None) or "" for module in list(sys.modules.values())]
    return {file.removeprefix(prefix) for file in files if file.startswith(prefix)}


def _is_frozen(path: str) -> bool:
    """Whether the interpreter itself holds a module (os, codecs, importlib.util...): its file would never be read."""
    return path in FROZEN_ELSEWHERE or _imp.is_frozen(path.removesuffix(".py").replace("/", "."))


def _unannotated(source: bytes, filename: str) -> "ast.Module":
    """The module without types, which nobody asks for in the page; dataclasses keep those of their fields."""
    import ast  # here, so that it is not among the modules in use that std() ships

    tree = ast.parse(source, filename)
    for place, line in enumerate(tree.body):
        if isinstance(line, ast.AnnAssign) and line.value:
            tree.body[place] = ast.copy_location(ast.Assign([line.target], line.value), line)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
    return tree


def _compiled(source: "bytes | ast.Module", filename: str, *, shrink: bool) -> bytes:
    code: types.CodeType = compile(source, filename, "exec", dont_inherit=True, optimize=2)
    magic: bytes = importlib._bootstrap_external.MAGIC_NUMBER
    if isinstance(source, bytes):
        return magic + HEADER_FLAGS + bytes(8) + marshal.dumps(_one_line(code) if shrink else code)
    return magic + HEADER_FLAGS + bytes(8) + marshal.dumps(_plainly_named(_one_line(code)))


def _plainly_named(code: types.CodeType) -> types.CodeType:
    """Name every function without the class and function around it."""
    constants = tuple(_plainly_named(item) if isinstance(item, types.CodeType) else item for item in code.co_consts)
    return code.replace(co_qualname=code.co_name, co_consts=constants)


def _one_line(code: types.CodeType) -> types.CodeType:
    """Give every instruction the line of its `def`: 110 kB less, and a traceback still names file and function."""
    eights, rest = divmod(len(code.co_code) // 2, 8)
    table = bytes([EXTENDED, 0]) * eights + (bytes([SHORT | (rest - 1), 0]) if rest else b"")
    constants = tuple(_one_line(item) if isinstance(item, types.CodeType) else item for item in code.co_consts)
    return code.replace(co_linetable=table, co_consts=constants)


def _described(error: BaseException) -> dict[str, Any]:
    """The mistake in plain data: kind, words, and the last place in our own packages."""
    ours = ("", f"{WORK}/site.zip/")  # app compiles under the plain name, std imports from the zip of sources
    names = {start + name: name for name in _names_in_site() for start in ours}
    place: tuple[str | None, int | None] = (None, None)
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename in names:
            place = names[frame.filename], frame.lineno
    if isinstance(error, SyntaxError) and error.filename in names:
        place = names[error.filename], error.lineno
    name = getattr(error, "name", None) or getattr(error, "wheel", None)
    return {"kind": type(error).__name__, "text": str(error), "name": name, "file": place[0], "line": place[1]}


def _names_in_site() -> list[str]:
    with zipfile.ZipFile(f"{WORK}/site.zip") as sources:
        return sources.namelist()


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _write(path: str, data: bytes) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
