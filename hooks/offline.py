"""Writes the service worker, the list of what a device may keep, and the web manifest."""

from __future__ import annotations

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from diagnostics.engine.languages import DEFAULT, LANGUAGES, prefix
from ground.files import save
from hooks.this_build.articles import library_of
from hooks.this_build.browser_python import for_page
from hooks.this_build.desk import desk_for
from hooks.this_build.order import after_languages
from hooks.this_build.passes import is_first, is_serving
from knowledge.messages import N_, words
from knowledge.offline import core, kept_files, manifest, service_worker

LEVELS = ("KB-001", "KB-002", "KB-003", "KB-004")
# The one that is needed when there is no network.
WIZARD = "network"
ABOUT = N_("Find what is wrong, repair it, ask for help.")


@after_languages
def on_post_build(config: MkDocsConfig) -> None:
    """When every file is there. While serving there is none: a kept page would hide what was just saved."""
    if not is_first(config) or is_serving():
        return
    site = Path(config.site_dir)
    company = str(desk_for(config, DEFAULT)["company"])
    save(
        site / "site.webmanifest",
        manifest(
            f"{config.site_name}, {company}", config.site_name, words(DEFAULT).gettext(ABOUT), DEFAULT, ""
        ).encode(),
    )
    (site / "assets" / "sw.js").unlink(missing_ok=True)  # its place is the root, which it serves
    files = kept_files(site)
    first = core(files, _pages(config), {WIZARD: _runtime(config)})
    sizes = {path: (site / path).stat().st_size for path in files}
    save(site / "assets" / "offline.json", json.dumps({"bytes": sizes, "core": first}).encode())
    script = Path(config.docs_dir, "assets", "sw.js").read_text("utf-8")
    save(site / "sw.js", service_worker(script, files, first).encode())


def _pages(config: MkDocsConfig) -> list[str]:
    """Home, the levels, the emergencies and their cards, the one diagnostic; in each language."""
    found = []
    for language in LANGUAGES:
        home = prefix(language)
        articles = library_of(config).articles[language].values()
        found += [home, f"{home}cartes/", f"{home}diagnostic/", f"{home}diagnostic/{WIZARD}/"]
        found += [one.url for one in articles if one.meta.type == "emergency" or one.meta.id in LEVELS]
    return found


def _runtime(config: MkDocsConfig) -> list[str]:
    described = [for_page(config, WIZARD, language) for language in LANGUAGES]
    return [page["base"] + file["name"] for page in described for file in page["files"]] + [
        page["worker"] for page in described
    ]
