"""From the end of the pause to the answer, in the page, once Python is there; and what of it is triage.

Run after `make build`: python -m tools.benches.sentence
"""

from __future__ import annotations

import json
import statistics
from functools import partial

from playwright.sync_api import Page, sync_playwright

from diagnostics.desk.streams import settle
from diagnostics.triage import understand
from diagnostics.visit.door import handle
from ground import chromium as browser
from ground.root import ROOT
from tests.browser.server import serving
from tools.benches.runtime import ARGUMENTS
from tools.benches.timing import milliseconds

SENTENCES = (
    "mon vpn marche pas de l’hôtel, erreur 809",
    "toute l’agence est sans réseau depuis 8h15, on est 22 les bras croisés",
    "imprimante HS et plus de mails depuis ce matin",
    "outlook crashes since the update, error 0x8004010F, client meeting at 3pm",
    "ma chaise est cassée",
    "my laptop is very slow since yesterday, I restarted it twice and nobody else has this",
)
LONG = "Bonjour, mon pc portable est très lent depuis hier. " * 2000  # 100 kB
# What ends a pause, by hand: milliseconds until the answer has been put on the page.
ANSWERED = """text => new Promise(resolve => {
  document.getElementById("ask").value = text;
  const start = performance.now();
  document.addEventListener("guichet:shown", () => resolve(performance.now() - start), { once: true });
  document.querySelector("form[data-ask]").requestSubmit();
})"""
GOALS = {"answer": 100, "triage": 20, "longest": 200}


def figures() -> dict[str, float]:
    """Milliseconds of an answer in the page: the middle and the slowest of the sentences, 100 kB, and the part of it that triage takes.

    Its part is that which it takes of the same request in CPython here.
    """
    with serving(ROOT / "site") as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser.ensure()), args=ARGUMENTS)
        page = chromium.new_page()
        page.goto(server.url)
        page.focus("#ask")
        page.wait_for_selector("html[data-understanding=ready]", timeout=120_000)
        _all(page)  # each diagnosis has come once
        each = sorted(_all(page))
        longest = page.evaluate(ANSWERED, LONG)
        chromium.close()
    share = _share()
    middle = statistics.median(each)
    return {
        "answer_ms": round(middle, 1),
        "slowest_answer_ms": round(each[-1], 1),
        "triage_ms": round(middle * share, 1),
        "100_kb_ms": round(longest, 1),
        "goal_answer_ms": GOALS["answer"],
        "goal_triage_ms": GOALS["triage"],
        "goal_100_kb_ms": GOALS["longest"],
    }


def _all(page: Page) -> list[float]:
    return [float(page.evaluate(ANSWERED, text)) for text in SENTENCES]


def _share() -> float:
    """What triage takes of a whole request."""
    requests = [{"do": "understand", "text": text, "language": "fr", "context": {}} for text in SENTENCES]
    shares = []
    for text, request in zip(SENTENCES, requests, strict=True):
        whole, part = partial(handle, request), partial(understand, text, lang="fr")
        whole(), part()
        shares.append(min(milliseconds(part) for _ in range(5)) / min(milliseconds(whole) for _ in range(5)))
    return statistics.median(shares)


if __name__ == "__main__":
    settle()
    print(json.dumps(figures(), indent=2))
