"""The company's own names, as mkdocs.yml lists them: heard as facts, and read by the model as what they are, without training."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from diagnostics.triage.heard import Heard, Hearing

# Kind -> the fact that a name of it is, and the words that the model knows in its place: none where the name itself says enough.
# An application is like one of every office and like one of a trade: when it crashes it is one person's, when it is down all wait.
KINDS: Mapping[str, tuple[str, str]] = {
    "applications": ("app", "word sage"),
    "sites": ("site", ""),
    "printers": ("printer", "imprimante"),
}
# Names by kind.
Company = Mapping[str, Iterable[str]]


@dataclass(frozen=True, slots=True)
class Found:
    """One name in a text, from start to end. name: as the company writes it."""

    kind: str
    name: str
    start: int
    end: int


def company_of(names: Company | Iterable[str]) -> Company:
    """Names by kind; a list of them alone is of applications."""
    return names if isinstance(names, Mapping) else {"applications": names}


def names_in(text: str, company: Company) -> Iterator[Found]:
    """The names in a text in its order, the longest where several fit; without regard to case and accents."""
    known = {_flat(name.strip()): (kind, name.strip()) for kind in KINDS for name in company.get(kind, ())}
    known.pop("", None)
    if not known:
        return
    longest_first = sorted(known, key=lambda name: (-len(name), name))
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"
    for match in re.finditer(pattern, _flat(text)):
        yield Found(*known[match[0]], match.start(), match.end())


def with_known_words(text: str, company: Company) -> str:
    """The text with words that the model knows in the place of the company's names."""
    parts, end = [], 0
    for found in names_in(text, company):
        parts += [text[end : found.start], KINDS[found.kind][1] or text[found.start : found.end]]
        end = found.end
    return "".join([*parts, text[end:]])


def with_names(hearing: Hearing, company: Company) -> Hearing:
    """The same with the company's names as facts, in the place of what else was heard in the same words."""
    text = hearing.read.text
    named = [
        Heard(KINDS[found.kind][0], found.name, text[found.start : found.end], found.start, found.end)
        for found in names_in(text, company)
    ]
    once = list({(fact.name, fact.value): fact for fact in reversed(named)}.values())
    other = [fact for fact in hearing.facts if not any(_same_words(fact, fresh) for fresh in once)]
    return replace(hearing, facts=tuple(sorted([*other, *once], key=lambda fact: (fact.start, -fact.end, fact.name))))


def _same_words(fact: Heard, named: Heard) -> bool:
    return fact.name == "app" and fact.start < named.end and named.start < fact.end


def _flat(text: str) -> str:
    """Without case and accents, letter by letter: as long as it was."""
    return "".join(unicodedata.normalize("NFKD", sign)[0].lower()[0] for sign in text)
