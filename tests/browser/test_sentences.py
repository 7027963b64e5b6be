"""Whole visits, from one sentence in the box to the ticket, in both languages, on phone and desktop, with Python there, late or not at all."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import unquote

import pytest

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.server import Server
from tests.browser.test_ask import BELOW, RESULT, come, say, sound

pytestmark = pytest.mark.browser

FR, EN = "", "en/"
CARD = "4970 1012 3456 7893"
LINE = ".g-line__text"
# What a person who knows no better answers, where the sentence has not: all else takes the last answer.
LIKELY = {"who": "me", "work": "part", "around": "no", "date": "none"}
QUOTED = "\n-- \nJean\n\nLe lundi 3 mars 2025, Paul a écrit :\n> mon imprimante est en panne, code E-502"
QUOTED_EN = "\n-- \nJane\n\nOn Monday Paul wrote:\n> the printer is jammed, code 0x00000709"


@dataclass(frozen=True)
class Told:
    """One sentence. wizard: the diagnosis that the button leads to, none where nothing is proposed. given: the answers that its
    address has. mail: what the ticket holds beside the words themselves. never: what it must not hold. crisis: the phone is first.
    """

    home: str
    text: str
    wizard: str = ""
    given: str = ""
    mail: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    crisis: bool = False
    also: str = ""

    @property
    def words(self) -> str:
        """What the ticket quotes: the first line, before what is hidden."""
        return re.split(r"Hiver|Winter|49", self.text.partition("\n")[0])[0]


SENTENCES = [
    Told(FR, "toute l’agence de Lyon est sans réseau depuis 8h15, on est 22 les bras croisés", "network", "who=several",
         ("depuis 8h15", "22 personnes", "Lyon"), crisis=True),
    Told(EN, "my vpn does not connect from the hotel, error 809", "network", "who=me/fails=vpn/vpn=no-answer", ("809",)),
    Told(FR, "ma chaise est cassée"),
    Told(EN, "I cannot log in, my password is Winter2024!", "account", "who=me", never=("Winter2024",)),
    Told(FR, "mon vpn marche pas de l’hôtel, erreur 809", "network", "who=me/fails=vpn/vpn=no-answer", ("809",)),
    Told(FR, "Silae ne s’ouvre plus", "software", "who=me", ("Silae",)),
    Told(FR, "Rivoli-2 ne sort plus rien depuis ce matin, j’ai déjà redémarré", "printer", "who=me",
         ("Rivoli-2", "depuis ce matin")),
    Told(FR, "imprimante HS et plus de mails depuis ce matin", "printer", "who=me", ("depuis ce matin",), also="mail"),
    Told(FR, f"j’arrive plus à ouvrir outlook, mon mot de passe : Hiver2024!, ma carte {CARD}", "mail", "who=me",
         ("Outlook",), ("Hiver2024", CARD, CARD.replace(" ", ""))),
    Told(FR, "mon pc portable est très lent depuis la mise à jour d’hier", "slow", "who=me/now=slow", ("mise à jour",)),
    Told(FR, f"mon écran reste noir depuis lundi, je suis à la maison{QUOTED}", "screen-keyboard", "who=me",
         ("depuis lundi",), ("E-502", "Paul")),
    Told(FR, "de la fumée sort de mon pc", "crisis", "who=danger", crisis=True),
    Told(EN, "the whole branch has no network since 8:15, 22 of us cannot work", "network", "who=several",
         ("since 8:15", "22 people"), crisis=True),
    Told(EN, "which hotel is cheap in Madrid"),
    Told(EN, "outlook crashes since the update, error 0x8004010F", "software", "who=me", ("0x8004010F", "since the update")),
    Told(EN, "the printer does not print and I get no mails since this morning", "printer", "who=me", ("since this morning",), also="mail"),
    Told(EN, "my laptop battery does not charge any more, client meeting at 3pm", "power", "who=me/symptom=battery",
         ("meeting at 3pm",)),
    Told(EN, "Batigest Connect crashes when I open a file, I restarted", "software",
         "who=me/software-need=crash/crash-when=file", ("Batigest Connect",)),
    Told(EN, "all our files have been encrypted and they want a ransom", "security", "who=attack", crisis=True),
    Told(EN, f"my laptop is very slow since yesterday.{QUOTED_EN}", "slow", "who=me/now=slow", ("since yesterday",),
         ("0x00000709", "Paul")),
]  # fmt: skip
QUICK = 4


def each() -> Iterator[Any]:
    """Phone and desktop in turn; the first few in every test run."""
    for number, told in enumerate(SENTENCES):
        size = (PHONE, DESKTOP)[number % 2]
        marks = [] if number < QUICK else [pytest.mark.slow]
        yield pytest.param(told, size, id=f"{told.home or 'fr/'}{told.text[:24]}", marks=marks)


def confirm(page: Any) -> None:
    """The first question is shown with the answer chosen; a click says yes."""
    page.wait_for_selector("form[data-step=who] input[value=me]:checked")
    page.click("form[data-step=who] button[type=submit]")


def walk(visitor: Any) -> None:
    """On to the ticket, asking for help wherever something is to be tried."""
    page = visitor.page
    for number in count():
        assert number < 40
        page.wait_for_selector(
            "[data-wizard][data-state=ready] :is(form[data-step], a[data-mail=open])", state="attached"
        )
        if page.locator("a[data-mail=open]").count():
            return
        form = page.locator("form[data-step]").first
        step = form.get_attribute("data-step")
        if form.locator("input[type=radio]").count():
            chosen = form.locator("input[type=radio]:checked, input[type=radio]").all()
            values = [box.get_attribute("value") for box in chosen]
            if not form.locator("input[type=radio]:checked").count():
                value = LIKELY[step] if LIKELY.get(step) in values else values[-1]
                form.locator(f"input[value='{value}']").check()
            form.locator("button[type=submit]").first.click()
        elif form.locator("button[name=result]").count():
            form.locator("button[name=result]:is([value=stop], [value=unknown])").first.click()
        else:
            for box in form.locator("[required]").all():
                box.fill("17 h")
            form.locator("button[type=submit]").first.click()
        page.wait_for_selector(f"[data-wizard][data-state=ready]:not([data-step='{step}'])")


def ticket(page: Any) -> str:
    """The lines that will be sent."""
    return "\n".join(page.locator(LINE).all_text_contents())


def kept_words(page: Any) -> str:
    """All that the tab keeps."""
    return str(
        page.evaluate("JSON.stringify(Object.entries(sessionStorage).filter(([name]) => !name.endsWith(':ask')))")
    )


@pytest.mark.parametrize(("told", "size"), list(each()))
def test_from_a_sentence_to_the_ticket(visit: Any, told: Told, size: dict[str, int]) -> None:
    """The diagnosis, the answers given, the words and facts in the mail; nothing of the text in an address."""
    visitor = visit(viewport=size)
    page = come(visitor, told.home)
    page.fill("#ask", told.text)
    page.press("#ask", "Enter")
    if not told.wizard:
        page.wait_for_selector(f"{BELOW} .g-said__ways")
        assert not page.locator(f"{BELOW} [data-lead]").count()
        return sound(page)
    page.wait_for_selector(f"{BELOW} .g-button[data-lead={told.wizard}][href*='#{told.wizard}/{told.given}']")
    assert page.locator(f"{BELOW} > .g-alarm:first-child .g-phone--huge").count() == told.crisis
    if told.also:
        assert page.locator(f"{BELOW} [data-lead={told.also}]").count() == 1
    page.click(f"{BELOW} .g-button[data-lead={told.wizard}]")
    if not told.crisis:
        confirm(page)
    walk(visitor)
    lines, mail = ticket(page), unquote(page.locator("a[data-mail=open]").first.get_attribute("href"))
    assert told.words.strip(" ,.:") in lines
    assert told.words.strip(" ,.:")[:60] in mail
    for part in told.mail:
        assert part in lines.partition(told.words.strip(" ,.:"))[2], part
    for part in told.never:
        assert part not in lines + mail + page.url + kept_words(page)
    assert told.words[:12] not in unquote(page.url)


def test_what_was_taken_from_the_sentence_is_said_and_can_be_left_out(visit: Any) -> None:
    """Beside each answer in the recap, and as a quotation where the visit begins; axe finds nothing."""
    visitor = visit(viewport=PHONE)
    page = come(visitor)
    say(page, "mon vpn marche pas de l’hôtel depuis 8h15, erreur 809")
    page.click(f"{BELOW} .g-button[href*='vpn=no-answer']")
    page.wait_for_selector("form[data-step=who] input[value=me]:checked")
    assert "8h15" in page.locator("[data-message] p").inner_text()
    visitor.state("ready")
    sound(page)
    confirm(page)
    page.wait_for_selector(".g-recap dd small")
    assert page.locator(".g-recap dd small").all_text_contents() == ["d’après votre message"] * 3
    page.go_back()
    page.wait_for_selector("form[data-step=who] input[value=me]:checked")
    page.locator("[data-message] button").click()
    assert page.evaluate("document.activeElement.closest('[data-message]') !== null")
    confirm(page)
    walk(visitor)
    assert "8h15" not in ticket(page)


def test_an_answer_is_told_once_and_moves_nothing_under_a_finger(visit: Any) -> None:
    """A screen reader hears one sentence; while something is pressed the page stays as it is."""
    visitor = visit(viewport=PHONE)
    page = come(visitor)
    page.evaluate("""() => {
      const told = document.querySelector("[data-understood=box] + [role=status]");
      globalThis.heard = [];
      new MutationObserver(() => heard.push(told.textContent)).observe(told, { childList: true, characterData: true, subtree: true });
    }""")
    page.fill("#ask", "mon vpn marche pas de l’hôtel, erreur 809")
    page.locator("h1").hover()
    page.mouse.down()
    page.wait_for_timeout(3000)
    assert page.locator(BELOW).is_hidden()
    page.mouse.up()
    page.wait_for_selector(f"{BELOW} .g-button[href*='vpn=no-answer']")
    page.press("#ask", "Enter")
    page.wait_for_timeout(500)
    assert len(page.evaluate("heard")) == 1


def test_a_diagnosis_begun_by_hand_has_the_words_too(visit: Any, server: Server) -> None:
    """Python never read them; they last over F5, start nothing by themselves, and leave with the ticket."""
    server.broken.add("triage.json")
    visitor = visit(viewport=PHONE)
    page = visitor.open("")
    page.fill("#ask", f"un truc bizarre sur mon poste, mot de passe : Hiver2024!, carte {CARD}")
    asked: list[str] = []
    page.reload()
    visitor.context.on("request", lambda request: asked.append(request.url))
    assert page.input_value("#ask").startswith("un truc bizarre")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/runtime/" in url or "understanding" in url]
    visitor.open("diagnostic/network/#network/who=several/work=no/around=no")
    page.wait_for_selector("a[data-mail=open]", state="attached")
    lines = "\n".join(page.locator(LINE).all_text_contents())
    mail = unquote(page.locator("a[data-mail=open]").first.get_attribute("href"))
    assert "un truc bizarre" in lines
    assert "un truc bizarre" in mail
    assert not any(secret in lines + mail for secret in ("Hiver2024", CARD))
    page.locator("summary", has_text="ticket").click()
    page.evaluate("document.querySelector('a[data-mail=open]').removeAttribute('href')")
    page.locator("[data-mail=copy]").click()
    visitor.open("", ready=False)
    assert page.input_value("#ask") == ""


def test_the_answers_show_at_once_where_python_is_late(visit: Any, server: Server) -> None:
    """The question with its answer chosen, then the next one, before anything of Python has come."""
    visitor = visit(viewport=PHONE)
    page = come(visitor)
    say(page, "mon vpn marche pas de l’hôtel, erreur 809")
    page.wait_for_selector(f"{BELOW} .g-button[href*='vpn=no-answer']")
    arriving = server.held["worker.js"] = threading.Event()
    page.click(f"{BELOW} .g-button[data-lead=network]")
    confirm(page)
    page.wait_for_selector("form[data-step]:not([data-step=who])")
    assert page.locator("[data-wizard]").get_attribute("data-python") is None
    assert page.locator(".g-recap dd small").count() == 3
    assert "fails=vpn/vpn=no-answer" in page.url
    arriving.set()
    walk(visitor)
    assert "erreur 809" in ticket(page)


@pytest.mark.slow
def test_where_python_fails_after_the_sentence_the_words_wait(visit: Any, server: Server) -> None:
    """The places made ahead lead as far as they go; once Python comes, on a second try, the ticket has the words."""
    visitor = visit()
    page = come(visitor, EN)
    say(page, "my vpn does not connect from the hotel, error 809")
    page.wait_for_selector(f"{BELOW} .g-button[href*='vpn=no-answer']")
    server.broken.add("worker.js")
    page.click(f"{BELOW} .g-button[data-lead=network]")
    confirm(page)
    page.wait_for_selector("form[data-step]:not([data-step=who])")
    server.broken.clear()
    page.reload()
    walk(visitor)
    assert "error 809" in ticket(page)


@pytest.mark.slow
@pytest.mark.parametrize("home", [FR, EN])
def test_without_python_the_sentence_leads_to_the_search_and_is_kept(visit: Any, server: Server, home: str) -> None:
    """And from there to a diagnosis, whose ticket has it once Python works there."""
    server.broken.add("understanding.js")
    visitor = visit()
    page = visitor.open(home)
    say(page, "vpn 809")
    page.wait_for_selector(RESULT)
    server.broken.clear()
    visitor.open(f"{home}diagnostic/network/")
    assert "vpn 809" in page.locator("[data-message] p").inner_text()
    visitor.answer("who", "me")
    walk(visitor)
    assert "vpn 809" in ticket(page)
