"""What a build starts from and where its site goes: the words of `dev.py build`, and the file of a company in any folder.

MkDocs reads every path of a configuration from the folder of the file it is given, even a path that another file says. Here a
path is what it is in the file that says it: a company's file may lie anywhere, such as clients/acme.yml.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ground.files import digest, read_text, write_text
from ground.root import ROOT
from ground.terminal import Stop
from ground.yaml_lines import inherited, value_at

MAIN = "mkdocs.yml"
CACHE = ROOT / ".cache" / "clients"
# Every setting that is a path, or a list of paths.
PATHS = (("docs_dir",), ("site_dir",), ("theme", "custom_dir"), ("hooks",), ("extra", "packs"))
SITE = "site"  # what MkDocs takes where no file says it


@dataclass(frozen=True)
class Build:
    """files: the configuration and those it stands on; config: the one to hand to MkDocs; site: where the site goes."""

    files: tuple[Path, ...]
    config: Path
    site: Path
    rest: list[str]


def read_words(words: Sequence[str], root: Path = ROOT, cache: Path = CACHE) -> Build:
    """The words of `build` and `serve`; raises Stop where a file is not there."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("-f", "--config-file", default=MAIN)
    parser.add_argument("-d", "--site-dir")
    given, rest = parser.parse_known_args(words)
    file = root / given.config_file
    if not file.is_file():
        raise Stop(f"{given.config_file} is not there. Expected: a file that says INHERIT: {MAIN} and what differs.", 2)
    files = tuple(_chain(file))
    paths = said_paths(files)
    said = paths.get(("site_dir",), files[0].parent / SITE)
    site = root / given.site_dir if given.site_dir else Path(str(said))
    return Build(files, _config(files, paths, cache), site.resolve(), rest)


def _chain(file: Path) -> Sequence[Path]:
    files = list(inherited(file))
    parent = value_at(read_text(files[-1]), ("INHERIT",))
    if parent is not None:
        raise Stop(f"{files[-1]}: INHERIT: {parent} is not there. Expected: its path from the folder of this file.", 2)
    return files


def said_paths(files: Sequence[Path]) -> dict[tuple[str, ...], Any]:
    """Each path that the files say, the first of them having the last word, from the folder of the one that says it."""
    found: dict[tuple[str, ...], Any] = {}
    for file in files:
        text = read_text(file)
        for keys in PATHS:
            value = value_at(text, keys)
            if value is not None and keys not in found:
                found[keys] = _from(file.parent, value)
    return found


def _from(folder: Path, value: Any) -> Any:
    if isinstance(value, list):
        return [_from(folder, one) for one in value]
    return str((folder / value).resolve()) if isinstance(value, str) else value


def _config(files: Sequence[Path], paths: dict[tuple[str, ...], Any], cache: Path) -> Path:
    """The file itself where all lie in one folder, else one made of it that says each path whole."""
    file = files[0].resolve()
    if len({one.resolve().parent for one in files}) == 1:
        return file
    data: dict[str, Any] = {"INHERIT": str(file)}
    for (*above, name), value in paths.items():
        inner = data
        for key in above:
            inner = inner.setdefault(key, {})
        inner[name] = value
    made = cache / digest([str(file)])[:8] / file.name
    write_text(made, f"# Made of {file.name} by dev.py.\n{yaml.safe_dump(data, allow_unicode=True, width=1000)}")
    return made


def shown(path: Path, root: Path = ROOT) -> str:
    """A folder as its maintainer names it."""
    return f"{path.relative_to(root).as_posix()}/" if path.is_relative_to(root) else str(path)
