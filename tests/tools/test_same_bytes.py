"""The same sources make the same site, wherever and whenever it is built."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ground.files import digest
from ground.packed import TWINS
from ground.root import ROOT


def digests(site: Path) -> dict[str, str]:
    """The digest of each file; the packed twins are those of their files."""
    return {
        file.relative_to(site).as_posix(): digest([file.read_bytes()])
        for file in site.rglob("*")
        if file.is_file() and file.suffix not in TWINS
    }


@pytest.mark.slow
def test_another_folder_and_another_hour_make_the_same_bytes(tmp_path: Path) -> None:
    """A clone beside, in a folder with a space, an accent, a quote, # and %; nothing that was made before is there, packed files aside."""
    there = tmp_path / "l'été 100% #1"
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    ).stdout
    for name in listed.strip("\0").split("\0"):
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, there / name)
    for linked in (".venv", "node_modules"):
        (there / linked).symlink_to(ROOT / linked, target_is_directory=True)
    shutil.copytree(ROOT / ".cache" / "brotli", there / ".cache" / "brotli")
    done = subprocess.run(
        [sys.executable, "dev.py", "build"], cwd=there, check=False, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert digests(there / "site") == digests(ROOT / "site")
