"""`dev.py register`: gives new articles their number for good, and follows renamed files."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from diagnostics.desk.streams import settle
from diagnostics.engine.languages import DEFAULT
from ground.files import read_if_there, read_text, write_text
from ground.root import ROOT
from ground.terminal import Stop, say
from knowledge import register as numbers
from knowledge.articles import Article, broken, read_article
from knowledge.mistake import Mistake


def main() -> int:
    """Read the articles and the register, write what is new, say each change."""
    settle()
    try:
        renew(ROOT)
    except Stop as stop:
        print(f"\n  {stop}", file=sys.stderr)
        return stop.code
    return 0


def renew(root: Path) -> None:
    """Bring a repository's register up to date."""
    register, mistakes = load(root)
    results = list(articles(root, DEFAULT))
    mistakes += [mistake for result in results if isinstance(result, list) for mistake in result]
    if mistakes:
        raise Stop("\n  ".join(map(str, mistakes)))
    entries, changes = numbers.renew(register, (result for result in results if isinstance(result, Article)))
    write_text(root / numbers.FILE, numbers.write(entries))
    for change in changes or ["Nothing to change"]:
        say(change)


def load(root: Path) -> tuple[dict[str, numbers.Entry], list[Mistake]]:
    """The register as it is on disk."""
    return numbers.read_register(read_if_there(root / numbers.FILE))


def articles(root: Path, language: str) -> Iterator[Article | list[Mistake]]:
    """Every article of one language, or what is wrong with it; a draft may be unfinished, and has no number yet."""
    docs = root / "docs"
    for path in sorted((docs / language).glob("*/**/*.md")):
        source, text = path.relative_to(docs).as_posix(), read_text(path)
        found = read_article(source, text, source.removesuffix(".md") + "/")
        if isinstance(found, Article) or broken(source, text).state != "draft":
            yield found


if __name__ == "__main__":
    sys.exit(main())
