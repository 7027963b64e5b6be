"""The modules of a script, published as one file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from runtime.errors import CannotMake
from runtime.scripts import imported, joined

ASSETS = Path(__file__).resolve().parents[2] / "docs" / "assets"


def script(folder: Path, **modules: str) -> Path:
    """A script main.js and the modules beside it."""
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder / "main.js"


@pytest.mark.parametrize("name", ["wizard", "worker"])
def test_a_published_script_asks_for_no_other_module(name: str) -> None:
    """All modules of its folder are in it, once."""
    main = ASSETS / name / "main.js"
    text = joined(main)
    assert not re.search(r"^(import|export)\b", text, re.MULTILINE)
    assert {path.name for path in main.parent.glob("*.js")} <= {path.name for path in imported(main)}
    assert len(re.findall(r"^// \w+/main\.js$", text, re.MULTILINE)) == 1


def test_a_module_comes_after_what_it_imports(tmp_path: Path) -> None:
    """Its first lines may use it; two modules that import each other are both there once."""
    main = script(
        tmp_path,
        main='import { a } from "./a.js";\nimport { b } from "./b.js";\na(b);\n',
        a='import { b } from "./b.js";\nexport function a() {}\n',
        b='import { a } from "./a.js";\nexport const b = 1;\n',
    )
    assert [path.name for path in imported(main)] == ["b.js", "a.js", "main.js"]
    assert joined(main).count("function a()") == 1


@pytest.mark.parametrize(
    ("imports", "module", "said"),
    [
        ("{ a }", "export const a = 1;\nconst mine = 2;\n", r"two modules declare mine\. Expected"),
        ("{ a as b }", "export const a = 1;\n", r"main\.js: a as b: cannot be joined\. Expected"),
        ("* as all", "export const a = 1;\n", r"main\.js: import \* as all .*: cannot be joined\. Expected"),
        ("{ a }", "const a = 1;\nexport { a };\n", r"a\.js: export \{ a \};: cannot be joined\. Expected"),
        ("{ a }", "export default 1;\n", r"a\.js: export default 1;: cannot be joined\. Expected"),
    ],
)
def test_what_cannot_be_joined_is_named(tmp_path: Path, imports: str, module: str, said: str) -> None:
    """The author of a module hears which line, and what is expected."""
    main = script(tmp_path, main=f'import {imports} from "./a.js";\nlet mine = 0;\n', a=module)
    with pytest.raises(CannotMake, match=said):
        joined(main)


def test_a_module_saved_on_windows_is_joined_all_the_same(tmp_path: Path) -> None:
    """With a byte order mark and CRLF, its imports were not seen."""
    (tmp_path / "one.js").write_bytes("\ufeffexport const one = 1;\r\n".encode())
    (tmp_path / "main.js").write_bytes('\ufeffimport { one } from "./one.js";\r\nuse(one);\r\n'.encode())
    text = joined(tmp_path / "main.js")
    assert "import" not in text
    assert not {"\r", "\ufeff"} & set(text)
