"""Can this computer move to Windows 11, what stops it, and what has gone wrong since it moved.

Read it as an interview: the questions first, in the order they are asked, then the tests and fixes, the endings, the interview.
Knowledge: wizards.md section 6. Dates of support are not typed here: the articles KB-034 to KB-036 carry them.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.levels import assess
from diagnostics.engine.run import Case
from diagnostics.engine.steps import FAILED, STOP, Outcome, Test
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import ASSET, OPENING, PHONE, PLACE, SOLVED, details, fixes_then, impact, try_fixes


class Known(News, total=False):
    """What this wizard finds out. install: whether the help desk agrees to it. files: whether they are elsewhere too.

    symptom: what power need not ask.
    """

    cpu: Literal["ok", "old"]
    memory: Literal["ok", "low", "short"]
    disk: Literal["ok", "full", "short"]
    tpm: Literal["ok", "off"]
    install: Literal["may", "later", "begun"]
    files: Literal["safe", "only-here"]
    part: Literal["program", "device"]
    symptom: Literal["off"]


w = Author("windows-11", Known)

# Questions, then tests and fixes (minutes, chance, articles), then what a ticket carries, then endings.
TEN, OLD_ONE, NO_IDEA = (supposes(name, nature="sign") for name in ("ten", "older", "unsure"))
DEAD = tells("broken", work="no", runs="no", scope_unknown=True)
SYSTEM = w.ask("system", TEN, "eleven", OLD_ONE, supposes("mac", nature="wish"), DEAD, NO_IDEA, known="system")
ONLINE = w.ask("online", tells("yes", data="possible"), tells("no", connected="no"), tells("unsure", data="possible"))
BEGUN = supposes(tells("fails", Known(install="begun")), nature="fault")
CRASHES = tells("crashes", Known(symptom="off"))
AIM = w.ask("aim", "check", "offered", BEGUN, "keep", CRASHES, "unsure")
CAN, OLD_CHIP = Known(cpu="ok"), Known(cpu="old")
INTEL, AMD = (tells("intel-8", CAN), tells("intel-old", OLD_CHIP)), (tells("amd-new", CAN), tells("amd-old", OLD_CHIP))
PROCESSOR = w.ask("processor", *INTEL, *AMD, tells("recent", CAN), "unsure")
ENOUGH, FULL_DISK = tells("enough", Known(memory="ok", disk="ok")), tells("full", Known(memory="ok", disk="full"))
LITTLE, SHORT, SMALL = Known(memory="low"), Known(memory="short"), Known(disk="short")
SIZES = (ENOUGH, FULL_DISK, tells("under-8", LITTLE), tells("under-4", SHORT), tells("disk", SMALL))
SIZE = w.ask("size", *SIZES, "unsure", known="memory")
SPECIAL = w.ask("special", "device", "software", "none")
MAY, MAY_LATER = Known(install="may", files="safe"), Known(install="later")
ONLY_HERE = tells("only-here", Known(install="may", files="only-here"))
AGREED = w.ask("agreed", tells("ready", MAY), ONLY_HERE, tells("later", MAY_LATER), tells("unsure", MAY_LATER))
RUNNING, NO_ROOM = tells("running", runs="no"), tells("space", Known(disk="full"))
LOOPS = tells("loop", work="no", runs="no")
UPDATE = w.ask("update", RUNNING, NO_ROOM, "refused", "code", "returned", LOOPS, "other")
PROGRAM, DEVICE = tells("program", Known(part="program")), tells("device", Known(part="device"))
LOST, NO_PROGRAM, NO_DEVICE, CUT_OFF = (supposes(what, work="part") for what in ("files", PROGRAM, DEVICE, "network"))
SLOWER, MENUS = supposes("slow", work="slow"), supposes("places", nature="wish")
CURRENT = supposes("version", nature="sign")
TROUBLE = w.ask("trouble", LOST, NO_PROGRAM, NO_DEVICE, CUT_OFF, SLOWER, CRASHES, MENUS, "back", CURRENT, "other")
BLOCKED = tells("production", who="production", work="no")
WHO = w.ask(OPENING.id, BLOCKED, *OPENING.options[2:])  # an attack is not what a move brings
FITS, FITS_SMALL = Known(cpu="ok", memory="ok", tpm="ok"), Known(cpu="ok", memory="low", tpm="ok")
MEETS = tells("meets", FITS), tells("meets-small", FITS_SMALL)
LACKS = tells("processor", OLD_CHIP), tells("memory", SHORT), tells("disk", SMALL), tells("tpm", Known(tpm="off"))
HEALTH = w.test("health", 3, 0.5, *MEETS, *LACKS, "managed", "none", kb=("KB-035",))
OFFER = w.test("offer", 2, 0.6, "offered", "not-yet", "refused", "managed", kb=("KB-036",))
COPY = w.test("copy", 10, 0.5, tells("copied", Known(files="safe")), "too-big", needs=Known(files="only-here"))
# What installs, waits or looks for files is a test, with words of its own: "it works again" would not be true.
READY, BUSY = Known(install="may"), Known(files="only-here", disk="full")
UPGRADE = w.test("upgrade", 5, 0.6, "worked", "failed", kb=("KB-036",), loses_work=True, needs=READY, unless=BUSY)
FULL, NOT_YET = Known(disk="full"), Known(install="later", files="only-here")
SPACE = w.test("space", 8, 0.35, "worked", "failed", kb=("KB-054",), loses_work=True, needs=FULL, unless=NOT_YET)
WAIT = w.test("wait", 1, 0.5, "worked", "failed", kb=("KB-031",), keeps="untouched")
AGAIN = w.test("again", 5, 0.3, "worked", "failed", "already", kb=("KB-031",), loses_work=True)
FIND = w.test("find-files", 4, 0.45, "worked", "failed", kb=("KB-051",), keeps="untouched")
REPLUG = w.fix("replug", 2, 0.25, "KB-040", needs=Known(part="device"))
WEB = w.fix("web", 2, 0.3, workaround=True, needs=Known(part="program"))
UPDATES = w.fix("updates", 3, 0.3, "KB-030", keeps="save-first", wait=30, loses_work=True)
SETTLE = w.test("settle", 3, 0.4, "worked", "failed", kb=("KB-015",), keeps="save-first", loses_work=True)

QUESTION = w.field("words", "text", hears="words")  # here it is a question or a worry as often as a fault
AGE, USE, NEEDED, THING = w.field("age"), w.field("use"), w.field("needed"), w.field("thing")
CHIP, EXACT, MEMORY = w.field("chip", fact="cpu"), w.field("exact-chip"), w.field("memory-read", fact="memory")
DAY, SHOWN, MISSING, MOVED = w.field("day"), w.field("shown", hears="message"), w.field("missing"), w.field("moved")
VERSION, APP = w.field("version"), w.field("app", hears="app")
MOVE = (DAY, NEEDED, CHIP, MEMORY, ASSET, QUESTION)
OLD = (AGE, USE, ASSET, QUESTION)
SINCE = (QUESTION, MOVED, PHONE, ASSET)
ON_SCREEN = (SHOWN, PHONE, PLACE, ASSET, QUESTION)

CALL = ("remote", "call-back")
UPGRADED = w.end("upgraded", "solved", "KB-037")
ELIGIBLE = w.end("eligible", "ticket", "KB-036", roads=("advice",), asks=MOVE, nature="sign")
ELIGIBLE_MEMORY = w.end("eligible-memory", "ticket", "KB-036", roads=("advice",), asks=(USE, *MOVE), nature="wish")
MANAGED = w.end("managed", "ticket", "KB-036", roads=("access",), asks=MOVE, nature="sign")
UNKNOWN = w.end("unknown", "ticket", "KB-035", roads=CALL, asks=(AGE, *MOVE), nature="sign")
TPM_OFF = w.end("tpm-off", "ticket", "KB-035", roads=("on-site",), asks=(DAY, PLACE, ASSET, QUESTION), nature="sign")
REPLACE = w.end(
    "replace", "ticket", "KB-039", "KB-034", roads=("replacement",), asks=(EXACT, NEEDED, *OLD), nature="wish"
)
MORE_ROOM = w.end("more-memory", "ticket", "KB-039", roads=("access",), asks=(CHIP, *OLD), nature="wish")
EXTEND = w.end("extend", "ticket", "KB-034", roads=("access",), asks=OLD, nature="sign")
SPECIAL_CASE = w.end(
    "special", "ticket", "KB-034", roads=("advice",), asks=(THING, PLACE, PHONE, ASSET, QUESTION), nature="sign"
)
OLDER = w.end("older", "ticket", "KB-034", roads=("replacement",), asks=(PLACE, PHONE, *OLD))
MAC = w.end("mac", "article", "KB-072", roads=("advice",), asks=(APP, *OLD))
TO_POWER = w.hand_over("power", nature="fault")
TO_NETWORK = w.hand_over("network", nature="fault")
STUCK = w.end("stuck", "ticket", "KB-031", roads=CALL, asks=ON_SCREEN, nature="fault", hardware="no")
LOOP = w.end("loop", "phone", "KB-013", "KB-014", roads=("call-back",), asks=ON_SCREEN, hardware="no")
ALREADY = w.end("already-11", "article", "KB-036", "KB-034", roads=("advice",), asks=(VERSION, ASSET, QUESTION))
FIND_WAY = w.end("find-way", "article", "KB-037", roads=("advice",), asks=(QUESTION,))
FILES = w.end("files-missing", "ticket", "KB-051", roads=CALL, asks=(MISSING, *SINCE), data="possible", hardware="no")
BACK = w.end("back", "ticket", "KB-036", roads=CALL, asks=SINCE, hardware="no")
AFTER = w.end("after", "ticket", "KB-036", roads=CALL, asks=(THING, *SINCE), hardware="no")
SLOW = w.end("slow", "ticket", "KB-015", roads=CALL, asks=(MEMORY, AGE, *SINCE), hardware="no")
STOPPED = w.end("stopped", "phone", "KB-004", roads=CALL, asks=(THING, *SINCE, PLACE))


@w.wizard(icon="microsoft-windows", kb="KB-035", version=2)
def windows_11(case: Case) -> Interview:
    """Which Windows is there decides what can be wanted; the check of Windows itself comes before any question on parts."""
    system = yield SYSTEM
    if system == "broken":
        return TO_POWER
    if system == "mac":
        return MAC
    if system == "eleven":
        return (yield from since_the_move(case))
    if system == "older":
        yield ONLINE
        return (yield from unless_special(case, OLDER))

    aim = yield AIM
    if aim == "crashes":
        return TO_POWER
    if aim == "fails":
        return (yield from stuck(case))
    if aim == "keep":
        return (yield from unless_special(case, EXTEND))
    if aim == "offered":
        return (yield from move(case, ELIGIBLE, offered=True))
    return (yield from can_it(case))


def can_it(case: Case) -> Interview:
    """PC Health Check tells processor, memory, disk and TPM at once; who cannot run it reads two lines on the screen."""
    health = yield HEALTH
    if health == STOP:
        return (yield from details(case, UNKNOWN))
    if health in ("meets", "meets-small"):
        return (yield from move(case, health.pick({"meets": ELIGIBLE}, ELIGIBLE_MEMORY)))
    missing = {"processor": REPLACE, "memory": MORE_ROOM, "disk": MORE_ROOM, "tpm": TPM_OFF, "managed": MANAGED}
    ending = health.pick(missing, None)
    if ending:
        return (yield from unless_special(case, ending))

    processor = yield PROCESSOR
    if case.facts.get("cpu") == "old":
        return (yield from unless_special(case, REPLACE))
    if processor == "unsure":  # Windows itself may know it
        return (yield from move(case, UNKNOWN))
    size = yield SIZE
    if size in ("under-4", "disk"):
        return (yield from unless_special(case, MORE_ROOM))
    return (yield from move(case, size.pick({"under-8": ELIGIBLE_MEMORY, "unsure": UNKNOWN}, ELIGIBLE)))


def unless_special(case: Case, ending: Outcome) -> Interview:
    """This ending, unless a device or a program depends on the Windows that is there: then nothing may change yet."""
    special = yield SPECIAL
    return (yield from details(case, ending if special == "none" else SPECIAL_CASE))


def move(case: Case, ending: Outcome, offered: bool = False) -> Interview:
    """Nothing depends on the old Windows, Windows offers the new one, the help desk agrees: then it is installed."""
    special = yield SPECIAL
    if special != "none":
        return (yield from details(case, SPECIAL_CASE))
    if case.answer(UPDATE) == "refused":  # its installer has said no: asking Windows Update again tells nothing
        return (yield from details(case, TPM_OFF if tpm_is_left(case) else UNKNOWN))
    if not offered:
        offer = yield OFFER
        if offer == "refused":
            return (yield from details(case, TPM_OFF if tpm_is_left(case) else UNKNOWN))
        if offer != "offered":
            return (yield from details(case, offer.pick({"managed": MANAGED}, ending)))
    ending = ELIGIBLE if ending is UNKNOWN else ending
    yield AGREED
    if (yield from try_fixes(case, COPY, UPGRADE, SPACE)):
        return UPGRADED
    if FAILED in (case.answer(UPGRADE), case.answer(SPACE)):
        yield from impact(case)
        ending = STUCK
    return (yield from details(case, ending))


def tpm_is_left(case: Case) -> bool:
    """Windows refuses a processor that fits, with enough memory and disk: TPM or Secure Boot is left, unless it was seen."""
    return case.facts.get("memory") in ("ok", "low") and case.facts.get("tpm") is None


def stuck(case: Case) -> Interview:
    """The move has begun: what the screen shows tells whether to wait, to make room, to try once more, or to call."""
    update = yield UPDATE
    if update == "loop":
        return LOOP
    if update == "refused":
        return (yield from can_it(case))
    tries: tuple[Test, ...] = update.pick({"running": (WAIT,), "space": (SPACE,)}, (AGAIN,))
    if (yield from try_fixes(case, *tries)):
        return UPGRADED
    yield from impact(case)
    return (yield from details(case, STUCK))


def since_the_move(case: Case) -> Interview:
    """Windows 11 is there: its version, or what is wrong since it came."""
    trouble = yield TROUBLE
    reading = trouble.pick({"version": ALREADY, "places": FIND_WAY, "network": TO_NETWORK, "crashes": TO_POWER}, None)
    if reading:
        return reading
    if trouble == "files":
        return SOLVED if (yield from try_fixes(case, FIND)) else (yield from details(case, FILES))
    if trouble in ("program", "device"):
        who = yield WHO
        if who in ("production", "several"):
            yield from impact(case)
            return STOPPED if assess(case.facts).level == 3 else (yield from details(case, AFTER))
    if trouble == "slow":
        return (yield from fixes_then(case, SLOW, SETTLE, UPDATES))
    ending = yield from fixes_then(case, BACK if trouble == "back" else AFTER, REPLUG, WEB, UPDATES)
    if trouble == "back" and case.facts.work == "ok":
        case.learn(nature="wish")  # nothing is broken: another Windows is preferred
    return ending
