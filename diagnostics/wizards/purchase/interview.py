"""Buying advice: what to ask for and why, a new computer, a second screen, equipment; never where to buy it.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, the interview.
Knowledge: wizards.md section 7 and real requests, KB-038 and KB-039; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.guard import Answer
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    PHONE,
    PLACE,
    RESTART,
    SINCE,
    SOLVED,
    UNDER_ATTACK,
    WORDS,
    Block,
    crisis,
    details,
    impact,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out beside the common facts.

    memory: of the computer in use. machine: that it is too old, or that the work has outgrown it; `slow` may have found it out.
    socket: what a screen can be plugged into.
    """

    memory: Literal["little", "enough"]
    machine: Literal["old", "outgrown"]
    socket: Literal["usb-c", "image", "none"]


w = Author("purchase", Known)

WHO = opening(w)
WHY = w.ask(
    "why",
    supposes("broken", work="part"),
    "slow",
    tells("lost", data="possible"),
    tells("person", nature="wish"),
    tells("task", nature="wish"),
    tells("pain", nature="wish"),
    "other",
)
WHAT = w.ask("what", "computer", "screen", "dock", "headset", "keyboard", "phone", "other")
# The same question as in `slow`, with the same words: whoever comes from there has answered it.
AGE = w.ask(
    "age",
    "young",
    "middle",
    tells("aged", Known(machine="old")),
    tells("outgrown", Known(machine="outgrown")),
    "unsure",
)
USE = w.ask("use", "office", "heavy", "counter", "unsure")
USED_AT = w.ask("used-at", "desk", "mixed", "travel", "outdoors", "unsure")
HOME = w.ask("home", "work", "home", "both", all_there=True)
ARRIVES = w.ask("arrives", "soon", tells("week", date="week"), "later", "unsure")
LOAN = w.ask("loan", tells("used", around="used"), tells("no", around="no"), "unsure")

# What can be tried: minutes of the reader's time, chance to help, articles.
LITTLE, ENOUGH = tells("little", Known(memory="little")), tells("enough", Known(memory="enough"))
MEMORY = w.test("memory", 1, 0.3, LITTLE, ENOUGH, kb=("KB-039",), halves=True)
SOCKETS = w.test(
    "sockets",
    1,
    0.4,
    tells("usb-c", Known(socket="usb-c")),
    tells("image", Known(socket="image")),
    tells("none", Known(socket="none")),
    kb=("KB-038",),
    keeps="untouched",
    halves=True,
)
SPARE = w.test("spare", 2, 0.25, "worked", "failed", keeps="untouched")
BIGGER = w.fix("bigger", 1, 0.3)
DOCK_CURRENT = w.fix("dock-current", 2, 0.35, keeps="save-first")
REPLUG = w.fix("replug", 1, 0.25, keeps="untouched")

WORKS_WITH, APPROVER = w.field("works-with"), w.field("approver")
NEED_BY, REPLACES, WATTS = w.field("need-by", hears="deadline"), w.field("replaces"), w.field("watts")
WANTED = (WORDS, WORKS_WITH, APPROVER, NEED_BY, REPLACES, PHONE)
SMALL_WANTED = (WORDS, APPROVER, NEED_BY, PHONE)
STOPPED = w.end(
    "stopped", "ticket", "KB-039", "KB-004", roads=("on-site", "call-back"), asks=(WORDS, SINCE, PHONE, PLACE)
)
LOST = w.end("lost", "phone", "KB-024", roads=("call-back",), asks=(WORDS, SINCE, PHONE, ASSET))
BROKEN = w.end("broken", "ticket", "KB-039", roads=("workshop",), asks=(WORDS, SINCE, PHONE, PLACE, ASSET))
REVIEW = w.end(
    "review", "ticket", "KB-039", "KB-015", roads=("remote", "call-back"), asks=(WORDS, SINCE, WORKS_WITH, PHONE, ASSET)
)
UPGRADE = w.end(
    "upgrade", "ticket", "KB-039", roads=("workshop",), asks=(WORDS, WORKS_WITH, APPROVER, PHONE, ASSET), nature="wish"
)


def spec(id: str, *kb: str, road: str = "access") -> Outcome:
    """An ending that gives a specification line and its reason."""
    return w.end(id, "ticket", *kb, roads=(road,), asks=WANTED, nature="wish")


DESK, MIXED = spec("desk-computer", "KB-038"), spec("mixed-laptop", "KB-038")
TRAVEL, RUGGED = spec("travel-laptop", "KB-038"), spec("rugged", "KB-038")
POWER, COUNTER = spec("workstation", "KB-038"), spec("counter", "KB-038")
CHOOSE = spec("choose", "KB-038", road="advice")
SCREEN_CABLE, SCREEN_PLAIN = spec("screen-usb-c", "KB-038"), spec("screen-plain", "KB-038")
SCREEN_CHECK = spec("screen-check", "KB-038", road="advice")
DOCK = w.end("dock", "ticket", "KB-038", roads=("access",), asks=(WATTS, *WANTED[:5]), nature="wish")
SMALL = w.end("small", "ticket", "KB-038", roads=("access",), asks=SMALL_WANTED, nature="wish")
COMFORT = w.end("comfort", "ticket", "KB-038", roads=("access",), asks=SMALL_WANTED, nature="wish")
MOBILE = w.end("mobile", "ticket", "KB-038", roads=("access",), asks=WANTED, nature="wish")
ELSE = w.end("something-else", "ticket", "KB-038", roads=("advice",), asks=WANTED, nature="wish")

BY_PLACE = {"desk": DESK, "mixed": MIXED, "travel": TRAVEL, "outdoors": RUGGED}
BY_SOCKET = {"usb-c": SCREEN_CABLE, "image": SCREEN_PLAIN}
BROKEN_TRIES: dict[str, tuple[Try, ...]] = {
    "dock": (DOCK_CURRENT, SPARE),
    "screen": (REPLUG, SPARE),
    "headset": (REPLUG, SPARE),
    "keyboard": (REPLUG, SPARE),
}


@w.wizard(icon="cart-outline", kb="KB-038")
def purchase(case: Case) -> Interview:
    """Why now comes before what: a broken or lost machine needs no shopping list. Then what is there already, then the line to ask for."""
    who = yield WHO
    if who == "attack":
        return UNDER_ATTACK
    if who == "production":
        return STOPPED if (yield from crisis(case)) else (yield from details(case, STOPPED))
    if case.facts.get("machine") is not None:  # `slow` has found out why, and what
        return (yield from computer(case))

    why = yield WHY
    if why == "lost":
        return LOST
    what = yield WHAT
    if why == "broken":
        return (yield from broken(case, what))
    if what == "computer":
        return (yield from new_computer(case, why))
    if why == "pain":
        if (yield from try_fixes(case, *((BIGGER,) if what == "screen" else (SPARE,)))):
            return SOLVED
        return (yield from details(case, COMFORT))
    return (yield from equipment(case, what))


def broken(case: Case, what: Answer) -> Interview:
    """It is repaired or lent first; several people without a computer are a crisis before they are a purchase."""
    if case.facts.who != "one":
        return STOPPED if (yield from crisis(case)) else (yield from details(case, STOPPED))
    if (yield from try_fixes(case, *what.pick(BROKEN_TRIES, ()))):
        return SOLVED
    yield from impact(case)
    return (yield from details(case, BROKEN))


def new_computer(case: Case, why: Answer) -> Interview:
    """Whether the one in use would do, or could; for someone new, whether there is time."""
    if why == "slow":
        return (yield from too_slow(case))
    if why == "person":
        yield from arrival(case)
    if why == "task" and (yield from try_fixes(case, MEMORY)):
        return SOLVED
    return (yield from computer(case))


def arrival(case: Case) -> Block:
    """Somebody who starts in two days without a computer cannot work. Returns True."""
    arrives = yield ARRIVES
    if arrives == "soon":
        case.learn(work="no" if case.facts.who == "one" else "part")
        yield LOAN
    return True


def too_slow(case: Case) -> Interview:
    """KB-039: under four years one repairs or adds, from six on one replaces; a restart costs nothing."""
    if (yield from try_fixes(case, MEMORY, RESTART)):
        return SOLVED
    age = yield AGE
    if age in ("aged", "outgrown"):
        return (yield from computer(case))
    return (yield from details(case, UPGRADE if case.facts.get("memory") == "little" else REVIEW))


def computer(case: Case) -> Interview:
    """The line to ask for, by the use and the place. One with memory enough for office work is looked at before it is replaced."""
    use = yield USE
    if use == "counter":
        return (yield from details(case, COUNTER))
    if use == "office" and case.answer(WHY) == "task" and case.facts.get("memory") == "enough":
        return (yield from details(case, REVIEW))
    used_at = yield USED_AT
    if use == "heavy":
        return (yield from details(case, POWER))
    return (yield from details(case, CHOOSE if use == "unsure" else used_at.pick(BY_PLACE, CHOOSE)))


def equipment(case: Case, what: Answer) -> Interview:
    """A screen or a dock depends on the computer's sockets; small things often lie in a cupboard."""
    if what == "phone":
        return (yield from details(case, MOBILE))
    if what == "other":
        return (yield from details(case, ELSE))
    if what == "dock":
        unsaid = case.answer(WHY) in ("slow", "other")  # it may only need its current cut
        if (yield from try_fixes(case, SOCKETS, *((DOCK_CURRENT,) if unsaid else ()))):
            return SOLVED
        return (yield from details(case, DOCK))
    if (yield from try_fixes(case, *((SOCKETS, SPARE) if what == "screen" else (SPARE,)))):
        return SOLVED
    yield HOME
    if what != "screen":
        return (yield from details(case, SMALL))
    return (yield from details(case, BY_SOCKET.get(str(case.facts.get("socket")), SCREEN_CHECK)))
