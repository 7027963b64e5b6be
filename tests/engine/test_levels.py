"""The level table, over every combination of facts."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import product
from typing import Any

import pytest

from diagnostics.engine.errors import AuthorError
from diagnostics.engine.facts import NATURES, SCALES, Facts
from diagnostics.engine.levels import PRIORITY, assess

FLAGS = ("danger", "attack", "shared")
NAMES = (*SCALES, *FLAGS, "nature", "scope_unknown")
VALUES: tuple[tuple[Any, ...], ...] = (*SCALES.values(), *([(False, True)] * len(FLAGS)), NATURES, (False, True))
EVERY = [Facts(**dict(zip(NAMES, values, strict=True))) for values in product(*VALUES)]


def worse_by_one(facts: Facts) -> list[Facts]:
    """Every way to make exactly one fact one step worse."""
    steps = []
    for name, scale in SCALES.items():
        position = scale.index(getattr(facts, name))
        if position + 1 < len(scale):
            steps.append(facts.learn({name: scale[position + 1]}))
    return steps + [facts.learn({flag: True}) for flag in FLAGS if not getattr(facts, flag)]


def test_one_worse_fact_never_lowers_anything() -> None:
    """Raising a single fact never lowers level, impact, urgency or priority (invariant of the level rule)."""
    lowered = []
    for facts in EVERY:
        before = assess(facts)
        for worse in worse_by_one(facts):
            after = assess(worse)
            pairs = [(before.level, after.level), (before.impact, after.impact)]
            pairs += [(before.urgency, after.urgency), (before.priority, after.priority)]
            if any(new < old for old, new in pairs):
                lowered.append((facts, worse))
    assert lowered == []


def test_danger_and_attack_win_over_every_other_answer() -> None:
    """L1 and L2 hold whatever else was said, and always with the highest priority."""
    for facts in EVERY:
        verdict = assess(facts)
        if facts.danger:
            assert (verdict.level, verdict.rule, verdict.priority) == (3, "L1", 5)
        elif facts.attack:
            assert (verdict.level, verdict.rule, verdict.priority) == (3, "L2", 5)


def test_level_does_not_depend_on_nature_or_on_an_unknown_scope() -> None:
    """The kind of maintenance and an unchecked scope are told, they do not move the level."""
    for facts in EVERY:
        plain = replace(facts, nature="fault", scope_unknown=False)
        assert assess(facts).level == assess(plain).level


@pytest.mark.parametrize(
    ("facts", "level", "rule"),
    [
        (Facts(danger=True), 3, "L1"),
        (Facts(attack=True, who="one", work="ok"), 3, "L2"),
        (Facts(who="production", work="part"), 3, "L3"),
        (Facts(who="production", work="no", around="used"), 2, "L6"),
        (Facts(who="several", work="part", shared=True), 3, "L4"),
        (Facts(who="site", work="no"), 3, "L5"),
        (Facts(who="several", work="no", around="untried"), 3, "L5"),
        (Facts(data="serious"), 3, "L7b"),
        (Facts(who="several", work="slow"), 2, "L6"),
        (Facts(data="possible"), 2, "L7a"),
        (Facts(work="no"), 2, "L8"),
        (Facts(work="part", date="today"), 2, "L9"),
        (Facts(work="part", date="today", around="used"), 1, "L11"),
        (Facts(work="no", around="used"), 1, "L10"),
        (Facts(work="part"), 1, "L11"),
        (Facts(who="several"), 1, "L11"),
    ],
)
def test_each_line_of_the_table(facts: Facts, level: int, rule: str) -> None:
    """The first matching line gives the level."""
    assert (assess(facts).level, assess(facts).rule) == (level, rule)


def test_priority_is_glpis_matrix() -> None:
    """The values of GLPI's default configuration, row by row."""
    assert PRIORITY == ((1, 1, 2, 2, 2), (1, 2, 2, 3, 3), (2, 2, 3, 4, 4), (2, 3, 4, 4, 5), (2, 3, 4, 5, 5))


@pytest.mark.parametrize(("nature", "kind"), [("fault", "corrective"), ("sign", "preventive"), ("wish", "evolutive")])
def test_kind_of_maintenance_follows_the_nature(nature: str, kind: str) -> None:
    """Worked and no longer does, works with a warning, or something new."""
    assert assess(Facts(nature=nature)).kind == kind


@pytest.mark.parametrize("bad", [{"who": "everyone"}, {"nature": "urgent"}])
def test_a_fact_that_does_not_exist_is_the_authors_error(bad: dict[str, object]) -> None:
    """The message names the fact."""
    with pytest.raises(AuthorError, match=next(iter(bad))):
        Facts().learn(bad)


def test_the_table_is_over_all_facts() -> None:
    """A fact added later must be added to the combinations above."""
    assert {field.name for field in fields(Facts)} == {*SCALES, *FLAGS, "nature", "scope_unknown", "findings", "told"}
