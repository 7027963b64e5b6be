"""The browser's Python: what is in it, that it answers as CPython does, and what an author hears of a mistake."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from diagnostics.engine.languages import LANGUAGES, SOURCE
from diagnostics.triage import data_files
from diagnostics.triage.lexicon import Lexicon
from diagnostics.triage.packed import opened_table, opened_words
from diagnostics.visit import door as visit
from diagnostics.visit import prepared as static
from diagnostics.wizards import ALL
from ground.terminal import heard
from runtime import build as _runtime_build
from runtime.build import Runtime, build
from runtime.errors import CannotMake
from runtime.node import Made, run_step
from runtime.shrink import TOOLS, shrunk
from runtime.sources import gather, reachable, stdlib_imports
from runtime.store import FIXED_DATE, Workshop, stored_zip
from runtime.words import packed_table, packed_words

ROOT = Path(__file__).resolve().parents[2]
DATA: tuple[str, ...] = ()


@pytest.fixture(scope="module")
def runtime() -> Runtime:
    """The runtime of the sources as they are."""
    return build(ROOT)


def entries(data: bytes) -> list[zipfile.ZipInfo]:
    """What a zip holds."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.infolist()


def pack(folder: Path, files: dict[str, str], requires: str = "") -> Path:
    """A wheel of a wizard pack."""
    about = f"Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n{f'Requires-Dist: {requires}' if requires else ''}\n"
    wheel = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    meta = {"acme-1.0.dist-info/METADATA": about, "acme-1.0.dist-info/WHEEL": wheel, "acme-1.0.dist-info/RECORD": ""}
    path = folder / "acme-1.0-py3-none-any.whl"
    path.write_bytes(stored_zip({name: text.encode() for name, text in (files | meta).items()}))
    return path


@pytest.fixture
def copy(tmp_path: Path, runtime: Runtime) -> Path:
    """A root whose wizards may be edited; the rest, and the cached library, are the repository's own."""
    shutil.copytree(ROOT / "diagnostics", tmp_path / "diagnostics", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("runtime", "node_modules", "docs"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / ".cache" / "runtime", tmp_path / ".cache" / "runtime")
    return tmp_path


@pytest.mark.parametrize("name", ["std.zip", "app.zip"])
def test_a_zip_holds_compiled_modules_and_catalogues_only(runtime: Runtime, name: str) -> None:
    """Nothing is compiled, inflated or dated in the browser."""
    found = entries(runtime.files[name])
    assert found
    assert [item.filename for item in found if not item.filename.endswith((".pyc", *DATA))] == []
    assert {item.date_time for item in found} == {FIXED_DATE}
    assert {item.compress_type for item in found} == {zipfile.ZIP_STORED}


def test_what_the_interpreter_holds_itself_is_in_no_zip(runtime: Runtime) -> None:
    """os, codecs, importlib and the like are frozen into the WebAssembly: a file of them would never be read."""
    names = {item.filename for item in entries(runtime.files["std.zip"])}
    assert names.isdisjoint({"os.pyc", "codecs.pyc", "importlib/_bootstrap.pyc", "importlib/util.pyc", "zipimport.pyc"})
    assert {"importlib/__init__.pyc", "re/__init__.pyc", "_strptime.pyc"} <= names


def test_the_same_sources_give_the_same_folder(runtime: Runtime) -> None:
    """Its name is the hash of what it holds, so it can be cached for ever."""
    assert build(ROOT).build == runtime.build
    assert Runtime({**runtime.files, "app.zip": b""}).build != runtime.build


def test_the_page_is_told_the_bytes_of_a_first_visit(runtime: Runtime) -> None:
    """The total is that of the files a first visit loads: neither the worker itself nor the later visits' empty library."""
    told = runtime.described("network", "fr")
    sizes = {file["name"]: file["bytes"] for file in told["files"]}
    assert sizes == {name: len(runtime.files[name]) for name in sizes}
    assert told["total"] == sum(sizes.values()) - sizes["empty.zip"]


def test_a_page_loads_its_own_wizard_and_language_only(runtime: Runtime) -> None:
    """Its rules, its words, the common words of its language; nothing of the others, and none in app.zip."""
    own = {file["name"]: file["role"] for file in runtime.described("network", "fr")["files"] if "role" in file}
    assert own == {"network.zip": "rules", "fr.json": "words", "network.fr.json": "words"}
    app = {item.filename for item in entries(runtime.files["app.zip"])}
    assert [name for name in app if name.endswith("interview.pyc") or ".toml" in name or ".mo" in name] == []
    assert {item.filename for item in entries(runtime.files["network.zip"])} == {
        "diagnostics/wizards/network/__init__.pyc",
        "diagnostics/wizards/network/interview.pyc",
        "diagnostics/wizards/network/map.pyc",
    }


def test_what_understands_free_text_is_for_the_pages_with_its_box_only(runtime: Runtime) -> None:
    """Its code in a zip of its own, its knowledge of both languages in one file; what options hear comes with their wizard."""
    own = {file["name"]: file["role"] for file in runtime.understanding("fr")["files"] if "role" in file}
    assert own == {"triage.zip": "rules", "fr.json": "words", "triage.json": "words"}
    app = {item.filename for item in entries(runtime.files["app.zip"])}
    there = {item.filename for item in entries(runtime.files["triage.zip"])}
    assert not [name for name in app if "triage" in name or "underst" in name]
    assert {"diagnostics/triage/understanding.pyc", "diagnostics/visit/understand.pyc"} <= there
    assert "diagnostics/triage/data_files.pyc" not in there
    known = json.loads(runtime.files["triage.json"])
    assert set(known["hears"]) <= {"common"}
    assert json.loads(runtime.files["network.hears.json"])["network"]["fails"]["vpn"]
    assert [name for name, data in runtime.files.items() if name != "triage.json" and b'"hears"' in data] == []


def test_what_travels_packed_is_what_the_files_say() -> None:
    """The words of both languages, the weights and the table come out of the page's form as they went in."""
    tables = [data_files.words(language) for language in LANGUAGES]
    assert Lexicon.of([opened_words(packed_words(tables))]) == Lexicon.of(tables)
    assert opened_table(packed_table(data_files.model_table())) == data_files.model_table()


def test_the_code_that_understands_travels_without_types(runtime: Runtime) -> None:
    """Nobody asks for the types of a function in the page."""
    with zipfile.ZipFile(io.BytesIO(runtime.files["triage.zip"])) as archive:
        data = archive.read("diagnostics/triage/heard.pyc")
    assert b"heard" in data
    assert b"Iterator[Heard]" not in data


def test_every_module_the_page_may_need_is_there_and_no_other(runtime: Runtime) -> None:
    """All wizards and both languages; not the terminal."""
    names = {item.filename for name, data in runtime.files.items() if name.endswith(".zip") for item in entries(data)}
    wizards = {
        f"diagnostics/wizards/{path.parent.name}/interview.pyc"
        for path in (ROOT / "diagnostics" / "wizards").glob("*/interview.py")
    }
    assert wizards <= names
    assert "diagnostics/__main__.pyc" not in names
    for language in LANGUAGES:
        words = json.loads(runtime.files[f"{language}.json"])
        assert words["common"]["end"]["danger"]["title"]
        assert bool(words["interface"]) == (language != SOURCE)
        assert all(f"{name}.{language}.json" in runtime.files for name in ALL)


def test_the_lock_names_our_wheel_and_nothing_to_fetch(runtime: Runtime) -> None:
    """Frozen by micropip; none of Pyodide's own packages is left in it."""
    lock = json.loads(runtime.files["lock.json"])
    assert list(lock["packages"]) == ["guichet-diagnostics"]
    assert "/" not in lock["packages"]["guichet-diagnostics"]["file_name"]
    assert (
        "sha256" not in lock["packages"]["guichet-diagnostics"]
    )  # of a wheel with words that its cache knows nothing of
    assert lock["info"]["python"].startswith("3.14")


def test_the_trimmed_python_answers_as_cpython_does(runtime: Runtime) -> None:
    """Every module imported and every sample answered, in Pyodide, with nothing but the two zips."""
    made = run_step(Workshop(ROOT), gather(ROOT, ()), "app", runtime.files["std.zip"])
    requests = static.sample_requests()
    assert requests
    assert made.result["replies"] == [visit.handle_json(text) for text in requests]


def test_the_shrunk_pyodide_crosses_to_javascript_and_back_as_the_pinned_one_does() -> None:
    """Errors of both sides, proxies, arrays, files, and a snapshot that is restored: all as before shrinking."""
    shop = Workshop(ROOT)
    library = shop.pyodide / "python_stdlib.zip"
    script = ROOT / "tests" / "runtime" / "crossings.mjs"
    said = [
        heard([shop.node(), str(script), str(folder), str(library)], timeout=120)
        for folder in (shop.pyodide, shrunk(shop))
    ]
    pinned, ours = (json.loads(done.stdout or json.dumps(done.stderr[-400:])) for done in said)
    assert pinned["restored"]
    assert ours == pinned


def test_what_is_published_of_pyodide_is_shrunk(runtime: Runtime) -> None:
    """Less than a third of its script and 91 % of its WebAssembly are left."""
    shop = Workshop(ROOT)
    assert len(runtime.files["pyodide.asm.js"]) < len(shop.stock("pyodide.asm.mjs")) / 3
    assert len(runtime.files["pyodide.asm.wasm"]) < len(shop.stock("pyodide.asm.wasm")) * 0.91


def test_pyodide_written_otherwise_stops_the_build(tmp_path: Path) -> None:
    """Another version is not cut where it happens to look alike: the sentence names what shrink.mjs looks for."""
    (tmp_path / "node_modules" / "pyodide").mkdir(parents=True)
    for name in ("package.json", "pyodide.mjs", "pyodide-lock.json", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        (tmp_path / "node_modules" / "pyodide" / name).write_text("{}", "utf-8")
    for tool in TOOLS:
        (tmp_path / "node_modules" / tool).symlink_to(ROOT / "node_modules" / tool)
    (tmp_path / "runtime").symlink_to(ROOT / "runtime")
    with pytest.raises(CannotMake, match=r"assignWasmExports.*another Pyodide"):
        shrunk(Workshop(tmp_path))


def test_a_pack_is_resolved_and_compiled(tmp_path: Path) -> None:
    """A company's wheel becomes part of the page: in the zip, in the lock, imported at start."""
    wheel = pack(tmp_path, {"acme/__init__.py": '"""A pack."""\n', "acme/wizards.py": "import diagnostics\n"})
    built = build(ROOT, [wheel])
    names = {item.filename for item in entries(built.files["app.zip"])}
    assert {"acme/__init__.pyc", "acme/wizards.pyc", "guichet_packs.pyc"} <= names
    assert "acme" in json.loads(built.files["lock.json"])["packages"]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "import diagnostics\nimport nonsense\n",
            r"^acme/wizards\.py:2: ModuleNotFoundError: No module named 'nonsense'",
        ),
        ("def wizard(:\n", r"^acme/wizards\.py:1: invalid syntax. Expected: Python"),
    ],
)
def test_a_faulty_pack_is_named_with_its_line(tmp_path: Path, source: str, said: str) -> None:
    """The author of a pack sees the place, not a traceback."""
    wheel = pack(tmp_path, {"acme/__init__.py": "", "acme/wizards.py": source})
    with pytest.raises(CannotMake, match=said):
        build(ROOT, [wheel])


def test_a_pack_that_needs_what_nobody_listed_is_refused(tmp_path: Path) -> None:
    """No browser and no build asks a registry for something that is not named in mkdocs.yml."""
    wheel = pack(tmp_path, {"acme/__init__.py": ""}, requires="leftpad")
    with pytest.raises(CannotMake, match=r"mkdocs\.yml: extra\.packs: acme-1\.0-.*leftpad.*Expected: a pure wheel"):
        run_step(Workshop(ROOT), gather(ROOT, (wheel,)), "lock")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone-1.0-py3-none-any.whl", None, "does not exist"),
        ("fast-1.0-cp314-cp314-linux_x86_64.whl", b"", "not pure Python"),
        ("torn-1.0-py3-none-any.whl", b"PK?", "cannot be read as a wheel"),
    ],
)
def test_a_bad_wheel_gets_a_sentence(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    """Each says mkdocs.yml, the wheel, and what is wrong with it."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(CannotMake, match=rf"mkdocs\.yml: extra\.packs: .*{name}.*{said}"):
        gather(ROOT, (tmp_path / name,))


def test_while_serving_an_edited_wizard_needs_no_node(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes to the browser as source, with the library that is there."""
    monkeypatch.setattr(_runtime_build, "run_step", lambda *_: pytest.fail("node was started"))
    first = build(copy, serving=True)
    wizard = copy / "diagnostics" / "wizards" / "network" / "interview.py"
    wizard.write_text(wizard.read_text(encoding="utf-8") + "\nEDITED = 1\n", encoding="utf-8")
    second = build(copy, serving=True)
    assert b"EDITED = 1" in second.files["network.zip"]
    assert second.files["std.zip"] == first.files["std.zip"]
    assert second.build != first.build


def test_while_serving_a_new_import_makes_the_library_again(
    copy: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A wizard that asks for more of the standard library is noticed, and the log says so."""
    (copy / "diagnostics" / "wizards" / "network" / "interview.py").write_text("import colorsys\n", "utf-8")
    made = Made({"modules": ["colorsys.py"]}, {"colorsys.pyc": b""})
    monkeypatch.setattr(_runtime_build, "run_step", lambda *_: made)
    with caplog.at_level("INFO"):
        built = build(copy, serving=True)
    assert [item.filename for item in entries(built.files["std.zip"])] == ["colorsys.pyc"]
    assert "lacks colorsys.py" in caplog.text


def test_an_import_inside_a_function_counts() -> None:
    """The page may need it later; what only another program imports does not."""
    files = {
        "a/__init__.py": b"",
        "a/door.py": b"def f():\n    from . import late\n",
        "a/late.py": b"import email.message",
        "a/__main__.py": b"import argparse",
        "a/words.mo": b"",
    }
    kept = reachable(files, ["a.door"])
    assert sorted(kept) == ["a/__init__.py", "a/door.py", "a/late.py", "a/words.mo"]
    assert stdlib_imports(kept) == ["email.message"]
