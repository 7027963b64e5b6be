"""What a page loads where there are many wizards: bytes with the wizards there are, and with 170 copies of one beside them.

Python -m tools.benches.copies prints them. The start follows the bytes: a page asks for nothing of the other wizards.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from diagnostics.engine.languages import DEFAULT
from ground.root import ROOT
from runtime.build import build

COPIES = 170
MODEL = "network"


def report() -> dict[str, float]:
    """Bytes of a page of MODEL, alone and among the copies, and the second as a share of the first (goal: 1.1 at most)."""
    with tempfile.TemporaryDirectory(prefix="guichet-copies-") as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "diagnostics", root / "diagnostics", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("runtime", "node_modules", "docs"):
            (root / name).symlink_to(ROOT / name)
        shutil.copytree(ROOT / ".cache" / "runtime", root / ".cache" / "runtime")
        few = _bytes(root)
        wizards = root / "diagnostics" / "wizards"
        for number in range(COPIES):
            shutil.copytree(wizards / MODEL, wizards / f"copy_{number}")
        many = _bytes(root)
    return {"few": few, "many": many, "ratio": round(many / few, 3)}


def _bytes(root: Path) -> int:
    """What the worker of one page loads; as sources, so that node need not start."""
    total: int = build(root, serving=True).described(MODEL, DEFAULT)["total"]
    return total


if __name__ == "__main__":
    print(json.dumps(report(), indent=2))
