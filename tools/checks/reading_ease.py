"""How easy the articles read: Kandel and Moles for French, Flesch for English; prints the worst ten of each."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from diagnostics.desk.streams import settle
from diagnostics.engine.languages import prefix
from knowledge.families import FAMILIES
from tools.checks.built_pages import HOLE, SITE, Block, Page, read_site

WORD = re.compile(r"[^\W\d_]+(?:[-’][^\W\d_]+)*")
SENTENCE = re.compile(r"[.!?…]+(?:\s|$)")
VOWELS = {"fr": re.compile(r"[aeiouyàâäéèêëîïôöùûüÿœæ]+", re.IGNORECASE), "en": re.compile(r"[aeiouy]+", re.IGNORECASE)}
# Silent endings: a French e, es or ent, an English e or ed, are written and not said.
SILENT = {"fr": re.compile(r"(?<=[^\W\d_aeiouyé])(?:e|es|ent)$", re.IGNORECASE)}
SILENT["en"] = re.compile(r"(?:(?<=[^\W\d_aeiouyl])e|(?<=[^\W\d_aeioutd])e[sd])$", re.IGNORECASE)
# 207 and 206.835, sentence length, syllables a word.
FORMULA = {"fr": (207.0, 1.015, 73.6), "en": (206.835, 1.015, 84.6)}
# Not prose: what the template adds, and names of things.
ASIDE = frozenset({"dt", "dd", "th", "summary", "label", "button", "figcaption"})
ENDS = ("Toujours bloqué", "Still stuck", "À lire aussi", "See also", "Cette fiche", "Did this page")
FEW = 60  # words: below, one long name decides


def ease(text: str, language: str) -> float | None:
    """The score of a text, about 0 (a law) to 100 (a comic); None where it is too short to tell."""
    words = WORD.findall(text)
    if len(words) < FEW:
        return None
    sentences = max(1, len([part for part in SENTENCE.split(text) if WORD.search(part)]))
    spoken = sum(syllables(word, language) for word in words)
    base, length, weight = FORMULA[language]
    return base - length * len(words) / sentences - weight * spoken / len(words)


def syllables(word: str, language: str) -> int:
    """How many a reader says, nearly."""
    return sum(
        max(1, len(VOWELS[language].findall(SILENT[language].sub("", part)))) for part in re.split("[-’]", word) if part
    )


def prose(page: Page) -> str:
    """The sentences of an article, one item of a list a sentence; code is left out."""
    return " ".join(closed(block) for block in page.blocks if _is_prose(block))


def _is_prose(block: Block) -> bool:
    return block.main and block.tag not in ASIDE and not block.under.startswith(ENDS)


def closed(block: Block) -> str:
    """The text of a block, with a full stop where the author needs none."""
    text = block.text.replace(HOLE, " ").strip()
    return text if SENTENCE.search(text[-1:]) else f"{text}."


def scores(pages: Iterable[Page]) -> list[tuple[float, str, str]]:
    """(score, language, path) of each page, the hardest first."""
    found = ((ease(prose(page), page.language), page) for page in pages if page.language in FORMULA)
    return sorted((score, page.language, page.path) for score, page in found if score is not None)


def is_article(page: Page) -> bool:
    """Whether the page is an article: one in a family's folder."""
    family, _, rest = page.path.removeprefix(prefix(page.language)).partition("/")
    return family in FAMILIES and rest.endswith("/index.html")


def main(arguments: list[str]) -> int:
    """Print the mean and the worst ten of each language."""
    settle()
    folder = Path(arguments[0]) if arguments else SITE
    ranked = scores(page for page in read_site(folder) if is_article(page))
    for language in FORMULA:
        of_language = [(score, path) for score, spoken, path in ranked if spoken == language]
        if of_language:
            mean = sum(score for score, _ in of_language) / len(of_language)
            print(f"{language}: {len(of_language)} articles, mean {mean:.0f}; the hardest:")
            print("\n".join(f"  {score:5.1f}  {path}" for score, path in of_language[:10]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
