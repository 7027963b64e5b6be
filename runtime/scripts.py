"""Joins a script and the modules it imports into one module, as a browser would else ask for each after reading its importer."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from ground.build_cache import made_once
from ground.files import UNREADABLE, read_text
from ground.node import output_of
from runtime.errors import CannotMake

# Makes a module short: no comments, local names of one letter (the npm package terser).
MINIFIER = Path(__file__).with_name("minified.mjs")
IMPORT = re.compile(r'^import \{([^}"]+)\} from "(\.{1,2}/[^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async |const |let |class |function))", re.MULTILINE)
DECLARED = re.compile(r"^(?:async )?(?:const|let|class|function) (\w+)", re.MULTILINE)
# What is left of these words after the above renames something, or has no name: here all names are those of one scope.
UNFIT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def joined(script: Path) -> str:
    """One module: the script after all that it imports; the top-level names of all of them must differ."""
    text = "\n".join(_part(path) for path in imported(script))
    twice = [name for name, count in Counter(DECLARED.findall(text)).items() if count > 1]
    if twice:
        raise CannotMake(
            f"{script}: two modules declare {', '.join(twice)}. Expected: one name each, as they are joined."
        )
    return text


def minified(module: str) -> str:
    """The same module, without what only its authors read."""

    def made() -> str:
        return output_of(MINIFIER, module, CannotMake, "a script could not be shortened")

    return made_once("minified", [module, MINIFIER.read_bytes()], made)


def imported(script: Path) -> list[Path]:
    """The script and all that it imports, each after what it imports itself."""
    found: list[Path] = []
    _follow(script.resolve(), (), found)
    return found


def _follow(path: Path, above: tuple[Path, ...], found: list[Path]) -> None:
    if path in found or path in above:
        return
    for _, address in IMPORT.findall(read_text(path)):
        _follow((path.parent / address).resolve(), (*above, path), found)
    found.append(path)


def _part(path: Path) -> str:
    text = read_text(path)
    if UNREADABLE in text:
        raise CannotMake(f"{path}: has a letter that is not UTF-8. Expected: the file saved as UTF-8.")
    renamed = [names for names, _ in IMPORT.findall(text) if " as " in names]
    text = EXPORT.sub("", IMPORT.sub("", text))
    for unfit in (*renamed, *UNFIT.findall(text)):
        raise CannotMake(
            f"{path}: {unfit.strip()}: cannot be joined. Expected: import {{names}}, and export before what it exports."
        )
    return f"// {path.parent.name}/{path.name}\n{text}"
