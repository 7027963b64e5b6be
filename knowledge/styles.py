"""Style sheets: a sheet names its parts in their order; here they are put together, with the icons drawn in as data."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

IMPORT = re.compile(r'^@import "([^"]+)";$')
ICON = re.compile(r'url\("icon:([^"]*)"\)')
# What a data address in a style sheet may not hold as it is.
CODED = str.maketrans({'"': "'", "%": "%25", "#": "%23", "<": "%3C", ">": "%3E"})

Icon = Callable[[str], str | None]


def assemble(sheet: str, files: Mapping[str, str], icon: Icon) -> tuple[str, list[str]]:
    """The text of a sheet with its parts in place, and the mistakes of their authors.

    sheet: its path in files, which has each style sheet's text by path; icon: the SVG of a name, where there is one.
    """
    lines: list[str] = []
    mistakes: list[str] = []
    for number, line in enumerate(files[sheet].splitlines(), 1):
        match = IMPORT.match(line)
        part = beside(sheet, match[1]) if match else ""
        if not match:
            text, faults = _draw([line], sheet, number, icon)
        elif part in files:
            text, faults = _draw(files[part].splitlines(), part, 1, icon)
        else:
            text, faults = [], [f"{sheet}:{number}: no {part}. Expected: the path of a style sheet, from this one."]
        lines += text
        mistakes += faults
    return "\n".join(lines) + "\n", mistakes


def _draw(lines: Iterable[str], file: str, first: int, icon: Icon) -> tuple[list[str], list[str]]:
    """The lines with each icon as data, and the names that the set does not have."""
    drawn: list[str] = []
    mistakes: list[str] = []
    for number, line in enumerate(lines, first):
        for name in ICON.findall(line):
            svg = icon(name)
            if svg is None:
                expected = 'the path of a file in the theme’s .icons, without .svg, as "material/check"'
                mistakes.append(f'{file}:{number}: there is no icon "{name}". Expected: {expected}.')
            else:
                line = line.replace(f"icon:{name}", data_address(svg))
        drawn.append(line)
    return drawn, mistakes


def data_address(svg: str) -> str:
    """An SVG as an address that needs no request."""
    return f"data:image/svg+xml,{svg.strip().translate(CODED)}"


def beside(sheet: str, path: str) -> str:
    """The path of a part, which is written from the folder of its sheet."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(sheet), path))


def strays(sheets: Iterable[str], files: Mapping[str, str], folder: str) -> list[str]:
    """The parts in a folder that no sheet names: their rules would be nowhere."""
    lines = ((sheet, line) for sheet in sheets for line in files[sheet].splitlines())
    named = {beside(sheet, match[1]) for sheet, line in lines if (match := IMPORT.match(line))}
    left = sorted(path for path in files if posixpath.dirname(path) == folder and path not in named)
    return [f'{path}: no style sheet has it. Expected: an @import "..." in one of those of extra_css.' for path in left]


def with_one_sheet(page: str, old: Sequence[str], new: str) -> str:
    """A page that asks for one style sheet where it asked for several. old: their addresses from the root of the site."""
    first, *others = (re.compile(rf'<link rel="stylesheet" href="([^"]*){re.escape(address)}">\n?') for address in old)
    page = first.sub(rf'<link rel="stylesheet" href="\g<1>{new}">\n', page)
    for other in others:
        page = other.sub("", page)
    return page
