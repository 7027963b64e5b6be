"""Last step of each page: the language's spaces and signs, and Material's faults in HTML."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.pages import Page

from diagnostics.pages.typography import french, hold_together
from knowledge.messages import N_, words

log = logging.getLogger("mkdocs.plugins.finish")

# What is not prose: elements whose text is data or code, comments, and tags with their attributes. One group around all
# of it, so that split() keeps what it cuts out.
ASIDE = re.compile(
    "("
    + "".join(rf"<{name}\b.*?</{name}>|" for name in ("script", "style", "textarea", "pre", "code", "kbd", "svg"))
    + r"""<!--.*?-->|<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>)""",
    re.DOTALL | re.IGNORECASE,
)
# Stands for one of those while the words around it are set, all at once; a private character, so never in a text.
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

# What Material's search says: it counts "documents" and, with nothing found, says no more than that.
SEARCH = {
    "search.result.placeholder": N_("Type a few words"),
    "search.result.none": N_("Nothing found. Try other words."),
    "search.result.one": N_("1 page"),
    "search.result.other": N_("# pages"),
}

NAMES = {"search": N_("Search"), "clear": N_("Clear"), "skip": N_("Skip to the content")}


def typeset(html: str, language: str) -> str:
    """The page with the spaces, apostrophes and hyphens of its language; attributes, code and data stay as they are.

    The blank lines and the indents that templates leave go too.
    """
    parts = ASIDE.split(html)
    text = HOLE.join(parts[::2]).replace("&#39;", "’")
    text = french(text) if language == "fr" else _english(text)
    text = re.sub(r"\n[ \t\n]+", "\n", text)
    while " \n" in text:
        text = text.replace(" \n", "\n")
    parts[::2] = text.split(HOLE)
    return "".join(parts)


def _english(text: str) -> str:
    return hold_together(text.replace("'", "’"))


def mend(html: str, names: dict[str, str]) -> tuple[str, list[str]]:
    """The page without Material's faults, and the patterns that were not found (a new version writes otherwise)."""
    unmet = []
    for pattern, right in MENDED:
        html, count = pattern.subn(right.format(**names), html)
        if not count:
            unmet.append(pattern.pattern)
    return html, unmet


def configure(html: str, home: str, said: dict[str, str]) -> str:
    """Point Material's scripts at the language's home, where its search index is, and give them our words.

    home: the language's folder, with its last slash; nothing for the language at the root.
    """

    def written(match: re.Match[str]) -> str:
        config = json.loads(match[2])
        base = f"{config['base'].rstrip('/')}/{home}" if home else config["base"]
        return match[1] + json.dumps({**config, "base": base, "translations": config["translations"] | said}) + match[3]

    return re.sub(r'(<script id="__config" type="application/json">)(.*?)(</script>)', written, html, flags=re.DOTALL)


def name_cells(html: str) -> str:
    """On a phone a row of a table is a paragraph: each cell brings its heading, and roles say what CSS takes away."""

    def named(table: re.Match[str]) -> str:
        columns = [
            re.sub(r"<[^>]*>", "", head).replace('"', "&quot;")
            for head in re.findall(r"<th>(.*?)</th>", table[0], re.DOTALL)
        ]
        seen = -1

        def cell(_: re.Match[str]) -> str:
            nonlocal seen
            seen += 1
            at = seen % len(columns)
            # Of two columns the second says what the first is about: no heading is missed.
            return f'<td role="cell" data-column="{columns[at]}">' if at and len(columns) > 2 else '<td role="cell">'

        rows = re.sub(r"<td>", cell, table[0]) if columns else table[0]
        for tag, role in (("table", "table"), ("thead", "rowgroup"), ("tbody", "rowgroup"), ("tr", "row")):
            rows = rows.replace(f"<{tag}>", f'<{tag} role="{role}">')
        return rows.replace("<th>", '<th role="columnheader">')

    return re.sub(r"<table>.*?</table>", named, html, flags=re.DOTALL)


def faults(html: str) -> list[str]:
    """What our content security policy would block."""
    found = re.findall(r"<script(?![^>]*\b(?:src=|type=\"application/json\"))[^>]*>|<style\b", html)
    if not re.search(r"\s(?:style|on[a-z]+)=", html):
        return found  # looked for tag by tag only where there may be one: this runs on every page
    tags = (match[0] for match in ASIDE.finditer(re.sub(r"<svg\b.*?</svg>", "", html, flags=re.DOTALL)))
    return found + [tag for tag in tags if re.match(r"<\w[^>]*\s(?:style|on\w+)=", tag)]


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
    home = "" if language == "fr" else f"{language}/"
    html = configure(html, home, {key: typeset(say(text), language) for key, text in SEARCH.items()})
    return typeset(name_cells(html), language)


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


def _language(config: MkDocsConfig) -> str:
    plugin: Any = config.plugins["i18n"]
    return str(plugin.current_language)
