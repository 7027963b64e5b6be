"""The replies that need no Python in the page: every place up to the first fix, test, form or ending, made at build.

A place is the pieces of its HTML, each kept once: places differ by a row of the answers and by their own address, which stands
there as HERE. An ending is shown without its ticket, which has a number and a checksum that only Python can make.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from diagnostics.engine.steps import Choice, Outcome, Probe, Step
from diagnostics.visit.address import write_address
from diagnostics.visit.arrival import arrive
from diagnostics.visit.reply import show
from diagnostics.visit.request import Data, read_request

HERE = "\u0001"
# Where the HTML of one place is likely to go on as that of another: a row of the answers, what stands above the question.
CUT = re.compile(
    r"(?=<div><dt>)|(?<=</p>)|(?=<aside)|(?<=</dl>)|(?=<a class=\"g-back\")|(?<=</form>)|(?<=</div>)|(?=<h2>)|(?=<section)"
)


@dataclass(slots=True)
class _Pieces:
    """Texts, each once, by number."""

    numbers: dict[str, int] = field(default_factory=dict)

    def of(self, text: str) -> list[int]:
        return [self.numbers.setdefault(piece, len(self.numbers)) for piece in CUT.split(text) if piece]

    def one(self, text: str) -> int:
        return self.numbers.setdefault(text, len(self.numbers))


def made_ahead(wizard: str, language: str, context: Data) -> dict[str, object]:
    """What the page keeps of one wizard: {"texts": [...], "states": [...], "first": place}.

    A place is [pieces, title, state, {answer: place}], by number; its html is its pieces joined, HERE replaced by its fragment.
    context: as in a request (visit.door.handle).
    """
    pieces, states = _Pieces(), _Pieces()

    def place(answers: dict[str, str]) -> list[object]:
        fragment = write_address(wizard, answers)
        request = {"wizard": wizard, "language": language, "fragment": fragment, "context": context}
        visit = arrive(read_request(request))
        reply, step = show(visit, ticket=False), visit.place.step
        html = pieces.of(str(reply["html"]).replace(fragment, HERE))
        state = states.one(json.dumps(reply["state"]))
        # Where another wizard goes on, its first question is shown; by then Python is there, or its own page is.
        on = () if visit.place.seams else _ways_on(step)
        ways = {answer: place({**answers, step.id: answer}) for answer in on}
        return [html, pieces.one(str(reply["title"])), state, ways]

    first = place({})
    return {"texts": list(pieces.numbers), "states": [json.loads(text) for text in states.numbers], "first": first}


def whole(made: Mapping[str, Any], fragment: str) -> dict[str, object] | None:
    """The reply of a place, put together as the page does it (ahead.js); None for a place that is not there."""
    whole, _, at = fragment.partition("/at=")
    html, title, state, ways = made["first"]
    chosen = ""
    for part in whole.split("/")[1:]:
        step, _, answer = part.partition("=")
        if at == step:
            chosen = answer
            break
        if made["states"][state]["step"] != step or answer not in ways:
            return None
        html, title, state, ways = ways[answer]
    if at and not chosen:
        return None
    text = "".join(made["texts"][number] for number in html).replace(HERE, whole)
    if chosen:
        text = text.replace(f'name="value" value="{chosen}"', f'name="value" value="{chosen}" checked=""', 1)
    return {"html": text, "title": made["texts"][title], "fragment": fragment, "state": made["states"][state]}


def fragments(made: Mapping[str, Any], wizard: str) -> Iterator[str]:
    """The fragment of every place."""
    agenda = [(f"#{wizard}", made["first"])]
    for fragment, (_, _, state, ways) in agenda:
        yield fragment
        agenda += [(f"{fragment}/{made['states'][state]['step']}={answer}", place) for answer, place in ways.items()]


def _ways_on(step: Step | Outcome) -> tuple[str, ...]:
    if isinstance(step, Choice):
        return step.answers
    return ("unknown",) if isinstance(step, Probe) else ()
