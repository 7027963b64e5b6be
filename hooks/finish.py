"""Last step of each page: the language's spaces and signs, Material's faults in HTML, one search index a language."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from diagnostics.typography import HYPHEN, french
from hooks._messages import N_, words

log = logging.getLogger("mkdocs.plugins.finish")

# What is not prose: elements whose text is data or code, comments, and tags with their attributes.
ASIDE = re.compile(
    r"<(?P<name>script|style|textarea|pre|code|kbd|svg)\b.*?</(?P=name)>"
    r"|<!--.*?-->"
    r"""|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""",
    re.DOTALL | re.IGNORECASE,
)
# Stands for one of those while the words around it are set; a private character, so never in a text.
HOLE = "\ue000"

# Faults of Material 9.8.1: what it writes, what is right. {name} is filled in from the words of the language.
MENDED = (
    (re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"'), r"\1"),
    (re.compile(r'(<div class="md-search" [^>]*role="dialog")'), r'\1 aria-label="{search}"'),
    (re.compile(r'(<nav class="md-search__options" aria-label=")[^"]*'), r"\1{clear}"),
    (
        re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL),
        r'\1<a href="#contenu" class="md-skip">{skip}</a>\2',
    ),
)

NAMES = {"search": N_("Search"), "clear": N_("Clear"), "skip": N_("Skip to the content")}


def typeset(html: str, language: str) -> str:
    """The page with the spaces, apostrophes and hyphens of its language; attributes, code and data stay as they are.

    The blank lines that templates leave go too.
    """
    holes = [match[0] for match in ASIDE.finditer(html)]
    text = ASIDE.sub(HOLE, html).replace("&#39;", "’")
    text = french(text) if language == "fr" else _english(text)
    text = re.sub(r"[ \t]*\n\s*\n", "\n", re.sub(r"[ \t]+\n", "\n", text))
    filled = iter(holes)
    return re.sub(HOLE, lambda _: next(filled), text)


def _english(text: str) -> str:
    return re.sub(r"\b(Wi|e|E)-(Fi|mail)", rf"\1{HYPHEN}\2", text.replace("'", "’"))


def mend(html: str, names: dict[str, str]) -> tuple[str, list[str]]:
    """The page without Material's faults, and the patterns that were not found (a new version writes otherwise)."""
    unmet = []
    for pattern, right in MENDED:
        html, count = pattern.subn(right.format(**names), html)
        if not count:
            unmet.append(pattern.pattern)
    return html, unmet


def set_base(html: str, prefix: str) -> str:
    """Point Material's scripts at the language's home (with its last slash), where its search index is."""

    def moved(match: re.Match[str]) -> str:
        config = json.loads(match[2])
        return match[1] + json.dumps({**config, "base": f"{config['base'].rstrip('/')}/{prefix}/"}) + match[3]

    return re.sub(r'(<script id="__config" type="application/json">)(.*?)(</script>)', moved, html, flags=re.DOTALL)


def faults(html: str) -> list[str]:
    """What our content security policy would block."""
    found = re.findall(r"<script(?![^>]*\b(?:src=|type=\"application/json\"))[^>]*>|<style\b", html)
    tags = (match[0] for match in ASIDE.finditer(re.sub(r"<svg\b.*?</svg>", "", html, flags=re.DOTALL)))
    return found + [tag for tag in tags if re.match(r"<\w[^>]*\s(?:style|on\w+)=", tag)]


def add_keywords(index: dict[str, Any], keywords: Mapping[str, Iterable[str]]) -> None:
    """Make each page found by the words its readers use: they stand in the entry of the whole page."""
    for doc in index["docs"]:
        if words_said := keywords.get(doc["location"]):
            doc["text"] += f"<p>{', '.join(words_said)}</p>"


def split_index(index: dict[str, Any], languages: tuple[str, ...] = ("fr", "en")) -> dict[str, dict[str, Any]]:
    """One search index for each language, with its own stemmer and addresses from its own home."""
    others = tuple(f"{language}/" for language in languages[1:])
    docs: dict[str, list[dict[str, Any]]] = {language: [] for language in languages}
    for doc in index["docs"]:
        language = next((prefix[:-1] for prefix in others if doc["location"].startswith(prefix)), languages[0])
        docs[language].append({**doc, "location": doc["location"].removeprefix(f"{language}/")})
    return {
        language: {"config": {**index["config"], "lang": [language]}, "docs": found} for language, found in docs.items()
    }


def finish(html: str, language: str, where: str) -> str:
    """All of it, with a warning for what should not be there."""
    say = words(language).gettext
    html, unmet = mend(html, {name: say(text) for name, text in NAMES.items()})
    for pattern in unmet:
        log.warning(
            "%s: nothing matches %s: Material has changed. Expected: see hooks/finish.py MENDED.", where, pattern
        )
    for fault in faults(html):
        log.warning("%s: %.90s is inline. Expected: no inline script or style, the policy blocks them.", where, fault)
    return typeset(html if language == "fr" else set_base(html, language), language)


@event_priority(-200)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """After everything else; the search index was filled from the plain text before."""
    return finish(output, _language(config), page.file.src_uri)


@event_priority(-200)
def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Each language has a 404 page of its own; the one at the root is in the default language."""
    if template_name != "404.html":
        return output
    language = _language(config)
    page = finish(output, language, template_name)
    if language == "fr":
        return page
    path = Path(config.site_dir, language, template_name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, "utf-8")
    return ""


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language: cut the search index. (The languages are built one inside the other.)"""
    plugin: Any = config.plugins["i18n"]
    if plugin.building:
        return
    path = Path(config.site_dir, "search", "search_index.json")
    whole = json.loads(path.read_text("utf-8"))
    shelves = config.extra["catalogue"].articles.values()
    add_keywords(whole, {article.url: article.meta.keywords for shelf in shelves for article in shelf.values()})
    for language, index in split_index(whole).items():
        target = path if language == "fr" else Path(config.site_dir, language, "search", path.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _language(config: MkDocsConfig) -> str:
    plugin: Any = config.plugins["i18n"]
    return str(plugin.current_language)
