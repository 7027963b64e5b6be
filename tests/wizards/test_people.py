"""The people of wizards.md ("Example people"): their answers lead to the outcome, level, rule and kind of that table."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from diagnostics.engine.run import replay
from diagnostics.engine.steps import Outcome
from diagnostics.wizards import get


class Person(NamedTuple):
    """One row: what the person answers, and where that must lead."""

    wizard: str
    answers: dict[str, str]
    outcome: str
    ending: str
    level: int
    rule: str
    kind: str


PEOPLE = {
    "power.1 laptop dead after a night in a bag, half an hour on the charger helps": Person(
        "power",
        {
            "who": "me",
            "symptom": "dead",
            "type": "laptop",
            "light": "none",
            "socket": "failed",
            "charger-rest": "failed",
            "drain": "failed",
            "charge": "worked",
        },
        "solved",
        "solved",
        2,
        "L8",
        "corrective",
    ),
    "power.2 tower dead, a lamp lights in the same socket, no spare computer": Person(
        "power",
        {
            "who": "me",
            "symptom": "dead",
            "type": "desktop",
            "socket": "failed",
            "strip": "failed",
            "drain-desktop": "failed",
            "around": "no",
            "details": "done",
        },
        "no-start",
        "ticket",
        2,
        "L8",
        "corrective",
    ),
    "power.3 battery lasts 40 minutes, fine on mains": Person(
        "power",
        {
            "who": "me",
            "symptom": "battery",
            "battery": "drains",
            "low-watt": "failed",
            "saver": "failed",
            "work": "ok",
            "details": "done",
        },
        "power-part",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "net.1 at home, the phone on Wi-Fi fails too, restarting the box helps": Person(
        "network",
        {
            "who": "me",
            "fails": "nothing",
            "link": "home",
            "neighbour": "fails",
            "plane": "failed",
            "box": "worked",
        },
        "solved",
        "solved",
        2,
        "L8",
        "corrective",
    ),
    "net.2 hotel, VPN error 809, works through the phone": Person(
        "network",
        {
            "who": "me",
            "fails": "vpn",
            "vpn": "no-answer",
            "internet-first": "yes",
            "vpn-again": "failed",
            "restart": "failed",
            "other-network": "worked",
            "work": "no",
            "details": "done",
        },
        "ticket",
        "ticket",
        1,
        "L10",
        "corrective",
    ),
    "net.3 one supplier's site answers 503": Person(
        "network",
        {"who": "me", "fails": "site", "message": "server"},
        "their-site",
        "article",
        1,
        "L11",
        "corrective",
    ),
    "w11.1 i5-8350U, 8 GB, 256 GB, TPM 2.0: the check says yes, Windows Update says nothing yet": Person(
        "windows-11",
        {"system": "ten", "aim": "check", "health": "meets", "special": "none", "offer": "not-yet", "details": "done"},
        "eligible",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "w11.2 i7-6700HQ, 16 GB, TPM 2.0: fast, and the processor is still too old": Person(
        "windows-11",
        {"system": "ten", "aim": "check", "health": "processor", "special": "none", "details": "done"},
        "replace",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "w11.3 i5-10400, PC Health Check says no TPM": Person(
        "windows-11",
        {"system": "ten", "aim": "check", "health": "tpm", "special": "none", "details": "done"},
        "tpm-off",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "section 6: Windows 7 that is still in use, on the network": Person(
        "windows-11",
        {"system": "older", "online": "yes", "special": "none", "details": "done"},
        "older",
        "ticket",
        2,
        "L7a",
        "preventive",
    ),
    "section 6: Windows XP that is on no network": Person(
        "windows-11",
        {"system": "older", "online": "no", "special": "none", "details": "done"},
        "older",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "section 6: Windows 7 drives a cutter and is on the network": Person(
        "windows-11",
        {"system": "older", "online": "yes", "special": "device", "details": "done"},
        "special",
        "ticket",
        2,
        "L7a",
        "preventive",
    ),
    "section 6: 4 GB of memory, it can move and gets more memory later": Person(
        "windows-11",
        {
            "system": "ten",
            "aim": "check",
            "health": "meets-small",
            "special": "none",
            "offer": "offered",
            "agreed": "later",
            "details": "done",
        },
        "eligible-memory",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "section 6: 2 GB of memory, read on the screen": Person(
        "windows-11",
        {
            "system": "ten",
            "aim": "check",
            "health": "could-not",
            "processor": "intel-8",
            "size": "under-4",
            "special": "none",
            "details": "done",
        },
        "more-memory",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "section 6: a machine tool needs Windows 10": Person(
        "windows-11",
        {"system": "ten", "aim": "check", "health": "processor", "special": "device", "details": "done"},
        "special",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "section 6: a processor nobody can name, no PC Health Check": Person(
        "windows-11",
        {
            "system": "ten",
            "aim": "check",
            "health": "could-not",
            "processor": "unsure",
            "special": "none",
            "offer": "could-not",
            "details": "done",
        },
        "unknown",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "section 6: a Celeron that Windows Update accepts, the help desk agrees": Person(
        "windows-11",
        {
            "system": "ten",
            "aim": "check",
            "health": "could-not",
            "processor": "unsure",
            "special": "none",
            "offer": "offered",
            "agreed": "ready",
            "upgrade": "worked",
        },
        "upgraded",
        "solved",
        1,
        "L11",
        "preventive",
    ),
    "section 6: no check on the computer, an i5-10400, and Windows refuses": Person(
        "windows-11",
        {
            "system": "ten",
            "aim": "check",
            "health": "could-not",
            "processor": "intel-8",
            "size": "enough",
            "special": "none",
            "offer": "refused",
            "details": "done",
        },
        "tpm-off",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "section 6: a computer that does not work, which nobody was asked about": Person(
        "windows-11", {"system": "broken"}, "broken", "article", 2, "L8", "corrective"
    ),
    "own experience: the company hides Windows 11": Person(
        "windows-11",
        {"system": "ten", "aim": "check", "health": "managed", "special": "none", "details": "done"},
        "managed",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "own experience: afraid for files that are nowhere else, they are copied, then it is installed": Person(
        "windows-11",
        {
            "system": "ten",
            "aim": "offered",
            "special": "none",
            "agreed": "only-here",
            "copy": "copied",
            "upgrade": "worked",
        },
        "upgraded",
        "solved",
        1,
        "L11",
        "preventive",
    ),
    "own experience: ten years of photos, nowhere to copy them": Person(
        "windows-11",
        {
            "system": "ten",
            "aim": "offered",
            "special": "none",
            "agreed": "only-here",
            "copy": "too-big",
            "details": "done",
        },
        "eligible",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "own experience: code 0x80070070, space freed, it goes through": Person(
        "windows-11",
        {"system": "ten", "aim": "fails", "update": "space", "space": "worked"},
        "upgraded",
        "solved",
        1,
        "L11",
        "corrective",
    ),
    "own experience: 0xC1900101 comes back once more, the work goes on": Person(
        "windows-11",
        {"system": "ten", "aim": "fails", "update": "code", "again": "failed", "work": "ok", "details": "done"},
        "stuck",
        "ticket",
        1,
        "L11",
        "corrective",
    ),
    "own experience: 87 % since this morning, no other computer": Person(
        "windows-11",
        {
            "system": "ten",
            "aim": "fails",
            "update": "running",
            "wait": "failed",
            "work": "no",
            "around": "no",
            "details": "done",
        },
        "stuck",
        "ticket",
        2,
        "L8",
        "corrective",
    ),
    "own experience: the move restarts for ever and asks for a key": Person(
        "windows-11", {"system": "ten", "aim": "fails", "update": "loop"}, "loop", "phone", 2, "L8", "corrective"
    ),
    "own experience: has to keep Windows 10 for a year": Person(
        "windows-11",
        {"system": "ten", "aim": "keep", "special": "none", "details": "done"},
        "extend",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "own experience: old accounts program keeps Windows 10": Person(
        "windows-11",
        {"system": "ten", "aim": "keep", "special": "software", "details": "done"},
        "special",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "own experience: files gone since the move, they were in OneDrive": Person(
        "windows-11",
        {"system": "eleven", "trouble": "files", "find-files": "worked"},
        "solved",
        "solved",
        1,
        "L11",
        "corrective",
    ),
    "own experience: files gone since the move, not found": Person(
        "windows-11",
        {"system": "eleven", "trouble": "files", "find-files": "failed", "details": "done"},
        "files-missing",
        "ticket",
        2,
        "L7a",
        "corrective",
    ),
    "own experience: accounts program dead since the move, its web version does": Person(
        "windows-11",
        {
            "system": "eleven",
            "trouble": "program",
            "who": "me",
            "updates": "failed",
            "web": "worked",
            "details": "done",
        },
        "after",
        "ticket",
        1,
        "L11",
        "corrective",
    ),
    "own experience: the till program is dead since the move, customers wait": Person(
        "windows-11",
        {"system": "eleven", "trouble": "program", "who": "production", "around": "no"},
        "stopped",
        "phone",
        3,
        "L3",
        "corrective",
    ),
    "own experience: the shared printer is dead since the move, another one prints": Person(
        "windows-11",
        {
            "system": "eleven",
            "trouble": "device",
            "who": "several",
            "work": "part",
            "around": "used",
            "details": "done",
        },
        "after",
        "ticket",
        2,
        "L6",
        "corrective",
    ),
    "own experience: slow since the move, a night settles it": Person(
        "windows-11",
        {"system": "eleven", "trouble": "slow", "settle": "worked"},
        "solved",
        "solved",
        1,
        "L11",
        "corrective",
    ),
    "own experience: wants Windows 10 back, the drawing program due today stutters": Person(
        "windows-11",
        {
            "system": "eleven",
            "trouble": "back",
            "updates": "failed",
            "work": "part",
            "around": "no",
            "date": "today",
            "due": "done",
            "details": "done",
        },
        "back",
        "ticket",
        2,
        "L9",
        "corrective",
    ),
    "own experience: Windows 11 already, is the version still supported": Person(
        "windows-11", {"system": "eleven", "trouble": "version"}, "already-11", "article", 1, "L11", "preventive"
    ),
    "own experience: cannot find the menus": Person(
        "windows-11", {"system": "eleven", "trouble": "places"}, "find-way", "article", 1, "L11", "evolutive"
    ),
    "own experience: a Mac needs a Windows program": Person(
        "windows-11", {"system": "mac"}, "mac", "article", 1, "L11", "evolutive"
    ),
    "sections 1 and 15: a swollen battery is a level 2 by phone": Person(
        "power", {"who": "swollen"}, "swollen", "phone", 2, "L7a", "corrective"
    ),
    "section 1: a swollen battery that is hot is a danger": Person(
        "power", {"who": "hot-battery"}, "danger", "phone", 3, "L1", "corrective"
    ),
    "dmg.1 coffee on a laptop two minutes ago, no spare": Person(
        "power", {"who": "spill"}, "spill", "phone", 2, "L8", "corrective"
    ),
    "section 1: a recovery key is asked for": Person(
        "power", {"who": "me", "symptom": "stops", "screen": "key"}, "bitlocker", "phone", 2, "L8", "corrective"
    ),
    "founding document: a computer that switches itself off, no other one in use": Person(
        "power",
        {
            "who": "me",
            "symptom": "off",
            "when": "random",
            "plug": "failed",
            "updates": "failed",
            "cool": "failed",
            "load": "failed",
            "work": "no",
            "around": "no",
            "details": "done",
        },
        "switches-off",
        "ticket",
        2,
        "L8",
        "corrective",
    ),
    "section 1: several computers are off at once": Person(
        "power", {"who": "me", "symptom": "cut", "around": "no"}, "site-power", "ticket", 3, "L5", "corrective"
    ),
    "section 1: a till is stopped, nothing else in use": Person(
        "power", {"who": "production", "work": "no", "around": "no"}, "stopped", "ticket", 3, "L3", "corrective"
    ),
    "section 4: the site fails on the phone too, without Wi-Fi": Person(
        "network",
        {"who": "me", "fails": "site", "message": "silent", "on-phone": "no"},
        "their-site",
        "article",
        1,
        "L11",
        "corrective",
    ),
    "section 4: a certificate warning after a password was typed": Person(
        "network",
        {"who": "me", "fails": "site", "message": "certificate", "typed": "yes"},
        "password-typed",
        "phone",
        2,
        "L7a",
        "corrective",
    ),
    "section 4: no internet without the VPN either, it is not the VPN": Person(
        "network",
        {
            "who": "me",
            "fails": "vpn",
            "vpn": "no-answer",
            "internet-first": "no",
            "link": "travel",
            "portal": "worked",
        },
        "solved",
        "solved",
        2,
        "L8",
        "corrective",
    ),
    "section 4: several held up by one website, nobody stopped": Person(
        "network",
        {"who": "several", "work": "part", "around": "no", "fails": "site", "details": "done"},
        "held-up",
        "ticket",
        2,
        "L6",
        "corrective",
    ),
    "section 4: several without network, part of the work left, nothing else": Person(
        "network",
        {"who": "several", "work": "part", "around": "no", "fails": "nothing"},
        "site-down",
        "ticket",
        3,
        "L4",
        "corrective",
    ),
    "section 4: several name the network, but all work as usual": Person(
        "network",
        {"who": "several", "work": "ok", "fails": "nothing", "details": "done"},
        "held-up",
        "ticket",
        1,
        "L11",
        "corrective",
    ),
    "section 4: slow for several, the work goes on": Person(
        "network",
        {"who": "several", "work": "slow", "fails": "slow", "details": "done"},
        "site-down",
        "ticket",
        2,
        "L6",
        "corrective",
    ),
    "section 1: a lost charger, the work goes on": Person(
        "power",
        {"who": "me", "symptom": "battery", "battery": "lost", "work": "ok", "details": "done"},
        "charger-lost",
        "ticket",
        1,
        "L11",
        "corrective",
    ),
}


@pytest.mark.parametrize("name", list(PEOPLE))
def test_the_person_gets_the_outcome_level_and_kind_of_the_table(name: str) -> None:
    person = PEOPLE[name]
    place = replay(get(person.wizard), person.answers)
    assert isinstance(place.step, Outcome), f"still asks {place.step.id}"
    assert place.unused == ()
    assert (place.step.id, place.step.ending) == (person.outcome, person.ending)
    verdict = place.assessment
    assert (verdict.level, verdict.rule, verdict.kind) == (person.level, person.rule, person.kind)


@pytest.mark.parametrize(
    ("answers", "unknown"),
    [
        ({"who": "unsure", "fails": "nothing", "link": "office-wifi", "neighbour": "works"}, False),
        ({"who": "unsure", "fails": "nothing", "link": "office-wifi", "neighbour": "nobody"}, True),
        ({"who": "me", "fails": "nothing", "link": "office-wifi", "neighbour": "nobody"}, False),
        ({"who": "unsure", "fails": "nothing", "link": "office-wifi", "neighbour": "fails"}, False),
    ],
)
def test_the_scope_is_unknown_only_where_nobody_has_looked(answers: dict[str, str], unknown: bool) -> None:
    assert replay(get("network"), answers).facts.scope_unknown is unknown
