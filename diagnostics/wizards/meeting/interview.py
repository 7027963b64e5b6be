"""A video meeting: not heard, nothing heard, no picture, no way in, no sharing; on a computer, a phone, in a meeting room.

The person may be in the meeting now: the way round by phone is said with the first question about the meeting, and offered with each
list. Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview
itself. Knowledge: wizards.md section 11 and real requests; chances and minutes are start values, not measurements.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.guard import Answer
from diagnostics.engine.run import Case
from diagnostics.engine.steps import COULD_NOT, STOP, WORKED, Fix, Outcome, Step, Try
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import (
    ASSET,
    DATE,
    DUE,
    PHONE,
    RESTART,
    SOLVED,
    TICKET,
    UNDER_ATTACK,
    WORDS,
    Block,
    crisis,
    details,
    fixes_then,
    impact,
    opening,
    try_fixes,
)


class Known(News, total=False):
    """What this wizard finds out beside the common facts.

    gear: what the meeting is attended with. trouble: what fails. tested: what the browser measured of the microphone or the camera.
    sounds, door, sharing: how it shows. fails: what the wizard that goes on need not ask.
    """

    gear: Literal["computer", "phone", "room"]
    trouble: Literal["not-heard", "cannot-hear", "bad-sound", "no-picture", "join", "share", "other"]
    tested: Literal["ok", "silent", "black", "refused", "none", "busy"]
    sounds: Literal["echo", "choppy", "robot"]
    door: Literal["lobby", "account", "guests", "old"]
    sharing: Literal["forbidden", "black", "sound", "nothing"]
    fails: Literal["nothing", "slow"]


w = Author("meeting", Known)

WHO = opening(w)
GEAR = w.ask(
    "gear",
    tells("phone", Known(gear="phone")),
    tells("room", Known(gear="room", place="office")),
    tells("computer", Known(gear="computer")),
    all_there=True,
)
FAULT = w.ask(
    "fault",
    supposes(tells("not-heard", Known(trouble="not-heard")), work="part"),
    supposes(tells("cannot-hear", Known(trouble="cannot-hear")), work="part"),
    supposes(tells("bad-sound", Known(trouble="bad-sound")), work="part"),
    supposes(tells("no-picture", Known(trouble="no-picture")), work="part"),
    supposes(tells("join", Known(trouble="join")), work="part"),
    supposes(tells("share", Known(trouble="share")), work="part"),
    supposes(tells("other", Known(trouble="other")), work="part"),
)
# Asked only where what can be tried depends on it.
SYSTEM = w.ask("system", tells("windows", os="windows"), tells("mac", os="mac"), "other")
SOUNDS = w.ask(
    "sounds",
    tells("echo", Known(sounds="echo")),
    tells("choppy", Known(sounds="choppy", fails="slow")),
    tells("robot", Known(sounds="robot")),
    "unsure",
)
DOOR = w.ask(
    "door",
    tells("lobby", Known(door="lobby")),
    tells("account", Known(door="account")),
    tells("guests", Known(door="guests")),
    tells("old", Known(door="old")),
    tells("internet", Known(fails="nothing")),
    "other",
)
SHARING = w.ask(
    "sharing",
    tells("forbidden", Known(sharing="forbidden")),
    tells("black", Known(sharing="black")),
    tells("sound", Known(sharing="sound")),
    tells("nothing", Known(sharing="nothing")),
    "other",
)
GOOD, REFUSED = tells("ok", Known(tested="ok")), tells("refused", Known(tested="refused"))
ABSENT, TAKEN = tells("none", Known(tested="none")), tells("busy", Known(tested="busy"))
SILENT, DARK = tells("silent", Known(tested="silent")), tells("black", Known(tested="black"))
MICROPHONE = w.probe("microphone", ("microphone",), GOOD, SILENT, REFUSED, ABSENT, TAKEN, "unknown")
SPEAKER = w.probe("speaker", ("speaker",), "ok", "silent", "unknown")
CAMERA = w.probe("camera", ("camera",), GOOD, DARK, REFUSED, ABSENT, TAKEN, "unknown")

# What can be tried: minutes of the reader's time, chance to help, articles. Ways round last.
WINDOWS, MAC, ON_PHONE = Known(os="windows"), Known(os="mac"), Known(gear="phone")
MUTE = w.fix("mute", 0.5, 0.4, "KB-055")
OWN_MIC = w.fix("own-microphone", 1, 0.4, "KB-055")
HEADSET = w.fix("headset", 1, 0.25, "KB-055")
VOLUME = w.fix("volume", 0.5, 0.2, "KB-055")
OUTPUT = w.fix("output", 0.5, 0.45, "KB-055")
BLUETOOTH = w.fix("bluetooth-off", 0.5, 0.3, needs=ON_PHONE)
ALLOW_WINDOWS = w.fix("allow-windows", 2, 0.3, "KB-055", "KB-056", needs=WINDOWS)
ALLOW_MAC = w.fix("allow-mac", 2, 0.3, "KB-055", "KB-056", needs=MAC)
ALLOW_PHONE = w.fix("allow-phone", 1, 0.25, needs=ON_PHONE)
CLOSE_OTHERS = w.fix("close-others", 1, 0.25, "KB-056", keeps="save-first", loses_work=True)
LEAVE = w.fix("leave", 1, 0.25, "KB-055")
ONE_SOUND = w.fix("one-sound", 1, 0.6, "KB-055")
CAMERA_OFF = w.fix("camera-off", 1, 0.4, "KB-055")
NO_BLUETOOTH = w.fix("wired-microphone", 0.5, 0.5)
SHUTTER = w.fix("shutter", 0.5, 0.4, "KB-056", unless=ON_PHONE)
OWN_CAMERA = w.fix("own-camera", 1, 0.3, "KB-056")
CAMERA_PLUG = w.fix("camera-plug", 1, 0.2, "KB-056")
UPDATES = w.fix("meeting-updates", 5, 0.3, "KB-030", keeps="save-first", wait=15, loses_work=True, needs=WINDOWS)
RIGHT_LINK = w.fix("right-link", 1, 0.3, "KB-073")
ASK_HOST = w.fix("ask-host", 1, 0.6, "KB-073")
AS_GUEST = w.fix("as-guest", 2, 0.45, "KB-073")
QUIT = w.fix("quit-app", 1, 0.25)
MAY_SHARE = w.fix("may-share", 0.5, 0.75, "KB-073")
SHARE_SCREEN = w.fix("share-screen", 1, 0.35, "KB-073")
SHARE_SOUND = w.fix("share-sound", 0.5, 0.7, "KB-073")
ALLOW_SCREEN = w.fix("allow-screen", 2, 0.5, "KB-073", needs=MAC)
ROOM_DEVICES = w.fix("room-devices", 1, 0.3, "KB-055")
ROOM_CABLE = w.fix("room-cable", 2, 0.4)
ROOM_PANEL = w.fix("room-panel", 1, 0.25)
WEB = w.fix("other-way-in", 2, 0.3, "KB-056", workaround=True, unless=ON_PHONE)
DIAL = w.fix("dial-in", 2, 0.8, "KB-055", workaround=True)
SMARTPHONE = w.fix("smartphone", 2, 0.6, workaround=True, unless=ON_PHONE)
SEND_FILE = w.fix("send-file", 2, 0.6, workaround=True)
NO_ROOM = w.fix("without-room", 3, 0.6, workaround=True)

Tries = tuple[Try, ...]
# What the measurement says decides what comes next. The last list is also for who could not measure.
ALLOW = (ALLOW_WINDOWS, ALLOW_MAC)
NOT_HEARD: dict[str, Tries] = {
    "ok": (OWN_MIC, WEB, DIAL),
    "silent": (OWN_MIC, HEADSET, DIAL),
    "refused": (*ALLOW, DIAL),
    "none": (HEADSET, RESTART, DIAL),
    "busy": (CLOSE_OTHERS, LEAVE, DIAL),
    "unknown": (OWN_MIC, *ALLOW, WEB, DIAL),
}
NO_PICTURE: dict[str, Tries] = {
    "ok": (OWN_CAMERA, WEB, SMARTPHONE),
    "black": (OWN_CAMERA, WEB, SMARTPHONE),
    "refused": (*ALLOW, SMARTPHONE),
    "none": (CAMERA_PLUG, UPDATES, SMARTPHONE),
    "busy": (CLOSE_OTHERS, *ALLOW, SMARTPHONE),
    "unknown": (OWN_CAMERA, *ALLOW, UPDATES, SMARTPHONE),
}
BY_SOUND: dict[str, Tries] = {
    "echo": (ONE_SOUND, DIAL),
    "choppy": (CAMERA_OFF, DIAL),
    "robot": (NO_BLUETOOTH, CAMERA_OFF, DIAL),
    "unsure": (LEAVE, CAMERA_OFF, DIAL),
}
BY_DOOR: dict[str, Tries] = {
    "lobby": (RIGHT_LINK, ASK_HOST, DIAL),
    "account": (AS_GUEST, ASK_HOST, DIAL),
    "old": (WEB, DIAL),
    "other": (RIGHT_LINK, QUIT, WEB, DIAL),
}
BY_SHARING: dict[str, Tries] = {
    "forbidden": (MAY_SHARE, SEND_FILE),
    "black": (SHARE_SCREEN, LEAVE, SEND_FILE),
    "sound": (SHARE_SOUND, SEND_FILE),
    "nothing": (ALLOW_SCREEN, LEAVE, WEB, SEND_FILE),
    "other": (SHARE_SCREEN, LEAVE, SEND_FILE),
}
IN_ROOM: dict[str, Tries] = {
    "not-heard": (ROOM_DEVICES, ROOM_CABLE, ROOM_PANEL, NO_ROOM),
    "cannot-hear": (ROOM_DEVICES, ROOM_CABLE, ROOM_PANEL, NO_ROOM),
    "bad-sound": (ONE_SOUND, ROOM_DEVICES, NO_ROOM),
    "no-picture": (ROOM_PANEL, ROOM_CABLE, NO_ROOM),
    "join": (ROOM_PANEL, NO_ROOM),
    "share": (ROOM_CABLE, ROOM_PANEL, NO_ROOM),
    "other": (ROOM_PANEL, ROOM_CABLE, NO_ROOM),
}

WAYS_ROUND = (WEB, DIAL, SMARTPHONE, SEND_FILE, NO_ROOM)

APP, WHICH, HEARING = w.field("app", hears="app"), w.field("meeting"), w.field("equipment")
ROOM, HOST, CODE = w.field("room"), w.field("host"), w.field("code", hears="message")
CALL = ("remote", "call-back")
MEETING = (APP, WHICH, WORDS, PHONE, ASSET)
HELD_UP = w.end("held-up", "ticket", "KB-055", "KB-004", roads=CALL, asks=(APP, WHICH, WORDS, PHONE), hardware="no")
ROOM_FAILS = w.end("room-fails", "ticket", "KB-055", roads=("on-site",), asks=(ROOM, WHICH, APP, WORDS, PHONE))
SOUND_FAILS = w.end("sound-fails", "ticket", "KB-055", roads=CALL, asks=(HEARING, *MEETING))
CAMERA_FAILS = w.end("camera-fails", "ticket", "KB-056", roads=CALL, asks=(HEARING, *MEETING))
NO_ENTRY = w.end("no-entry", "ticket", "KB-073", roads=CALL, asks=(HOST, CODE, *MEETING[:4]), hardware="no")
GUESTS = w.end("guests", "ticket", "KB-073", roads=("access",), asks=(HOST, *MEETING[:4]), hardware="no")
SHARE_FAILS = w.end("share-fails", "ticket", "KB-073", roads=CALL, asks=MEETING, hardware="no")
TO_NETWORK = w.hand_over("network")
TO_CRISIS = w.hand_over("crisis")


@w.wizard(icon="video-off", kb="KB-055")
def meeting(case: Case) -> Interview:
    """With what, then what fails; the fix that takes half a minute comes before any measurement."""
    who = yield WHO
    if who == "attack":
        return UNDER_ATTACK
    if who == "production":
        return TO_CRISIS

    gear = yield GEAR
    fault = yield FAULT
    if gear == "room":
        return (yield from tries_then(case, ROOM_FAILS, *fault.pick(IN_ROOM)))
    if who == "several":
        return TO_CRISIS if (yield from crisis(case)) else (yield from details(case, HELD_UP))
    if fault == "join":
        return (yield from door(case))
    if fault == "share":
        return (yield from sharing(case))
    if fault == "bad-sound":
        return (yield from bad_sound(case))
    if fault == "other":
        return (yield from fixes_then(case, TICKET, QUIT, DIAL))
    return (yield from on_phone(case, fault) if gear == "phone" else on_computer(case, fault))


def tries_then(case: Case, ending: Outcome, *tries: Try) -> Interview:
    """As fixes_then; whoever misses a meeting can do the rest of the work, so that is not asked."""
    if (yield from try_fixes(case, *tries)):
        return SOLVED
    yield from missed(case)
    return (yield from details(case, ending))


def missed(case: Case) -> Block:
    """What the level needs. Who could not go the way round that was offered is not asked for another one."""
    case.learn(work="part")
    if case.facts.around != "used" and any(case.answer(item) for item in WAYS_ROUND):
        if case.facts.who == "one" and (yield DATE) == "today":
            yield DUE
        return True
    return (yield from impact(case))


def on_computer(case: Case, fault: Answer) -> Interview:
    """The button or the shutter first, then what the browser measures decides."""
    if fault == "cannot-hear":
        return (yield from silence(case))
    first: Fix = MUTE if fault == "not-heard" else SHUTTER
    ending = SOUND_FAILS if fault == "not-heard" else CAMERA_FAILS
    done = yield first
    if done == WORKED:
        return SOLVED
    if done == STOP:
        return (yield from tries_then(case, ending))
    if done == COULD_NOT:  # who cannot do that much is only shown the way round
        return (yield from tries_then(case, ending, DIAL if fault == "not-heard" else SMARTPHONE))
    measured = yield MICROPHONE if fault == "not-heard" else CAMERA
    tries = measured.pick(NOT_HEARD if fault == "not-heard" else NO_PICTURE)
    return (yield from tries_then(case, ending, *(yield from by_system(*tries))))


def silence(case: Case) -> Interview:
    """Nothing is heard: the output chosen in the meeting first, then whether this computer plays anything at all."""
    done = yield OUTPUT
    if done == WORKED:
        return SOLVED
    if done == STOP:
        return (yield from tries_then(case, SOUND_FAILS))
    if done == COULD_NOT:  # who cannot do that much is only shown the way round
        return (yield from tries_then(case, SOUND_FAILS, DIAL))
    heard = yield SPEAKER
    tries: Tries = heard.pick({"ok": (LEAVE, DIAL), "silent": (VOLUME, HEADSET, DIAL)}, (VOLUME, HEADSET, LEAVE, DIAL))
    return (yield from tries_then(case, SOUND_FAILS, *tries))


def by_system(*tries: Try) -> Generator[Step, Answer, Tries]:
    """The same tries, once it is known whether they are for Windows or for a Mac, where that matters."""
    if any(item.needs.get("os") for item in tries):
        yield SYSTEM
    return tries


def on_phone(case: Case, fault: Answer) -> Interview:
    """On a phone it is the button, the permission, or earphones that took the sound."""
    if fault == "no-picture":
        return (yield from tries_then(case, CAMERA_FAILS, ALLOW_PHONE, LEAVE))
    first = MUTE if fault == "not-heard" else VOLUME
    return (yield from tries_then(case, SOUND_FAILS, first, BLUETOOTH, ALLOW_PHONE, LEAVE, DIAL))


def bad_sound(case: Case) -> Interview:
    """Echo is the room, a choppy sound the network, a robot the wireless headset."""
    sounds = yield SOUNDS
    if (yield from try_fixes(case, *sounds.pick(BY_SOUND))):
        return SOLVED
    if sounds == "choppy" and case.facts.around != "used" and case.facts.get("gear") != "phone":
        return TO_NETWORK
    return (yield from tries_then(case, SOUND_FAILS))


def door(case: Case) -> Interview:
    """Getting in: our guests are a matter of rights, and no internet is not the meeting's fault."""
    stands = yield DOOR
    if stands == "internet":
        # What the line's wizard can try is for a computer; a phone without data still calls.
        return (yield from tries_then(case, NO_ENTRY, DIAL)) if case.facts.get("gear") == "phone" else TO_NETWORK
    if stands == "guests":
        return (yield from tries_then(case, GUESTS, ASK_HOST))
    return (yield from tries_then(case, NO_ENTRY, *stands.pick(BY_DOOR)))


def sharing(case: Case) -> Interview:
    """Sharing: who may, what is shared, and its sound."""
    shows = yield SHARING
    if shows == "nothing" and case.facts.get("gear") == "phone":
        return (yield from tries_then(case, SHARE_FAILS, LEAVE, SEND_FILE))
    tries = shows.pick(BY_SHARING)
    return (yield from tries_then(case, SHARE_FAILS, *(yield from by_system(*tries))))
