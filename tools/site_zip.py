"""The built site as one file, to carry on a stick or to hand to whoever runs the server: python3 dev.py pack [FILE].

Inside is one folder; any small web server opens it (`python3 -m http.server` inside the folder is enough). The same site gives
the same bytes.
"""

from __future__ import annotations

import argparse
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from diagnostics.desk.streams import settle
from ground.packed import TWINS
from ground.root import ROOT
from ground.terminal import Stop, say

FOLDER = "guichet"
DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say
NOTE = """\
Guichet

FR  Ce dossier est un site web. Mettez-le sur un serveur web, ou lancez ici : python3 -m http.server
    puis ouvrez http://localhost:8000/. Ouvert comme simple fichier, seuls les articles se lisent.
EN  This folder is a web site. Put it on a web server, or run here: python3 -m http.server
    and open http://localhost:8000/. Opened as a mere file, only the articles can be read.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the zip; the exit code."""
    settle()
    parser = argparse.ArgumentParser(prog="dev.py pack", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=ROOT / "site.zip")
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    given = parser.parse_args(arguments)
    if not (given.site / "index.html").is_file():
        raise Stop(f"{given.site} holds no site. Expected: one that 'python3 dev.py build' made.", 2)
    pack(given.site, given.file)
    say(f"{given.file} holds the site ({given.file.stat().st_size / 1e6:.1f} MB)")
    return 0


def pack(site: Path, target: Path) -> None:
    """Everything that a small server can use: packed twins are for servers that choose among them."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry("LISEZ-MOI README.txt"), NOTE)
        for path in _files(site):
            archive.writestr(_entry(path.relative_to(site).as_posix()), path.read_bytes())


def _files(site: Path) -> Iterator[Path]:
    return (path for path in sorted(site.rglob("*")) if path.is_file() and path.suffix not in TWINS)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(f"{FOLDER}/{name}", DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the same byte on Windows
    entry.external_attr = 0o644 << 16
    return entry


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Stop as stop:
        print(f"\n  {stop}", file=sys.stderr)
        sys.exit(stop.code)
