"""Something dangerous: what was done decides, not what was received. The phone first wherever somebody may already be inside.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, the interview. Many
arrive here from another wizard, so the second question makes sense without the first. Knowledge: wizards.md section 12 and D6.
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
    PHONE,
    PLACE,
    SINCE,
    WORDS,
    details,
    impact,
    known_or_asked,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out. mouse: what moves it. sender: whether the mail really leaves from the person's mailbox.

    sign, shown, odd: the answers to SIGN, ALERT and ODD, where a wizard that hands over has found them out.
    """

    mouse: Literal["device", "stranger"]
    sender: Literal["mine", "faked"]
    sign: Literal["acted", "alert", "account", "other"]
    shown: Literal["full"]
    odd: Literal["sends"]


w = Author("security", Known)

WHO = opening(w, tells("control", attack=True), tells("money"))
SIGN = w.ask("sign", "received", "acted", "approval", "alert", "account", "mouse", "other")
CHANNEL = w.ask(
    "channel", "mail", "text", tells("call", data="possible"), "page", tells("order", data="possible"), "other"
)
# The worst first: who did several of these takes the first that fits.
ACTED = w.ask(
    "acted",
    tells("ran", attack=True),
    tells("approved", attack=True),
    "password",
    "bank",
    tells("data", data="possible"),
    tells("clicked", data="possible"),
    tells("unsure", data="possible"),
)
WHOSE_ACCOUNT = w.ask(
    "whose-account",
    tells("power", data="serious"),
    tells("work", data="possible"),
    tells("same", data="possible"),
    tells("private", data="none"),
    tells("unsure", data="possible"),
)
MONEY = w.ask("money", "paid", "given", tells("asked", data="possible"), tells("ours", attack=True), "unsure")
WHOSE_MONEY = w.ask("whose-money", tells("company", attack=True), "private", tells("unsure", attack=True))
# An approval that one did not start is an attack, even where no password was given.
APPROVED = w.ask(
    "approved",
    tells("yes", attack=True),
    tells("code", attack=True),
    tells("no", data="possible"),
    tells("unsure", attack=True),
)
ALERT = w.ask(
    "virus-alert",
    "full",
    "corner",
    tells("blocked", data="possible"),
    tells("back", attack=True),
    tells("files", attack=True),
    tells("other", data="possible"),
)
TOOK = w.ask("took", tells("yes", attack=True), "no", all_there=True)
ODD = w.ask(
    "odd-account",
    supposes("sends", data="possible"),
    tells("changed", attack=True),
    tells("sign-in", data="possible"),
    tells("other", data="possible"),
)
STRANGER = Known(mouse="stranger", attack=True)
GHOST = w.ask("mouse-hand", tells("acts", STRANGER), "drifts", tells("unsure", STRANGER))
OTHER = w.ask(
    "other-doubt",
    tells("leak", data="possible"),
    "found",
    tells("plugged", attack=True),
    tells("unsure", data="possible"),
)

# What can be tried: minutes of the reader's time, chance to help, articles. Nothing where somebody may be inside.
VERIFY = w.test(
    "verify", 2, 0.3, decides(tells("real", nature="sign")), decides(tells("fake")), kb=("KB-046",), keeps="untouched"
)
CLOSE = w.fix("close-browser", 1, 0.7, "KB-060", keeps="")
ALARM_RESTART = w.fix("alarm-restart", 2, 0.6, "KB-060", keeps="unsaved-lost", loses_work=True)
NOTICES = w.fix("site-notices", 2, 0.75, "KB-060", keeps="open")
SENT = w.test(
    "sent-items",
    2,
    0.5,
    decides(tells("mine", Known(sender="mine", attack=True))),
    decides(tells("faked", Known(sender="faked", data="none"))),
    kb=("KB-047",),
    keeps="untouched",
)
OFFLINE = w.test(
    "mouse-offline",
    2,
    0.6,
    decides(tells("device", Known(mouse="device"))),
    decides(tells("stops", STRANGER)),
    keeps="open",
)

MESSAGE, OTHERS, DEVICE = w.field("message"), w.field("others", hears="count"), w.field("on-device")
ACCOUNT, SINCE_THEN, DRIVES = w.field("account"), w.field("done-since"), w.field("drives")
SHOWN, PAYMENT, RECIPIENT = w.field("shown", hears="message"), w.field("payment"), w.field("recipient")
MACHINE = (PHONE, PLACE, ASSET)
NEAR = ("on-site", "call-back")
RANSOM = w.end(
    "ransom", "phone", "KB-059", roads=NEAR, asks=(SHOWN, SINCE, DRIVES, *MACHINE), act_first=True, attack=True
)
CONTROL = w.end(
    "control",
    "phone",
    "KB-060",
    "KB-059",
    roads=NEAR,
    asks=(WORDS, SINCE, SINCE_THEN, *MACHINE),
    act_first=True,
    attack=True,
)
ISOLATE = w.end(
    "isolate",
    "phone",
    "KB-059",
    "KB-047",
    roads=NEAR,
    asks=(MESSAGE, WORDS, SINCE, *MACHINE),
    act_first=True,
    attack=True,
)
IN_ACCOUNT = w.end(
    "in-account",
    "phone",
    "KB-047",
    roads=("access",),
    asks=(ACCOUNT, MESSAGE, SINCE, SINCE_THEN, PHONE),
    attack=True,
    hardware="no",
)
TYPED = w.end(
    "typed",
    "phone",
    "KB-047",
    roads=("access",),
    asks=(ACCOUNT, MESSAGE, SINCE, SINCE_THEN, DEVICE, PHONE),
    hardware="no",
)
KNOWN_PASSWORD = w.end(
    "password-known",
    "phone",
    "KB-047",
    "KB-049",
    roads=("access",),
    asks=(ACCOUNT, WORDS, SINCE, PHONE),
    data="possible",
    hardware="no",
)
FRAUD = w.end(
    "fraud",
    "phone",
    "KB-076",
    "KB-047",
    roads=("call-back",),
    asks=(PAYMENT, MESSAGE, PHONE),
    act_first=True,
    attack=True,
    hardware="no",
)
OURS = w.end(
    "our-details",
    "phone",
    "KB-076",
    "KB-047",
    roads=("call-back",),
    asks=(RECIPIENT, MESSAGE, SINCE, PHONE),
    attack=True,
    hardware="no",
)
CLICKED = w.end(
    "clicked",
    "phone",
    "KB-047",
    roads=("remote", "call-back"),
    asks=(MESSAGE, SINCE, DEVICE, OTHERS, PHONE, ASSET),
    hardware="no",
)
LEAK = w.end(
    "leak",
    "phone",
    "KB-075",
    "KB-047",
    roads=("call-back",),
    asks=(RECIPIENT, WORDS, SINCE, PHONE),
    data="possible",
    hardware="no",
)
STOPPED = w.end("stopped", "phone", "KB-059", "KB-004", roads=NEAR, asks=(WORDS, SINCE, PHONE, PLACE), work="no")
ORDER = w.end(
    "order", "ticket", "KB-076", roads=("advice",), asks=(MESSAGE, PAYMENT, OTHERS, PHONE), nature="sign", hardware="no"
)
CALLED = w.end(
    "called", "ticket", "KB-077", roads=("advice",), asks=(WORDS, SINCE, OTHERS, PHONE), nature="sign", hardware="no"
)
REPORT = w.end(
    "report",
    "ticket",
    "KB-046",
    "KB-077",
    roads=("advice",),
    asks=(MESSAGE, SINCE, OTHERS),
    nature="sign",
    hardware="no",
)
ANTIVIRUS = w.end(
    "antivirus",
    "ticket",
    "KB-059",
    roads=("remote", "call-back"),
    asks=(SHOWN, SINCE, WORDS, *MACHINE),
    data="possible",
)
ALARM = w.end(
    "fake-alarm", "ticket", "KB-060", roads=("remote", "call-back"), asks=(SHOWN, SINCE, PHONE, ASSET), hardware="no"
)
POPUPS = w.end(
    "pop-ups",
    "ticket",
    "KB-060",
    roads=("remote", "call-back"),
    asks=(SHOWN, SINCE, PHONE, ASSET),
    nature="sign",
    hardware="no",
)
DEVICE_FAULT = w.end("device-fault", "ticket", "KB-018", roads=("replacement",), asks=(WORDS, SINCE, *MACHINE))
FOUND = w.end("found", "ticket", "KB-059", roads=("advice",), asks=(WORDS, PLACE, PHONE), nature="sign")
DOUBT = w.end("doubt", "ticket", "KB-046", roads=("remote", "call-back"), asks=(WORDS, SINCE, OTHERS, *MACHINE))
FAKED = w.end("address-faked", "article", "KB-046", roads=("advice",), asks=(MESSAGE, OTHERS), nature="sign")
PRIVATE_MONEY = w.end(
    "private-money", "article", "KB-047", "KB-077", roads=("advice",), asks=(WORDS, PHONE), nature="sign"
)
PRIVATE_PASSWORD = w.end(
    "private-password", "article", "KB-047", "KB-050", roads=("advice",), asks=(WORDS,), nature="sign"
)
GENUINE = w.end("genuine", "article", "KB-046", roads=("advice",), asks=(WORDS,), nature="sign")
GONE = w.end("solved", "solved", "KB-060", asks=(SHOWN, WORDS), nature="sign")


@w.wizard(icon="shield-alert", kb="KB-047")
def security(case: Case) -> Interview:
    """What cannot wait first, then what happened, then what was done."""
    if any(done.step.id == WHO.id for done in case.trail):  # another wizard has asked it, with dangers of its own
        return (yield from what_happened(case))
    who = yield WHO
    if who == "attack":
        return RANSOM
    if who == "control":
        return CONTROL
    if who == "money":
        return (yield from money(case))
    if who == "production":
        return STOPPED
    return (yield from what_happened(case))


def what_happened(case: Case) -> Interview:
    """Nothing done, something done, or something seen."""
    sign = yield from known_or_asked(case, "sign", SIGN)
    if sign == "received":
        return (yield from received(case))
    if sign == "acted":
        return (yield from acted(case))
    if sign == "approval":
        approved = yield APPROVED
        return KNOWN_PASSWORD if approved == "no" else IN_ACCOUNT
    if sign == "alert":
        return (yield from alert(case))
    if sign == "account":
        return (yield from odd_account(case))
    if sign == "mouse":
        return (yield from mouse(case))
    other = yield OTHER
    return (yield from written(case, other.pick({"leak": LEAK, "found": FOUND, "plugged": ISOLATE}, DOUBT)))


def written(case: Case, ending: Outcome) -> Interview:
    """A ticket with its details; who must call, or whose case is a crisis already, sees no form first."""
    if ending.ending == "phone" or assess(case.facts.learn(ending.tells)).level == 3:
        return ending
    return (yield from details(case, ending))


def with_impact(case: Case, ending: Outcome) -> Interview:
    """The same, where the work may be held up and nobody has said so."""
    yield from impact(case)
    return (yield from written(case, ending))


def received(case: Case) -> Interview:
    """Nothing was done with it: is it true, and who must know."""
    channel = yield CHANNEL
    if channel == "call":
        return (yield from written(case, CALLED))
    if channel == "order":
        return (yield from written(case, ORDER))
    if channel == "mail":
        yield from try_fixes(case, VERIFY)
        if case.answer(VERIFY) == "real":
            return GENUINE
    if case.facts.who != "one":
        case.learn(data="possible")  # somebody else may have clicked
    return (yield from written(case, REPORT))


def acted(case: Case) -> Interview:
    """The worst of what was done decides."""
    did = yield ACTED
    if did == "password":
        whose = yield WHOSE_ACCOUNT
        return PRIVATE_PASSWORD if whose == "private" else TYPED
    if did == "bank":
        return (yield from purse(case))
    return did.pick({"ran": ISOLATE, "approved": IN_ACCOUNT, "data": LEAK}, CLICKED)


def money(case: Case) -> Interview:
    """Money gone, asked for, or paid on bank details that are not ours."""
    what = yield MONEY
    if what == "asked":
        return (yield from written(case, ORDER))
    if what == "ours":
        return OURS
    return (yield from purse(case))


def purse(case: Case) -> Interview:
    """The bank comes first in both cases; only the company's money is the help desk's crisis."""
    whose = yield WHOSE_MONEY
    return PRIVATE_MONEY if whose == "private" else FRAUD


def alert(case: Case) -> Interview:
    """A web page that frightens, or the antivirus itself: a restart is right for the one and wrong for the other."""
    shown = yield from known_or_asked(case, "shown", ALERT)
    if shown == "files":
        return RANSOM
    if shown == "back":
        return ISOLATE
    if shown == "full":
        took = yield TOOK
        if took == "yes":
            return CONTROL
        if (yield from try_fixes(case, CLOSE, ALARM_RESTART)):
            return GONE
        return (yield from with_impact(case, ALARM))
    if shown == "corner":
        return GONE if (yield from try_fixes(case, NOTICES)) else (yield from written(case, POPUPS))
    return (yield from written(case, ANTIVIRUS))


def odd_account(case: Case) -> Interview:
    """Whether the mail really leaves from here tells a stolen mailbox from a faked address."""
    odd = yield from known_or_asked(case, "odd", ODD)
    if odd == "changed" or case.facts.get("sender") == "mine":
        return IN_ACCOUNT
    if odd == "sends":
        yield from try_fixes(case, SENT)
        if case.facts.get("sender") == "mine":
            return IN_ACCOUNT
        if case.facts.get("sender") == "faked":
            return FAKED
    return KNOWN_PASSWORD


def mouse(case: Case) -> Interview:
    """A faulty mouse is common, a stranger's hand is not; in doubt it is a stranger."""
    yield GHOST
    if case.facts.get("mouse") != "stranger":
        yield from try_fixes(case, OFFLINE)
    if case.facts.get("mouse") != "device":
        return CONTROL
    return (yield from with_impact(case, DEVICE_FAULT))
