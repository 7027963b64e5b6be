"""The day of this build, by which reviews are judged: asked once, then handed on."""

from __future__ import annotations

from datetime import date

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from diagnostics.desk.articles import day_handed_in
from diagnostics.engine.errors import DiagnosticsError


def day_of(config: MkDocsConfig) -> date:
    """The same in every pass, and the terminal's, too."""
    if "day" not in config.extra:
        config.extra["day"] = _asked()
    day: date = config.extra["day"]
    return day


def _asked() -> date:
    try:
        return day_handed_in()
    except DiagnosticsError as error:
        raise PluginError(str(error)) from error
