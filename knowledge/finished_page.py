"""A page as it is published: the spaces and signs of its language, and Material's faults in HTML mended."""

from __future__ import annotations

import json
import re

from diagnostics.engine.languages import prefix
from diagnostics.pages.typography import french, hold_together, keeping_addresses
from knowledge.messages import N_, words

# What is not prose: elements whose text is data or code, comments, and tags with their attributes. One group around all
# of it, so that split() keeps what it cuts out.
ASIDE = re.compile(
    "("
    + "".join(
        rf"<{name}\b.*?</{name}>|" for name in ("script", "style", "textarea", "pre", "code", "kbd", "samp", "svg")
    )
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
    # MkDocs gives no sheet of extra_css a medium: no screen waits for what is printed.
    (re.compile(r'(<link rel="stylesheet" href="[^"]*assets/paper\.css")>'), r'\1 media="print">'),
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
    """The page with the spaces, apostrophes and hyphens of its language; attributes, code, data and addresses stay as they are.

    The blank lines and the indents that templates leave go too.
    """
    parts = ASIDE.split(html)
    text = HOLE.join(parts[::2]).replace("&#39;", "'")
    text = french(text) if language == "fr" else _english(text)
    text = re.sub(r"\n[ \t\n]+", "\n", text)
    while " \n" in text:
        text = text.replace(" \n", "\n")
    parts[::2] = text.split(HOLE)
    return "".join(parts)


def _english(text: str) -> str:
    return keeping_addresses(text, lambda words: hold_together(words.replace("'", "’")))


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


def finished(html: str, language: str) -> tuple[str, list[str]]:
    """All of it, and a sentence for each thing that should not be there."""
    say = words(language).gettext
    html, unmet = mend(html, {name: say(text) for name, text in NAMES.items()})
    told = [
        f"nothing matches {one}: Material has changed. Expected: see knowledge/finished_page.py MENDED."
        for one in unmet
    ]
    told += [
        f"{one:.90s} is inline. Expected: no inline script or style, the policy blocks them." for one in faults(html)
    ]
    html = configure(html, prefix(language), {key: typeset(say(text), language) for key, text in SEARCH.items()})
    return typeset(name_cells(html), language), told
