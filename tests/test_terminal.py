"""The terminal, as the help desk types it."""

from __future__ import annotations

import io
import json

import pytest

from diagnostics.__main__ import main
from diagnostics.ticket import machine_line
from diagnostics.wizards import ALL

CRISIS = "who=production,work=no,around=no"


def test_list_names_every_wizard(capsys: pytest.CaptureFixture[str]) -> None:
    """One a line, with its article."""
    assert main(["list", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(ALL)


def test_run_with_answers_reaches_an_outcome_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Id, level, rule, reason, priority, kind, ticket."""
    assert main(["run", "network", "--answers", CRISIS, "--json", "--lang", "en"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["id"], found["level"], found["rule"], found["priority"], found["kind"]) == (
        "site-down",
        3,
        "L3",
        5,
        "corrective",
    )
    assert "there is no other way" in found["reason"]
    assert found["ticket"].startswith("Hello,")


def test_run_with_some_answers_reaches_the_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    """The step, what it allows, and the answers that were not asked for."""
    assert main(["run", "network", "--answers", "who=me,cable=yes", "--json"]) == 0
    captured = capsys.readouterr()
    found = json.loads(captured.out)
    assert (found["id"], found["type"], found["dropped"], found["ticket"]) == ("fails", "choice", ["cable"], None)
    assert "cable" in captured.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["run", "nosuch"], "no wizard 'nosuch'"),
        (["run", "network", "--answers", "who=zz"], "is not one of danger"),
        (["run", "network", "--answers", "who"], "not of the form"),
        (["explore", "nosuch"], "no wizard"),
        (["read", "/nonexistent"], "No such file"),
    ],
)
def test_a_mistake_is_one_sentence(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback, exit code 2."""
    assert main(arguments) == 2
    assert says in capsys.readouterr().err


def test_a_whole_interview_with_a_step_back(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Numbers or ids, 0 for back, a form's lines, and the ticket at the end."""
    typed = [
        "me",
        "0",
        "me",
        "nothing",
        "9",
        "office-wifi",
        "works",
        "stop",
        "no",
        "no",
        "Rien ne va",
        "",
        "0612",
        "",
        "",
        "",
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(typed) + "\n"))
    assert main(["run", "network", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "Rien ne va" in out
    assert "I can be reached on 0612." in out
    assert "[KBT1 wizard=network" in out


def test_explore_gives_one_object_a_wizard(capsys: pytest.CaptureFixture[str]) -> None:
    """The figures of the issue."""
    assert main(["explore", "network", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert {"id", "questions", "fixes", "outcomes", "paths", "longest", "first_help"} <= found.keys()
    assert found["first_help"] <= 4


def test_read_gives_the_machine_line_back(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """From a mail on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO("Bonjour,\n> " + machine_line({"wizard": "network", "niv": "2"})))
    assert main(["read"]) == 0
    assert json.loads(capsys.readouterr().out) == {"wizard": "network", "niv": "2"}
