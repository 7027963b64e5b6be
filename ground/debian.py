"""Programs that only some checks need (browsers, servers, dictionaries): installed on Debian as root, else named."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ground.terminal import Stop, excerpt, heard, say

LOCKED = Path("/var/lib/dpkg")


def can_install() -> bool:
    """Whether this is a Debian, and root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(what: str, packages: Sequence[str], advice: str) -> None:
    """Install packages, without what they merely recommend. Raises Stop with the advice."""
    say(f"Installing {what}")
    with alone():
        finish(["apt-get", "update", "-q"], advice)
        finish(["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages], advice)


@contextmanager
def alone() -> Iterator[None]:
    """One of ours after the other: tests run side by side, and apt-get refuses while another one works."""
    folder = os.open(LOCKED, os.O_RDONLY)
    try:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def ensure(program: str, package: str, what: str) -> str:
    """The path of a program, installed first where it is missing. Raises Stop where it cannot be."""
    if not shutil.which(program):
        advice = f"Install {program} (Debian's package {package}), then run this again."
        if not can_install():
            raise Stop(f"{what}: {program} is not there. {advice}")
        install(what, [package], advice)
    return str(shutil.which(program))


def finish(command: Sequence[str], advice: str) -> None:
    """Run an installation to its end, or say what it said and what to do."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = heard(list(command), env=environment, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise Stop(f"`{' '.join(command)}` failed:\n{excerpt(done.stdout + done.stderr)}\n  {advice}")
