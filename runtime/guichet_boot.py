"""What the worker calls in the page: equip it for its wizard and language, answer, settle before a snapshot, wake after one."""

import gc
import importlib
import json
import linecache
import random
import re
import sys
import zipimport
from contextlib import suppress

import diagnostics
import guichet_packs  # noqa: F401  (written by the build: imports the wizard packs of the company)
from diagnostics import pages, visit, wizards
from diagnostics.engine import translation, words
from diagnostics.visit.door import handle_json

# Where wizards are found without those of a page: in the packs.
FOUND = list(wizards.__path__)
# What is fetched when somebody comes to a box for free text lies in a zip of its own, with parts of these.
UNDERSTANDING = "/triage.zip"


def equip(text: str) -> None:
    """Take what is of this page only.

    text: JSON, {"rules": [paths of zips that hold a wizard's folder], "words": {file name: its text}}. The name of a file of
    words says what they are: "fr.json" (common words and interface of a language), "network.fr.json" (those of a wizard),
    "triage.json" (what free text is understood by), "network.hears.json" (what the options of a wizard hear in it).
    "more": a wizard that goes on joins; else what is there is replaced, as a restored interpreter may come from another page.
    """
    given = json.loads(text)
    for path in given["rules"]:  # a restored interpreter remembers the zip of another page, or that there was none
        zipimport._zip_directory_cache.pop(path, None)  # type: ignore[attr-defined]
    sys.path_importer_cache.clear()
    before = wizards.__path__ if given.get("more") else FOUND
    wizards.__path__[:] = [*before, *(f"{path}/diagnostics/wizards" for path in given["rules"])]
    _join_understanding(given["rules"])
    for name, content in given["words"].items():
        if name == "triage.json":
            _know(content)
            continue
        home, _, language = name.removesuffix(".json").rpartition(".")
        table = json.loads(content)
        if language == "hears":
            importlib.import_module("diagnostics.visit.understand").join(table)
        elif home:
            words.hand_in(home, language, table)
        else:
            words.hand_in("common", language, table["common"])
            translation.hand_in(language, table["interface"])


def _join_understanding(rules: list[str]) -> None:
    for package in (diagnostics, visit, pages):
        place = f"{UNDERSTANDING}/{package.__name__.replace('.', '/')}"
        if UNDERSTANDING in rules and place not in package.__path__:
            package.__path__.append(place)


def _know(content: str) -> None:
    """Read the knowledge once: a restored interpreter may hold it already, of this very build."""
    understanding = importlib.import_module("diagnostics.visit.understand")
    if not understanding.knows():
        understanding.hand_in(json.loads(content))


def handle(text: str) -> str:
    """Answer one request of the page."""
    return handle_json(text)


def settle() -> None:
    """Load what is imported late, then drop what can be made again.

    A restored interpreter has no file of the standard library: what was not loaded before cannot be loaded any more.
    """
    for name in _library():
        with suppress(ImportError):
            importlib.import_module(name)
    linecache.clearcache()
    re.purge()
    zipimport._zip_directory_cache.clear()  # type: ignore[attr-defined]
    sys.path_importer_cache.clear()
    gc.collect()


def wake() -> None:
    """Make a restored interpreter differ from the one it was copied from."""
    random.seed()


def _library() -> list[str]:
    """Every module of the trimmed standard library."""
    archive = next(path for path in sys.path if path.startswith("/lib/") and path.endswith(".zip"))
    paths: list[str] = list(zipimport._zip_directory_cache[archive])  # type: ignore[attr-defined]
    return [
        path.removesuffix(".pyc").removesuffix("/__init__").replace("/", ".") for path in paths if path.endswith(".pyc")
    ]
