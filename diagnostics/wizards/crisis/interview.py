"""Something that several people share is stopped, or seems to be: the phone within two questions, and no false alarm.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. Others hand over to it with what they know: it then asks what is missing, or ends at once. Knowledge: wizards.md section 16,
and real requests; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, decides, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Outcome
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    CHANGE,
    DANGER,
    PHONE,
    PLACE,
    SINCE,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    USUAL,
    WORDS,
    Block,
    details,
    impact,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out.

    via: where the application lives. fault: whether this device alone is at fault. notice: whether the trouble is announced.
    what: what fails, where a wizard that hands over knows it.
    """

    via: Literal["browser", "program"]
    fault: Literal["device"]
    notice: Literal["there"]
    what: Literal["app", "files", "accounts"]


w = Author("crisis", Known)

WHO = opening(w, tells("danger", danger=True))
# Where the work stands, in one question: with the opening it tells a crisis from what only looks like one.
HALTED = w.ask(
    "halted",
    tells("all", work="no"),
    tells("service", work="part", shared=True),
    tells("round", work="part", around="used"),
    tells("slow", work="slow"),
    tells("announced", work="part", around="used"),
    tells("theirs", shared=False),
    "none",
)
# The same for who has not looked: the answer says whether others are stopped too.
COLLEAGUE = w.ask(
    "colleague",
    tells("stopped", who="several", work="part", shared=True, scope_unknown=False),
    tells("bothered", who="several", work="slow", scope_unknown=False),
    tells("works", who="one", scope_unknown=False),
    "nobody",
)
# What fails, where the wizard before did not say it, or where it decides whether several people are in a crisis.
WHAT = w.ask(
    "what",
    tells("app", shared=True),
    tells("files", shared=True),
    tells("internet", shared=True),
    tells("phones", shared=True),
    tells("accounts", shared=True),
    "machine",
    "other",
)
MINE = w.ask("mine", supposes("app", work="part"), "own", "alert", "announced", "theirs", "other")
ALERT = w.ask(
    "alert",
    tells("backup", data="possible"),
    tells("power", data="possible"),
    "expiry",
    "full",
    "other",
)
SHOWS = w.ask(
    "shows",
    tells("server", Known(via="browser")),
    "refused",
    "login",
    tells("certificate", Known(via="browser")),
    tells("silent", Known(via="browser")),
    tells("program", Known(via="program")),
    "other",
)
HAD = w.ask("had", "yes", tells("never", nature="wish"), "unsure")

# What one person can try, in an application that others can use: minutes of the reader's time, chance to help.
A_PROGRAM = Known(via="program")
NOTICE = w.test("app-notice", 0.5, 0.25, decides(tells("announced", Known(notice="there"))), "nothing", kb=("KB-061",))
RELOAD = w.fix("app-reload", 0.5, 0.15, "KB-061", keeps="", unless=A_PROGRAM)
REOPEN = w.fix("app-reopen", 1, 0.2, "KB-061", keeps="save-first", loses_work=True, needs=A_PROGRAM)
LINE = w.test("app-line", 1, 0.1, "worked", "failed", "inside", kb=("KB-027",))
PRIVATE = w.fix("app-private", 1, 0.15, "KB-061", workaround=True, unless=Known(via="program", around="used"))
AGAIN = w.fix("app-again", 1, 0.1, "KB-061", keeps="save-first")
OTHER_PC = w.test(
    "app-other",
    2,
    0.2,
    decides(tells("works", Known(fault="device", around="used"))),
    tells("fails", hardware="no"),
    kb=("KB-061",),
)
BY_SHOWS = {
    "server": (NOTICE, RELOAD),
    "login": (NOTICE, PRIVATE, OTHER_PC),
    "silent": (NOTICE, RELOAD, LINE, OTHER_PC),
    "program": (NOTICE, REOPEN, LINE, OTHER_PC),
}
ANY_APP = (NOTICE, RELOAD, AGAIN, PRIVATE, OTHER_PC)

# What the ticket carries: one incident, so that the next caller can be added to it.
SERVICE, COUNT, STAKE = (
    w.field("service", hears="app"),
    w.field("count", hears="count"),
    w.field("stake", hears="deadline"),
)
SUPPLIER, SHOWN, SITE = w.field("supplier"), w.field("shown", hears="message"), w.field("site-name")
INCIDENT = (SERVICE, COUNT, SINCE, CHANGE, STAKE, PHONE)
ONE_APP = (SERVICE, SHOWN, SINCE, CHANGE, PHONE, ASSET)

CALL = ("on-site", "call-back")
STOPPED = w.end("stopped", "phone", "KB-004", "KB-062", roads=CALL, asks=INCIDENT, hardware="no")
SERVICE_DOWN = w.end("service-down", "phone", "KB-004", "KB-061", roads=CALL, asks=INCIDENT, hardware="no")
PRODUCTION = w.end("production-down", "phone", "KB-063", "KB-004", roads=CALL, asks=INCIDENT, hardware="no")
DEGRADED = w.end(
    "degraded",
    "ticket",
    "KB-061",
    "KB-004",
    roads=("remote", "call-back"),
    asks=(SERVICE, COUNT, SINCE, SUPPLIER, STAKE, PHONE),
    hardware="no",
)
KNOWN_ALREADY = w.end("known", "article", "KB-061", roads=("advice",), asks=(SERVICE, COUNT, STAKE), hardware="no")
THEIRS = w.end("theirs", "article", "KB-028", roads=("advice",), asks=(SITE, WORDS, SINCE, STAKE), hardware="no")
WATCH = w.end(
    "watch",
    "ticket",
    "KB-066",
    "KB-067",
    roads=("remote", "call-back"),
    asks=(SHOWN, SERVICE, SINCE, PHONE),
    work="ok",
    nature="sign",
)
ON_BATTERY = w.end(
    "on-battery",
    "phone",
    "KB-062",
    "KB-067",
    roads=CALL,
    asks=(PLACE, SINCE, CHANGE, PHONE),
    work="ok",
    nature="sign",
    data="possible",
)
OWN = w.end("own", "ticket", "KB-002", "KB-003", roads=("remote", "call-back"), asks=USUAL)
RIGHTS = w.end("rights", "ticket", "KB-061", roads=("access",), asks=(SERVICE, SHOWN, CHANGE, PHONE), hardware="no")
UNSAFE = w.end("unsafe", "ticket", "KB-028", roads=("remote", "call-back"), asks=(SERVICE, SHOWN, PHONE), hardware="no")
THIS_DEVICE = w.end("this-device", "ticket", "KB-061", roads=("remote", "call-back"), asks=ONE_APP)
APP_FAILS = w.end("app-fails", "ticket", "KB-061", roads=("remote", "call-back"), asks=ONE_APP, hardware="no")


@w.wizard(icon="alert-octagon-outline", kb="KB-004")
def crisis(case: Case) -> Interview:
    """Danger and attack first; then whose work is stopped: several people are at the phone after one more answer."""
    who = yield WHO
    if who == "danger":
        return DANGER
    if who == "attack":
        return UNDER_ATTACK
    if who == "unsure" and case.facts.who == "one":
        colleague = yield COLLEAGUE
        if colleague in ("stopped", "bothered"):
            return alarm(case) if assess(case.facts).level == 3 else (yield from degraded(case))
    # An earlier wizard may have found out since that others are touched: what is known counts, not the first answer.
    return (yield from (one(case) if case.facts.who == "one" else several(case)))


def several(case: Case) -> Interview:
    """Several people or production: where the work stands, or, where another wizard has asked that, what is missing."""
    if "work" in case.facts.told:
        return alarm(case) if assess(case.facts).level == 3 else (yield from degraded(case))
    halted = yield HALTED
    if halted == "announced":
        return KNOWN_ALREADY
    if halted == "theirs":
        return THEIRS
    if halted == "none":
        return (yield from one(case))
    if assess(case.facts).level == 3:
        return alarm(case)
    return (yield from degraded(case))


def what_fails(case: Case) -> Block:
    """What fails, unless the wizard before knows it: all that it may know is shared. Returns True."""
    if case.facts.get("what") is None:
        yield WHAT
    else:
        case.learn(shared=True)
    return True


def alarm(case: Case) -> Outcome:
    """The phone, with the advice that fits what is stopped."""
    if case.facts.who == "production":
        return PRODUCTION
    return STOPPED if case.facts.work == "no" else SERVICE_DOWN


def degraded(case: Case) -> Interview:
    """Several people, and the work goes on: one ticket for all of them."""
    yield from what_fails(case)
    return (yield from details(case, DEGRADED))


def one(case: Case) -> Interview:
    """One person, or nothing that is stopped: no crisis, but what it is instead is served."""
    mine = yield MINE
    if mine == "announced":
        return KNOWN_ALREADY
    if mine == "theirs":
        return THEIRS
    if mine == "alert":
        return (yield from alert(case))
    if mine == "app":
        return (yield from app(case))
    return (yield from closing(case, OWN if mine == "own" else TICKET))


def alert(case: Case) -> Interview:
    """A warning, and nothing stopped yet: what may fail next decides how soon it is looked at."""
    what = yield ALERT
    if what == "power":
        return ON_BATTERY
    return (yield from details(case, WATCH))


def app(case: Case) -> Interview:
    """One application for one person: what it shows tells whether to try, to ask for rights, or to stop."""
    shows = yield SHOWS
    if shows == "refused":
        yield HAD
        return (yield from closing(case, RIGHTS))
    if shows == "certificate":
        return (yield from closing(case, UNSAFE))
    if case.facts.who != "one":  # others have the same trouble: nothing is tried on one computer
        return (yield from closing(case, DEGRADED))
    if (yield from try_fixes(case, *shows.pick(BY_SHOWS, ANY_APP))):
        return SOLVED
    if case.facts.get("notice") == "there":
        return KNOWN_ALREADY
    return (yield from closing(case, THIS_DEVICE if case.facts.get("fault") == "device" else APP_FAILS))


def closing(case: Case, ending: Outcome) -> Interview:
    """What the level still needs, then the ticket; where several people turn out to be stopped, the phone."""
    yield from impact(case)
    if assess(case.facts).level == 3:
        return alarm(case)
    return (yield from details(case, ending))
