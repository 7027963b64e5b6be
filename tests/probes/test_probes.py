"""Figures of the browser -> a verdict in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagnostics.probes import NOT_MEASURED, TITLES, verdict_of

GOOD = {"times": [40, 50, 45], "failed": 0, "foreign": 0}
CLOCK = {"skew": 1, "error": 2, "cached": False}


@pytest.mark.parametrize(
    ("figures", "value"),
    [
        ({"online": True, "reach": GOOD, "clock": CLOCK}, "ok"),
        ({"online": False, "reach": GOOD, "clock": CLOCK}, "offline"),
        ({"online": True, "reach": {"times": [], "failed": 3}, "clock": None}, "offline"),
        ({"online": True, "reach": {"times": [], "foreign": 3}}, "offline"),
        ({"online": True, "reach": {"times": [1500, 2100, 1800]}, "clock": CLOCK}, "slow"),
        ({"online": True, "reach": {"times": [40, 40], "failed": 1}, "clock": CLOCK}, "slow"),
        ({"online": True, "reach": GOOD, "clock": {"skew": -3600, "cached": False}}, "clock"),
        ({"online": True, "reach": GOOD, "clock": {"skew": 3600, "cached": True}}, "ok"),
        ({"online": True}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_the_worst_sure_finding_is_the_verdict(figures: dict[str, object], value: str) -> None:
    """Offline before a wrong clock before slow before ok."""
    assert verdict_of(figures).value == value


def test_a_saved_copy_says_that_the_clock_was_not_measured() -> None:
    """A figure that means nothing is not shown."""
    clock = verdict_of({"clock": {"skew": 9999, "cached": True}}).readings[2]
    assert clock.value == NOT_MEASURED
    assert "would mean nothing" in clock.trust


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["times", "failed", "foreign", "skew", "cached"]), inner)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["online", "reach", "clock"]), JSON))
def test_any_figures_give_a_verdict(figures: dict[str, object]) -> None:
    """Broken or forged figures never break the page."""
    verdict = verdict_of(figures)
    assert verdict.value in TITLES
    assert len(verdict.readings) == 3
    for reading in verdict.readings:
        assert reading.value.format(**(reading.values or {}))
