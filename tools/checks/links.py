"""Every link, anchor and asset of the built site leads somewhere, and something leads to every page."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from diagnostics.engine.languages import LANGUAGES, prefix
from ground.files import read_text
from tools.checks.built_pages import Fault, Link, Page, read_site, run

HERE = "https://here.invalid"  # a stand-in: addresses are compared from the root
ELSEWHERE = re.compile(r"^(?!https?:)[a-z][a-z0-9+.-]*:|^$", re.IGNORECASE)


def check(pages: Iterable[Page], files: Iterable[str], home: str) -> Iterator[Fault]:
    """What does not resolve. files: every file of the site, from its root; home: the site's address."""
    known = {page.url: page for page in pages}
    present = {f"/{name}" for name in files}
    ways: dict[str, set[str]] = {url: set() for url in known}
    for page in known.values():
        for link in page.links:
            path, _, anchor = (inside(link, page, home) or "").partition("#")
            if not path:
                continue
            if link.navigates:
                ways[page.url].add(path)
            if path not in known and path not in present:
                yield Fault(page.path, link.line, f"{link.target!r} leads nowhere: there is no {path}.")
            elif anchor and path in known and not is_place(anchor, known[path]):
                yield Fault(page.path, link.line, f"{link.target!r}: {path} has no id {anchor!r}.")
    for url in sorted(known.keys() - reachable(ways)):
        if url.endswith("/") and not known[url].hidden:
            yield Fault(known[url].path, 1, "cannot be reached from the home page. Expected: a link somewhere.")


def reachable(ways: dict[str, set[str]], start: str = "/") -> set[str]:
    """The pages that a reader gets to from the first one."""
    found, to_visit = {start}, [start]
    while to_visit:
        new = ways.get(to_visit.pop(), set()) - found
        found |= new
        to_visit += new
    return found


def inside(link: Link, page: Page, home: str) -> str | None:
    """The address from the root, with its anchor; None where it leads to another site or is no address."""
    if ELSEWHERE.match(link.target):
        return None
    base = urlsplit(home).path or "/"  # the folder of the site on its host: a page that is nowhere names it
    own = next((one for one in (home, base) if one and link.target.startswith(one)), "")
    if not own and link.target.startswith("/"):
        return f"{link.target} in {base}"
    target = f"/{link.target.removeprefix(own)}" if own else link.target
    parts = urlsplit(urljoin(HERE + page.url, target))
    if f"{parts.scheme}://{parts.netloc}" != HERE:
        return None
    return unquote(parts.path) + (f"#{unquote(parts.fragment)}" if parts.fragment else "")


def is_place(anchor: str, page: Page) -> bool:
    """Whether the page has it; the answers given so far are in the anchor of a wizard's page."""
    return anchor in page.ids or (page.kind == "wizard" and "/" in anchor)


def listed(folder: Path) -> Iterator[Link]:
    """The addresses in the search indexes and in the sitemap."""
    for language in LANGUAGES:
        for index in folder.glob(f"assets/search/{language}.*.json"):
            for doc in json.loads(read_text(index))["docs"]:
                yield Link(prefix(language) + doc["location"], 0, False)
    sitemap = folder / "sitemap.xml"
    if sitemap.is_file():
        for target in re.findall(r"<loc>([^<]+)</loc>", read_text(sitemap)):
            yield Link(target, 0, False)


def check_site(folder: Path) -> list[Fault]:
    """All of it, on a built site."""
    pages = read_site(folder)
    lists = Page("sitemap.xml and the search indexes", links=list(listed(folder)))
    files = [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]
    home = next((page.canonical for page in pages if page.path == "index.html"), "")
    return list(check([*pages, lists], files, home))


if __name__ == "__main__":
    sys.exit(run(check_site, sys.argv[1:]))
