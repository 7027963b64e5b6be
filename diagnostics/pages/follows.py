"""What happens after the ticket is sent, by the road that the interview ends in."""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.roads import may_need_workshop
from diagnostics.engine.run import Place
from diagnostics.engine.translation import N_

SEND = N_("**You send the ticket below.** Nothing leaves without you.")
CLOSE = N_("**It closes the ticket** when you are satisfied.")
ANSWER = N_("**The help desk answers** and accompanies you to the end.")
CALLS = N_("**The help desk calls you** on the number that you give: nothing has to work on the device for that.")
REMOTE = N_("**A technician calls you** and tries a remote repair, under the maintenance contract.")
WORKSHOP = N_(
    "**The workshop** tests, finds the cause and repairs. The provider contacts the insurer for your guarantee."
)
FAILING = N_(
    "**If that is not enough,** the machine goes to the workshop: tests, diagnosis, repair. The provider contacts the insurer for your guarantee."
)
BRING = N_("**The help desk calls you** and tells you how the machine gets to the workshop.")
COMES = N_("**The help desk calls you** and agrees on when somebody comes.")
ON_SITE = N_("**A technician comes** and repairs on site, or takes along what has to be repaired.")
ASKS = N_("**The help desk asks** whoever has to approve it.")
OPENS = N_("**It sets it up for you,** tells you, and closes the ticket.")
OFFERS = N_("**The help desk proposes a replacement** and asks whoever has to approve it.")
BRINGS = N_("**It brings you the replacement,** moves what has to be moved, and closes the ticket.")

FOLLOWS: Mapping[str, tuple[str, ...]] = {
    "advice": (ANSWER, CLOSE),
    "remote": (REMOTE,),
    "call-back": (CALLS, CLOSE),
    "on-site": (COMES, ON_SITE),
    "workshop": (BRING, WORKSHOP),
    "access": (ASKS, OPENS),
    "replacement": (OFFERS, BRINGS),
}


def follows(place: Place) -> tuple[str, ...]:
    """The steps that come now, as message ids."""
    road = place.road
    if road == "remote" and place.assessment.level == 1:
        road = "advice"
    more = (FAILING,) if road == "remote" and may_need_workshop(place.facts) else ()
    return (SEND, *FOLLOWS[road], *more)
