"""`dev.py build -f FILE -d FOLDER`: a company's file in any folder builds, and the folder that is said is the one written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from ground.root import ROOT
from ground.terminal import Stop
from tools import site_config, tasks

CLIENT = 'INHERIT: {parent}  # as every client\nsite_name: "Acmé"\nextra: {{packs: [acme.whl]}}\n'


def repository(folder: Path) -> Path:
    """A site in miniature, in a folder that is hard to name."""
    root = folder / 'l\'été #1 100% "x"'
    for name in ("docs/fr", "overrides", "hooks", "clients/big"):
        (root / name).mkdir(parents=True)
    (root / "hooks" / "one.py").write_text('"""A hook."""\n', "utf-8")
    (root / "docs" / "index.md").write_text("# Home\n", "utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Parent\ndocs_dir: docs\nsite_dir: site\ntheme: {name: material, custom_dir: overrides, font: false}\n"
        "hooks:\n  - hooks/one.py\nextra: {packs: [parent.whl], helpdesk: {company: A}}\n",
        "utf-8",
    )
    (root / "clients" / "acme.yml").write_text(CLIENT.format(parent="../mkdocs.yml"), "utf-8")
    (root / "beside.yml").write_text(CLIENT.format(parent="mkdocs.yml"), "utf-8")
    (root / "clients" / "big" / "two.yml").write_text("INHERIT: ../acme.yml\nsite_dir: out\n", "utf-8")
    return root


def loaded(root: Path, *words: str) -> tuple[site_config.Build, MkDocsConfig]:
    """What MkDocs makes of the words."""
    given = site_config.read_words(words, root, root / ".cache")
    return given, load_config(str(given.config), site_dir=str(given.site))


@pytest.mark.parametrize(
    ("file", "pack", "site"),
    [
        ("mkdocs.yml", "parent.whl", "site"),
        ("beside.yml", "acme.whl", "site"),
        ("clients/acme.yml", "clients/acme.whl", "site"),
        ("clients/big/two.yml", "clients/acme.whl", "clients/big/out"),
    ],
)
def test_a_path_is_read_from_the_file_that_says_it(file: str, pack: str, site: str, tmp_path: Path) -> None:
    """Through two files, in a folder with spaces, accents, quotes, # and %."""
    root = repository(tmp_path)
    given, config = loaded(root, "-f", file)

    assert Path(config.docs_dir) == root / "docs"
    assert Path(config.site_dir) == given.site == root / site
    assert Path(str(config.theme.custom_dir)) == root / "overrides"
    assert len(config.hooks) == 1
    assert [Path(config.config_file_path).parent / name for name in config.extra["packs"]] == [root / pack]
    assert config.extra["helpdesk"] == {"company": "A"}
    assert config.site_name == ("Parent" if file == "mkdocs.yml" else "Acmé")


@pytest.mark.parametrize("words", [["-d", "out"], ["--site-dir=out"], ["-dout"]])
def test_the_folder_that_is_said_is_the_one_written(words: list[str], tmp_path: Path) -> None:
    """From the root, whatever the folder of the company's file."""
    root = repository(tmp_path)
    given, config = loaded(root, "-f", "clients/acme.yml", *words)
    assert Path(config.site_dir) == given.site == root / "out"
    assert site_config.shown(given.site, root) == "out/"


def test_build_says_where_the_site_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Not site/, as it did whatever was asked."""
    ran: list[tuple[str, ...]] = []

    def run(command: Sequence[str], environment: object = None) -> int:
        ran.append(tuple(command))
        return 0

    monkeypatch.setattr(tasks, "run", run)
    tasks.build(["-d", "/tmp/elsewhere", "--dirty"])
    assert "The site is in /tmp/elsewhere" in capsys.readouterr().out
    assert ran[0][3:] == (
        *("build", "--strict", "--quiet", "-f", str(ROOT / "mkdocs.yml"), "-d", "/tmp/elsewhere"),
        "--dirty",
    )


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The one named, and the one it stands on."""
    root = repository(tmp_path)
    with pytest.raises(Stop, match=r"acme\.yml is not there"):
        site_config.read_words(["-f", "acme.yml"], root)
    (root / "clients" / "acme.yml").write_text(CLIENT.format(parent="mkdocs.yml"), "utf-8")
    with pytest.raises(Stop, match=r"INHERIT: mkdocs\.yml is not there"):
        site_config.read_words(["-f", "clients/acme.yml"], root)


def test_what_is_made_is_plain_yaml(tmp_path: Path) -> None:
    """A maintainer may read it."""
    root = repository(tmp_path)
    made = site_config.read_words(["-f", "clients/acme.yml"], root, root / ".cache").config
    assert yaml.safe_load(made.read_text("utf-8"))["INHERIT"] == str(root / "clients" / "acme.yml")
