"""Password, locked account, second factor, refused access: who cannot sign in cannot write a ticket, so it ends at the phone.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, the interview.
Knowledge: wizards.md section 10 and D3; codes are only a hint, their maker changes them. Chances and minutes are start values.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    PHONE,
    RESTART,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    USUAL,
    WORDS,
    WORK,
    crisis,
    details,
    fixes_then,
    impact,
    known_or_asked,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out beside the common facts.

    at: where the password is typed: a computer's own screen, the work account, another program. password: what is wrong with it.
    sign: what security need not ask. blocks, factor: the answers to BLOCKS and FACTOR, where a wizard that hands over knows them.
    """

    at: Literal["screen", "web", "own"]
    password: Literal["forgotten", "refused", "changed", "expired"]
    sign: Literal["account"]
    blocks: Literal["second"]
    factor: Literal["new"]


Tries = tuple[Try, ...]

w = Author("account", Known)

WHO = opening(w, tells("stolen", data="possible"))
BLOCKS = w.ask(
    "blocks",
    supposes("password", work="part"),
    supposes("locked", work="no"),
    supposes("second", work="part"),
    supposes("pin", work="no"),
    supposes("refused", work="part"),
    supposes("code", work="part"),
    "other",
)
PASSWORD = w.ask(
    "password",
    tells("forgotten", Known(password="forgotten")),
    tells("refused", Known(password="refused")),
    tells("changed", Known(password="changed")),
    tells("expired", Known(password="expired")),
    tells("soon", nature="sign"),
    "unsure",
)
AT = w.ask(
    "typed-at",
    supposes(tells("screen", Known(at="screen")), work="no"),
    tells("web", Known(at="web")),
    tells("own", Known(at="own")),
    "unsure",
)
LOCK = w.ask("lock", "once", "again", "disabled", "unsure")
FACTOR = w.ask("factor", "new", tells("lost", data="possible"), "broken", "silent", "wrong", "setup", "other")
OLD_PHONE = w.ask("old-phone", supposes("works", work="ok"), "number", "none")
PIN = w.ask("pin", "forgotten", "tries", "fails", "face", "other")
DENIED = w.ask("denied", tells("never", nature="wish"), "before", "place", "other")
CODE = w.ask(
    "sign-in-code",
    tells("wrong", Known(at="web")),
    "locked",
    "disabled",
    "factor",
    "refused",
    tells("risk", Known(sign="account"), data="possible"),
    "other",
)

# What can be tried: minutes of the reader's time, chance to help, articles.
SCREEN, WEB, OWN = Known(at="screen"), Known(at="web"), Known(at="own")
TYPING = w.fix("typing", 1, 0.3, "KB-048", keeps="untouched")
RIGHT = w.fix("right-account", 1, 0.25, "KB-048", keeps="open", unless=SCREEN)
RESET = w.fix("reset-page", 4, 0.5, "KB-048", keeps="untouched", unless=OWN)
OWN_RESET = w.fix("own-reset", 3, 0.4, keeps="open", needs=OWN)
VPN_FIRST = w.fix("vpn-first", 5, 0.4, "KB-048", keeps="untouched", needs=SCREEN)
CHANGE = w.fix("change-password", 2, 0.5, "KB-048", keeps="untouched", unless=OWN)
WAIT = w.fix("wait-lock", 1, 0.35, "KB-048", keeps="untouched", wait=15)
OLD_DEVICES = w.fix("old-devices", 5, 0.45, "KB-048", keeps="untouched")
OPEN_APP = w.fix("open-app", 1, 0.4, "KB-049", keeps="open")
OTHER_WAY = w.fix("other-way", 2, 0.4, "KB-049", keeps="open")
TEXT_CODE = w.fix("text-code", 2, 0.55, "KB-049", keeps="open")
PHONE_TIME = w.fix("phone-time", 1, 0.2, "KB-049", keeps="open")
NEW_PHONE = w.fix("new-phone", 6, 0.6, "KB-049", keeps="open")
SET_UP = w.fix("set-up-app", 8, 0.5, "KB-049", keeps="open")
PASSKEY = w.fix("passkey-near", 2, 0.35, "KB-049", keeps="open")
USE_PASSWORD = w.fix("use-password", 1, 0.5, "KB-048", keeps="untouched", workaround=True)
PIN_RESET = w.fix("pin-reset", 4, 0.4, "KB-048", keeps="untouched")
LEAVE_ON = w.fix("leave-on", 1, 0.6, keeps="untouched", wait=120)
SENSOR = w.fix("clean-sensor", 0.5, 0.3, keeps="untouched")
USE_PIN = w.fix("use-pin", 0.5, 0.6, keeps="untouched", workaround=True)
COMPANY_WAY = w.fix("company-way", 2, 0.3, keeps="open", workaround=True)
SIGN_OUT = w.fix("sign-out", 3, 0.35, keeps="save-first", loses_work=True)

BY_PASSWORD: dict[str, Tries] = {
    "forgotten": (RESET, OWN_RESET),
    "refused": (TYPING, RIGHT, RESET, OWN_RESET),
    "changed": (VPN_FIRST, TYPING, RIGHT, OWN_RESET),
    "expired": (CHANGE, RESET, OWN_RESET),
    "unsure": (TYPING, RESET, OWN_RESET),
}
BY_LOCK: dict[str, Tries] = {"once": (WAIT, RESET), "again": (OLD_DEVICES, WAIT), "unsure": (WAIT, RESET)}
BY_FACTOR: dict[str, Tries] = {
    "broken": (OTHER_WAY, TEXT_CODE),
    "silent": (OPEN_APP, PHONE_TIME, OTHER_WAY),
    "wrong": (PHONE_TIME, RIGHT, OTHER_WAY),
    "setup": (SET_UP,),
    "other": (PASSKEY, OTHER_WAY),
}
BY_OLD_PHONE: dict[str, Tries] = {"works": (NEW_PHONE,), "number": (TEXT_CODE, OTHER_WAY), "none": (OTHER_WAY,)}
BY_PIN: dict[str, Tries] = {
    "forgotten": (PIN_RESET, USE_PASSWORD),
    "tries": (LEAVE_ON, USE_PASSWORD),
    "fails": (PIN_RESET, USE_PASSWORD),
    "face": (SENSOR, USE_PIN),
    "other": (USE_PASSWORD,),
}

USER, SYSTEM, SAID = w.field("user"), w.field("system", hears="app"), w.field("said", hears="message")
LAST_TRY, LEFT, KEEPS_OLD = w.field("last-try"), w.field("ways-left"), w.field("keeps-old")
APPROVER, COUNTRY = w.field("approver"), w.field("country")
LOCKED_OUT = w.end(
    "locked-out",
    "phone",
    "KB-048",
    roads=("access",),
    asks=(USER, SYSTEM, SAID, LAST_TRY, KEEPS_OLD, PHONE),
    hardware="no",
)
DISABLED = w.end("disabled", "phone", "KB-048", roads=("access",), asks=(USER, SYSTEM, SAID, PHONE), hardware="no")
NO_FACTOR = w.end(
    "no-factor", "phone", "KB-049", roads=("access",), asks=(USER, SYSTEM, SAID, LEFT, PHONE), hardware="no"
)
LOST_PHONE = w.end(
    "lost-phone", "phone", "KB-049", "KB-024", roads=("access",), asks=(USER, LEFT, WORDS, PHONE), data="possible"
)
FROM_HERE = w.end(
    "not-from-here", "phone", "KB-049", roads=("access",), asks=(USER, SYSTEM, SAID, COUNTRY, PHONE), hardware="no"
)
DOWN = w.end(
    "sign-in-down", "ticket", "KB-061", "KB-004", roads=("call-back",), asks=(SYSTEM, SAID, *USUAL[:4]), hardware="no"
)
OWN_ACCOUNT = w.end(
    "own-account", "ticket", "KB-048", roads=("access",), asks=(SYSTEM, USER, SAID, WORDS, PHONE), hardware="no"
)
PIN_FAILS = w.end("pin-fails", "ticket", "KB-048", roads=("remote", "call-back"), asks=(SAID, *USUAL))
SET_UP_HELP = w.end(
    "set-up-help", "ticket", "KB-049", roads=("call-back",), asks=(SAID, LEFT, PHONE, WORDS), hardware="no"
)
MOVE_PHONE = w.end(
    "move-phone", "ticket", "KB-049", roads=("call-back",), asks=(SAID, LEFT, PHONE, WORDS), nature="wish"
)
NEW_ACCESS = w.end(
    "new-access",
    "ticket",
    "KB-006",
    roads=("access",),
    asks=(SYSTEM, APPROVER, SAID, WORDS),
    nature="wish",
    hardware="no",
)
LOST_ACCESS = w.end(
    "lost-access", "ticket", "KB-006", roads=("access",), asks=(SYSTEM, SAID, *USUAL[:3], USUAL[5]), hardware="no"
)
EXPIRING = w.end("expiring", "article", "KB-048", "KB-050", roads=("advice",), asks=(WORDS, PHONE), nature="sign")
TO_SECURITY = w.hand_over("security")
TO_CRISIS = w.hand_over("crisis")


@w.wizard(icon="account-key", kb="KB-048")
def account(case: Case) -> Interview:
    """An attack first, then what stops the sign-in, then what can be tried on that branch."""
    who = yield WHO
    if who == "stolen":
        return TO_SECURITY
    if who == "attack":
        return UNDER_ATTACK
    if who == "production":
        return TO_CRISIS
    if who == "several":
        return (yield from several(case))

    blocks = yield from known_or_asked(case, "blocks", BLOCKS)
    if blocks == "password":
        return (yield from password(case))
    if blocks == "locked":
        lock = yield LOCK
        return (yield from disabled(case)) if lock == "disabled" else (yield from unlock(case, *lock.pick(BY_LOCK)))
    if blocks == "second":
        return (yield from second(case))
    if blocks == "pin":
        return (yield from pin(case))
    if blocks == "refused":
        return (yield from refused(case))
    if blocks == "code":
        return (yield from by_code(case))
    return (yield from fixes_then(case, TICKET, RIGHT, RESTART))


def several(case: Case) -> Interview:
    """Several people refused at the same time: the sign-in that all share."""
    case.learn(shared=True)
    if (yield from crisis(case)):
        return DOWN
    return (yield from details(case, DOWN))


def call(case: Case, ending: Outcome, *tries: Try) -> Interview:
    """What can be tried; then the phone, without a form, since nobody who is locked out can send one."""
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    yield from impact(case)
    if ending.ending == "phone" or assess(case.facts).level == 3:
        return ending
    return (yield from details(case, ending))


def unlock(case: Case, *tries: Try) -> Interview:
    """A lock or a refused password."""
    return (yield from call(case, LOCKED_OUT, *tries))


def disabled(case: Case) -> Interview:
    """Somebody has closed the account: nothing to try, only to ask why."""
    return (yield from call(case, DISABLED))


def password(case: Case) -> Interview:
    """What is wrong with it, and where it is typed."""
    state = yield PASSWORD
    if state == "soon":
        return EXPIRING
    if case.facts.get("at") is None:  # mail and phone say which
        yield AT
    ending = OWN_ACCOUNT if case.facts.get("at") == "own" else LOCKED_OUT
    return (yield from call(case, ending, *state.pick(BY_PASSWORD)))


def second(case: Case) -> Interview:
    """The second proof: a phone that is lost is called in before anything else."""
    factor = yield from known_or_asked(case, "factor", FACTOR)
    if factor == "lost":
        return LOST_PHONE
    if factor == "setup":
        return (yield from call(case, SET_UP_HELP, *factor.pick(BY_FACTOR)))
    if factor == "new":
        old = yield OLD_PHONE
        return (yield from call(case, MOVE_PHONE if old == "works" else NO_FACTOR, *old.pick(BY_OLD_PHONE)))
    return (yield from call(case, NO_FACTOR, *factor.pick(BY_FACTOR)))


def pin(case: Case) -> Interview:
    """The password goes round a PIN, the PIN round a face: then it is a ticket, else the phone."""
    state = yield PIN
    if (yield from try_fixes(case, *state.pick(BY_PIN))):
        return SOLVED
    yield from impact(case)
    return (yield from details(case, PIN_FAILS)) if case.facts.around == "used" else LOCKED_OUT


def refused(case: Case) -> Interview:
    """Signed in, but not let through: never had it, had it, or not from here."""
    denied = yield DENIED
    if denied == "never":
        yield WORK
        return (yield from details(case, NEW_ACCESS))
    if denied == "place":
        yield from try_fixes(case, COMPANY_WAY)
        return (yield from call(case, LOST_ACCESS if case.facts.around == "used" else FROM_HERE))
    return (yield from call(case, LOST_ACCESS, RIGHT, SIGN_OUT))


def by_code(case: Case) -> Interview:
    """A code that starts with AADSTS leads to the branch it stands for."""
    code = yield CODE
    if code == "risk":
        return TO_SECURITY
    if code == "disabled":
        return (yield from disabled(case))
    if code == "factor":
        return (yield from second(case))
    if code == "refused":
        return (yield from refused(case))
    if code == "locked":
        return (yield from unlock(case, *BY_LOCK["once"]))
    return (yield from unlock(case, *code.pick({"wrong": BY_PASSWORD["refused"]}, (RIGHT, RESTART))))
