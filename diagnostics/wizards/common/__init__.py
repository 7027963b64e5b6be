"""What every wizard shares: the opening question, the order of fixes, the impact block, the details screen, the usual endings."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence

from diagnostics.engine.author import Author, tells
from diagnostics.engine.facts import Facts, fits
from diagnostics.engine.guard import Answer
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case, after, given
from diagnostics.engine.steps import (
    COMMON,
    COULD_NOT,
    STOP,
    WORKED,
    Choice,
    Field,
    Form,
    Option,
    Outcome,
    Step,
    Test,
    Try,
)
from diagnostics.engine.wizard import Interview

Block = Generator[Step, Answer, bool]

# How many fixes, and how many minutes of the reader's time, are reasonable before a human takes over (wizards.md, section 0).
MOST_FIXES = 5
MINUTES = {1: 20.0, 2: 10.0, 3: 0.0}

w = Author(COMMON)

OPENING = w.ask(
    "who",
    tells("attack", attack=True, work="no"),
    tells("production", who="production"),
    tells("several", who="several"),
    tells("me", who="one"),
    tells("unsure", who="one", scope_unknown=True),
)
WORK = w.ask(
    "work",
    tells("no", work="no"),
    tells("part", work="part"),
    tells("slow", work="slow"),
    tells("ok", work="ok"),
    all_there=True,
)
AROUND = w.ask(
    "around", tells("used", around="used"), tells("untried", around="untried"), tells("no", around="no"), all_there=True
)
DATE = w.ask(
    "date", tells("today", date="today"), tells("week", date="week"), tells("none", date="none"), all_there=True
)
WHERE = w.ask(
    "where",
    tells("office", place="office"),
    tells("home", place="home"),
    tells("travel", place="travel"),
    all_there=True,
)
TYPE = w.ask(
    "type",
    tells("laptop", device="laptop"),
    tells("desktop", device="desktop"),
    tells("all-in-one", device="all-in-one"),
    tells("tablet", device="tablet"),
    "other",
)
ON = w.ask(
    "on",
    tells("windows", os="windows"),
    tells("mac", os="mac"),
    tells("ios", os="ios"),
    tells("android", os="android"),
    "other",
)
RESTART = w.fix("restart", 4, 0.3, keeps="save-first", loses_work=True)
REASON = w.field("reason")
DUE = w.form("due", w.field("what-due", required=True, hears="deadline"))

# What a ticket may carry beside the answers; each ending names its own, and what is known already is not asked.
WORDS = w.field("words", "text", hears="words")
SINCE = w.field("since", hears="since")
PHONE = w.field("phone", "tel")
PLACE = w.field("place", hears="site")
ASSET = w.field("asset")
CHANGE = w.field("change", hears="changed")
KIND = w.field("kind", fact="device")
USUAL = (WORDS, SINCE, PHONE, PLACE, ASSET, CHANGE)
DETAILS = w.form("details", *USUAL)

DANGER = w.end(
    "danger", "phone", "KB-004", roads=("on-site", "call-back"), asks=(WORDS, PHONE, PLACE), act_first=True, danger=True
)
UNDER_ATTACK = w.end(
    "attack", "phone", "KB-059", roads=("on-site", "call-back"), asks=USUAL, act_first=True, attack=True, work="no"
)
SOLVED = w.end("solved", "solved", asks=(WORDS,))
TICKET = w.end("ticket", "ticket", roads=("remote", "call-back"), asks=(*USUAL, KIND))


def opening(own: Author, *dangers: Option) -> Choice:
    """The first question: danger, attack and "is production stopped" on one screen, the wizard's own dangers first."""
    return own.ask(OPENING.id, *dangers, *OPENING.options)


def details(case: Case, ending: Outcome) -> Interview:
    """The last screen before the ticket: what the ending carries and nobody has told. Returns the ending."""
    fields = unknown_fields(ending, case.facts.learn(ending.tells))
    if fields:
        yield Form(DETAILS.id, fields)
    return ending


def unknown_fields(ending: Outcome, facts: Facts) -> tuple[Field, ...]:
    """The fields that an ending asks for, less those whose fact is known."""
    return tuple(field for field in ending.asks if not field.fact or facts.get(field.fact) is None)


def plan(tries: Iterable[Try], facts: Facts, done: Sequence[Try] = ()) -> list[Try]:
    """What is worth trying with these facts, in the order to try it; done: what has been.

    Chosen by chance per minute (decision-theoretic troubleshooting: Heckerman, Breese, Rommelse 1995), at most MOST_FIXES in all and
    within MINUTES of the reader's own time; one place is kept for a way round, which is what most people need. What lacks what it
    needs is not offered. Tried in the same order, with three overrides: a test of at most a minute that splits the causes first,
    what may lose work after all that does not, ways round last.
    """
    past = [item.id for item in done]
    fitting = sorted(
        (item for item in tries if item.id not in past and fits(item.needs, item.unless, facts)), key=_worth
    )
    room, minutes = MOST_FIXES - len(done), MINUTES[assess(facts).level] - sum(item.minutes for item in done)
    way_round = next((item for item in fitting if item.workaround and item.minutes <= minutes and room > 0), None)
    chosen = [way_round] if way_round else []
    for item in sorted(fitting, key=lambda item: item.workaround):
        fit = len(chosen) < room and item.minutes + sum(other.minutes for other in chosen) <= minutes
        if item is not way_round and fit:
            chosen.append(item)
    return sorted(chosen, key=lambda item: (item.workaround, item.loses_work, not _splits(item), _worth(item)))


def _worth(item: Try) -> float:
    return -item.chance / item.minutes


def _splits(item: Try) -> bool:
    return isinstance(item, Test) and item.halves and item.minutes <= 1


def try_fixes(case: Case, *tries: Try) -> Block:
    """Offer fixes and tests one by one; True where one ended the trouble.

    What is offered next depends on what the last one told. Stops early where the person asks for help, where two in a row could
    not be done, or where a way round works.
    """
    done: list[Try] = []
    tries = tuple(item for item in tries if case.answer(item) is None)  # an earlier wizard may have had it done
    could_not = 0
    while left := plan(tries, case.facts, done):
        item = left[0]
        result = yield item
        done.append(item)
        if result.value == WORKED:
            return not item.workaround
        could_not = could_not + 1 if result.value == COULD_NOT else 0
        decided = isinstance(item, Test) and item.option(result.value).decides
        if result.value == STOP or could_not == 2 or decided:
            return False
    return False


def impact(case: Case) -> Block:
    """What the level needs and nobody has told: can work go on, is there another way, is something due. Returns True.

    A symptom only suggests how much work goes on, so it is asked, unless the symptom makes it sure (a dead computer). Where a
    way round works, nobody has to say more: they can work.
    """
    if case.facts.around == "used":
        return True
    if "work" not in case.facts.told:
        yield WORK
    if case.facts.work in ("part", "no"):
        yield AROUND
    if case.facts.work == "part" and case.facts.around != "used" and case.facts.who == "one":
        answer = yield DATE
        if answer == "today":
            yield DUE
    return True


def fixes_then(case: Case, ending: Outcome, *tries: Try) -> Interview:
    """The fixes and tests of a branch; where none helps, what the level still needs, the details, and the ending."""
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    yield from impact(case)
    return (yield from details(case, ending))


def known_or_asked(case: Case, finding: str, question: Choice) -> Generator[Step, Answer, Answer]:
    """The answer to a question; where the wizard before knows it (a finding whose value is that answer), nobody is asked."""
    told = case.facts.get(finding)
    if told is None:
        return (yield question)
    case.facts = after(case.facts, question, str(told))
    return given(question, str(told))


def crisis(case: Case) -> Block:
    """For several people or production: can work go on, another way? True where it is a level 3 already."""
    yield WORK
    if case.facts.work in ("part", "no"):
        yield AROUND
    return assess(case.facts).level == 3
