"""Where the parts of the browser's Python are, and how bytes are packed, named and kept."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ground.files import digest
from ground.node import MISSING, node_path
from runtime.errors import CannotMake
from runtime.scripts import joined

FIXED_DATE = (2024, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Workshop:
    """Where the parts are, from the root of the repository."""

    root: Path

    @property
    def modules(self) -> Path:
        """What npm installed."""
        return self.root / "node_modules"

    @property
    def pyodide(self) -> Path:
        """The pinned Pyodide."""
        return self.modules / "pyodide"

    @property
    def cache(self) -> Path:
        """Results worth keeping between builds."""
        return self.root / ".cache" / "runtime"

    @property
    def scripts(self) -> Path:
        """Our code that runs in node, and in Pyodide at build and in the page."""
        return self.root / "runtime"

    def node(self) -> str:
        """Node, or the sentence that says what to do."""
        found = node_path()
        if not found:
            raise CannotMake(MISSING)
        return found

    def stock(self, name: str) -> bytes:
        """A file of the pinned Pyodide."""
        path = self.pyodide / name
        if not path.is_file():
            raise CannotMake(f"{path} is missing. Expected: the packages of package-lock.json; run 'make serve'.")
        return path.read_bytes()

    def stock_modules(self) -> set[str]:
        """The files of Pyodide's whole standard library."""
        with zipfile.ZipFile(io.BytesIO(self.stock("python_stdlib.zip"))) as archive:
            return set(archive.namelist())

    def worker(self) -> bytes:
        """The worker: published beside the files it loads, so that a browser never mixes two builds."""
        return joined(self.root / "docs" / "assets" / "worker" / "main.js").encode()

    def tools(self) -> list[Path]:
        """The wheels of micropip and of what it needs."""
        folder = self.root / ".venv" / "browser-wheels"
        if not any(folder.glob("micropip-*.whl")):
            raise CannotMake(f"{folder} holds no micropip wheel. Expected: the one that 'make serve' downloads.")
        return sorted(folder.glob("*.whl"))

    def base(self) -> str:
        """What every cached result depends on: the pinned Pyodide and the code that makes the result."""
        scripts = [path for kind in ("*.py", "*.mjs") for path in sorted(self.scripts.glob(kind))]
        return digest([self.stock("package.json"), *(path.read_bytes() for path in scripts)])


def stored_zip(files: Mapping[str, bytes]) -> bytes:
    """A zip without compression (brotli does better on the whole), sorted and dated alike whatever the machine."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, FIXED_DATE)
            entry.create_system = 3  # the same byte on Windows
            archive.writestr(entry, data)
    return buffer.getvalue()


def read_zip(path: Path) -> dict[str, bytes]:
    """The files of a zip, by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
