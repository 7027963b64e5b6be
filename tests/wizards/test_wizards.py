"""The shipped wizards, over every path."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from diagnostics.engine.explore import explore, first_help, survey
from diagnostics.engine.run import Place
from diagnostics.engine.steps import COULD_NOT, WORKED, Choice, Fix, Form, Outcome, Step
from diagnostics.engine.words import Speech
from diagnostics.wizards import ALL, ORDER
from diagnostics.wizards.common import MOST_FIXES, plan

PATHS: dict[str, list[Place]] = {name: list(explore(item)) for name, item in ALL.items()}
NAMES = pytest.mark.parametrize("name", list(ALL))


def steps_of(paths: Iterable[Place]) -> dict[str, Step | Outcome]:
    """Every step and outcome met on these paths, by id."""
    found: dict[str, Step | Outcome] = {}
    for path in paths:
        found |= {done.step.id: done.step for done in path.trail}
        found[f"outcome {path.step.id}"] = path.step
    return found


def texts_of(item: Step | Outcome, language: str) -> list[str]:
    """Every sentence a step shows."""
    speech = Speech(language)
    texts = [speech.text(item, name) for name in ("title", "hint", "why", "keeps", "done")]
    texts += [text for name in ("steps", "now", "avoid", "say", "proposed") for text in speech.texts(item, name)]
    if isinstance(item, Choice):
        texts += [speech.option(item, answer, name) for answer in item.answers for name in ("label", "hint")]
    if isinstance(item, Form):
        texts += [speech.text(field, name) for field in item.fields for name in ("label", "hint")]
    return [text for text in texts if text]


def test_ids_are_permanent_ones() -> None:
    """Only the seventeen ids fixed for good."""
    assert set(ALL) <= set(ORDER)


@NAMES
def test_help_comes_before_paperwork(name: str) -> None:
    """The median path shows its first fix or outcome after at most four answers."""
    counts = sorted(first_help(path) for path in PATHS[name])
    assert counts[len(counts) // 2] <= 4


@NAMES
def test_danger_and_production_come_first(name: str) -> None:
    """Nothing is asked before the opening question, which offers danger or production wherever they can be met."""
    first = {path.trail[0].step.id for path in PATHS[name]}
    assert len(first) == 1


@NAMES
def test_the_outline_meets_every_step(name: str) -> None:
    """survey() is quick and misses nothing that explore() meets."""
    assert steps_of(survey(ALL[name])).keys() == steps_of(PATHS[name]).keys()


@NAMES
def test_ids_are_unique_in_a_wizard(name: str) -> None:
    """One id, one step."""
    seen: dict[str, Step] = {}
    for path in PATHS[name]:
        for done in path.trail:
            assert seen.setdefault(done.step.id, done.step) == done.step


@NAMES
def test_no_question_reads_urgency_from_the_person(name: str) -> None:
    """Self-declared urgency is never asked for."""
    texts = [text for step in steps_of(PATHS[name]).values() for text in texts_of(step, "en")]
    assert [text for text in texts if "urgent" in text.lower()] == []


@NAMES
def test_fixes_stop_where_a_human_should_take_over(name: str) -> None:
    """Never more than five, none after one that worked, never three that could not be done in a row."""
    for path in PATHS[name]:
        results = [answer for _, answer in path.tries]
        assert len(results) <= MOST_FIXES
        assert WORKED not in results[:-1]
        assert not any(results[i : i + 3] == [COULD_NOT] * 3 for i in range(len(results)))


@NAMES
def test_a_crisis_shows_no_fix_and_no_form_before_the_phone(name: str) -> None:
    """At level 3 the phone comes first: no details screen on the way, and no fix once it is a crisis."""
    for path in PATHS[name]:
        if path.assessment.level == 3:
            assert [done.step.id for done in path.trail if isinstance(done.step, Form)] == [], path.answers


@NAMES
def test_a_solved_path_ended_with_a_fix_that_worked(name: str) -> None:
    """ "It works again" is only said where the person said so."""
    for path in PATHS[name]:
        if isinstance(path.step, Outcome) and path.step.ending == "solved":
            assert isinstance(path.trail[-1].step, Fix), path.answers
            assert path.trail[-1].answer == WORKED


# From the "NEVER" list of wizards.md: no fix may ask for these, outcomes may only say not to.
FORBIDDEN = (
    "registry", "bios", "firmware setting", "screwdriver", "open the case", "factory reset", "reset this pc", "format",
    "chkdsk", "diskpart", "netsh", "clear the tpm", "disable the antivirus", "turn off the antivirus", "disable the firewall",
    "turn off the firewall", "rufus", "hair-dryer", "rice", "regedit", "run as administrator", "driver download", "cleaner",
)  # fmt: skip


@NAMES
def test_no_fix_asks_for_anything_dangerous(name: str) -> None:
    """The steps of fixes and what to do meanwhile hold nothing of the NEVER list."""
    speech = Speech("en")
    for item in steps_of(PATHS[name]).values():
        if isinstance(item, Fix):
            told = [*speech.texts(item, "steps"), speech.text(item, "title")]
        elif isinstance(item, Outcome):
            told = [text for text in speech.texts(item, "now") if "not" not in text.lower()]
        else:
            continue
        text = " ".join(told).lower()
        assert [word for word in FORBIDDEN if word in text] == [], item.id


def test_fixes_are_ordered_by_chance_per_minute_with_the_overrides() -> None:
    """A quick test first, what may lose work after the rest, ways round last; cut at the minutes of the level."""

    def fix(name: str, minutes: float, chance: float) -> Fix:
        return Fix(name, minutes, chance)

    fixes = [
        fix("slow", 4, 0.4),
        fix("quick", 1, 0.3),
        replace(fix("restart", 1, 0.9), loses_work=True),
        replace(fix("round", 1, 0.9), workaround=True),
        replace(fix("test", 1, 0.05), halves=True),
    ]
    assert [item.id for item in plan(fixes, 1)] == ["test", "quick", "slow", "restart", "round"]
    assert [item.id for item in plan([fix("a", 6, 0.9), fix("b", 6, 0.8), fix("c", 3, 0.1)], 2)] == ["a", "c"]
    assert plan(fixes, 3) == []
