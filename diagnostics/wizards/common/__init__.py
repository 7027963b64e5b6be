"""What every wizard shares: the opening question, the order of fixes, the impact block, the details screen, the usual endings."""

from __future__ import annotations

from collections.abc import Generator, Iterable

from diagnostics.engine.author import Author, tells
from diagnostics.engine.guard import Answer
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.steps import COMMON, COULD_NOT, STOP, WORKED, Choice, Fix, Option, Step

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
    "work", tells("no", work="no"), tells("part", work="part"), tells("slow", work="slow"), tells("ok", work="ok")
)
AROUND = w.ask("around", tells("used", around="used"), tells("untried", around="untried"), tells("no", around="no"))
DATE = w.ask("date", tells("today", date="today"), tells("week", date="week"), tells("none", date="none"))
REASON = w.field("reason")
DUE = w.form("due", w.field("what-due", required=True))
DETAILS = w.form(
    "details",
    w.field("words", "text"),
    w.field("since"),
    w.field("phone", "tel"),
    w.field("place"),
    w.field("asset"),
    w.field("change"),
)

DANGER = w.end("danger", "phone", "KB-004", remote=False, act_first=True, danger=True)
UNDER_ATTACK = w.end("attack", "phone", "KB-059", act_first=True, attack=True, work="no")
SOLVED = w.end("solved", "solved")
TICKET = w.end("ticket", "ticket")


def opening(own: Author, *dangers: Option) -> Choice:
    """The first question: danger, attack and "is production stopped" on one screen, the wizard's own dangers first."""
    return own.ask(OPENING.id, *dangers, *OPENING.options)


def plan(fixes: Iterable[Fix], level: int) -> list[Fix]:
    """The fixes worth trying at this level, in the order to try them.

    Order: chance per minute (decision-theoretic troubleshooting: Heckerman, Breese, Rommelse 1995), with three overrides:
    a test of at most a minute that splits the causes comes first, what may lose work after all that does not, ways round last.
    Cut at MOST_FIXES and at MINUTES of the reader's own time.
    """

    def order(fix: Fix) -> tuple[bool, bool, bool, float]:
        quick_test = fix.halves and fix.minutes <= 1
        return fix.workaround, fix.loses_work, not quick_test, -fix.chance / fix.minutes

    chosen: list[Fix] = []
    for fix in sorted(fixes, key=order):
        if len(chosen) < MOST_FIXES and sum(f.minutes for f in chosen) + fix.minutes <= MINUTES[level]:
            chosen.append(fix)
    return chosen


def try_fixes(case: Case, *fixes: Fix) -> Block:
    """Offer the fixes one by one; True where one ended the trouble.

    Stops early where the person asks for help, where two in a row could not be done, or where a way round works.
    """
    could_not = 0
    for fix in plan(fixes, assess(case.facts).level):
        result = yield fix
        if result == WORKED:
            return not fix.workaround
        could_not = could_not + 1 if result == COULD_NOT else 0
        if result == STOP or could_not == 2:
            return False
    return False


def impact(case: Case, sure: bool = False) -> Block:
    """What the level needs and is not known yet: can work go on, is there another way, is something due. Returns True.

    A symptom only suggests how much work goes on, so it is asked, unless the symptom makes it sure (a dead computer).
    """
    if not sure and case.answer(WORK) is None:
        yield WORK
    if case.facts.work in ("part", "no") and case.facts.around != "used":
        yield AROUND
    if case.facts.work == "part" and case.facts.around != "used" and case.facts.who == "one":
        answer = yield DATE
        if answer == "today":
            yield DUE
    return True


def crisis(case: Case) -> Block:
    """For several people or production: can work go on, another way? True where it is a level 3 already."""
    yield WORK
    if case.facts.work in ("part", "no"):
        yield AROUND
    return assess(case.facts).level == 3
