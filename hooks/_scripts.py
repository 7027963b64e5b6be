"""The page's scripts: what a module imports, and modules joined into one where a browser would ask for them in turn."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from mkdocs.exceptions import PluginError

IMPORT = re.compile(r'^import\s+([^;"]+?)\s+from\s+"(\.{1,2}/[^"]+)";\n', re.MULTILINE)
PLAIN_NAMES = re.compile(r"\{[\w\s,]+\}")
EXPORT = re.compile(r"^export (?=(?:async |const |let |class |function))", re.MULTILINE)
DECLARED = re.compile(r"^(?:async )?(?:const|let|class|function) (\w+)", re.MULTILINE)
MODULE_ONLY = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def imported(script: Path) -> list[Path]:
    """The module and all that it imports, each after what it imports itself."""
    found: dict[Path, None] = {}

    def follow(path: Path, above: tuple[Path, ...] = ()) -> None:
        if path in found or path in above:
            return
        for match in IMPORT.finditer(path.read_text("utf-8")):
            follow((path.parent / match[2]).resolve(), (*above, path))
        found[path] = None

    follow(script.resolve())
    return list(found)


def joined(script: Path) -> str:
    """One module that is the script and all that it imports: a worker asks for an import only when it has read the importer."""
    parts = [_part(path, script.parent) for path in imported(script)]
    text = "\n".join(parts)
    twice = [name for name, count in Counter(DECLARED.findall(text)).items() if count > 1]
    if twice:
        raise PluginError(f"{script.parent}: {', '.join(twice)}: declared by two modules. Expected: other names, as they are joined.")
    return text


def _part(path: Path, folder: Path) -> str:
    text = path.read_text("utf-8")
    renamed = [match[1] for match in IMPORT.finditer(text) if not PLAIN_NAMES.fullmatch(match[1]) or " as " in match[1]]
    text = EXPORT.sub("", IMPORT.sub("", text))
    for unfit in (*renamed, *MODULE_ONLY.findall(text)):
        raise PluginError(f"{path}: {unfit} cannot be joined. Expected: import {{ names }} from a file, and export before a declaration.")
    return f"// {path.relative_to(folder.resolve())}\n{text}"
