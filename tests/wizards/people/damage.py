"""The people of `damage`: from wizards.md ("Example people", section 15), and from experience."""

from __future__ import annotations

from tests.wizards.people import Person

PEOPLE = {
    "dmg.1 coffee on a laptop two minutes ago, no spare: something is at risk, even if it still works": Person(
        "damage", {"who": "spill", "wet": "laptop"}, "spill", "phone", 2, "L7a", "corrective"
    ),
    "dmg.2 work phone left in a taxi, locked from a distance": Person(
        "damage",
        {"who": "me", "what": "lost", "missing": "phone", "ring": "failed", "lock": "locked"},
        "lost-phone",
        "phone",
        2,
        "L7a",
        "corrective",
    ),
    "dmg.3 cracked corner, the screen can be read": Person(
        "damage",
        {"who": "me", "what": "broken", "part": "other", "work": "ok", "details": "done"},
        "broken",
        "ticket",
        1,
        "L11",
        "corrective",
    ),
    "section 15: water in a power strip under the desk": Person(
        "damage", {"who": "spill", "wet": "other"}, "danger", "phone", 3, "L1", "corrective"
    ),
    "section 15: smoke from a phone that fell": Person(
        "damage", {"who": "danger"}, "danger", "phone", 3, "L1", "corrective"
    ),
    "section 15: the touchpad is being pushed up": Person(
        "damage", {"who": "swollen"}, "swollen", "phone", 2, "L7a", "corrective"
    ),
    "section 15: laptop stolen from a car, no password, customers' files": Person(
        "damage",
        {"who": "me", "what": "stolen", "missing": "computer", "code": "no", "holds": "people"},
        "stolen",
        "phone",
        3,
        "L7b",
        "corrective",
    ),
    "what real requests added: phone snatched, the thief had watched the code": Person(
        "damage",
        {"who": "me", "what": "stolen", "missing": "phone", "lock": "could-not", "code": "seen"},
        "stolen-phone",
        "phone",
        3,
        "L7b",
        "corrective",
    ),
    "section 15: a bag with laptop, phone and tablet is gone": Person(
        "damage",
        {"who": "unsure", "what": "stolen", "missing": "several"},
        "stolen-phone",
        "phone",
        3,
        "L7b",
        "corrective",
    ),
    "described: the phone rings under a coat": Person(
        "damage",
        {"who": "me", "what": "lost", "missing": "phone", "ring": "worked"},
        "found-again",
        "solved",
        1,
        "L11",
        "corrective",
    ),
    "described: USB stick with the personnel files, no code": Person(
        "damage",
        {"who": "me", "what": "lost", "missing": "storage", "code": "no", "holds": "people"},
        "lost",
        "phone",
        3,
        "L7b",
        "corrective",
    ),
    "described: laptop dropped, black panel, works on another screen meanwhile": Person(
        "damage",
        {"who": "me", "what": "broken", "part": "screen", "spare-screen": "worked", "details": "done"},
        "broken",
        "ticket",
        1,
        "L11",
        "corrective",
    ),
    "described: laptop dropped, black panel, no other screen, no other computer": Person(
        "damage",
        {
            "who": "me",
            "what": "broken",
            "part": "screen",
            "spare-screen": "could-not",
            "work": "no",
            "around": "no",
            "details": "done",
        },
        "broken",
        "ticket",
        2,
        "L8",
        "corrective",
    ),
    "described: external drive fell and clicks": Person(
        "damage", {"who": "me", "what": "broken", "part": "dead"}, "fell", "phone", 2, "L7a", "corrective"
    ),
    "described: the laptop reported stolen last month has been handed in": Person(
        "damage", {"who": "me", "what": "found", "details": "done"}, "found", "ticket", 2, "L7a", "preventive"
    ),
    "described: the screen of the only till is smashed, customers wait": Person(
        "damage", {"who": "production", "work": "no", "around": "no"}, "stopped", "phone", 3, "L3", "corrective"
    ),
    "described: burglary, five desks are empty, nobody can work": Person(
        "damage",
        {"who": "several", "what": "stolen", "missing": "several"},
        "stolen-phone",
        "phone",
        3,
        "L5",
        "corrective",
    ),
}
