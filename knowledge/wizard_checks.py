"""What is wrong with a wizard, told with its place before any page is made; and the articles it names."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType

from diagnostics.engine import words
from diagnostics.engine.audit import incomplete
from diagnostics.engine.errors import AuthorError, DiagnosticsError
from diagnostics.engine.explore import chart, circles, steps
from diagnostics.engine.steps import COMMON, Outcome, Try
from diagnostics.engine.translation import translator
from diagnostics.engine.wizard import Wizard
from diagnostics.engine.wording import faults
from diagnostics.probes.codes import CODES
from diagnostics.wizards import ALL
from diagnostics.wizards.common import w
from ground.files import read_text
from ground.root import ROOT
from knowledge import wizard_sources


class WizardCannotRun(Exception):
    """A wizard cannot be imported or walked, or lacks words: a sentence each, with its place."""


def forget() -> None:
    """Import the wizards and the catalogues afresh: while serving, their files change under us."""
    for name in [name for name in sys.modules if name.startswith("diagnostics.wizards.")]:
        del sys.modules[name]
    translator.cache_clear()
    words.forget()
    chart.cache_clear()
    wizard_sources.forget()


def named_articles() -> dict[str, list[str]]:
    """The ids of the articles that each wizard names. Raises WizardCannotRun."""
    found = list(mistakes())
    if found:
        raise WizardCannotRun("\n".join(found))
    return {name: list(dict.fromkeys(articles_of(wizard))) for name, wizard in ALL.items()}


def word_faults() -> Iterator[str]:
    """One sentence, with file and line, for each id without its words and each word without an id; for wizards that run.

    Raises WizardCannotRun for a file of words that cannot be read.
    """
    try:
        yield from faults(COMMON, w.declared)
        for identifier in ALL:
            yield from faults(identifier, ALL[identifier].declared)
    except AuthorError as error:
        raise WizardCannotRun(str(error)) from error


def step_faults() -> list[str]:
    """One sentence for each step that no path meets, each ending without an article, each circle of hand-overs."""
    found: list[str] = []
    for wizard in ALL.values():
        met = {name.removeprefix("outcome/") for name in steps(wizard)}
        found += [f"{where(wizard, '')}: {fault}" for fault in incomplete(wizard, met)]
        found += [
            f"{where(wizard, '')}: hand-overs go in a circle: {' -> '.join(way)}. Expected: none comes back."
            for way in circles(wizard)
        ]
    return found


def mistakes() -> Iterator[str]:
    """One sentence, with file and line, for each wizard that cannot be imported or walked."""
    for identifier in ALL:
        try:
            steps(ALL[identifier])
        except DiagnosticsError as error:
            yield place(error.__traceback__, identifier) + str(error)
        except Exception as error:
            yield f"{place(error.__traceback__, identifier)}{type(error).__name__}: {error}. Expected: a wizard that runs."


def place(trace: TracebackType | None, identifier: str) -> str:
    """Where in the wizard's own file an error came from; nothing where the message says it already."""
    file = f"wizards/{identifier.replace('-', '_')}/interview.py"
    frames = [frame for frame in traceback.extract_tb(trace) if Path(frame.filename).as_posix().endswith(file)]
    return f"{shown(frames[-1].filename)}:{frames[-1].lineno}: " if frames else ""


def wrong_articles(named: Mapping[str, Iterable[str]], states: Mapping[str, str]) -> Iterator[str]:
    """One sentence, with file and line, for each article id that no article has, or an archived one."""
    for name, articles in named.items():
        for article in articles:
            if article not in states or states[article] == "archived":
                fault = "archived" if article in states else "no article"
                place = where(ALL[name], article)
                yield f"{place}: {article} is {fault}. Expected: the id of an article in docs/ that is validated."


def articles_of(wizard: Wizard) -> Iterator[str]:
    """Every article id that a wizard names."""
    yield wizard.kb
    for step in steps(wizard).values():
        if isinstance(step, Try | Outcome):
            yield from step.kb


def linked(wizard: Wizard, named: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The ids of the articles that the page of a wizard may link to: those it names, those of the wizards that go on where it ends,
    and those of the error codes that somebody may paste. named: as named_articles().

    A page that knew every article would be 3 kB longer, and a server's first answer holds some 14.
    """
    going_on, waiting = {wizard.id}, [wizard]
    while waiting:
        new = [name for name in waiting.pop().hands_over_to if name not in going_on]
        going_on.update(new)
        waiting += [ALL[name] for name in new]
    return frozenset(article for name in going_on for article in named[name]) | {code.kb for code in CODES}


def where(wizard: Wizard, text: str) -> str:
    """File and first line of a text in the wizard's source."""
    file, _, line = wizard.source.rpartition(":")
    for number, row in enumerate(read_text(Path(file)).splitlines(), 1):
        if text and text in row:
            return f"{shown(file)}:{number}"
    return f"{shown(file)}:{line}"


def shown(file: str) -> str:
    """A path as a maintainer types it."""
    path = Path(file)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else file
