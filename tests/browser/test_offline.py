"""The site without a network: what one visit keeps, all of it where asked for, and never a mixture of two builds."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.test_visits import FIX, TICKET, body_of

READY = "navigator.serviceWorker.getRegistration().then(found => Boolean(found?.active))"


def kept(visit: Any) -> Any:
    """A visitor whose device has kept what one visit keeps."""
    visitor = visit(service_workers="allow")
    visitor.open("")
    visitor.until(READY)
    visitor.until("Boolean(navigator.serviceWorker.controller)")
    return visitor


def test_after_one_visit_the_emergencies_and_the_network_diagnosis_open_without_a_network(visit: Any) -> None:
    """To the ticket: its text can be copied, and the number is there to call."""
    visitor = kept(visit)
    visitor.context.set_offline(True)
    for path in ("", "en/", "cartes/", "diagnostic/", "assistance/niveau-3-crise/", "securite/j-ai-clique/"):
        page = visitor.open(path, ready=False)
        assert page.locator("a[href^='tel:']").count() >= 1, path
        page.wait_for_selector("[data-offline-bar]:not([hidden])")
    page = visitor.open(f"diagnostic/network/{FIX}")
    visitor.at("toggle")
    page.goto(f"{visitor.server.url}diagnostic/network/{TICKET}")
    page.reload()
    visitor.at("ticket")
    assert "[KBT1 " in body_of(page.locator("a[data-mail=open]").get_attribute("href") or "")


@pytest.mark.slow
def test_what_was_visited_opens_again_and_what_was_not_does_not(visit: Any) -> None:
    """A page of the store says so, with its day."""
    visitor = kept(visit)
    visitor.open("ordinateur/ordinateur-lent/")
    visitor.until("caches.match('index.html').then(found => Boolean(found))")
    visitor.context.set_offline(True)
    page = visitor.open("ordinateur/ordinateur-lent/")
    page.wait_for_selector("[data-offline-bar]:not([hidden])")
    assert "20" in page.locator("[data-offline-bar]").inner_text()


@pytest.mark.slow
def test_all_of_it_is_kept_where_that_is_asked_for_and_goes_again(visit: Any) -> None:
    """Its size is told before; every page opens then; one press drops it."""
    visitor = kept(visit)
    page = visitor.open("")
    page.wait_for_selector("[data-keep-site]:visible")
    assert "Mo" in page.locator("[data-keep-site]").inner_text()
    page.locator("[data-keep-site]").click()
    visitor.until("caches.keys().then(names => names.some(name => name.endsWith(':all')))")
    visitor.context.set_offline(True)
    page = visitor.open("diagnostic/printer/", ready=False)
    visitor.state("ready")
    visitor.context.set_offline(False)
    page = visitor.open("")
    page.wait_for_selector("[data-keep-site]:visible")
    page.locator("[data-keep-site]").click()
    visitor.until("caches.keys().then(names => !names.some(name => name.endsWith(':all')))")


def test_the_measure_of_the_line_never_comes_from_the_store(visit: Any) -> None:
    """Else a device without a network would seem to have one."""
    visitor = kept(visit)
    visitor.context.set_offline(True)
    page = visitor.open("")
    assert page.evaluate("fetch('assets/ping.txt').then(() => 'there', () => 'none')") == "none"
