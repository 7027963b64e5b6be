"""Writes the lock files: exact versions with hashes, no registry's address, the same on every system."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

from ground.files import read_text, write_text
from ground.root import ROOT
from ground.terminal import Stop, excerpt, heard, say
from tools import packages

OLDEST_PYTHON = "3.11"
LOCKS = {
    "requirements.lock": ("--universal", "--python-version", OLDEST_PYTHON, "--group", "site", "--group", "test"),
    "requirements-train.lock": ("--universal", "--python-version", OLDEST_PYTHON, "--group", "train"),
    "requirements-browser.lock": ("--python-version", packages.BROWSER_PYTHON, "--group", "browser"),
}


def write() -> None:
    """Resolve again; what pyproject.toml and package.json allow moves to its newest version."""
    with tempfile.TemporaryDirectory() as folder:
        uv = install_uv(Path(folder))
        for name, options in LOCKS.items():
            say(f"Resolving {name}")
            finish([str(uv), "pip", "compile", *uv_options(), *options, "pyproject.toml", "-o", name])
    say("Resolving package-lock.json")
    finish([str(packages.node()), str(packages.npm()), "update", "--package-lock-only", "--ignore-scripts"])
    strip_addresses(ROOT / "package-lock.json")


def install_uv(folder: Path) -> Path:
    """The resolver, in an environment of its own: nothing else needs it."""
    say("Installing uv in a temporary environment")
    finish([sys.executable, "-m", "venv", str(folder)])
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    finish([str(scripts / "python"), "-m", "pip", "install", "--quiet", "uv"])
    return scripts / "uv"


def uv_options() -> list[str]:
    """No address and no comment that depends on the machine."""
    quiet = ["--quiet", "--upgrade", "--generate-hashes", "--no-annotate"]
    return [*quiet, "--no-emit-index-url", "--custom-compile-command", "python3 dev.py lock"]


def strip_addresses(lock: Path) -> None:
    """Leave out where each package asks for money or lives: a lock needs versions and hashes."""
    data = json.loads(read_text(lock))
    for package in data["packages"].values():
        package.pop("funding", None)
        package.pop("resolved", None)
    write_text(lock, json.dumps(data, indent=2, ensure_ascii=False) + "\n")


def finish(command: list[str]) -> None:
    """Run one step, or say what it said."""
    done = heard(command, cwd=ROOT)
    if done.returncode:
        raise Stop(f"`{' '.join(command[:3])}` failed:\n{excerpt(done.stdout + done.stderr)}")
