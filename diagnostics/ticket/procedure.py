"""What the provider does next, for the help desk to read in the ticket: the procedures of the founding document, by level and road."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.roads import may_need_workshop
from diagnostics.engine.run import Place
from diagnostics.engine.translation import N_

CRISIS = N_("The phone comes first at this level, then emergency technicians on site.")
ADVICE = N_("Next, the help desk answers with advice and accompanies to the end, then closes the ticket.")
WORKSHOP = N_("Next, the workshop (tests, diagnosis, repair); the provider contacts the insurer for the guarantee.")
FAILING = N_(
    "Failing that, the workshop (tests, diagnosis, repair); the provider contacts the insurer for the guarantee."
)
NEXT: Mapping[str, str] = {
    "advice": ADVICE,
    "remote": N_("Next, a remote repair under the maintenance contract."),
    "call-back": N_("Next, a call back, to go on together by phone."),
    "on-site": N_("Next, somebody on site, once a time has been agreed."),
    "workshop": WORKSHOP,
    "access": N_("Next, the approval of whoever grants it, then the help desk sets it up."),
    "replacement": N_("Next, a proposal for a replacement, and its approval."),
}


def procedure(place: Place) -> tuple[str, ...]:
    """The sentences, as message ids; none where it is solved."""
    level, road = place.assessment.level, place.road
    if not road:
        return ()
    if level == 3:
        return (CRISIS,)
    if road == "remote" and level == 1:
        return (ADVICE,)
    later = road in ("remote", "call-back") and level == 2 and may_need_workshop(place.facts)
    return (NEXT[road], FAILING) if later else (NEXT[road],)
