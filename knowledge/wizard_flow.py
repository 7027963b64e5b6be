"""How a wizard flows, for those who keep it: its questions, what is tried after each, its endings; as a graph and as lists.

Made from survey(). A share is the chance to end there for somebody who gives each answer as often as any other: it shows what
the interview is built for, not what people have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from diagnostics.desk.figures import read_before
from diagnostics.engine.explore import State, state, survey
from diagnostics.engine.run import Place
from diagnostics.engine.steps import COMMON, Choice, Form, Outcome, Probe, Step, Try
from diagnostics.engine.wizard import Wizard
from diagnostics.engine.words import Speech
from diagnostics.wizards.common import OPENING

IMPACT = "impact"  # what every wizard asks before a ticket, drawn as one
Edge = tuple[str, str]


@dataclass(slots=True)
class Flow:
    """A wizard as a graph.

    nodes: by name, the steps of each (a question, the tries after a question, an outcome). edges: the answers that lead from one to
    another. shares: of each outcome's id. levels: that each outcome has been met with. words: to read before the first help.
    """

    nodes: dict[str, dict[str, Step | Outcome]] = field(default_factory=dict)
    edges: dict[Edge, dict[str, None]] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    levels: dict[str, set[int]] = field(default_factory=dict)


@cache
def flow_of(wizard: Wizard) -> Flow:
    """Walk a wizard once."""
    flow, ways = Flow(), _Ways()
    for end in survey(wizard):
        _add(flow, end)
        ways.add(end)
        flow.levels.setdefault(end.step.id, set()).add(end.assessment.level)
    flow.shares = ways.shares()
    return flow


def _add(flow: Flow, end: Place) -> None:
    names = []
    asked = ""
    for done in end.trail:
        if not isinstance(done.step, Try):
            asked = IMPACT if _is_impact(done.step) else done.step.id
        name = f"tries {asked}" if isinstance(done.step, Try) else asked
        flow.nodes.setdefault(name, {})[done.step.id] = done.step
        names.append((name, done))
    last = f"end {end.step.id}"
    assert isinstance(end.step, Outcome)
    flow.nodes.setdefault(last, {})[end.step.id] = end.step
    for (name, done), after in zip(names, [*(name for name, _ in names[1:]), last], strict=True):
        if name != after:
            labels = flow.edges.setdefault((name, after), {})
            if isinstance(done.step, Choice | Probe) and name != IMPACT:
                labels[done.answer] = None


def _is_impact(step: Step) -> bool:
    return step.id != OPENING.id and (isinstance(step, Form) or (isinstance(step, Choice) and step.home == COMMON))


class _Ways:
    """What each answer leads to, from each state: enough to say how likely each ending is by chance."""

    def __init__(self) -> None:
        self.next: dict[State, dict[str, State | str]] = {}
        self.first: State | None = None

    def add(self, end: Place) -> None:
        met = [state(end.trail[:index], done.before, done.step) for index, done in enumerate(end.trail)]
        self.first = self.first or (met[0] if met else None)
        following: list[State | str] = [*met[1:], end.step.id]
        for here, there, done in zip(met, following, end.trail, strict=True):
            self.next.setdefault(here, {})[done.answer] = there

    def shares(self) -> Mapping[str, float]:
        known: dict[State, Counter[str]] = {}

        def after(here: State) -> Counter[str]:
            if here not in known:
                found: Counter[str] = Counter()
                for there in self.next[here].values():
                    ends = Counter({there: 1.0}) if isinstance(there, str) else after(there)
                    for name, chance in ends.items():
                        found[name] += chance / len(self.next[here])  # type: ignore[assignment]
                known[here] = found
            return known[here]

        return dict(after(self.first)) if self.first else {}


# Sizes are Graphviz' inches and points; the margin holds letters an eighth wider than those it measures. Colours are in the style sheet.
STYLE = (
    'rankdir=LR; ranksep=.6; nodesep=.25; bgcolor="transparent"; '
    'node [shape=box, fontname="sans-serif", fontsize=13, margin=".3,.08"]; '
    'edge [fontname="sans-serif", fontsize=10, arrowsize=.7];'
)


def dot(flow: Flow, language: str, levels: str) -> str:
    """The graph in Graphviz' language. levels: what a level is called, with {level}."""
    speech = Speech(language)
    lines = [_node(name, steps, flow, speech, levels) for name, steps in flow.nodes.items()]
    for (start, end), answers in flow.edges.items():
        label = "\n".join(_wrapped(_label(flow.nodes[start], answer, speech), 26) for answer in list(answers)[:4])
        more = f"\n+ {len(answers) - 4}" if len(answers) > 4 else ""
        lines.append(f'"{start}" -> "{end}" [label={_quoted(label + more)}]')
    head = f"digraph {{ {STYLE}"
    return "\n".join([head, *lines, "}"])


def _node(name: str, steps: Mapping[str, Step | Outcome], flow: Flow, speech: Speech, levels: str) -> str:
    titles = [_wrapped(_title(step, speech), 30) for step in steps.values()]
    if name.startswith("end "):
        identifier = name.removeprefix("end ")
        met = "/".join(map(str, sorted(flow.levels.get(identifier, ()))))
        share = f"{round(100 * flow.shares.get(identifier, 0))} %"
        return f'"{name}" [shape=box, style="rounded,bold", label={_quoted(titles[0] + chr(10) + levels.format(level=met) + ", " + share)}]'
    if name.startswith("tries "):
        return f'"{name}" [style=dashed, label={_quoted(chr(10).join("· " + title for title in titles))}]'
    text = " / ".join(titles) if name == IMPACT else titles[0]
    return f'"{name}" [label={_quoted(_wrapped(text, 30))}]'


def _title(step: Step | Outcome, speech: Speech) -> str:
    if isinstance(step, Outcome) and step.wizard:
        return "→ " + speech.wizard(step.wizard, "title")
    return speech.text(step, "title")


def _label(steps: Mapping[str, Step | Outcome], answer: str, speech: Speech) -> str:
    step = next(iter(steps.values()))
    return (isinstance(step, Choice) and speech.option(step, answer, "label")) or answer


def _wrapped(text: str, width: int) -> str:
    """Lines of at most so many letters, at spaces."""
    lines = [""]
    for word in text.replace("\n", " ").split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: what it is called, and what is to be said of it."""

    id: str
    title: str
    notes: tuple[str, ...] = ()
    kb: tuple[str, ...] = ()


def questions(flow: Flow, language: str, reading: str) -> list[Row]:
    """Every question, with its answers and the words to read. reading: how these are said, with {words}."""
    speech = Speech(language)
    found = [step for steps in flow.nodes.values() for step in steps.values() if not isinstance(step, Try | Outcome)]
    return [
        Row(step.id, speech.text(step, "title"), (*_answers(step, speech), _to_read(step, speech, reading)))
        for step in found
    ]


def _to_read(step: Step, speech: Speech, reading: str) -> str:
    return reading.format(words=sum(len(text.split()) for text in read_before(step, speech)))


def _answers(step: Step, speech: Speech) -> list[str]:
    return [speech.option(step, answer, "label") for answer in step.answers] if isinstance(step, Choice) else []


def tries(flow: Flow, language: str, effort: str) -> list[Row]:
    """Every fix and test, each once. effort: how minutes and chance are said, with {minutes} and {percent}."""
    speech = Speech(language)
    found = {step.id: step for steps in flow.nodes.values() for step in steps.values() if isinstance(step, Try)}
    return [
        Row(
            step.id,
            speech.text(step, "title"),
            (effort.format(minutes=f"{step.minutes:g}", percent=round(100 * step.chance)),),
            step.kb,
        )
        for step in found.values()
    ]


def endings(flow: Flow, language: str, levels: str) -> list[Row]:
    """Every ending, the likeliest by chance first, with its levels, its share and its articles."""
    speech = Speech(language)
    found = [step for steps in flow.nodes.values() for step in steps.values() if isinstance(step, Outcome)]
    return [
        Row(
            step.id,
            _title(step, speech),
            (
                levels.format(level=", ".join(map(str, sorted(flow.levels[step.id])))),
                f"{100 * flow.shares.get(step.id, 0):.1f} %",
            ),
            step.kb,
        )
        for step in sorted(found, key=lambda step: -flow.shares.get(step.id, 0))
    ]
