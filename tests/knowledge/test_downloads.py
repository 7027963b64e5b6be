"""Downloads: what stops the build, what a reader is told to check; and the emergency cards made from articles."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from ground import print_to_pdf
from ground.root import ROOT
from knowledge import downloads as _downloads
from knowledge import emergency_cards as _cards
from knowledge.articles import Article, read_article

DATA = b"a small harmless file\n"
HASH = hashlib.sha256(DATA).hexdigest()
ENTRY = """\
- id: viewer
  name: Visionneuse
  version: "2.1"
  what: {fr: Lire les plans, en: Read drawings}
  who: {fr: Tout le monde, en: Everyone}
  system: Windows 11
  licence: MIT
  added: 2026-11-24
  file: viewer-2.1.zip
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """docs/telechargements with one file."""
    made = tmp_path / "telechargements"
    made.mkdir()
    (made / "viewer-2.1.zip").write_bytes(DATA)
    return made


def text(old: str = "", new: str = "") -> str:
    """The list, with one thing changed."""
    assert old in ENTRY
    return ENTRY.replace(old, new, 1) if old else ENTRY


def told(source: str, folder: Path) -> list[str]:
    """What the maintainer is told."""
    entries, mistakes = _downloads.read_downloads("docs/downloads.yml", source)
    return [str(one) for one in mistakes or _downloads.check_files(entries, folder, "docs/downloads.yml", source)]


def test_the_list_of_the_site_is_right() -> None:
    """The one that is shipped."""
    assert told((ROOT / "docs/downloads.yml").read_text("utf-8"), ROOT / "docs" / "telechargements") == []


def test_a_good_entry_has_no_mistake(folder: Path) -> None:
    """A file of ours, with its hash stated or not; a file elsewhere, measured by whoever publishes it."""
    elsewhere = f'url: https://example.org/viewer.zip\n  sha256: "{HASH}"\n  bytes: 5'

    assert told(ENTRY, folder) == []
    assert told(f'{ENTRY}  sha256: "{HASH}"\n', folder) == []
    assert told(text("file: viewer-2.1.zip", elsewhere), folder / "empty") == []


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("id: viewer", "id: The Viewer", 1, "id is 'The Viewer'. Expected: small letters, digits and hyphens"),
        ('  version: "2.1"\n', "", 1, "id viewer has no version. Expected: the version, in quotes"),
        ('"2.1"', "2.1", 3, "version is 2.1. Expected: the version, in quotes where it is a number"),
        ("licence:", "license:", 7, "license is not known. Expected: licence."),
        (
            "{fr: Lire les plans, en: Read drawings}",
            "Plans",
            4,
            "what is 'Plans'. Expected: what it is for, a text for fr",
        ),
        ("2026-11-24", "soon", 8, "added is 'soon'. Expected: the day it was added"),
        ("file: viewer-2.1.zip", "file: gone.zip", 9, "file is 'gone.zip', which is not there."),
        ("file: viewer-2.1.zip", "file: ../mkdocs.yml", 9, "file is '../mkdocs.yml'. Expected: the name of a file in"),
        ("file: viewer-2.1.zip", "file: notes.md", 9, "file is 'notes.md', which would become a page."),
        ("file: viewer-2.1.zip", "url: http://example.org/a.zip", 9, "url is 'http://example.org/a.zip'. Expected: an"),
        (
            "file: viewer-2.1.zip",
            "url: https://example.org/a.zip",
            9,
            "url is elsewhere, so the build cannot measure it.",
        ),
        ("  file: viewer-2.1.zip\n", "", 1, "id viewer has no source, or several. Expected one of: file, url, made."),
        ("file: viewer-2.1.zip", "file: viewer-2.1.zip\n  made: cards", 1, "id viewer has no source, or several."),
        ("file: viewer-2.1.zip", "file: viewer-2.1.zip\n  bytes: 5", 10, "bytes is measured at build."),
        (
            "file: viewer-2.1.zip",
            'file: viewer-2.1.zip\n  sha256: "12"',
            10,
            "sha256 is '12'. Expected: 64 digits out of",
        ),
        ("file: viewer-2.1.zip", f'made: cards\n  sha256: "{HASH}"', 10, "sha256 is measured at build."),
        ("- id: viewer", "id: viewer", 2, "is not YAML: mapping values are not allowed"),
        (
            "  name: Visionneuse",
            "  name: {fr: Visionneuse}",
            2,
            "name is {'fr': 'Visionneuse'}. Expected: one text, or",
        ),
        (
            "what: {fr: Lire les plans, en",
            "what: {fr: Lire les plans, de",
            4,
            "what has no en. Expected: what it is for",
        ),
        ("2026-11-24", "2026-11-31", 8, "added is '2026-11-31'. Expected: the day it was added"),
        ("  system", "  name: x\n  system", 6, "is not YAML: name is there twice."),
    ],
)
def test_a_mistake_is_named_by_file_and_line(old: str, new: str, line: int, said: str, folder: Path) -> None:
    """And what was expected; the build stops."""
    found = [one for one in told(text(old, new), folder) if one.startswith("docs/downloads.yml")]

    assert [one.startswith(f"docs/downloads.yml:{line}: {said}") for one in found] == [True], found


def test_a_changed_file_stops_the_build(folder: Path) -> None:
    """Where the hash of the file that was checked is stated."""
    (folder / "viewer-2.1.zip").write_bytes(DATA + b"!")

    (said,) = told(f'{ENTRY}  sha256: "{HASH}"\n', folder)

    assert said.startswith(f"docs/downloads.yml:10: sha256 is {HASH!r} but viewer-2.1.zip has ")


def test_a_file_without_an_entry_is_not_published_unseen(folder: Path) -> None:
    """Whoever leaves an installer in the folder must say what it is."""
    (folder / "setup.exe").write_bytes(b"MZ")

    assert told(ENTRY, folder) == [
        "docs/telechargements/setup.exe:0: is not in docs/downloads.yml. Expected: an entry with file: setup.exe."
    ]


def test_an_id_is_its_own(folder: Path) -> None:
    """It is the anchor on the page."""
    assert told(ENTRY + ENTRY, folder) == [
        "docs/downloads.yml:10: id viewer is already that of another entry. Expected an id of its own."
    ]


def test_a_download_states_what_a_reader_can_check(folder: Path) -> None:
    """Name, size and SHA-256 as they are; no line to type, which is what attackers have people do."""
    (entry,), _ = _downloads.read_downloads("docs/downloads.yml", ENTRY)

    shown = _downloads.describe(entry, "fr", folder, _downloads.Made("", None, "", ""))

    assert (shown.what, shown.href) == ("Lire les plans", "telechargements/viewer-2.1.zip")
    assert shown.measure == _downloads.Measure(len(DATA), HASH)
    assert shown.file == "viewer-2.1.zip"


@pytest.mark.parametrize(
    ("size", "french", "english"),
    [(999, "999 o", "999 B"), (51_177, "51 ko", "51 kB"), (1_240_000, "1,2 Mo", "1.2 MB"), (3 * 10**9, "3 Go", "3 GB")],
)
def test_sizes_read_as_file_managers_say_them(size: int, french: str, english: str) -> None:
    """Thousands, with the language's own comma."""
    assert (_downloads.say_size(size, "fr"), _downloads.say_size(size, "en")) == (french, english)


# --- Cards -----------------------------------------------------------------------------------------------------------


def card() -> Article:
    """An emergency article of the site."""
    path = "fr/securite/rancongiciel-virus.md"
    found = read_article(path, (ROOT / "docs" / path).read_text("utf-8"), "securite/rancongiciel-virus/")
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<h2 id="a">A</h2>', '<h3 id="kb-059-a">A</h3>'),
        ('<a href="#a">a</a>', '<a href="#kb-059-a">a</a>'),
        ('<a href="../j-ai-clique/">x</a>', '<a href="../securite/j-ai-clique/">x</a>'),
        ('<a href="../../comptes/mfa/#b">x</a>', '<a href="../comptes/mfa/#b">x</a>'),
        ('<a href="https://example.org/">x</a>', '<a href="https://example.org/">x</a>'),
    ],
)
def test_a_card_keeps_its_headings_ids_and_links_among_the_others(html: str, expected: str) -> None:
    """Eight articles on one page: one step lower, no id twice, links from where the page is."""
    assert _cards.embed(html, card(), "cartes/") == expected


def test_emergency_articles_are_cards() -> None:
    """The type says so, and a draft is none."""
    draft = card().meta.model_copy(update={"state": "draft"})

    assert [one.meta.id for one in _cards.emergencies([card()])] == ["KB-059"]
    assert _cards.emergencies([Article(draft, "fr", "a", "a/", "", "")]) == []


def test_a_code_is_black_on_white_and_has_no_inline_style() -> None:
    """The policy of the site forbids styles in attributes; a code on a dark page must be read too."""
    code = _cards.code("https://help.example/k/KB-059/")

    assert code.words == "help.example/k/KB-059"
    assert "style=" not in code.svg
    assert 'fill="#fff"' in code.svg
    assert 'stroke="#000"' in code.svg


def test_the_same_cards_have_the_same_key_whatever_is_around(tmp_path: Path) -> None:
    """A new footer does not print again; a new style sheet or a new word does."""
    (tmp_path / "a.css").write_text("p {}", "utf-8")
    page = '<link rel="stylesheet" href="../a.css">{}<div class="g-cards">{}</div><!-- cards -->'
    first = _cards.key(page.format("x", "card"), tmp_path, "cartes/")

    assert first == _cards.key(page.format("y", "card"), tmp_path, "cartes/")
    assert first != _cards.key(page.format("x", "other"), tmp_path, "cartes/")
    (tmp_path / "a.css").write_text("b {}", "utf-8")
    assert first != _cards.key(page.format("x", "card"), tmp_path, "cartes/")


def test_the_links_of_the_pdf_are_those_of_the_site() -> None:
    """They led into the folder in which the site was built, and gave each folder a PDF of its own."""
    page = '<a class="x" href="../a/?b=1&amp;c=2#d">A</a> <a href="#e">E</a> <a href="tel:+33">T</a> <link href="../x.css">'
    assert _cards.with_public_links(page, "https://x.example/aide/en/cartes/") == (
        '<a class="x" href="https://x.example/aide/en/a/?b=1&amp;c=2#d">A</a> <a href="#e">E</a> <a href="tel:+33">T</a> '
        '<link href="../x.css">'
    )
    assert _cards.with_public_links(page, "").startswith('<a class="x">A</a> <a href="#e">E</a> <a href="tel:+33">')


def test_the_second_it_was_printed_is_not_in_the_pdf() -> None:
    """Same length, so that the table of offsets stays right."""
    pdf = b"/CreationDate (D:20261124103653+00'00')\n/ModDate (D:20261124103653+00'00')>>"

    settled = _cards.settle(pdf, f"{date(2026, 11, 20):%Y%m%d}")

    assert settled == b"/CreationDate (D:20261120000000+00'00')\n/ModDate (D:20261120000000+00'00')>>"


def test_what_was_printed_is_kept(tmp_path: Path) -> None:
    """No browser starts for cards that did not change; old ones go in the end."""
    path = tmp_path / "cards" / "key.pdf"

    assert [print_to_pdf.printed_once(path, lambda: b"one"), print_to_pdf.printed_once(path, lambda: b"two")] == [
        b"one",
        b"one",
    ]
    for number in range(12):
        print_to_pdf.printed_once(tmp_path / "cards" / f"{number}.pdf", lambda: b"x")
    assert len(list((tmp_path / "cards").iterdir())) == print_to_pdf.MOST


def test_without_a_browser_nothing_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is said; the page of downloads leads to the page to print instead."""
    monkeypatch.setenv("GUICHET_CHROMIUM", str(tmp_path / "none"))

    with pytest.raises(print_to_pdf.NoPrinter, match="which is not a file"):
        print_to_pdf.to_pdf(tmp_path / "page.html")
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", "/bin/false")  # as where a library of its driver is missing
    monkeypatch.setenv("GUICHET_CHROMIUM", __file__)
    with pytest.raises(print_to_pdf.NoPrinter, match="driver"):
        print_to_pdf.to_pdf(tmp_path / "page.html")
    monkeypatch.delenv("GUICHET_CHROMIUM")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(print_to_pdf.NoPrinter, match="no Chromium was found"):
        print_to_pdf.to_pdf(tmp_path / "page.html")
    (entry,), _ = _downloads.read_downloads(
        "", text('  version: "2.1"\n', "").replace("file: viewer-2.1.zip", "made: cards")
    )
    shown = _downloads.describe(entry, "fr", tmp_path, _downloads.Made("cartes/", None, "24 novembre 2026", "cartes/"))
    assert (shown.href, shown.measure, shown.version) == ("cartes/", None, "24 novembre 2026")
