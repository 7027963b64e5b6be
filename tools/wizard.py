"""`dev.py wizard`: starts a new wizard, a folder that already runs: its interview, and its words in every language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from diagnostics.desk.streams import settle
from diagnostics.engine.errors import AuthorError
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.steps import KB, check_id
from diagnostics.engine.words_files import folder
from diagnostics.wizards import ALL, ORDER
from ground.files import write_text
from ground.root import ROOT
from ground.terminal import Stop, say

WIZARDS = ROOT / "diagnostics" / "wizards"
INTERVIEW = '''\
"""TODO: what this wizard is about, in one sentence.

Read it as an interview: the questions first, in the order they are asked, then what can be tried, the endings, and the interview.
"""

from __future__ import annotations

from typing import Literal

from diagnostics.engine.author import Author, supposes, tells
from diagnostics.engine.facts import News
from diagnostics.engine.run import Case
from diagnostics.engine.wizard import Interview
from diagnostics.wizards.common import DANGER, KIND, TICKET, UNDER_ATTACK, USUAL, crisis, details, fixes_then, opening


class Known(News, total=False):
    """What this wizard finds out beside the common facts. how: how it shows."""

    how: Literal["always", "sometimes"]


w = Author("{name}", Known)

WHO = opening(w, tells("danger", danger=True))
SYMPTOM = w.ask(
    "symptom",
    supposes(tells("always", Known(how="always")), work="part"),
    supposes(tells("sometimes", Known(how="sometimes")), work="slow"),
    supposes("other", work="part"),
)
# Minutes of the reader's time, chance to help.
RESTART = w.fix("restart", 4, 0.3, keeps="save-first", loses_work=True)
HELD_UP = w.end("held-up", "ticket", "{kb}", roads=("remote", "call-back"), asks=(*USUAL, KIND))


@w.wizard(icon="{icon}", kb="{kb}")
def {function}(case: Case) -> Interview:
    """Danger and production first, then what happens, then what can be tried."""
    who = yield WHO
    if who == "danger":
        return DANGER
    if who == "attack":
        return UNDER_ATTACK
    if who in ("production", "several"):
        if (yield from crisis(case)):
            return HELD_UP
        return (yield from details(case, HELD_UP))
    yield SYMPTOM
    return (yield from fixes_then(case, TICKET, RESTART))
'''
WORDS = {
    "fr": """\
# Les phrases. Les identifiants entre crochets sont ceux de interview.py : ils ne changent pas.
[wizard]
title = "TODO {name}"
summary = "TODO ce que ce diagnostic couvre"

[ask.who.danger]
label = "Fumée, odeur de brûlé ou liquide près de l’appareil"
say = "Il y a de la fumée, une odeur de brûlé ou du liquide près de l’appareil."

[ask.symptom]
title = "Que se passe-t-il ?"

[ask.symptom.always]
label = "TODO cela arrive toujours"
say = "Cela arrive à chaque fois."
about = "TODO le sujet du ticket"

[ask.symptom.sometimes]
label = "TODO cela arrive parfois"
say = "Cela arrive de temps en temps."
about = "TODO le sujet du ticket"

[ask.symptom.other]
label = "Autre chose"
say = "C’est autre chose."

[fix.restart]
title = "Redémarrez l’ordinateur"
why = "TODO pourquoi cela peut aider"
steps = [
    "Enregistrez vos documents et fermez-les.",
    "Ouvrez le menu Démarrer, puis **Marche/Arrêt**, puis **Redémarrer**.",
]
done = "J’ai redémarré l’ordinateur"
undone = "Je n’ai pas pu redémarrer l’ordinateur."

[end.held-up]
title = "Vous êtes plusieurs à être gênés"
say = [
    "Qui vous êtes, et quel site",
    "Ce qui est arrêté, depuis quand, pour combien de personnes",
    "Un numéro où vous joindre",
]
proposed = [
    "TODO ce que l’assistance fait en premier",
]
""",
    "en": """\
# The sentences. The ids in brackets are those of interview.py: they do not change.
[wizard]
title = "TODO {name}"
summary = "TODO what this diagnostic covers"

[ask.who.danger]
label = "Smoke, a burning smell or liquid near the device"
say = "There is smoke, a burning smell or liquid near the device."

[ask.symptom]
title = "What happens?"

[ask.symptom.always]
label = "TODO it always happens"
say = "It happens every time."
about = "TODO the subject of the ticket"

[ask.symptom.sometimes]
label = "TODO it happens sometimes"
say = "It happens now and then."
about = "TODO the subject of the ticket"

[ask.symptom.other]
label = "Something else"
say = "It is something else."

[fix.restart]
title = "Restart the computer"
why = "TODO why this may help"
steps = [
    "Save your documents and close them.",
    "Open the Start menu, then **Power**, then **Restart**.",
]
done = "I restarted the computer"
undone = "I could not restart the computer."

[end.held-up]
title = "Several of you are held up"
say = [
    "Who you are, and which site",
    "What is stopped, since when, for how many people",
    "A number where you can be reached",
]
proposed = [
    "TODO what the help desk does first",
]
""",
}


def main(words: Sequence[str]) -> None:
    """Write the folder, or stop with the reason."""
    settle()
    options = _parser().parse_args(words)
    start(options.id, options.kb, options.icon)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py wizard", description=__doc__)
    parser.add_argument(
        "id", help="its id for good, in links and tickets: small letters, digits, hyphens, such as windows-11"
    )
    parser.add_argument("--kb", default="KB-011", help="the article it stands on (KB-011)")
    parser.add_argument(
        "--icon", default="help-circle-outline", help="a Material icon, for the lists (help-circle-outline)"
    )
    return parser


def start(name: str, kb: str, icon: str) -> None:
    """Write the folder of a wizard. Raises Stop where the name cannot be used or the folder is there already."""
    try:
        check_id(name, "wizard")
    except AuthorError as error:
        raise Stop(f"{error}, such as 'network' or 'windows-11'.", 2) from error
    if not KB.fullmatch(kb):
        raise Stop(f"--kb {kb!r} is no article. Expected an id such as KB-025.", 2)
    place = WIZARDS / folder(name)
    if name in ALL or place.exists():
        raise Stop(f"{place.relative_to(ROOT)} is there already. Expected: a name that no wizard has.", 2)
    place.mkdir()
    filled = {"name": name, "kb": kb, "icon": icon, "function": folder(name)}
    _write(place / "__init__.py", f'"""{name}."""\n')
    _write(place / "interview.py", INTERVIEW.format(**filled))
    for language in LANGUAGES:
        _write(place / f"{language}.toml", WORDS.get(language, WORDS["en"]).format(**filled))
    say(f"Next: 'make serve' shows it, '.venv/bin/python -m diagnostics run {name}' runs it. Replace each TODO.")
    if name not in ORDER:
        say(
            "It stands last in every list. For a place among the others: its id in ORDER, diagnostics/wizards/__init__.py,"
        )
        say("  with its intents in SERVED, knowledge/intents.py, and what people say for them in docs/words.yml.")


def _write(path: Path, text: str) -> None:
    write_text(path, text)
    say(f"Wrote {path.relative_to(ROOT)}")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Stop as stop:
        print(f"\n  {stop}", file=sys.stderr)
        sys.exit(stop.code)
