"""Builds the browser's Python: the shrunk Pyodide, the trimmed standard library, our packages.

1. The same sources give the same bytes: zips are stored, sorted and dated alike, and the folder is named by its content.
2. Node runs only when no cached result fits; while serving, an edited wizard does not need it.
3. What reaches the browser was imported and used inside the trimmed library first, save while serving.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ground.files import digest, prune, read_text, save
from runtime.files import Files
from runtime.node import MissingModule, run_step
from runtime.shrink import shrunk
from runtime.sources import Sources, gather
from runtime.store import Workshop, read_zip, stored_zip
from runtime.words import KNOWLEDGE

# Published name -> the file of Pyodide. Every server knows .js as a script, not every one .mjs.
PYODIDE_FILES = {
    "pyodide.js": "pyodide.mjs",
    "pyodide.asm.js": "pyodide.asm.mjs",
    "pyodide.asm.wasm": "pyodide.asm.wasm",
}
WORKER = "worker.js"
LATER_ONLY = "empty.zip"
# What every page loads; the rest is of one wizard, or of one language.
COMMON = (*PYODIDE_FILES, "std.zip", "app.zip", LATER_ONLY, "lock.json")

log = logging.getLogger("runtime.build")


@dataclass(frozen=True)
class Runtime:
    """The files of one build, by name."""

    files: Mapping[str, bytes]

    @cached_property
    def build(self) -> str:
        """The hash of the content: it names the folder, which can then be cached for ever."""
        return digest(part for name, data in sorted(self.files.items()) for part in (name, data))[:16]

    def described(self, wizard: str, language: str) -> dict[str, Any]:
        """Plain data for a page: what its worker loads, nothing of other wizards and languages, and the bytes of a first visit."""
        return self._described([f"{wizard}.zip"], [f"{language}.json", f"{wizard}.{language}.json"])

    def understanding(self, language: str) -> dict[str, Any]:
        """The same for a box for free text: what understands it, and no wizard."""
        return self._described(["triage.zip"], [f"{language}.json", KNOWLEDGE])

    def _described(self, rules: list[str], words: list[str]) -> dict[str, Any]:
        roles = dict.fromkeys(COMMON, "") | dict.fromkeys(rules, "rules") | dict.fromkeys(words, "words")
        files: list[dict[str, Any]] = [
            {"name": name, "bytes": len(self.files[name]), **({"role": role} if role else {})}
            for name, role in roles.items()
            if name in self.files
        ]
        total = sum(file["bytes"] for file in files if file["name"] != LATER_ONLY)
        return {"build": self.build, "files": files, "total": total}


def build(root: Path, packs: Iterable[Path] = (), *, serving: bool = False) -> Runtime:
    """The browser's Python for the sources as they are now."""
    shop, sources = Workshop(root), gather(root, tuple(packs), maps=not serving)
    if serving:
        std = _std_covering(shop, sources) or _std(shop, sources)
        return _assembled(shop, sources, std, sources.files, _lock(shop, {}), pyodide=shop.pyodide)
    std = _std(shop, sources)
    try:
        return _assembled(shop, sources, std, *_app(shop, sources, std))
    except MissingModule:  # the library was trimmed for sources with the same imports that used less of it
        std = _std(shop, sources, again=True)
        return _assembled(shop, sources, std, *_app(shop, sources, std))


def _assembled(
    shop: Workshop, sources: Sources, std: bytes, made: Files, lock: bytes, *, pyodide: Path | None = None
) -> Runtime:
    """made: the files of our packages, as sources or compiled; pyodide: the folder of another than the shrunk one."""
    folder = pyodide or shrunk(shop)
    stock = {name: (folder / file).read_bytes() for name, file in PYODIDE_FILES.items()}
    zips = {name: stored_zip(files) for name, files in sources.parts(made).items()}
    common = {"std.zip": std, LATER_ONLY: stored_zip({}), "lock.json": lock}
    return Runtime({**stock, **common, **zips, **sources.words, WORKER: shop.worker()})


def _lock(shop: Workshop, packages: Mapping[str, Any]) -> bytes:
    """The lock without Pyodide's own 350 packages: nothing in the page may fetch one."""
    info = json.loads(shop.stock("pyodide-lock.json"))["info"]
    return json.dumps({"info": info, "packages": packages}, sort_keys=True).encode()


def _std(shop: Workshop, sources: Sources, *, again: bool = False) -> bytes:
    """The trimmed standard library, from the cache unless `again`."""
    base = shop.base()
    entry = shop.cache / f"std-{digest([base, *sources.needed])[:16]}"
    if again or not (entry / "std.zip").is_file():
        log.info("Trimming the browser's standard library (some ten seconds, then kept in .cache)")
        made = run_step(shop, sources, "std")
        save(entry / "meta.json", json.dumps({"base": base, "modules": made.result["modules"]}).encode())
        save(entry / "std.zip", stored_zip(made.files))
        prune(shop.cache, "std-*")
    return (entry / "std.zip").read_bytes()


def _std_covering(shop: Workshop, sources: Sources) -> bytes | None:
    """The newest cached library that holds all that the sources import."""
    stock = shop.stock_modules()
    needed = {path for name in sources.needed for path in _paths(name) if path in stock}
    lacking: set[str] = set()
    for entry in sorted(shop.cache.glob("std-*"), key=lambda path: path.stat().st_mtime, reverse=True):
        meta = json.loads(read_text(entry / "meta.json"))
        if meta["base"] != shop.base() or not (entry / "std.zip").is_file():
            continue
        if needed <= set(meta["modules"]):
            return (entry / "std.zip").read_bytes()
        lacking = lacking or needed - set(meta["modules"])
    if lacking:
        log.info("The browser's standard library lacks %s: it is made again", ", ".join(sorted(lacking)))
    return None


def _app(shop: Workshop, sources: Sources, std: bytes) -> tuple[Files, bytes]:
    """The files of our packages, compiled and tried, and the frozen lock."""
    entry = shop.cache / f"app-{digest([shop.base(), sources.key(), std])[:16]}"
    if not (entry / "lock.json").is_file():
        log.info("Compiling the wizards for the browser, and trying them in its Python")
        made = run_step(shop, sources, "app", std)
        save(entry / "app.zip", stored_zip({**made.files, **sources.data()}))
        save(entry / "replies.json", json.dumps(made.result["replies"]).encode())
        locked = run_step(shop, sources, "lock").result["packages"]
        save(entry / "lock.json", _lock(shop, locked))
        prune(shop.cache, "app-*")
    return read_zip(entry / "app.zip"), (entry / "lock.json").read_bytes()


def _paths(name: str) -> tuple[str, str]:
    path = name.replace(".", "/")
    return f"{path}.py", f"{path}/__init__.py"
