"""The help desk of this build, from extra.helpdesk of its configuration."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from hooks.this_build.day import day_of
from knowledge import helpdesk


def desk(config: MkDocsConfig) -> helpdesk.HelpDesk:
    """The help desk, checked; one that is not usable stops the build, as every page would be wrong."""
    try:
        return helpdesk.check(config.extra.get("helpdesk"), Path(config.config_file_path))
    except helpdesk.WrongHelpDesk as error:
        raise PluginError(str(error)) from error


def desk_for(config: MkDocsConfig, language: str) -> dict[str, object]:
    """The help desk as plain data in one language: what templates, diagnostics and the browser get."""
    return helpdesk.described(desk(config), language) | {"site_url": config.site_url or ""}


def clock_for(config: MkDocsConfig, language: str) -> dict[str, object]:
    """The opening hours for a page that has a clock."""
    return helpdesk.clock(desk(config), language, day_of(config))
