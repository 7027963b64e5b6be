"""The form of a KCS article, and how its page shows it: what to do first; cause and environment folded after it.

Writers keep the order of the form and know nothing of this. What reads the text (search, ready answers, letters, cards)
gets it whole and in order; only the page folds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from diagnostics.engine.languages import LANGUAGES
from knowledge.messages import N_
from knowledge.ready_answers import HEADING, SECTION

# Headings in each language, in the order of LANGUAGES.
SYMPTOM = ("Problème", "Issue")
CAUSE = ("Cause", "Cause")
ENVIRONMENT = ("Environnement", "Environment")
FOLD = N_("Cause and environment")


def folded(html: str, language: str, say: Callable[[str], str]) -> str:
    """The text of an article for its page: the symptom marked, so that a phone spares its heading; cause and environment in one fold.

    Anchors stay, and a browser opens the fold for them; there is no fold where there is nothing to put in it.
    """
    at = LANGUAGES.index(language)
    sections = SECTION.split(html)
    asides = [one for one in sections if _heading(one) in (CAUSE[at], ENVIRONMENT[at])]
    return "".join(_drawn(sections, SYMPTOM[at], asides, say(FOLD)))


def _drawn(sections: list[str], symptom: str, asides: list[str], summary: str) -> Iterable[str]:
    """Each section; where the first aside stands, the fold with all of them."""
    for section in sections:
        if _heading(section) == symptom:
            yield f'<section class="g-issue">{section}</section>'
        elif section not in asides:
            yield section
        elif section is asides[0]:
            yield f'<details class="g-fold g-why"><summary>{summary}</summary>{"".join(asides)}</details>'


def _heading(section: str) -> str:
    """The words of its heading; nothing before the first."""
    found = HEADING.match(section)
    return re.sub(r"<[^>]*>", "", found[1]).strip() if found else ""
