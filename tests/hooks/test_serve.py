"""`mkdocs serve` makes only the wizard pages again where only a wizard was saved."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from hooks import serve
from hooks.this_build.passes import is_partial


def test_stamps_follow_everything_but_the_wizards(tmp_path: Path) -> None:
    """A saved article changes them, a saved wizard does not."""
    for name in ("docs/a.md", "hooks/b.py", "diagnostics/wizards/c.py", "mkdocs.yml"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", "utf-8")
    before = serve.stamps(tmp_path)
    (tmp_path / "diagnostics/wizards/c.py").write_text("longer", "utf-8")
    assert serve.stamps(tmp_path) == before
    (tmp_path / "docs/new.md").write_text("y", "utf-8")
    assert serve.stamps(tmp_path) != before


def test_what_is_made_from_all_pages_is_kept(tmp_path: Path) -> None:
    """The search index of a partial build is put back."""
    index = tmp_path / "en" / "search" / "search_index.json"
    index.parent.mkdir(parents=True)
    index.write_text("whole", "utf-8")
    with serve.preserved(tmp_path), serve.dirty():
        assert is_partial()
        index.write_text("part", "utf-8")
    assert index.read_text("utf-8") == "whole"
    assert not is_partial()


def test_another_change_rebuilds_everything(tmp_path: Path) -> None:
    """The builder of MkDocs itself is called where more than a wizard was saved."""
    called: list[str] = []
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "site_dir": str(tmp_path)})
    builder = serve.Builder(lambda: called.append("whole"), config)
    builder.rest = {"mkdocs.yml": 0}
    builder()
    assert called == ["whole"]
