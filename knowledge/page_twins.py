"""The same page in every language, for the language switch and for search engines."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix
from knowledge.messages import N_, words

# The home pages, for a page that has no translation: its author is told why, in place of a template's traceback.
OFFER = N_("In English: home page of the help desk")  # each language says it of itself
STARTS = {language: prefix(language) or "./" for language in LANGUAGES}


def twins(urls: Mapping[str, str], site_url: str | None, names: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The same page in each language, the default one first: its name, its address from the root and from anywhere."""
    root = site_url or "/"
    return {
        language: {
            "name": names[language],
            "url": url,
            "offer": words(language).gettext(OFFER),
            "full": root + ("" if url in (".", "./") else url),
        }
        for language, url in sorted({**STARTS, **urls}.items(), key=lambda one: (one[0] != DEFAULT, one[0]))
    }
