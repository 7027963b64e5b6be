"""`dev.py article`: two files with the right headings, a number that is free, and a build that says what is missing."""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from ground.terminal import Stop
from hooks.articles import tell
from knowledge.article_checks import TODO
from knowledge.articles import Article, read_article
from knowledge.read_library import read_library
from tools import article as tool

TODAY = date(2026, 11, 24)
DRAFT = tool.Draft("KB-073", {"fr": "L’écran : « noir » ?", "en": 'The "black" screen'}, "ordinateur")
WORDS = ["--title-fr", "Écran noir", "--title-en", "Black screen", "--folder", "ordinateur"]


def repository(root: Path) -> Path:
    """A repository with one number in the register, and another in a draft."""
    (root / "docs" / "fr" / "reseau").mkdir(parents=True)
    (root / "docs" / "register.yml").write_text("KB-007: {path: reseau/x.md, title: Sept}\n", "utf-8")
    (root / "docs" / "fr" / "reseau" / "y.md").write_text("---\nid: KB-009\n---\n", "utf-8")
    return root


def test_a_new_article_is_two_files_named_after_its_french_title(tmp_path: Path) -> None:
    """It gets the next number, the headings of its type in each language, and today's date."""
    tool.start(repository(tmp_path), WORDS)

    french, english = (tmp_path / "docs" / lang / "ordinateur" / "ecran-noir.md" for lang in ("fr", "en"))
    assert french.read_text("utf-8").startswith('---\nid: KB-010\ntitle: "Écran noir"\n')
    assert f"reviewed: {date.today()}\n" in english.read_text("utf-8")
    assert [line[3:] for line in english.read_text("utf-8").splitlines() if line.startswith("## ")] == [
        "Issue",
        "Resolution",
        "Cause",
        "Environment",
        "When to stop and call",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--id", "KB-007"], "KB-007 belongs to docs/fr/reseau/x.md, for good. The next free number is KB-010."),
        (["--id", "KB-009"], "KB-009 belongs to docs/fr/reseau/y.md, for good."),
        (["--id", "73"], "'73' is no number of an article. Expected: KB- and three digits, such as KB-010."),
    ],
)
def test_a_number_that_is_taken_is_refused(words: list[str], said: str, tmp_path: Path) -> None:
    """By a published article, even one that is gone, or by a draft."""
    with pytest.raises(Stop, match=said.replace("(", r"\(")):
        tool.start(repository(tmp_path), [*words, *WORDS])

    assert not (tmp_path / "docs" / "en").exists()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """The same title twice is another article, or a mistake."""
    tool.start(repository(tmp_path), WORDS)

    with pytest.raises(Stop, match=r"docs/fr/ordinateur/ecran-noir\.md exists already"):
        tool.start(tmp_path, WORDS)


def test_the_number_alone_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`make article ID=KB-073` in a script: the build asks for the rest, the file can still be renamed."""
    monkeypatch.setattr("sys.stdin", StringIO())
    tool.start(repository(tmp_path), ["--id", "KB-073"])

    assert (tmp_path / "docs" / "fr" / "assistance" / "kb-073.md").is_file()


@pytest.mark.parametrize("kind", list(tool.PARTS))
def test_the_build_says_what_a_fresh_draft_lacks(kind: str) -> None:
    """Field by field; what the template has filled in is right."""
    draft = tool.Draft(DRAFT.id, DRAFT.titles, DRAFT.folder, kind)
    files = [(f"{lang}/{draft.path}", tool.page(draft, lang, TODAY), "x/") for lang in ("fr", "en")]
    fields = {str(mistake).split(" ")[1] for mistake in read_library(files, "")[1]}

    assert {"description", "owner", "keywords"} <= fields <= {"description", "owner", "keywords", "related", "is"}


def test_a_validated_article_may_not_say_todo() -> None:
    """A draft may; it is not published."""
    text = tool.page(DRAFT, "fr", TODAY)
    filled = text.replace('description: ""', "description: Une phrase qui est assez longue.")
    filled = filled.replace('owner: ""', "owner: équipe").replace("keywords: []", "keywords: [x]")
    for state, count in (("draft", 0), ("validated", len(TODO.findall(text)))):
        files = [(f"{lang}/{DRAFT.path}", filled.replace("draft", state), "x/") for lang in ("fr", "en")]
        said = [mistake for mistake in read_library(files, "")[1] if "TODO" in mistake.text]
        assert len(said) == 2 * count


def test_what_a_draft_lacks_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    """The build says it beside what is stale, where --strict does not count, and leaves the draft out."""
    files = [(f"{lang}/{DRAFT.path}", tool.page(DRAFT, lang, TODAY), "x/") for lang in ("fr", "en")]

    library, mistakes = read_library(files, "")
    tell(mistakes, library, "docs")

    assert {record.name for record in caplog.records} == {"guichet.review"}
    assert [record.getMessage().split()[1] for record in caplog.records] == 2 * ["description", "owner", "keywords"]
    assert library.published().unpublished == {source for source, _, _ in files}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_article_that_is_a_draft_in_one_language_only_stops_the_build(language: str) -> None:
    """It would be published without its translation; whether the draft is valid does not matter."""
    draft = tool.page(DRAFT, language, TODAY)
    done = draft.replace('description: ""', "description: Une phrase qui est assez longue.")
    done = done.replace('owner: ""', "owner: x").replace("keywords: []", "keywords: [x]").replace("TODO", "")
    other = {"fr": "en", "en": "fr"}[language]
    for unfinished in (draft, done):
        published = done.replace("state: draft", "state: validated")
        files = [(f"{lang}/{DRAFT.path}", one, "x/") for lang, one in ((language, unfinished), (other, published))]
        library, mistakes = read_library(files, "")
        said = [str(one) for one in mistakes if one.file not in library.drafts and "related" not in one.text]
        assert said == [
            f"{other}/{DRAFT.path}:14: state is 'validated' but 'draft' in {language}/{DRAFT.path}. "
            "Expected: the same in both languages."
        ]


def test_a_draft_takes_no_place() -> None:
    """With the number of a published article, it is the draft that must change."""
    done = tool.page(DRAFT, "fr", TODAY).replace('description: ""', "description: Une phrase qui est assez longue.")
    done = done.replace('owner: ""', "owner: x").replace("keywords: []", "keywords: [x]").replace("TODO", "")
    files = [("fr/achat/a.md", done, "a/"), ("fr/reseau/b.md", done.replace("state: draft", "state: validated"), "b/")]

    library, mistakes = read_library(files, "")

    assert library.published().articles["fr"]["KB-073"].source == "fr/reseau/b.md"
    assert [one.file for one in mistakes if "already" in one.text] == ["fr/achat/a.md"]


def test_titles_keep_their_signs() -> None:
    """Quotes and colons are no trouble to YAML."""
    filled = tool.page(DRAFT, "en", TODAY).replace('description: ""', "description: A sentence that is long enough.")
    found = read_article(
        "en/x/y.md", filled.replace('owner: ""', "owner: x").replace("keywords: []", "keywords: [x]"), "x/"
    )

    assert isinstance(found, Article)
    assert found.meta.title == 'The "black" screen'


@pytest.mark.parametrize(
    ("title", "expected"),
    [("L’écran : « noir » ?", "l-ecran-noir"), ("Mise à jour du cœur", "mise-a-jour-du-coeur"), ("", "")],
)
def test_a_title_becomes_an_address(title: str, expected: str) -> None:
    """Small letters, digits and hyphens."""
    assert tool.slug(title) == expected
