"""One message understood: which troubles, whether it is ours at all, whether it is a crisis, what it says.

1. A rule on danger and crisis comes before the model: what it finds is never abstained from.
2. Nothing of the message leaves this function but the pieces that facts were heard in, without passwords and card numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from diagnostics.triage.answers import answers
from diagnostics.triage.company import Company, company_of, with_known_words, with_names
from diagnostics.triage.features import words
from diagnostics.triage.heard import Hearing, heard
from diagnostics.triage.mails import newest
from diagnostics.triage.model import FEWEST_FEATURES, Guess, Ranking, ranking, table
from diagnostics.triage.parts import is_wrong, parts, without_handed_over
from diagnostics.triage.private import secrets, without_secrets
from diagnostics.triage.spelling import tokens
from diagnostics.triage.tongue import is_foreign

# How many troubles are named; of these the page shows three.
MOST_GUESSES = 5
# Of how many of them the first questions are answered.
MOST_ANSWERED = 3
# A part of the message names a trouble of its own where its wizard has this share of it, and the next one this much less.
SURE_PART, CLEARLY = 0.6, 2.0
# A part leads the answer where the whole message is not this much less about it than about its likeliest wizard; or where the
# whole is less than so sure of any, and each of its parts is.
MUCH_LESS, DOUBTFUL = 5.0, 0.5
# One sure part among circumstances leads a whole that is less sure than this of something else.
SURE_WHOLE = 0.75
# Below this share of the likeliest trouble nobody should be led anywhere.
LEAST_SHARE = 0.12

# What a crisis is.
ALARM_LEVEL = 3

# Why nothing is proposed.
EMPTY, FOREIGN, NOT_OURS, UNSURE = "empty", "foreign", "not-ours", "unsure"


@dataclass(frozen=True, slots=True)
class Understanding:
    """What one message says.

    intents: the likeliest troubles, best first. abstain: nothing should be proposed; why_not says why: EMPTY, FOREIGN, NOT_OURS or
    UNSURE. level: 3 where a rule found a crisis; why: that rule. answers: by wizard, what its questions were answered in the message.
    facts: what was heard. secret: "password" or "card" where the message holds one. hearing: the same as the rules heard it, for
    whoever draws it.
    """

    intents: tuple[Guess, ...]
    abstain: bool
    level: int | None = None
    why: str | None = None
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    why_not: str = ""
    secret: str = ""
    hearing: Hearing | None = None

    def as_json(self) -> dict[str, Any]:
        """Plain data, as the terminal prints it."""
        return {
            "intents": [{"id": one.id, "wizard": one.wizard, "p": round(one.p, 3)} for one in self.intents],
            "abstain": self.abstain,
            "level": self.level,
            "why": self.why,
            "answers": {wizard: dict(given) for wizard, given in self.answers.items()},
            "facts": dict(self.facts),
        }


def understand(
    text: str,
    *,
    lang: str,
    company: Company | Iterable[str] = (),
    without: Collection[str] = (),
    answering: bool = True,
) -> Understanding:
    """Understand one message. lang: the language of the page it was typed in. company: the names of the company's own
    applications, or by kind those of its applications, sites and printers. without: the facts that the writer took back. answering: whether the
    first questions are answered, which needs the interviews.
    """
    del lang  # people write in both languages on either page
    kept = newest(without_secrets(text))
    names = company_of(company)
    guesses, why_not = troubles(with_known_words(without_handed_over(kept), names))
    hearing = with_names(heard(text), names).without(without)
    alarm = hearing.alarm
    wizards = dict.fromkeys(one.wizard for one in guesses[:MOST_ANSWERED])
    return Understanding(
        guesses,
        abstain=bool(why_not) and alarm is None,
        level=ALARM_LEVEL if alarm else None,
        why=alarm.rule if alarm else None,
        answers=answers(hearing, wizards) if answering and (alarm or not why_not) else {},
        facts=hearing.as_json(),
        why_not="" if alarm else why_not,
        secret=min(secrets(text), default=""),
        hearing=hearing,
    )


def troubles(text: str) -> tuple[tuple[Guess, ...], str]:
    """The likeliest troubles of a message, and why none of them should be proposed."""
    whole = ranking(text)
    guesses = several(whole, [(part, ranking(part)) for part in parts(text)])[:MOST_GUESSES]
    return guesses, _why_not(text, whole)


def _why_not(text: str, whole: Ranking) -> str:
    if not words(text):
        letters = [sign for sign in text if sign.isalpha()]
        return FOREIGN if letters and not tokens(text) else EMPTY
    if is_foreign(text, tokens(text)):
        return FOREIGN
    if whole.none >= table().none:
        return NOT_OURS
    return UNSURE if whole.known < FEWEST_FEATURES or whole.guesses[0].p < LEAST_SHARE else ""


def several(whole: Ranking, each: Sequence[tuple[str, Ranking]]) -> tuple[Guess, ...]:
    """The troubles of the whole message, and those that one of its parts is sure of. each: its parts with what they say alone.

    Two words next to each other, each of another trouble, may look like a third one. So the parts that say what is wrong lead, as they
    were said, where the whole is about all of them, or about nothing clearly; else the likeliest of the whole does. One that says so
    alone, where no other is sure of anything, leads a whole that is not quite sure: the others are circumstances.
    """
    wrong = [part for text, part in each if is_wrong(text)]
    sure, all_sure = _sure(wrong), _sure([part for _, part in each])
    shares = _by_wizard(whole.guesses)
    top = max(shares.values())
    if not (top < DOUBTFUL and len(sure) == len(wrong)):
        sure = [one for one in sure if shares[one.wizard] * MUCH_LESS >= top]
    lead = [whole.guesses[0]]
    alone = len(sure) == len(wrong) == len(all_sure) == 1 and top < SURE_WHOLE
    if len(sure) > 1 or alone:
        p = max(sum(shares[one.wizard] for one in sure), lead[0].p)
        lead = [replace(one, p=min(p, *(other.p for other in sure))) for one in sure]
    least = lead[-1].p
    told = {one.id: min(one.p, least) for one in all_sure}
    others = [
        replace(one, p=max(min(one.p, least), told.get(one.id, 0.0)))
        for one in whole.guesses
        if one.id not in {other.id for other in lead}
    ]
    return (*lead, *sorted(others, key=lambda one: -one.p))


def _sure(each: Iterable[Ranking]) -> list[Guess]:
    """Of the parts that are sure of a wizard its likeliest trouble, with the wizard's share: one a wizard, as they were said."""
    found: dict[str, Guess] = {}
    for part in each:
        best = part.guesses[0]
        share, *rest = sorted(_by_wizard(part.guesses).values(), reverse=True)
        if part.known >= FEWEST_FEATURES and share >= SURE_PART and share >= CLEARLY * max(rest, default=0.0):
            found.setdefault(best.wizard, replace(best, p=share))
    return list(found.values())


def _by_wizard(guesses: Iterable[Guess]) -> dict[str, float]:
    shares: dict[str, float] = {}
    for one in guesses:
        shares[one.wizard] = shares.get(one.wizard, 0.0) + one.p
    return shares
