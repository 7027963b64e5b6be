"""The letters of the browser tests: two sets that come with the lock, so that no result depends on what a machine has.

Where a browser takes its letters from fontconfig (Linux), it is given a configuration that names one set and nothing else.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from ground.files import read_if_there, write_text
from ground.root import ROOT
from ground.terminal import Stop
from tools.packages import MODULES

VARIABLE = "GUICHET_FONTS"
CACHE = ROOT / ".cache" / "fonts"
WIDEST = "dejavu"
DEJAVU, NOTO = "dejavu-fonts-ttf/ttf", "@expo-google-fonts/noto-sans"


@dataclass(frozen=True, slots=True)
class Letters:
    """A set as a reader may have it. files: below node_modules; sans, serif, mono: the families that stand for these."""

    files: tuple[str, ...]
    sans: str
    serif: str
    mono: str


SETS = {
    # What Debian's Chromium brings (fonts-dejavu-core), an eighth wider than most: what holds here holds anywhere.
    WIDEST: Letters(
        tuple(
            f"{DEJAVU}/DejaVu{name}.ttf"
            for name in ("Sans", "Sans-Bold", "SansMono", "SansMono-Bold", "Serif", "Serif-Bold")
        ),
        sans="DejaVu Sans",
        serif="DejaVu Serif",
        mono="DejaVu Sans Mono",
    ),
    # As wide as what most readers have; it brings no letters of one width.
    "noto": Letters(
        (
            *(f"{NOTO}/{name}/NotoSans_{name}.ttf" for name in ("400Regular", "400Regular_Italic")),
            *(f"{NOTO}/{name}/NotoSans_{name}.ttf" for name in ("600SemiBold", "700Bold", "700Bold_Italic")),
            *(f"{DEJAVU}/DejaVuSansMono{bold}.ttf" for bold in ("", "-Bold")),
        ),
        sans="Noto Sans",
        serif="Noto Sans",
        mono="DejaVu Sans Mono",
    ),
}
# What a page, or Chromium itself, may ask for by these names.
STANDS_FOR = {
    "sans": ("sans-serif", "Sans", "Arial", "Helvetica"),
    "serif": ("serif", "Times New Roman", "Times"),
    "mono": ("monospace", "Monospace", "Courier New"),
}


def chosen() -> str:
    """The set that the environment names, else the one that is hardest on a page."""
    name = os.environ.get(VARIABLE) or WIDEST
    if name not in SETS:
        raise Stop(f"{VARIABLE} names {name}. Expected: {' or '.join(SETS)}.")
    return name


def are_ours() -> bool:
    """Whether a browser here takes its letters from fontconfig; elsewhere both sets are what the machine has."""
    return sys.platform.startswith("linux")


def environment(name: str) -> dict[str, str]:
    """The environment of a browser that is to have this set only."""
    folder = CACHE / name
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "fonts.conf"
    text = configuration(SETS[name], MODULES, folder / "cache")
    if read_if_there(file) != text:
        write_text(file, text)
    return {**os.environ, "FONTCONFIG_FILE": str(file)}


def configuration(letters: Letters, modules: Path, cache: Path) -> str:
    """A fontconfig file: these files, and who stands for whom."""
    paths = [modules / file for file in letters.files]
    lines = [f"<dir>{escape(str(folder))}</dir>" for folder in sorted({path.parent for path in paths})]
    lines += [f"<cachedir>{escape(str(cache))}</cachedir>", "<selectfont>"]
    lines += [f"<acceptfont><glob>{escape(str(path))}</glob></acceptfont>" for path in paths]
    lines += ["<rejectfont><glob>*</glob></rejectfont>", "</selectfont>"]
    for kind, names in STANDS_FOR.items():
        lines += [_stand(name, getattr(letters, kind)) for name in names]
    last = f'<edit name="family" mode="append_last"><string>{letters.sans}</string></edit>'
    lines.append(f'<match target="pattern">{last}</match>')
    body = "\n".join(f"  {line}" for line in lines)
    return f'<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n{body}\n</fontconfig>\n'


def _stand(name: str, family: str) -> str:
    """Whoever asks for this name gets this family; bound as "same", or Chromium takes it for a chance find."""
    asked = f'<test name="family"><string>{escape(name)}</string></test>'
    given = f'<edit name="family" mode="assign" binding="same"><string>{escape(family)}</string></edit>'
    return f'<match target="pattern">{asked}{given}</match>'
