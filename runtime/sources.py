"""What goes to the browser: the files of our package and of the wizard packs, and the standard library they ask for."""

from __future__ import annotations

import ast
import sys
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from ground.build_cache import made_once
from ground.files import digest
from runtime.errors import CannotMake
from runtime.files import INTERVIEW, PACKAGE, UNDERSTANDING, Files, is_own, part_of, wizard_id
from runtime.maps import map_files
from runtime.words import read_words, read_words_of

DOOR, BOOT = "diagnostics.visit.door", "guichet_boot"
# Imported by name, so that no import shows them.
BY_NAME = "diagnostics.wizards"
# Has sample_requests(): one request of each kind, to try the trimmed Python with.
SAMPLES = "diagnostics.visit.prepared"

# Read by Babel, by people or by the build, never by the running package: words go to the page as JSON, and what the
# understanding knows (.txt, .json) to the pages that have its box only.
LEFT_OUT = {".po", ".pot", ".mo", ".pyc", ".md", ".toml", ".txt", ".json"}


@dataclass(frozen=True)
class Sources:
    """What a build starts from: the files for the browser, and the packs that micropip resolves."""

    files: Files
    packs: tuple[Path, ...]
    words: Files = field(default_factory=dict)

    @cached_property
    def needed(self) -> list[str]:
        """The standard library's names that our code mentions."""
        return stdlib_imports(self.files)

    def key(self) -> str:
        """Changes with any byte that reaches the browser, and with any byte of a pack."""
        packs = (pack.read_bytes() for pack in self.packs)
        return digest([*(part for pair in sorted(self.files.items()) for part in pair), *packs])

    def data(self) -> Files:
        """What is not Python."""
        return {name: content for name, content in self.files.items() if not name.endswith(".py")}

    def parts(self, made: Files) -> dict[str, Files]:
        """The made files (sources, or what was compiled of them) by the zip they go to: "app.zip", "network.zip"..."""
        folders = {path.removesuffix(f"/{INTERVIEW}"): wizard_id(path) for path in self.files if is_own(path)}
        parts: dict[str, Files] = {f"{name}.zip": {} for name in ("app", "triage", *folders.values())}
        for path, content in made.items():
            name = folders.get(path.rpartition("/")[0]) or part_of(path)
            parts[f"{name}.zip"][path] = content
        return parts

    def door_path(self) -> str:
        """The file that a fault without a place is laid to."""
        return f"{DOOR.replace('.', '/')}.py"


def gather(root: Path, packs: tuple[Path, ...], *, maps: bool = True) -> Sources:
    """The files for the browser: our package, the packs and the boot module, without what only the terminal uses.

    maps: lay a map beside each interview, so that the page need not walk it to learn which answers still count.
    """
    parts = [read_wheel(pack) for pack in packs]
    tops = [name for part in parts for name in top_packages(part)]
    boot = {
        f"{BOOT}.py": (root / "runtime" / f"{BOOT}.py").read_bytes(),
        "guichet_packs.py": "\n".join(
            ['"""The wizard packs of this site."""', *(f"import {name}" for name in tops), ""]
        ).encode(),
    }
    every = {name: data for part in (read_package(root / PACKAGE), *parts, boot) for name, data in part.items()}
    if maps:
        every |= map_files(every)
    return Sources(
        reachable(every, [DOOR, SAMPLES, BY_NAME, BOOT, UNDERSTANDING, *tops]),
        packs,
        read_words(root, map(read_words_of, packs)),
    )


def read_package(folder: Path) -> Files:
    """The files of a package in the repository, by their path from its parent folder."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and _wanted(path))
    return {path.relative_to(folder.parent).as_posix(): path.read_bytes() for path in paths}


def read_wheel(path: Path) -> Files:
    """The files of a pure wheel, without its metadata."""
    if not path.is_file():
        raise CannotMake(f"mkdocs.yml: extra.packs: {path} does not exist. Expected: the path of a wheel (.whl).")
    if not path.name.endswith("-none-any.whl"):
        raise CannotMake(f"mkdocs.yml: extra.packs: {path.name} is not pure Python. Expected: a *-none-any.whl file.")
    try:
        with zipfile.ZipFile(path) as wheel:
            names = [name for name in wheel.namelist() if not name.endswith("/") and ".dist-info/" not in name]
            return {name: wheel.read(name) for name in names if _wanted(PurePosixPath(name))}
    except zipfile.BadZipFile as error:
        raise CannotMake(f"mkdocs.yml: extra.packs: {path} cannot be read as a wheel ({error}).") from error


def reachable(files: Mapping[str, bytes], starts: Iterable[str]) -> Files:
    """The modules that `starts` (modules; packages with all they contain) may import, with every data file beside.

    What only the terminal uses stays out; an import written inside a function counts.
    """
    modules = {_module(path): path for path in files if path.endswith(".py")}
    waiting = [name for name in modules for start in starts if f"{name}.".startswith(f"{start}.")]
    kept: set[str] = set()
    while waiting:
        name = waiting.pop()
        kept.add(name)
        found = {part for target in _imports(name, modules[name], files[modules[name]]) for part in _parents(target)}
        waiting += [target for target in found | set(_parents(name)) if target in modules and target not in kept]
    paths = {modules[name] for name in kept}
    tops = {name.partition(".")[0] for name in kept}
    return {path: data for path, data in files.items() if path in paths or _is_data(path, tops)}


def stdlib_imports(files: Mapping[str, bytes]) -> list[str]:
    """The names in `files` that the standard library answers for (modules, and perhaps attributes of modules)."""
    names = {
        name for path, data in files.items() if path.endswith(".py") for name in _imports(_module(path), path, data)
    }
    return sorted(name for name in names if name.partition(".")[0] in sys.stdlib_module_names - {"__future__"})


def module_names(files: Mapping[str, bytes]) -> list[str]:
    """The modules of `files`, `__main__` aside: importing that one runs a program."""
    names = sorted(_module(path) for path in files if path.endswith(".py"))
    return [name for name in names if not name.endswith("__main__")]


def top_packages(files: Mapping[str, bytes]) -> list[str]:
    """The packages and modules at the root of `files`."""
    return sorted({path.split("/")[0].removesuffix(".py") for path in files if path.endswith(".py")})


def _wanted(path: Path | PurePosixPath) -> bool:
    return path.suffix not in LEFT_OUT and "__pycache__" not in path.parts


def _is_data(path: str, packages: set[str]) -> bool:
    return not path.endswith(".py") and path.split("/")[0] in packages


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _parents(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts) + 1)]


def _imports(module: str, path: str, source: bytes) -> list[str]:
    """Every name that `source` imports, those of `from a import b` as `a` and `a.b`."""
    return made_once("imports", [module, path, source], lambda: _parsed(module, path, source))


def _parsed(module: str, path: str, source: bytes) -> list[str]:
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise CannotMake(f"{path}:{error.lineno}: {error.msg}. Expected: Python that compiles.") from error
    package = module if path.endswith("__init__.py") else module.rpartition(".")[0]
    found: dict[str, None] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update((alias.name, None) for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            base = _absolute(package, node.level, node.module or "")
            found.update({base: None}, **{f"{base}.{alias.name}": None for alias in node.names})
    return list(found)


def _absolute(package: str, level: int, name: str) -> str:
    if not level:
        return name
    parts = package.split(".")
    return ".".join([*parts[: len(parts) - level + 1], *([name] if name else [])])
