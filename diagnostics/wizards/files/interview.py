"""Files: lost, overwritten, out of reach, locked, not in step, or no room left; and a loss that spreads, before all else.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. Knowledge: wizards.md section 13, and real requests; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.guard import Answer
from diagnostics.engine.run import Case
from diagnostics.engine.steps import Option, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    CHANGE,
    PHONE,
    RESTART,
    SINCE,
    TICKET,
    UNDER_ATTACK,
    WORDS,
    WORK,
    crisis,
    details,
    fixes_then,
    impact,
    opening,
)


class Known(News, total=False):
    """What this wizard finds out. kept: where the file is or was. fails, what: what the wizard that goes on need not ask."""

    kept: Literal["computer", "cloud", "server"]
    fails: Literal["nothing"]
    what: Literal["files"]


w = Author("files", Known)

WHO = opening(w, Option("spreading"), Option("noise"))
SPREAD = w.ask("spread", "renamed", "alone", "sync", "unsure")
FILE = w.ask(
    "file",
    supposes("deleted", work="part"),
    supposes("changed", work="part"),
    supposes("access", work="part"),
    supposes("locked", work="part"),
    supposes("sync", work="slow"),
    supposes("full", work="part"),
    supposes("other", work="part"),
)
KEPT = w.ask(
    "kept",
    tells("cloud", Known(kept="cloud")),
    tells("server", Known(kept="server")),
    tells("computer", Known(kept="computer")),
    "unsure",
)
HOW = w.ask("how", "saved-over", "unsaved", "broken", "many", "other")
REACH = w.ask(
    "reach",
    "drive",
    "denied",
    tells("never", nature="wish"),
    "given",
    "link",
    tells("no-site", Known(fails="nothing")),
    "other",
)
COLLEAGUE = w.ask(
    "colleague-file",
    tells("works", who="one", scope_unknown=False),
    tells("fails", Known(what="files"), who="several", shared=True, scope_unknown=False),
    "nobody",
)
LOCK = w.ask("lock", "named", "nobody-has-it", "sometimes", "always", "other")
ICON = w.ask("icon", "paused", "error", "arrows", "signed-out", "no-cloud", "other")
SPACE = w.ask("space", "disk", "cloud", "server", "other")

# What can be tried: minutes of the reader's time, chance to help, articles.
CLOUD, SERVER = Known(kept="cloud"), Known(kept="server")
UNDO = w.fix("undo", 0.3, 0.2, "KB-051", keeps="")
FIND = w.fix("find-file", 2, 0.45, "KB-051", keeps="untouched")
BIN = w.fix("computer-bin", 1, 0.4, "KB-051", keeps="untouched")
CLOUD_BIN = w.fix("cloud-bin", 2, 0.45, "KB-051", keeps="untouched", needs=CLOUD)
PREVIOUS = w.fix("previous-versions", 3, 0.3, "KB-051", keeps="untouched", needs=SERVER)
HISTORY = w.fix("version-history", 3, 0.5, "KB-051", keeps="", needs=CLOUD)
UNSAVED = w.fix("unsaved", 2, 0.35, "KB-051", keeps="untouched")
DRIVE = w.fix("drive-click", 0.5, 0.3, "KB-053")
RIGHT_NETWORK = w.fix("right-network", 2, 0.4, "KB-053", "KB-027")
SIGN_OUT = w.fix("session-again", 3, 0.35, "KB-053", keeps="save-first", loses_work=True)
ONE_ACCOUNT = w.fix("work-account", 2, 0.4)
ASK = w.fix("ask-them", 2, 0.5, "KB-053")
CLOSE_ALL = w.fix("close-all", 2, 0.35, keeps="save-first")
IN_BROWSER = w.fix("open-in-browser", 1, 0.3, workaround=True)
RETRY = w.fix("save-again", 0.5, 0.4)
COPY = w.fix("save-copy", 1, 0.5, workaround=True)
READ_ONLY = w.fix("read-only", 1, 0.4, "KB-053", workaround=True)
RESUME = w.fix("resume-sync", 1, 0.7, "KB-052")
START = w.fix("start-onedrive", 1, 0.6, "KB-052")
CONNECT = w.fix("onedrive-sign-in", 2, 0.6, "KB-052")
BLOCKER = w.fix("sync-blocker", 3, 0.4, "KB-052")
ONEDRIVE_WEB = w.fix("onedrive-web", 1, 0.5, "KB-052", workaround=True)
EMPTY = w.fix("empty-bin", 2, 0.3, "KB-054", keeps="")
ONLINE_ONLY = w.fix("free-up-space", 3, 0.35, "KB-054", keeps="untouched")
DOWNLOADS = w.fix("downloads", 5, 0.3, "KB-054", keeps="")
ADVICE = w.fix("cleanup", 3, 0.3, "KB-054", keeps="")
CLOUD_SPACE = w.fix("empty-cloud-bin", 3, 0.35, "KB-052", keeps="")

OF_DELETED = {"cloud": (UNDO, FIND, CLOUD_BIN), "server": (UNDO, FIND, PREVIOUS)}
OF_CHANGED = {"cloud": (HISTORY, FIND), "server": (PREVIOUS, FIND)}
OF_REACH: dict[str, tuple[Try, ...]] = {"drive": (DRIVE, RIGHT_NETWORK, RESTART), "link": (ONE_ACCOUNT,)}
OF_LOCK: dict[str, tuple[Try, ...]] = {
    "named": (ASK, READ_ONLY),
    "nobody-has-it": (CLOSE_ALL, RESTART, IN_BROWSER),
    "sometimes": (RETRY, COPY),
    "always": (SIGN_OUT, COPY),
    "other": (CLOSE_ALL, RETRY, COPY),
}
OF_SYNC: dict[str, tuple[Try, ...]] = {
    "paused": (RESUME,),
    "signed-out": (CONNECT,),
    "no-cloud": (START,),
    "other": (START, BLOCKER),
}

PATH, GOOD, ACTION = w.field("path"), w.field("last-good"), w.field("action")
SHOWN, APPROVER, ROOM = w.field("message", hears="message"), w.field("approver"), w.field("room")
CALL = ("remote", "call-back")
TO_NETWORK = w.hand_over("network")
TO_CRISIS = w.hand_over("crisis")
STOP_LOSS = w.end(
    "stop-loss",
    "phone",
    "KB-051",
    roads=("call-back",),
    asks=(PATH, ACTION, PHONE),
    act_first=True,
    data="possible",
    hardware="no",
)
NOISE = w.end(
    "disk-noise",
    "phone",
    "KB-021",
    roads=("workshop", "call-back"),
    asks=(WORDS, PHONE, ASSET),
    act_first=True,
    data="possible",
)
RESTORE = w.end("restore", "ticket", "KB-051", roads=CALL, asks=(PATH, GOOD, ACTION, PHONE), hardware="no")
ACCESS = w.end("access", "ticket", "KB-053", roads=("access",), asks=(PATH, APPROVER, WORDS), hardware="no")
REFUSED = w.end(
    "access-lost", "ticket", "KB-053", roads=("access",), asks=(PATH, SHOWN, APPROVER, SINCE, PHONE), hardware="no"
)
DRIVE_FAILS = w.end(
    "drive-fails", "ticket", "KB-053", roads=CALL, asks=(PATH, SHOWN, SINCE, PHONE, ASSET, CHANGE), hardware="no"
)
LOCKED = w.end("locked", "ticket", "KB-053", roads=CALL, asks=(PATH, SHOWN, SINCE, PHONE), hardware="no")
SYNC = w.end("sync-fails", "ticket", "KB-052", roads=CALL, asks=(PATH, SHOWN, SINCE, PHONE, ASSET), hardware="no")
DISK_FULL = w.end("disk-full", "ticket", "KB-054", roads=CALL, asks=(ROOM, WORDS, SINCE, PHONE, ASSET))
QUOTA = w.end("quota", "ticket", "KB-052", roads=("access",), asks=(ROOM, WORDS, PHONE), hardware="no")
SERVER_FULL = w.end("server-full", "ticket", "KB-054", roads=CALL, asks=(PATH, WORDS, SINCE, PHONE), hardware="no")
HELD_UP = w.end(
    "files-held-up", "ticket", "KB-053", "KB-004", roads=CALL, asks=(PATH, SHOWN, ACTION, SINCE, PHONE), hardware="no"
)


@w.wizard(icon="folder-open", kb="KB-051")
def files(case: Case) -> Interview:
    """A loss that spreads, a disk that makes a noise and production first; then what is wrong with the file."""
    who = yield WHO
    if who == "attack":
        return UNDER_ATTACK
    if who == "spreading":
        return (yield from spreading(case))
    if who == "noise":
        return NOISE
    if who == "production":
        return TO_CRISIS
    file = yield FILE
    if who == "several":
        return (yield from several(case, file))
    branches: dict[str, Callable[[Case], Interview]] = {
        "deleted": deleted,
        "changed": changed,
        "access": reach,
        "locked": locked,
        "sync": sync,
        "full": full,
        "other": other,
    }
    return (yield from file.pick(branches)(case))


def spreading(case: Case) -> Interview:
    """Files that change or vanish by themselves are an attack until the help desk says otherwise."""
    spread = yield SPREAD
    return STOP_LOSS if spread == "sync" else UNDER_ATTACK


def several(case: Case, file: Answer) -> Interview:
    """A shared folder that nobody can open is a crisis; a lost or locked file is not, unless nobody can work."""
    if file == "access":
        case.facts = case.facts.learn(Known(shared=True, what="files"))
        return TO_CRISIS
    if (yield from crisis(case)):
        return HELD_UP
    return (yield from details(case, HELD_UP))


def deleted(case: Case) -> Interview:
    """Gone: the place where it was decides which bin to look in."""
    kept = yield KEPT
    return (yield from fixes_then(case, RESTORE, *kept.pick(OF_DELETED, (UNDO, FIND, BIN))))


def changed(case: Case) -> Interview:
    """There, but wrong: saved over, closed without saving, damaged. Several damaged at once are an attack."""
    how = yield HOW
    if how == "many":
        return UNDER_ATTACK
    if how == "unsaved":
        return (yield from fixes_then(case, RESTORE, UNSAVED, FIND))
    kept = yield KEPT
    return (yield from fixes_then(case, RESTORE, *kept.pick(OF_CHANGED, (FIND,))))


def reach(case: Case) -> Interview:
    """A folder or a drive that does not open: never had is a request; for a colleague too, it is the server."""
    what = yield REACH
    if what == "no-site":
        return TO_NETWORK
    if what == "never":
        yield WORK
        return (yield from details(case, ACCESS))
    if what in ("drive", "denied"):
        colleague = yield COLLEAGUE
        if colleague == "fails":
            return TO_CRISIS
    ending = DRIVE_FAILS if what == "drive" else REFUSED
    return (yield from fixes_then(case, ending, *what.pick(OF_REACH, (SIGN_OUT,))))


def locked(case: Case) -> Interview:
    """Locked, read only, or it will not save: who holds it, and whether it is always so."""
    lock = yield LOCK
    ending = REFUSED if lock == "always" else LOCKED
    return (yield from fixes_then(case, ending, *lock.pick(OF_LOCK)))


def sync(case: Case) -> Interview:
    """The icon of OneDrive says what stops it; the browser has what was sent."""
    icon = yield ICON
    return (yield from fixes_then(case, SYNC, *icon.pick(OF_SYNC, (BLOCKER,)), RESTART, ONEDRIVE_WEB))


def full(case: Case) -> Interview:
    """No room: one's own disk or cloud can be tidied up, a server belongs to all."""
    space = yield SPACE
    if space == "disk":
        return (yield from fixes_then(case, DISK_FULL, EMPTY, ONLINE_ONLY, DOWNLOADS, ADVICE))
    if space == "cloud":
        return (yield from fixes_then(case, QUOTA, CLOUD_SPACE))
    yield from impact(case)
    return (yield from details(case, SERVER_FULL if space == "server" else TICKET))


def other(case: Case) -> Interview:
    """Anything else: what the level needs, then a person."""
    yield from impact(case)
    return (yield from details(case, TICKET))
