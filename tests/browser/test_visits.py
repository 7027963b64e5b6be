"""Whole visits in Chromium: from the first question to the mail, and everything that can happen on the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest

from diagnostics.engine.explore import survey
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.run import Place
from diagnostics.engine.steps import FAILED, Outcome, Probe
from diagnostics.ticket.message import read_machine_line
from diagnostics.wizards import ALL
from tests.browser.conftest import DESKTOP, PHONE, in_all_letters
from tests.browser.server import Server

pytestmark = pytest.mark.browser
HOME = {"fr": "", "en": "en/"}
FIX = "#network/who=me/fails=nothing/link=office-wifi/neighbour=works"
LAST = f"{FIX}/toggle=failed/vpn-off=failed/clock=failed/restart=failed/wired=failed/work=no/around=no"
TICKET = f"{LAST}/details=done"
BEYOND = f"{FIX}/toggle=failed"  # past the first help, which needs no Python
RUNTIME = ("worker.js", "pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "std.zip", "app.zip", "lock.json")


def to_a_ticket(wizard: str) -> Place:
    """A path to a ticket on which fixes were tried, or failing that the longest path to a ticket."""
    paths = [
        path
        for path in survey(ALL[wizard])
        if isinstance(path.step, Outcome)
        and path.step.ending == "ticket"
        and path.facts.who == "one"
        # Measuring gives what it gives: the driver skips it.
        and all(done.answer == "unknown" for done in path.trail if isinstance(done.step, Probe))
    ]
    tried = [path for path in paths if any(answer == FAILED for _, answer in path.tries)]
    return max(tried or paths, key=lambda path: len(path.trail))


def body_of(mailto: str) -> str:
    """The body of a mailto link."""
    return unquote(mailto.partition("&body=")[2])


def each_visit() -> Iterator[Any]:
    """Each wizard in each language, on a phone and on a desk; by `make test` every second wizard once, in turn."""
    for number, wizard in enumerate(ALL):
        for turn, language in enumerate(LANGUAGES):
            for side, viewport in enumerate((DESKTOP, PHONE)):
                slow = number % 2 or (turn, side) != (number // 2 % 2, number // 4 % 2)
                name = f"{wizard}-{language}-{('desktop', 'phone')[side]}"
                yield pytest.param(wizard, language, viewport, id=name, marks=[pytest.mark.slow] if slow else [])


@pytest.mark.parametrize(("wizard", "language", "viewport"), list(each_visit()))
def test_a_whole_visit_ends_in_a_mail(visit: Any, wizard: str, language: str, viewport: dict[str, int]) -> None:
    """Every answer given by hand; level, kind and priority on the element; the ticket in the mailto link."""
    visitor = visit(viewport=viewport)
    page = visitor.open(f"{HOME[language]}diagnostic/{wizard}/", ready=False)
    path = to_a_ticket(wizard)
    for done in path.trail:
        visitor.answer(done.step.id, done.answer)
    visitor.at(path.step.id)
    element = page.locator("[data-wizard]")
    link = page.locator("a[data-mail=open]")
    found = read_machine_line(body_of(link.get_attribute("href") or ""))
    assert found is not None
    assert found["wizard"] == wizard
    assert (found["niv"], found["kind"], found["prio"]) == tuple(
        element.get_attribute(f"data-{name}") for name in ("level", "kind", "priority")
    )
    assert len(link.get_attribute("href") or "") <= 1800
    assert visitor.focused() == page.locator("h1").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_wizard_goes_on_and_the_way_back_leads_over_the_seam(visit: Any, language: str) -> None:
    """Its rules and words are fetched when they are needed; nothing is asked twice; the link leads to the same place."""
    end = next(
        end for end in survey(ALL["meeting"]) if end.step.id == "to-network" and end.facts.who == "one" and end.tries
    )
    visitor = visit()
    page = visitor.open(f"{HOME[language]}diagnostic/meeting/")
    for done in end.trail:
        visitor.answer(done.step.id, done.answer)
    visitor.at("link")
    assert "›" in page.locator(".g-where").inner_text()
    assert page.locator(".g-recap dt").count() == len(end.trail)
    page.go_back()
    visitor.at(end.trail[-1].step.id)
    page.go_forward()
    visitor.at("link")
    address = page.url
    visitor.page = visitor.new_page()
    visitor.page.goto(address)
    visitor.at("link")


def test_back_forward_reload_and_link_land_on_the_same_step(visit: Any) -> None:
    """The address holds the answers."""
    visitor = visit()
    page = visitor.open("diagnostic/network/")
    for step, answer in (("who", "me"), ("fails", "vpn"), ("vpn", "refused")):
        visitor.answer(step, answer)
    visitor.at("password")
    page.go_back()
    visitor.at("vpn")
    page.go_back()
    visitor.at("fails")
    page.go_forward()
    visitor.at("vpn")
    page.reload()
    visitor.at("vpn")
    link = page.url
    visitor.page = visitor.new_page()
    visitor.page.goto(link)
    visitor.at("vpn")


def test_a_changed_answer_keeps_the_later_ones_and_names_the_dropped(visit: Any) -> None:
    """ "Modifier" in the recap, another answer, a notice."""
    visitor = visit()
    page = visitor.open(f"en/diagnostic/network/{FIX}")
    visitor.at("toggle")
    page.get_by_role("link", name="Change: What is not working?").click()
    visitor.at("fails")
    assert page.locator("input[value=nothing]").is_checked()
    visitor.answer("fails", "slow")
    visitor.at("connection")
    assert "link=office-wifi" in page.url
    assert "Does another device work on this network?" in page.locator(".g-notice").inner_text()


def to_the_first_help(visitor: Any) -> None:
    """The questions of the network wizard, answered one after the other."""
    for step, answer in (("who", "me"), ("fails", "nothing"), ("link", "office-wifi"), ("neighbour", "works")):
        visitor.answer(step, answer)
    visitor.page.wait_for_selector("form[data-step=toggle]")


def test_answers_before_python_are_followed_and_the_next_waits_and_goes_on(visit: Any, server: Server) -> None:
    """Up to the first help at once; then what happens is said, with bytes; F5 keeps what was asked; it goes on by itself."""
    server.held["std.zip"] = threading.Event()
    visitor = visit()
    page = visitor.open("diagnostic/network/", ready=False)
    to_the_first_help(visitor)
    assert visitor.focused() == page.locator("h1").inner_text()
    assert page.locator("[data-wizard]").get_attribute("data-state") == "loading"
    visitor.answer("toggle", "failed")
    visitor.until("/[0-9],[0-9]/.test(document.querySelector('[data-waiting]')?.textContent)")
    page.reload()
    page.wait_for_selector("[data-waiting]")
    server.heal()
    visitor.at("vpn-off")
    assert page.url.endswith("toggle=failed")


def test_with_python_blocked_altogether_the_first_help_is_reached(visit: Any, server: Server) -> None:
    """A fix to read, or a crisis with its phone; the panel comes where Python is needed."""
    server.broken.add("pyodide.asm.wasm")
    visitor = visit()
    page = visitor.open("diagnostic/network/", ready=False)
    visitor.state("failed")
    to_the_first_help(visitor)
    visitor.answer("toggle", "failed")
    page.wait_for_selector("[data-wizard] [data-retry]")
    assert page.locator("[data-wizard] a[href^='tel:']").count() == 1

    visitor.page = visitor.new_page()
    page = visitor.open("diagnostic/network/", ready=False)
    visitor.answer("who", "danger")
    page.wait_for_selector(".g-alarm a[href^='tel:']")
    page.wait_for_selector("[data-wizard] a[href^='mailto:']")
    assert page.locator("[data-unfinished]").count() == 0


def test_an_ending_made_ahead_gets_its_ticket(visit: Any, server: Server) -> None:
    """The phone is there at once, the ticket when Python is."""
    server.held["std.zip"] = threading.Event()
    visitor = visit()
    page = visitor.open("en/diagnostic/network/", ready=False)
    visitor.answer("who", "attack")
    page.wait_for_selector(".g-alarm a[href^='tel:']")
    assert page.locator("a[data-mail=open]").count() == 0
    server.heal()
    visitor.at("attack")
    assert "[KBT1 " in body_of(page.locator("a[data-mail=open]").get_attribute("href") or "")
    assert visitor.focused() == page.locator("h1").inner_text()


def test_no_choice_made_is_said_and_read_with_the_question(visit: Any, server: Server) -> None:
    """Before Python and after it: the sentence belongs to the group, the focus goes there, the title says so first."""
    server.held["std.zip"] = threading.Event()
    visitor = visit()
    page = visitor.open("en/diagnostic/network/", ready=False)
    page.locator("form[data-step=who] button[type=submit]").click()
    page.wait_for_selector("fieldset[aria-invalid=true] .g-error")
    assert page.locator("fieldset").get_attribute("aria-describedby") == "g-error"
    assert page.evaluate("document.activeElement.type") == "radio"
    assert page.title().startswith("Error: ")
    assert page.evaluate("location.search") == ""
    server.heal()


def test_another_visit_begins_clean_and_the_earlier_one_is_offered(visit: Any) -> None:
    """Words typed for one trouble never go into the ticket of the next; taking up where one was is one press."""
    visitor = visit()
    page = visitor.open(f"en/diagnostic/network/{LAST}")
    visitor.at("details")
    page.locator("#field-words").fill("The whole room")
    visitor.answer("details", "done")
    visitor.at("ticket")
    number = ticket_number(page)
    visitor.open("en/")
    visitor.open("en/diagnostic/network/")
    assert page.locator(".g-notice a").get_attribute("href") == TICKET
    page.locator(".g-notice a").click()
    visitor.at("ticket")
    assert "The whole room" in page.locator(".g-ticket").inner_text()
    assert ticket_number(page) == number

    visitor.open("en/")
    visitor.open("en/diagnostic/network/")
    visitor.answer("who", "attack")
    visitor.at("attack")
    body = body_of(page.locator("a[data-mail=open]").get_attribute("href") or "")
    assert "The whole room" not in body
    assert ticket_number(page) != number


def ticket_number(page: Any) -> str:
    """The number in the machine line of the mail."""
    found = read_machine_line(body_of(page.locator("a[data-mail=open]").get_attribute("href") or ""))
    assert found is not None
    return found["id"]


def test_what_is_typed_is_kept_as_it_is_typed(visit: Any) -> None:
    """Over F5, a step back and forth, and the other language; another company on the same origin has a place of its own."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{LAST}")
    visitor.at("details")
    page.locator("#field-words").press_sequentially("Tout est arrêté")
    page.reload()
    visitor.at("details")
    assert page.locator("#field-words").input_value() == "Tout est arrêté"
    page.locator(".g-back").click()
    visitor.at("around")
    page.go_back()
    visitor.at("details")
    assert page.locator("#field-words").input_value() == "Tout est arrêté"
    page.locator("a.g-lang").first.click()
    page.wait_for_url("**/en/diagnostic/network/**")
    visitor.at("details")
    assert page.locator("#field-words").input_value() == "Tout est arrêté"
    assert page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('guichet:/:network')).length") == 1


def test_a_copied_tab_has_a_ticket_of_its_own(visit: Any) -> None:
    """A tab opened from the page shares its storage: two tickets of one number would be one to a tracker."""
    visitor = visit()
    page = visitor.open(f"en/diagnostic/network/{TICKET}")
    visitor.at("ticket")
    number = ticket_number(page)
    with visitor.context.expect_page() as opened:
        page.evaluate("window.open(location.href, '_blank')")
    visitor.page = opened.value
    visitor.at("ticket")
    visitor.until("([number]) => !document.querySelector('a[data-mail=open]').href.includes(number)", [number])
    assert ticket_number(page) == number


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[] if name in RUNTIME[:2] else [pytest.mark.slow]) for name in RUNTIME]
)
def test_a_missing_file_is_said_and_trying_again_works(visit: Any, server: Server, name: str) -> None:
    """One sentence, the phone, an e-mail, the outline; and the address still holds the answers."""
    server.broken.add(name)
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{BEYOND}", ready=False)
    page.wait_for_selector("[data-state=failed] [data-retry]")
    panel = page.locator("[data-wizard]")
    assert panel.locator("a[href^='tel:']").count() == 1
    assert panel.locator("a[href^='mailto:']").count() == 1
    assert page.locator("#outline").count() == 1
    server.heal()
    panel.locator("[data-retry]").click()
    visitor.at("vpn-off")


def test_an_address_with_answers_brings_python_before_the_page_is_drawn(visit: Any, server: Server) -> None:
    """A link that the help desk pasted: the styles are late, Python comes meanwhile, once; without early.js it comes after them."""
    styles = server.held["guichet.css"] = threading.Event()
    visitor = visit()
    with visitor.page.expect_request(lambda request: request.url.endswith("/worker.js")):
        visitor.page.goto(f"{server.url}diagnostic/network/{BEYOND}", wait_until="commit")
    styles.set()
    visitor.at("vpn-off")
    assert len([worker for worker in visitor.page.workers if "runtime" in worker.url]) == 1
    server.broken.add("early.js")
    visitor = visit()
    visitor.open(f"diagnostic/network/{BEYOND}")
    visitor.at("vpn-off")


def test_no_webassembly_is_said(visit: Any) -> None:
    """A browser without it, or one that forbids it."""
    visitor = visit()
    visitor.context.add_init_script("delete self.WebAssembly")
    page = visitor.open(f"diagnostic/network/{BEYOND}", ready=False)
    page.wait_for_selector("[data-state=failed] [data-retry], [data-step=vpn-off]")


def test_a_worker_that_dies_is_noticed_and_nothing_is_lost(visit: Any) -> None:
    """Killed from inside; try again, and the address brings the place back."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{BEYOND}")
    visitor.at("vpn-off")
    next(worker for worker in page.workers if "runtime" in worker.url).evaluate("self.close()")
    visitor.state("failed")
    page.locator("[data-retry]").click()
    visitor.at("vpn-off")


def test_what_was_typed_or_sent_survives_a_failure(visit: Any, server: Server) -> None:
    """The boxes are filled again after a dead worker; an answer sent before a file failed is sent once more."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{LAST}")
    visitor.at("details")
    page.locator("#field-words").fill("Tout est bloqué")
    next(worker for worker in page.workers if "runtime" in worker.url).evaluate("self.close()")
    visitor.state("failed")
    assert page.locator("[data-wizard]").get_attribute("data-step") is None
    page.locator("[data-retry]").click()
    visitor.at("details")
    assert page.locator("#field-words").input_value() == "Tout est bloqué"

    arriving = server.held["app.zip"] = threading.Event()
    other = visit()
    page = other.open(f"diagnostic/network/{FIX}", ready=False)
    other.answer("toggle", "failed")
    server.broken.add("app.zip")
    arriving.set()
    page.wait_for_selector("[data-state=failed] [data-retry]")
    server.heal()
    page.locator("[data-retry]").click()
    other.at("vpn-off")


def test_enter_in_the_reason_never_says_that_it_works(visit: Any) -> None:
    """The box belongs to "I couldn't do it"."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{FIX}")
    visitor.at("toggle")
    page.locator(".g-reason summary").click()
    page.locator("#field-reason").fill("pas de Wi-Fi ici")
    page.keyboard.press("Enter")
    visitor.at("vpn-off")
    assert page.url.endswith("toggle=could-not")


def test_starting_again_forgets_the_first_trouble(visit: Any) -> None:
    """Its words, its struck lines and its number do not go into the next ticket."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{LAST}")
    visitor.at("details")
    page.locator("#field-words").fill("La salle 3 est coupée")
    visitor.answer("details", "done")
    visitor.at("ticket")
    page.locator("input[name=line][value=who]").uncheck()
    page.locator("[data-restart]").click()
    visitor.at("who")
    page.goto(f"{server_url(page)}diagnostic/network/{TICKET}")
    visitor.at("ticket")
    assert "salle 3" not in page.locator(".g-ticket").inner_text()
    assert page.locator("input[name=line][value=who]").is_checked()


def server_url(page: Any) -> str:
    """The address of the site's root."""
    return str(page.evaluate("location.origin")) + "/"


def test_a_double_click_counts_once(visit: Any) -> None:
    """The second click finds a busy form."""
    visitor = visit()
    page = visitor.open("diagnostic/network/")
    page.locator("input[value=me]").check()
    page.locator("form[data-step=who] button[type=submit]").dblclick()
    visitor.at("fails")
    assert page.evaluate("location.hash") == "#network/who=me"
    assert page.locator(".g-notice, .g-error").count() == 0


def test_what_is_typed_stays_in_the_tab_and_out_of_the_address(visit: Any) -> None:
    """Session storage only; reload keeps it; another tab with the same link does not have it."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{LAST}")
    visitor.at("details")
    page.locator("#field-words").fill("Tout est <b>bloqué</b> depuis 9 h")
    page.locator("#field-phone").fill("06 12")
    visitor.answer("details", "done")
    visitor.at("ticket")
    assert "bloqu" not in page.url
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('guichet'))") == []
    page.reload()
    visitor.at("ticket")
    assert "Tout est <b>bloqué</b> depuis 9 h" in page.locator(".g-ticket").inner_text()
    link = page.url
    visitor.page = visitor.new_page()
    visitor.page.goto(link)
    visitor.at("ticket")
    assert "Tout est" not in visitor.page.locator(".g-ticket").inner_text()


def test_a_megabyte_in_a_box_gets_a_sentence_and_stays(visit: Any) -> None:
    """The focus goes to the box; nothing is lost."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{LAST}")
    visitor.at("details")
    page.evaluate("document.querySelector('#field-words').value = 'x'.repeat(1_000_000)")
    page.locator("form[data-step=details] button[type=submit]").click()
    page.wait_for_selector(".g-error")
    assert page.evaluate("document.querySelector('#field-words').value.length") == 1_000_000
    assert page.evaluate("document.activeElement.id") == "field-words"


def test_struck_lines_leave_the_mail_at_once(visit: Any) -> None:
    """Unticked on the page, gone from the link; put back, there again."""
    visitor = visit()
    page = visitor.open(f"en/diagnostic/network/{TICKET}")
    visitor.at("ticket")
    who = "I am the only one affected."
    box = page.locator("label.g-line", has_text=who).locator("input")
    holds = "([text, there]) => decodeURIComponent(document.querySelector('a[data-mail=open]').href).includes(text) === there"
    visitor.until(holds, [who, True])
    box.uncheck()
    visitor.until(holds, [who, False])
    box.check()
    visitor.until(holds, [who, True])


def test_only_the_lines_the_mail_is_too_short_for_are_marked(visit: Any) -> None:
    """What is not in the link is marked, what is in it is not."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{TICKET}")
    visitor.at("ticket")
    body = body_of(page.locator("a[data-mail=open]").get_attribute("href") or "")
    for line in page.locator("label.g-line:not(.g-line--code)").all():
        text = line.locator(".g-line__text").inner_text()
        assert line.locator("[data-left]").is_visible() == (text not in body), text


def test_copy_and_draft_file(visit: Any) -> None:
    """The whole text on the clipboard, a draft that opens as one."""
    visitor = visit()
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visitor.open(f"en/diagnostic/network/{TICKET}")
    visitor.at("ticket")
    page.locator("[data-mail=copy]").click()
    visitor.until("document.querySelector('[data-mail-status]').textContent !== ''")
    assert "[KBT1 " in page.evaluate("navigator.clipboard.readText()")
    with page.expect_download() as download:
        page.locator("[data-mail=eml]").click()
    text = download.value.path().read_text("utf-8")
    assert download.value.suggested_filename == "ticket.eml"
    assert text.startswith("X-Unsent: 1")


@in_all_letters
def test_the_send_button_needs_no_search_on_a_phone(visit: Any) -> None:
    """It is inside the first screen of the outcome."""
    visitor = visit(viewport=PHONE)
    page = visitor.open(f"diagnostic/network/{TICKET}")
    visitor.at("ticket")
    box = page.locator("a[data-mail=open]").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]


def test_keyboard_alone_answers_and_the_focus_follows(visit: Any) -> None:
    """Arrows choose, Enter submits, the new question's heading has the focus and the title follows."""
    visitor = visit()
    page = visitor.open("en/diagnostic/network/")
    page.locator("input[value=production]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator("input[value=me]").is_checked()
    page.keyboard.press("Enter")
    visitor.at("fails")
    assert visitor.focused() == "What is not working?"
    assert page.title().startswith("What is not working? - Internet and network")


def test_no_choice_gets_a_sentence_before_the_choices(visit: Any) -> None:
    """And the address stays."""
    visitor = visit()
    page = visitor.open("diagnostic/network/#network/who=me")
    visitor.at("fails")
    page.locator("form[data-step=fails] button[type=submit]").click()
    page.wait_for_selector(".g-error")
    assert page.evaluate("location.hash") == "#network/who=me"


def test_the_connection_is_measured_in_words(visit: Any) -> None:
    """Measured here, read by Python, carried into the next step; skipping works too."""
    visitor = visit()
    page = visitor.open("en/diagnostic/network/#network/who=me/fails=slow/link=home")
    visitor.at("connection")
    page.locator("[data-measure]").click()
    page.wait_for_selector(".g-measure")
    assert "Connected to a network" in page.locator(".g-measure").inner_text()
    page.locator("button[name=result]").first.click()
    page.wait_for_selector(".g-results")
    assert "connection=" in page.url


@in_all_letters
def test_a_crisis_shows_the_phone_before_anything(visit: Any) -> None:
    """On a phone, the number is on the first screen and calls."""
    visitor = visit(viewport=PHONE)
    page = visitor.open("diagnostic/network/#network/who=production/work=no/around=no")
    visitor.at("site-down")
    huge = page.locator(".g-phone--huge")
    box = huge.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < PHONE["height"]
    assert (huge.get_attribute("href") or "").startswith("tel:+")


# What Material's script adds to an element that has the focus, if it is there by then.
FOCUSED = ' class="focus-visible" data-focus-visible-added=""'


def drawn(page: Any) -> str:
    """The step as Python drew it."""
    return str(page.locator(".g-step").inner_html()).replace(FOCUSED, "")


def test_later_visits_start_from_a_snapshot_and_give_the_same_page(visit: Any) -> None:
    """Kept after the first answer, used by the next page of this profile."""
    visitor = visit()
    page = visitor.open(f"diagnostic/network/{FIX}")
    visitor.at("toggle")
    first = drawn(page)
    visitor.until(
        "caches.keys().then(async keys => { for (const key of keys) if ((await (await caches.open(key)).keys()).length) return true; return false })"
    )
    asked: list[str] = []
    visitor.context.on("request", lambda request: asked.append(request.url))
    page.reload()
    visitor.at("toggle")
    assert drawn(page) == first
    assert not any(url.endswith("std.zip") for url in asked)


def test_without_script_the_outline_the_phone_and_the_mail_are_there(visit: Any) -> None:
    """The whole diagnostic as text, open; no dead button."""
    visitor = visit(java_script_enabled=False)
    page = visitor.open("diagnostic/network/", ready=False)
    text = page.locator("#outline").inner_text()
    assert page.locator("noscript a[href^='tel:'], main a[href^='tel:']").count() >= 1
    assert page.locator("a[href^='mailto:']").count() >= 1
    page.locator("#outline summary").click()
    assert len(page.locator("#outline").inner_text()) > len(text) or len(text) > 2000
    assert not page.locator("form[data-step] button").first.is_visible()
