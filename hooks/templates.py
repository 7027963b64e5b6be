"""What every template may ask for: the language's words, the help desk, the articles; and the page's translations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from diagnostics.engine.languages import prefix
from ground.root import ROOT
from hooks.this_build.articles import article_of, library_of
from hooks.this_build.day import day_of
from hooks.this_build.desk import clock_for, desk_for
from hooks.this_build.passes import language, names_of_languages
from knowledge import facts, lists
from knowledge.article_form import folded
from knowledge.home_tiles import tiles
from knowledge.messages import words
from knowledge.page_twins import twins
from knowledge.signs import colon
from knowledge.wizard_cards import cards, grouped


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Our own templates escape what they print."""
    folder = Path(str(config.theme.custom_dir))
    ours = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    env.autoescape = lambda name: name in ours
    env.loader.encoding = "utf-8-sig"  # type: ignore[union-attr]  # a template saved by an editor of Windows
    env.bytecode_cache = _compiled()
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_translations(words(language(config)), newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(_named(config, language(config)))
    return env


def _compiled() -> FileSystemBytecodeCache:
    """Compiled templates, for the other languages and the next build: half a second of each."""
    folder = ROOT / ".cache" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def _named(config: MkDocsConfig, spoken: str) -> dict[str, object]:
    """Everything a template may ask for by name."""
    library, wizards = library_of(config), cards(spoken)
    articles = library.articles[spoken]
    return {
        "language": spoken,
        "home": prefix(spoken),
        "colon": colon(spoken),
        "desk": desk_for(config, spoken),
        "clock": clock_for(config, spoken),
        "wizards": wizards,
        "wizard_groups": grouped(wizards),
        "articles": articles,
        "lists": lists.all_lists(lists.Sources(library, wizards, spoken, day_of(config))),
        "ways": lists.ways(spoken),
        "tiles": tiles(wizards, articles, words(spoken).gettext),
        "folded": lambda html: folded(html, spoken, words(spoken).gettext),
        "say_date": lambda day: facts.say_date(day, spoken),
    }


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """What differs from page to page: the article it shows, and the same page in the other languages."""
    library = library_of(config)
    article = article_of(page, library)
    known = library.articles[language(config)]
    context["article"] = article
    context["related"] = [known[name] for name in article.meta.related if name in known] if article else []
    context["stale"] = article is not None and article.is_stale(day_of(config))
    context["screen"] = page.meta.get("screen")
    urls = {lang: file.url for lang, file in page.file.alternates.items()}  # type: ignore[attr-defined]
    context["twins"] = twins(urls, config.site_url, names_of_languages(config))
    return context


def on_template_context(context: Any, template_name: str, config: MkDocsConfig) -> Any:
    """A page that is nowhere (404) has the home pages as its translations."""
    context["twins"] = twins({}, config.site_url, names_of_languages(config))
    return context
