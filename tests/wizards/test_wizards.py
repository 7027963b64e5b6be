"""The shipped wizards: every claim held against the survey of each, and against every path by `make check-all`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

import pytest

from diagnostics.desk.figures import summarise
from diagnostics.engine import steps
from diagnostics.engine.audit import audit
from diagnostics.engine.explore import beyond, circles, explore, survey
from diagnostics.engine.facts import Facts
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.run import Place, replay
from diagnostics.engine.steps import COULD_NOT, WORKED, Choice, Fix, Form, Option, Outcome, Step, Try
from diagnostics.engine.words import Speech
from diagnostics.wizards import ALL, ORDER, reached_from
from diagnostics.wizards.common import MOST_FIXES, OPENING, RESTART, plan

NAMES = pytest.mark.parametrize("name", list(ALL))
Steps = dict[str, Step | Outcome]


def more_fixes_than_a_reader_bears(path: Place) -> str:
    """Never more than five by one wizard, none after one that worked, never three that could not be done in a row."""
    results = [answer for _, answer in path.tries_here]
    good = len(results) <= MOST_FIXES and WORKED not in results[:-1]
    in_a_row = any(results[i : i + 3] == [COULD_NOT] * 3 for i in range(len(results)))
    return "" if good and not in_a_row else f"tries {results}"


def a_crisis_with_a_form_before_the_phone(path: Place) -> str:
    """At level 3 the phone comes first: no details screen on the way, and no fix once it is a crisis."""
    forms = [done.step.id for done in path.trail if isinstance(done.step, Form)]
    return f"asks {forms} in a crisis" if forms and path.assessment.level == 3 else ""


def solved_without_a_fix_that_worked(path: Place) -> str:
    """ "It works again" is only said where the person said so."""
    if not isinstance(path.step, Outcome) or path.step.ending != "solved":
        return ""
    last = path.trail[-1]
    return "" if isinstance(last.step, Try) and last.answer == WORKED else "is solved by nothing"


CLAIMS: tuple[Callable[[Place], str], ...] = (
    more_fixes_than_a_reader_bears,
    a_crisis_with_a_form_before_the_phone,
    solved_without_a_fix_that_worked,
)


def faults(path: Place) -> Iterator[str]:
    """What is wrong with one path, with the path."""
    for claim in CLAIMS:
        if said := claim(path):
            yield f"{said}: {path.answers}"


def steps_of(paths: Iterable[Place]) -> Steps:
    """Every step and outcome met on these paths, by id."""
    found: Steps = {}
    for path in paths:
        found |= {done.step.id: done.step for done in path.trail}
        found[f"outcome {path.step.id}"] = path.step
    return found


@cache
def surveyed(name: str) -> Steps:
    """Every step and outcome of a wizard."""
    return steps_of(survey(ALL[name]))


def watched(paths: Iterable[Place], found: list[str], met: Steps) -> Iterator[Place]:
    """The paths as they come, with what is wrong in each told to `found`, and every step to `met`: one step for one id."""
    for path in paths:
        found.extend(faults(path))
        for done in path.trail:
            # The last screen has the fields that its ending asks for; every other id is one step.
            if met.setdefault(done.step.id, done.step) != done.step and not isinstance(done.step, Form):
                found.append(f"{done.step.id} is two steps")
        met[f"outcome {path.step.id}"] = path.step
        yield path


@NAMES
def test_every_state_keeps_every_claim(name: str) -> None:
    """The claims above and the faults of audit.py, over the survey."""
    found: list[str] = []
    found += audit(ALL[name], watched(survey(ALL[name]), found, {}))
    assert found[:5] == []


@pytest.mark.slow
@NAMES
def test_every_path_keeps_every_claim_and_help_comes_soon(name: str) -> None:
    """One walk over all paths: the same claims, the same steps as the survey meets; and over the median path, the first help
    after at most four answers and, in each language, 170 words.
    """
    found: list[str] = []
    met: Steps = {}
    counted = summarise(ALL[name], watched(explore(ALL[name]), found, met))
    assert found[:5] == []
    assert met.keys() == surveyed(name).keys()
    assert counted.first_help <= 4
    assert {language: count for language, count in counted.first_help_words.items() if count > 170} == {}


def test_ids_are_permanent_ones() -> None:
    """Only the seventeen ids fixed for good."""
    assert set(ALL) <= set(ORDER)


def test_no_hand_over_comes_back() -> None:
    """Over all wizards at once."""
    assert [way for name in ALL for way in circles(ALL[name])] == []


@NAMES
def test_what_can_be_tried_has_an_id_of_its_own_among_wizards_that_hand_over(name: str) -> None:
    """A try that an earlier wizard has had done is not offered again: another one under its id would be lost."""
    own = {key: step for key, step in ALL[name].declared.items() if isinstance(step, Try)}
    for other in reached_from(name):
        shared = own.keys() & {key for key, step in ALL[other].declared.items() if isinstance(step, Try)}
        assert {identifier for _, identifier in shared} <= {RESTART.id}, other


@NAMES
def test_a_question_that_two_wizards_ask_is_the_same_question(name: str) -> None:
    """Answered in one, it is not asked by the one that goes on: it must be asked with the same words."""
    for other in reached_from(name):
        for key in ALL[name].declared.keys() & ALL[other].declared.keys():
            if key[0] == "ask" and key[1] != OPENING.id:
                one, two = ALL[name].declared[key], ALL[other].declared[key]
                assert isinstance(one, Choice)
                assert isinstance(two, Choice)
                for language in LANGUAGES:
                    assert texts_of(one, language) == texts_of(two, language), (key, other)


@pytest.mark.slow
@NAMES
def test_every_path_over_a_hand_over_keeps_every_claim(name: str) -> None:
    """From each way of coming to another wizard on: nothing is asked twice, and the claims of one wizard hold for the whole."""
    assert [fault for path in beyond(ALL[name]) for fault in faults(path)][:5] == []


@NAMES
def test_danger_and_production_come_first(name: str) -> None:
    """Nothing comes before the opening question, wherever danger, an attack or a stopped production can be told."""
    asked = {step.id for step in surveyed(name).values() if isinstance(step, Choice)}
    first = replay(ALL[name], {}).step
    assert first.id == OPENING.id or name == "windows-11" or OPENING.id not in asked


def texts_of(item: Step | Outcome, language: str) -> list[str]:
    """Every sentence a step shows."""
    speech = Speech(language)
    texts = [speech.text(item, name) for name in ("title", "hint", "why", "keeps", "done", "undone")]
    texts += [text for name in ("steps", "now", "avoid", "say", "proposed") for text in speech.texts(item, name)]
    if isinstance(item, Choice | steps.Test):
        texts += [speech.option(item, answer, name) for answer in item.answers for name in ("label", "hint", "say")]
    if isinstance(item, Form):
        texts += [speech.text(field, name) for field in item.fields for name in ("label", "hint")]
    return [text for text in texts if text]


@NAMES
def test_no_question_reads_urgency_from_the_person(name: str) -> None:
    """Self-declared urgency is never asked for."""
    texts = [text for step in surveyed(name).values() for language in LANGUAGES for text in texts_of(step, language)]
    assert [text for text in texts if "urgent" in text.lower()] == []


# From the "NEVER" list of wizards.md: no fix may ask for these, outcomes may only say not to.
FORBIDDEN = (
    "registry", "bios", "firmware setting", "screwdriver", "open the case", "factory reset", "reset this pc", "format",
    "chkdsk", "diskpart", "netsh", "clear the tpm", "disable the antivirus", "turn off the antivirus", "disable the firewall",
    "turn off the firewall", "rufus", "hair-dryer", "rice", "regedit", "run as administrator", "driver download", "cleaner",
    "windows key and r", "win + r", "windows + r",
)  # fmt: skip


@NAMES
def test_no_fix_asks_for_anything_dangerous(name: str) -> None:
    """The steps of fixes and what to do meanwhile hold nothing of the NEVER list."""
    speech = Speech("en")
    for item in surveyed(name).values():
        if isinstance(item, Try):
            told = [*speech.texts(item, "steps"), speech.text(item, "title")]
        elif isinstance(item, Outcome):
            told = [text for text in speech.texts(item, "now") if "not" not in text.lower()]
        else:
            told = [speech.text(item, "hint")]
        text = " ".join(told).lower()
        assert [word for word in FORBIDDEN if word in text] == [], item.id


def test_fixes_are_chosen_by_chance_per_minute_and_ordered_with_the_overrides() -> None:
    """A quick test first, what may lose work after the rest, one place for a way round; cut at the minutes of the level."""

    def fix(name: str, minutes: float, chance: float, **more: bool) -> Try:
        return Fix(name, minutes, chance, **more)  # type: ignore[arg-type]

    tries = [
        fix("slow", 4, 0.4),
        fix("quick", 1, 0.3),
        fix("restart", 1, 0.9, loses_work=True),
        fix("round", 1, 0.01, workaround=True),
        steps.Test("test", 1, 0.05, (Option("worked"), Option("failed")), halves=True),
    ]
    assert [item.id for item in plan(tries, Facts())] == ["test", "quick", "slow", "restart", "round"]
    blocked = Facts(work="no")
    assert [item.id for item in plan([fix("a", 6, 0.9), fix("b", 6, 0.8), fix("c", 3, 0.1)], blocked)] == ["a", "c"]
    assert plan(tries, Facts(who="production", work="no")) == []
    many = [fix(f"f{number}", 1, 0.5) for number in range(8)] + [fix("round", 3, 0.01, workaround=True)]
    assert [item.id for item in plan(many, Facts())][-1] == "round"


def test_what_was_found_out_decides_what_is_tried_next() -> None:
    """A fix is offered once what it needs is known, and not where something rules it out."""
    plug = Fix("plug", 1, 0.5, needs={"link": "cable"})
    plane = Fix("plane", 1, 0.5, unless={"link": ("cable", "none")})
    known = Facts().learn({"link": "cable"})
    assert plan([plug, plane], known) == [plug]
    assert plan([plug, plane], Facts()) == [plane]
    assert plan([plug], known, [plug]) == []
