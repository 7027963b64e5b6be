"""How many screens of a phone an article takes, and whether its first action is seen without scrolling.

Measured in both sets of letters, at 390 x 844, as a page opens: what folds is folded. A page is an article where
overrides/partials/article.html drew it; lists, cards and diagnoses are not.

text: screens from the top of the title to the end of the article's own text, folds included.
page: screens from the top of the title to the end of everything that is the article's, before the foot of the site.
action: pixels from the top of the page to the end of the first line of the first action, under the header that sticks.

The first action is looked for where what to do begins: in the Resolution of a fix, elsewhere in what comes before the
second heading. There it is the first step: an item of a numbered list, a heading with a number ("1. Essayer dans le
navigateur") or a row of a table, whichever comes first; a warning is none. Advice has its answer in its first sentence,
and no step there: that sentence is it. The button of the diagnosis and the number to call are on nearly every page and
would always win, so they never count.

python -m tools.benches.screens prints them for site/.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from diagnostics.desk.streams import settle
from diagnostics.engine.languages import DEFAULT, LANGUAGES
from ground import chromium
from ground.files import read_text
from ground.root import ROOT
from tests.browser.server import serving
from tools import fonts

WIDTH, HEIGHT = 390, 844
LONGEST = 10
END = 'class="g-end"'
MEASURE = r"""() => {
  const article = document.querySelector("#contenu");
  const text = article.querySelector(".g-text");
  const second = text.querySelectorAll(":scope > h2")[1]; // the symptom is in a section of its own
  const begins = (one) => !second || one.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING;
  const all = (selector) => [...text.querySelectorAll(selector)].filter((one) => begins(one) && !one.closest(".admonition, .g-issue"));
  const numbered = (one) => !one.matches("h3") || /^\d+\. /.test(one.textContent);
  const first = all("ol > li, h3, tbody > tr").find(numbered) ?? all("p, li")[0];
  const line = (one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return [...range.getClientRects()].find((box) => box.height > 0).bottom + scrollY;
  };
  const top = article.querySelector("h1").getBoundingClientRect().top;
  const bottom = (one) => one.getBoundingClientRect().bottom - top;
  return [bottom(text), bottom(article), first ? line(first) : null];
}"""


@dataclass(frozen=True, slots=True)
class Screens:
    """One article: its address from the root of the site, and its three figures (see above)."""

    path: str
    text: float
    page: float
    action: float | None

    @property
    def is_late(self) -> bool:
        """Whether one has to scroll before the first thing to do."""
        return self.action is not None and self.action > HEIGHT


def articles(site: Path, language: str) -> list[str]:
    """The address of each article in a language, from the root of the site."""
    pages = (path for path in sorted(site.rglob("index.html")) if END in read_text(path))
    paths = [f"{path.parent.relative_to(site).as_posix()}/" for path in pages]
    return [path for path in paths if _language(path) == language]


def _language(path: str) -> str:
    folder = path.partition("/")[0]
    return folder if folder in LANGUAGES else DEFAULT


def measured(page: Page, root: str, paths: Iterable[str]) -> Iterator[Screens]:
    """The figures of these articles, in a page of WIDTH x HEIGHT. root: the address of the site, with its last slash."""
    for path in paths:
        page.goto(root + path)
        text, whole, action = page.evaluate(MEASURE)
        yield Screens(path, text / HEIGHT, whole / HEIGHT, action)


def summary(found: list[Screens]) -> dict[str, object]:
    """Medians, the longest, and those whose first action is below the first screen."""
    longest = sorted(found, key=lambda one: -one.text)[:LONGEST]
    return {
        "articles": len(found),
        "text_median": round(statistics.median(one.text for one in found), 2),
        "page_median": round(statistics.median(one.page for one in found), 2),
        "longest": {one.path: round(one.text, 2) for one in longest},
        "first_action_late": {one.path: round(one.action or 0) for one in found if one.is_late},
        "no_action": [one.path for one in found if one.action is None],
    }


def report(site: Path = ROOT / "site") -> dict[str, dict[str, object]]:
    """The summary of each language in each set of letters."""
    found: dict[str, dict[str, object]] = {}
    with serving(site) as server, sync_playwright() as playwright:
        for letters in fonts.SETS:
            browser = playwright.chromium.launch(
                executable_path=str(chromium.ensure()), args=["--no-sandbox"], env={**fonts.environment(letters)}
            )
            for language in LANGUAGES:
                page = phone(browser)
                found[f"{language}, {letters}"] = summary(list(measured(page, server.url, articles(site, language))))
            browser.close()
    return found


def phone(browser: Browser) -> Page:
    """A page of a phone that no service worker answers for."""
    return browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, service_workers="block").new_page()


if __name__ == "__main__":
    settle()
    print(json.dumps(report(), indent=2, ensure_ascii=False))
