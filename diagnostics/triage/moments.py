"""When it began, and by when it is needed: the times of a text, told apart by the words around them.

1. A time alone says neither: "vers 10h" is when it broke where something broke, and by when where there is a meeting.
2. What worked until then, or is over, sets no deadline: "it worked before lunch".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagnostics.triage.lexicon import Hit, Read, lexicon
from diagnostics.triage.scope import number

SINCE, DEADLINE = "since", "deadline"
# 8, 8h15, the .15 of 8.15, 9am, 10min, the 3rd, le 1er.
_CLOCK = re.compile(r"\.?\d+|\d{1,2}h\d{0,2}|\d+(?:am|pm|j|h|min|mn|mins|st|nd|rd|th|er)")
# What is a time of day without a word beside it.
_HOUR = re.compile(r"\d{1,2}h\d{0,2}|\d{1,2}(?:am|pm)|midi|noon|minuit|midnight")
_LENGTH = re.compile(r"\d+(?:h\d{0,2}|min|mn|mins|j)")
_HOURS = frozenset("h heure heures am pm clock oclock".split())
_DAYS = frozenset(
    "demain tomorrow tonight lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday "
    "sunday today".split()
)
_AT = frozenset("a vers at around about".split())
_ON = frozenset("by before for pour avant on".split())
_IN = frozenset(("dans", "in"))
_UNTIL = frozenset(("by", "before"))
_BEGINS = frozenset(
    "please pls svp stp or and et ou but mais today latest sharp pile with avec i my je j mon ma the le la les on we nous plus no".split()
)
_IS = frozenset(("is", "est", "c"))
# Words of what was and is no more.
_WAS = frozenset("marchait fonctionnait allait etait avait hier worked was were yesterday".split())
# How far a time stands from what it is the time of, in words.
FAR = 6
LONGEST = 8


@dataclass(frozen=True, slots=True)
class Moment:
    """A time: its first and last word."""

    first: int
    last: int


def since(read: Read) -> Moment | None:
    """Depuis 8h15, since this morning, il y a dix minutes, hier soir, a coupé vers 10h, since I changed my password."""
    ago = [hit for hit in read.hits.get("agoword", ()) if _lasting(read, hit)]
    lasting = [hit for hit in read.hits.get("lasting", ()) if _lasting(read, hit) and _goes_on(read, hit)]
    return (
        _after(read, [*read.hits.get("sinceword", ()), *ago, *lasting], events=True)
        or _change(read)
        or next((_whole(read, moment) for moment in _times(read) if _happened(read, moment)), None)
        or _alone(read, ("ago", "whenword"))
    )


def deadline(read: Read) -> Moment | None:
    """By when: pour demain, before 5, la clôture est ce soir, ma réunion dans dix minutes."""
    due = [hit for hit in read.hits.get("dueword", ()) if not _over(read, hit.first)]
    near = [*read.hits.get("appointment", ()), *_duties(read)]
    return (
        _after(read, due)
        or next((moment for moment in _times(read) if _for_later(read, moment, near)), None)
        or _alone(read, ("due",), over=False)
    )


def _after(read: Read, before: Iterable[Hit], *, events: bool = False) -> Moment | None:
    """The first time that follows one of these places."""
    for hit in before:
        start = hit.last + 1
        if start < len(read.words) and read.words[start].text in _IS:
            start += 1
        last = _reach(read, start, LONGEST, events=events)
        if last >= start:
            now = events and last + 1 < len(read.words) and read.words[last + 1].text == "now"
            return Moment(hit.first, last + now)
    return None


def _alone(read: Read, names: tuple[str, ...], *, over: bool = True) -> Moment | None:
    """The first word of these classes, which say a time by themselves, with the time of day beside it. over: or of what is no more."""
    for hit in (hit for name in names for hit in read.hits.get(name, ()) if over or not _over(read, hit.first)):
        first = hit.first - 1 if hit.first and number(read, hit.first - 1) else hit.first
        return _whole(read, Moment(first, hit.last))
    return None


def _whole(read: Read, moment: Moment) -> Moment:
    """The time with what is said of it beside: hier vers 17h, at 8 this morning."""
    days = [Moment(hit.first, hit.last) for hit in read.hits.get("whenword", ())]
    beside = [one for one in (*_times(read), *days) if one.first <= moment.last + 1 and moment.first <= one.last + 1]
    return Moment(min(one.first for one in (moment, *beside)), max(one.last for one in (moment, *beside)))


def _lasting(read: Read, hit: Hit) -> bool:
    """Whether a length of time follows (il y a dix minutes), not people or things (il y a dix personnes)."""
    last = _reach(read, hit.last + 1, LONGEST)
    if last <= hit.last:
        return False
    word = read.words[last].text
    return bool(_LENGTH.fullmatch(word)) or (last > hit.last + 1 and "timeword" in lexicon().classes(word))


def _goes_on(read: Read, hit: Hit) -> bool:
    """Whether what lasts is the trouble (down for an hour), not what is wanted (a laptop for two days)."""
    return any(abs(one.at - hit.at) <= FAR for one in read.hits.get("goeson", ()))


def _reach(read: Read, first: int, most: int, *, events: bool = False) -> int:
    """The last of the words from here on that speak of time, at most so many. events: or of what happened (the update)."""
    last = first - 1
    for index in range(first, min(first + most, len(read.words))):
        word = read.words[index]
        if index > first and word.at - read.words[index - 1].at > 1:
            break
        counted = bool(number(read, index))
        # "depuis 8h15, 22 personnes": what is counted after the comma is no time.
        if counted and index > first and "," in read.text[read.words[index - 1].end : word.start]:
            break
        classes = lexicon().classes(word.text)
        timely = "timeword" in classes or (events and "eventword" in classes) or _CLOCK.fullmatch(word.text) or counted
        days = word.text == "j" and last == index - 1 and not read.text[word.end : word.end + 1].strip()
        if not (timely or days or "timefill" in classes):
            break
        if timely or days:
            last = index
    return last


def _change(read: Read) -> Moment | None:
    """Since I changed my password, depuis que j'ai installé la mise à jour: to the end of the sentence, or so."""
    for hit in read.hits.get("sinceword", ()):
        ahead = [one for one in read.hits.get("change", ()) if 0 < one.at - hit.until <= 4]
        if ahead:
            last = ahead[0].last
            while last + 1 < len(read.words) and last - hit.first < LONGEST + 1 and _beside(read, last):
                last += 1
            return Moment(hit.first, last)
    return None


def _beside(read: Read, index: int) -> bool:
    """Whether the next word goes on in the same breath."""
    word, following = read.words[index], read.words[index + 1]
    return following.at - word.at == 1 and "," not in read.text[word.end : following.start]


def _times(read: Read) -> Iterator[Moment]:
    """Every "vers 10h", "at half past nine", "dans dix minutes", "tomorrow": a time with the word before it."""
    for index, word in enumerate(read.words):
        last = _reach(read, index + 1, LONGEST)
        if word.text in _DAYS:
            yield Moment(index - 1 if index and read.words[index - 1].text in _ON else index, max(last, index))
        elif last > index and _leads(read, index, last):
            yield Moment(index, last)


def _leads(read: Read, index: int, last: int) -> bool:
    """Whether the words that follow, to the last of them, are a time as this word has it: at an hour, in some minutes, before a day."""
    word = read.words[index].text
    if word in _IN:
        return last > index + 1 and "timeword" in lexicon().classes(read.words[last].text)
    if word in _UNTIL and _is_day(read, last):
        return True
    return word in _AT | _UNTIL and _is_hour(read, index + 1, last)


def _is_hour(read: Read, first: int, last: int) -> bool:
    words = [read.words[index].text for index in range(first, last + 1)]
    said = any(_HOUR.fullmatch(word) or word in _HOURS for word in words)
    return said or (words[0].isdigit() and int(words[0]) <= 24 and _ends(read, last))


def _is_day(read: Read, index: int) -> bool:
    return read.words[index].text in _DAYS or read.words[index].text in ("lunch", "week", "month", "afternoon")


def _ends(read: Read, index: int) -> bool:
    """Whether nothing is counted by the number here: it ends what is said, or something else begins."""
    return index + 1 >= len(read.words) or not _beside(read, index) or read.words[index + 1].text in _BEGINS


def _happened(read: Read, moment: Moment) -> bool:
    """Whether something broke or began then, and nobody is to be met: "a coupé vers 10h"."""
    if read.words[moment.first].text not in _AT or _near(read, moment, read.hits.get("appointment", ())):
        return False
    at = read.words[moment.first].at
    return any(0 < at - hit.until <= 4 for hit in read.hits.get("happened", ()))


def _for_later(read: Read, moment: Moment, near: Iterable[Hit]) -> bool:
    until = read.words[moment.first].text in _UNTIL
    return (until or _near(read, moment, near)) and not _over(read, moment.first)


def _near(read: Read, moment: Moment, hits: Iterable[Hit]) -> bool:
    first, last = read.words[moment.first].at, read.words[moment.last].at
    return any(0 < first - hit.until <= FAR or 0 < hit.at - last <= FAR for hit in hits)


def _duties(read: Read) -> Iterator[Hit]:
    """Where something must be handed in: je dois rendre, must go out, il faut que ce soit réglé."""
    for must in read.hits.get("must", ()):
        yield from (hit for hit in read.hits.get("handin", ()) if 0 < hit.at - must.at <= FAR)


def _over(read: Read, index: int) -> bool:
    """Whether the sentence tells what was."""
    at = read.words[index].at
    return any(word.text in _WAS and abs(word.at - at) <= FAR for word in read.words)
