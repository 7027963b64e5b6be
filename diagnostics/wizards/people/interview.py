"""Somebody arrives, changes jobs or leaves: what is needed, from when, who approves, and which access must close when.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. Knowledge: wizards.md section 17, the articles KB-064 and KB-065, and real requests; chances and minutes are start values.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import PHONE, PLACE, TICKET, WORDS, WORK, details, impact, try_fixes


class Known(News, total=False):
    """What this wizard finds out: what somebody lacks on the first day."""

    lacks: Literal["computer", "account", "programs"]


w = Author("people", Known)

# What cannot wait comes first: somebody who has left is at work now, or a request may be a fraud.
MOVE = w.ask(
    "move",
    tells("inside", attack=True),
    supposes("odd", nature="sign"),
    tells("arrives", nature="wish"),
    tells("changes", nature="wish"),
    tells("leaves", nature="wish"),
    tells("mine", nature="wish"),
    "other",
)
ASKER = w.ask("asker", "lead", "hr", "self", "mail", "other")
HANDED = w.ask("handed", "no", "answered", tells("gave", data="serious"), tells("unsure", data="possible"))
START = w.ask("start", "here", "soon", "later", "unsure")
READY = w.ask("ready", "yes", tells("loan", around="used"), tells("no", work="no", around="no"), "unsure")
LACKS = w.ask(
    "lacks",
    supposes(tells("computer", Known(lacks="computer")), work="no"),
    supposes(tells("account", Known(lacks="account")), work="no"),
    "refused",
    supposes(tells("programs", Known(lacks="programs")), work="part"),
    supposes("folders", work="part"),
    "other",
)
CHANGES = w.ask("changes", "team", "extended", "away", "device", "other")
OLD_RIGHTS = w.ask("old-rights", tells("now", data="possible"), "later", "unsure")
LOCKED = w.ask("locked", tells("yes", work="no"), "no", "unsure")
EXIT = w.ask(
    "exit",
    "tense",
    "agreed",
    tells("open", data="possible"),
    "files",
    "kit",
    tells("admin", data="possible"),
    "other",
)
POWERS = w.ask("powers", tells("yes", data="serious"), tells("no", data="possible"), tells("unsure", data="possible"))
LAST_DAY = w.ask("last-day", tells("today", data="possible"), "later", "unsure")
DELETED = w.ask("deleted", tells("yes", data="possible"), "no", tells("unsure", data="possible"))
MINE = w.ask("my-leaving", "before", "copy", "active", "other")

# What helps on the first day: minutes of the reader's time, chance to help.
LOAN = w.fix("people-loan", 10, 0.6, "KB-064", workaround=True, needs=Known(lacks="computer"))
WELCOME = w.fix("people-welcome", 3, 0.25, "KB-064", needs=Known(lacks="account"))
LICENCE = w.fix("people-licence", 2, 0.4, "KB-064", wait=60, needs=Known(lacks="programs"), keeps="save-first")
FIRST_DAY: tuple[Try, ...] = (LOAN, WELCOME, LICENCE)

# What the tickets carry; who approves stands in each that gives something.
PERSON, DATES, WORKPLACE = w.field("person"), w.field("dates"), w.field("workplace")
GEAR, RIGHTS, APPROVAL = w.field("gear"), w.field("rights", "text"), w.field("approval")
ADD, REMOVE = w.field("add"), w.field("remove")
CLOSING, HEIR, BACK, OUTSIDE = w.field("closing"), w.field("heir"), w.field("back"), w.field("outside")
SENDER, GIVEN, SYSTEM, WANTED = w.field("sender"), w.field("given"), w.field("system", hears="app"), w.field("wanted")

SOLVED_DAY = w.end("settled", "solved", "KB-064", nature="wish")
ARRIVAL = w.end(
    "arrival",
    "ticket",
    "KB-064",
    roads=("access",),
    asks=(PERSON, DATES, WORKPLACE, GEAR, RIGHTS, APPROVAL),
    nature="wish",
    hardware="no",
)
NOT_READY = w.end(
    "not-ready", "phone", "KB-064", roads=("call-back",), asks=(PERSON, DATES, WORKPLACE, GEAR, APPROVAL, PHONE)
)
INCOMPLETE = w.end(
    "incomplete",
    "ticket",
    "KB-064",
    roads=("access",),
    asks=(PERSON, RIGHTS, GEAR, WORKPLACE, APPROVAL, PHONE),
    hardware="no",
)
MOVER = w.end(
    "mover",
    "ticket",
    "KB-064",
    "KB-065",
    roads=("access",),
    asks=(PERSON, DATES, ADD, REMOVE, GEAR, APPROVAL),
    nature="wish",
    hardware="no",
)
EXTEND = w.end("extend", "ticket", "KB-064", roads=("access",), asks=(PERSON, DATES, APPROVAL, PHONE), hardware="no")
LOCKED_OUT = w.end(
    "locked-out",
    "phone",
    "KB-064",
    roads=("access",),
    asks=(PERSON, DATES, APPROVAL, PHONE),
    nature="fault",
    hardware="no",
)
AWAY = w.end("away", "ticket", "KB-065", roads=("access",), asks=(PERSON, DATES, HEIR, BACK, APPROVAL), hardware="no")
LEAVER = w.end(
    "leaver",
    "ticket",
    "KB-065",
    roads=("access",),
    asks=(PERSON, CLOSING, HEIR, BACK, OUTSIDE, APPROVAL),
    hardware="no",
)
CLOSE_NOW = w.end(
    "close-now",
    "phone",
    "KB-065",
    roads=("call-back",),
    asks=(PERSON, CLOSING, OUTSIDE, BACK, PHONE),
    nature="sign",
    hardware="no",
)
STILL_OPEN = w.end(
    "still-open",
    "phone",
    "KB-065",
    roads=("call-back",),
    asks=(PERSON, SYSTEM, CLOSING, PHONE),
    nature="sign",
    hardware="no",
)
INSIDE = w.end(
    "inside", "phone", "KB-065", "KB-047", roads=("call-back",), asks=(PERSON, SYSTEM, GIVEN, PHONE), hardware="no"
)
ADMIN_GONE = w.end(
    "admin-gone",
    "phone",
    "KB-065",
    roads=("call-back",),
    asks=(SYSTEM, PERSON, APPROVAL, PHONE),
    nature="fault",
    hardware="no",
)
FILES = w.end(
    "files",
    "ticket",
    "KB-065",
    "KB-051",
    roads=("access",),
    asks=(PERSON, WANTED, HEIR, CLOSING, APPROVAL),
    hardware="no",
)
RETURN = w.end("return", "ticket", "KB-065", roads=("call-back",), asks=(PERSON, BACK, PLACE, PHONE), hardware="no")
LEAVING = w.end("leaving", "article", "KB-065", roads=("advice",), asks=(WORDS, CLOSING), hardware="no")
COPY = w.end("copy", "ticket", "KB-065", roads=("access",), asks=(PERSON, WANTED, DATES, PHONE), hardware="no")
FRAUD = w.end(
    "fraud", "article", "KB-046", roads=("advice",), asks=(SENDER, WORDS, PHONE), nature="sign", hardware="no"
)
GAVE = w.end(
    "gave",
    "phone",
    "KB-047",
    "KB-046",
    roads=("call-back",),
    asks=(SENDER, GIVEN, PHONE),
    nature="fault",
    hardware="no",
)
TO_ACCOUNT = w.hand_over("account", nature="fault")
TO_PURCHASE = w.hand_over("purchase")


@w.wizard(icon="account-switch", kb="KB-064")
def people(case: Case) -> Interview:
    """What is going on at this minute first; then who comes, changes or goes."""
    move = yield MOVE
    if move == "inside":
        return INSIDE
    if move == "odd":
        return (yield from odd(case))
    if move == "arrives":
        return (yield from arrives(case))
    if move == "changes":
        return (yield from changes(case))
    if move == "leaves":
        return (yield from leaves(case))
    if move == "mine":
        mine = yield MINE
        if mine == "before":
            return LEAVING
        return (yield from details(case, TICKET if mine == "other" else COPY))
    yield from impact(case)
    return (yield from details(case, TICKET))


def odd(case: Case) -> Interview:
    """A request that only a message makes is a sign of fraud; whether anything was given decides."""
    case.learn(nature="sign", work="ok", data="none")  # what the message asks for is no fact yet
    acted = yield HANDED
    return GAVE if acted in ("gave", "unsure") else FRAUD


def asked_by(case: Case, ending: Outcome) -> Interview:
    """Who asks: the help desk calls back whoever may decide, and a request that came by mail alone is checked first."""
    asker = yield ASKER
    if asker == "mail":
        return (yield from odd(case))
    return (yield from details(case, ending))


def arrives(case: Case) -> Interview:
    """A newcomer: there already, there in a moment, or in good time."""
    start = yield START
    if start == "here":
        return (yield from first_day(case))
    if start != "soon":
        return (yield from asked_by(case, ARRIVAL))
    ready = yield READY
    if ready == "no":
        asker = yield ASKER
        return (yield from odd(case)) if asker == "mail" else NOT_READY
    return (yield from asked_by(case, ARRIVAL))


def first_day(case: Case) -> Interview:
    """The person is there: a loan or a code helps at once; who cannot work at all is a call, not a ticket."""
    lacks = yield LACKS
    if lacks == "refused":
        return TO_ACCOUNT
    if (yield from try_fixes(case, *FIRST_DAY)):
        return SOLVED_DAY
    yield from impact(case)
    if assess(case.facts).level > 1:
        return NOT_READY
    return (yield from details(case, INCOMPLETE))


def changes(case: Case) -> Interview:
    """Another team: rights are added and taken away; a contract that goes on; a long absence; only a device."""
    change = yield CHANGES
    if change == "device":
        return TO_PURCHASE
    if change == "team":
        yield OLD_RIGHTS
        return (yield from asked_by(case, MOVER))
    if change == "extended":
        locked = yield LOCKED
        return LOCKED_OUT if locked == "yes" else (yield from details(case, EXTEND))
    if change == "away":
        return (yield from details(case, AWAY))
    yield from impact(case)
    return (yield from details(case, TICKET))


def leaves(case: Case) -> Interview:
    """A leaver: what may be used against the company is closed by phone, the rest by a ticket in time."""
    leaving = yield EXIT
    if leaving == "tense":
        yield POWERS
        return CLOSE_NOW
    if leaving == "open":
        return STILL_OPEN
    if leaving == "agreed":
        last = yield LAST_DAY
        return CLOSE_NOW if last == "today" else (yield from asked_by(case, LEAVER))
    if leaving == "files":
        yield DELETED
        return (yield from details(case, FILES))
    if leaving == "admin":
        yield WORK
        if case.facts.work in ("part", "no"):
            case.learn(who="several", shared=True)  # nobody can manage what the company works with
        return ADMIN_GONE
    if leaving == "kit":
        return (yield from details(case, RETURN))
    yield from impact(case)
    return (yield from details(case, TICKET))
