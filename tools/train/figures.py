"""How good the understanding is, counted on lines that it has not learnt from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from diagnostics.triage.table import OTHER
from knowledge.intents import SERVED

WIZARD = {intent: wizard for wizard, intents in SERVED.items() for intent in intents}
AMONG = 3
MOST_CONFUSIONS = 20
# By these shares of the first guess it is counted how often it is right.
STEPS = (0.0, 0.3, 0.5, 0.7, 0.9, 1.01)
# Writers are left out together where they have no more lines than this: about those of one writer of many.
GROUP_LINES = 2700


@dataclass(frozen=True, slots=True)
class Answered:
    """One line and what was said of it. wanted: the intents that fit (OTHER: none). guesses: intent and p, likeliest first."""

    language: str
    writer: str
    wanted: frozenset[str]
    guesses: tuple[tuple[str, float], ...]
    none: float
    abstains: bool

    @property
    def ours(self) -> bool:
        """Whether the line is about a trouble of ours."""
        return OTHER not in self.wanted

    def among(self, places: int) -> bool:
        """Whether one of the first guesses fits."""
        return any(name in self.wanted for name, _ in self.guesses[:places])

    def wizard_first(self) -> bool:
        """Whether the first guess leads to a wizard that fits."""
        return WIZARD[self.guesses[0][0]] in {WIZARD[name] for name in self.wanted}


Report = dict[str, object]


def report(answered: Sequence[Answered]) -> Report:
    """The shares, of ours and of what is none of ours."""
    ours = [one for one in answered if one.ours]
    rest = [one for one in answered if not one.ours]
    return {
        "lines": len(ours),
        "first": share(ours, lambda one: one.among(1)),
        "wizard": share(ours, Answered.wizard_first),
        "three": share(ours, lambda one: one.among(AMONG)),
        "wrongly abstained": share(ours, lambda one: one.abstains),
        "not ours": len(rest),
        "abstained": share(rest, lambda one: one.abstains),
    }


def share(lines: Sequence[Answered], holds: Callable[[Answered], bool]) -> float | None:
    """Of how many lines it holds; nothing of no lines."""
    return round(sum(map(holds, lines)) / len(lines), 3) if lines else None


def by(answered: Iterable[Answered], name: Callable[[Answered], str]) -> dict[str, Report]:
    """A report for each name."""
    parts: dict[str, list[Answered]] = {}
    for one in answered:
        parts.setdefault(name(one), []).append(one)
    return {key: report(parts[key]) for key in sorted(parts)}


def by_intent(answered: Iterable[Answered]) -> dict[str, dict[str, float | None]]:
    """First and among three for each intent, the weakest first."""
    parts: dict[str, list[Answered]] = {}
    for one in answered:
        for name in one.wanted - {OTHER}:
            parts.setdefault(name, []).append(one)
    shares = {
        name: {"first": share(some, lambda one: one.among(1)), "three": share(some, lambda one: one.among(AMONG))}
        for name, some in parts.items()
    }
    return dict(sorted(shares.items(), key=lambda pair: (pair[1]["first"] or 0, pair[0])))


def trusted(answered: Iterable[Answered]) -> dict[str, tuple[int, float | None, float]]:
    """By the p of the first guess: how many lines, how many were right, and the p they were given, on average."""
    ours = [one for one in answered if one.ours]
    found = {}
    for low, high in pairwise(STEPS):
        some = [one for one in ours if low <= one.guesses[0][1] < high]
        if some:
            said = round(sum(one.guesses[0][1] for one in some) / len(some), 3)
            found[f"{low:g}-{min(high, 1):g}"] = (len(some), share(some, lambda one: one.among(1)), said)
    return found


def confusions(answered: Iterable[Answered]) -> list[tuple[str, str, int]]:
    """What was wanted, what came first instead, and how often: the most frequent first."""
    wrong = Counter(
        (min(one.wanted), one.guesses[0][0]) for one in answered if one.ours and not one.among(1) and not one.abstains
    )
    wrong.update((OTHER, one.guesses[0][0]) for one in answered if not one.ours and not one.abstains)
    wrong.update((min(one.wanted), OTHER) for one in answered if one.ours and one.abstains)
    return [(wanted, got, count) for (wanted, got), count in sorted(wrong.items(), key=lambda p: (-p[1], p[0]))][
        :MOST_CONFUSIONS
    ]


def groups(lines: Mapping[str, int]) -> list[list[str]]:
    """The writers who are left out together, those of few lines first. lines: how many each of them wrote."""
    found: list[list[str]] = []
    for writer in sorted(lines, key=lambda one: (lines[one], one)):
        if found and sum(lines[one] for one in (*found[-1], writer)) <= GROUP_LINES:
            found[-1].append(writer)
        else:
            found.append([writer])
    return found
