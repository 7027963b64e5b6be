"""The door: requests as the page sends them, replies as the page shows them."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diagnostics.engine.errors import UnknownWizardError
from diagnostics.engine.explore import survey
from diagnostics.engine.run import replay
from diagnostics.engine.steps import OVER, Outcome
from diagnostics.pages.html import h, render
from diagnostics.visit.address import read_address, write_address
from diagnostics.visit.door import handle, handle_json
from diagnostics.visit.prepared import sample_requests, static_page
from diagnostics.wizards import ALL

DESK = {
    "company": "Novalac",
    "email": "desk@example.test",
    "phone": "01 99 00 12 34",
    "tel": "+33199001234",
    "hours": "always",
    "emergency": "112",
    "contract": "MC-1",
    "site_url": "https://guichet.example.test/",
}
LINKS = {"KB-025": {"url": "../../reseau/internet-coupe/", "title": "Plus d’Internet"}}
AGENT = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
)
LONG = "#network/who=me/fails=nothing/link=office-wifi/neighbour=works"
DONE = LONG + "/toggle=failed/vpn-off=failed/clock=failed/restart=failed/wired=failed/work=no/around=no/details=done"


def ask(fragment: str = "", wizard: str = "network", language: str = "en", **more: Any) -> Any:
    """One request with the usual context."""
    env = {"agent": AGENT, "platformVersion": "15.0.0", "screen": "1920x1080", "language": "fr-FR"}
    request = {
        "wizard": wizard,
        "language": language,
        "fragment": fragment,
        "env": env,
        "context": {"desk": DESK, "links": LINKS, "wizards": {"network": "Internet", "power": "Power"}},
    }
    return handle({**request, **more})


def submit(fragment: str, step: str, value: str, **more: Any) -> Any:
    """One answer."""
    return ask(fragment, do="submit", step=step, value=value, **more)


def text_of(reply: Any) -> str:
    """The words of a reply, without tags."""
    return html.unescape(re.sub(r"<[^>]+>", " ", reply["html"]))


@cache
def finished(wizard: str) -> list[str]:
    """The fragment of one path to each outcome of a wizard."""
    paths = [path for path in survey(ALL[wizard]) if getattr(path.step, "ending", "") != OVER]
    ends = {path.step.id: write_address(wizard, path.answers) for path in paths}
    return list(ends.values())


def test_an_answer_leads_to_the_next_step_and_into_the_address() -> None:
    """Submit, and the fragment grows."""
    reply = submit("", "who", "me")
    assert (reply["fragment"], reply["state"]["step"]) == ("#network/who=me", "fails")
    assert reply["title"].startswith("What is not working?")


def test_a_fragment_lands_on_the_same_step_as_its_answers() -> None:
    """Back, reload, bookmark and the link in a ticket."""
    reply = ask(LONG)
    assert (reply["fragment"], reply["state"]["type"]) == (LONG, "fix")


def test_standing_on_an_earlier_question_keeps_the_later_answers() -> None:
    """The answer given is chosen again, and nothing is lost from the address."""
    reply = ask(LONG + "/at=fails")
    assert reply["fragment"] == LONG + "/at=fails"
    assert 'value="nothing" checked' in reply["html"]


def test_a_change_keeps_what_still_holds_and_names_what_does_not() -> None:
    """From nothing to slow: the place still holds, the neighbour is not asked any more."""
    reply = submit(LONG + "/at=fails", "fails", "slow")
    assert reply["fragment"] == "#network/who=me/fails=slow/link=office-wifi"
    assert "Does another device work on this network?" in text_of(reply).replace("\u00a0", " ")


def test_the_same_answer_again_goes_back_to_where_one_was() -> None:
    """Nothing changed, nothing is asked twice."""
    assert submit(LONG + "/at=fails", "fails", "nothing")["fragment"] == LONG


@pytest.mark.parametrize(
    ("fragment", "lands", "says"),
    [
        ("#network/who=zz", "who", "does not exist any more"),
        ("#network/who=me/fails=gone/link=home", "fails", "does not exist any more"),
        ("#network/who=me/%3Cscript%3E=1", "fails", "could not be read"),
        ("#nosuch/who=me", "who", "does not exist"),
        ("#power/who=me", "who", "another diagnostic"),
        ("#network/who=me/nosuch=yes", "fails", "nosuch"),
        ("#" + "/x" * 3000, "who", "could not be read"),
        ("#network/" + "a=b/" * 5000, "who", ""),
        ("#network/who=me/who=several", "fails", "could not be read"),
        ("#network/at=at/at=who", "who", ""),
        ("#\u202e/\ud83d=\x00", "who", "could not be read"),
    ],
)
def test_a_hostile_or_stale_fragment_gets_a_sentence(fragment: str, lands: str, says: str) -> None:
    """The last good step, and what was wrong."""
    if fragment.startswith("#power") and "power" not in ALL:
        pytest.skip("power is not there yet")
    reply = ask(fragment)
    assert says in text_of(reply)
    if says != "another diagnostic" and "who=several" not in fragment:
        assert reply["state"]["step"] == lands


@given(st.text(max_size=200))
def test_any_fragment_gets_a_page(fragment: str) -> None:
    """Whatever stands in the address bar."""
    reply = ask("#" + fragment)
    assert reply["state"]["step"]
    assert read_address(reply["fragment"]).wizard == "network"


@settings(max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from(["texts", "figures", "struck", "number", "x"]),
        st.recursive(
            st.none() | st.text() | st.integers(), lambda s: st.lists(s) | st.dictionaries(st.text(), s), max_leaves=6
        ),
    )
)
def test_anything_in_the_tabs_storage_gets_a_page(kept: dict[str, object]) -> None:
    """Session storage is the visitor's own."""
    reply = ask(DONE, kept=kept)
    assert reply["state"]["level"] in (1, 2, 3)
    json.dumps(reply["kept"])


@pytest.mark.parametrize("value", ["", "nosuch", "<b>"])
def test_no_answer_or_an_unknown_one_is_asked_for_again(value: str) -> None:
    """The sentence stands before the choices; the address does not change."""
    start = "#network/who=me/fails=nothing/link=home"
    reply = submit(start, "neighbour", value)
    assert reply["fragment"] == start
    assert "Choose an answer" in text_of(reply)
    assert 'aria-describedby="g-hint g-error"' in reply["html"]


def test_an_answer_to_a_question_of_another_tab_is_not_taken() -> None:
    """A late form says where one is."""
    reply = submit("#network/who=me", "neighbour", "works")
    assert reply["state"]["step"] == "fails"
    assert "already been answered" in text_of(reply)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("x" * 1_000_000, "1000000 characters, 4000 at most"),
        ("my password: hunter2", "Remove it"),
    ],
)
def test_a_text_that_is_refused_stays_in_its_box(words: str, says: str) -> None:
    """Nothing typed is lost."""
    start = DONE.removesuffix("/details=done")
    reply = submit(start, "details", "done", fields={"words": words, "since": "this morning"})
    assert says in text_of(reply)
    assert reply["state"]["step"] == "details"
    assert reply["kept"]["texts"]["details"]["words"] == words
    assert html.escape(words, quote=False) in reply["html"]
    assert 'aria-invalid="true"' in reply["html"]


def test_a_required_field_is_asked_for() -> None:
    """What is due today is the fact that makes it a level 2."""
    start = "#network/who=me/fails=wifi/where=office/toggle=stop/work=part/around=no/date=today"
    reply = submit(start, "due", "done", fields={"what-due": "  "})
    assert "Fill in" in text_of(reply)
    assert submit(start, "due", "done", fields={"what-due": "salaries, 5 pm"})["state"]["step"] == "details"


def test_markup_in_a_text_is_shown_as_text() -> None:
    """Escaped by construction."""
    reply = submit(DONE.removesuffix("/details=done"), "details", "done", fields={"words": "<script>alert(1)</script>"})
    assert "<script" not in reply["html"]
    assert "&lt;script&gt;" in reply["html"]
    assert render(h("p", "<b>", title='"><img>')) == '<p title="&quot;&gt;<img&gt;">&lt;b&gt;</p>'


def test_the_ticket_says_what_who_and_what_was_tried() -> None:
    """In the user's words first; empty fields are not in it; the machine line is its own paragraph."""
    texts = {"details": {"words": "Rien ne charge", "since": "9 h", "asset": ""}}
    body = ask(DONE, kept={"texts": texts, "number": "ABC234"})["mail"]["text"]
    lines = body.split("\n")
    assert lines[:3] == ["Hello,", "", "Rien ne charge"]
    assert "I am the only one affected." in lines
    assert "When it began, 9 h." in lines
    assert "I restarted the computer, no change." in lines
    assert any("This is level 2, blocking, because one person" in line for line in lines)
    assert any("insurer" in line for line in lines)
    assert (
        "This ticket was written with Windows 11, Chrome 156, 1920x1080, fr-FR.".replace("1920x1080", "1920 × 1080")
        in lines
    )
    assert "label" not in body
    assert lines[-4:-3] == [""]
    assert lines[-3].startswith("[KBT1 id=ABC234 wizard=network v=2 niv=2 ")
    assert lines[-1] == "Thank you."


@pytest.mark.slow
def test_no_line_we_write_is_cut_by_a_tracker() -> None:
    """Rule 5 of ticket.md, over every outcome, in both languages."""
    for wizard in ALL:
        for fragment in finished(wizard):
            for language in ("fr", "en"):
                for line in ask(fragment, wizard, language)["mail"]["text"].split("\n"):
                    assert not re.match(r"[-_>|#.]|From |To:|Subject:|\S+ ?:", line), line


def test_every_link_of_an_outcome_fits_in_a_mail_program() -> None:
    """1,800 characters, for every outcome of every wizard."""
    for wizard in ALL:
        for fragment in finished(wizard):
            for language in ("fr", "en"):
                assert len(ask(fragment, wizard, language)["mail"]["mailto"]) <= 1800


def test_a_struck_line_leaves_the_mail_and_stays_on_the_page() -> None:
    """Unticking answers with new links only."""
    reply = ask(DONE, do="mail", struck=["who"])
    assert "I am the only one affected." not in reply["mail"]["text"]
    assert reply["kept"]["struck"] == ["who"]
    again = ask(DONE, kept=reply["kept"])
    assert "I am the only one affected." in text_of(again)
    assert re.search(r'<input[^>]*value="who"(?! checked)', again["html"])
    assert "I am the only one affected." not in again["mail"]["text"]


def test_figures_become_words_and_a_verdict() -> None:
    """Measured in the page, read in Python, carried by the form."""
    start = "#network/who=me/fails=slow/link=office-wifi"
    figures = {"online": True, "reach": {"times": [2000, 2100, 1900]}, "clock": {"skew": 0, "cached": False}}
    reply = ask(start, do="measure", step="connection", figures=figures)
    assert reply["verdict"] == "slow"
    assert "Yes, in 2.0 s, slow" in text_of(reply)
    mail = ask(start + "/connection=slow/toggle=stop/work=slow/details=done", kept=reply["kept"])["mail"]
    assert "This site answers (Yes, in 2.0 s, slow)" in mail["text"]


def test_a_crisis_shows_the_phone_first() -> None:
    """Then what to say, then the ticket."""
    reply = ask("#network/who=production/work=no/around=no")
    assert reply["state"] | {"step": ""} == {
        "step": "",
        "type": "outcome",
        "level": 3,
        "kind": "corrective",
        "priority": 5,
        "ending": "ticket",
    }
    page = reply["html"]
    assert page.index("g-phone--huge") < page.index("g-verdict") < page.index("g-say") < page.index("g-ticket")
    assert reply["title"].startswith("Call now")


def test_a_crisis_takes_details_without_leaving_the_phone() -> None:
    """The details form inside the outcome changes the ticket only."""
    start = "#network/who=production/work=no/around=no"
    reply = submit(start, "details", "done", fields={"words": "All tills are dead"})
    assert reply["fragment"] == start
    assert "All tills are dead" in reply["mail"]["text"]


def test_unknown_wizard_is_a_named_error() -> None:
    """The page never sends one; a caller learns the known ids."""
    with pytest.raises(UnknownWizardError, match="network"):
        handle({"wizard": "nosuch"})


def test_json_door_is_the_same_door() -> None:
    """What the worker calls."""
    request = {"wizard": "network", "language": "fr"}
    assert json.loads(handle_json(json.dumps(request))) == handle(request)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_static_page_has_the_first_question_and_the_outline(language: str) -> None:
    """What the build writes, readable without Python and without script."""
    for wizard in ALL:
        page = static_page(wizard, language, DESK, LINKS)
        assert 'data-step="' in page["first"]
        assert page["outline"].count("<li>") > 20
        assert DESK["email"] in page["failed"]


def test_samples_cover_every_wizard() -> None:
    """The trimmed runtime is built by running these."""
    samples = [json.loads(text) for text in sample_requests()]
    assert {sample["wizard"] for sample in samples if "wizard" in sample} == set(ALL)
    assert any(handle(sample).get("mail") for sample in samples)


def test_addresses_are_read_back() -> None:
    """Every path of a wizard through write and read."""
    for fragment in finished("network"):
        address = read_address(fragment)
        assert not address.broken
        assert isinstance(replay(ALL["network"], address.answers).step, Outcome)


@pytest.mark.parametrize("tail", ["/", ".", ")", " ", ">.", "»", "%20", "%C2%BB", "%3E."])
def test_what_a_mail_leaves_at_the_end_of_a_link_is_no_fault(tail: str) -> None:
    """A slash, the full stop of the sentence, the bracket around the address."""
    address = read_address("#network/who=me/fails=wifi" + tail)
    assert (address.answers, address.broken) == ({"who": "me", "fails": "wifi"}, False)


def test_the_page_tells_which_lines_the_mail_is_too_short_for() -> None:
    """What is left out of the e-mail is marked on the page, and stays in the copy."""
    texts = {"details": {"words": "Une phrase assez longue pour compter. " * 60}}
    reply = ask(DONE, kept={"texts": texts})
    assert "_link" in reply["mail"]["left_out"]
    shown = re.findall(r'value="([a-z0-9_-]+)"[^>]*>(?:(?!</label>).)*?data-left=""(?! hidden)', reply["html"])
    assert set(shown) == set(reply["mail"]["left_out"])
    assert "guichet.example.test" in reply["mail"]["text"]


def test_another_first_answer_forgets_the_words_of_the_first_trouble() -> None:
    """Danger after a Wi-Fi ticket: its words and struck lines are not sent with it."""
    kept = {"texts": {"details": {"words": "The Wi-Fi of room 3"}}, "struck": ["who"], "number": "ABC234"}
    reply = submit(f"{DONE}/at=who", "who", "danger", kept=kept)
    assert "room 3" not in reply["mail"]["text"]
    assert reply["kept"]["struck"] == []


def test_in_a_danger_the_act_and_the_emergency_number_come_first() -> None:
    """Then the help desk; no article on networks beside it."""
    reply = ask("#network/who=danger")
    page = reply["html"]
    assert page.index("Move away") < page.index('href="tel:112"') < page.index('href="tel:+33199001234"')
    assert "Internet" not in page[page.index("<aside") :]


def test_every_line_of_a_ticket_can_be_struck_by_itself() -> None:
    """A line's id is its own: striking the link of the path does not strike the answer to a question called "link"."""
    for wizard in ALL:
        for fragment in finished(wizard):
            found = re.findall(r'name="line" value="([^"]+)"', ask(fragment, wizard)["html"])
            assert len(found) == len(set(found)), fragment
