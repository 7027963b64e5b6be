"""Pages without a Markdown file (wizards, lists), and what every template may ask for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from diagnostics.pages.typography import typeset
from diagnostics.visit.prepared import static_page
from ground.build_cache import kept
from hooks.browser_python import runtime_for_page
from hooks.catalogue import Catalogue, article_of, today
from hooks.helpdesk import clock_for, desk_for
from knowledge import facts as _facts
from knowledge import home_tiles as _home
from knowledge import lists as _lists
from knowledge import wizard_cards as _wizards
from knowledge.articles import Article
from knowledge.messages import LANGUAGES, N_, words

Meta = dict[str, object]
LISTS = {
    "reponses": ("replies.html", N_("Ready answers"), N_("For the help desk: what to paste into a reply, by article.")),
    "diagnostic": (
        "diagnostics.html",
        N_("All diagnostics"),
        N_("A few questions, what to try, and the ticket written for you."),
    ),
}
# What static_page draws; the rest of its reply is words for the script.
DRAWN = ("title", "description", "first", "outline", "failed")
NAMES = {"fr": "Français", "en": "English"}
# The home pages, for a page that has no translation: its author is told why, in place of a template's traceback.
STARTS = {"fr": "./", "en": "en/"}


# --- Pages ---------------------------------------------------------------------------------------------------------


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """After the language plugin has sorted its files: add the pages that are made, not written."""
    language = _language(config)
    plugin: Any = config.plugins["i18n"]
    for catalogue in [file for file in files if file.src_uri.startswith("locale/")]:
        files.remove(catalogue)  # the messages lie among the templates, and MkDocs copies what is not a template
    for path, meta in pages(language).items():
        made = {lang: made_file(lang, path, meta, config) for lang in LANGUAGES}
        for file in made.values():
            file.alternates = made  # type: ignore[attr-defined]
        files.append(made[language])
    plugin.i18n_files_per_language[language] = files.documentation_pages()
    return files


def pages(language: str) -> dict[str, Meta]:
    """The front matter of each made page, by its file name without the language."""
    say = words(language).gettext
    hidden = {"exclude": True}
    made: dict[str, Meta] = {
        f"{folder}/index.md": {"template": template, "title": say(title), "description": say(about), "search": hidden}
        for folder, (template, title, about) in LISTS.items()
    }
    for name, (folder, title, about) in _lists.PAGES.items():
        meta: Meta = {"template": "articles.html", "title": say(title), "description": say(about), "search": hidden}
        made[f"{folder}/index.md"] = meta | {"list": name}
    for card in _wizards.cards(language).values():
        meta = {"template": "wizard.html", "title": card.title, "description": card.summary, "wizard": card.id}
        made[f"diagnostic/{card.id}.md"] = meta
    return made


def made_file(language: str, path: str, meta: Meta, config: MkDocsConfig) -> File:
    """A page that has front matter only; path: from the folder of its language."""
    head = json.dumps(meta, ensure_ascii=False)  # JSON is YAML, and quicker
    file = File.generated(config, f"{language}/{path}", content=f"---\n{head}\n---\n")
    file.dest_uri = file.dest_uri.removeprefix("fr/")
    # What the language plugin reads of a file.
    file.locale = file.locale_alternate_of = file.localization = language  # type: ignore[attr-defined]
    file.norm_src_uri = path  # type: ignore[attr-defined]
    return file


def links(articles: Iterable[Article], page_url: str, language: str) -> dict[str, dict[str, str]]:
    """Where each article is from one page, for the diagnostics: {"KB-025": {"url", "title", perhaps "stale": "yes"}}."""
    return {
        article.meta.id: {
            "url": get_relative_url(article.url, page_url),
            "title": typeset(article.meta.title, language),
        }
        | ({"stale": "yes"} if article.is_stale(today()) else {})
        for article in articles
    }


# --- Templates -----------------------------------------------------------------------------------------------------


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates the language's words, the help desk and the articles; our own templates escape what they print."""
    language = _language(config)
    folder = Path(str(config.theme.custom_dir))
    ours = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    env.autoescape = lambda name: name in ours
    env.bytecode_cache = _compiled()
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_translations(words(language), newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(shelf(config, language))
    return env


def _compiled() -> FileSystemBytecodeCache:
    """Compiled templates, kept between the two languages and between builds: half a second of each."""
    folder = Path(__file__).resolve().parent.parent / ".cache" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))


def shelf(config: MkDocsConfig, language: str) -> dict[str, object]:
    """Everything a template may ask for by name."""
    catalogue: Catalogue = config.extra["catalogue"]
    cards = _wizards.cards(language)
    articles = catalogue.articles[language]
    return {
        "language": language,
        "home": "" if language == "fr" else f"{language}/",
        "desk": desk_for(config, language),
        "clock": clock_for(config, language),
        "wizards": cards,
        "articles": articles,
        "lists": _lists.lists(catalogue, cards, language, today()),
        "ways": _lists.ways(language),
        "tiles": tiles(cards, articles, words(language).gettext),
        "say_date": lambda day: _facts.say_date(day, language),
    }


def tiles(
    cards: Mapping[str, _wizards.Card], articles: Mapping[str, Article], say: Callable[[str], str]
) -> list[dict[str, str]]:
    """The home page's tiles that lead somewhere."""
    found = []
    for tile in _home.TILES:
        target = cards.get(tile.wizard) or articles.get(tile.article)
        if target:
            found.append({"icon": tile.icon, "title": say(tile.title), "covers": say(tile.covers), "url": target.url})
    return found


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """A wizard's outline is its content: readers without script and the search find it there."""
    if page.meta.get("template") != "wizard.html":
        return None
    page.meta["screen"] = _screen(page, config)
    return str(page.meta["screen"]["outline"])


def _screen(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Everything on a wizard's page that Python makes: the first step is there before Python is."""
    language = _language(config)
    desk = desk_for(config, language)
    known = links(config.extra["catalogue"].listed(language), page.url, language)
    runtime, wizard = _runtime(page, config), page.meta["wizard"]
    parts = [runtime["build"], wizard, language, json.dumps([desk, known])]
    made = kept("page", parts, lambda: static_page(wizard, language, desk, known))
    screen: dict[str, Any] = {name: made.pop(name) for name in DRAWN}
    titles = {name: card.title for name, card in _wizards.cards(language).items()}
    return screen | {"words": made, "context": {"desk": desk, "links": known, "wizards": titles}, "runtime": runtime}


def _runtime(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """The addresses of the browser's Python from this page; those of its files are from the worker's."""
    found = runtime_for_page(config, page.meta["wizard"], _language(config))
    worker = get_relative_url(found["worker"], page.url)
    return {**found, "worker": worker, "base": "./", "ping": get_relative_url("assets/ping.txt", page.url)}


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """What differs from page to page: the article it shows, and the same page in the other language."""
    catalogue: Catalogue = config.extra["catalogue"]
    article = article_of(page, catalogue)
    context["article"] = article
    known = catalogue.articles[_language(config)]
    context["related"] = [known[name] for name in article.meta.related if name in known] if article else []
    context["stale"] = article is not None and article.is_stale(today())
    context["screen"] = page.meta.get("screen")
    urls = {lang: file.url for lang, file in page.file.alternates.items()}  # type: ignore[attr-defined]
    context["twins"] = twins(STARTS | urls, config.site_url)
    return context


def on_template_context(context: Any, template_name: str, config: MkDocsConfig) -> Any:
    """A page that is nowhere (404) has the home pages as its translations."""
    context["twins"] = twins(STARTS, config.site_url)
    return context


def twins(urls: Mapping[str, str], site_url: str | None) -> dict[str, dict[str, str]]:
    """The same page in each language: its name, its address from the root and from anywhere."""
    root = site_url or "/"
    return {
        lang: {"name": NAMES[lang], "url": url, "full": root + ("" if url in (".", "./") else url)}
        for lang, url in sorted(urls.items(), reverse=True)
    }


def _language(config: MkDocsConfig) -> str:
    plugin: Any = config.plugins["i18n"]
    return str(plugin.current_language)
