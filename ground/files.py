"""Files: text as people save it read, written whole or not at all; folders kept small, and one hash over many parts.

1. Every room reads and writes text here (diagnostics, which may not use this room, reads as `text` does): UTF-8, whatever
   the machine speaks. A BOM is dropped and any end of line reads as LF; what is written has LF. tests/ground holds it.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

KEPT_ENTRIES = 8
# What stands for bytes that are not UTF-8 in a text: told where it matters, with its line.
UNREADABLE = "\ufffd"


def read_text(path: Path) -> str:
    """A text file as its author meant it, saved on Windows or not."""
    return text(path.read_bytes())


def read_if_there(path: Path) -> str:
    """The same; nothing where there is no file."""
    return read_text(path) if path.is_file() else ""


def text(data: bytes) -> str:
    """Bytes as text: without BOM, every line ended by LF; UNREADABLE for what is not UTF-8."""
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def write_text(path: Path, content: str) -> None:
    """UTF-8 with LF on every system, in a folder that is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())


def digest(parts: Iterable[str | bytes]) -> str:
    """One hash over all parts, each bounded by its length."""
    total = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "little") + data)
    return total.hexdigest()


def save(path: Path, data: bytes) -> None:
    """Write whole or not at all: two builds may share the cache."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    made = Path(file.name)
    made.chmod(0o644)  # a temporary file is private; the web server reads these under another name
    made.replace(path)


def prune(folder: Path, pattern: str, most: int = KEPT_ENTRIES) -> None:
    """Keep the newest results only, be they files or folders."""
    newest_last = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)
    for path in newest_last[:-most]:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
