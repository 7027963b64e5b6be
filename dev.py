"""Makes the environment of Guichet, then runs one of its commands: `python3 dev.py serve`, `test`, `build`, ...

1. Only the standard library here, and nothing newer than old Pythons can read before the version is checked.
2. Nobody sees a traceback for what the machine lacks: each stop says what is missing and what to do.
"""

from __future__ import annotations

import codecs
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "requirements.stamp"
OLDEST = (3, 11)
# Where our Python lies, and what is compiled beside it.
ROOMS = ("diagnostics", "ground", "hooks", "knowledge", "overrides", "runtime", "tests", "tools")
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


class Stop(Exception):
    """What the machine lacks and what to do about it, in words for the person at the keyboard."""


def main(arguments: list[str]) -> int:
    """Make what is missing, then hand over to the environment's own Python."""
    settle(sys.stdout)
    settle(sys.stderr)
    try:
        check_python()
        if arguments[:1] == ["clean"]:
            return clean(everything="--all" in arguments)
        make_environment()
        install_packages()
    except Stop as stop:
        print(f"\n  {stop}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\n  {error.filename or 'A file'} cannot be used: {error.strerror or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return hand_over(["-m", "tools.tasks", *arguments])


def settle(stream: Any) -> None:
    """A machine without a language (LC_ALL=C) means UTF-8; elsewhere a letter that is not there is shown by its number."""
    if hasattr(stream, "reconfigure"):
        ascii_only = codecs.lookup(stream.encoding).name == "ascii"
        stream.reconfigure(encoding="utf-8" if ascii_only else None, errors="backslashreplace")


def heard(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and keep what it says, in whatever letters."""
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False, **options)


def say(text: str) -> None:
    """One line for each thing done."""
    print(f"* {text}", flush=True)


def check_python() -> None:
    """Refuse a Python that cannot run the rest."""
    # A literal comparison with the version is dead code to mypy, which reads it for its own target.
    if tuple(sys.version_info)[:2] < OLDEST:
        raise Stop(
            f"This is Python {platform.python_version()}; Guichet needs {OLDEST[0]}.{OLDEST[1]} or newer.\n"
            "  Install a newer Python, then name it: `make serve PYTHON=python3.13`, or `python3.13 dev.py serve`."
        )


def make_environment() -> None:
    """Create .venv, or create it again when its Python has gone or changed."""
    if answers(PYTHON):
        return
    if not has_modules("venv", "ensurepip"):
        install_venv_module()
    say(f"Making the environment in {VENV.name} with Python {platform.python_version()}")
    shutil.rmtree(VENV, ignore_errors=True)
    done = heard([sys.executable, "-m", "venv", str(VENV)])
    if done.returncode:
        raise Stop(f"Python could not make {VENV}:\n{excerpt(done.stdout + done.stderr)}\n  {venv_advice()}")


def answers(python: Path) -> bool:
    """Whether the environment's Python starts and is new enough; it does not after the system's Python was replaced."""
    test = f"import sys, pip; sys.exit(sys.version_info[:2] < {OLDEST})"
    try:
        return subprocess.run([str(python), "-c", test], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def has_modules(*names: str) -> bool:
    """Whether this Python has them all; Debian's has venv and ensurepip in a package apart."""
    return all(importlib.util.find_spec(name) for name in names)


def install_venv_module() -> None:
    """Debian and Ubuntu leave ensurepip out of python3: root may add it, others are told."""
    if not is_root() or not shutil.which("apt-get"):
        raise Stop(f"This Python ({sys.executable}) has no venv module. {venv_advice()}")
    say("Installing Debian's python3-venv, which this Python lacks")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", "python3-venv"]):
        done = heard(["apt-get", *command], env=environment, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise Stop(f"apt-get {command[0]} failed:\n{excerpt(done.stdout + done.stderr)}\n  {venv_advice()}")
    importlib.invalidate_caches()


def venv_advice() -> str:
    """What to do where no environment can be made."""
    if WINDOWS or sys.platform == "darwin":
        return "Install the full Python of python.org, then run this again."
    return "Install it (Debian, Ubuntu: `sudo apt install python3-venv`), then run this again."


def is_root() -> bool:
    """Whether packages of the system may be installed."""
    return not WINDOWS and os.geteuid() == 0


def install_packages() -> None:
    """Install the pinned packages when the lock is not the one installed last."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.is_file() and STAMP.read_text("utf-8", "replace") == wanted:
        return
    say(f"Installing the Python packages of {LOCK.name} (pinned and hashed; a minute or two the first time)")
    command = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--retries", "2"]
    command += ["--require-hashes", "--no-deps", "-r", str(LOCK)]
    done = heard([str(PYTHON), *command])
    if done.returncode:
        raise Stop(
            f"The Python packages could not be installed. pip said:\n{excerpt(done.stdout + done.stderr)}\n"
            "  Check the network (and the proxy or package index that pip is set up with), then run this again."
        )
    point_to_sources()
    STAMP.write_text(wanted, "utf-8")


def point_to_sources() -> None:
    """Make the sources importable in the environment, whatever the current folder; an editable install without its cost."""
    command = [
        str(PYTHON),
        "-c",
        "import os, sys, sysconfig; sys.stdout.buffer.write(os.fsencode(sysconfig.get_path('purelib')))",
    ]
    folder = os.fsdecode(subprocess.run(command, capture_output=True, check=True).stdout)
    Path(folder, "guichet.pth").write_text(path_line(ROOT), encoding="ascii")


def path_line(folder: Path) -> str:
    """A line of a .pth file, in ASCII: up to 3.12 Python reads it in the machine's own letters and does not start on others."""
    return f"import os, sys; sys.path.append(os.fsdecode({os.fsencode(folder)!r}))\n"


def hand_over(arguments: list[str]) -> int:
    """Go on in the environment's Python; replace this process where the system can."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    command = [str(PYTHON), *arguments]
    os.chdir(ROOT)
    sys.stdout.flush()
    if not WINDOWS:
        os.execve(command[0], command, environment)
    # Windows' exec starts a stranger and ends this one: the shell would not wait.
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


def clean(everything: bool) -> int:
    """Remove what the commands made; the environment too when asked."""
    names = ["site", ".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", "dist"]
    names += [".venv", "node_modules"] if everything else []
    for name in names:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for top in ROOMS:
        for path in (ROOT / top).rglob("*.mo"):
            path.unlink()
        for path in (ROOT / top).rglob("__pycache__"):
            shutil.rmtree(path, ignore_errors=True)
    say(f"Removed {', '.join(names)} and the compiled catalogues")
    return 0


def excerpt(text: str, lines: int = 6) -> str:
    """The start and the end of a tool's output, set in from the margin: npm names its error first, pip last."""
    said = text.strip().splitlines()
    kept = said if len(said) <= 2 * lines else [*said[:lines], "...", *said[-lines:]]
    return "\n".join(f"    {line}" for line in kept)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
