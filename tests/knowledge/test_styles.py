"""Style sheets: the parts in their order, icons from the theme's set, and nothing for what no page has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.theme import Theme

from ground.root import ROOT
from hooks import styles
from knowledge.styles import IMPORT, assemble, beside, strays

ASSETS = ROOT / "docs" / "assets"
PARTS = sorted((ASSETS / "styles").glob("*.css"))
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="m1 1"/></svg>'
FILES = {
    "assets/all.css": '/* Ours. */\n@import "styles/b.css";\n@import "styles/a.css";\n',
    "assets/styles/a.css": ".a { color: red; }\n",
    "assets/styles/b.css": '.b::before {\n  --shape: url("icon:material/bell");\n}\n',
}


def bell(name: str) -> str | None:
    """A set of one icon."""
    return SVG if name == "material/bell" else None


def test_a_sheet_has_its_parts_in_the_order_it_names_them() -> None:
    """The later rule wins in CSS, so the order is said where it is seen."""
    text, mistakes = assemble("assets/all.css", FILES, bell)
    assert mistakes == []
    assert text.index("Ours") < text.index(".b") < text.index(".a")
    assert "@import" not in text


def test_an_icon_is_drawn_in_as_data() -> None:
    """No request; and no sign that would end the address or the rule."""
    text, _ = assemble("assets/all.css", FILES, bell)
    address = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cpath d='m1 1'/%3E%3C/svg%3E"
    assert f'--shape: url("{address}");' in text


@pytest.mark.parametrize(
    ("path", "old", "new", "said"),
    [
        ("assets/styles/b.css", "bell", "bel", 'assets/styles/b.css:2: there is no icon "material/bel". Expected: '),
        ("assets/all.css", "a.css", "c.css", "assets/all.css:3: no assets/styles/c.css. Expected: "),
    ],
)
def test_a_mistake_is_told_with_file_and_line(path: str, old: str, new: str, said: str) -> None:
    """An icon the theme does not have; a part that is not there."""
    _, mistakes = assemble("assets/all.css", FILES | {path: FILES[path].replace(old, new)}, bell)
    assert [mistake[: len(said)] for mistake in mistakes] == [said]


def test_a_part_that_no_sheet_names_is_told() -> None:
    """Its rules would be nowhere, and its author would look for them."""
    more = FILES | {"assets/styles/new.css": ""}
    assert [mistake.partition(":")[0] for mistake in strays(["assets/all.css"], more, "assets/styles")] == [
        "assets/styles/new.css"
    ]
    assert strays(["assets/all.css"], FILES, "assets/styles") == []


def test_the_set_of_icons_is_the_one_the_theme_ships() -> None:
    """The first folder that has it: a company may lay its own over the theme's."""
    folders = [str(ROOT / "overrides"), *Theme(name="material").dirs]
    assert (styles.icon("material/bell", folders) or "").startswith("<svg")
    assert styles.icon("material/no-such-bell", folders) is None


def test_the_hook_publishes_whole_sheets_and_warns(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """At the addresses of extra_css; a warning stops a strict build."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(tmp_path), "plugins": [], "theme": "material"})
    config.validate()
    config.extra_css = ["assets/all.css", "elsewhere.css"]
    files = styles.on_files(get_files(config), config)
    sheet = files.get_file_from_path("assets/all.css")
    assert sheet is not None
    assert "data:image/svg+xml" in sheet.content_string
    assert caplog.messages == []
    (tmp_path / "assets/styles/b.css").write_text(FILES["assets/styles/b.css"].replace("bell", "bel"), "utf-8")
    styles.on_files(get_files(config), config)
    assert caplog.messages[0].startswith('docs/assets/styles/b.css:2: there is no icon "material/bel".')


def test_a_part_is_read_without_effort() -> None:
    """Short files and short lines, and no shape or picture pasted in."""
    long = [f"{part.name}:{n}" for part in PARTS for n, line in enumerate(lines(part), 1) if len(line) > 120]
    assert long == []
    assert [part.name for part in PARTS if len(lines(part)) > 150] == []
    assert [part.name for part in PARTS if "data:" in part.read_text("utf-8")] == []


def test_each_part_is_in_one_sheet() -> None:
    """Twice would be twice the bytes, and the second would win where the first was meant to."""
    named = [
        beside(f"assets/{sheet}", match[1])
        for sheet in ("guichet.css", "paper.css")
        for line in lines(ASSETS / sheet)
        if (match := IMPORT.match(line))
    ]
    assert sorted(named) == [f"assets/styles/{part.name}" for part in PARTS]


def test_every_class_has_something_that_writes_it() -> None:
    """A rule for what no page has any more is one to read for nothing."""
    sources = [
        file for folder in ("overrides", "diagnostics", "knowledge", "docs") for file in (ROOT / folder).rglob("*")
    ]
    written = "\n".join(file.read_text("utf-8") for file in sources if file.suffix in (".html", ".py", ".js", ".md"))
    rules = re.sub(r"/\*.*?\*/", "", "".join(part.read_text("utf-8") for part in PARTS), flags=re.DOTALL)
    # Not those whose end is filled in: an icon (the test below), the mark of a level.
    wanted = {name for name in re.findall(r"\.(g-[\w-]+)", rules) if not name.startswith(("g-icon--", "g-mark--"))}
    assert len(wanted) > 100
    assert sorted(name for name in wanted if not re.search(rf"(?<![\w-]){name}(?![\w-])", written)) == []


def test_every_icon_of_a_step_has_its_shape() -> None:
    """And no shape is there that no step names."""
    drawn = re.findall(r"\.g-icon--(\w+) \{ --g-shape", (ASSETS / "styles" / "icons.css").read_text("utf-8"))
    assert sorted(drawn) == sorted(icon_names())


def icon_names() -> set[str]:
    """The icons that the pages of the diagnostics name."""
    pages = "".join(file.read_text("utf-8") for file in (ROOT / "diagnostics" / "pages").glob("*.py"))
    results = re.findall(r'^    \(\w+, "(\w+)", N_', pages, re.MULTILINE)
    return {*re.findall(r'\bicon\(\s*"(\w+)"', pages), *results}


def lines(path: Path) -> list[str]:
    """The lines of a file."""
    return path.read_text("utf-8").splitlines()
