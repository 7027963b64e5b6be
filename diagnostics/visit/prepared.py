"""What the build takes from a wizard: its first step, its outline, the words of the page; and requests to try the runtime with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from diagnostics import pages
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.run import replay
from diagnostics.engine.steps import Outcome
from diagnostics.engine.translation import N_
from diagnostics.engine.wizard import Wizard
from diagnostics.pages import Reader, outline
from diagnostics.pages.html import h, render
from diagnostics.visit.address import write_address
from diagnostics.visit.door import handle
from diagnostics.visit.submit import CHOOSE
from diagnostics.wizards import ALL, get

SAMPLE = "Toute l’agence est sans réseau depuis 8h15, on est 22. My VPN says error 809, password: Abc123!"


def static_page(
    wizard_id: str, language: str, desk: Mapping[str, object], articles: Mapping[str, Mapping[str, str]]
) -> dict[str, str]:
    """What the build puts on a wizard's page: title, description, the first step and the outline as HTML.

    Raises UnknownWizardError, or AuthorError where the wizard itself is wrong.
    """
    reader = Reader(language, desk, articles)
    wizard = get(wizard_id)
    request = {"wizard": wizard_id, "language": language, "context": {"desk": desk, "links": articles}}
    return {
        "title": reader.wizard(wizard_id, "title"),
        "description": reader.wizard(wizard_id, "summary"),
        "first": str(handle(request)["html"]),
        "outline": render(*outline.outline(wizard, reader)),
        "failed": render(_failed(reader)),
        "waiting": reader.t(N_("One moment, the diagnostic is starting")),
        "waiting_bytes": reader.t(
            N_("One moment, the diagnostic is starting ({loaded} of {total} MB)"), loaded="{loaded}", total="{total}"
        ),
        "resuming": reader.t(N_("One moment, we are finding your place again")),
        "busy": reader.t(N_("One moment")),
        "choose": reader.t(CHOOSE),
        "error": reader.t(N_("Error:")),
        "earlier": reader.t(N_("You had begun this diagnosis in this tab.")),
        "take_up": reader.t(N_("Take up where I was")),
        "from_message": reader.t(N_("from your message")),
        "message": reader.t(N_('The ticket will hold your message: "{words}"'), words="{words}"),
        "leave_message": reader.t(N_("Leave it out")),
        "message_left": reader.t(N_("Your message stays out of the ticket.")),
        "copied": reader.t(N_("Copied. Paste it into a new message.")),
        "copy_failed": reader.t(N_("The browser refused to copy. Select the text and copy it by hand.")),
        "saved": reader.t(N_("File saved. Open it to send it.")),
    }


def _failed(reader: Reader) -> Element:
    """What still works when Python does not: try again, the phone, a plain e-mail, the outline."""
    t = reader.t
    return h(
        "div",
        h("h1", t(N_("The diagnostic does not answer")), tabindex="-1"),
        h("p", t(N_("A file is missing, or the browser cannot run it. What you answered and typed is kept."))),
        h(
            "p",
            h("button", t(N_("Try again")), class_="g-button g-button--big", type="button", data_retry=True),
            h("a", t(N_("Write an e-mail")), class_="g-button g-button--quiet", href=reader.mailto),
            class_="g-actions",
        ),
        h("p", t(N_("By phone:")), " ", pages.phone(reader), " ", pages.status(reader)),
        h("p", h("a", t(N_("Read the diagnostic as text")), class_="g-link", href="#outline")),
        class_="g-step",
        role="alert",
    )


def sample_requests() -> list[str]:
    """Requests that touch everything the page can need, for the build of the trimmed runtime: every wizard, both languages."""
    context = {
        "desk": {"email": "desk@example.test", "phone": "01", "tel": "+331", "site_url": "https://example.test/"},
        "links": {},
    }
    asked = {"do": "understand", "text": SAMPLE, "join": True, "context": context}
    samples = [json.dumps({**asked, "language": language}) for language in LANGUAGES]
    for wizard in ALL.values():
        for language in LANGUAGES:
            common = {"wizard": wizard.id, "language": language, "context": context, "kept": {"number": "SAMPLE"}}
            samples.append(json.dumps(common))
            samples += [json.dumps({**common, "fragment": fragment}) for fragment in _sample_fragments(wizard)]
    return samples


def _sample_fragments(wizard: Wizard) -> list[str]:
    """The first path, and the one that always takes the last answer but one: a fix list and a ticket are on the way."""
    fragments = []
    for pick in (0, -2):
        place = replay(wizard, {})
        while not isinstance(place.step, Outcome):
            options = place.step.answers
            answer = options[pick] if len(options) > 1 else options[0]
            place = replay(wizard, {**place.answers, place.step.id: answer})
        fragments.append(write_address(wizard.id, place.answers))
    return fragments
