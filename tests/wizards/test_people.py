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
    "w11.1 i5-8350U, 8 GB, 256 GB, TPM 2.0": Person(
        "windows-11",
        {
            "system": "ten",
            "processor": "intel-8",
            "size": "enough",
            "special": "none",
            "upgrade": "could-not",
            "health": "meets",
            "details": "done",
        },
        "eligible",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "w11.2 i7-6700HQ, 16 GB, TPM 2.0": Person(
        "windows-11",
        {"system": "ten", "processor": "intel-old", "special": "none", "details": "done"},
        "replace",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "w11.3 i5-10400, PC Health Check says no TPM": Person(
        "windows-11",
        {
            "system": "ten",
            "processor": "intel-8",
            "size": "enough",
            "special": "none",
            "upgrade": "failed",
            "health": "tpm",
            "details": "done",
        },
        "tpm-off",
        "ticket",
        1,
        "L11",
        "preventive",
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
    "section 6: Windows 7 that is still in use": Person(
        "windows-11", {"system": "older", "details": "done"}, "older", "ticket", 2, "L7a", "preventive"
    ),
    "section 6: 4 GB of memory, it can move and gets more memory later": Person(
        "windows-11",
        {
            "system": "ten",
            "processor": "intel-8",
            "size": "under-8",
            "special": "none",
            "upgrade": "could-not",
            "health": "none",
            "details": "done",
        },
        "eligible-memory",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "section 6: 2 GB of memory": Person(
        "windows-11",
        {"system": "ten", "processor": "intel-8", "size": "under-4", "special": "none", "details": "done"},
        "more-memory",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "section 6: a machine tool needs Windows 10": Person(
        "windows-11",
        {"system": "ten", "processor": "intel-old", "special": "device", "details": "done"},
        "special",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "section 6: a processor nobody can name, no PC Health Check": Person(
        "windows-11",
        {"system": "ten", "processor": "unsure", "health": "none", "details": "done"},
        "unknown",
        "ticket",
        1,
        "L11",
        "preventive",
    ),
    "section 6: a computer that does not work, which nobody was asked about": Person(
        "windows-11", {"system": "broken"}, "broken", "article", 1, "L11", "corrective"
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
