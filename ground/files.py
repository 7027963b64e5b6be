"""Files written whole or not at all, folders kept small, and one hash over many parts."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

KEPT_ENTRIES = 8


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
