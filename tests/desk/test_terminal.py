"""The terminal, as the help desk types it."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from diagnostics.desk.articles import day_handed_in
from diagnostics.desk.commands import main
from diagnostics.ticket.message import machine_line
from diagnostics.wizards import ALL
from ground.root import ROOT
from knowledge.article_links import links_from
from knowledge.library import Library
from knowledge.read_library import read_library
from knowledge.reviews import for_terminal

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
        (["run", "network", "--answers", "who=me", "--date", "24/11/2026"], "expected a day such as 2027-11-25"),
        (["run", "network", "--answers", "who=me", "--articles", __file__], "not what a build leaves there"),
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
    assert main(["explore", "windows-11", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert {"id", "questions", "fixes", "outcomes", "paths", "longest", "first_help"} <= found.keys()
    assert found["first_help"] <= 4


def test_read_gives_the_machine_line_back(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """From a mail on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO("Bonjour,\n> " + machine_line({"wizard": "network", "niv": "2"})))
    assert main(["read"]) == 0
    assert json.loads(capsys.readouterr().out) == {"wizard": "network", "niv": "2"}


# --- Articles --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def library() -> Library:
    """The articles of the site."""
    docs = ROOT / "docs"
    files = [path.relative_to(docs).as_posix() for path in sorted(docs.glob("*/*/*.md"))]
    return read_library(((name, (docs / name).read_text("utf-8"), name) for name in files), "")[0]


@pytest.mark.parametrize("day", ["2026-11-24", "2027-03-01", "2027-11-24", "2027-11-25"])
@pytest.mark.parametrize("answers", ["who=me,fails=vpn,vpn=refused", CRISIS])
def test_the_build_and_the_terminal_agree_on_the_day_handed_in(
    day: str,
    answers: str,
    library: Library,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The articles that a step quotes, and which of them are overdue: by SOURCE_DATE_EPOCH in both, and by --date."""
    left = tmp_path / "articles.json"
    left.write_text(json.dumps(for_terminal(library, "https://kb.example/")), "utf-8")
    command = ["run", "network", "--json", "--answers", answers, "--articles", str(left)]
    assert main([*command, "--date", day]) == 0
    by_option = json.loads(capsys.readouterr().out)["articles"]

    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())))
    assert main(command) == 0
    by_variable = json.loads(capsys.readouterr().out)["articles"]

    on_the_page = links_from("diagnostic/network/", library.listed("fr"), day_handed_in())
    assert day_handed_in().isoformat() == day
    assert by_option == by_variable != []
    for found in by_option:
        assert found["stale"] == (on_the_page[found["id"]].get("stale") == "yes")
        assert found["url"] == f"https://kb.example/k/{found['id']}/"


def test_an_overdue_article_is_said_beside_the_step(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In words, as on the page; not before its day."""
    left = tmp_path / "articles.json"
    left.write_text(json.dumps(for_terminal(library, "https://kb.example/")), "utf-8")
    command = ["run", "network", "--lang", "en", "--answers", CRISIS, "--articles", str(left), "--date"]
    assert main([*command, "2040-01-01"]) == 0
    assert "(This page has not been checked lately.) https://kb.example/en/k/KB-" in capsys.readouterr().out
    assert main([*command, "2026-11-24"]) == 0
    out = capsys.readouterr().out
    assert "https://kb.example/en/k/KB-" in out
    assert "lately" not in out


def test_without_a_build_the_terminal_names_no_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The interview works all the same."""
    assert main(["run", "network", "--json", "--answers", CRISIS, "--articles", str(tmp_path / "none.json")]) == 0
    assert json.loads(capsys.readouterr().out)["articles"] == []


def test_triage_says_which_trouble(capsys: pytest.CaptureFixture[str]) -> None:
    """The likeliest three, with the wizard's title."""
    assert main(["triage", "the", "printer", "is", "jammed", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[1:3] == ["printer", "printer"]
    assert [line.split()[0].endswith("%") for line in lines] == [True] * 3 + [False] * (len(lines) - 3)
    assert "python -m diagnostics run printer --answers who=me,print-trouble=panel,print-panel=jam" in lines


def test_triage_says_why_it_proposes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """And that a secret is not carried."""
    assert main(["triage", "recette de crêpes, ma carte 4111 1111 1111 1111"]) == 0
    out = capsys.readouterr().out
    assert "holds a card: not carried" in out
    assert "nothing to propose: not-ours" in out


def test_triage_answers_json_lines_with_json_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line for a line, in their order; empty ones are passed over."""
    texts = ["plus de réseau", "\ud800", "my mouse is dead", ""]
    given = "\n\n".join(json.dumps({"text": text, "lang": "fr"}) for text in texts)
    monkeypatch.setattr("sys.stdin", io.StringIO(given))
    assert main(["triage", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["abstain"] for one in found] == [False, True, False, True]
    assert [found[0]["intents"][0]["id"], found[2]["intents"][0]["wizard"]] == ["internet-down", "screen-keyboard"]


@pytest.mark.parametrize("line", ["pc lent", "[1]", '{"lang": "fr"}', '{"text": 3}'])
def test_triage_names_a_line_that_is_no_message(
    line: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its number and what was expected."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f'{{"text": "pc"}}\n{line}\n'))
    assert main(["triage", "--json"]) == 2
    assert "standard input, line 2" in capsys.readouterr().err
