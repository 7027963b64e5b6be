"""Every measurement in a real browser: with a device that works, refused, absent, and skipped. Nothing is sent, what was opened is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from diagnostics.engine.explore import survey
from diagnostics.engine.languages import LANGUAGES, prefix
from diagnostics.engine.steps import Probe
from diagnostics.visit.address import write_address
from diagnostics.wizards import ALL
from tests.browser.conftest import Visitor, launch
from tests.browser.server import Server
from tests.browser.test_views import AXE, RUN
from tools import fonts

FAKE = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
# What a person does in the tool of a measure, and the verdict that follows.
Act = Callable[[Any], None]


@cache
def place_of(measure: str) -> tuple[str, str, str]:
    """A wizard, the fragment of its probe with this measure, and the probe's id."""
    for name, wizard in ALL.items():
        for end in survey(wizard):
            for index, done in enumerate(end.trail):
                if isinstance(done.step, Probe) and measure in done.step.measures:
                    before = {one.step.id: one.answer for one in end.trail[:index]}
                    return name, write_address(name, before), done.step.id
    pytest.fail(f"no wizard measures {measure}")


@pytest.fixture(scope="module")
def fake_devices(driver: Playwright) -> Iterator[Browser]:
    """A Chromium whose microphone beeps and whose camera shows a moving picture."""
    browser = launch(driver, fonts.chosen(), *FAKE)
    yield browser
    browser.close()


def at_probe(visitor: Visitor, measure: str, language: str = "en") -> Any:
    """The page at the probe, its measurement begun."""
    wizard, fragment, step = place_of(measure)
    page = visitor.open(f"{prefix(language)}diagnostic/{wizard}/{fragment}")
    visitor.at(step)
    page.locator("button[data-measure]").click()
    return page


def verdict(page: Any) -> str:
    """What the button that goes on carries."""
    button = page.locator("[data-measured] button[name=result].g-button--big")
    button.wait_for()
    return str(button.get_attribute("value"))


def press(name: str) -> Act:
    """A button of the tool."""
    return lambda page: page.locator(f"[data-tool-answer={name}]").click()


def type_keys(page: Any) -> None:
    page.locator("[data-tool-keys]").focus()
    for key in ("a", "z", "F2", "Shift"):
        page.keyboard.press(key)
    assert page.locator("[data-tool-keys] kbd").count() == 4
    press("done")(page)


def say_missing(page: Any) -> None:
    page.locator("[data-tool-missing]").fill("F5, 7")
    press("done")(page)


def move(page: Any) -> None:
    pad = page.locator("[data-tool-pad]")
    pad.dblclick()
    pad.click(button="right")
    pad.hover()
    page.mouse.wheel(0, 100)
    page.locator("[data-tool-gesture=wheel][data-seen]").wait_for()
    press("done")(page)


def colours(page: Any) -> None:
    press("show")(page)
    for _ in range(5):
        page.locator("[data-tool-fill]").click()
    page.locator("[data-tool-fill]").wait_for(state="hidden")
    press("even")(page)


def paste(text: str) -> Act:
    """Paste an error and have it read."""

    def act(page: Any) -> None:
        page.locator("[data-tool-text]").fill(text)
        press("read")(page)

    return act


def nothing(page: Any) -> None:
    """It needs nobody."""


ACTS = {
    "microphone": (press("seen"), "ok"),
    "camera": (press("seen"), "ok"),
    "keyboard": (type_keys, "ok"),
    "pasted": (paste("550 5.1.1 RESOLVER.ADR.RecipNotFound"), "known"),
    "screen": (colours, "ok"),
    "pointer": (move, "ok"),
    "speaker": (press("heard"), "ok"),
    "cuts": (nothing, "ok"),
}


# The rest by `make check-all`.
OFTEN = ("microphone", "keyboard", "pasted")


@pytest.mark.parametrize(
    "measure", [pytest.param(name, marks=[] if name in OFTEN else [pytest.mark.slow]) for name in ACTS]
)
def test_a_measure_of_what_works_says_so_and_goes_on(fake_devices: Browser, server: Server, measure: str) -> None:
    """To the next step, with its verdict in the address."""
    visitor = Visitor(fake_devices, server)
    page = at_probe(visitor, measure)
    act, expected = ACTS[measure]
    act(page)
    assert verdict(page) == expected
    assert page.evaluate("[...document.querySelectorAll('video')].every(video => !video.srcObject?.active)")
    page.locator("[data-measured] button[name=result].g-button--big").click()
    visitor.until("([text]) => location.hash.includes(text)", [f"{place_of(measure)[2]}={expected}"])
    visitor.close()


@pytest.mark.parametrize("measure", ["microphone", "camera"])
def test_a_device_that_is_refused_or_absent_is_told_apart(visit: Any, measure: str) -> None:
    """This browser has no device and asks nobody: refused where it says so, none where there is none."""
    visitor = visit()
    page = at_probe(visitor, measure)
    assert verdict(page) in ("refused", "none")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "measure",
    [*(pytest.param(name, marks=pytest.mark.slow) for name in ("pointer", "speaker", "screen")), "keyboard", "pasted"],
)
def test_what_a_person_takes_part_in_is_fit_for_everyone(visit: Any, measure: str, language: str) -> None:
    """On the narrowest screen nothing is cut, and axe finds nothing."""
    visitor = visit(viewport={"width": 320, "height": 700}, bypass_csp=True)
    page = at_probe(visitor, measure, language)
    page.locator("[data-measured] [data-tool-answer]").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate(AXE)
    assert page.evaluate(RUN, ["wcag2a", "wcag2aa", "wcag21aa"]) == []


def test_what_the_person_says_counts(visit: Any) -> None:
    """A key that gives nothing, spots on the screen."""
    visitor = visit()
    page = at_probe(visitor, "keyboard")
    say_missing(page)
    assert verdict(page) == "missing"
    page = at_probe(visitor, "screen")
    press("marks")(page)
    assert verdict(page) == "marks"


@pytest.mark.parametrize(
    "measure", ["microphone", *(pytest.param(name, marks=pytest.mark.slow) for name in ACTS if name != "microphone")]
)
def test_a_measure_can_be_skipped_while_it_runs(fake_devices: Browser, server: Server, measure: str) -> None:
    """The device is let go of, and the interview goes on without it."""
    visitor = Visitor(fake_devices, server)
    page = at_probe(visitor, measure)
    page.locator("[data-measured] button[value=unknown]").click()
    visitor.until("([text]) => location.hash.includes(text)", [f"{place_of(measure)[2]}=unknown"])
    visitor.close()


def test_a_line_that_fails_is_measured_as_such(visit: Any, server: Server) -> None:
    """The site's own small file does not come."""
    visitor = visit()
    server.broken.add("ping.txt")
    page = at_probe(visitor, "reach")
    assert verdict(page) == "offline"
