"""Mail: is it the program, the account, the service, or the other side? One try in the browser tells, and lets the person work.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. Knowledge: wizards.md section 9 and D4, and real requests; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from diagnostics.engine.author import Author, decides, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.guard import Answer
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Option, Outcome, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    CHANGE,
    PHONE,
    RESTART,
    SINCE,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    WORDS,
    WORK,
    crisis,
    details,
    fixes_then,
    impact,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out. client: what the mail is read with. web: whether it is all right in the browser."""

    client: Literal["classic", "new", "mac", "phone"]
    web: Literal["ok", "fails"]


w = Author("mail", Known)

WHO = opening(w, Option("strange"), Option("missent"))
HELD = w.ask(
    "held",
    tells("sensitive", data="serious"),
    tells("personal", data="possible"),
    tells("company", data="possible"),
    tells("nothing", data="none"),
    tells("unsure", data="possible"),
)
MAIL = w.ask(
    "mail",
    supposes("nothing", work="part"),
    supposes("stuck", work="part"),
    supposes("bounce", work="part"),
    supposes("missing", work="part"),
    supposes("full", work="part"),
    supposes("shared", work="part"),
    supposes("other", work="part"),
)
CLIENT = w.ask(
    "client",
    tells("classic", Known(client="classic", os="windows")),
    tells("new", Known(client="new", os="windows")),
    tells("mac", Known(client="mac", os="mac")),
    tells("phone", Known(client="phone", device="phone")),
    "other",
)
COLLEAGUE = w.ask(
    "colleague-mail",
    tells("works", who="one", scope_unknown=False),
    tells("fails", who="several", shared=True, scope_unknown=False),
    "nobody",
)
PASTED = w.probe("pasted", ("pasted",), "known", "none", "unknown")
CODE = w.ask("code", "address", "theirs", "too-big", "refused", "blocked", "not-mine", "other")
BULK = w.ask("bulk", "yes", "no", all_there=True)
SENT = w.ask("sent", tells("yes", data="possible"), "no", tells("unsure", data="possible"))
LOST = w.ask("lost", "never", "gone", "search", "other")
NOTICE = w.ask("notice", "stopped", supposes("soon", nature="sign", work="ok"), "data-file", "trap", "other")
SHARED = w.ask("shared", "box", "calendar", tells("access", nature="wish"), "other")

# What can be tried: minutes of the reader's time, chance to help, articles.
CLASSIC, NEW, ON_PHONE = Known(client="classic"), Known(client="new"), Known(client="phone")
WEB = w.test(
    "webmail",
    1,
    0.5,
    tells("works", Known(web="ok"), around="used"),
    decides(tells("same", Known(web="fails"))),
    decides(Option("refused")),
    decides(Option("no-site")),
    kb=("KB-043",),
    halves=True,
)
OFFLINE = w.fix("work-offline", 0.5, 0.25, "KB-043", needs=CLASSIC)
OUTBOX = w.fix("outbox", 3, 0.25, "KB-043", needs=CLASSIC)
SIGN_IN = w.fix("mail-sign-in", 2, 0.3, "KB-048", unless=ON_PHONE)
AGAIN = w.fix("outlook-again", 2, 0.25, "KB-043", keeps="save-first", unless=ON_PHONE)
APP_AGAIN = w.fix("mail-app-again", 1, 0.3, "KB-058", needs=ON_PHONE)
OUTLOOK_APP = w.fix("outlook-app", 5, 0.4, "KB-058", needs=ON_PHONE)
PRIVATE = w.fix("mail-private", 1, 0.2)
ADDRESS = w.fix("retype-address", 1, 0.6, "KB-044")
LINK = w.fix("send-link", 3, 0.8, "KB-044")
JUNK = w.fix("junk", 1, 0.3, "KB-043")
VIEW = w.fix("mail-view", 1, 0.2, "KB-043")
RULES = w.test("rules", 3, 0.15, "worked", decides(tells("strange", data="possible")), "failed", kb=("KB-043",))
RECOVER = w.fix("recover", 2, 0.35, "KB-045")
WEB_SEARCH = w.fix("web-search", 1, 0.8, workaround=True)
EMPTY = w.fix("empty-deleted", 4, 0.45, "KB-045")
BIG = w.fix("big-mails", 6, 0.4, "KB-045")
SHARED_WITH = w.fix("shared-with-me", 1, 0.55, needs=NEW)
WEB_BOX = w.fix("web-box", 2, 0.5, workaround=True)
BACK = w.fix("classic-again", 2, 0.35, workaround=True, needs=NEW)

LOOK: dict[str, tuple[Try, ...]] = {
    "never": (JUNK, VIEW, RULES),
    "gone": (VIEW, RECOVER),
    "search": (WEB_SEARCH,),
    "other": (VIEW, WEB_SEARCH),
}

STATUS, BOUNCE, MESSAGE = w.field("status"), w.field("bounce-text", "text"), w.field("which-message")
BOX, APPROVER, SIZE, RECIPIENT = w.field("box"), w.field("approver"), w.field("size"), w.field("recipient")
CALL = ("remote", "call-back")
TO_SECURITY = w.hand_over("security")
TO_ACCOUNT = w.hand_over("account")
TO_NETWORK = w.hand_over("network")
TO_CRISIS = w.hand_over("crisis")
LEAK = w.end("leak", "phone", "KB-043", roads=("call-back",), asks=(RECIPIENT, WORDS, PHONE), hardware="no")
HARMLESS = w.end("harmless", "article", "KB-043", roads=("advice",), asks=(WORDS,), hardware="no")
NO_MAIL = w.end("no-mail", "ticket", "KB-043", roads=CALL, asks=(WORDS, SINCE, PHONE, CHANGE), hardware="no")
OUTLOOK = w.end("outlook", "ticket", "KB-043", roads=CALL, asks=(STATUS, WORDS, SINCE, PHONE, ASSET, CHANGE))
PHONE_MAIL = w.end("phone-mail", "ticket", "KB-058", roads=CALL, asks=(WORDS, SINCE, PHONE, CHANGE), hardware="no")
BOUNCED = w.end("bounced", "ticket", "KB-044", roads=CALL, asks=(BOUNCE, RECIPIENT, SINCE, PHONE), hardware="no")
REFUSED = w.end("refused", "ticket", "KB-044", roads=CALL, asks=(BOUNCE, RECIPIENT, SINCE, PHONE), hardware="no")
THEIRS = w.end("theirs", "article", "KB-044", roads=("advice",), asks=(BOUNCE, WORDS), hardware="no")
LIMIT = w.end("limit", "ticket", "KB-044", roads=("access",), asks=(BOUNCE, WORDS, PHONE), hardware="no")
FAKED = w.end("faked", "article", "KB-044", roads=("advice",), asks=(BOUNCE, WORDS), nature="sign", hardware="no")
MISSING = w.end("missing", "ticket", "KB-043", roads=CALL, asks=(MESSAGE, WORDS, PHONE), hardware="no")
RESTORE = w.end(
    "restore-mail", "ticket", "KB-045", roads=CALL, asks=(MESSAGE, WORDS, PHONE), data="possible", hardware="no"
)
SEARCH = w.end("search", "ticket", "KB-043", roads=CALL, asks=(WORDS, SINCE, PHONE, ASSET), hardware="no")
FULL = w.end("full", "ticket", "KB-045", roads=("access",), asks=(SIZE, WORDS, PHONE), hardware="no")
DATA_FILE = w.end("data-file", "ticket", "KB-045", roads=CALL, asks=(WORDS, SINCE, PHONE, ASSET), hardware="no")
BOX_FAILS = w.end("box-fails", "ticket", "KB-043", roads=CALL, asks=(BOX, WORDS, SINCE, PHONE, CHANGE), hardware="no")
ACCESS = w.end("mail-access", "ticket", "KB-043", roads=("access",), asks=(BOX, APPROVER, WORDS), hardware="no")
HELD_UP = w.end(
    "mail-held-up", "ticket", "KB-044", "KB-004", roads=CALL, asks=(BOX, BOUNCE, WORDS, SINCE, PHONE), hardware="no"
)


@w.wizard(icon="email", kb="KB-043")
def mail(case: Case) -> Interview:
    """What must not wait first: a strange message, one sent to the wrong person, production. Then what is wrong."""
    who = yield WHO
    if who == "attack":
        return UNDER_ATTACK
    if who == "strange":
        return TO_SECURITY
    if who == "missent":
        return (yield from missent(case))
    if who == "production":
        return TO_CRISIS
    fault = yield MAIL
    if who == "several":
        return (yield from several(case, fault))
    branches: dict[str, Callable[[Case], Interview]] = {
        "nothing": program,
        "stuck": program,
        "bounce": bounce,
        "missing": missing,
        "full": full,
        "shared": shared,
        "other": other,
    }
    return (yield from fault.pick(branches)(case))


def missent(case: Case) -> Interview:
    """What the message held decides; the hours in which the company may have to tell the CNIL run from now on."""
    held = yield HELD
    return HARMLESS if held == "nothing" else LEAK


def several(case: Case, fault: Answer) -> Interview:
    """No mail for several people is a crisis; a bounce, a shared mailbox or a full one is not, unless nobody can work."""
    if fault in ("nothing", "stuck"):
        case.learn(shared=True)
        return TO_CRISIS
    if (yield from crisis(case)):
        return HELD_UP
    return (yield from details(case, HELD_UP))


def program(case: Case) -> Interview:
    """It does not open, send or receive: the browser tells the program from the account, the line and the service."""
    client = yield CLIENT
    tries: tuple[Try, ...] = (OFFLINE, SIGN_IN, AGAIN, RESTART)
    if client == "phone":
        tries = (APP_AGAIN, OUTLOOK_APP)
    elif case.answer(MAIL) == "stuck":
        tries = client.pick({"classic": (OFFLINE, OUTBOX, AGAIN, RESTART)}, (LINK, AGAIN, RESTART))
    if (yield from try_fixes(case, WEB, *tries)):
        return SOLVED
    if over := not_the_program(case):
        return over
    if case.facts.get("web") == "fails":
        return (yield from service(case))
    yield from impact(case)
    return (yield from details(case, PHONE_MAIL if client == "phone" else OUTLOOK))


def not_the_program(case: Case) -> Outcome | None:
    """Who goes on, where the try in the browser shows that it is the sign-in or the line."""
    web = case.answer(WEB)
    return TO_ACCOUNT if web == "refused" else TO_NETWORK if web == "no-site" else None


def service(case: Case) -> Interview:
    """The same trouble in the browser: one account, or everybody's mail."""
    colleague = yield COLLEAGUE
    if colleague == "fails":
        return TO_CRISIS
    return (yield from fixes_then(case, NO_MAIL, PRIVATE))


def bounce(case: Case) -> Interview:
    """The code says whose side it is; a notice about a message that the person did not write may be a stolen mailbox."""
    pasted = yield PASTED
    if pasted == "none":
        return (yield from fixes_then(case, BOUNCED, ADDRESS))
    code = yield CODE
    if code == "theirs":
        return THEIRS
    if code == "blocked":
        bulk = yield BULK
        return (yield from details(case, LIMIT)) if bulk == "yes" else TO_SECURITY
    if code == "not-mine":
        sent = yield SENT
        return FAKED if sent == "no" else TO_SECURITY
    if code == "refused":
        yield from impact(case)
        return (yield from details(case, REFUSED))
    return (yield from fixes_then(case, BOUNCED, *code.pick({"too-big": (LINK,)}, (ADDRESS,))))


def missing(case: Case) -> Interview:
    """One message: it never came, it was there, or only the search does not find it."""
    lost = yield LOST
    ending = lost.pick({"gone": RESTORE, "search": SEARCH}, MISSING)
    if (yield from try_fixes(case, *lost.pick(LOOK))):
        return SOLVED
    if case.answer(RULES) == "strange":
        return TO_SECURITY
    yield from impact(case)
    return (yield from details(case, ending))


def full(case: Case) -> Interview:
    """A notice that asks to click is a trap; a full data file of the program is not a full mailbox."""
    notice = yield NOTICE
    if notice == "trap":
        return TO_SECURITY
    if notice == "data-file":
        yield WEB
        if over := not_the_program(case):
            return over
        yield from impact(case)
        return (yield from details(case, DATA_FILE))
    return (yield from fixes_then(case, FULL, EMPTY, BIG))


def shared(case: Case) -> Interview:
    """A shared mailbox or calendar: never had is a request, lost is a fault."""
    which = yield SHARED
    if which == "access":
        yield WORK
        return (yield from details(case, ACCESS))
    client = yield CLIENT
    tries: tuple[Try, ...] = (
        (APP_AGAIN, OUTLOOK_APP, WEB_BOX) if client == "phone" else (SHARED_WITH, RESTART, WEB_BOX, BACK)
    )
    return (yield from fixes_then(case, BOX_FAILS, *tries))


def other(case: Case) -> Interview:
    """Anything else: what the level needs, then a person."""
    yield from impact(case)
    return (yield from details(case, TICKET))
