"""Every id has its words and every word its id, in every language; what is wrong is told with file, line and what was expected."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from diagnostics import wizards
from diagnostics.engine import words
from diagnostics.engine.author import Author
from diagnostics.engine.languages import LANGUAGES
from diagnostics.engine.wording import faults
from diagnostics.engine.words import Speech

w = Author("toy")
COLOUR = w.ask("colour", "red", "other")
WIPE = w.fix("wipe", 1, 0.5, keeps="")
END = w.end("end", "ticket", roads=("advice",))
GOOD = """\
[wizard]
title = "Toy"
summary = "A toy"

[ask.colour]
title = "Which colour?"

[ask.colour.red]
label = "Red"
say = "It is red."

[ask.colour.other]
label = "Another"
say = "It is another."

[fix.wipe]
title = "Wipe it"
keeps = "Nothing is lost."
steps = ["Take a cloth.", "Wipe."]
done = "I wiped it"
undone = "I could not wipe it."

[end.end]
title = "Finished"
"""


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Lay the words of the toy: the same in every language, but for those named."""
    monkeypatch.setattr(wizards, "__path__", [*wizards.__path__, str(tmp_path)])
    monkeypatch.delitem(sys.modules, "diagnostics.wizards.toy", raising=False)
    (tmp_path / "toy").mkdir()
    (tmp_path / "toy" / "__init__.py").touch()

    def lay(**texts: str | None) -> None:
        words.forget()
        for language in LANGUAGES:
            text = texts.get(language, GOOD)
            if text is not None:
                (tmp_path / "toy" / f"{language}.toml").write_text(text, encoding="utf-8")

    yield lay
    words.forget()
    sys.modules.pop("diagnostics.wizards.toy", None)


def test_words_for_each_id_and_no_others_are_no_fault(write: Callable[..., None]) -> None:
    write()
    assert list(faults("toy", w.declared)) == []


def test_what_an_option_hears_is_each_languages_own(write: Callable[..., None]) -> None:
    """People say more words for one thing in one language than in another, or none."""
    heard = GOOD.replace('say = "It is red."\n', 'say = "It is red."\nhears = ["red", "scarlet*"]\n')
    write(en=heard)
    assert list(faults("toy", w.declared)) == []
    write(en=heard, fr=heard.replace(', "scarlet*"', ""))
    assert list(faults("toy", w.declared)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace('say = "It is red."\n', ""), r"toy/en\.toml:8: \[ask\.colour\.red\] lacks say\. Expected: words"),
        (GOOD.replace("[end.end]", "[end.ende]"), r"toy/en\.toml:23: \[end\.ende\] is no step of the interview"),
        (
            GOOD.replace("done =", "dun ="),
            r"toy/en\.toml:20: 'dun' is no word of \[fix\.wipe\]\. Expected one of: .*done",
        ),
        (
            GOOD.replace('steps = ["Take a cloth.", "Wipe."]', 'steps = "Wipe."'),
            r"toy/en\.toml:19: 'steps' is 'Wipe\.'",
        ),
        (GOOD.replace('"Red"', '" "'), r"toy/en\.toml:9: 'label' is ' '\. Expected: a text, not empty"),
        (GOOD.replace('"Finished"', '"TODO"'), r"toy/en\.toml:24: 'title' is still to be written \(TODO\)"),
        (
            GOOD.replace('["Take a cloth.", "Wipe."]', '["Wipe."]'),
            r"toy/en\.toml:19: 'steps' has 1 texts, 2 in the other",
        ),
        (
            GOOD + 'about = "A toy"\n',
            r"toy/en\.toml:23: \[end\.end\] has 'about' in 'en' only\. Expected: the same keys",
        ),
        (
            GOOD.replace('say = "It is red."\n', 'say = "It is red."\nhears = "red"\n'),
            r"toy/en\.toml:11: 'hears' is 'red'\. Expected: a list of texts",
        ),
        ("", r"toy/en\.toml:1: there are no words\. Expected: those of 'toy' in 'en'"),
        (None, r"toy/en\.toml:1: there are no words"),
    ],
)
def test_a_fault_is_told_with_file_line_and_what_was_expected(
    write: Callable[..., None], text: str | None, said: str
) -> None:
    """One table of ways to get it wrong."""
    write(en=text)
    found = list(faults("toy", w.declared))
    assert any(re.search(said, fault) for fault in found), found


def test_a_missing_language_shows_the_other_one_marked(write: Callable[..., None]) -> None:
    """For whoever writes one language first; the build still says what is missing."""
    write(en=None)
    speech = Speech("en")
    assert speech.text(COLOUR, "title") == "[fr] Which colour?"
    assert speech.option(COLOUR, "red", "say") == "[fr] It is red."
    assert speech.texts(WIPE, "steps") == ("[fr] Take a cloth.", "[fr] Wipe.")
    assert Speech("fr").text(END, "title") == "Finished"
