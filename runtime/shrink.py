"""The Pyodide that is published: the pinned one, without what no page of ours can call. Made by shrink.mjs, once."""

from __future__ import annotations

import logging
import subprocess
import tempfile
from pathlib import Path

from ground.files import digest, prune, save
from ground.terminal import heard
from runtime.errors import CannotMake
from runtime.store import Workshop

# The two files that shrink.mjs makes; the others are what node needs beside them to start this Pyodide.
MADE = ("pyodide.asm.mjs", "pyodide.asm.wasm")
BESIDE = ("pyodide.mjs", "pyodide-lock.json", "package.json")
TOOLS = ("binaryen", "terser")
NODE_SECONDS = 600

log = logging.getLogger("runtime.shrink")


def shrunk(shop: Workshop) -> Path:
    """The folder of the published Pyodide, from the cache where the same tools made it of the same Pyodide."""
    folder = shop.cache / f"pyodide-{_key(shop)}"
    if not all((folder / name).is_file() for name in (*BESIDE, *MADE)):
        log.info("Leaving out of Pyodide what no page can call (half a minute, then kept in .cache)")
        for name, data in _made(shop).items():
            save(folder / name, data)
        prune(shop.cache, "pyodide-*", most=2)
    return folder


def _key(shop: Workshop) -> str:
    tools = ((shop.modules / name / "package.json").read_bytes() for name in TOOLS)
    return digest([shop.stock("package.json"), (shop.scripts / "shrink.mjs").read_bytes(), *tools])[:16]


def _made(shop: Workshop) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="guichet-") as name:
        command = [shop.node(), str(shop.scripts / "shrink.mjs"), str(shop.pyodide), name]
        try:
            done = heard(command, timeout=NODE_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise CannotMake(f"runtime/shrink.mjs did not end within {NODE_SECONDS} s.") from error
        if done.returncode:
            reason = "\n".join(done.stderr.strip().splitlines()[-6:])
            raise CannotMake(f"runtime/shrink.mjs failed in node:\n{reason}")
        return {file: shop.stock(file) for file in BESIDE} | {file: (Path(name) / file).read_bytes() for file in MADE}
