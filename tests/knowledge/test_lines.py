"""docs/lines: what stops the build, with file and line; and the table that is learnt from them."""

from __future__ import annotations

import pytest

from knowledge.lines import LABELS, parse_all, read_lines
from knowledge.understanding import stale

FILE, OTHER_FILE, FRENCH = "docs/lines/anna.en.txt", "docs/lines/ben.en.txt", "docs/lines/ben.fr.txt"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({FILE: "## printer\n\npaper jam\n"}, []),
        ({FILE: "paper jam\n"}, [f"{FILE}:1: 'paper jam' stands under no trouble"]),
        ({FILE: "## printr\npaper jam\n"}, [f"{FILE}:1: 'printr' is no intent. Expected: printer."]),
        ({FILE: "## printer\npaper jam\nPaper jam!\n"}, [f"{FILE}:3: 'Paper jam!' stands in {FILE}:2 too"]),
        ({FILE: "## printer\njam\n", OTHER_FILE: "## printer\nJam.\n"}, [f"{OTHER_FILE}:2: 'Jam.' stands in {FILE}:2 too"]),
        ({FILE: "## printer\njam\n", FRENCH: "## printer\njam\n"}, []),
        ({FILE: "## printer\njam\n", FRENCH: "## scanner\njam\n"}, [f"{FRENCH}:2: 'jam' is scanner here and printer in {FILE}:2"]),
        ({FILE: "## other\n??\n## printer\n? ?\n"}, [f"{FILE}:4: '? ?' is printer here and other in {FILE}:2"]),
        ({FILE: "## printer\n\ufffdjam\n"}, [f"{FILE}:2: is not UTF-8"]),
        ({"docs/lines/anna.txt": ""}, ["docs/lines/anna.txt:1: is no file of lines. Expected: a writer and a language"]),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place(files: dict[str, str], said: list[str]) -> None:
    """Wrong labels, lines without one, repeats and contradictions; in two languages the same words may be one."""
    _, mistakes = parse_all(files)
    assert len(mistakes) == len(said)
    for mistake, start in zip(mistakes, said, strict=True):
        assert str(mistake).startswith(start)


def test_the_lines_of_the_repository_are_without_fault() -> None:
    """Every label has lines in both languages."""
    lines, mistakes = read_lines()
    assert mistakes == []
    assert {(line.label, line.language) for line in lines} == {(label, one) for label in LABELS for one in ("fr", "en")}


def test_the_table_was_learnt_from_the_lines_that_are_there() -> None:
    """`python3 dev.py train` makes it again."""
    assert list(stale()) == []
