"""Figures of the browser -> a verdict in words."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagnostics.pages import tools
from diagnostics.pages.view import Reader
from diagnostics.probes import MEASURES, NOT_MEASURED, sentence, verdict_of
from diagnostics.probes.codes import CODES, Source, found_in
from ground.files import read_text
from ground.root import ROOT

LINE = ("online", "reach", "clock", "speed", "cuts")
GOOD = {"times": [40, 50, 45], "failed": 0, "foreign": 0}
CLOCK = {"skew": 1, "error": 2, "cached": False}
STEADY = {"times": [40] * 20, "lost": 0}


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
        ({"online": True, "reach": GOOD, "clock": CLOCK, "speed": {"mbits": 0.8}}, "slow"),
        ({"online": True, "reach": GOOD, "clock": CLOCK, "speed": {"mbits": 80, "large": True}, "cuts": STEADY}, "ok"),
        ({"reach": GOOD, "cuts": {"times": [40] * 17, "lost": 3}}, "slow"),
        ({"reach": GOOD, "cuts": {"times": [40] * 18 + [900, 950], "lost": 0}}, "slow"),
        ({"reach": GOOD, "cuts": {"times": [40], "lost": 0}}, "ok"),
        ({"online": True}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_the_worst_sure_finding_is_the_verdict(figures: dict[str, object], value: str) -> None:
    """Offline before a wrong clock before slow before ok."""
    assert verdict_of(figures, LINE).value == value


@pytest.mark.parametrize(
    ("measure", "figures", "value"),
    [
        ("microphone", {"peak": 0.4, "seen": True, "devices": 2}, "ok"),
        ("microphone", {"peak": 0.4, "seen": None, "devices": 2}, "ok"),
        ("microphone", {"peak": 0.001, "seen": None}, "silent"),
        ("microphone", {"peak": 0.4, "seen": False}, "silent"),
        ("microphone", {"error": "NotAllowedError"}, "refused"),
        ("microphone", {"error": "NotFoundError"}, "none"),
        ("microphone", {"error": "NotReadableError"}, "busy"),
        ("microphone", {"error": "SomethingNew"}, "unknown"),
        ("speaker", {"heard": True}, "ok"),
        ("speaker", {"heard": False}, "silent"),
        ("speaker", {"heard": "yes"}, "unknown"),
        ("camera", {"light": 120}, "ok"),
        ("camera", {"light": 3}, "black"),
        ("camera", {"light": 900}, "unknown"),
        ("camera", {"error": "NotReadableError"}, "busy"),
        ("keyboard", {"keys": [["KeyA", "q"]], "stuck": [], "missing": []}, "ok"),
        ("keyboard", {"keys": [["KeyA", "q"]], "stuck": ["e"]}, "repeats"),
        ("keyboard", {"keys": [["KeyA", "q"]], "missing": ["F5"]}, "missing"),
        ("keyboard", {"keys": [["KeyQ", "q"]], "wrong": True}, "layout"),
        ("keyboard", {"keys": []}, "unknown"),
        ("pointer", {"seen": ["click", "double", "right", "wheel"], "ended": True}, "ok"),
        ("pointer", {"seen": ["click"], "ended": True}, "missing"),
        ("pointer", {"seen": ["click"]}, "unknown"),
        ("screen", {"marks": True, "width": 1920, "height": 1080, "scale": 1.5}, "marks"),
        ("screen", {"marks": False, "width": 1920, "height": 1080, "scale": 1}, "ok"),
        ("screen", {"marks": False}, "unknown"),
        ("pasted", {"text": "Windows Update: 0x80070070"}, "known"),
        ("pasted", {"text": "bonjour"}, "none"),
        ("pasted", {"text": "  "}, "unknown"),
    ],
)
def test_a_device_is_told_by_what_its_measure_says(measure: str, figures: dict[str, object], value: str) -> None:
    """Refused, absent, taken, silent and good are told apart."""
    assert verdict_of({measure: figures}, (measure,)).value == value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("550 5.7.1 Unable to relay", "5.7.1"),
        ("#< #5.1.10 smtp;550 >#", "5.1.10"),
        ("AADSTS50126: Error validating credentials", "AADSTS50126"),
        ("Sign-in error code 50105", "AADSTS50105"),
        ("NET::ERR_CERT_DATE_INVALID", "CERT_DATE_INVALID"),
        ("ce site est inaccessible DNS_PROBE_FINISHED_NXDOMAIN", "FINISHED_NXDOMAIN"),
        ("Erreur 809 : la connexion réseau", "809"),
        ("échec 0X80070070", "0x80070070"),
    ],
)
def test_a_code_is_found_where_people_paste_it(text: str, code: str) -> None:
    """As it stands in bounces, error pages and update screens."""
    assert [found.id for found, _ in found_in(text)] == [code]


@pytest.mark.parametrize(
    "text", ["le 10.5.7.1 ne répond pas", "809 000 euros", "commande 1691", "version 15.1.10.3", "ma TVA 2026"]
)
def test_a_number_is_no_code(text: str) -> None:
    """Addresses, prices and versions look like codes."""
    assert found_in(text) == []


def test_a_code_is_written_as_it_is_in_every_language() -> None:
    """The comma of French numbers is none of a code's signs."""
    reading = verdict_of({"pasted": {"text": "550 5.1.1 unknown"}}, ("pasted",)).readings[0]
    assert {reading.figures(language)["code"] for language in ("fr", "en")} == {"5.1.1"}
    speed = verdict_of({"speed": {"mbits": 3.4}}, ("speed",)).readings[0]
    assert speed.figures("fr")["mbits"] == "3,4"


def test_a_code_has_one_pattern_and_says_where_it_is_from() -> None:
    """One line a code."""
    assert len({code.id for code in CODES}) == len(CODES)
    assert {code.source for code in CODES} <= set(get_args(Source))


def test_a_code_names_an_article_that_is_there() -> None:
    """The page would leave out the link to another, and nobody would know."""
    there = {
        name for file in (ROOT / "docs").rglob("*.md") for name in re.findall(r"^id: (KB-\d{3})", read_text(file), re.M)
    }
    wrong = [f"{code.id}: {code.kb} is no article" for code in CODES if code.kb not in there]
    assert not wrong, f"diagnostics/probes/codes.py: {wrong}. Expected: the id of an article in docs/."


@pytest.mark.parametrize(
    ("skew", "said"),
    [(300, "5 min fast"), (-4 * 3600, "4 h slow"), (5 * 86_400, "5 days fast"), (-10 * 31_557_600, "10 years slow")],
)
def test_a_wrong_clock_is_told_in_the_unit_that_people_use(skew: int, said: str) -> None:
    reading = verdict_of({"clock": {"skew": skew, "cached": False}}, ("clock",)).readings[0]
    assert reading.value.format(**reading.figures("en")) == said


def test_a_saved_copy_says_that_the_clock_was_not_measured() -> None:
    """A figure that means nothing is not shown."""
    clock = verdict_of({"clock": {"skew": 9999, "cached": True}}, LINE).readings[2]
    assert clock.value == NOT_MEASURED
    assert "would mean nothing" in clock.trust


@pytest.mark.parametrize("measure", list(MEASURES))
def test_what_a_measure_shows_is_drawn_in_each_language(measure: str) -> None:
    """A tool names its parts for the script; a measure without a person has none."""
    for language in ("fr", "en"):
        for element in tools.drawn(measure, Reader(language)):
            assert element.tag


FIGURES = ROOT / "docs" / "assets" / "wizard" / "figures.js"


def test_the_page_takes_the_figures_of_every_measure() -> None:
    """A measure that figures.js does not take would be "not measured" for ever, and nobody would know why."""
    source = read_text(FIGURES)
    table = source.partition("const MEASURES = {")[2].partition("};")[0]
    taken = re.findall(r"^  (\w+):", table, re.MULTILINE) + re.findall(r'wanted\.includes\("(\w+)"\)', source)
    lacking, unread = sorted(MEASURES.keys() - set(taken)), sorted(set(taken) - MEASURES.keys())
    assert not lacking, f"{FIGURES}: MEASURES lacks {lacking}. Expected: a line for each measure of diagnostics/probes."
    assert not unread, (
        f"{FIGURES}: takes {unread}, which no module of diagnostics/probes reads. Expected: one of its MEASURES."
    )


NAMES = (
    "times failed foreign skew cached mbits lost peak seen devices error heard light keys stuck missing wrong ended marks width height scale text"
).split()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner),
    max_leaves=8,
)


@pytest.mark.parametrize("measure", list(MEASURES))
@given(figures=JSON)
def test_any_figures_give_a_verdict(measure: str, figures: object) -> None:
    """Broken or forged figures never break the page."""
    verdict = verdict_of({measure: figures}, (measure,))
    assert verdict.title == sentence((measure,), verdict.value)
    for reading in verdict.readings:
        assert reading.value.format(**(reading.values or {}))
