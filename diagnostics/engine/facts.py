"""What is known of one disturbance: the facts the level is made from, and what a wizard has found out beside them.

An answer tells facts; a later one replaces what an earlier one told of the same fact. Names and values are typed: `News` for
what every wizard may tell, a class of a wizard's own for the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypedDict, get_args

from diagnostics.engine.errors import AuthorError
from diagnostics.engine.guard import Scaled

# Each scale goes from the mildest to the worst value: making a fact worse never lowers a level (levels.py, rule 3).
Who = Literal["one", "several", "site", "production"]
Work = Literal["ok", "slow", "part", "no"]
Around = Literal["used", "untried", "no"]
Date = Literal["none", "week", "today"]
Data = Literal["none", "possible", "serious"]
Nature = Literal["fault", "sign", "wish"]
YesNo = Literal["yes", "no"]
Site = Literal["office", "home", "travel"]
Device = Literal["laptop", "desktop", "all-in-one", "tablet", "phone", "other"]
Os = Literal["windows", "mac", "ios", "android"]

SCALES: dict[str, tuple[str, ...]] = {
    "who": get_args(Who),
    "work": get_args(Work),
    "around": get_args(Around),
    "date": get_args(Date),
    "data": get_args(Data),
}
NATURES = get_args(Nature)
# The values as they stand in Facts: each refuses to be compared with what is not on its scale.
_SCALED = {
    name: {value: Scaled(value, f"the fact {name!r}", scale) for value in scale}
    for name, scale in {**SCALES, "nature": NATURES}.items()
}


class Level(TypedDict, total=False):
    """The facts that the level is made from; what they mean is said at Facts."""

    who: Who
    work: Work
    around: Around
    date: Date
    data: Data
    danger: bool
    attack: bool
    shared: bool
    nature: Nature
    scope_unknown: bool


class News(Level, total=False):
    """What any answer may tell: the facts of the level, and the findings that all wizards share.

    connected: whether the machine can be reached from outside. runs: whether it gets to its desktop.
    hardware: whether the machine itself may be at fault. place: where it is. device: what it is. os: what runs on it.
    """

    connected: YesNo
    runs: YesNo
    hardware: YesNo
    place: Site
    device: Device
    os: Os


FACTS = tuple(Level.__annotations__)
# The findings that every wizard may make.
SHARED = tuple(name for name in News.__annotations__ if name not in FACTS)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one disturbance.

    who: whose work is touched. work: what they can still do. around: another way until it is repaired.
    date: something dated that cannot wait. data: data or accounts at risk. danger: people in danger.
    attack: an attack in progress or very likely. shared: a shared service is down (server, site internet, telephony).
    nature: "fault" (worked, no longer does), "sign" (works, but a warning or a risk), "wish" (something new).
    scope_unknown: nobody has checked whether others are touched too.
    findings: what a wizard found out beside these, (name, value) in the order of names.
    told: the names that an answer told; the others are supposed, or nobody spoke of them.
    """

    who: str = "one"
    work: str = "ok"
    around: str = "no"
    date: str = "none"
    data: str = "none"
    danger: bool = False
    attack: bool = False
    shared: bool = False
    nature: str = "fault"
    scope_unknown: bool = False
    findings: tuple[tuple[str, str], ...] = ()
    told: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        for name, scale in _SCALED.items():
            value = getattr(self, name)
            if type(value) is Scaled:
                continue
            if value not in scale:
                raise AuthorError(f"fact {name}={value!r}: expected one of {', '.join(scale)}")
            object.__setattr__(self, name, scale[value])

    def learn(self, news: Mapping[str, object]) -> Facts:
        """The same facts with some replaced; a name that is no fact of every wizard's is a finding of this one."""
        return self._with(news, self.told | set(news)) if news else self

    def suppose(self, news: Mapping[str, object]) -> Facts:
        """The same facts with what is likely, for the names that nobody has told yet: it never replaces an answer."""
        untold = {name: value for name, value in news.items() if name not in self.told}
        return self._with(untold, self.told) if untold else self

    def _with(self, news: Mapping[str, object], told: frozenset[str]) -> Facts:
        """A copy, made by hand: dataclasses.replace() took half the time of a walk over all paths."""
        new = object.__new__(Facts)
        for name in Facts.__slots__:
            object.__setattr__(new, name, getattr(self, name))
        found = dict(self.findings)
        for name, value in news.items():
            if name in FACTS:
                object.__setattr__(new, name, value)
            else:
                found[name] = value if isinstance(value, str) else str(value)
        object.__setattr__(new, "findings", tuple(sorted(found.items())))
        object.__setattr__(new, "told", told)
        new.__post_init__()
        return new

    def get(self, name: str) -> str | bool | None:
        """The value of a fact or finding; None for a finding nobody has made."""
        if name in FACTS:
            value: str | bool = getattr(self, name)
            return value
        return next((value for key, value in self.findings if key == name), None)


def holds(told: Mapping[str, object], facts: Facts) -> bool:
    """Whether all that was told then is what is known now."""
    known = [(facts.get(name), value) for name, value in told.items()]
    return all(now is not None and now == value for now, value in known)


def fits(needs: Mapping[str, object], unless: Mapping[str, object], facts: Facts) -> bool:
    """Whether all that is needed is known, and nothing that rules it out. A value, or a tuple of values, for each fact."""
    return all(_is(facts, name, value) for name, value in needs.items()) and not any(
        _is(facts, name, value) for name, value in unless.items()
    )


def _is(facts: Facts, name: str, wanted: object) -> bool:
    value = facts.get(name)
    return value in wanted if isinstance(wanted, tuple) else value == wanted
