"""The browser's Python of this build: made by one hook, named on the pages by another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from ground.root import ROOT
from hooks.this_build.passes import is_serving
from runtime.build import Runtime, build
from runtime.errors import CannotMake

FOLDER = "assets/runtime"

T = TypeVar("T")

_made: dict[str, Runtime] = {}


def make(config: MkDocsConfig) -> Runtime:
    """Make it for the sources as they are now."""
    _made["runtime"] = told(lambda: build(ROOT, packs(config), serving=is_serving()))
    return _made["runtime"]


def made(config: MkDocsConfig) -> Runtime:
    """That of this build, made now where nobody asked before."""
    return _made.get("runtime") or make(config)


def told(work: Callable[[], T]) -> T:
    """work(), with what stops it told in MkDocs' way: one sentence, no traceback."""
    try:
        return work()
    except CannotMake as error:
        raise PluginError(str(error)) from error


def for_page(config: MkDocsConfig, wizard: str, language: str) -> dict[str, Any]:
    """What a wizard's page hands to its worker; the addresses are relative to the root of the site."""
    return _addressed(made(config), made(config).described(wizard, language))


def _addressed(runtime: Runtime, described: dict[str, Any]) -> dict[str, Any]:
    base = f"{FOLDER}/{runtime.build}/"
    return {"worker": f"{base}worker.js", "base": base, "snapshot": not is_serving(), **described}


def for_box(config: MkDocsConfig, language: str) -> dict[str, Any]:
    """What a box for free text hands to its worker; the addresses as above."""
    return _addressed(made(config), made(config).understanding(language))


def packs(config: MkDocsConfig) -> list[Path]:
    """The wheels of extra.packs, from the folder of mkdocs.yml."""
    listed = config.extra.get("packs") or []
    if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
        raise PluginError("mkdocs.yml: extra.packs: Expected: a list of paths to wheels (.whl).")
    return [Path(config.config_file_path).parent / item for item in listed]
