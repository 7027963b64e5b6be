"""What a text has already answered: the first questions of a wizard, as far as the sentence itself establishes them.

1. Answers come in the order of the interview and stop at the first question that was not heard.
2. Danger and attack are answered by the rules of crisis.py alone, never by a likeness of words.
3. "Only me" is answered where the writer speaks of themselves, or where nothing points to anybody else; the page shows this question with
   the answer chosen, so that it is confirmed, not hidden. Where "we", a group or a thing that all share is spoken of, it stays open.
4. What an option hears stands beside its words, per language: hears = ["vpn", "hotel + wifi"]; a * ends a stem, + means near each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from diagnostics.engine.errors import AnswerError
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.run import Run
from diagnostics.engine.steps import COMMON, FAILED, Choice, Fix, Outcome, Step
from diagnostics.engine.wizard import Wizard
from diagnostics.engine.words import table
from diagnostics.triage.crisis import Kind
from diagnostics.triage.heard import Hearing
from diagnostics.triage.lexicon import Hit, Read, lexicon
from diagnostics.triage.reading import tokens
from diagnostics.wizards import get

WHO = "who"
# The answers to the first question that only an alarm may give, by its kind; the first that the wizard has.
BY_ALARM: Mapping[Kind, tuple[str, ...]] = {
    "danger": ("danger",),
    "attack": ("attack",),
    "money": ("money", "attack"),
    "data": ("leak", "missent"),
    "production": ("production",),
    "several": ("several",),
    "likely": (),
}
# Never by words alone (rule 2), nor the way out.
BY_RULE_ONLY = frozenset(
    {"danger", "hot-battery", "attack", "control", "production", "several", "safety", "spreading", "unsure"}
)
# The findings that every wizard shares and a text may tell (heard.py): an option that tells these and no others is answered by them.
FINDINGS = frozenset({"place", "device", "os", "link"})
LEVEL = frozenset({"work", "around"})
# Things that are not one person's: with them, silence about others says nothing.
SHARED = ("us", "group", "many", "production", "infra", "customers", "everyone", "people")
NEAR = 8
Part = tuple[str, ...]
# What options hear, by wizard, question and option.
Heard = Mapping[str, Mapping[str, Mapping[str, Iterable[str]]]]
_handed: dict[str, Mapping[str, Mapping[str, Iterable[str]]]] = {}


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry of a hears list: its parts, each words in a row. weight: how many words it asks for; the most telling one wins."""

    parts: tuple[Part, ...]
    weight: int


def hand_in(heard: Heard) -> None:
    """Give what the options of wizards hear, of every language at once, beside what was given before.

    The page does so: its words of the wizards are without it, and it comes with the wizard.
    """
    _handed.update(heard)
    hears.cache_clear()


def answers(hearing: Hearing, wizards: Iterable[str]) -> dict[str, dict[str, str]]:
    """For each of these wizards what the text has answered; those with nothing are left out."""
    found = {name: answered(_wizard(name), hearing) for name in wizards}
    return {name: given for name, given in found.items() if given}


@lru_cache(maxsize=64)
def _wizard(name: str) -> Wizard:
    """A wizard by its id. Kept: to look it up lists folders, which takes longer than all the rest."""
    return get(name)


def answered(wizard: Wizard, hearing: Hearing) -> dict[str, str]:
    """What the text has answered of one wizard, in the order of its interview."""
    run = Run(wizard, alone=True)
    given: dict[str, str] = {}
    while not isinstance(run.step, Outcome):
        answer = "" if run.step.id in hearing.taken_back else _heard(run.step, wizard, hearing)
        if not answer:
            break
        given[run.step.id] = answer
        try:
            run.send(answer)
        except AnswerError:  # no option has that name: an alarm's answer that this wizard does not know
            del given[run.step.id]
            break
    return given


def _heard(step: Step, wizard: Wizard, hearing: Hearing) -> str:
    if isinstance(step, Fix):
        return FAILED if step.id.endswith("restart") and _tried(hearing, "restart") else ""
    if not isinstance(step, Choice):
        return ""
    if step.id == WHO:
        return _who(step, wizard, hearing)
    return _by_words(step, wizard, hearing.read) or _by_facts(step, hearing)


def _tried(hearing: Hearing, what: str) -> bool:
    return any(fact.name == "tried" and fact.value == what for fact in hearing.facts)


def _who(step: Choice, wizard: Wizard, hearing: Hearing) -> str:
    """The opening question: an alarm first, then this wizard's own first words, then who is spoken of."""
    alarm = hearing.alarm
    if alarm:
        return next((name for name in BY_ALARM[alarm.kind] if name in step.answers), "")
    own = _by_words(step, wizard, hearing.read, without=BY_RULE_ONLY)
    if own:
        return own
    who = hearing.one("who")
    if who == "one":
        return "me" if "me" in step.answers else ""
    return "" if who or wizard.id == "crisis" or _others(hearing.read) else "me"


def _others(read: Read) -> bool:
    """Whether anything points to somebody else, or to what all share."""
    return any(read.hits.get(name) for name in SHARED)


def _by_facts(step: Choice, hearing: Hearing) -> str:
    """The one option whose findings the text tells, where its findings are all that it says."""
    known = {name: value for name in (*FINDINGS, *LEVEL) if (value := hearing.one(name))}
    fitting = []
    for option in step.options:
        told = dict(option.tells)
        if not told or not (set(told) <= FINDINGS or set(told) <= LEVEL):
            continue
        shared = [name for name in told if name in known]
        if shared and all(known[name] == told[name] for name in shared):
            fitting.append((len(shared), option.id))
    best = [name for count, name in fitting if count == max(count for count, _ in fitting)]
    return best[0] if len(best) == 1 else ""


def _by_words(step: Choice, wizard: Wizard, read: Read, without: frozenset[str] = frozenset()) -> str:
    """The option whose words stand in the text; where two are heard, the more telling one; where they are equal, none."""
    scores = {}
    for option in step.options:
        if option.id not in without:
            score = max(
                (pattern.weight for pattern in hears(wizard.id, step.id, option.id) if _stands(pattern, read)),
                default=0,
            )
            if score:
                scores[option.id] = score
    best = [name for name, score in scores.items() if score == max(scores.values())]
    return best[0] if len(best) == 1 else ""


@lru_cache(maxsize=2048)
def hears(home: str, question: str, option: str) -> tuple[Pattern, ...]:
    """What an option hears, in every language: the wizard's own and the common ones."""
    entries: list[str] = []
    for place in dict.fromkeys((home, COMMON)):
        entries += _handed.get(place, {}).get(question, {}).get(option, ())
        for language in LANGUAGES:
            words = table(place, language).get("ask", {}).get(question, {}).get(option, {})
            entries += words.get("hears", ()) if isinstance(words, Mapping) else ()
    return tuple(_pattern(entry) for entry in entries)


def _pattern(entry: str) -> Pattern:
    parts = tuple(tuple(_words(part)) for part in entry.split("+"))
    return Pattern(parts, sum(len(part) for part in parts))


def _words(part: str) -> Iterator[str]:
    for chunk in part.split():
        found = [token.text for token in tokens(chunk.rstrip("*"), lexicon().short)]
        yield from found[:-1]
        if found:
            yield found[-1] + ("*" if chunk.endswith("*") else "")


def _stands(pattern: Pattern, read: Read) -> bool:
    """Whether all parts of a pattern stand near each other, none of them denied."""
    places = [_places(part, read) for part in pattern.parts]
    if not all(places):
        return False
    return any(all(any(abs(first - other) <= NEAR for other in found) for found in places[1:]) for first in places[0])


def _places(part: Part, read: Read) -> list[int]:
    """Where words stand in a row, not denied."""
    words = read.words
    last = len(words) - len(part)
    return [
        words[index].at
        for index in _starts(part[0], read)
        if index <= last
        and all(_same(words[index + n].text, word) for n, word in enumerate(part) if n)
        and not _denied(read, part, index)
    ]


def _starts(wanted: str, read: Read) -> list[int]:
    """Where a word stands. Looked up, not searched: a wizard asks for hundreds."""
    if wanted not in read.starts:
        if not read.starts:
            for index, word in enumerate(read.words):
                read.starts.setdefault(word.text, []).append(index)
                if (bare := _bare(word.text)) != word.text:
                    read.starts.setdefault(bare, []).append(index)
        stem = wanted.rstrip("*")
        found = [places for word, places in read.starts.items() if word.startswith(stem)] if wanted != stem else []
        read.starts[wanted] = (
            sorted({index for places in found for index in places}) if found else read.starts.get(wanted, [])
        )
    return read.starts[wanted]


def _bare(word: str) -> str:
    """A word without the article that was run into it (limprimante)."""
    return word[1:] if len(word) > 4 and word[0] in "ldjs" and word[1] in "aeiouyh" else word


def _same(word: str, wanted: str) -> bool:
    stem = wanted.rstrip("*")
    if wanted != stem:
        return word.startswith(stem) or _bare(word).startswith(stem)
    return stem in (word, _bare(word))


def _denied(read: Read, part: Part, index: int) -> bool:
    """Whether it is said not to be so; a part that denies itself (ne marche pas) is as it stands."""
    if any("not" in lexicon().classes(word.rstrip("*")) for word in part):
        return False
    at = read.words[index].at
    return any(0 < at - hit.at <= 2 and _plain_denial(read, hit) for hit in read.hits.get("deny", ()))


def _plain_denial(read: Read, hit: Hit) -> bool:
    return read.words[hit.first].text in (
        "pas",
        "not",
        "sans",
        "without",
        "ni",
        "jamais",
        "never",
        "didnt",
        "isnt",
        "wasnt",
    )
