"""The people of `account`: from wizards.md (section 10, D3, "Example people"), and from experience."""

from __future__ import annotations

from tests.wizards.people import Person

PEOPLE = {
    "acc.1 Noa: password refused, Caps Lock and QWERTY": Person(
        "account",
        {"who": "me", "blocks": "password", "password": "refused", "typed-at": "screen", "typing": "worked"},
        "solved",
        "solved",
        2,
        "L8",
        "corrective",
    ),
    "acc.2 Sam locks again every half hour since the change; an old tablet": Person(
        "account",
        {"who": "me", "blocks": "locked", "lock": "again", "wait-lock": "failed", "old-devices": "worked"},
        "solved",
        "solved",
        2,
        "L8",
        "corrective",
    ),
    "acc.3 Rita has a new phone, the old one still works": Person(
        "account",
        {"who": "me", "blocks": "second", "factor": "new", "old-phone": "works", "new-phone": "worked"},
        "solved",
        "solved",
        1,
        "L11",
        "corrective",
    ),
    "the phone that signs in is stolen": Person(
        "account", {"who": "me", "blocks": "second", "factor": "lost"}, "lost-phone", "phone", 2, "L7a", "corrective"
    ),
    "changed at home, the computer wants the old one": Person(
        "account",
        {
            "who": "me",
            "blocks": "password",
            "password": "changed",
            "typed-at": "screen",
            "typing": "failed",
            "vpn-first": "worked",
        },
        "solved",
        "solved",
        2,
        "L8",
        "corrective",
    ),
    "the PIN is blocked after many tries, the password opens": Person(
        "account",
        {
            "who": "me",
            "blocks": "pin",
            "pin": "tries",
            "leave-on": "could-not",
            "use-password": "worked",
            "details": "done",
        },
        "pin-fails",
        "ticket",
        1,
        "L10",
        "corrective",
    ),
    "new in the team, the folder of the team refuses": Person(
        "account",
        {"who": "me", "blocks": "refused", "denied": "never", "work": "part", "details": "done"},
        "new-access",
        "ticket",
        1,
        "L11",
        "evolutive",
    ),
    "refused from the hotel abroad, with only a private tablet": Person(
        "account",
        {
            "who": "me",
            "blocks": "refused",
            "denied": "place",
            "company-way": "could-not",
            "work": "no",
            "around": "no",
        },
        "not-from-here",
        "phone",
        2,
        "L8",
        "corrective",
    ),
    "code 50057: back from a long leave": Person(
        "account",
        {"who": "me", "blocks": "code", "sign-in-code": "disabled", "work": "no", "around": "no"},
        "disabled",
        "phone",
        2,
        "L8",
        "corrective",
    ),
    "code 50135: it goes on in security": Person(
        "account",
        {"who": "me", "blocks": "code", "sign-in-code": "risk", "sign": "account", "odd-account": "sign-in"},
        "password-known",
        "phone",
        2,
        "L7a",
        "corrective",
    ),
    "an approval that was not started, approved: it goes on in security": Person(
        "account",
        {"who": "stolen", "sign": "approval", "approved": "yes"},
        "in-account",
        "phone",
        3,
        "L2",
        "corrective",
    ),
    "nobody in the office can sign in": Person(
        "account", {"who": "several", "work": "no", "around": "no"}, "sign-in-down", "ticket", 3, "L4", "corrective"
    ),
    "the password expires in five days": Person(
        "account",
        {"who": "me", "blocks": "password", "password": "soon"},
        "expiring",
        "article",
        1,
        "L11",
        "preventive",
    ),
}
