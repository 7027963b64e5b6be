"""What happens after an interview: a few roads, each ruled out by some facts.

Source: the three levels of the founding document; a technician cannot work at a distance on what has no connection, and a
workshop cannot repair a password.
"""

from __future__ import annotations

from collections.abc import Mapping

from diagnostics.engine.errors import AuthorError
from diagnostics.engine.facts import Facts

# Road -> fact -> the values that rule it out.
ROADS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "advice": {},
    "remote": {"connected": ("no",), "runs": ("no",)},
    "workshop": {"hardware": ("no",)},
    "on-site": {"place": ("home", "travel")},
    "access": {},
    "replacement": {},
    "call-back": {},
}


def road(roads: tuple[str, ...], facts: Facts) -> str:
    """The first road that the facts allow; empty where there is none to take (solved).

    Raises AuthorError for an unknown road, and where the facts rule out all of them.
    """
    unknown = [name for name in roads if name not in ROADS]
    if unknown:
        raise AuthorError(f"road {unknown[0]!r} is not one of {', '.join(ROADS)}")
    open_roads = [name for name in roads if not ruled_out(name, facts)]
    if roads and not open_roads:
        told = ", ".join(f"{name}={facts.get(name)}" for name in ("connected", "runs", "hardware", "place"))
        raise AuthorError(f"no road is left of {', '.join(roads)}: the facts are {told}")
    return open_roads[0] if open_roads else ""


def ruled_out(name: str, facts: Facts) -> bool:
    """Whether the facts make no sense of a road."""
    return any(facts.get(fact) in values for fact, values in ROADS[name].items())


def may_need_workshop(facts: Facts) -> bool:
    """Whether the machine itself may have to be repaired, should the first road not be enough."""
    return facts.get("hardware") != "no" and facts.nature == "fault"
