"""The commands of dev.py, run in the environment's own Python: build and serve the site, run the checks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from diagnostics.desk.streams import settle
from ground import catalogues
from ground import chromium as browser
from ground.root import ROOT
from ground.terminal import Stop, say
from tools import locks, packages, site_config

PYTHON_SOURCES = ("diagnostics", "ground", "hooks", "knowledge", "runtime", "tests", "tools", "dev.py")
WATCHED = ("diagnostics", "overrides", "ground", "knowledge", "hooks", "runtime")
TSC = "typescript/bin/tsc"
SHARED_OUT = ("-n", "2", "--dist", "worksteal")  # two cores are what the smallest machine has
NO_TESTS = 5  # pytest's exit code where no test was selected


@dataclass(frozen=True)
class Check:
    """One named step of `test`: a command, and the environment it needs beyond ours."""

    name: str
    command: Sequence[str]
    also_fine: Sequence[int] = ()
    environment: dict[str, str] = field(default_factory=dict)

    def run(self) -> None:
        """Run it, or stop with its name."""
        say(self.name)
        code = run(self.command, self.environment)
        if code and code not in self.also_fine:
            raise Stop(f"'{self.name}' failed; what it said is above.", code)


def main(arguments: list[str]) -> int:
    """Make what the commands share, then run the one asked for."""
    settle()
    # Ended from outside, as by Ctrl-C: the server below must end too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    name, rest = (arguments or ["--help"])[0], arguments[1:]
    if name not in COMMANDS:
        print(usage())
        return 0 if name in ("-h", "--help", "help") else 2
    try:
        if rest and name not in TAKES_MORE:
            raise Stop(f"'{name}' takes no more words: {' '.join(rest)}", 2)
        prepare(name)
        COMMANDS[name](rest)
    except Stop as stop:
        print(f"\n  {stop}", file=sys.stderr)
        return stop.code
    except OSError as error:
        print(f"\n  {error.filename or 'A file'} cannot be used: {error.strerror or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def prepare(name: str) -> None:
    """What every command needs; `lock` may be there to mend just that."""
    if name != "lock":
        packages.ensure()
        catalogues.compile_changed()


def usage() -> str:
    """The commands, each with the first line of what it says about itself."""
    lines = [f"  {name:<10} {(task.__doc__ or '').splitlines()[0]}" for name, task in COMMANDS.items()]
    lines.append("  clean      Remove what the commands made (--all: the environment too).")
    return "\n".join(["python3 dev.py COMMAND, or make COMMAND, where COMMAND is one of:", "", *lines])


def run(command: Sequence[str], environment: dict[str, str] | None = None) -> int:
    """Run a command from the root of the repository; its output goes to the terminal."""
    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **(environment or {})}, check=False).returncode


def module(name: str, *arguments: str) -> list[str]:
    """The command that runs a Python module."""
    return [sys.executable, "-m", name, *arguments]


def mkdocs(*arguments: str) -> Check:
    """MkDocs, without Material's notice about versions that this project does not use."""
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    return Check(f"mkdocs {' '.join(arguments[:2])}", module("mkdocs", *arguments), environment=quiet)


def serve(rest: list[str]) -> None:
    """Build the site and serve it on localhost; a saved file shows at once."""
    watch = [word for folder in WATCHED if (ROOT / folder).is_dir() for word in ("--watch", folder)]
    # Not strict: a sentence just written has no translation yet, and its author wants to see it. The build is strict.
    # Recent click releases turn live reload off unless it is asked for.
    given = site_config.read_words(rest)
    watch += [word for file in given.files[:-1] for word in ("--watch", str(file))]
    mkdocs("serve", "--no-strict", "--livereload", *watch, "-f", str(given.config), *given.rest).run()


def build(rest: list[str]) -> None:
    """Build the site into site/; any warning is an error."""
    given = site_config.read_words(rest)
    mkdocs("build", "--strict", "--quiet", "-f", str(given.config), "-d", str(given.site), *given.rest).run()
    say(f"The site is in {site_config.shown(given.site)}")


def test(rest: list[str]) -> None:
    """Check everything but the slow tests; stop at the first failure (more words go to pytest)."""
    for check in checks():
        check.run()
    pytest("not slow", *rest).run()


def check_all(rest: list[str]) -> None:
    """Check everything, the slow tests too."""
    for check in checks():
        check.run()
    pytest("slow", *rest, also_fine=(NO_TESTS,)).run()
    pytest("not slow", *rest).run()


def checks() -> list[Check]:
    """What comes before pytest, the quick ones first. One of the built site is a module in tools/checks and a line here."""
    return [
        Check("ruff check", module("ruff", "check", "--quiet", "--output-format=concise", *present(PYTHON_SOURCES))),
        Check("ruff format --check", module("ruff", "format", "--check", "--quiet", *present(PYTHON_SOURCES))),
        Check("mypy --strict", module("mypy", "--strict", *present(PYTHON_SOURCES))),
        Check("eslint", packages.script("eslint/bin/eslint.js", "--max-warnings=0")),
        Check("tsc (the page's modules)", packages.script(TSC, "--project", "tsconfig.json")),
        Check("tsc (the workers)", packages.script(TSC, "--project", "tsconfig.worker.json")),
        Check("sources at first hand", module("tools.checks.sources")),
        mkdocs("build", "--strict", "--quiet", "--clean"),
        Check("html-validate", packages.script("html-validate/bin/html-validate.mjs", "site/**/*.html")),
        Check("links, anchors, assets", module("tools.checks.links")),
        Check("French typography", module("tools.checks.typography")),
        Check("safe advice", module("tools.checks.advice")),
        Check("whole wording", module("tools.checks.wording")),
    ]


def pytest(marks: str, *rest: str, also_fine: Sequence[int] = ()) -> Check:
    """The tests with these marks, in a browser that is found or installed."""
    found = {browser.VARIABLE: str(browser.ensure())}
    return Check(f"pytest ({marks})", module("pytest", *SHARED_OUT, "-m", marks, *rest), also_fine, found)


def present(names: Sequence[str]) -> list[str]:
    """The folders and files among these that exist."""
    return [name for name in names if (ROOT / name).exists()]


def bench(rest: list[str]) -> None:
    """Measure this site against stock Pyodide and stock Material; print ratios."""
    tool("benches", rest, {browser.VARIABLE: str(browser.ensure())})


def article(rest: list[str]) -> None:
    """Start a new article in every language (see --help)."""
    tool("article", rest)


def wizard(rest: list[str]) -> None:
    """Start a new wizard, a folder that already runs (see --help)."""
    tool("wizard", rest)


def register(rest: list[str]) -> None:
    """Give new articles their number for good, and follow renamed files (docs/register.yml)."""
    tool("register", rest)


def train(rest: list[str]) -> None:
    """Learn the understanding of free text from docs/lines again (some minutes; see --help)."""
    code = run([str(packages.training_python()), "-m", "tools.train", *rest])
    if code:
        raise Stop(f"'train' did not finish (exit code {code}).", code)


def tool(name: str, rest: list[str], environment: dict[str, str] | None = None) -> None:
    """Run tools.NAME, which parses its own words."""
    code = run(module(f"tools.{name}", *rest), environment)
    if code:
        raise Stop(f"'{name}' did not finish (exit code {code}).", code)


def pack(rest: list[str]) -> None:
    """Put the built site into one zip, to carry or to hand over (see --help)."""
    tool("site_zip", rest)


def messages(rest: list[str]) -> None:
    """Collect the messages of the sources into the .po files to translate, then compile them."""
    catalogues.update()


def lock(rest: list[str]) -> None:
    """Choose new pinned versions and write the lock files (for whoever updates dependencies)."""
    locks.write()


# A command is a function above, whose first line is its help, and a line here.
COMMANDS: dict[str, Callable[[list[str]], None]] = {
    "serve": serve,
    "build": build,
    "test": test,
    "check-all": check_all,
    "bench": bench,
    "pack": pack,
    "messages": messages,
    "article": article,
    "wizard": wizard,
    "register": register,
    "train": train,
    "lock": lock,
}
TAKES_MORE = ("serve", "build", "test", "check-all", "bench", "pack", "article", "wizard", "train")

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
